import type { ScreeningTable } from "@/lib/releases/figures/schema";
import { formatChange, formatDate, formatValue } from "@/lib/statistics/format";
import { type Screening, type ScreeningIndicator, type ScreeningReason, screen } from "@/lib/statistics/screening";
import {
  dynamicsIndex,
  type IndexArea,
  type IndexScale,
  type SocialIndex,
  statusIndex,
} from "@/lib/statistics/socialIndex";
import { numberOf } from "@/lib/statistics/values";
import type { IndexPlace, Proposal, ScreenedAreaRow } from "./schema";

export const reasonWords: Record<ScreeningReason, string> = {
  aboveCity: "deutlich über der Stadt",
  belowCity: "deutlich unter der Stadt",
  outlier: "weit von allen anderen Gebieten",
  risen: "gestiegen, mehr als zufällig",
  fallen: "gesunken, mehr als zufällig",
};

/** The tables of a screening: at its date, four years before, and the same for the year whose scale is kept. */
export interface ScreeningTables {
  readonly now: ScreeningTable;
  readonly before: ScreeningTable | null;
  readonly base: ScreeningTable | null;
  readonly baseBefore: ScreeningTable | null;
}

/** The first date with a date four years before it: from there on status and dynamics have a fixed scale. */
export function baseDateOf(dates: readonly string[]): string | null {
  const known = new Set(dates);
  const earlier = (date: string) => `${Number(date.slice(0, 4)) - 4}${date.slice(4)}`;
  return [...dates].sort().find((date) => known.has(earlier(date))) ?? null;
}

/** Looks for what stands out in a table (handbook §4); the residual is no place and stays out. */
export function screenTable({ now, before }: ScreeningTables, indexKeys: readonly string[]): Screening {
  const find = (table: ScreeningTable | null) => {
    const areas = new Map(table?.areas.map((area, a) => [area.key, a]));
    const indicators = new Map(table?.indicators.map((indicator, i) => [indicator.key, i]));
    return (area: string, indicator: string) => {
      const [a, i] = [areas.get(area), indicators.get(indicator)];
      return a === undefined || i === undefined ? undefined : table?.cells[i]?.[a];
    };
  };
  const [cellNow, cellBefore] = [find(now), find(before)];
  const cityOf = (table: ScreeningTable | null, key: string) =>
    table?.city[table.indicators.findIndex((indicator) => indicator.key === key)];
  const absent = {
    value: { state: "missing" },
    numerator: { state: "missing" },
    denominator: { state: "missing" },
  } as const;
  return screen({
    areas: placesOf(now).map(({ area, inhabitants }) => ({
      key: area.key,
      name: area.name,
      inhabitants: numberOf(inhabitants) ?? 0,
    })),
    indicators: now.indicators.map((indicator): ScreeningIndicator => ({ ...indicator, name: indicator.name.de })),
    indexIndicators: indexKeys,
    ofArea: (area, indicator) => ({ now: cellNow(area, indicator) ?? absent, before: cellBefore(area, indicator) }),
    ofCity: (indicator) => ({ now: cityOf(now, indicator) ?? absent, before: cityOf(before, indicator) }),
  });
}

/** Every area with its place by both scales and the raw shares beside it (handbook §4.1). */
export function indexRows(tables: ScreeningTables, indexKeys: readonly string[]): ScreenedAreaRow[] {
  const [now, before] = [indexAreas(tables.now, indexKeys), indexAreas(tables.before, indexKeys)];
  const own = placesBy(now, before);
  const [base, baseBefore] = [indexAreas(tables.base, indexKeys), indexAreas(tables.baseBefore, indexKeys)];
  const anchors =
    base.length > 0 ? { status: statusIndex(base).scale, dynamics: dynamicsIndex(base, baseBefore).scale } : null;
  const anchored = anchors ? placesBy(now, before, anchors) : new Map<string, IndexPlace>();
  const excluded = new Map(statusIndex(now).excluded.map((entry) => [entry.key, entry.reason]));
  return placesOf(tables.now).map(({ area, inhabitants, at }) => ({
    key: area.key,
    name: area.name,
    inhabitants,
    own: own.get(area.key) ?? null,
    anchored: anchored.get(area.key) ?? null,
    excluded: excluded.get(area.key) ?? null,
    shares: indexKeys.flatMap((key) => {
      const i = tables.now.indicators.findIndex((indicator) => indicator.key === key);
      return tables.now.cells[i]?.[at]?.value ?? [];
    }),
  }));
}

/** The proposals of a screening with the released figures of their table. */
export function proposalsOf(screening: Screening, table: ScreeningTable): Proposal[] {
  return screening.proposals.flatMap((cell): Proposal[] => {
    const i = table.indicators.findIndex((indicator) => indicator.key === cell.indicator.key);
    const a = table.areas.findIndex((area) => area.key === cell.area.key);
    const [indicator, figures, city] = [table.indicators[i], table.cells[i]?.[a], table.city[i]];
    if (!indicator || !figures || !city) return [];
    return [
      {
        areaKey: cell.area.key,
        areaName: cell.area.name,
        indicator,
        value: figures.value,
        city: city.value,
        change: figures.change.difference,
        reasons: cell.reasons,
      },
    ];
  });
}

function placesOf(table: ScreeningTable) {
  return table.areas.flatMap((area, at) => {
    const inhabitants = table.inhabitants[at];
    return area.isResidual || !inhabitants ? [] : [{ area, at, inhabitants }];
  });
}

function indexAreas(table: ScreeningTable | null, keys: readonly string[]): IndexArea[] {
  if (!table) return [];
  const rows = keys.map((key) => table.cells[table.indicators.findIndex((indicator) => indicator.key === key)]);
  return placesOf(table).map(({ area, at, inhabitants }) => ({
    key: area.key,
    inhabitants: numberOf(inhabitants) ?? 0,
    values: rows.map((row) => {
      const figure = row?.[at]?.value;
      return figure && numberOf(figure);
    }),
  }));
}

function placesBy(
  now: readonly IndexArea[],
  before: readonly IndexArea[],
  anchors?: { status: IndexScale; dynamics: IndexScale },
): Map<string, IndexPlace> {
  const status = statusIndex(now, anchors?.status);
  const dynamics: SocialIndex<NonNullable<IndexPlace["dynamics"]>> = dynamicsIndex(now, before, anchors?.dynamics);
  const moves = new Map(dynamics.areas.map((area) => [area.key, area]));
  return new Map(
    status.areas.map((area) => {
      const move = moves.get(area.key);
      const isBorderline = area.borderline || (move?.borderline ?? false);
      return [area.key, { status: area.class, dynamics: move?.class ?? null, isBorderline }];
    }),
  );
}

/** Where a proposal becomes a finding: the form, filled in as far as the data go. */
export function findingAddress(
  base: string,
  view: { readonly partition: { readonly key: string }; readonly date: string },
  proposal: Pick<Proposal, "areaKey" | "indicator">,
): string {
  const query = new URLSearchParams({
    gebiet: `${view.partition.key}/${proposal.areaKey}`,
    indikator: proposal.indicator.key,
    stichtag: view.date,
  });
  return `${base}/soziale-lage/befunde/neu?${query}`;
}

/** The facts of a proposal as a first wording; the conclusion is left to the person who writes. */
export function wordsOf(
  { areaName, indicator, value, city, change, reasons }: Proposal,
  { date, before }: { readonly date: string; readonly before: string | null },
): { title: string; text: string } {
  const sentences = [
    `Am ${formatDate(date, "de")} betrug der Wert im Gebiet ${areaName} ${formatValue(value, indicator, "de")}, in der Stadt ${formatValue(city, indicator, "de")}.`,
    ...(before && change.state === "known"
      ? [`Seit dem ${formatDate(before, "de")} änderte er sich um ${formatChange(change, indicator, "de")}.`]
      : []),
    `Auffällig, weil: ${reasons.map((reason) => reasonWords[reason]).join("; ")}.`,
  ];
  return { title: `${indicator.name.de}: ${areaName}`, text: `${sentences.join(" ")}\n\n` };
}
