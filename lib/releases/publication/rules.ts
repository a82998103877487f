import { missing } from "@/lib/statistics/values";
import { deliveredRateOf, internalRateOf, publishedValueOf } from "../disclosure/rules";
import type { RunDecision } from "../schema";
import type { DateRun, DefinedIndicator, ReleaseDefinitions } from "../sums/queries";
import type { PublishedCell } from "./commands";

export type IsReleased = (baseCount: string, areaId: number) => boolean;

/** What a decision shows of its date. */
export function releasedBy({ withheld }: Pick<RunDecision, "withheld">): IsReleased {
  const closed = new Map(Object.entries(withheld).map(([key, areas]) => [key, new Set(areas)] as const));
  return (baseCount, areaId) => !closed.get(baseCount)?.has(areaId);
}

/** Cells of base counts; internal ones never, and no rows where a partition has nothing at all. */
export function publishedCounts(run: DateRun, isReleased: IsReleased): PublishedCell[] {
  return run.counts
    .filter((count) => !count.internal)
    .flatMap((count) => {
      const values = run.sums.get(count.key);
      return run.ground.partitions.flatMap((partition) => {
        if (!partition.areas.some((area) => values?.has(area.id))) return [];
        return partition.areas.map((area) => ({
          subjectId: count.id,
          partitionId: partition.id,
          areaId: area.id,
          value: publishedValueOf(values?.get(area.id) ?? missing, isReleased(count.key, area.id)),
        }));
      });
    });
}

/** Delivered rates, and indicators whose counts stay internal. */
export function publishedRates(run: DateRun, definitions: ReleaseDefinitions, isReleased: IsReleased): PublishedCell[] {
  const population = run.counts.find((count) => count.isPopulation)?.key ?? "";
  const internal = new Set(run.counts.filter((count) => count.internal).map((count) => count.key));
  const usesInternal = (one: DefinedIndicator) =>
    [...one.numerator, ...one.denominator].some((key) => internal.has(key));
  return definitions.indicators.flatMap((indicator) => {
    const rates = run.rates.get(indicator.id);
    if (!rates && !usesInternal(indicator)) return [];
    return run.ground.partitions.flatMap((partition) => {
      const cells = partition.areas.map((area): PublishedCell => {
        const count = (key: string) =>
          publishedValueOf(run.sums.get(key)?.get(area.id) ?? missing, isReleased(key, area.id));
        const inhabitants = run.sums.get(population)?.get(area.id) ?? missing;
        const value = rates
          ? deliveredRateOf(rates.get(area.id) ?? missing, inhabitants, indicator.minPopulation)
          : internalRateOf(indicator, count);
        return { subjectId: indicator.id, partitionId: partition.id, areaId: area.id, value };
      });
      return cells.some((cell) => cell.value.state !== "missing") ? cells : [];
    });
  });
}
