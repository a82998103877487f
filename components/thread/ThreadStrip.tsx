import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { threadKinds } from "./kinds";
import type { ThreadStep } from "./Thread";

/**
 * The Roter Faden in one line, for a page that has no room for the whole: each link goes to its object, or, where there
 * are several, to the whole thread at `href`.
 */
export function ThreadStrip({ steps, href, className }: { steps: ThreadStep[]; href: string; className?: string }) {
  const t = useTranslations("ring");
  return (
    <nav aria-label={t("thread.title")} className={className}>
      <ol className="flex overflow-hidden rounded-md border border-line">
        {steps.map((step) => {
          const several = step.items && step.items.length > 1 ? step.items.length : undefined;
          const to = several ? href : (step.href ?? step.items?.[0]?.href);
          const number = step.headline.match(/^[A-Z]-\d+/)?.[0];
          const word = several ? String(several) : (number ?? "1");
          return (
            <li
              key={step.kind}
              style={{ "--c": threadKinds[step.kind].color } as CSSProperties}
              aria-current={step.current ? "step" : undefined}
              className={classes(
                "min-w-0 flex-auto border-b-2 px-2.5 py-1 text-sm leading-5",
                step.missing ? "border-dashed border-line2" : "border-(--c)",
                step.current && "bg-tint-4",
              )}
            >
              <span className="block truncate text-xs text-ink2">
                {t(`thread.kinds.${step.kind}`, { count: several ?? 1 })}
              </span>
              {step.missing || !to ? (
                <span className="text-ink2">offen</span>
              ) : (
                <Link look="quiet" href={to} title={step.headline} className="font-semibold">
                  {word}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
