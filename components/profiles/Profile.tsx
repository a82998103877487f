import { ArrowRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SourceLine } from "@/components/figure/SourceLine";
import { inSentence } from "@/components/figure/words";
import type { Outline } from "@/components/map/drawing";
import { StageAccent } from "@/components/ring/StageAccent";
import { Thread, type ThreadStep } from "@/components/thread/Thread";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import type { AreaProfile, ProfileFigure } from "@/lib/atlas/schema";
import type { EffectSummary, ReviewView } from "@/lib/cycle/review/schema";
import type { AreaPlanning } from "@/lib/profiles/planning/queries";
import type { IndicatorDetail, PartitionSummary } from "@/lib/releases/figures/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { AllValues } from "./AllValues";
import { type Basis, CoreValues } from "./CoreValues";
import { Courses, CoursesKey } from "./Courses";
import { FindingsHere, MeasuresHere } from "./PlanningHere";
import { ProfileHero } from "./ProfileHero";
import { Residents } from "./Residents";
import { Surroundings } from "./Surroundings";

/** The whole page of an area; parts without anything to say are left out. */
export function Profile({
  profile,
  figures,
  planning,
  effects,
  steps,
  outlines,
  details,
  leafPartition,
  reviews,
}: {
  profile: AreaProfile;
  figures: readonly ProfileFigure[];
  planning: AreaPlanning | null;
  effects: Readonly<Record<string, EffectSummary>>;
  steps: ThreadStep[];
  outlines: readonly Outline[];
  /** Definitions of the core values. */
  details: readonly IndicatorDetail[];
  /** The level the small areas inside are of; names them. */
  leafPartition: PartitionSummary | null;
  reviews: readonly ReviewView[];
}) {
  const t = useTranslations("areas");
  const locale = useLocale() as FigureLocale;
  const name = profile.area.name;
  const first = profile.core.flatMap((figure) => figure.dates[0] ?? []).sort()[0];
  const leafName = inSentence(leafPartition?.name[locale] ?? "", locale);
  const sourceLine = (about: readonly IndicatorDetail[] = details) => (
    <div className="mt-6 border-t border-line pt-3 text-sm text-ink2">
      <SourceLine
        sources={sourcesOf(about.length > 0 ? about : details)}
        release={profile.release}
        date={profile.date}
        isDemo={profile.cityFacts.isDemo}
      />
    </div>
  );
  return (
    <StageAccent stage="analysis">
      <ProfileHero profile={profile} planning={planning} outlines={outlines} leafName={leafName} />
      {steps.some((step) => !step.missing) ? (
        <div className="border-y border-line bg-card py-8">
          <div className="page-width">
            <Thread steps={steps} />
          </div>
        </div>
      ) : null}
      {profile.core.length > 0 ? (
        <Band
          id="kernwerte"
          title={t("core.title", { count: profile.core.length })}
          subtitle={t("core.subtitle", { name, date: profile.date ? formatDate(profile.date, locale) : "" })}
          more={
            <Link look="strong" href="#alle">
              {t("all.more", { count: new Set(figures.map((figure) => figure.indicator.number)).size })}
              <ArrowRight size={18} aria-hidden />
            </Link>
          }
        >
          <CoreValues profile={profile} bases={basesOf(details)} />
          {sourceLine()}
        </Band>
      ) : (
        <Band id="kernwerte" title={t("core.titlePlain")}>
          <p className="text-ink2">{t("core.none")}</p>
        </Band>
      )}
      <Band id="menschen" title={t("residents.title")} tinted>
        <Residents profile={profile} figures={figures} leafName={leafName} />
        {sourceLine(details.filter((one) => populationKeys.includes(one.key)))}
      </Band>
      <Band
        id="verlauf"
        title={first ? t("courses.title", { year: first.slice(0, 4) }) : t("courses.titlePlain")}
        subtitle={<CoursesKey profile={profile} />}
      >
        <Courses profile={profile} />
        {sourceLine()}
      </Band>
      {planning && planning.measures.length > 0 ? (
        <Band
          id="massnahmen"
          title={t("measures.title")}
          subtitle={t("measures.subtitle")}
          tinted
          more={
            <Link look="strong" href="/ueberpruefungen">
              {t("measures.how")}
              <ArrowRight size={18} aria-hidden />
            </Link>
          }
        >
          <MeasuresHere measures={planning.measures} effects={effects} reviews={reviews} />
        </Band>
      ) : null}
      {planning && planning.findings.length > 0 ? (
        <Band id="befunde" title={t("findings.title")}>
          <FindingsHere findings={planning.findings} />
        </Band>
      ) : null}
      <Band id="alle" title={t("all.title")} subtitle={t("all.subtitle", { name })} tinted>
        <AllValues profile={profile} figures={figures} />
        {sourceLine()}
      </Band>
      <Band id="umgebung" title={t("around.title")}>
        <Surroundings profile={profile} />
      </Band>
    </StageAccent>
  );
}

/** Core values the part about the people rests on as well. */
const populationKeys = ["einwohner", "anteil-unter-18", "anteil-ab-65"];

const sourcesOf = (details: readonly IndicatorDetail[]) => [
  ...new Map(details.flatMap((one) => one.sources).map((source) => [source.key, source])).values(),
];

/** What each share is a share of; a sum of several counts has no short name. */
function basesOf(details: readonly IndicatorDetail[]): Record<string, Basis> {
  return Object.fromEntries(
    details.flatMap(({ key, unit, factor, denominator }) => {
      const [only, ...others] = denominator;
      return unit === "%" && only && others.length === 0 ? [[key, { factor, name: only.name }]] : [];
    }),
  );
}

/** A part of the page over its full width. */
function Band({
  id,
  title,
  subtitle,
  more,
  tinted = false,
  children,
}: {
  id: string;
  title: string;
  subtitle?: ReactNode;
  more?: ReactNode;
  tinted?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-titel`}
      className={classes("py-10 lg:py-12 print:py-5", tinted && "border-y border-line bg-card")}
    >
      <div className="page-width">
        <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
          <div className="min-w-0">
            <h2 id={`${id}-titel`}>{title}</h2>
            {subtitle ? <div className="mt-0.5 text-ink2">{subtitle}</div> : null}
          </div>
          {more ? <div className="print:hidden">{more}</div> : null}
        </div>
        {children}
      </div>
    </section>
  );
}
