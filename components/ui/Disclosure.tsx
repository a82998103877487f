import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

/** A part that opens and closes without script; in print it is always open. */
export function Disclosure({
  title,
  count,
  open = false,
  id,
  className,
  children,
}: {
  title: ReactNode;
  count?: ReactNode;
  open?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details id={id} open={open} className={classes("group border-b border-line", className)}>
      <summary className="flex min-h-11 items-center gap-2 py-1.5 font-semibold hover:text-action">
        <span className="min-w-0">{title}</span>
        {count !== undefined ? <span className="font-normal text-ink2">{count}</span> : null}
        <ChevronDown size={18} aria-hidden className="ml-auto text-ink2 group-open:rotate-180" />
      </summary>
      <div className="pb-4 pt-1">{children}</div>
    </details>
  );
}
