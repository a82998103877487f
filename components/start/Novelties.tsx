import { ArrowRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { CourseGlance } from "@/components/chart/CourseGlance";
import { StageMark } from "@/components/ring/StageMark";
import { stageColor } from "@/components/ring/stages";
import { Link } from "@/components/ui/Link";
import type { AtlasView } from "@/lib/atlas/schema";
import type { Novelty } from "@/lib/cycle/queries";
import type { ReviewView } from "@/lib/cycle/review/schema";
import { daysUntil } from "@/lib/desk/rules";
import type { StageKey } from "@/lib/glossary";
import { formatDate } from "@/lib/statistics/format";
import { SpreadFigure } from "./SpreadFigure";

const stageOf: Record<Novelty["kind"], StageKey> = { report: "report", consultation: "consultation", review: "review" };

/** The three newest things, each under the colour of its stage. */
export function Novelties({
  novelties,
  today,
  view,
  reviews,
  openToAll,
}: {
  novelties: readonly Novelty[];
  today: string;
  /** What the atlas opens with: the spread beside the report. */
  view: AtlasView | null;
  /** Judged reviews, from which the one told of takes its course. */
  reviews: readonly ReviewView[];
  /** Whether anybody may take part in the consultation that is open. */
  openToAll: boolean;
}) {
  const t = useTranslations("start.news");
  const locale = useLocale() === "en" ? "en" : "de";
  const releaseOf = (novelty: Novelty) =>
    novelty.kind === "report" ? view?.release.title : reviewOf(novelty, reviews)?.result.release.title;
  return (
    <section aria-labelledby="neues" className="border-t border-line bg-card py-12">
      <div className="page-width">
        <h2 id="neues" className="mb-6 text-[1.75rem] leading-[2.125rem]">
          {t("title")}
        </h2>
        <ul className="grid gap-x-8 gap-y-9 md:grid-cols-3">
          {novelties.map((novelty) => {
            const stage = stageOf[novelty.kind];
            const date = formatDate(novelty.date, locale);
            const open = novelty.kind === "consultation" && novelty.date >= today;
            const when =
              novelty.kind === "consultation"
                ? t(open ? "consultationOpen" : "consultationClosed", { date })
                : t(novelty.kind, { date });
            return (
              <li
                key={novelty.address}
                className="flex flex-col border-t-4 pt-4"
                style={{ borderColor: stageColor(stage) } as CSSProperties}
              >
                <p className="mb-3 flex flex-wrap items-center gap-x-2.5 text-sm text-ink2">
                  <StageMark stage={stage} size={24} numbered={false} decorative />
                  <b className="font-semibold" style={{ color: stageColor(stage) }}>
                    {t(`stage.${novelty.kind}`)}
                  </b>
                  <span>· {when}</span>
                </p>
                <h3 className="text-[1.4375rem] leading-[1.8125rem]">
                  <Link look="bare" href={novelty.address} className="text-ink no-underline hover:underline" lang="de">
                    {novelty.title}
                  </Link>
                </h3>
                <Text novelty={novelty} review={reviewOf(novelty, reviews)} />
                <div className="mt-auto pt-5">
                  {open && novelty.opensOn ? (
                    <DaysBar opensOn={novelty.opensOn} closesOn={novelty.date} today={today} />
                  ) : null}
                  {novelty.kind === "report" && view ? <SpreadFigure view={view} /> : null}
                  {novelty.kind === "review" ? <Course review={reviewOf(novelty, reviews)} /> : null}
                </div>
                <p className="mt-3 flex items-center justify-between gap-x-4 text-sm text-ink2">
                  <Link look="strong" href={novelty.address} className="text-base">
                    {t(open ? "more.open" : `more.${novelty.kind}`)}
                    <span className="sr-only">
                      : <span lang="de">{novelty.title}</span>
                    </span>
                    <ArrowRight size={18} aria-hidden />
                  </Link>
                  <span className="text-right">{open && openToAll ? t("open") : releaseOf(novelty)}</span>
                </p>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** The review a novelty tells of: of its measure, the one judged last. */
function reviewOf(novelty: Novelty, reviews: readonly ReviewView[]): ReviewView | undefined {
  if (novelty.kind !== "review") return undefined;
  const judged = (review: ReviewView) => review.judgements[0]?.at.getTime() ?? 0;
  return reviews
    .filter((review) => novelty.address.includes(`/${review.measure.number}#`) && review.judgements.length > 0)
    .sort((a, b) => judged(b) - judged(a))[0];
}

function Text({ novelty, review }: { novelty: Novelty; review?: ReviewView }) {
  const t = useTranslations("start.news");
  const verdict = useTranslations("review.short");
  const locale = useLocale() === "en" ? "en" : "de";
  if (novelty.kind === "consultation") return <p className="mt-2">{t("consultationText")}</p>;
  if (review)
    return (
      <p className="mt-2">
        {t("reviewText", { indicator: review.result.indicator.name[locale], verdict: verdict(review.conclusion) })}
      </p>
    );
  return (
    <p className="mt-2" lang="de">
      {novelty.detail}
    </p>
  );
}

function Course({ review }: { review?: ReviewView }) {
  const locale = useLocale() === "en" ? "en" : "de";
  return review ? (
    <CourseGlance review={review} caption={`${review.result.indicator.shortName[locale]}, ${review.result.areaName}`} />
  ) : null;
}

/** How much of a consultation's time is over, in eight blocks, with today's mark. */
function DaysBar({ opensOn, closesOn, today }: { opensOn: string; closesOn: string; today: string }) {
  const t = useTranslations("start.news");
  const locale = useLocale() === "en" ? "en" : "de";
  const days = Math.max(1, daysUntil(closesOn, opensOn));
  const over = Math.min(1, Math.max(0, daysUntil(today, opensOn) / days));
  const day = (iso: string) => formatDate(iso, locale).replace(/ \d{4}$/, "");
  return (
    <div className="text-[13px] leading-4 text-ink2">
      <div aria-hidden className="relative mt-8 mb-2 pb-1">
        <span
          className="absolute -top-2.5 -bottom-0.5 w-[2.5px] -translate-x-1/2 bg-ink"
          style={{ left: `${over * 100}%` }}
        />
        <span
          className="absolute -top-7 whitespace-nowrap font-semibold text-ink"
          style={{ left: `${over * 100}%`, transform: `translateX(-${over * 100}%)` }}
        >
          {t("today", { date: day(today) })}
        </span>
        <div className="grid grid-cols-8 gap-1">
          {Array.from({ length: 8 }, (_, index) => {
            const share = Math.min(1, Math.max(0, over * 8 - index)) * 100;
            return (
              <span
                key={index}
                className="h-5"
                style={{
                  background: `linear-gradient(to right, var(--s4) ${share}%, var(--tint-4) ${share}%)`,
                }}
              />
            );
          })}
        </div>
      </div>
      <p className="flex justify-between gap-3">
        <span>{day(opensOn)}</span>
        <b className="font-semibold text-ink">{t("days", { days: daysUntil(closesOn, today) })}</b>
        <span>{day(closesOn)}</span>
      </p>
    </div>
  );
}
