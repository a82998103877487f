import { useId } from "react";
import { classes } from "@/components/ui/classes";
import { Hatches } from "./Hatches";
import type { Hatch } from "./shades";

/** The small rectangle beside a word: a class colour or the hatch of a state. Always goes with its word. */
export function Swatch({ color, hatch, className }: { color?: string; hatch?: Hatch; className?: string }) {
  const id = useId();
  return (
    <svg
      viewBox="0 0 28 16"
      width="28"
      height="16"
      aria-hidden="true"
      className={classes("inline-block flex-none", className)}
    >
      {hatch ? <Hatches id={id} only={[hatch]} /> : null}
      <rect
        x="0.5"
        y="0.5"
        width="27"
        height="15"
        fill={hatch ? `url(#${id}-${hatch})` : color}
        stroke="#8b93a0"
        strokeWidth="1"
      />
    </svg>
  );
}
