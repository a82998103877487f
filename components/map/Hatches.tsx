import type { ReactElement } from "react";
import { type Hatch, hatchNames } from "./shades";

const ground = "#efece6";
const line = "#5d6675";

/** One pattern a state, the same on the map, in the legend and in files. Colours stay the same in the dark scheme. */
const patterns: Record<Hatch, { readonly size: number; readonly turn?: number; readonly marks: ReactElement }> = {
  suppressed: {
    size: 7,
    marks: (
      <>
        <circle cx="2" cy="2" r="1.1" fill={line} />
        <circle cx="5.5" cy="5.5" r="1.1" fill={line} />
      </>
    ),
  },
  unreliable: { size: 6, turn: 45, marks: <rect width="2" height="6" fill={line} /> },
  limited: { size: 7, turn: -45, marks: <rect width="1.3" height="7" fill="#2c7fb8" /> },
  missing: { size: 9, marks: <path d="M0 0L9 9M9 0L0 9" stroke={line} strokeWidth="0.9" /> },
  notApplicable: { size: 6, marks: <rect width="6" height="1" fill="#b9b5ac" /> },
};

/** The patterns of a drawing; `id` keeps those of several drawings on one page apart. */
export function Hatches({ id, only }: { id: string; only?: readonly Hatch[] }) {
  return (
    <defs>
      {(only ?? hatchNames).map((hatch) => {
        const { size, turn, marks } = patterns[hatch];
        return (
          <pattern
            key={hatch}
            id={`${id}-${hatch}`}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
            patternTransform={turn ? `rotate(${turn})` : undefined}
          >
            <rect width={size} height={size} fill={hatch === "suppressed" ? ground : "#fff"} />
            {marks}
          </pattern>
        );
      })}
    </defs>
  );
}
