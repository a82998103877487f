import type { useTranslations } from "next-intl";
import { formatShown, shownUnit, stateWord } from "@/components/figure/shown";
import { drawMap } from "@/components/map/drawing";
import { boundTexts } from "@/components/map/Legend";
import { mapImage } from "@/components/map/mapImage";
import { distance, paintOfFigure } from "@/components/map/SvgMap";
import { borderOf, hatchNames, shadesOf } from "@/components/map/shades";
import type { AtlasView } from "@/lib/atlas/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { hatchedCounts } from "./readings";

/** The map of a view as an SVG file with everything that belongs to it. @returns null where no area has a place */
export function atlasPicture(
  view: AtlasView,
  area: string | undefined,
  locale: FigureLocale,
  t: ReturnType<typeof useTranslations<"figure">>,
): string | null {
  const drawing = drawMap(view.areas, { orientation: view.orientation });
  if (!drawing) return null;
  const palette = view.mode === "change" ? "change" : "quantity";
  const shades = shadesOf(palette, view.classes.length);
  const areas = new Map(view.areas.map((one) => [one.key, one]));
  const hatched = hatchedCounts(view.areas);
  const bounds = boundTexts(view.classes, view.format, locale);
  const sources = view.indicator.sources.map((source) => source.attribution[locale]).join("; ");
  const cityText = stateWord(view.city.shown, locale) || formatShown(view.city.shown, view.format, locale);
  return mapImage({
    drawing,
    border: borderOf(palette),
    selected: area,
    paintOf: (key) => {
      const one = areas.get(key);
      if (!one) return {};
      const { hex, hatch, dark, halo, label } = paintOfFigure(
        { ...one, figure: one.shown },
        shades,
        view.format,
        locale,
      );
      return { hex, hatch, dark, halo, name: label?.name, value: label?.value ?? label?.word };
    },
    title: `${view.city.name}: ${view.indicator.name[locale]}`,
    subtitle: [
      view.partition.name[locale],
      formatDate(view.date, locale),
      view.before && view.mode === "change" ? `${t("picture.since", { year: view.before.slice(0, 4) })}` : "",
      t("picture.city", { value: cityText }),
    ]
      .filter(Boolean)
      .join(" · "),
    legendTitle: `${view.indicator.shortName[locale]} ${t("legend.unit", { unit: shownUnit(view.format, locale) })}`,
    legend: [
      ...view.classes.map((one, i) => ({ hex: shades[i]?.hex, text: `${bounds[i]} (${one.count})` })),
      ...hatchNames
        .filter((hatch) => hatched[hatch] > 0)
        .map((hatch) => ({ hatch, text: `${t(`states.${hatch}`)} (${hatched[hatch]})` })),
    ],
    notes: [
      t("source.from", { count: view.indicator.sources.length, names: sources }),
      `${view.release.title}${t("source.date", { date: formatDate(view.date, locale) })}`,
      ...(view.city.isDemo ? [t("source.demo")] : []),
    ],
    scaleLabel: distance(drawing.scale.metres, locale),
  });
}
