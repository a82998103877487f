import { createHash } from "node:crypto";
import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { definePartition, defineWholeCity } from "@/lib/areas/commands";
import { nameCity } from "@/lib/city/commands";
import { defineBaseCounts, defineIndicators, defineSource } from "@/lib/indicators/commands";
import { standardBaseCounts } from "@/lib/indicators/rules";
import { defineStandardCatalogue } from "@/lib/indicators/standard/commands";
import { today } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/prisma/client";
import { writeCells } from "../accept";
import { bulkTransaction, type CopyInto } from "../bulk";
import { type CheckReport, checkRows } from "../check";
import { type CityContext, readContext, readStored } from "../context";
import { readFile, readRows } from "../read";
import type { ByteSource } from "../read/rows";
import type { Problem } from "../schema";
import { resolveAreas } from "./areas";
import { indicatorInput } from "./definitions";
import type { PackagePlan, ReadBytes, ValuesPlan } from "./plan";

export type PackageFiles = { readonly read: ReadBytes; readonly open: (path: string) => ByteSource };

export type ImportedDelivery = {
  readonly id: number;
  readonly resource: string;
  readonly title: string;
  readonly report: CheckReport;
  readonly written: number;
};

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

/** A package that was refused whole. Every sentence names the thing and the repair; nothing was written. */
export class PackageRefused extends Error {
  constructor(
    readonly problems: readonly string[],
    readonly reports: readonly { readonly resource: string; readonly report: CheckReport }[] = [],
  ) {
    super(problems[0] ?? "Das Paket wurde abgelehnt.");
    this.name = "PackageRefused";
  }
}

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
  const standard = plan.standard ? standardCountsOf(plan) : undefined;
  if (standard) await defineStandardCatalogue(tx, viewer, standard);
  await defineBaseCounts(tx, viewer, plan.baseCounts);
  if (standard) await defineStandardCatalogue(tx, viewer, standard);
  await defineIndicators(tx, viewer, plan.indicators.map(indicatorInput));
}

/** Keys of the handbook's base counts that the values name and the package does not define itself. */
function standardCountsOf(plan: PackagePlan): Set<string> {
  const own = new Set(plan.baseCounts.map((count) => count.key));
  const named = plan.values.flatMap(({ mapping: { baseCount, values } }) => [
    ...values.flatMap((value) => value.baseCount ?? []),
    ...("constant" in baseCount ? [baseCount.constant] : []),
    ...("columns" in baseCount ? [...Object.values(baseCount.names), ...standardKeys] : []),
  ]);
  return new Set(named.filter((key) => !own.has(key) && standardKeys.includes(key)));
}

const standardKeys = standardBaseCounts.map((count) => count.key);

async function deliverAll(
  tx: Transaction,
  viewer: Viewer,
  plan: PackagePlan,
  files: PackageFiles,
  context: CityContext,
  copyInto: CopyInto,
  log: (sentence: string) => void,
  notes: string[],
): Promise<ImportedDelivery[]> {
  const deliveries: ImportedDelivery[] = [];
  const refused: { resource: string; report: CheckReport }[] = [];
  const unreadable: string[] = [];
  for (const values of plan.values) {
    log(`${values.title} wird geprüft …`);
    const outcome = await deliver(tx, viewer, values, files, context, copyInto, log, refused.length > 0);
    if ("problems" in outcome)
      unreadable.push(...outcome.problems.map((problem) => `Ressource „${values.resource}“: ${sentence(problem)}`));
    else if ("refused" in outcome) refused.push({ resource: values.resource, report: outcome.refused });
    else if ("known" in outcome)
      notes.push(`${values.title} ist schon unverändert übernommen (Lieferung ${outcome.known}).`);
    else deliveries.push(outcome.delivery);
  }
  if (unreadable.length > 0 || refused.length > 0) {
    const errors = refused.flatMap(({ resource, report }) =>
      report.problems
        .filter((problem) => problem.severity === "error")
        .map((problem) => `Ressource „${resource}“: ${sentence(problem)}`),
    );
    throw new PackageRefused([...unreadable, ...errors], refused);
  }
  return deliveries;
}

async function deliver(
  tx: Transaction,
  viewer: Viewer,
  values: ValuesPlan,
  files: PackageFiles,
  context: CityContext,
  copyInto: CopyInto,
  log: (sentence: string) => void,
  checkOnly: boolean,
): Promise<
  { problems: readonly Problem[] } | { refused: CheckReport } | { known: number } | { delivery: ImportedDelivery }
> {
  const source = files.open(values.path);
  const stamp = await stampOf(source).catch(() => undefined);
  if (!stamp) {
    return {
      problems: [
        {
          kind: "unreadableFile",
          severity: "error",
          message: `Die Datei ${values.path} ist nicht da.`,
          advice: "Prüfen Sie path.",
        },
      ],
    };
  }
  const decisions = { mapping: values.mapping, corrections: [], reasons: {} } as unknown as Prisma.InputJsonObject;
  const same = await tx.delivery.findFirst({
    where: {
      checksum: stamp.checksum,
      title: values.title,
      acceptance: { isNot: null },
      mapping: { equals: decisions },
    },
  });
  if (same) return { known: same.id };
  const file = await readFile(source, values.path, values);
  if (!file.ok) return { problems: file.problems };
  const sheet = values.mapping.sheet;
  if (sheet !== undefined && !file.sheets.some((one) => one.name === sheet)) {
    const names = file.sheets.map((one) => `„${one.name}“`).join(", ");
    return {
      problems: [
        {
          kind: "unreadableFile",
          severity: "error",
          message: `Das Blatt „${sheet}“ gibt es nicht.`,
          advice: `Vorhanden sind ${names}.`,
        },
      ],
    };
  }
  const rows = () => readRows(source, file.format, sheet);
  const { report, table } = await checkRows({
    rows: rows(),
    mapping: values.mapping,
    directory: context.directory,
    baseCounts: context.baseCounts,
    relations: context.relations,
    nestings: context.nestings,
    ...(context.cityPartition !== undefined && { cityPartition: context.cityPartition }),
    additive: values.additive,
    today: today(),
    stored: (dates) => readStored(tx, context, dates, undefined),
    found: file.problems,
    progress: (cells) => log(`${cells.toLocaleString("de-DE")} Werte geprüft …`),
  });
  if (report.errors > 0) return { refused: report };
  if (checkOnly) return { problems: [] };
  const origin = await tx.source.findUnique({ where: { key: values.source } });
  const fileName = values.path.split("/").at(-1) ?? values.path;
  const delivery = await tx.delivery.create({
    data: {
      title: values.title,
      fileName,
      fileSize: stamp.size,
      checksum: stamp.checksum,
      sourceId: origin?.id ?? null,
      uploadedById: idOf(viewer),
      uploadedByName: nameOf(viewer),
      recognition: { format: file.format },
      mapping: decisions,
    },
  });
  const subject = { kind: "delivery", id: delivery.id };
  await record(tx, viewer, "deliveryReceived", subject, { title: values.title });
  log(`${values.title} wird übernommen …`);
  const written = await writeCells(
    delivery.id,
    { rows: rows(), mapping: values.mapping, baseCounts: context.baseCounts },
    context,
    table,
    copyInto,
  );
  await tx.deliveryCheck.create({
    data: {
      deliveryId: delivery.id,
      mappingVersion: 1,
      byName: nameOf(viewer),
      cells: report.cells,
      errors: report.errors,
      warnings: report.warnings,
      report: report as unknown as Prisma.InputJsonObject,
    },
  });
  await tx.deliveryAcceptance.create({
    data: { deliveryId: delivery.id, byId: idOf(viewer), byName: nameOf(viewer), cells: written },
  });
  await record(tx, viewer, "deliveryAccepted", subject, { title: values.title, cells: written });
  return { delivery: { id: delivery.id, resource: values.resource, title: values.title, report, written } };
}

/** A problem as one line of the report. */
export function sentence(problem: Problem): string {
  const where = [
    problem.row === undefined ? "" : `Zeile ${problem.row}`,
    problem.heading ? `Spalte „${problem.heading}“` : problem.column === undefined ? "" : `Spalte ${problem.column}`,
    problem.areaName ? `${problem.areaName}` : "",
  ].filter((part) => part !== "");
  return `${where.length > 0 ? `${where.join(", ")}: ` : ""}${problem.message}${problem.advice ? ` ${problem.advice}` : ""}`;
}

async function stampOf(source: ByteSource): Promise<{ size: number; checksum: string }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of source()) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, checksum: hash.digest("hex") };
}
