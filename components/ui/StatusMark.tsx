import { CircleAlert, CircleCheck, CircleDashed, CircleDot, Clock, Lock, Pencil, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

const marks = {
  done: { Icon: CircleCheck, color: "text-ok" },
  running: { Icon: CircleDot, color: "text-accent" },
  open: { Icon: CircleDashed, color: "text-ink2" },
  draft: { Icon: Pencil, color: "text-ink2" },
  soon: { Icon: Clock, color: "text-warning" },
  warning: { Icon: TriangleAlert, color: "text-warning" },
  missing: { Icon: CircleAlert, color: "text-error" },
  locked: { Icon: Lock, color: "text-ink2" },
};

export type Status = keyof typeof marks;

/** State in three ways at once: icon, word and colour. */
export function StatusMark({
  status,
  size = 18,
  strong = false,
  children,
}: {
  status: Status;
  size?: number;
  strong?: boolean;
  children: ReactNode;
}) {
  const { Icon, color } = marks[status];
  return (
    <span className={classes("inline-flex items-center gap-1.5", strong && "font-semibold", color)}>
      <Icon size={size} aria-hidden />
      {/* The words, not the icon, stand on the line of what is beside them. */}
      <span className="self-baseline">{children}</span>
    </span>
  );
}
