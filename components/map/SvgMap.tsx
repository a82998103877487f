import { useLocale, useTranslations } from "next-intl";
import { formatBare, formatShown, stateWord } from "@/components/figure/shown";
import type { ShownFormat } from "@/lib/atlas/schema";
import type { Figure } from "@/lib/releases/figures/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { drawMap, type Outline } from "./drawing";
import { type AreaPaint, MapSvg } from "./MapSvg";
import { borderOf, hatchOf, type Palette, type Shade, shadesOf } from "./shades";

export interface MapArea extends Outline {
  readonly figure: Figure;
  /** Class the area is coloured by; null for none (withheld, missing, small base). */
  readonly classIndex: number | null;
}

/** The paint of an area: colour of its class, or the hatch of its state, with what its label says. */
export function paintOfFigure(
  area: { readonly name: string; readonly figure: Figure; readonly classIndex: number | null },
  shades: readonly Shade[],
  format: ShownFormat,
  locale: FigureLocale,
): AreaPaint {
  const { figure, name } = area;
  const shade = area.classIndex === null ? undefined : shades[area.classIndex];
  const word = stateWord(figure, locale);
  return {
    color: shade?.color ?? "#fff",
    hex: shade?.hex,
    hatch: shade ? undefined : hatchOf(figure),
    halo: shade?.halo,
    dark: shade?.dark,
    title: `${name}: ${word || formatShown(figure, format, locale)}`,
    label: word ? { name, word } : { name, value: formatBare(figure, format, locale) },
  };
}

/**
 * A choropleth drawn on the server: there at once, without script, in print. Colours come from `classes` of the view, so
 * that a colour means the same in every year; states without a class are hatched.
 *
 * The map is a picture for the eye. Whoever uses it puts a table or list of the same values beside it.
 */
export function SvgMap({
  areas,
  classCount,
  palette = "quantity",
  format,
  summary,
  orientation,
  selected,
  labels = "all",
  hrefOf,
  width,
  className,
}: {
  areas: readonly MapArea[];
  /** Number of classes of the view. */
  classCount: number;
  palette?: Palette;
  format: ShownFormat;
  /** What the map shows in a sentence or two: the text for those who do not see it. */
  summary: string;
  orientation?: unknown;
  selected?: readonly string[];
  /** All that fit, none, or those of some keys. */
  labels?: "all" | "none" | readonly string[];
  /** Makes each area a link for the pointer. */
  hrefOf?: (key: string) => string;
  /** Width of the drawing in units; labels stay the same size. */
  width?: number;
  className?: string;
}) {
  const locale = useLocale() as FigureLocale;
  const t = useTranslations("figure");
  const drawing = drawMap(areas, { width, orientation, labels: labels !== "none" });
  if (!drawing) return <p className="border border-line2 bg-card p-4 text-ink2">{t("map.empty")}</p>;
  const shades = shadesOf(palette, classCount);
  const byKey = new Map(areas.map((area) => [area.key, area]));
  const paintOf = (key: string): AreaPaint => {
    const area = byKey.get(key);
    if (!area) return {};
    const paint = paintOfFigure(area, shades, format, locale);
    return Array.isArray(labels) && !labels.includes(key) ? { ...paint, label: undefined } : paint;
  };
  return (
    <MapSvg
      drawing={drawing}
      paintOf={paintOf}
      border={borderOf(palette)}
      selected={selected}
      summary={summary}
      hrefOf={hrefOf}
      labels={labels !== "none"}
      scaleLabel={distance(drawing.scale.metres, locale)}
      className={className}
    />
  );
}

/** "2 km", "500 m" */
export function distance(metres: number, locale: FigureLocale): string {
  const [number, unit] = metres >= 1000 ? [metres / 1000, "km"] : [metres, "m"];
  return `${number.toLocaleString(locale)} ${unit}`;
}
