import type { AtlasView } from "@/lib/atlas/schema";
import { showsChange, thawedView } from "@/lib/cycle/report/content/rules";
import type { Inline } from "@/lib/cycle/report/document/schema";
import type { FrozenBlock, FrozenFigure, FrozenItems, ReportContent } from "@/lib/cycle/report/schema";
import type { FigureSet } from "@/lib/releases/figures/schema";
import { changeUnit, formatDate, formatNumber, formatSignedNumber } from "@/lib/statistics/format";
import { type Value, valueSigns } from "@/lib/statistics/values";
import { barsSvg } from "./bars";
import { classColours } from "./colours";
import { mapSvg } from "./map";
import { typesetPdf } from "./typst";

export interface ReportPdf {
  readonly content: ReportContent;
  readonly number: string;
  /** ISO day. */
  readonly publishedOn: string;
  readonly errata: readonly { readonly number: string; readonly on: string; readonly text: string }[];
  /** Address of the report on the web, and of the site for links inside the text. */
  readonly address: string;
  readonly site: string;
}

/** The frozen report as a tagged PDF: the same chapters, paragraph numbers and figures as on the web. */
export function reportPdf(report: ReportPdf): Promise<Buffer> {
  return typesetPdf("report.typ", reportData(report));
}

/** What the template sets: plain texts and drawings. */
export function reportData({ content, number, publishedOn, errata, address, site }: ReportPdf) {
  const words = (line: readonly Inline[]) =>
    line.map((node) =>
      node.type === "hardBreak"
        ? { text: "\n", bold: false, italic: false, href: null }
        : {
            text: node.text,
            bold: !!node.marks?.some((mark) => mark.type === "bold"),
            italic: !!node.marks?.some((mark) => mark.type === "italic"),
            href: absolute(node.marks?.find((mark) => mark.type === "link")?.attrs.href, site, address),
          },
    );
  const items = (list: FrozenItems): unknown => ({
    ordered: list.ordered,
    items: list.items.map((item) => ({ words: words(item.content), lists: item.lists.map(items) })),
  });
  const block = (entry: FrozenBlock): unknown => {
    switch (entry.type) {
      case "heading":
        return { type: entry.type, level: entry.level, number: entry.number, words: words(entry.content) };
      case "paragraph":
        return { type: entry.type, number: entry.number, words: words(entry.content) };
      case "list":
        return { type: entry.type, number: entry.number, list: items(entry.list) };
      case "figure": {
        const view = thawedView(content, entry.view);
        return view ? figureData(entry, view) : null;
      }
    }
  };
  return {
    title: content.title,
    subtitle: content.subtitle,
    city: content.city.name,
    demo: content.city.isDemo
      ? `Beispieldaten: ${content.city.name} ist eine erfundene Stadt, alle Zahlen sind ausgedacht.`
      : null,
    cycle: content.cycle.title,
    version: `Fassung ${number} vom ${formatDate(publishedOn, "de")}`,
    frozen: `${content.release.title}, eingefroren am ${formatDate(content.frozenOn, "de")}`,
    errata: errata.map((entry) => ({ ...entry, on: formatDate(entry.on, "de") })),
    address,
    chapters: content.chapters.map(({ number: place, title, keyPoints, plainSummary, blocks }) => ({
      number: place,
      title,
      keyPoints,
      plainSummary,
      blocks: blocks.map(block).filter((entry) => entry !== null),
    })),
  };
}

function figureData(figure: FrozenFigure, view: AtlasView) {
  const { indicator } = view;
  const svg = figure.kind === "map" ? mapSvg(view) : figure.kind === "chart" ? barsSvg(view) : null;
  const colours = classColours(showsChange(view), view.classes.length);
  const print = (value: number) => formatNumber(value, view.format.decimals, "de");
  const unit = indicator.unit ? ` in ${indicator.unit}` : "";
  return {
    type: "figure",
    label: `${figure.kind === "table" ? "Tabelle" : "Abbildung"} ${figure.number}`,
    title: figure.title,
    alt: figure.alt,
    about: `${indicator.name.de}${unit}, ${formatDate(view.date, "de")}`,
    svg,
    legend:
      figure.kind === "map"
        ? view.classes.map((entry, i) => ({
            colour: colours[i] ?? "#ffffff",
            text: `${print(entry.lower)} bis ${print(entry.upper)}`,
            count: String(entry.count),
          }))
        : [],
    withheld: view.areas.some((area) => area.geometry !== null && area.classIndex === null),
    city: view.city.shown.state === "known" ? `Stadt: ${print(view.city.shown.value)}` : null,
    source: `Quelle: ${indicator.sources.map((source) => source.attribution.de).join("; ")}. ${view.release.title}.`,
    table: tableData(view),
  };
}

/** The table behind a figure: a head, a row an area, the city last. */
function tableData(view: AtlasView) {
  const { indicator, before } = view;
  const isRatio = indicator.kind === "ratio" && indicator.numerator.length > 0;
  const nameOf = (counts: typeof indicator.numerator, word: string) =>
    counts.length === 1 && counts[0] ? counts[0].name.de : word;
  const head = [
    view.partition.name.de,
    ...(isRatio ? [nameOf(indicator.numerator, "Fälle"), nameOf(indicator.denominator, "von")] : []),
    `${indicator.shortName.de}${indicator.unit ? ` (${indicator.unit})` : ""}`,
    ...(before ? [`seit ${before.slice(0, 4)} (${changeUnit(indicator.unit, "de")})`] : []),
  ];
  const cells = (name: string, set: FigureSet) => [
    name,
    ...(isRatio ? [printed(set.numerator, 0), printed(set.denominator, 0)] : []),
    printed(set.value, indicator.decimals),
    ...(before ? [printed(set.change.difference, indicator.decimals, true)] : []),
  ];
  return { head, rows: view.areas.map((area) => cells(area.name, area)), foot: cells(view.city.name, view.city) };
}

function printed(value: Value, decimals: number, signed = false): string {
  if (value.state !== "known") return valueSigns[value.state].sign;
  const text = signed ? formatSignedNumber(value.value, decimals, "de") : formatNumber(value.value, decimals, "de");
  return value.limited ? `(${text})` : text;
}

function absolute(href: string | undefined, site: string, address: string): string | null {
  if (!href) return null;
  if (href.startsWith("/")) return `${site}${href}`;
  return href.startsWith("#") ? `${address}${href}` : href;
}
