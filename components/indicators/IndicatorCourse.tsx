import { useLocale, useTranslations } from "next-intl";
import { type ChartSeries, LineChart } from "@/components/chart/LineChart";
import { SeriesTable } from "@/components/chart/SeriesTable";
import { ticksOf } from "@/components/chart/scale";
import { Figure } from "@/components/figure/Figure";
import { SourceLine } from "@/components/figure/SourceLine";
import { formatShown, shownUnit } from "@/components/figure/shown";
import { Section } from "@/components/ui/Section";
import type { IndicatorPage } from "@/lib/atlas/schema";
import type { figureSlice } from "@/lib/releases/figures/queries";
import type { FigureLocale } from "@/lib/statistics/format";

/** Series of all areas of one partition. */
export type AreaCourses = Awaited<ReturnType<typeof figureSlice>>;

/** The years of the city, and behind it thinly all areas of one partition: how far they spread, and whether they part. */
export function IndicatorCourse({ page, slice }: { page: IndicatorPage; slice: AreaCourses }) {
  const t = useTranslations("indicators.courseSection");
  const locale = useLocale() as FigureLocale;
  const { indicator, city, dates, release, cityFacts } = page;
  const format = { unit: indicator.unit, decimals: indicator.decimals, style: "value" } as const;
  // A count of a city and of its parts have no common scale.
  const areas = indicator.kind === "count" ? [] : (slice?.areas.filter((area) => !area.isResidual) ?? []);
  const series: ChartSeries[] = [
    ...areas.map((area) => ({
      key: area.key,
      name: area.name,
      values: dates.flatMap((date) => area.results[slice?.dates.indexOf(date) ?? -1]?.value ?? []),
      role: "others" as const,
    })),
    { key: "stadt", name: cityFacts.name, values: city.series, role: "focus" as const },
  ];
  const aligned = series.filter((one) => one.values.length === dates.length);
  const axis = ticksOf(aligned.flatMap((one) => one.values.flatMap((v) => (v.state === "known" ? [v.value] : []))));
  const known = dates.flatMap((date, i) =>
    city.series[i]?.state === "known" ? [{ date, figure: city.series[i] }] : [],
  );
  const [first, last] = [known[0], known.at(-1)];
  const sentence =
    first && last && first !== last
      ? t("sentence", {
          city: cityFacts.name,
          from: formatShown(first.figure, format, locale),
          first: first.date.slice(0, 4),
          to: formatShown(last.figure, format, locale),
          last: last.date.slice(0, 4),
        })
      : t("title");
  return (
    <Section title={t("title")}>
      <Figure
        level={3}
        className="mt-4"
        title={sentence}
        views={{
          chart: (
            <div className="pt-4">
              <LineChart dates={dates} series={aligned} format={format} summary={sentence} height={260} />
              <p className="mt-2 text-sm text-ink2">
                {areas.length > 0
                  ? t("others", { count: areas.length, partition: slice?.partition.name[locale] ?? "" })
                  : ""}{" "}
                {t("axis", { unit: shownUnit(format, locale) })} {axis.from === 0 ? null : t("axisOffset")}
              </p>
            </div>
          ),
          table: (
            <SeriesTable
              caption={t("table", { name: indicator.name[locale] })}
              dates={dates}
              series={[aligned.at(-1) as ChartSeries, ...aligned.slice(0, -1)].slice(0, 18)}
              format={format}
              yearWord={t("year")}
            />
          ),
          source: <p className="py-4">{indicator.formula[locale]}</p>,
        }}
        sourceLine={<SourceLine sources={indicator.sources} release={release} isDemo={cityFacts.isDemo} />}
      />
    </Section>
  );
}
