import { useLocale, useTranslations } from "next-intl";
import { atlasHref } from "@/components/atlas/address";
import { hatchedCounts } from "@/components/atlas/readings";
import { BarRows } from "@/components/chart/BarRows";
import { Figure } from "@/components/figure/Figure";
import { SourceLine } from "@/components/figure/SourceLine";
import { formatShown } from "@/components/figure/shown";
import { Legend } from "@/components/map/Legend";
import { SvgMap } from "@/components/map/SvgMap";
import { shadesOf } from "@/components/map/shades";
import { Link } from "@/components/ui/Link";
import type { AtlasView } from "@/lib/atlas/schema";
import { showsChange } from "@/lib/cycle/report/content/rules";
import type { FrozenFigure } from "@/lib/cycle/report/schema";
import { type FigureLocale, formatDate, formatUnit } from "@/lib/statistics/format";
import { numberOf } from "@/lib/statistics/values";
import { FigureTable } from "./FigureTable";

/** A figure of a report: a sentence as its title; map, chart, table and source of the same frozen numbers. */
export function ReportFigure({ figure, view, level }: { figure: FrozenFigure; view: AtlasView; level: 3 | 4 }) {
  const t = useTranslations("report");
  const label = t(figure.kind === "table" ? "tableNumber" : "figureNumber", { number: figure.number });
  return (
    <div id={figure.anchor} className="my-9 border-t-2 border-ink pt-3 break-inside-avoid">
      <Figure
        title={<span className="text-lg leading-7">{figure.title}</span>}
        number={label}
        level={level}
        initial={figure.kind}
        views={{
          map: <ReportMap figure={figure} view={view} />,
          chart: <ReportBars view={view} />,
          table: <FigureTable view={view} caption={figure.title} />,
          source: <FigureOrigin view={view} />,
        }}
        sourceLine={
          <SourceLine
            sources={view.indicator.sources}
            release={view.release}
            date={view.date}
            isDemo={view.city.isDemo}
          />
        }
      />
    </div>
  );
}

function ReportMap({ figure, view }: { figure: FrozenFigure; view: AtlasView }) {
  const locale = useLocale() as FigureLocale;
  const palette = showsChange(view) ? "change" : "quantity";
  return (
    <div className="mt-3">
      <SvgMap
        areas={view.areas.map((area) => ({ ...area, figure: area.shown }))}
        classCount={view.classes.length}
        palette={palette}
        format={view.format}
        summary={figure.alt}
        orientation={view.orientation}
        width={620}
        className="border border-line2"
      />
      <Legend
        title={view.indicator.shortName[locale]}
        classes={view.classes}
        shades={shadesOf(palette, view.classes.length)}
        format={view.format}
        city={view.indicator.kind === "count" ? null : view.city.shown}
        hatched={hatchedCounts(view.areas)}
      />
    </div>
  );
}

/** Areas by value; an order to read, no ranking. */
function ReportBars({ view }: { view: AtlasView }) {
  const t = useTranslations("report");
  const locale = useLocale() as FigureLocale;
  const rows = view.areas
    .filter((area) => !area.isResidual)
    .sort((a, b) => (numberOf(b.shown) ?? Number.NEGATIVE_INFINITY) - (numberOf(a.shown) ?? Number.NEGATIVE_INFINITY))
    .map((area) => ({ key: area.key, name: area.name, figure: area.shown }));
  const city = view.indicator.kind === "count" ? null : view.city.shown;
  return (
    <div className="mt-3">
      <BarRows
        rows={rows}
        format={view.format}
        city={city}
        cityText={city ? t("cityValue", { value: formatShown(city, view.format, locale) }) : undefined}
        label={view.indicator.name[locale]}
      />
    </div>
  );
}

/** Where the numbers come from, how they are made, and where they live on. */
function FigureOrigin({ view }: { view: AtlasView }) {
  const t = useTranslations("report");
  const locale = useLocale() as FigureLocale;
  const { indicator } = view;
  const unit = formatUnit(indicator.unit, locale);
  return (
    <div className="mt-4 grid max-w-measure gap-2">
      <p>
        <strong>{indicator.name[locale]}</strong>
        {unit ? ` (${unit})` : ""}, {formatDate(view.date, locale)}. {indicator.definition[locale]}
      </p>
      {indicator.formula[locale] ? <p>{indicator.formula[locale]}</p> : null}
      {indicator.caveats[locale] ? <p className="text-ink2">{indicator.caveats[locale]}</p> : null}
      <p className="flex flex-wrap gap-x-5">
        <Link href={`/indikatoren/${indicator.key}`}>{t("aboutIndicator")}</Link>
        <Link
          href={atlasHref({
            indicator: indicator.key,
            partition: view.partition.key,
            date: view.date,
            mode: view.mode,
            release: view.release.id,
          })}
        >
          {t("openInAtlas")}
        </Link>
      </p>
    </div>
  );
}
