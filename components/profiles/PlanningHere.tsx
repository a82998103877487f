import { Landmark } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { DeliveryMark } from "@/components/measures/DeliveryMark";
import { EffectWord } from "@/components/measures/MeasureCards";
import { StageMark } from "@/components/ring/StageMark";
import { Link } from "@/components/ui/Link";
import type { EffectSummary } from "@/lib/cycle/review/schema";
import type { AreaPlanning } from "@/lib/profiles/planning/queries";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

/** What is done here: each measure with its two answers, how far it is and what it shows. */
export function MeasuresHere({
  measures,
  effects,
}: {
  measures: AreaPlanning["measures"];
  effects: Readonly<Record<string, EffectSummary>>;
}) {
  const t = useTranslations("areas.measures");
  return (
    <ul className="grid gap-x-8 gap-y-9 sm:grid-cols-2 lg:grid-cols-3">
      {measures.map((measure) => (
        <li key={measure.id} className="flex break-inside-avoid flex-col border-t-4 border-s5 pt-4">
          <p className="flex items-center gap-2 text-sm font-semibold text-s5">
            <StageMark stage="measures" numbered={false} decorative />
            {t("one")} {measure.number}
          </p>
          <h3 className="mt-2.5">
            <Link look="plain" href={`/massnahmen/${measure.number}`}>
              <span lang="de">{measure.title}</span>
            </Link>
          </h3>
          <dl className="mt-3 grid gap-3">
            <div>
              <dt className="text-sm text-ink2">{t("delivery")}</dt>
              <dd>
                <DeliveryMark colour={measure.status.colour} />
              </dd>
            </div>
            <div>
              <dt className="text-sm text-ink2">{t("effect")}</dt>
              <dd>
                <EffectWord effect={effects[measure.id] ?? null} />
              </dd>
            </div>
          </dl>
          <p className="mt-auto flex items-center gap-2 border-t border-line pt-3 text-sm text-ink2 max-sm:mt-4 sm:pt-3">
            <Landmark size={18} aria-hidden />
            <span lang="de">{measure.responsible.shortName}</span> ·{" "}
            <span lang="de">{measure.areas.map((area) => area.name).join(", ")}</span>
          </p>
        </li>
      ))}
    </ul>
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
