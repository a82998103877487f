import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { BaseCountRow, IndicatorRow, SourceRow } from "./schema";

export interface Definitions {
  readonly sources: readonly SourceRow[];
  readonly baseCounts: readonly BaseCountRow[];
  readonly indicators: readonly IndicatorRow[];
}

/** Everything that is defined, with what it is used for. @returns null for those who may not define anything */
export async function listDefinitions(viewer: Viewer): Promise<Definitions | null> {
  if (!can(viewer, "indicator:define")) return null;
  const database = databaseOf(viewer);
  const [sources, counts, indicators] = await Promise.all([
    database.source.findMany({ include: { _count: { select: { baseCounts: true } } }, orderBy: { id: "asc" } }),
    database.baseCount.findMany({
      include: { source: true, parts: { include: { part: { select: { key: true } } } } },
      orderBy: { id: "asc" },
    }),
    database.indicator.findMany({ include: { source: true }, orderBy: [{ sortOrder: "asc" }, { id: "asc" }] }),
  ]);
  const uses = new Map<string, number>();
  for (const one of indicators)
    for (const key of new Set([...one.numerator, ...one.denominator])) uses.set(key, (uses.get(key) ?? 0) + 1);
  return {
    sources: sources.map((row) => ({
      key: row.key,
      name: row.name,
      attribution: row.attribution,
      licence: row.licence,
      threshold: row.threshold,
      minPopulation: row.minPopulation,
      baseCounts: row._count.baseCounts,
    })),
    baseCounts: counts.map((row) => ({
      key: row.key,
      name: row.name,
      unit: row.unit,
      source: row.source.name,
      definitionId: row.definitionId,
      cityOnly: row.cityOnly,
      internal: row.internal,
      carrier: row.carrierKey,
      whole: row.wholeKey,
      sumOf: splitsOf(row.parts),
      usedBy: uses.get(row.key) ?? 0,
    })),
    indicators: indicators.map((row) => ({
      key: row.key,
      number: row.number,
      kind: row.kind,
      theme: row.theme,
      name: row.name,
      unit: row.unit,
      decimals: row.decimals,
      polarity: row.polarity,
      source: row.source.name,
      formula: (row.texts as { de?: { formula?: string } }).de?.formula ?? "",
    })),
  };
}

function splitsOf(parts: readonly { split: string; part: { key: string } }[]): string[][] {
  const splits = new Map<string, string[]>();
  for (const { split, part } of parts) splits.set(split, [...(splits.get(split) ?? []), part.key]);
  return [...splits.values()];
}
