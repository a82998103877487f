import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/Badge";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import type { JudgementView, ReviewView } from "@/lib/cycle/review/schema";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

/** What a person concluded, with the reason; earlier judgements stay readable. */
export function Judgements({ review, findingHref }: { review: ReviewView; findingHref: (number: string) => string }) {
  const t = useTranslations("review.judgement");
  const [newest, ...earlier] = review.judgements;
  if (!newest) return null;
  return (
    <section
      className="mt-8 rounded-md border border-line2 border-l-4 border-l-s6 bg-card p-5 md:px-7"
      aria-labelledby={`urteil-${review.id}`}
    >
      <h3 id={`urteil-${review.id}`} className="font-sans text-xl">
        {t("title")}
      </h3>
      <Judgement judgement={newest} />
      {review.takenOver?.findingNumber ? (
        <p className="mt-3">
          <Link href={findingHref(review.takenOver.findingNumber)}>
            {t("takenOver", { number: review.takenOver.findingNumber })}
          </Link>
        </p>
      ) : null}
      {earlier.length > 0 ? (
        <Disclosure title={t("earlier")} count={earlier.length} className="mt-2 border-b-0">
          {earlier.map((judgement) => (
            <Judgement key={judgement.number} judgement={judgement} />
          ))}
        </Disclosure>
      ) : null}
    </section>
  );
}

function Judgement({ judgement }: { judgement: JudgementView }) {
  const t = useTranslations("review.judgement");
  const locale = useLocale() as FigureLocale;
  return (
    <div className="mt-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink2">
        <Badge tone="s6">
          {t("proposalLabel")}: {t(`proposal.${judgement.proposal}`)}
        </Badge>
        {t("on", { date: formatDate(isoDateInBerlin(judgement.at), locale) })}
        {judgement.byName ? ` ${t("by", { name: judgement.byName })}` : null}
      </p>
      <p className="mt-2 max-w-[66ch] whitespace-pre-wrap" lang="de">
        {judgement.reason}
      </p>
    </div>
  );
}
