import { useLocale, useTranslations } from "next-intl";
import type { ReviewResult } from "@/lib/cycle/review/schema";
import type { Disclosed } from "@/lib/statistics/disclosed";
import type { FigureLocale } from "@/lib/statistics/format";
import { ExpectedCourseDrawing } from "./ExpectedCourseDrawing";
import { percent, points } from "./shares";

/**
 * The measure's signature: what was observed beside what was to be expected, with the phases above and the judged years
 * bracketed. Drawn on the server, twice: wide for desks and paper, narrow for phones. The same values stand in
 * `ExpectedCourseTable`.
 */
export function ExpectedCourse({ result }: { result: Disclosed<ReviewResult> }) {
  const t = useTranslations("review");
  const locale = useLocale() as FigureLocale;
  const observed = result.years.filter((year) => year.observed);
  const [first, last] = [observed[0], observed.at(-1)];
  const summary =
    first?.observed && last?.observed
      ? t("chart.summary", {
          area: result.areaName,
          from: first.year,
          to: last.year,
          start: percent(first.observed.share, locale),
          end: percent(last.observed.share, locale),
          distance: result.assessment ? points(result.assessment.difference.value, locale) : "none",
        })
      : t("chart.empty", { area: result.areaName });
  const hasBand = result.years.some((year) => year.expected);
  return (
    <figure className="@container mt-5">
      <ExpectedCourseDrawing
        result={result}
        summary={summary}
        className="hidden w-full @min-[54rem]:block print:block"
      />
      <ExpectedCourseDrawing
        result={result}
        summary={summary}
        narrow
        className="w-full max-w-[36rem] @min-[54rem]:hidden print:hidden"
      />
      <figcaption className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink2">
        <span className="flex items-center gap-2">
          <svg aria-hidden="true" width="9" height="18" viewBox="0 0 9 18">
            <path d="M4.5 1V17" stroke="var(--ink)" opacity="0.7" strokeWidth="1.25" />
            <circle cx="4.5" cy="9" r="3.5" fill="var(--ink)" />
          </svg>
          {t("chart.whiskers")}
        </span>
        {hasBand ? (
          <>
            <Swatch opacity={0.3}>{t("chart.band80")}</Swatch>
            <Swatch opacity={0.14}>{t("chart.band95")}</Swatch>
          </>
        ) : null}
      </figcaption>
    </figure>
  );
}

function Swatch({ opacity, children }: { opacity: number; children: string }) {
  return (
    <span className="flex items-center gap-2">
      <svg aria-hidden="true" width="20" height="12" viewBox="0 0 20 12">
        <rect width="20" height="12" fill="var(--series1)" opacity={opacity} />
      </svg>
      {children}
    </span>
  );
}
