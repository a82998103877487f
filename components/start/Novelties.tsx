import { ArrowRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { StageMark } from "@/components/ring/StageMark";
import { stageColor, stageName } from "@/components/ring/stages";
import { Link } from "@/components/ui/Link";
import type { AtlasView } from "@/lib/atlas/schema";
import type { Novelty } from "@/lib/cycle/queries";
import type { ReviewView } from "@/lib/cycle/review/schema";
import { daysUntil } from "@/lib/desk/rules";
import type { StageKey } from "@/lib/glossary";
import { formatDate } from "@/lib/statistics/format";
import { CourseFigure, SpreadFigure } from "./NoveltyFigure";

const stageOf: Record<Novelty["kind"], StageKey> = { report: "report", consultation: "consultation", review: "review" };

/** The three newest things, each under the colour of its stage. */
export function Novelties({
  novelties,
  today,
  view,
  reviews,
}: {
  novelties: readonly Novelty[];
  today: string;
  /** What the atlas opens with: the spread beside the report. */
  view: AtlasView | null;
  /** Judged reviews, from which the one told of takes its course. */
  reviews: readonly ReviewView[];
}) {
  const t = useTranslations("start.news");
  const locale = useLocale() === "en" ? "en" : "de";
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
                    {stageName(stage, locale)}
                  </b>
                  <span>· {when}</span>
                </p>
                <h3 className="text-[1.4375rem] leading-[1.8125rem]">
                  <Link look="bare" href={novelty.address} className="text-ink no-underline hover:underline" lang="de">
                    {novelty.title}
                  </Link>
                </h3>
                <p className="mt-2" lang={novelty.kind === "consultation" ? undefined : "de"}>
                  {novelty.kind === "consultation" ? t("consultationText") : novelty.detail}
                </p>
                <div className="mt-auto pt-5">
                  {open ? (
                    <DaysBar
                      closesOn={novelty.date}
                      today={today}
                      label={t("days", { days: daysUntil(novelty.date, today) })}
                    />
                  ) : null}
                  {novelty.kind === "report" && view ? <SpreadFigure view={view} /> : null}
                  {novelty.kind === "review" ? <Course novelty={novelty} reviews={reviews} /> : null}
                </div>
                <p className="mt-3">
                  <Link look="strong" href={novelty.address}>
                    {t(open ? "more.open" : `more.${novelty.kind}`)}
                    <span className="sr-only">
                      : <span lang="de">{novelty.title}</span>
                    </span>
                    <ArrowRight size={18} aria-hidden />
                  </Link>
                </p>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** The course of the review a novelty tells of: of its measure, the one judged last. */
function Course({ novelty, reviews }: { novelty: Novelty; reviews: readonly ReviewView[] }) {
  const judged = (review: ReviewView) => review.judgements[0]?.at.getTime() ?? 0;
  const [newest] = reviews
    .filter((review) => novelty.address.includes(`/${review.measure.number}#`) && review.judgements.length > 0)
    .sort((a, b) => judged(b) - judged(a));
  return newest ? <CourseFigure review={newest} /> : null;
}

/** How much of the last six weeks of a consultation is left, one block a week. */
function DaysBar({ closesOn, today, label }: { closesOn: string; today: string; label: string }) {
  const weeksLeft = Math.min(6, Math.ceil(daysUntil(closesOn, today) / 7));
  return (
    <div>
      <div aria-hidden className="grid grid-cols-6 gap-1">
        {Array.from({ length: 6 }, (_, index) => (
          <span
            key={index}
            className={
              index < 6 - weeksLeft
                ? "h-3 rounded-sm bg-s4"
                : "h-3 rounded-sm bg-tint-4 outline outline-1 -outline-offset-1 outline-s4"
            }
          />
        ))}
      </div>
      <p className="mt-1.5 text-sm font-semibold">{label}</p>
    </div>
  );
}
