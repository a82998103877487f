import type { ReactNode } from "react";
import { StageMark, StageName } from "@/components/ring/StageMark";
import type { StageKey } from "@/lib/glossary";

/**
 * The head of a page: the mark of its stage, the title, one line below, the actions on the right.
 * `threadHref` lets the mark open the thread of the object; `eyebrow` replaces the name of the stage.
 */
export function PageHeader({
  stage,
  threadHref,
  eyebrow,
  breadcrumbs,
  title,
  subtitle,
  actions,
  size = "large",
}: {
  stage?: StageKey;
  threadHref?: string;
  eyebrow?: ReactNode;
  breadcrumbs?: ReactNode;
  title: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  size?: "large" | "display";
}) {
  return (
    <header className="mb-6">
      {breadcrumbs}
      {stage || eyebrow ? (
        <p className="mb-1.5 flex min-h-7 items-center gap-2.5 text-sm font-semibold text-ink2">
          {stage ? <StageMark stage={stage} href={threadHref} numbered={false} decorative /> : null}
          {eyebrow ?? (stage ? <StageName stage={stage} numbered /> : null)}
        </p>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-[52rem] flex-1 basis-72">
          <h1 className={size === "display" ? "text-4xl sm:text-5xl" : "text-3xl sm:text-4xl"}>{title}</h1>
          {subtitle ? <p className="mt-1 text-ink2">{subtitle}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3 max-sm:w-full max-sm:*:flex-1">{actions}</div> : null}
      </div>
    </header>
  );
}
