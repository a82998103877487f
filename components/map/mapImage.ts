import type { MapDrawing } from "./drawing";
import { type Hatch, hatchNames } from "./shades";

/** An area in a picture file: colours as numbers, because a file knows no page around it. */
export interface ImagePaint {
  readonly hex?: string;
  readonly hatch?: Hatch;
  readonly dark?: boolean;
  readonly halo?: string;
  /** Name and value or word, as far as they are to stand on the map. */
  readonly name?: string;
  readonly value?: string;
}

export interface ImageLegendEntry {
  readonly hex?: string;
  readonly hatch?: Hatch;
  readonly text: string;
}

const ink = "#1b2330";
const second = "#4a5565";
const font = "'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif";

/**
 * A map as an SVG file that stands alone: title, map, legend, key sentence and source are burned in, so that the picture
 * cannot travel without them.
 *
 * @returns the file's text
 */
export function mapImage(picture: {
  readonly drawing: MapDrawing;
  readonly paintOf: (key: string) => ImagePaint;
  readonly border: string;
  readonly selected?: string | undefined;
  readonly title: string;
  readonly subtitle: string;
  readonly legendTitle: string;
  readonly legend: readonly ImageLegendEntry[];
  /** Lines below the map, broken to fit. */
  readonly notes: readonly string[];
  readonly scaleLabel: string;
}): string {
  const { drawing, paintOf } = picture;
  const width = drawing.width + 240;
  const top = 84;
  const title = wrapped(picture.title, 62);
  const notes = picture.notes.flatMap((note) => wrapped(note, 118));
  const head = top + (title.length - 1) * 30;
  const height = head + drawing.height + 28 + notes.length * 19 + 12;
  const parts = [
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...title.map((line, i) => text(20, 40 + i * 30, line, { size: 25, weight: 600 })),
    text(20, head - 18, picture.subtitle, { size: 15, color: second }),
    `<g transform="translate(0 ${head})">`,
    `<svg width="${drawing.width}" height="${drawing.height}" viewBox="0 0 ${drawing.width} ${drawing.height}" x="20">`,
    `<rect width="${drawing.width}" height="${drawing.height}" fill="#f3f1eb"/>`,
    ...drawing.orientation.map(orientationPath),
    ...drawing.areas.map(({ key, path }) => {
      const { hex, hatch } = paintOf(key);
      const fill = hatch ? `url(#${hatch})` : (hex ?? "#ffffff");
      return `<path d="${path}" fill="${fill}" fill-rule="evenodd" stroke="${picture.border}" stroke-linejoin="round"/>`;
    }),
    ...drawing.areas.filter(({ key }) => key === picture.selected).map(({ path }) => chosen(path)),
    ...drawing.areas.map((area) => areaLabel(area, paintOf(area.key))),
    scale(drawing, picture.scaleLabel),
    "</svg>",
    legend(picture.legendTitle, picture.legend, drawing.width + 40),
    "</g>",
    ...notes.map((line, i) => text(20, head + drawing.height + 30 + i * 19, line, { size: 13.5, color: second })),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t" font-family="${font}">
<title id="t">${escaped(`${picture.title}. ${picture.subtitle}`)}</title>
<defs>${hatchNames.map(pattern).join("")}</defs>
${parts.join("\n")}
</svg>
`;
}

function areaLabel({ label }: MapDrawing["areas"][number], { name, value, dark, halo }: ImagePaint): string {
  if (!label) return "";
  const nameFits = name !== undefined && name.length * 7.1 <= label.tallRoom * 1.2;
  const valueFits = value !== undefined && value.length * 6.7 <= label.room * 1.15;
  const look = { size: 13, anchor: "middle", color: dark ? "#ffffff" : ink, halo: halo ?? "#ffffff" } as const;
  return [
    nameFits ? text(label.x, label.y + (valueFits ? -3 : 4.5), name, { ...look, weight: 600 }) : "",
    valueFits ? text(label.x, label.y + (nameFits ? 12 : 4.5), value, look) : "",
  ].join("");
}

function chosen(path: string): string {
  return ["#ffffff", ink]
    .map(
      (color, i) =>
        `<path d="${path}" fill="none" stroke="${color}" stroke-width="${i === 0 ? 7 : 3}" stroke-linejoin="round"/>`,
    )
    .join("");
}

function legend(title: string, entries: readonly ImageLegendEntry[], x: number): string {
  const lines = wrapped(title, 26);
  const from = lines.length * 20 + 10;
  const rows = entries.map(({ hex, hatch, text: words }, i) => {
    const y = from + i * 26;
    const fill = hatch ? `url(#${hatch})` : (hex ?? "#ffffff");
    return `<rect x="${x}" y="${y}" width="28" height="16" fill="${fill}" stroke="#8b93a0"/>${text(x + 38, y + 13, words, { size: 14 })}`;
  });
  return [...lines.map((line, i) => text(x, 16 + i * 20, line, { size: 15, weight: 600 })), ...rows].join("");
}

function scale(drawing: MapDrawing, label: string): string {
  const [right, y] = [drawing.width - 16, drawing.height - 26];
  const left = right - drawing.scale.length;
  return `<path d="M${left} ${y - 6}v6H${right}v-6" fill="none" stroke="${second}" stroke-width="1.5"/>${text(left, y + 16, label, { size: 13, color: second })}`;
}

function orientationPath({ kind, path }: MapDrawing["orientation"][number]): string {
  const line = (color: string, width: number) =>
    `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
  switch (kind) {
    case "wood":
      return `<path d="${path}" fill="#e7e8df"/>`;
    case "water":
      return `<path d="${path}" fill="#c3ced6"/>`;
    case "river":
      return line("#c3ced6", 6);
    case "canal":
      return line("#c3ced6", 3.5);
    case "railway":
      return line("#b9b5ac", 1.3);
    default:
      return line("#dcd7cd", 4) + line("#ffffff", 2);
  }
}

const marks: Record<Hatch, string> = {
  suppressed: `<rect width="7" height="7" fill="#efece6"/><circle cx="2" cy="2" r="1.1" fill="#5d6675"/><circle cx="5.5" cy="5.5" r="1.1" fill="#5d6675"/>`,
  unreliable: `<rect width="7" height="7" fill="#ffffff"/><path d="M-1 -1L8 8M-1 6L1 8M6 -1L8 1" stroke="#5d6675" stroke-width="2"/>`,
  limited: `<rect width="7" height="7" fill="#ffffff"/><path d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" stroke="#2c7fb8" stroke-width="1.3"/>`,
  missing: `<rect width="7" height="7" fill="#ffffff"/><path d="M0 0L7 7M7 0L0 7" stroke="#5d6675" stroke-width="0.9"/>`,
  notApplicable: `<rect width="7" height="7" fill="#ffffff"/><rect width="7" height="1" fill="#b9b5ac"/>`,
};

const pattern = (hatch: Hatch) =>
  `<pattern id="${hatch}" width="7" height="7" patternUnits="userSpaceOnUse">${marks[hatch]}</pattern>`;

function text(
  x: number,
  y: number,
  content: string,
  look: { size: number; weight?: number; color?: string; anchor?: "middle"; halo?: string },
): string {
  const halo = look.halo ? ` stroke="${look.halo}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"` : "";
  const anchor = look.anchor ? ` text-anchor="${look.anchor}"` : "";
  return `<text x="${round(x)}" y="${round(y)}" font-size="${look.size}" font-weight="${look.weight ?? 400}" fill="${look.color ?? ink}"${anchor}${halo}>${escaped(content)}</text>`;
}

const round = (x: number) => Math.round(x * 10) / 10;

/** Lines of at most so many characters, broken between words. */
export function wrapped(words: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escaped = (content: string) => content.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
