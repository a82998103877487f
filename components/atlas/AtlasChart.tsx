import { useLocale, useTranslations } from "next-intl";
import { BarRows } from "@/components/chart/BarRows";
import { DotStrip } from "@/components/chart/DotStrip";
import { LineChart } from "@/components/chart/LineChart";
import { formatShown } from "@/components/figure/shown";
import type { Shade } from "@/components/map/shades";
import type { FigureLocale } from "@/lib/statistics/format";
import { type AtlasAddress, atlasHref } from "./address";
import { type AreaReading, type AtlasFigures, orderedReadings, valueFormat } from "./readings";

/** The view as charts: the spread of the areas, their values as bars, and the course of the chosen area beside the city. */
export function AtlasChart({
  view,
  shades,
  selected,
  address,
}: {
  view: AtlasFigures;
  shades: readonly Shade[];
  selected: string | undefined;
  address: AtlasAddress;
}) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const isCount = view.indicator.kind === "count" && view.mode === "status";
  const city = isCount ? null : view.city.shown;
  const places = orderedReadings(view.areas, "wert").filter((row) => !row.isResidual);
  const color = (row: AreaReading) => (row.classIndex === null ? undefined : shades[row.classIndex]?.color);
  const area = view.areas.find((one) => one.key === selected);
  const comparable = places.filter((row) => row.comparable);
  const many = places.length > 30;
  return (
    <div className="border border-t-0 border-line2 bg-card px-4 py-5">
      <h3 className="font-sans text-base font-semibold">{t("chart.spread", { count: comparable.length })}</h3>
      <DotStrip
        dots={comparable.map((row) => ({ key: row.key, name: row.name, figure: row.shown, color: color(row) }))}
        city={city}
        cityWord={t("list.city")}
        format={view.format}
        selected={selected}
        summary={t("chart.spreadSummary", { count: comparable.length, name: view.indicator.name[locale] })}
        named={many ? "none" : "ends"}
        className="mb-7 mt-4"
      />
      {many ? null : (
        <>
          <h3 className="mb-2 font-sans text-base font-semibold">{t("chart.bars")}</h3>
          <BarRows
            label={t("chart.bars")}
            rows={places.map((row) => ({
              key: row.key,
              name: row.name,
              figure: row.shown,
              color: color(row) ?? "#fff",
              href: atlasHref({ ...address, area: row.key }),
            }))}
            format={view.format}
            city={city}
            cityText={city ? `${t("list.city")} ${formatShown(city, view.format, locale)}` : undefined}
            selected={selected}
          />
        </>
      )}
      <h3 className="mt-8 font-sans text-base font-semibold">
        {t("chart.course", { first: view.dates[0]?.slice(0, 4) ?? "", last: view.dates.at(-1)?.slice(0, 4) ?? "" })}
      </h3>
      <LineChart
        dates={view.dates}
        series={[
          ...(area ? [{ key: area.key, name: area.name, values: area.series, role: "focus" as const }] : []),
          ...(isCount && area
            ? []
            : [{ key: "city", name: t("list.city"), values: view.city.series, role: "city" as const }]),
        ]}
        format={valueFormat(view)}
        summary={t("chart.courseSummary", { name: area?.name ?? view.city.name })}
        className="mt-3"
      />
    </div>
  );
}
