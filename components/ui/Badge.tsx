import type { ReactNode } from "react";
import { classes } from "./classes";

export const toneClasses = {
  neutral: "bg-track text-ink",
  info: "bg-tint-action text-action",
  ok: "bg-tint-ok text-ok",
  warning: "bg-tint-warning text-warning",
  error: "bg-tint-error text-error",
  s1: "bg-tint-1 text-s1",
  s2: "bg-tint-2 text-s2",
  s3: "bg-tint-3 text-s3",
  s4: "bg-tint-4 text-s4",
  s5: "bg-tint-5 text-s5",
  s6: "bg-tint-6 text-s6",
};

export type Tone = keyof typeof toneClasses;

/** A short word on a tinted ground. Give an icon when the colour carries meaning. */
export function Badge({ tone = "neutral", icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={classes(
        "inline-flex min-h-[1.375rem] items-center gap-1 whitespace-nowrap rounded-sm px-2 text-xs font-semibold",
        toneClasses[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
