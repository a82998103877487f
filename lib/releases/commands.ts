import { idOf, isPerson, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { Forbidden, NotFound, Refusal } from "@/lib/platform/errors";
import { Prisma } from "@/lib/platform/prisma/client";
import { computeRun, fingerprintOf, nothingDelivered } from "./decisions/queries";
import { computeChecksum, insertDefinitions, insertValues } from "./publication/commands";
import { publishedCounts, publishedRates, releasedBy } from "./publication/rules";
import { requestRun, stopRuns, storeResult } from "./runs/commands";
import type { RunProgress, TryThresholds } from "./runs/schema";
import type { PrepareRelease, RunResult } from "./schema";
import { readDefinitions, readSums } from "./sums/queries";

/** Bulk work: a million values, and the proof over thousands of areas, take well under this. */
const bulk = { timeout: 2 * 60 * 60 * 1000 };

/**
 * Asks for a Datenstand from accepted deliveries. Only the wish is written; a worker sums, compares with delivered totals and
 * decides what stays withheld (lib/releases/runs). Nothing becomes public.
 */
export function requestRelease(viewer: Viewer, input: PrepareRelease): Promise<{ id: number }> {
  return transaction(async (tx) => {
    const id = await createRelease(tx, viewer, input);
    const [some] = await tx.$queryRaw<unknown[]>`
      select d.delivery_id from release_delivery d where d.release_id = ${id}
        and (exists (select from raw_value v where v.delivery_id = d.delivery_id)
          or exists (select from raw_rate r where r.delivery_id = d.delivery_id)) limit 1`;
    if (!some) throw new Refusal(nothingDelivered);
    await requestRun(tx, viewer, id);
    await record(tx, viewer, "releaseRequested", { kind: "release", id }, { title: input.title });
    return { id };
  });
}

/** Begins a failed preparation once more. Whoever starts a run may not approve it, so this is for the same person. */
export function retryRelease(viewer: Viewer, input: { releaseId: number }): Promise<void> {
  return transaction(async (tx) => {
    const release = await findOpen(tx, input.releaseId);
    if (release.run) throw new Refusal(`Der Datenstand „${release.title}“ ist schon vorbereitet.`);
    if (release.preparedById !== idOf(viewer))
      throw new Forbidden(`Neu starten kann, wer den Datenstand vorbereitet: ${release.preparedByName}.`);
    await requestRun(tx, viewer, release.id);
    await record(tx, viewer, "releaseRequested", { kind: "release", id: release.id }, { title: release.title });
  });
}

/** Asks what other thresholds would come to. It becomes no release, and takes nothing back that is public already. */
export function tryThresholds(viewer: Viewer, { releaseId, sources, earlier }: TryThresholds): Promise<void> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select id from release where id = ${releaseId} for update`;
    const release = await tx.release.findUnique({ where: { id: releaseId }, include: { run: true, discard: true } });
    if (!release) throw new NotFound("Diesen Datenstand gibt es nicht.");
    if (!release.run || release.discard)
      throw new Refusal("Ein Probelauf geht nur zu einem vorbereiteten oder freigegebenen Datenstand.");
    const known = await tx.source.findMany({ where: { key: { in: sources.map((source) => source.key) } } });
    if (known.length !== sources.length) throw new Refusal("Diese Quelle gibt es nicht.");
    const thresholds = Object.fromEntries(
      sources.map(({ key, carrierThreshold, ...limits }) => [
        key,
        { ...limits, carrierThreshold: carrierThreshold ?? limits.threshold },
      ]),
    );
    await requestRun(tx, viewer, releaseId, { thresholds, withoutEarlier: earlier });
    await record(tx, viewer, "releaseTrialRequested", { kind: "release", id: releaseId }, { title: release.title });
  });
}

/** Ends a trial before it is done. */
export function stopTrial(viewer: Viewer, { releaseId }: { releaseId: number }): Promise<void> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select id from release where id = ${releaseId} for update`;
    const going = await tx.disclosureJob.findFirst({
      where: { releaseId, endedAt: null, thresholds: { not: Prisma.DbNull } },
      include: { release: { select: { title: true } } },
    });
    if (!going) throw new Refusal("Hier läuft kein Probelauf mehr.");
    await stopRuns(tx, releaseId, `Abgebrochen von ${nameOf(viewer)}.`);
    const { title } = going.release;
    await record(tx, viewer, "releaseTrialStopped", { kind: "release", id: releaseId }, { title });
  });
}

/** `requestRelease` in one go, for the demo and for tests: the answer comes when the run is done. */
export function prepareRelease(viewer: Viewer, input: PrepareRelease): Promise<{ id: number }> {
  return transaction((tx) => prepare(tx, viewer, input), bulk);
}

/**
 * Publishes a prepared Datenstand: a second person of the Statistikstelle puts it in force. From now on its numbers never
 * change; what was published before stays readable.
 * @throws Forbidden for the person who prepared it
 */
export function approveRelease(viewer: Viewer, input: { releaseId: number; note?: string | undefined }): Promise<void> {
  return transaction(async (tx) => {
    if (!isPerson(viewer)) throw new Forbidden("Einen Datenstand gibt eine zweite Person der Statistikstelle frei.");
    const { preparedById } = await findOpen(tx, input.releaseId);
    if (preparedById === viewer.userId)
      throw new Forbidden("Sie haben diesen Datenstand vorbereitet. Freigeben muss ihn eine zweite Person.");
    await publish(tx, viewer, input);
  }, bulk);
}

/** Prepares and publishes in one go. Only the command line of the server may: whoever runs it answers for both steps. */
export function publishFromCommandLine(viewer: Viewer, input: PrepareRelease): Promise<{ id: number }> {
  return transaction((tx) => publishInside(tx, viewer, input), bulk);
}

/** `publishFromCommandLine` inside a given transaction, so that an import is written whole or not at all. */
export async function publishInside(
  tx: Transaction,
  viewer: Viewer,
  input: PrepareRelease,
  onProgress?: (progress: RunProgress) => void,
): Promise<{ id: number }> {
  if (viewer.kind !== "operator") throw new Forbidden("Das darf nur die Kommandozeile des Servers.");
  const { id } = await prepare(tx, viewer, input, onProgress);
  await publish(tx, viewer, { releaseId: id, note: input.note });
  return { id };
}

/** A Datenstand is not published after all; its run, if one goes, ends. The record of its preparation stays. */
export function discardRelease(viewer: Viewer, input: { releaseId: number; reason: string }): Promise<void> {
  return transaction(async (tx) => {
    const release = await findOpen(tx, input.releaseId);
    await stopRuns(tx, release.id, `Verworfen von ${nameOf(viewer)}.`);
    await tx.releaseDiscard.create({
      data: { releaseId: release.id, byId: idOf(viewer), byName: nameOf(viewer), at: now(), reason: input.reason },
    });
    await record(
      tx,
      viewer,
      "releaseDiscarded",
      { kind: "release", id: release.id },
      { title: release.title, reason: input.reason },
    );
  });
}

async function prepare(
  tx: Transaction,
  viewer: Viewer,
  input: PrepareRelease,
  onProgress?: (progress: RunProgress) => void,
): Promise<{ id: number }> {
  const id = await createRelease(tx, viewer, input);
  const deliveryIds = [...new Set(input.deliveryIds)];
  await storeResult(tx, id, await computeRun(tx, await readDefinitions(tx), deliveryIds, { onProgress }));
  await record(tx, viewer, "releasePrepared", { kind: "release", id }, { title: input.title });
  return { id };
}

async function createRelease(tx: Transaction, viewer: Viewer, input: PrepareRelease): Promise<number> {
  // Two people may choose the same name at the same moment.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('release title'))::text`;
  if (await tx.release.findUnique({ where: { title: input.title } }))
    throw new Refusal(`Einen Datenstand „${input.title}“ gibt es schon.`, {
      title: "Bitte einen anderen Namen wählen.",
    });
  const deliveryIds = [...new Set(input.deliveryIds)];
  await refuseUnaccepted(tx, deliveryIds);
  const { id } = await tx.release.create({
    data: {
      title: input.title,
      note: input.note,
      preparedById: idOf(viewer),
      preparedByName: nameOf(viewer),
      preparedAt: now(),
      deliveries: { create: deliveryIds.map((deliveryId) => ({ deliveryId })) },
    },
  });
  return id;
}

async function publish(tx: Transaction, viewer: Viewer, input: { releaseId: number; note?: string | undefined }) {
  const release = await findOpen(tx, input.releaseId);
  if (!release.run) throw new Refusal(`Der Datenstand „${release.title}“ ist noch nicht vorbereitet.`);
  // One publication at a time: the next one sees what this one made public, and is refused if it did not reckon with it.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('publish release'))::text`;
  const result = release.run.result as unknown as RunResult;
  const definitions = await readDefinitions(tx);
  if (result.fingerprint !== (await fingerprintOf(tx, definitions))) throw new Refusal(overtaken);
  const decisions = new Map(result.decisions.map((decision) => [decision.date, decision]));
  const deliveryIds = release.deliveries.map((row) => row.deliveryId);
  for await (const run of readSums(tx, definitions, deliveryIds)) {
    const decision = decisions.get(run.date);
    if (!decision) throw new Error(`Nothing is decided for ${run.date}.`);
    const isReleased = releasedBy(decision);
    await insertValues(tx, "published_value", release.id, run.date, publishedCounts(run, isReleased));
    await insertValues(tx, "published_rate", release.id, run.date, publishedRates(run, definitions, isReleased));
  }
  await insertDefinitions(tx, release.id, result.dates.at(-1) ?? "");
  // Nor may anything have changed while the values were written.
  if (result.fingerprint !== (await fingerprintOf(tx, await readDefinitions(tx)))) throw new Refusal(overtaken);
  const publishedAt = now();
  await tx.publishedRelease.create({
    data: {
      id: release.id,
      title: release.title,
      note: release.note,
      publishedAt,
      checksum: await computeChecksum(tx, release.id),
    },
  });
  await tx.releaseApproval.create({
    data: { releaseId: release.id, byId: idOf(viewer), byName: nameOf(viewer), at: publishedAt, note: input.note },
  });
  // A trial that still goes would compare with what is no longer waiting.
  await stopRuns(tx, release.id, "Der Datenstand wurde währenddessen freigegeben.");
  await record(tx, viewer, "releasePublished", { kind: "release", id: release.id }, { title: release.title });
}

const overtaken =
  "Seit der Vorbereitung haben sich Gebiete, Merkmale, Indikatoren, Grenzen oder frühere Datenstände geändert. Bitte bereiten Sie den Datenstand neu vor.";

async function findOpen(tx: Transaction, id: number) {
  await tx.$queryRaw`select id from release where id = ${id} for update`;
  const release = await tx.release.findUnique({
    where: { id },
    include: { run: true, approval: true, discard: true, deliveries: { select: { deliveryId: true } } },
  });
  if (!release) throw new NotFound("Diesen Datenstand gibt es nicht.");
  if (release.approval)
    throw new Refusal(`Der Datenstand „${release.title}“ ist schon freigegeben, von ${release.approval.byName}.`);
  if (release.discard)
    throw new Refusal(`Der Datenstand „${release.title}“ ist verworfen. Bereiten Sie einen neuen vor.`);
  return release;
}

async function refuseUnaccepted(tx: Transaction, ids: readonly number[]) {
  const rows = await tx.delivery.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, title: true, acceptance: { select: { deliveryId: true } } },
  });
  const absent = ids.filter((id) => !rows.some((row) => row.id === id));
  if (absent.length > 0) throw new Refusal(`Die Lieferung ${absent.join(", ")} gibt es nicht.`);
  const open = rows.filter((row) => !row.acceptance);
  if (open.length > 0)
    throw new Refusal(
      `Noch nicht übernommen: ${open.map((row) => `„${row.title}“`).join(", ")}. Übernehmen Sie erst die Lieferung.`,
    );
}
