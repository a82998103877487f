import { useLocale, useTranslations } from "next-intl";
import { DotStrip } from "@/components/chart/DotStrip";
import { shadesOf } from "@/components/map/shades";
import type { AtlasView } from "@/lib/atlas/schema";
import type { FigureLocale } from "@/lib/statistics/format";

/** Beside a report: how the areas of the city spread, as on the atlas. */
export function SpreadFigure({ view }: { view: AtlasView }) {
  const t = useTranslations("start.figures");
  const locale = useLocale() as FigureLocale;
  const shades = shadesOf("quantity", view.classes.length);
  const shown = view.areas.filter((area) => area.comparable);
  if (shown.length < 2) return null;
  return (
    <figure>
      <DotStrip
        dots={shown.map((area) => ({
          key: area.key,
          name: area.name,
          figure: area.shown,
          color: area.classIndex === null ? undefined : shades[area.classIndex]?.color,
        }))}
        city={view.indicator.kind === "count" ? null : view.city.shown}
        cityWord={t("city")}
        format={view.format}
        summary={t("spreadSummary", { count: shown.length, name: view.indicator.name[locale] })}
      />
      <figcaption className="mt-1 text-sm text-ink2">
        {view.indicator.shortName[locale]}, {view.date.slice(0, 4)}
      </figcaption>
    </figure>
  );
}
