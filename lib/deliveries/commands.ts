import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { today } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import { writeCells } from "./accept";
import { bulkTransaction } from "./bulk";
import { type CheckInput, type CheckReport, checkRows } from "./check";
import type { CellTable } from "./check/table";
import { json, type OpenDelivery, openDelivery } from "./commands/open";
import { type CityContext, readContext, readStored } from "./context";
import { fileSource } from "./file";
import type { StoredRecognition } from "./queries";
import { readRows } from "./read";
import type { Decisions } from "./schema";

export { giveReason, type RepairInput, repairDelivery, saveMapping, undoCorrection } from "./commands/decide";
export { createDelivery, largestUpload, recogniseAgain } from "./commands/receive";

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
    found: stored.found ?? [],
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
