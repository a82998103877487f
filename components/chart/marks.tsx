import type { CSSProperties } from "react";

/** How a line is told apart without colour: dash and marker. Order and colours after Okabe and Ito. */
export interface LineLook {
  readonly color: string;
  readonly dash?: string;
  readonly width: number;
  readonly marker: "disc" | "square" | "diamond" | "triangle" | "ring" | "cross";
}

const looks: readonly LineLook[] = [
  { color: "var(--series1)", width: 2.5, marker: "disc" },
  { color: "var(--series2)", width: 2.5, dash: "7 3", marker: "square" },
  { color: "var(--series3)", width: 2.5, dash: "2 3", marker: "diamond" },
  { color: "var(--series4)", width: 2.5, dash: "10 3 2 3", marker: "triangle" },
  { color: "var(--series5)", width: 2.5, dash: "4 2", marker: "ring" },
  { color: "var(--series6)", width: 2.5, dash: "12 4", marker: "cross" },
];

/** The one line a chart is about, and the city beside it. */
export const focusLook: LineLook = { color: "var(--action)", width: 2.5, marker: "disc" };
export const cityLook: LineLook = { color: "var(--control-line)", width: 2, dash: "5 3", marker: "disc" };

/** Many thin lines that show a spread. */
export const othersLook: LineLook = { color: "var(--line2)", width: 1, marker: "disc" };

/** @throws RangeError beyond six: more lines than that nobody tells apart. */
export function lookOf(index: number): LineLook {
  const look = looks[index];
  if (!look) throw new RangeError("at most six series in one chart");
  return look;
}

/** A marker as a small drawing of its own, so that it keeps its shape in a stretched chart. */
export function Marker({ look, size = 9, style }: { look: LineLook; size?: number; style?: CSSProperties }) {
  const common = { fill: look.color, stroke: "var(--card)", strokeWidth: 1 };
  return (
    <svg
      aria-hidden="true"
      viewBox="-6 -6 12 12"
      width={size + 3}
      height={size + 3}
      className="absolute -translate-x-1/2 -translate-y-1/2 overflow-visible"
      style={style}
    >
      {look.marker === "disc" ? <circle r="5" {...common} /> : null}
      {look.marker === "square" ? <rect x="-4.5" y="-4.5" width="9" height="9" {...common} /> : null}
      {look.marker === "diamond" ? <path d="M0-6L6 0L0 6L-6 0z" {...common} /> : null}
      {look.marker === "triangle" ? <path d="M0-6L6 5H-6z" {...common} /> : null}
      {look.marker === "ring" ? <circle r="4" fill="var(--card)" stroke={look.color} strokeWidth="2.5" /> : null}
      {look.marker === "cross" ? <path d="M-4-4L4 4M4-4L-4 4" stroke={look.color} strokeWidth="3" /> : null}
    </svg>
  );
}
