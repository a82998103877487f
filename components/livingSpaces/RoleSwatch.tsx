import { useId } from "react";
import type { LeafRole } from "@/lib/areas/livingSpaces/schema";

/** The hatch of what is contested: stripes of the core's colour on the quiet ground. */
export function DrawnPattern({ id, zoom = 1 }: { id: string; zoom?: number }) {
  return (
    <pattern
      id={id}
      width="7"
      height="7"
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(45) scale(${Math.round(1000 / zoom) / 1000})`}
    >
      <rect width="7" height="7" fill="var(--map-others)" />
      <rect width="3" height="7" fill="var(--map-drawn)" />
    </pattern>
  );
}

/** The small rectangle beside a word, filled like the map. Always goes with its word. */
export function RoleSwatch({ of }: { of: LeafRole | "none" }) {
  const id = useId();
  const fill = of === "core" ? "var(--map-drawn)" : of === "contested" ? `url(#${id})` : "var(--map-others)";
  return (
    <svg viewBox="0 0 26 16" width="26" height="16" aria-hidden="true" className="inline-block flex-none">
      <defs>
        <DrawnPattern id={id} />
      </defs>
      <rect x="0.5" y="0.5" width="25" height="15" fill={fill} stroke="var(--control-line)" />
    </svg>
  );
}

/** What the fills of the map mean. */
export function RoleLegend({
  core,
  contested,
  none,
  more,
}: {
  core: string;
  contested: string;
  none?: string;
  /** What else stands on the map. */
  more?: string;
}) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 py-2 text-sm text-ink2">
      <li className="flex items-center gap-2">
        <RoleSwatch of="core" />
        {core}
      </li>
      <li className="flex items-center gap-2">
        <RoleSwatch of="contested" />
        {contested}
      </li>
      {none ? (
        <li className="flex items-center gap-2">
          <RoleSwatch of="none" />
          {none}
        </li>
      ) : null}
      {more ? <li>{more}</li> : null}
    </ul>
  );
}
