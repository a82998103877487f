import { useLocale, useTranslations } from "next-intl";
import { IntervalGlyph } from "@/components/chart/IntervalGlyph";
import { Badge } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";
import type { ReviewView } from "@/lib/cycle/review/schema";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { Reason, Sentence } from "./Verdict";

/** Judged reviews one below the other: the verdict, its sentence, what a person concluded. */
export function ReviewCards({ reviews }: { reviews: readonly ReviewView[] }) {
  const t = useTranslations("review");
  const locale = useLocale() as FigureLocale;
  return (
    <ul>
      {reviews.map((review) => {
        const { result, measure } = review;
        const [judgement] = review.judgements;
        return (
          <li key={review.id} className="grid gap-x-10 gap-y-4 border-b border-line py-7 lg:grid-cols-2">
            <div className="min-w-0">
              <p className="text-sm text-ink2">
                <span className="font-semibold text-s6">{measure.number}</span> · {result.indicator.name[locale]} ·{" "}
                {t("dataUntil", { date: formatDate(review.date, locale) })}
              </p>
              <h2 className="mt-1 text-xl">
                <Link look="plain" href={`/massnahmen/${measure.number}#wirkung`}>
                  <span lang="de">{measure.title}</span>
                </Link>
              </h2>
              <p className="mt-3 flex items-center gap-3 font-serif text-lg font-semibold">
                <IntervalGlyph estimate={result.assessment?.difference ?? null} width={54} />
                {t(`conclusion.${review.conclusion}`)}
              </p>
              <p className="mt-1 max-w-[60ch]">
                {result.assessment ? <Sentence assessment={result.assessment} /> : <Reason result={result} />}
              </p>
            </div>
            {judgement ? (
              <div className="min-w-0 lg:border-l lg:border-line lg:pl-8">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink2">
                  <Badge tone="s6">
                    {t("judgement.proposalLabel")}: {t(`judgement.proposal.${judgement.proposal}`)}
                  </Badge>
                  {t("judgement.on", { date: formatDate(isoDateInBerlin(judgement.at), locale) })}
                </p>
                <p className="mt-2 max-w-[60ch] whitespace-pre-wrap" lang="de">
                  {judgement.reason}
                </p>
                <p className="mt-2">
                  <Link
                    href={`/massnahmen/${measure.number}#wirkung`}
                    className="inline-flex min-h-(--control) items-center"
                  >
                    {t("toMeasure", { number: measure.number })}
                  </Link>
                </p>
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
