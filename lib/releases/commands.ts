import { createHash } from "node:crypto";
import { idOf, isPerson, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { Forbidden, NotFound, Refusal } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/prisma/client";
import { missing } from "@/lib/statistics/values";
import { readEarlierPublications } from "./disclosure/queries";
import { decideRelease, deliveredRateOf, internalRateOf, publishedValueOf } from "./disclosure/rules";
import { countCells, meanDecimals, openedSentence, type PartitionTotals, thresholdsOf } from "./protocol/rules";
import { computeChecksum, insertDefinitions, insertValues, type PublishedCell } from "./publication/commands";
import type { PrepareRelease, RunDecision, RunPartition, RunResult } from "./schema";
import {
  type DateRun,
  type DefinedIndicator,
  type ReleaseDefinitions,
  readDefinitions,
  readSums,
} from "./sums/queries";
import { type ControlMismatch, mismatchSentences } from "./sums/rules";

/** Bulk work: a million values take well under this. */
const bulk = { timeout: 900_000 };

/**
 * Prepares a Datenstand from accepted deliveries: sums every base count over every partition, compares with delivered totals
 * and decides what stays withheld. Nothing becomes public.
 * @throws Refusal with the list of totals that do not add up
 */
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
export async function publishInside(tx: Transaction, viewer: Viewer, input: PrepareRelease): Promise<{ id: number }> {
  if (viewer.kind !== "operator") throw new Forbidden("Das darf nur die Kommandozeile des Servers.");
  const { id } = await prepare(tx, viewer, input);
  await publish(tx, viewer, { releaseId: id, note: input.note });
  return { id };
}

/** A prepared Datenstand is not published after all; the record of its preparation stays. */
export function discardRelease(viewer: Viewer, input: { releaseId: number; reason: string }): Promise<void> {
  return transaction(async (tx) => {
    const release = await findOpen(tx, input.releaseId);
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

async function prepare(tx: Transaction, viewer: Viewer, input: PrepareRelease): Promise<{ id: number }> {
  if (await tx.release.findUnique({ where: { title: input.title } }))
    throw new Refusal(`Einen Datenstand „${input.title}“ gibt es schon.`, {
      title: "Bitte einen anderen Namen wählen.",
    });
  const deliveryIds = [...new Set(input.deliveryIds)];
  await refuseUnaccepted(tx, deliveryIds);
  const definitions = await readDefinitions(tx);
  const decisions: RunDecision[] = [];
  const mismatches: ControlMismatch[] = [];
  const partitions = new Map<string, PartitionTotals>();
  const dates: string[] = [];
  let rawValues = 0;
  for await (const run of readSums(tx, definitions, deliveryIds)) {
    dates.push(run.date);
    rawValues += run.rawValues;
    mismatches.push(...run.mismatches);
    if (run.mismatches.length > 0) continue;
    const earlier = await readEarlierPublications(tx, definitions, run, deliveryIds);
    const decimals = meanDecimals(definitions.indicators);
    const { cells, ...made } = await decideRelease(run.date, run.ground, run.counts, run.sums, earlier, decimals);
    if (earlier.corrected.length > 0) refuseOpening(run, definitions, made);
    decisions.push(made);
    countCells(partitions, run.ground, cells);
  }
  if (dates.length === 0)
    throw new Refusal("In den gewählten Lieferungen steht kein einziger Wert. Wählen Sie andere Lieferungen.");
  if (mismatches.length > 0)
    throw new Refusal(
      `Gelieferte Summen passen nicht zu ihren Teilen. Bitte klären Sie das mit der liefernden Stelle. ${mismatchSentences(mismatches).join(" ")}`,
    );
  const result: RunResult = {
    fingerprint: await fingerprintOf(tx, definitions),
    dates,
    decisions,
    partitions: [...partitions].map(([key, cells]): RunPartition => ({ key, ...cells })),
    thresholds: thresholdsOf(definitions.baseCounts),
    rawValues,
  };
  const sumOver = (field: "released" | "withheld") => result.partitions.reduce((sum, one) => sum + one[field], 0);
  const { id } = await tx.release.create({
    data: {
      title: input.title,
      note: input.note,
      preparedById: idOf(viewer),
      preparedByName: nameOf(viewer),
      preparedAt: now(),
      deliveries: { create: deliveryIds.map((deliveryId) => ({ deliveryId })) },
      run: {
        create: {
          at: now(),
          released: sumOver("released"),
          withheld: sumOver("withheld"),
          result: result as unknown as Prisma.InputJsonValue,
        },
      },
    },
  });
  await record(tx, viewer, "releasePrepared", { kind: "release", id }, { title: input.title });
  return { id };
}

async function publish(tx: Transaction, viewer: Viewer, input: { releaseId: number; note?: string | undefined }) {
  const release = await findOpen(tx, input.releaseId);
  const result = release.run?.result as unknown as RunResult;
  const definitions = await readDefinitions(tx);
  if (result.fingerprint !== (await fingerprintOf(tx, definitions)))
    throw new Refusal(
      "Seit der Vorbereitung haben sich Gebiete, Merkmale, Indikatoren, Grenzen oder frühere Datenstände geändert. Bitte bereiten Sie den Datenstand neu vor.",
    );
  const withheld = new Set(
    result.decisions.flatMap(({ date, withheld: byCount }) =>
      Object.entries(byCount).flatMap(([key, areas]) => areas.map((area) => placeOf(key, date, area))),
    ),
  );
  const deliveryIds = release.deliveries.map((row) => row.deliveryId);
  for await (const run of readSums(tx, definitions, deliveryIds)) {
    const isReleased = (key: string, area: number) => !withheld.has(placeOf(key, run.date, area));
    await insertValues(tx, "published_value", release.id, run.date, publishedCounts(run, isReleased));
    await insertValues(tx, "published_rate", release.id, run.date, publishedRates(run, definitions, isReleased));
  }
  await insertDefinitions(tx, release.id, result.dates.at(-1) ?? "");
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
  await record(tx, viewer, "releasePublished", { kind: "release", id: release.id }, { title: release.title });
}

type IsReleased = (baseCount: string, areaId: number) => boolean;

/** Cells of base counts; internal ones never, and no rows where a partition has nothing at all. */
function publishedCounts(run: DateRun, isReleased: IsReleased): PublishedCell[] {
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
function publishedRates(run: DateRun, definitions: ReleaseDefinitions, isReleased: IsReleased): PublishedCell[] {
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

const placeOf = (baseCount: string, date: string, areaId: number) => `${baseCount}\u0000${date}\u0000${areaId}`;

/** A correction must not open what an earlier release kept closed. */
function refuseOpening(run: DateRun, definitions: ReleaseDefinitions, decision: RunDecision) {
  const sentence = openedSentence(decision, definitions.baseCounts, run.ground);
  if (sentence) throw new Refusal(sentence);
}

async function findOpen(tx: Transaction, id: number) {
  await tx.$queryRaw`select id from release where id = ${id} for update`;
  const release = await tx.release.findUnique({
    where: { id },
    include: { run: true, approval: true, discard: true, deliveries: { select: { deliveryId: true } } },
  });
  if (!release?.run) throw new NotFound("Diesen Datenstand gibt es nicht.");
  if (release.approval) throw new Refusal(`Der Datenstand „${release.title}“ ist schon freigegeben.`);
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

/** Changes with the rules of the run: what an older version prepared is prepared anew. */
const disclosureVersion = 2;

/** Changes when anything changes that decides what may be published. */
async function fingerprintOf(tx: Transaction, definitions: ReleaseDefinitions): Promise<string> {
  const rows = await tx.$queryRaw<{ areas: string }[]>`
    select md5(string_agg(concat_ws(';', m.area_id, m.leaf_id, m.valid_from, m.valid_to, a.partition_id, p.sort_order, a.is_residual),
      ',' order by m.area_id, m.leaf_id, m.valid_from)) as areas
    from membership m join area a on a.id = m.area_id join partition p on p.id = a.partition_id`;
  // What is public already is part of what the run proved: a release published in between calls for a new run.
  const published = await tx.publishedRelease.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return createHash("sha256")
    .update(JSON.stringify([disclosureVersion, definitions, rows[0]?.areas ?? null, published.map((row) => row.id)]))
    .digest("hex");
}
