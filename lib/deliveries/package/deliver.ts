import { createHash } from "node:crypto";
import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { unknownKeySentence } from "@/lib/indicators/keys/rules";
import { today } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/database";
import type { Prisma } from "@/lib/platform/prisma/client";
import { writeCells } from "../accept";
import type { CopyInto } from "../bulk";
import { type CheckReport, checkRows } from "../check";
import { type CityContext, readStored } from "../context";
import { readFile, readRows } from "../read";
import type { ByteSource } from "../read/rows";
import type { Problem } from "../schema";
import { errorLines, sentence } from "./advice";
import type { PackagePlan, ReadBytes, ValuesPlan } from "./contents";
import { PackageRefused } from "./refused";

export type PackageFiles = { readonly read: ReadBytes; readonly open: (path: string) => ByteSource };

export type ImportedDelivery = {
  readonly id: number;
  readonly resource: string;
  readonly title: string;
  readonly report: CheckReport;
  readonly written: number;
};

export async function deliverAll(
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
    const errors = refused.flatMap(({ resource, report }) => errorLines(resource, report));
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
  const origin = await tx.source.findUnique({ where: { key: values.source } });
  if (!origin) {
    const known = (await tx.source.findMany({ select: { key: true } })).map((one) => one.key);
    const message = unknownKeySentence("Die Quelle", values.source, known);
    return { problems: [{ kind: "unreadableFile", severity: "error", message }] };
  }
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
  const fileName = values.path.split("/").at(-1) ?? values.path;
  const delivery = await tx.delivery.create({
    data: {
      title: values.title,
      fileName,
      fileSize: stamp.size,
      checksum: stamp.checksum,
      sourceId: origin.id,
      uploadedById: idOf(viewer),
      uploadedByName: nameOf(viewer),
      recognition: { format: file.format },
      mapping: decisions,
      additive: values.additive,
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

async function stampOf(source: ByteSource): Promise<{ size: number; checksum: string }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of source()) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, checksum: hash.digest("hex") };
}
