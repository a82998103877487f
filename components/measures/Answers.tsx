import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IntervalGlyph } from "@/components/chart/IntervalGlyph";
import { points } from "@/components/chart/shares";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import type { MeasureView } from "@/lib/cycle/measures/schema";
import type { ReviewView } from "@/lib/cycle/review/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { DeliveryMark } from "./DeliveryMark";
import { DeliveryReasons } from "./DeliveryReasons";

/** Two questions, two answers that must not be mixed: does it run as planned, and has anything changed. */
export function Answers({
  measure,
  review,
  effectHref = "#wirkung",
}: {
  measure: MeasureView;
  review: ReviewView | null;
  effectHref?: string;
}) {
  const t = useTranslations("measures");
  const words = useTranslations("review.short");
  return (
    <div className="grid rounded-md border border-line2 bg-card md:grid-cols-2 print:break-inside-avoid print:grid-cols-2">
      <Answer question={t("delivery.question")}>
        <p className="my-1 font-serif text-[1.4375rem] leading-8 md:text-[1.625rem]">
          <DeliveryMark colour={measure.status.colour} size={26} answer />
        </p>
        <p className="text-sm">
          <DeliveryReasons status={measure.status} />
        </p>
        <Disclosure
          title={<span className="text-sm font-normal text-ink2">{t("delivery.rule")}</span>}
          className="border-b-0 print:hidden"
        >
          <p className="text-sm text-ink2">{t("delivery.ruleText")}</p>
        </Disclosure>
      </Answer>
      <Answer question={t("effect.question")} second>
        <p className="my-1 flex items-center gap-3 font-serif text-[1.4375rem] font-semibold leading-8 md:text-[1.625rem]">
          {review ? <IntervalGlyph estimate={review.result.assessment?.difference ?? null} width={54} /> : null}
          {t("effect.answer", { word: words(review ? review.conclusion : "none") })}
        </p>
        <p className="text-sm">
          <EffectInShort measure={measure} review={review} />{" "}
          {review && review.judgements.length === 0 ? <b className="text-warning">{t("effect.unjudged")} </b> : null}
          {review ? <Link href={effectHref}>{t("effect.link")}</Link> : null}
        </p>
      </Answer>
    </div>
  );
}

function Answer({ question, second = false, children }: { question: string; second?: boolean; children: ReactNode }) {
  return (
    <div
      className={second ? "border-t border-line2 p-5 md:border-t-0 md:border-l md:px-7 md:py-6" : "p-5 md:px-7 md:py-6"}
    >
      <h2 className="font-sans text-sm font-normal text-ink2">{question}</h2>
      {children}
    </div>
  );
}

function EffectInShort({ measure, review }: { measure: MeasureView; review: ReviewView | null }) {
  const t = useTranslations("measures.effect");
  const locale = useLocale() as FigureLocale;
  if (!review) {
    const main = measure.targets.find((target) => target.isMain);
    if (!main) return t("noTarget");
    return t("noneSoon", { year: main.window.selectionYear + main.window.lag + 1 });
  }
  const { result, conclusion } = review;
  const indicator = result.indicator.name[locale];
  if (!result.assessment) return t("notYet", { indicator });
  if (conclusion !== "within")
    return t("clear", { indicator, points: points(result.assessment.difference.value, locale) });
  const before = result.years.find(({ year }) => year === result.window.selectionYear)?.observed?.share;
  const change = before === undefined ? 0 : result.assessment.observedShare - before;
  return t("within", { indicator, direction: Math.abs(change) < 0.0005 ? "same" : change < 0 ? "fell" : "rose" });
}
