import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type CSSProperties, Fragment } from "react";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { type ThreadKind, threadKinds } from "./kinds";

export type ThreadStep = {
  kind: ThreadKind;
  headline: string;
  detail?: string;
  /** Stands in the circle; without it the number of items, or the icon. */
  count?: string | number;
  href?: string;
  items?: { label: string; href: string }[];
  missing?: boolean;
  current?: boolean;
};

/**
 * The Roter Faden: from the value to the effect and back. A full red line where two links are joined, a dashed one
 * where a link is missing. Everything behind a step opens in place, so that any object is two clicks away.
 */
export function Thread({
  steps,
  level = 2,
  titleHidden = false,
  id = "faden",
  className,
}: {
  steps: ThreadStep[];
  level?: 2 | 3;
  titleHidden?: boolean;
  id?: string;
  className?: string;
}) {
  const t = useTranslations("ring");
  const gaps = steps.filter((step) => step.missing).length;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={`${id}-titel`}
      className={classes("@container print:break-inside-avoid", className)}
    >
      <div className={classes("mb-4 flex flex-wrap items-baseline gap-x-5", titleHidden && "sr-only")}>
        <Heading id={`${id}-titel`} className="font-serif text-[1.375rem] leading-7 text-s4">
          {t("thread.title")}
        </Heading>
        <p className="text-sm text-ink2">{gaps === 0 ? t("thread.complete") : t("thread.gaps", { count: gaps })}</p>
      </div>
      <ol
        className="grid @min-[60rem]:grid-cols-(--columns) print:block print:columns-2"
        style={{ "--columns": `repeat(${steps.length}, minmax(0, 1fr))` } as CSSProperties}
      >
        {steps.map((step, index) => (
          <Step key={`${step.kind}-${index}`} step={step} next={steps[index + 1]} index={index} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, next, index }: { step: ThreadStep; next?: ThreadStep; index: number }) {
  const t = useTranslations("ring");
  const { Icon, color } = threadKinds[step.kind];
  const broken = Boolean(step.missing || next?.missing);
  const count = step.count ?? (step.items && step.items.length > 1 ? step.items.length : undefined);
  return (
    <li
      style={{ "--c": color } as CSSProperties}
      aria-current={step.current ? "step" : undefined}
      className="relative flex items-start gap-4 pb-6 print:break-inside-avoid last:pb-0 @min-[60rem]:flex-col @min-[60rem]:items-center @min-[60rem]:gap-2 @min-[60rem]:px-2 @min-[60rem]:pb-0 @min-[60rem]:text-center"
    >
      {next ? <Joint broken={broken} up={index % 2 === 0} /> : null}
      <span
        aria-hidden
        className={classes(
          "relative z-1 grid h-11 min-w-11 flex-none place-items-center rounded-full px-1.5 text-lg font-[650] @min-[60rem]:h-13 @min-[60rem]:min-w-13",
          step.missing ? "border-2 border-dashed border-(--c) bg-card text-(--c)" : "bg-(--c) text-on",
          step.current && "outline-2 outline-offset-3 outline-(--c)",
        )}
      >
        {step.missing ? <Icon size={20} /> : count !== undefined ? count : <Icon size={22} />}
      </span>
      <div className="min-w-0 flex-1 @min-[60rem]:w-full">
        <p className="font-[650] text-(--c)">{t(`thread.kinds.${step.kind}`, { count: step.items?.length ?? 1 })}</p>
        {step.missing ? (
          <p className="text-sm text-ink2">
            <span className="sr-only">{t("thread.missing")}: </span>
            {t(`thread.none.${step.kind}`)}
          </p>
        ) : (
          <Present step={step} />
        )}
        {step.current ? <p className="text-sm font-semibold text-ink2">{t("thread.here")}</p> : null}
      </div>
    </li>
  );
}

function Present({ step }: { step: ThreadStep }) {
  const t = useTranslations("ring");
  const only = step.items?.length === 1 ? step.items[0] : undefined;
  const href = step.href ?? only?.href;
  const detail = step.detail ? (
    <p className="text-balance wrap-break-word text-sm text-ink2" lang="de">
      {step.detail}
    </p>
  ) : null;
  if (step.items && step.items.length > 1)
    return (
      <>
        <details className="group">
          <summary className="inline-flex items-center gap-1 font-semibold underline decoration-line2 underline-offset-3 hover:decoration-ink">
            <span className="min-w-0">
              {step.kind === "value" || step.kind === "statement"
                ? `${step.items.length} ${t(`thread.kinds.${step.kind}`, { count: step.items.length })}`
                : unbroken(step.headline)}
            </span>
            <ChevronDown size={16} aria-hidden className="flex-none text-ink2 group-open:rotate-180 print:hidden" />
          </summary>
          <ul className="my-1 grid gap-1.5 print:hidden border-l-2 border-(--c) py-1 pl-3 text-left text-sm">
            {step.items.map((item) => (
              <li key={`${item.href} ${item.label}`}>
                <Link href={item.href}>
                  <span lang="de">{item.label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </details>
        {detail}
      </>
    );
  return (
    <>
      <p className="font-semibold @min-[60rem]:line-clamp-3" title={step.headline} lang="de">
        {href ? (
          <Link look="quiet" href={href}>
            {unbroken(step.headline)}
          </Link>
        ) : (
          unbroken(step.headline)
        )}
      </p>
      {detail}
    </>
  );
}

/** Numbers such as "E-10" keep together at the end of a line. */
const unbroken = (text: string) =>
  text.split(" ").map((word, index) => (
    <Fragment key={index}>
      {index > 0 ? " " : null}
      {/^[A-Z]-\d/.test(word) ? <span className="whitespace-nowrap">{word}</span> : word}
    </Fragment>
  ));

/** The piece of thread to the next step: a gentle wave on a wide page, a straight line down on a phone. */
function Joint({ broken, up }: { broken: boolean; up: boolean }) {
  return (
    <>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 52"
        preserveAspectRatio="none"
        className="absolute left-[calc(50%+32px)] top-0 hidden h-13 w-[calc(100%-64px)] overflow-visible @min-[60rem]:block"
      >
        <path
          d={up ? "M0,20Q50,-12 100,20" : "M0,32Q50,64 100,32"}
          fill="none"
          stroke="var(--s4)"
          strokeWidth={3}
          strokeLinecap="round"
          strokeDasharray={broken ? "2 8" : undefined}
          opacity={broken ? 0.85 : 1}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span
        aria-hidden
        className={classes(
          "absolute bottom-1 left-[20.5px] top-12 border-l-3 border-s4 @min-[60rem]:hidden",
          broken && "border-dashed",
        )}
      />
    </>
  );
}
