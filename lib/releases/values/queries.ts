import { poolOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { mintDisclosed } from "@/lib/statistics/disclosed";
import { missing, notApplicable } from "@/lib/statistics/values";
import type { Catalogue, CatalogueCount, CatalogueIndicator, CataloguePartition } from "../catalogue/queries";
import type { ReleasedValues } from "../figures/rules";
import type { Figure } from "../figures/schema";
import { storedValue } from "../sums/queries";

/** What to read: base counts and stored rates of some partitions, all dates or some, all areas or some. */
export interface ValueRequest {
  readonly indicators?: readonly CatalogueIndicator[];
  readonly baseCounts?: readonly CatalogueCount[];
  readonly partitions: readonly CataloguePartition[];
  readonly dates?: readonly string[];
  readonly areaIds?: readonly number[];
}

/** Released values with the dates that occur in them. */
export interface ReadValues extends ReleasedValues {
  readonly dates: readonly string[];
}

/** One indexed range scan per base count or rate × partition; the cost grows with what is asked for. */
export async function readValues(viewer: Viewer, catalogue: Catalogue, request: ValueRequest): Promise<ReadValues> {
  const indicators = request.indicators ?? [];
  const formulas = indicators.map((indicator) => indicator.formulaOver);
  const needed = new Set([
    ...(request.baseCounts ?? []).map((count) => count.key),
    ...formulas.flatMap((one) => [...(one.storedAsRate ? [] : one.numerator), ...one.denominator]),
    ...formulas.flatMap((one) => [...(one.city?.numerator ?? []), ...(one.city?.denominator ?? [])]),
  ]);
  const counts = catalogue.baseCounts.filter((count) => needed.has(count.key));
  const rates = indicators.filter((indicator) => indicator.formulaOver.storedAsRate);
  const [countCells, rateCells] = await Promise.all([
    readCells(viewer, catalogue, "published_value", counts, request),
    readCells(viewer, catalogue, "published_rate", rates, request),
  ]);
  const cityOnly = new Set(counts.filter((count) => count.cityOnly).map((count) => count.key));
  return {
    dates: [...new Set([...countCells.dates, ...rateCells.dates])].sort(),
    count: (key, areaId, date) =>
      countCells.at(key, areaId, date) ??
      (cityOnly.has(key) && areaId !== catalogue.cityAreaId ? absent.notApplicable : absent.missing),
    rate: (key, areaId, date) => rateCells.at(key, areaId, date) ?? absent.missing,
  };
}

const absent = { missing: mintDisclosed(missing), notApplicable: mintDisclosed(notApplicable) };

async function readCells(
  viewer: Viewer,
  catalogue: Catalogue,
  table: "published_value" | "published_rate",
  subjects: readonly { readonly id: number; readonly key: string }[],
  request: ValueRequest,
) {
  const found = new Map<string, Map<string, Map<number, Figure>>>();
  const dates = new Set<string>();
  if (subjects.length > 0) {
    const subject = table === "published_value" ? "base_count_id" : "indicator_id";
    const keyOf = new Map(subjects.map((one) => [one.id, one.key]));
    const { rows } = await poolOf(viewer).query<{ subject: number; date: string; cells: [number, number, number][] }>(
      `select ${subject} as subject, date::text, json_agg(json_build_array(area_id, state, value)) as cells
       from ${table}
       where release_id = $1 and ${subject} = any($2::int[]) and partition_id = any($3::int[])
         and ($4::date[] is null or date = any($4::date[])) and ($5::int[] is null or area_id = any($5::int[]))
       group by ${subject}, date`,
      [
        catalogue.release.id,
        [...keyOf.keys()],
        request.partitions.map((partition) => partition.id),
        request.dates ?? null,
        request.areaIds ?? null,
      ],
    );
    for (const row of rows) {
      dates.add(row.date);
      const byDate = found.get(keyOf.get(row.subject) ?? "") ?? new Map<string, Map<number, Figure>>();
      found.set(keyOf.get(row.subject) ?? "", byDate);
      const byArea = byDate.get(row.date) ?? new Map<number, Figure>();
      byDate.set(row.date, byArea);
      for (const [area, state, value] of row.cells) byArea.set(area, mintDisclosed(storedValue(state, value)));
    }
  }
  return { dates, at: (key: string, area: number, date: string) => found.get(key)?.get(date)?.get(area) };
}
