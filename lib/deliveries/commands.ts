import { createHash } from "node:crypto";
import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { today } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/prisma/client";
import { writeCells } from "./accept";
import { bulkTransaction } from "./bulk";
import { type CheckInput, type CheckReport, checkRows } from "./check";
import type { CellTable } from "./check/table";
import { type CityContext, readContext, readStored } from "./context";
import { fileSource } from "./file";
import { type MappingForm, mappingOfForm } from "./form";
import { resolveColumns } from "./map/columns";
import { type StoredRecognition, storedDecisions } from "./queries";
import { type FileFormat, readFile, readRows, type Sheet } from "./read";
import { recogniseFile, recogniseSheet } from "./recognise";
import type { KnownBaseCount } from "./recognise/columns";
import { type Decisions, mapping as mappingSchema, type Problem, type Repair } from "./schema";

/** Largest file a person can upload; a whole city comes by the command line. */
export const largestUpload = 60_000_000;

/**
 * Takes in a file: reads it, recognises its table, stores it as it came. A mapping that an earlier delivery of the source
 * was accepted with is proposed again if all its columns are there.
 * @throws Refusal if the file cannot be read
 */
export async function createDelivery(
  viewer: Viewer,
  input: { title: string; fileName: string; bytes: Uint8Array; source: string; corrects?: number | undefined },
): Promise<{ id: number }> {
  if (input.bytes.length > largestUpload) {
    throw new Refusal(
      "Die Datei ist größer als 60 MB. Teilen Sie sie nach Jahren, oder nutzen Sie die Kommandozeile.",
      {
        file: "Diese Datei ist zu groß.",
      },
    );
  }
  const file = await readFile(() => [input.bytes], input.fileName);
  if (!file.ok) throw unreadable(file.problems);
  return transaction(async (tx) => {
    const source = await tx.source.findUnique({ where: { key: input.source } });
    if (!source) throw new Refusal("Diese Quelle gibt es nicht.", { source: "Bitte eine Quelle wählen." });
    const context = await readContext(tx);
    const recognition = recogniseFile(file.sheets, context.directory, await knownCounts(tx));
    if (!recognition) throw unreadable(file.problems);
    const before = await earlierMapping(tx, source.id, file.sheets);
    const proposal =
      before?.mapping ??
      (recognition.open.length === 0 ? mappingSchema.safeParse(recognition.mapping).data : undefined);
    const decisions: Decisions = { mapping: proposal ?? null, corrections: [], reasons: {} };
    const stored: StoredRecognition = {
      format: file.format,
      sheets: file.sheets.map(({ name, rowCount, hidden }) => ({ name, rowCount, hidden })),
      recognition,
      ...(before && { like: before.title }),
    };
    const delivery = await tx.delivery.create({
      data: {
        title: input.title,
        fileName: input.fileName,
        fileSize: input.bytes.length,
        checksum: createHash("sha256").update(input.bytes).digest("hex"),
        sourceId: source.id,
        uploadedById: idOf(viewer),
        uploadedByName: nameOf(viewer),
        recognition: json(stored),
        mapping: json(decisions),
        correctsId: input.corrects ?? null,
        file: { create: { bytes: Buffer.from(input.bytes) } },
      },
    });
    await record(tx, viewer, "deliveryReceived", { kind: "delivery", id: delivery.id }, { title: input.title });
    return { id: delivery.id };
  });
}

/** Reads the file anew with what a person knows better: the sheet, the heading's rows. The mapping starts over. */
export async function recogniseAgain(
  viewer: Viewer,
  input: {
    id: number;
    version: number;
    sheet?: string | undefined;
    headerRow?: number | undefined;
    headerRows?: number | undefined;
  },
): Promise<void> {
  await transaction(async (tx) => {
    const { delivery, stored } = await openDelivery(tx, input.id, input.version);
    const file = await readFile(fileSource(input.id), delivery.fileName, settingsOf(stored.format));
    if (!file.ok) throw unreadable(file.problems);
    const sheet = file.sheets.find((one) => one.name === (input.sheet ?? stored.recognition?.sheet)) ?? file.sheets[0];
    if (!sheet) throw new Refusal("Dieses Blatt gibt es nicht.", { sheet: "Bitte ein Blatt wählen." });
    if (input.headerRow !== undefined && input.headerRow > sheet.rowCount) {
      throw new Refusal(`Das Blatt hat nur ${sheet.rowCount} Zeilen.`, { headerRow: `Höchstens ${sheet.rowCount}.` });
    }
    const context = await readContext(tx);
    const header =
      input.headerRow === undefined
        ? undefined
        : input.headerRow === 0
          ? null
          : { row: input.headerRow, rows: input.headerRows ?? 1 };
    const recognition = recogniseSheet(sheet, context.directory, await knownCounts(tx), header);
    const proposal = recognition.open.length === 0 ? mappingSchema.safeParse(recognition.mapping).data : undefined;
    await saveDecisions(
      tx,
      viewer,
      delivery,
      { mapping: proposal ?? null, corrections: [], reasons: {} },
      { ...stored, recognition },
    );
  });
}

/** Saves what a person assigned to each column. @throws Refusal with a sentence at each field that is open */
export async function saveMapping(
  viewer: Viewer,
  input: { id: number; version: number; form: MappingForm },
): Promise<void> {
  await transaction(async (tx) => {
    const { delivery, stored, decisions } = await openDelivery(tx, input.id, input.version);
    if (!stored.recognition) throw new Refusal("Die Datei ist noch nicht erkannt.");
    const areas = await tx.area.findMany({
      where: { partition: { key: input.form.partition }, isResidual: false },
      select: { key: true },
    });
    const keyLength = Math.max(1, ...areas.map((area) => area.key.length));
    const made = mappingOfForm(input.form, stored.recognition, decisions.mapping, keyLength);
    if (!made.ok) throw new Refusal("Die Zuordnung ist noch nicht vollständig.", { ...made.errors });
    const parsed = mappingSchema.safeParse(made.mapping);
    if (!parsed.success)
      throw new Refusal("Die Zuordnung ist noch nicht vollständig.", { date: "Bitte prüfen Sie den Stichtag." });
    await saveDecisions(tx, viewer, delivery, { ...decisions, mapping: parsed.data });
  });
}

/** Maps and checks the file as it is now decided, and keeps the report. */
export async function checkDelivery(viewer: Viewer, input: { id: number }): Promise<CheckReport> {
  return transaction(
    async (tx) => {
      const { delivery, stored, decisions } = await openDelivery(tx, input.id);
      const { report } = await runCheck(tx, delivery.id, stored, decisions, await readContext(tx));
      await keepReport(tx, viewer, delivery, report);
      return report;
    },
    { timeout: 600_000 },
  );
}

/** Does what a problem offers: sets a value, leaves out a row, takes zeros for missing. The file stays as it came. */
export async function repairDelivery(
  viewer: Viewer,
  input: { id: number; version: number; repair: RepairInput },
): Promise<void> {
  await transaction(async (tx) => {
    const { delivery, decisions } = await openDelivery(tx, input.id, input.version);
    if (!decisions.mapping) throw new Refusal("Die Zuordnung fehlt noch.");
    await saveDecisions(
      tx,
      viewer,
      delivery,
      repaired(decisions as Decisions & { mapping: NonNullable<Decisions["mapping"]> }, input.repair),
    );
  });
}

export type RepairInput =
  | Pick<Extract<Repair, { action: "setValue" }>, "action" | "row" | "column" | "value">
  | Pick<Extract<Repair, { action: "ignoreRow" }>, "action" | "row">
  | Pick<Extract<Repair, { action: "ignoreArea" }>, "action" | "text">
  | Pick<Extract<Repair, { action: "zeroIsMissing" }>, "action" | "baseCount" | "date">
  | Pick<Extract<Repair, { action: "nameArea" }>, "action" | "text" | "key">;

function repaired(
  decisions: Decisions & { mapping: NonNullable<Decisions["mapping"]> },
  repair: RepairInput,
): Decisions {
  const { mapping } = decisions;
  switch (repair.action) {
    case "setValue": {
      const others = decisions.corrections.filter((one) => one.row !== repair.row || one.column !== repair.column);
      return {
        ...decisions,
        corrections: [...others, { row: repair.row, column: repair.column, value: repair.value, state: "known" }],
      };
    }
    case "ignoreRow":
      return {
        ...decisions,
        mapping: {
          ...mapping,
          ignore: { ...mapping.ignore, rows: [...new Set([...mapping.ignore.rows, repair.row])] },
        },
      };
    case "ignoreArea":
      return {
        ...decisions,
        mapping: {
          ...mapping,
          ignore: { ...mapping.ignore, areas: [...new Set([...mapping.ignore.areas, repair.text])] },
        },
      };
    case "zeroIsMissing":
      return {
        ...decisions,
        mapping: {
          ...mapping,
          zeroIsMissing: [...mapping.zeroIsMissing, { baseCount: repair.baseCount, date: repair.date }],
        },
      };
    case "nameArea":
      return {
        ...decisions,
        mapping: {
          ...mapping,
          areas: mapping.areas.map((rule) =>
            rule.when || rule.column === undefined
              ? rule
              : { ...rule, names: { ...rule.names, [repair.text]: repair.key } },
          ),
        },
      };
  }
}

/** Takes a correction back. */
export async function undoCorrection(
  viewer: Viewer,
  input: { id: number; version: number; row: number; column: number },
): Promise<void> {
  await transaction(async (tx) => {
    const { delivery, decisions } = await openDelivery(tx, input.id, input.version);
    const corrections = decisions.corrections.filter((one) => one.row !== input.row || one.column !== input.column);
    await saveDecisions(tx, viewer, delivery, { ...decisions, corrections });
  });
}

/** Says why a jump is right. The reason stays with the delivery; the check need not run again. */
export async function giveReason(
  viewer: Viewer,
  input: { id: number; version: number; problem: string; reason: string },
): Promise<void> {
  await transaction(async (tx) => {
    const { delivery, stored, decisions } = await openDelivery(tx, input.id, input.version);
    const last = await tx.deliveryCheck.findFirst({ where: { deliveryId: delivery.id }, orderBy: { id: "desc" } });
    const version = await saveDecisions(
      tx,
      viewer,
      delivery,
      { ...decisions, reasons: { ...decisions.reasons, [input.problem]: input.reason } },
      stored,
    );
    if (last?.mappingVersion === delivery.version)
      await tx.deliveryCheck.update({ where: { id: last.id }, data: { mappingVersion: version } });
  });
}

/**
 * Takes a delivery over as a draft, whole or not at all: it is checked once more as the city is now, then written by COPY.
 * @throws Refusal if anything is wrong; then nothing was written
 */
export async function acceptDelivery(
  viewer: Viewer,
  input: { id: number; version: number; note?: string | undefined },
): Promise<{ cells: number }> {
  return bulkTransaction(async (tx, copyInto) => {
    const { delivery, stored, decisions } = await openDelivery(tx, input.id, input.version);
    const { mapping } = decisions;
    if (!mapping) throw new Refusal("Die Zuordnung fehlt noch.");
    const context = await readContext(tx);
    const { report, table } = await runCheck(tx, delivery.id, stored, decisions, context);
    if (report.errors > 0)
      throw new Refusal(
        `Erst ${report.errors === 1 ? "den einen Fehler" : `die ${report.errors} Fehler`} lösen, dann können Sie übernehmen.`,
      );
    const cells = await writeCells(
      delivery.id,
      {
        rows: rowsOf(delivery.id, stored, decisions),
        mapping,
        baseCounts: context.baseCounts,
        corrections: decisions.corrections,
      },
      context,
      table,
      copyInto,
    );
    await tx.deliveryAcceptance.create({
      data: { deliveryId: delivery.id, byId: idOf(viewer), byName: nameOf(viewer), note: input.note ?? null, cells },
    });
    await record(
      tx,
      viewer,
      "deliveryAccepted",
      { kind: "delivery", id: delivery.id },
      { title: delivery.title, cells },
    );
    return { cells };
  });
}

export async function rejectDelivery(viewer: Viewer, input: { id: number; reason: string }): Promise<void> {
  await transaction(async (tx) => {
    const { delivery } = await openDelivery(tx, input.id);
    await tx.deliveryRejection.create({
      data: { deliveryId: delivery.id, byId: idOf(viewer), byName: nameOf(viewer), reason: input.reason },
    });
    await record(
      tx,
      viewer,
      "deliveryRejected",
      { kind: "delivery", id: delivery.id },
      { title: delivery.title, reason: input.reason },
    );
  });
}

type OpenDelivery = {
  readonly id: number;
  readonly title: string;
  readonly fileName: string;
  readonly version: number;
};

/** A delivery that is neither accepted nor rejected, locked for this change. @throws Outdated on an older version */
async function openDelivery(tx: Transaction, id: number, version?: number) {
  await tx.$queryRaw`select id from delivery where id = ${id} for update`;
  const row = await tx.delivery.findUnique({ where: { id }, include: { acceptance: true, rejection: true } });
  if (!row) throw new NotFound();
  if (row.acceptance) throw new Refusal("Diese Lieferung ist schon übernommen. Schicken Sie eine Korrekturlieferung.");
  if (row.rejection) throw new Refusal("Diese Lieferung ist abgelehnt. Laden Sie die Datei neu hoch.");
  if (version !== undefined && version !== row.version) {
    const last = await tx.event.findFirst({
      where: { subjectKind: "delivery", subjectId: String(id) },
      orderBy: { id: "desc" },
    });
    throw new Outdated({ version: String(row.version) }, last?.actorName ?? "jemand");
  }
  return {
    delivery: { id: row.id, title: row.title, fileName: row.fileName, version: row.version } satisfies OpenDelivery,
    stored: row.recognition as unknown as StoredRecognition,
    decisions: storedDecisions(row.mapping),
  };
}

async function saveDecisions(
  tx: Transaction,
  viewer: Viewer,
  delivery: OpenDelivery,
  decisions: Decisions,
  recognition?: StoredRecognition,
): Promise<number> {
  const version = delivery.version + 1;
  await tx.delivery.update({
    where: { id: delivery.id },
    data: { mapping: json(decisions), version, ...(recognition && { recognition: json(recognition) }) },
  });
  await record(tx, viewer, "deliveryMapped", { kind: "delivery", id: delivery.id }, { title: delivery.title, version });
  return version;
}

async function runCheck(
  tx: Transaction,
  id: number,
  stored: StoredRecognition,
  decisions: Decisions,
  context: CityContext,
): Promise<{ report: CheckReport; table: CellTable }> {
  const { mapping } = decisions;
  if (!mapping) throw new Refusal("Die Zuordnung fehlt noch.");
  const input: CheckInput = {
    rows: rowsOf(id, stored, decisions),
    mapping,
    directory: context.directory,
    baseCounts: context.baseCounts,
    corrections: decisions.corrections,
    relations: context.relations,
    nestings: context.nestings,
    ...(context.cityPartition !== undefined && { cityPartition: context.cityPartition }),
    today: today(),
    stored: (dates) => readStored(tx, context, dates, id),
  };
  return checkRows(input);
}

async function keepReport(tx: Transaction, viewer: Viewer, delivery: OpenDelivery, report: CheckReport): Promise<void> {
  await tx.deliveryCheck.create({
    data: {
      deliveryId: delivery.id,
      mappingVersion: delivery.version,
      byName: nameOf(viewer),
      cells: report.cells,
      errors: report.errors,
      warnings: report.warnings,
      report: json(report),
    },
  });
  await record(
    tx,
    viewer,
    "deliveryChecked",
    { kind: "delivery", id: delivery.id },
    { title: delivery.title, errors: report.errors, warnings: report.warnings },
  );
}

const rowsOf = (id: number, stored: StoredRecognition, decisions: Decisions) =>
  readRows(fileSource(id), stored.format, decisions.mapping?.sheet);

function settingsOf(format: FileFormat) {
  return format.kind === "csv" ? { encoding: format.encoding, delimiter: format.delimiter } : {};
}

/** The newest accepted mapping of this source whose columns are all in the file. A fixed date belongs to the old file. */
async function earlierMapping(tx: Transaction, sourceId: number, sheets: readonly Sheet[]) {
  const earlier = await tx.delivery.findMany({
    where: { sourceId, acceptance: { isNot: null } },
    orderBy: { id: "desc" },
    take: 5,
    select: { title: true, mapping: true },
  });
  for (const { title, mapping: stored } of earlier) {
    const { mapping } = storedDecisions(stored);
    if (!mapping?.header || "constant" in mapping.date || "header" in mapping.date) continue;
    const sheet = sheets.find((one) => one.name === (mapping.sheet ?? one.name));
    const { row, rows } = mapping.header;
    const headerRows = sheet?.rows.filter((one) => one.row >= row && one.row < row + rows) ?? [];
    if (headerRows.length === 0 || !namesColumns(mapping.values)) continue;
    if (resolveColumns(mapping, headerRows, 0).columns)
      return { title, mapping: { ...mapping, ignore: { ...mapping.ignore, rows: [] } } };
  }
  return undefined;
}

/** Places say nothing about another file; headings do. */
const namesColumns = (values: readonly { readonly column: string | number }[]) =>
  values.every((value) => typeof value.column === "string");

async function knownCounts(tx: Transaction): Promise<KnownBaseCount[]> {
  const counts = await tx.baseCount.findMany({ select: { key: true, name: true } });
  const rates = await tx.indicator.findMany({ where: { kind: "rate" }, select: { key: true, name: true } });
  return [...counts, ...rates];
}

function unreadable(problems: readonly Problem[]): Refusal {
  const [first] = problems;
  return new Refusal([first?.message, first?.advice].filter(Boolean).join(" ") || "Die Datei ist nicht lesbar.", {
    file: first?.message ?? "Die Datei ist nicht lesbar.",
  });
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
