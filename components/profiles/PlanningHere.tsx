import { CalendarClock, Landmark } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CourseGlance } from "@/components/chart/CourseGlance";
import { DeliveryMark } from "@/components/measures/DeliveryMark";
import { EffectWord } from "@/components/measures/MeasureCards";
import { StageMark } from "@/components/ring/StageMark";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import type { EffectSummary, ReviewView } from "@/lib/cycle/review/schema";
import type { AreaPlanning } from "@/lib/profiles/planning/queries";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

/** What is done here: each measure with its two answers, how far it is and what it shows. */
export function MeasuresHere({
  measures,
  effects,
  reviews,
}: {
  measures: AreaPlanning["measures"];
  effects: Readonly<Record<string, EffectSummary>>;
  reviews: readonly ReviewView[];
}) {
  const t = useTranslations("areas.measures");
  const single = measures.length === 1;
  return (
    <ul
      className={classes("grid gap-x-8 gap-y-9", !single && "sm:grid-cols-2", measures.length > 2 && "lg:grid-cols-3")}
    >
      {measures.map((measure, index) => (
        <li
          key={measure.id}
          className={classes(
            "break-inside-avoid border-t-4 border-s5 pt-4",
            single ? "gap-x-12 lg:grid lg:grid-cols-2 lg:grid-rows-[1fr_auto]" : "flex flex-col",
          )}
        >
          <div>
            <p className="flex items-center gap-2 text-sm font-semibold text-s5">
              <StageMark stage="measures" numbered={false} decorative />
              {t("one")} {measure.number}
              <PlaceNumber>{index + 1}</PlaceNumber>
            </p>
            <h3 className="mt-2.5 text-pretty">
              <Link look="plain" href={`/massnahmen/${measure.number}`}>
                <span lang="de">{measure.title}</span>
              </Link>
            </h3>
            <p className={classes("mt-1.5 pb-3", !single && "border-b border-line")}>
              <DeliveryMark colour={measure.status.colour} answer />
            </p>
          </div>
          <Effect
            effect={effects[measure.id] ?? null}
            review={reviews.find((review) => review.id === effects[measure.id]?.reviewId)}
          />
          <p className="mt-4 flex items-center gap-2 border-t border-line pt-3 text-sm text-ink2">
            <Landmark size={18} aria-hidden className="flex-none" />
            <span lang="de">
              {measure.responsible.shortName} · {measure.areas.map((area) => area.name).join(", ")}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The number a measure has on the map and on its card. */
export function PlaceNumber({ children }: { children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="inline-grid h-6 min-w-6 place-items-center rounded-full bg-s5 px-1.5 text-[13px] font-bold leading-none text-on"
    >
      {children}
    </span>
  );
}

/** What the course shows, drawn and in words; an empty frame where nothing can be said yet. */
function Effect({ effect, review }: { effect: EffectSummary | null; review?: ReviewView }) {
  const t = useTranslations("areas.measures");
  const word = useTranslations("review.short");
  const locale = useLocale() as FigureLocale;
  if (!effect || !review || effect.conclusion === "notYet")
    return (
      <p className="mt-3 mb-auto flex min-h-24 lg:row-span-2 items-center justify-center gap-3 rounded-md border border-dashed border-line2 px-4 text-ink2">
        <CalendarClock size={22} aria-hidden className="flex-none" />
        {word(effect?.conclusion ?? "none")}
      </p>
    );
  return (
    <div className="mt-3 mb-auto lg:row-span-2">
      <p className="text-sm text-ink2">{t("effectOn", { indicator: effect.indicator.name[locale] })}</p>
      <CourseGlance review={review} />
      <p className="mt-3">
        <EffectWord effect={effect} />
      </p>
    </div>
  );
}

/** What was concluded about the area, in the words of the findings. */
export function FindingsHere({ findings }: { findings: AreaPlanning["findings"] }) {
  const t = useTranslations("areas.findings");
  const locale = useLocale() as FigureLocale;
  return (
    <ul className="grid gap-x-12 gap-y-8 md:grid-cols-2">
      {findings.map((finding) => (
        <li key={finding.id} className="border-l-4 border-s2 pl-5">
          <p lang="de" className="text-pretty font-serif text-[1.3125rem] leading-8">
            {finding.title}
          </p>
          <p className="mt-2 flex flex-wrap items-center gap-x-2.5 text-sm text-ink2">
            <StageMark stage="analysis" size={22} numbered={false} decorative />
            <Link href={`/befunde/${finding.number}`}>{t("one", { number: finding.number })}</Link>
            <span>{t("date", { date: formatDate(finding.date, locale) })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
