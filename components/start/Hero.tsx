import { MapPin } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { PublicRing, type RingCore } from "@/components/ring/PublicRing";
import type { StageKey } from "@/components/ring/stages";
import { Button } from "@/components/ui/Button";
import { localisedHref } from "@/components/ui/Link";
import type { CycleView, PublicFacts } from "@/lib/cycle/queries";
import { currentStage } from "@/lib/cycle/stages";
import { daysUntil } from "@/lib/desk/rules";
import { stageWords } from "@/lib/glossary";
import { formatDate } from "@/lib/statistics/format";

/** The question, the way to one's own area, and the ring with one live sentence a stage. */
export function Hero({
  city,
  cycle,
  earlier,
  facts,
  example,
  today,
}: {
  city: string;
  /** Absent before the first one is planned. */
  cycle: CycleView | null;
  earlier: readonly CycleView[];
  facts: PublicFacts;
  /** An area to look for, by its name. */
  example: string | undefined;
  today: string;
}) {
  const t = useTranslations("start");
  const locale = useLocale() === "en" ? "en" : "de";
  const stage = cycle ? currentStage(cycle.closedStages) : undefined;
  const { open } = facts;
  return (
    <div className="page-width grid items-center gap-x-8 gap-y-10 py-10 lg:grid-cols-[20.75rem_minmax(0,1fr)] lg:py-12">
      <div>
        <p className="text-sm font-semibold text-ink2">{t("eyebrow")}</p>
        <h1 className="mt-2 mb-7 text-4xl leading-[1.15] tracking-[-.015em]">{t("question", { city })}</h1>
        <search className="print:hidden">
          <form action={localisedHref("/suche", locale)}>
            <label htmlFor="wo" className="mb-2 block font-semibold">
              {t("find.label")}
            </label>
            <div className="relative">
              <MapPin size={20} aria-hidden className="absolute top-4 left-3.5 text-ink2" />
              <input
                id="wo"
                name="q"
                required
                autoComplete="off"
                placeholder={example ? t("find.placeholder", { area: example }) : undefined}
                className="h-[52px] w-full rounded-md border-[1.5px] border-control-line bg-card pr-3.5 pl-11 placeholder:text-ink2"
              />
            </div>
            <div className="mt-3">
              <Button type="submit" wide>
                {t("find.button")}
              </Button>
            </div>
          </form>
        </search>
        <p className="mt-7 text-pretty">{t("plain")}</p>
      </div>
      <PublicRing
        current={stage}
        earlier={earlier.slice(0, 2).map((other) => other.slug.slice(0, 4))}
        core={coreOf(cycle, stage, facts.open, today, locale, t)}
        stages={{
          report: { sentence: t("stages.report", { count: facts.reports }), href: "/berichte" },
          analysis: { sentence: t("stages.analysis", { count: facts.findings }), href: "/befunde" },
          recommendations: {
            sentence: t("stages.recommendations", { count: facts.recommendations }),
            href: "/empfehlungen",
          },
          consultation: {
            sentence: open
              ? t("stages.consultationOpen", { date: formatDate(open.closesOn, locale) })
              : t("stages.consultationNone"),
            href: "/beteiligung",
          },
          measures: {
            sentence: t("stages.measures", { running: facts.measuresRunning, count: facts.measures }),
            href: "/massnahmen",
          },
          review: { sentence: t("stages.review", { count: facts.reviews }), href: "/ueberpruefungen" },
        }}
      />
    </div>
  );
}

/** What the middle of the ring asks for: to take part, to read on – or, before the first cycle, to see the first numbers. */
function coreOf(
  cycle: CycleView | null,
  stage: StageKey | undefined,
  open: PublicFacts["open"],
  today: string,
  locale: "de" | "en",
  t: ReturnType<typeof useTranslations<"start">>,
): RingCore {
  if (!cycle)
    return {
      headline: t("core.begin"),
      text: t("core.beginText"),
      action: { href: "/atlas", label: t("teaser.open") },
    };
  if (open?.openToPublic)
    return {
      eyebrow: titleOf(cycle, locale),
      headline: t("core.days", { days: daysUntil(open.closesOn, today) }),
      text: t("core.take"),
      action: { href: `/beteiligung/${open.slug}`, label: t("core.button") },
    };
  return {
    eyebrow: titleOf(cycle, locale),
    headline: stage ? t("core.now", { number: stageWords[stage].number }) : "",
    text: stage ? t("core.nowText", { stage: stageWords[stage][locale] }) : undefined,
    action: { href: "/berichte", label: t("core.read") },
  };
}

const titleOf = (cycle: CycleView, locale: "de" | "en") =>
  locale === "en" ? cycle.title.replace("Zyklus", "Cycle") : cycle.title;
