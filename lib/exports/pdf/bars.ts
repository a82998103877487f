import type { AtlasView } from "@/lib/atlas/schema";
import { formatNumber, formatSignedNumber } from "@/lib/statistics/format";
import { numberOf } from "@/lib/statistics/values";
import { paper } from "./colours";
import { escaped } from "./map";

const width = 520;
const row = 19;
const left = 130;
const right = 56;

/** Bars of the known values, largest first, with the city as a line; above 40 areas only the 40 largest are drawn. */
export function barsSvg(view: AtlasView): string {
  const known = view.areas.flatMap((area) => {
    const value = numberOf(area.shown);
    return value === undefined || !area.comparable ? [] : [{ name: area.name, value }];
  });
  const bars = known.sort((a, b) => b.value - a.value).slice(0, 40);
  const city = view.indicator.kind === "count" ? undefined : numberOf(view.city.shown);
  const all = [0, ...bars.map((bar) => bar.value), ...(city === undefined ? [] : [city])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const scale = (value: number) => left + ((value - low) / (high - low || 1)) * (width - left - right);
  const height = bars.length * row + 34;
  const print = (value: number) =>
    view.mode === "change"
      ? formatSignedNumber(value, view.format.decimals, "de")
      : formatNumber(value, view.format.decimals, "de");
  const drawn = bars.map(({ name, value }, i) => {
    const y = 24 + i * row;
    const [from, to] = [Math.min(scale(0), scale(value)), Math.max(scale(0), scale(value))];
    return [
      `<text x="${left - 8}" y="${y + 11}" font-size="11" fill="${paper.ink}" text-anchor="end">${escaped(name)}</text>`,
      `<rect x="${from.toFixed(1)}" y="${y}" width="${(to - from).toFixed(1)}" height="13" fill="#2c7fb8"/>`,
      `<text x="${(to + 5).toFixed(1)}" y="${y + 11}" font-size="11" font-weight="600" fill="${paper.ink}">${print(value)}</text>`,
    ].join("");
  });
  const line =
    city === undefined
      ? ""
      : `<line x1="${scale(city).toFixed(1)}" x2="${scale(city).toFixed(1)}" y1="18" y2="${height - 8}" stroke="${paper.ink}" stroke-width="1.2" stroke-dasharray="3 2"/><text x="${scale(city).toFixed(1)}" y="12" font-size="10.5" fill="${paper.ink}" text-anchor="middle">Stadt ${print(city)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Source Sans 3'">${drawn.join("")}${line}</svg>`;
}
