import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { haloOf } from "@/components/map/MapLabels";
import { OrientationOver, OrientationUnder } from "@/components/map/Orientation";
import { classes } from "@/components/ui/classes";
import type { LeafRole } from "@/lib/areas/livingSpaces/schema";
import type { LeafGround } from "./ground";
import { DrawnPattern } from "./RoleSwatch";
import { type View, viewBoxOf, wholeView } from "./view";

/**
 * The leaves of the city with what is drawn on them: the core in a plain colour, what is contested hatched, everything
 * else quiet. A picture for the eye; the list beside it says the same in words.
 */
export function LeafMap({
  ground,
  roleOf,
  titleOf,
  labelOf,
  highlighted,
  view = wholeView,
  summary,
  svg,
  className,
  children,
}: {
  ground: LeafGround;
  roleOf: (leaf: string) => LeafRole | undefined;
  /** Shown beside the pointer. */
  titleOf?: (leaf: string) => string;
  /** A short word in the leaf, where it fits: "3/4". */
  labelOf?: (leaf: string) => string | undefined;
  highlighted?: string;
  view?: View;
  /** What the map shows, in a sentence or two. */
  summary: string;
  svg?: ComponentProps<"svg">;
  className?: string;
  children?: ReactNode;
}) {
  const id = useId();
  const { drawing } = ground;
  const fillOf = (leaf: string) => {
    const role = roleOf(leaf);
    return role === "core" ? "var(--map-drawn)" : role === "contested" ? `url(#${id}-drawn)` : "var(--map-others)";
  };
  const lit = drawing.areas.find((area) => area.key === highlighted);
  return (
    <div
      className={classes(
        "relative overflow-hidden border border-line2 bg-(--map-ground) print:max-w-[13cm]",
        className,
      )}
    >
      <svg viewBox={viewBoxOf(view, drawing)} role="img" aria-label={summary} className="block w-full" {...svg}>
        <defs>
          <DrawnPattern id={`${id}-drawn`} zoom={view.zoom} />
        </defs>
        <OrientationUnder features={drawing.orientation} />
        <g className="stroke-card dark:stroke-line2" strokeWidth="1" strokeLinejoin="round">
          {drawing.areas.map((area) => (
            <path
              key={area.key}
              d={area.path}
              data-leaf={area.key}
              fillRule="evenodd"
              fill={fillOf(area.key)}
              vectorEffect="non-scaling-stroke"
            >
              {titleOf ? <title>{titleOf(area.key)}</title> : null}
            </path>
          ))}
        </g>
        {/* The lines across the leaves are made for light ground. */}
        <g className="dark:opacity-35">
          <OrientationOver features={drawing.orientation} />
        </g>
        <path
          d={ground.borders}
          fill="none"
          stroke="var(--ink2)"
          strokeWidth="1.5"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
          pointerEvents="none"
        />
        {lit ? (
          <g fill="none" strokeLinejoin="round" pointerEvents="none">
            <path d={lit.path} stroke="var(--card)" strokeWidth="7" vectorEffect="non-scaling-stroke" />
            <path d={lit.path} stroke="var(--ink)" strokeWidth="3" vectorEffect="non-scaling-stroke" />
          </g>
        ) : null}
      </svg>
      <Labels ground={ground} view={view} labelOf={labelOf} roleOf={roleOf} />
      {children}
    </div>
  );
}

/** Width of the map on a phone and on a screen, for what fits into it. */
const widths = [340, 620] as const;

/** The class that shows a text on the widths it fits; `undefined` where it never does. */
function whereItFits(pixels: number, share: number): string | undefined {
  if (pixels <= share * widths[0]) return "block";
  return pixels <= share * widths[1] ? "hidden sm:block" : undefined;
}

const letterLook: Record<LeafRole | "none", string> = {
  core: "text-card",
  contested: "rounded-sm bg-(--map-others)/85 px-1 text-ink",
  none: "text-ink",
};

/** Names of the districts from afar, of the leaves from near; what is to be said of a leaf goes before all names. */
function Labels({
  ground,
  view,
  labelOf,
  roleOf,
}: {
  ground: LeafGround;
  view: View;
  labelOf?: (leaf: string) => string | undefined;
  /** Light letters on the core's plain colour, a quiet ground below those on the hatch. */
  roleOf: (leaf: string) => LeafRole | undefined;
}) {
  const { drawing } = ground;
  const [width, height] = [drawing.width / view.zoom, drawing.height / view.zoom];
  /** Whether a text of so many letters and lines stands there without being cut at the edge. */
  const seen = ({ x, y }: { x: number; y: number }, letters: number, lines: number) => {
    const [aside, above] = [(letters * 3 * width) / widths[1], (lines * 8 * width) / widths[1]];
    return x - aside > view.x && x + aside < view.x + width && y - above > view.y && y + above < view.y + height;
  };
  const place = (x: number, y: number, ground = "var(--map-others)") => ({
    left: `${((x - view.x) / width) * 100}%`,
    top: `${((y - view.y) / height) * 100}%`,
    textShadow: haloOf(ground),
  });
  const look = "absolute -translate-x-1/2 -translate-y-1/2 text-center whitespace-nowrap";
  const near = view.zoom >= 2;
  const leaves = drawing.areas.flatMap(({ key, name, label }) => {
    if (!label) return [];
    const text = labelOf?.(key);
    const share = label.room / width;
    const lines = near ? name.split(" – ") : [];
    const letters = Math.max(0, ...lines.map((line) => line.length));
    if (!seen(label, letters, lines.length)) return [];
    const named = letters > 0 && whereItFits(letters * 5.6, share * 1.1);
    const counted = text ? whereItFits(text.length * 6.4, share * 1.3) : undefined;
    return named || counted ? [{ key, label, lines: named ? lines : [], named, text, counted }] : [];
  });
  const counts = leaves.filter(({ counted }) => counted);
  const covered = (x: number, y: number) =>
    counts.some(({ label }) => Math.abs(label.x - x) < width * 0.09 && Math.abs(label.y - y) < height * 0.025);
  return (
    <div aria-hidden="true" className="pointer-events-none">
      {near
        ? null
        : ground.districts.map(({ key, name, x, y, room }) => {
            const shown = whereItFits(name.length * 6.4, room / width);
            return shown && !covered(x, y) && seen({ x, y }, name.length, 1) ? (
              <span
                key={key}
                className={classes(look, shown, "text-[13px] leading-4 font-semibold text-ink")}
                style={place(x, y)}
              >
                {name}
              </span>
            ) : null;
          })}
      {leaves.map(({ key, label, lines, named, text, counted }) => (
        <span
          key={key}
          className={classes(look, "text-[12px] leading-[15px]", letterLook[roleOf(key) ?? "none"])}
          style={place(label.x, label.y, roleOf(key) === "core" ? "var(--map-drawn)" : undefined)}
        >
          {named ? (
            <span className={named}>
              {lines.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </span>
          ) : null}
          {counted ? <b className={counted}>{text}</b> : null}
        </span>
      ))}
    </div>
  );
}
