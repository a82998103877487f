import type { Viewer } from "@/lib/access/viewer";
import { transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import { type MappingForm, mappingOfForm } from "../form";
import { type Decisions, mapping as mappingSchema, type Repair } from "../schema";
import { openDelivery, saveDecisions } from "./open";

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
    const keys = areas.map((area) => area.key);
    const made = mappingOfForm(input.form, stored.recognition, decisions.mapping, keys);
    if (!made.ok) throw new Refusal("Die Zuordnung ist noch nicht vollständig.", { ...made.errors });
    const parsed = mappingSchema.safeParse(made.mapping);
    if (!parsed.success)
      throw new Refusal("Die Zuordnung ist noch nicht vollständig.", { date: "Bitte prüfen Sie den Stichtag." });
    await saveDecisions(tx, viewer, delivery, { ...decisions, mapping: parsed.data });
  });
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
