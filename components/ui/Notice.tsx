import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { classes } from "./classes";

const tones = {
  info: { Icon: Info, box: "border-action bg-tint-action", icon: "text-action" },
  ok: { Icon: CircleCheck, box: "border-ok bg-tint-ok", icon: "text-ok" },
  warning: { Icon: TriangleAlert, box: "border-warning bg-tint-warning", icon: "text-warning" },
  error: { Icon: CircleAlert, box: "border-error bg-tint-error", icon: "text-error" },
};

export type NoticeTone = keyof typeof tones;

/**
 * A message in the page. Errors are announced at once, success politely; `still` is for a hint that was
 * always there and needs no announcement.
 */
export function Notice({
  tone = "info",
  title,
  action,
  still = false,
  ref,
  children,
  className,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  action?: ReactNode;
  still?: boolean;
  ref?: Ref<HTMLDivElement>;
  children?: ReactNode;
  className?: string;
}) {
  const { Icon, box, icon } = tones[tone];
  return (
    <div
      ref={ref}
      tabIndex={ref ? -1 : undefined}
      role={still ? undefined : tone === "error" ? "alert" : "status"}
      className={classes("flex items-start gap-3 rounded-md border border-l-4 px-4 py-3", box, className)}
    >
      <Icon size={20} aria-hidden className={classes("mt-[0.15em]", icon)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="[&>p+p]:mt-2">{children}</div> : null}
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </div>
  );
}
