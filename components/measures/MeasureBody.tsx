import { useLocale, useTranslations } from "next-intl";
import type { MeasureView } from "@/lib/cycle/measures/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { FundingSection, FundingTitle } from "./FundingSection";
import { MilestoneTimeline } from "./MilestoneTimeline";
import { ProgressList } from "./ProgressList";

/** What follows the effect on a measure's public page: description, milestones, money, progress reports. */
export function MeasureBody({ measure, today }: { measure: MeasureView; today: string }) {
  const t = useTranslations("measures");
  const locale = useLocale() as FigureLocale;
  const { milestones } = measure;
  const late = milestones.filter((one) => !one.reachedOn && one.weeksLate > 0).length;
  const year = Number(today.slice(0, 4));
  return (
    <div className="page-width grid gap-14 py-14 md:gap-16">
      <section aria-labelledby="worum">
        <h2 id="worum" className="text-[1.6875rem] leading-9 md:text-3xl">
          {t("about")}
        </h2>
        <p className="reading mt-3 whitespace-pre-wrap" lang="de">
          {measure.description}
        </p>
        {measure.closure ? (
          <p className="mt-4 max-w-[66ch] border-l-4 border-line2 pl-4" lang="de">
            <b lang={locale}>
              {t("closed", { date: formatDate(measure.closure.at.toISOString().slice(0, 10), locale) })}.
            </b>{" "}
            {measure.closure.reason}
          </p>
        ) : null}
      </section>
      <section id="meilensteine" aria-labelledby="umsetzung">
        <h2 id="umsetzung" className="text-[1.6875rem] leading-9 md:text-3xl">
          {t("milestones.title")}
        </h2>
        {milestones.length > 0 ? (
          <p className="text-ink2">
            {t("milestones.text", {
              done: milestones.filter((one) => one.reachedOn).length,
              all: milestones.length,
              late,
            })}
          </p>
        ) : null}
        <MilestoneTimeline milestones={milestones} today={today} />
      </section>
      <section id="finanzierung" aria-labelledby="geld">
        <h2 id="geld" className="text-[1.6875rem] leading-9 md:text-3xl">
          <FundingTitle funding={measure.funding} year={year} />
        </h2>
        <FundingSection funding={measure.funding} year={year} />
      </section>
      <section id="sachstaende" aria-labelledby="berichte">
        <h2 id="berichte" className="text-[1.6875rem] leading-9 md:text-3xl">
          {t("progress.title")}
        </h2>
        <ProgressList reports={measure.progress} />
      </section>
    </div>
  );
}
