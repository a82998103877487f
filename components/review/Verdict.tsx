import { useLocale, useTranslations } from "next-intl";
import { IntervalGlyph } from "@/components/chart/IntervalGlyph";
import { points } from "@/components/chart/shares";
import type { Conclusion, ReviewResult } from "@/lib/cycle/review/schema";
import type { Disclosed } from "@/lib/statistics/disclosed";
import { type FigureLocale, formatNumber, formatSignedNumber } from "@/lib/statistics/format";
import { roundHalfAwayFromZero } from "@/lib/statistics/rounding";

/** The one sentence in large type, with what follows from it: where the share lies, how unsure that is, never why. */
export function Verdict({
  result,
  conclusion,
  id,
}: {
  result: Disclosed<ReviewResult>;
  conclusion: Conclusion;
  id?: string;
}) {
  const t = useTranslations("review");
  const { assessment } = result;
  return (
    <>
      {assessment ? (
        <p className="mt-3.5 max-w-[26.5em] text-pretty md:text-balance font-serif text-[1.6875rem] leading-9 tracking-[-0.014em] md:text-4xl md:leading-[1.26]">
          <Sentence assessment={assessment} />
        </p>
      ) : null}
      <h2
        id={id}
        className="mt-4 flex flex-col gap-x-4.5 gap-y-1.5 font-serif text-[1.5625rem] leading-8 tracking-[-0.014em] sm:flex-row sm:items-center md:text-[2.125rem] md:leading-10"
      >
        <IntervalGlyph estimate={assessment?.difference ?? null} />
        {t(`conclusion.${conclusion}`)}
      </h2>
      <p className="mt-3 max-w-[44em] text-ink2">
        {assessment ? `${t("basis")} ` : <Reason result={result} />}
        {assessment ? <Cases assessment={assessment} /> : null}
      </p>
    </>
  );
}

type Assessment = NonNullable<ReviewResult["assessment"]>;

/** „Der Anteil liegt 1,9 Prozentpunkte unter dem Verlauf, der zu erwarten war; Unsicherheit −5,2 bis +1,3." */
export function Sentence({ assessment }: { assessment: Assessment }) {
  const t = useTranslations("review.sentence");
  const locale = useLocale() as FigureLocale;
  const { value, lower, upper } = assessment.difference;
  const size = formatNumber(Math.abs(value), 1, locale);
  const isOne = roundHalfAwayFromZero(Math.abs(value), 1) === 1;
  const place = roundHalfAwayFromZero(value, 1) === 0 ? "on" : value < 0 ? "below" : "above";
  return (
    <>
      {t(place, { size, unit: t(isOne ? "point" : "points") })}{" "}
      <span className="sm:whitespace-nowrap">
        {t("range", { lower: points(lower, locale), upper: points(upper, locale) })}
      </span>
    </>
  );
}

function Cases({ assessment }: { assessment: Assessment }) {
  const t = useTranslations("review.cases");
  const locale = useLocale() as FigureLocale;
  const { value, lower, upper } = assessment.cases;
  const rounded = roundHalfAwayFromZero(value, 0);
  return t(rounded === 0 ? "same" : rounded < 0 ? "fewer" : "more", {
    count: formatNumber(Math.abs(rounded), 0, locale),
    lower: formatSignedNumber(lower, 0, locale),
    upper: formatSignedNumber(upper, 0, locale),
  });
}

/** Why nothing can be said yet. */
export function Reason({ result }: { result: ReviewResult }) {
  const t = useTranslations("review.reason");
  const { window, fixed, leftOut, reason } = result;
  if (!reason) return null;
  return t(reason, {
    count: fixed.comparison.length - leftOut.length,
    year: window.selectionYear + window.lag + 1,
  });
}
