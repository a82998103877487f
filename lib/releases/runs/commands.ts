import { setTimeout as pause } from "node:timers/promises";
import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { recordAs } from "@/lib/activity/record";
import { now } from "@/lib/platform/clock";
import { cityDatabase, cityPool, type Transaction, transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import { type HeldLock, tryLock } from "@/lib/platform/lock";
import { queueMail, siteAddress } from "@/lib/platform/mail";
import type { Prisma } from "@/lib/platform/prisma/client";
import { computeRun, fingerprintOf } from "../decisions/queries";
import type { RunResult } from "../schema";
import { type ReleaseDefinitions, readDefinitions } from "../sums/queries";
import { attemptsAllowed, gaveUpSentence, overtakenSentence, sumTotals, withThresholds } from "./rules";
import type { RunProgress, TrialThresholds } from "./schema";

/** The lock of a run is this number and the id of its row. */
const runLocks = 20_261_123;

/** Asks for a run; a worker of any replica begins it within seconds. The caller has locked the release. */
export async function requestRun(
  tx: Transaction,
  viewer: Viewer,
  releaseId: number,
  trial?: { readonly thresholds: TrialThresholds; readonly withoutEarlier: boolean },
): Promise<void> {
  if (await tx.disclosureJob.findFirst({ where: { releaseId, endedAt: null } }))
    throw new Refusal("Für diesen Datenstand läuft schon ein Lauf. Bitte warten Sie, bis er fertig ist.");
  await tx.disclosureJob.create({
    data: {
      releaseId,
      ...(trial && {
        thresholds: trial.thresholds as unknown as Prisma.InputJsonObject,
        withoutEarlier: trial.withoutEarlier,
      }),
      requestedById: idOf(viewer),
      requestedByName: nameOf(viewer),
    },
  });
}

/** Ends what runs for a release; its worker notices at once. */
export async function stopRuns(tx: Transaction, releaseId: number, failure: string | null): Promise<void> {
  await tx.$executeRaw`
    update disclosure_job set ended_at = clock_timestamp(), failure = ${failure} where release_id = ${releaseId} and ended_at is null`;
}

/** Writes what a run decided beside its release. */
export async function storeResult(tx: Transaction, releaseId: number, result: RunResult): Promise<void> {
  const { released, withheld } = sumTotals(result.partitions);
  await tx.disclosureRun.create({
    data: { releaseId, at: now(), released, withheld, result: result as unknown as Prisma.InputJsonValue },
  });
}

/**
 * One round of a worker: does every run that waits and that nobody else does. A run that fails for a reason people can
 * repair ends with that reason; one that fails otherwise, or whose worker died, is begun anew.
 * @returns number of runs this worker brought to an end
 */
export async function workOnRuns(): Promise<number> {
  const { rows } = await cityPool().query<{ id: number }>(
    "select id from disclosure_job where ended_at is null order by id",
  );
  let ended = 0;
  for (const { id } of rows) {
    const lock = await tryLock(runLocks, id);
    if (!lock) continue;
    try {
      if (await workOn(id, lock)) ended++;
    } finally {
      await lock.release();
    }
  }
  return ended;
}

/** A run in hand. `attempt` fences: whoever holds an older one writes nothing any more. */
interface Attempt {
  readonly id: number;
  readonly attempt: number;
  readonly releaseId: number;
  readonly thresholds: TrialThresholds | null;
  readonly withoutEarlier: boolean;
}

/** The run was stopped, or another worker has taken it over. */
class Stopped extends Error {}

async function workOn(id: number, lock: HeldLock): Promise<boolean> {
  const attempt = await begin(id);
  if (!attempt) return false;
  if (attempt.attempt > attemptsAllowed) return endRun(attempt, (tx) => fail(tx, attempt, gaveUpSentence));
  const { watch, onProgress } = watchOver(attempt, lock);
  try {
    const definitions = await definitionsFor(attempt);
    const deliveries = await cityDatabase().releaseDelivery.findMany({ where: { releaseId: attempt.releaseId } });
    const result = await computeRun(
      cityDatabase(),
      definitions,
      deliveries.map((row) => row.deliveryId),
      { onProgress, without: attempt.thresholds ? await releasesWithout(attempt) : [] },
    );
    watch.end();
    return await endRun(attempt, (tx) => succeed(tx, attempt, result));
  } catch (error) {
    if (error instanceof Stopped) return false;
    if (error instanceof Refusal) return await endRun(attempt, (tx) => fail(tx, attempt, error.message));
    throw error;
  } finally {
    watch.end();
  }
}

/** Counts the attempt before it begins, so that it counts even when nobody lives to tell of it. */
async function begin(id: number): Promise<Attempt | undefined> {
  const { rows } = await cityPool().query<Attempt>(
    `update disclosure_job set attempts = attempts + 1, started_at = clock_timestamp(), date = null, date_number = 0, dates = 0,
       cells_done = 0, cells = 0
     where id = $1 and ended_at is null
     returning id, attempts as attempt, release_id as "releaseId", thresholds, without_earlier as "withoutEarlier"`,
    [id],
  );
  return rows[0];
}

/** Writes the progress twice a second, on another connection than the run's, and learns that way whether it is still wanted. */
function watchOver(attempt: Attempt, lock: HeldLock) {
  let progress: RunProgress | undefined;
  let wanted = true;
  const ended = new AbortController();
  const write = async () => {
    const { rowCount } = await cityPool().query(
      `update disclosure_job set date = $3, date_number = $4, dates = $5, cells_done = $6, cells = $7
       where id = $1 and attempts = $2 and ended_at is null`,
      [
        attempt.id,
        attempt.attempt,
        progress?.date ?? null,
        progress?.dateNumber ?? 0,
        progress?.dates ?? 0,
        progress?.cellsDone ?? 0,
        progress?.cells ?? 0,
      ],
    );
    if (rowCount === 0) wanted = false;
  };
  const rounds = async () => {
    for (;;) {
      // A progress that cannot be written now is written the next time.
      await write().catch(() => undefined);
      await pause(500, undefined, { signal: ended.signal, ref: false });
    }
  };
  void rounds().catch(() => undefined);
  return {
    watch: { end: () => ended.abort() },
    onProgress: (at: RunProgress) => {
      progress = at;
      if (!wanted || lock.lost.aborted) throw new Stopped();
    },
  };
}

async function definitionsFor(attempt: Attempt): Promise<ReleaseDefinitions> {
  const definitions = await readDefinitions(cityDatabase());
  return attempt.thresholds ? withThresholds(definitions, attempt.thresholds) : definitions;
}

/**
 * Releases a trial looks away from: on a published release that one and those after it, for it asks what would have been; or
 * all of them.
 */
async function releasesWithout({ releaseId, withoutEarlier }: Attempt): Promise<number[]> {
  const own = await cityDatabase().publishedRelease.findUnique({ where: { id: releaseId } });
  if (!own && !withoutEarlier) return [];
  const rows = await cityDatabase().publishedRelease.findMany({
    where: own && !withoutEarlier ? { publishedAt: { gte: own.publishedAt } } : {},
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/**
 * The end of a run, in one short transaction: its result, the event and the letter, or nothing of it.
 * @returns false where it was stopped meanwhile, or taken over
 */
function endRun(attempt: Attempt, write: (tx: Transaction) => Promise<void>): Promise<boolean> {
  return transaction(
    async (tx) => {
      // The release first, as everybody who settles one does.
      await tx.$queryRaw`select id from release where id = ${attempt.releaseId} for update`;
      const rows = await tx.$queryRaw<unknown[]>`
        select id from disclosure_job where id = ${attempt.id} and attempts = ${attempt.attempt} and ended_at is null for update`;
      if (rows.length === 0) return false;
      await write(tx);
      return true;
    },
    { timeout: 60_000 },
  );
}

async function succeed(tx: Transaction, attempt: Attempt, result: RunResult) {
  if (attempt.thresholds) {
    const { released, withheld } = sumTotals(result.partitions);
    const { partitions, counts, thresholds } = result;
    await tx.disclosureTrial.create({
      data: {
        jobId: attempt.id,
        released,
        withheld,
        result: { partitions, counts, thresholds } as unknown as Prisma.InputJsonValue,
      },
    });
  } else {
    // What it rests on has to be what it began with.
    const current = await readDefinitions(tx);
    if (result.fingerprint !== (await fingerprintOf(tx, current))) return fail(tx, attempt, overtakenSentence);
    await storeResult(tx, attempt.releaseId, result);
  }
  await tell(tx, attempt, attempt.thresholds ? "releaseTrialDone" : "releasePrepared", {});
  await close(tx, attempt, null);
}

async function fail(tx: Transaction, attempt: Attempt, reason: string) {
  await tell(tx, attempt, attempt.thresholds ? "releaseTrialFailed" : "releaseRunFailed", { reason });
  await close(tx, attempt, reason);
}

async function close(tx: Transaction, attempt: Attempt, failure: string | null) {
  await tx.$executeRaw`update disclosure_job set ended_at = clock_timestamp(), failure = ${failure} where id = ${attempt.id}`;
}

const subjects = {
  releasePrepared: "wartet auf Freigabe",
  releaseRunFailed: "ließ sich nicht vorbereiten",
  releaseTrialDone: "Probelauf fertig",
  releaseTrialFailed: "Probelauf ohne Ergebnis",
} as const;

/** The event, and a letter to the person who asked for the run. */
async function tell(
  tx: Transaction,
  attempt: Attempt,
  kind: keyof typeof subjects,
  { reason }: { reason?: string | undefined },
) {
  const job = await tx.disclosureJob.findUniqueOrThrow({
    where: { id: attempt.id },
    include: { release: { select: { title: true } } },
  });
  const { title } = job.release;
  const actor = { id: job.requestedById, name: job.requestedByName };
  const subject = { kind: "release", id: attempt.releaseId };
  await recordAs(tx, actor, kind, subject, { title, ...(reason && { reason }) });
  const person = job.requestedById
    ? await tx.user.findFirst({ where: { id: job.requestedById, suspension: null }, select: { email: true } })
    : null;
  if (!person) return;
  await queueMail(tx, {
    recipient: person.email,
    subject: `${title}: ${subjects[kind]}`,
    text: `Guten Tag,\n\n${title}: ${subjects[kind]}.\n\n${reason ? `${reason}\n\n` : ""}Mehr dazu: ${siteAddress()}/arbeit/datenstaende/${attempt.releaseId}\n`,
  });
}
