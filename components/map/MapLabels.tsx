import { classes } from "@/components/ui/classes";
import type { DrawnArea, MapDrawing } from "./drawing";
import type { AreaPaint } from "./MapSvg";
import { mapInk } from "./shades";

/** Width of the map in pixels from which a label has room. Written out, because Tailwind reads the source. */
const fromWidth: readonly (readonly [number, string])[] = [
  [0, "block"],
  [300, "hidden @min-[300px]:block"],
  [350, "hidden @min-[350px]:block"],
  [400, "hidden @min-[400px]:block"],
  [460, "hidden @min-[460px]:block"],
  [520, "hidden @min-[520px]:block"],
  [570, "hidden @min-[570px]:block"],
  [640, "hidden @min-[640px]:block"],
  [760, "hidden @min-[760px]:block"],
  [900, "hidden @min-[900px]:block"],
];

/** The class that shows a text as soon as it fits, or `undefined` where it never does. */
function whenItFits(pixels: number, room: number, mapWidth: number): string | undefined {
  const needed = (pixels / Math.max(room, 0.1)) * mapWidth;
  return fromWidth.find(([width]) => width >= needed)?.[1];
}

export const valueWidth = (text: string) => text.length * 6.7;
export const nameWidth = (text: string) => text.length * 7.1;
/** Long names break at spaces and hyphens. */
export const longestPart = (name: string) =>
  name.split(/(?<=-)|\s/).reduce((a, b) => (b.length > a.length ? b : a), "");
/** A label takes two lines for its name, not more. */
export const inTwoLines = (name: string) => name.length <= 2 * longestPart(name).length + 1;

/**
 * Labels as text of a fixed size over the drawing: they stay readable on a phone, where the drawing shrinks, and stand
 * only where they fit. Hidden from screen readers, which have the list.
 */
export function MapLabels({
  drawing,
  paintOf,
  selected,
}: {
  drawing: MapDrawing;
  paintOf: (key: string) => AreaPaint;
  selected: readonly string[];
}) {
  return (
    <div aria-hidden="true" className="pointer-events-none">
      {drawing.areas.map((area) => {
        const paint = paintOf(area.key);
        return paint.label ? (
          <MapLabel key={area.key} area={area} drawing={drawing} paint={paint} strong={selected.includes(area.key)} />
        ) : null;
      })}
    </div>
  );
}

function MapLabel({
  area,
  drawing,
  paint,
  strong,
}: {
  area: DrawnArea;
  drawing: MapDrawing;
  paint: AreaPaint;
  strong: boolean;
}) {
  if (!area.label || !paint.label) return null;
  const { x, y, room, tallRoom } = area.label;
  const { value, word, name } = paint.label;
  const below = value ?? word;
  const valueShown = below ? whenItFits(valueWidth(below), room * 1.15, drawing.width) : undefined;
  const whole = name ? whenItFits(nameWidth(name), tallRoom * 1.2, drawing.width) : undefined;
  const broken =
    name && !whole && drawing.areas.length <= 40 && inTwoLines(name)
      ? whenItFits(nameWidth(longestPart(name)), tallRoom * 1.15, drawing.width)
      : undefined;
  const nameShown = whole ?? broken;
  if (!valueShown && !nameShown) return null;
  return (
    <span
      className="absolute -translate-x-1/2 -translate-y-1/2 text-center text-[13px] leading-4"
      style={{
        left: `${(x / drawing.width) * 100}%`,
        top: `${(y / drawing.height) * 100}%`,
        color: paint.dark ? "#fff" : mapInk,
        textShadow: haloOf(paint.halo ?? "#fff"),
      }}
    >
      {name && nameShown ? (
        <span className={nameShown}>
          <span
            className={classes("block", strong ? "font-bold" : "font-semibold", whole ? "whitespace-nowrap" : "w-min")}
          >
            {name}
          </span>
        </span>
      ) : null}
      {below && valueShown ? (
        <span className={valueShown}>
          <span className={classes("block whitespace-nowrap", word && "italic", strong && "font-semibold")}>
            {below}
          </span>
        </span>
      ) : null}
    </span>
  );
}

/** Text stays readable across borders: a halo of the ground around each letter. */
export function haloOf(color: string): string {
  const around = [-1.5, 0, 1.5].flatMap((x) => [-1.5, 0, 1.5].map((y) => `${x}px ${y}px 1px ${color}`));
  return around.join(", ");
}
