import { useLocale, useTranslations } from "next-intl";
import type { AtlasView } from "@/lib/atlas/schema";
import type { FrozenFigure } from "@/lib/cycle/report/schema";
import { type FigureLocale, formatDate, formatUnit } from "@/lib/statistics/format";
import { FigureTable } from "./FigureTable";

/** A figure of a report: a sentence as its title, the picture from frozen numbers, its source. */
export function ReportFigure({ figure, view }: { figure: FrozenFigure; view: AtlasView }) {
  const t = useTranslations("report");
  const locale = useLocale() as FigureLocale;
  const label = t(figure.kind === "table" ? "tableNumber" : "figureNumber", { number: figure.number });
  return (
    <figure id={figure.anchor} aria-label={`${label}: ${figure.title}`} className="my-8 border-t-2 border-ink pt-3">
      <p className="text-xl leading-7 font-[650] text-balance">{figure.title}</p>
      <p className="mt-1 text-ink2">{describeView(view, locale)}</p>
      <p className="sr-only">{figure.alt}</p>
      <FigureTable view={view} caption={figure.title} />
      <FigureSource label={label} view={view} />
    </figure>
  );
}

/** „Kinder in Bedarfsgemeinschaften in %, 31. Dezember 2025" */
export function describeView(view: AtlasView, locale: FigureLocale): string {
  const unit = formatUnit(view.indicator.unit, locale);
  return `${view.indicator.name[locale]}${unit ? ` (${unit})` : ""}, ${formatDate(view.date, locale)}`;
}

export function FigureSource({ label, view }: { label: string; view: AtlasView }) {
  const t = useTranslations("report");
  const locale = useLocale() as FigureLocale;
  const source = view.indicator.sources.map((entry) => entry.attribution[locale]).join("; ");
  return (
    <figcaption className="mt-3 border-t border-line pt-2 text-sm text-ink2">
      {t("figureSource", { label, source, release: view.release.title })}
    </figcaption>
  );
}
