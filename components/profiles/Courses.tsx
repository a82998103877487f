import { useLocale, useTranslations } from "next-intl";
import { type SmallChart, SmallMultiples } from "@/components/chart/SmallMultiples";
import { shownUnit } from "@/components/figure/shown";
import type { AreaProfile } from "@/lib/atlas/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { plainFormat } from "./CoreValues";

/** The course of the core values beside the city, in grey. Counts are left to the table: a city is no area among others. */
export function Courses({ profile }: { profile: AreaProfile }) {
  const t = useTranslations("areas.courses");
  const locale = useLocale() as FigureLocale;
  const charts = [...profile.core]
    .sort((a, b) => Number(b.indicator.theme === "soziale-lage") - Number(a.indicator.theme === "soziale-lage"))
    .filter((figure) => figure.indicator.kind !== "count" && figure.series.some((value) => value.state === "known"))
    .slice(0, 6)
    .map((figure): SmallChart => {
      const format = plainFormat(figure);
      return {
        key: figure.indicator.key,
        title: figure.indicator.shortName[locale],
        href: `/indikatoren/${figure.indicator.key}`,
        unit: t("unit", { unit: shownUnit(format, locale) }),
        dates: figure.dates,
        series: [
          { key: "area", name: profile.area.name, values: figure.series, role: "focus" },
          ...(profile.partition.isCity
            ? []
            : [{ key: "city", name: t("city"), values: figure.city.series, role: "city" as const }]),
        ],
        format,
        summary: t("summary", { indicator: figure.indicator.name[locale], name: profile.area.name }),
      };
    });
  return charts.length === 0 ? <p className="text-ink2">{t("none")}</p> : <SmallMultiples charts={charts} />;
}

/** What the two lines are. */
export function CoursesKey({ profile }: { profile: AreaProfile }) {
  const t = useTranslations("areas.courses");
  return (
    <ul className="flex flex-wrap items-center gap-x-5 gap-y-1 text-ink2">
      <li className="flex items-center gap-2">
        <span aria-hidden className="w-6 border-t-[3px] border-action" /> {profile.area.name}
      </li>
      {profile.partition.isCity ? null : (
        <li className="flex items-center gap-2">
          <span aria-hidden className="w-6 border-t-2 border-dashed border-control-line" />
          {t("wholeCity", { city: profile.cityFacts.name })}
        </li>
      )}
      <li>{t("axes")}</li>
    </ul>
  );
}
