import type { Viewer } from "@/lib/access/viewer";
import { definePartition, defineWholeCity } from "@/lib/areas/commands";
import { nameCity } from "@/lib/city/commands";
import { defineBaseCounts, defineIndicators, defineSource } from "@/lib/indicators/commands";
import { standardBaseCounts } from "@/lib/indicators/rules";
import { defineStandardCatalogue } from "@/lib/indicators/standard/commands";
import type { Transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import { bulkTransaction, type CopyInto } from "../bulk";
import { readContext } from "../context";
import { resolveAreas } from "./areas";
import type { PackagePlan } from "./contents";
import { indicatorInput } from "./definitions";
import { deliverAll, type ImportedDelivery, type PackageFiles } from "./deliver";
import { PackageRefused } from "./refused";

export type ImportResult = {
  readonly city: { readonly key: string; readonly name: string };
  readonly partitions: readonly { readonly key: string; readonly name: string; readonly areas: number }[];
  readonly sources: number;
  readonly baseCounts: number;
  readonly indicators: number;
  readonly deliveries: readonly ImportedDelivery[];
  /** Every accepted delivery of the city, so that a release holds the new values beside the old. */
  readonly accepted: readonly number[];
  readonly notes: readonly string[];
};

/**
 * Carries out the plan of a data package: areas, definitions and values, all in one transaction.
 * @param after runs in the same transaction, to publish a first release
 * @throws PackageRefused with everything that is wrong; then nothing was written
 */
export async function importPackage(
  viewer: Viewer,
  plan: PackagePlan,
  files: PackageFiles,
  options: {
    readonly log?: (sentence: string) => void;
    readonly after?: (tx: Transaction, result: ImportResult, copyInto: CopyInto) => Promise<void>;
  } = {},
): Promise<ImportResult> {
  const log = options.log ?? (() => {});
  const areas = await resolveAreas(plan, files.read, log);
  if (!areas.ok) throw new PackageRefused(areas.problems);
  try {
    return await bulkTransaction(async (tx, copyInto) => {
      await settle(tx, plan);
      for (const partition of areas.partitions) await definePartition(tx, viewer, partition);
      if (plan.cityPartition.created) await defineCityPartition(tx, viewer, plan, areas);
      await define(tx, viewer, plan);
      const context = await readContext(tx);
      const notes = [...areas.notes];
      const deliveries = await deliverAll(tx, viewer, plan, files, context, copyInto, log, notes);
      const result: ImportResult = {
        city: plan.city,
        partitions: context.partitions.map(({ key, name }) => ({
          key,
          name,
          areas: context.directory.inPartition(key).length,
        })),
        sources: await tx.source.count(),
        baseCounts: await tx.baseCount.count(),
        indicators: await tx.indicator.count(),
        deliveries,
        accepted: (await tx.deliveryAcceptance.findMany({ orderBy: { deliveryId: "asc" } })).map(
          (row) => row.deliveryId,
        ),
        notes,
      };
      await options.after?.(tx, result, copyInto);
      return result;
    });
  } catch (error) {
    if (error instanceof Refusal) throw new PackageRefused([error.message]);
    throw error;
  }
}

/** One installation holds one city. */
async function settle(tx: Transaction, plan: PackagePlan): Promise<void> {
  const city = await tx.city.findUnique({ where: { id: 1 } });
  const partitions = await tx.partition.count();
  if (city && city.key !== plan.city.key && partitions > 0) {
    throw new PackageRefused([
      `In dieser Datenbank liegt schon ${city.name} (${city.key}). Eine Installation gehört zu einer Stadt. Nehmen Sie für ${plan.city.name} eine leere Datenbank.`,
    ]);
  }
  if (!city || city.key !== plan.city.key || city.name !== plan.city.name)
    await nameCity(tx, { key: plan.city.key, name: plan.city.name });
}

async function defineCityPartition(
  tx: Transaction,
  viewer: Viewer,
  plan: PackagePlan,
  areas: Extract<Awaited<ReturnType<typeof resolveAreas>>, { ok: true }>,
): Promise<void> {
  const leaf = areas.partitions.find((partition) => partition.leafPartitionKey === undefined);
  if (!leaf) throw new PackageRefused(["Das Paket enthält keine Gliederung mit kleinsten Gebieten."]);
  await defineWholeCity(tx, viewer, {
    key: plan.cityPartition.key,
    name: plan.cityPartition.name,
    nameEn: plan.cityPartition.nameEn,
    areaKey: plan.city.key,
    areaName: plan.city.name,
    leafPartitionKey: leaf.key,
    geometry: areas.cityArea.geometry,
  });
}

async function define(tx: Transaction, viewer: Viewer, plan: PackagePlan): Promise<void> {
  for (const source of plan.sources) {
    await defineSource(tx, viewer, {
      ...source,
      attribution: source.attribution ?? plan.attribution ?? source.name,
      licence: source.licence ?? plan.licence,
    });
  }
  // Standard counts first, so that the city's own may refer to them; then what can be computed from both.
  const sourceOf = plan.standard ? standardCountsOf(plan) : undefined;
  const standard = new Set(sourceOf?.keys());
  if (sourceOf) await defineStandardCatalogue(tx, viewer, standard, sourceOf);
  await defineBaseCounts(tx, viewer, plan.baseCounts);
  if (sourceOf) await defineStandardCatalogue(tx, viewer, standard, sourceOf);
  const units = new Map((await tx.baseCount.findMany()).map((count) => [count.key, count.unit]));
  const unitOf = (key: string | undefined) => units.get(key ?? "") ?? "Personen";
  await defineIndicators(
    tx,
    viewer,
    plan.indicators.map((indicator) => indicatorInput(indicator, unitOf)),
  );
}

/** The handbook's base counts that the values name and the package does not define itself, with the source that delivers each. */
function standardCountsOf(plan: PackagePlan): Map<string, string> {
  const own = new Set(plan.baseCounts.map((count) => count.key));
  const named = plan.values.flatMap(({ source, mapping: { baseCount, values } }) =>
    [
      ...values.flatMap((value) => value.baseCount ?? []),
      ...("constant" in baseCount ? [baseCount.constant] : []),
      ...("columns" in baseCount ? Object.values(baseCount.names) : []),
    ].map((key) => [key, source] as const),
  );
  // Texts of a column of counts may be keys themselves.
  const possible = plan.values.flatMap(({ source, mapping: { baseCount } }) =>
    "columns" in baseCount ? standardKeys.map((key) => [key, source] as const) : [],
  );
  const result = new Map<string, string>();
  for (const [key, source] of [...named, ...possible])
    if (!own.has(key) && standardKeys.includes(key) && !result.has(key)) result.set(key, source);
  return result;
}

const standardKeys = standardBaseCounts.map((count) => count.key);
