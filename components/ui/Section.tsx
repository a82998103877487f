import type { ReactNode } from "react";
import { useId } from "react";
import { classes } from "./classes";

const rules = {
  ink: "border-ink",
  accent: "border-accent",
  error: "border-error",
  ok: "border-ok",
};

/**
 * A part of a page under a two-pixel rule, with an optional count and something on the right (a link, a hint).
 * `level` 3 is for a section within a section.
 */
export function Section({
  title,
  count,
  action,
  hint,
  rule = "ink",
  level = 2,
  id,
  className,
  children,
}: {
  title: ReactNode;
  count?: ReactNode;
  action?: ReactNode;
  hint?: ReactNode;
  rule?: keyof typeof rules;
  level?: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  const own = useId();
  const heading = `${id ?? own}-titel`;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} aria-labelledby={heading} className={className}>
      <div className={classes("flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b-2 pb-[7px]", rules[rule])}>
        <Heading id={heading}>{title}</Heading>
        {count !== undefined && count !== null ? <span className="font-semibold text-ink2">{count}</span> : null}
        {hint ? <span className="text-xs text-ink2 max-sm:w-full sm:ml-auto">{hint}</span> : null}
        {action ? <span className={classes("text-sm max-sm:w-full", !hint && "sm:ml-auto")}>{action}</span> : null}
      </div>
      {children}
    </section>
  );
}
