import { useLocale, useTranslations } from "next-intl";
import { type ChartSeries, LineChart } from "@/components/chart/LineChart";
import { SeriesTable } from "@/components/chart/SeriesTable";
import { Figure } from "@/components/figure/Figure";
import { SourceLine } from "@/components/figure/SourceLine";
import { formatShown } from "@/components/figure/shown";
import type { IndicatorPage, ShownFormat } from "@/lib/atlas/schema";
import type { FigureLocale } from "@/lib/statistics/format";

/** The city's course over the years, with its official rate where there is one. */
export function IndicatorCourse({ page }: { page: IndicatorPage }) {
  const t = useTranslations("indicators.course");
  const locale = useLocale() as FigureLocale;
  const { indicator, cityFacts, dates } = page;
  const format: ShownFormat = { unit: indicator.unit, decimals: indicator.decimals, style: "value" };
  const city = cityFacts.name;
  const series: ChartSeries[] = [
    { key: "city", name: t("city", { city }), values: page.city.series, role: "focus" },
    ...(page.official
      ? [{ key: "official", name: t("official", { name: page.official.name[locale] }), values: page.official.series }]
      : []),
  ];
  const known = dates
    .map((date, index) => ({ date, figure: page.city.series[index] }))
    .filter(({ figure }) => figure?.state === "known");
  const first = known[0];
  const last = known.at(-1);
  const summary = t("summary", {
    indicator: indicator.name[locale],
    city,
    from: dates[0]?.slice(0, 4) ?? "",
    to: dates.at(-1)?.slice(0, 4) ?? "",
  });
  const source = <SourceLine sources={indicator.sources} release={page.release} isDemo={cityFacts.isDemo} />;
  return (
    <Figure
      id="verlauf"
      level={2}
      title={t("title", { city })}
      keySentence={
        first?.figure && last?.figure
          ? t("key", {
              city,
              from: first.date.slice(0, 4),
              to: last.date.slice(0, 4),
              first: formatShown(first.figure, format, locale),
              last: formatShown(last.figure, format, locale),
            })
          : undefined
      }
      views={{
        chart: <LineChart dates={dates} series={series} format={format} summary={summary} height={260} />,
        table: <SeriesTable caption={summary} dates={dates} series={series} format={format} yearWord={t("year")} />,
        source,
      }}
      sourceLine={source}
    />
  );
}
