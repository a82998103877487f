import type { Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import type { Transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/prisma/client";
import { type StoredRecognition, storedDecisions } from "../queries";
import type { Decisions } from "../schema";

export type OpenDelivery = {
  readonly id: number;
  readonly title: string;
  readonly fileName: string;
  readonly version: number;
};

/** A delivery that is neither accepted nor rejected, locked for this change. @throws Outdated on an older version */
export async function openDelivery(tx: Transaction, id: number, version?: number) {
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

export async function saveDecisions(
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

export const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
