import { createHash } from "node:crypto";
import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { type Transaction, transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import { readContext } from "../context";
import { fileSource } from "../file";
import { resolveColumns } from "../map/columns";
import { type StoredRecognition, storedDecisions } from "../queries";
import { type FileFormat, readFile, type Sheet } from "../read";
import { recogniseFile, recogniseSheet } from "../recognise";
import type { KnownBaseCount } from "../recognise/columns";
import { type Decisions, mapping as mappingSchema, type Problem } from "../schema";
import { json, openDelivery, saveDecisions } from "./open";

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
      found: file.problems,
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
