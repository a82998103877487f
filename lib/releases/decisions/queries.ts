import { createHash } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import type { Transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import { readEarlierPublications } from "../disclosure/queries";
import { decideRelease } from "../disclosure/rules";
import { countCells, meanDecimals, openedSentence, type PartitionTotals, thresholdsOf } from "../protocol/rules";
import { publishedCounts, releasedBy } from "../publication/rules";
import type { RunProgress } from "../runs/schema";
import type { RunDecision, RunPartition, RunResult } from "../schema";
import { type ReleaseDefinitions, readDates, readSumsAt, readUsedResiduals } from "../sums/queries";
import { type ControlMismatch, mismatchSentences } from "../sums/rules";
import { compareCells, countByCount, fatesOf, type PreviousCell } from "./rules";

interface RunOptions {
  /** Told often where the run is; what it throws ends the run. */
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
  /** Published releases a trial looks away from. */
  readonly without?: readonly number[] | undefined;
}

/**
 * The whole run, date after date: sums every base count over every partition, compares with delivered totals, decides what
 * stays withheld and compares with the release in force. Reads only; what it rests on is in the fingerprint.
 * @throws Refusal with the totals that do not add up, or with what a correction would open
 */
export async function computeRun(
  tx: Transaction,
  definitions: ReleaseDefinitions,
  deliveryIds: readonly number[],
  { onProgress = () => undefined, without = [] }: RunOptions = {},
): Promise<RunResult> {
  const fingerprint = await fingerprintOf(tx, definitions);
  const dates = await readDates(tx, deliveryIds);
  if (dates.length === 0) throw new Refusal(nothingDelivered);
  const residuals = await readUsedResiduals(tx, deliveryIds);
  const previous = await readPrevious(tx);
  const decimals = meanDecimals(definitions.indicators);
  const decisions: RunDecision[] = [];
  const mismatches: ControlMismatch[] = [];
  const partitions = new Map<string, PartitionTotals>();
  const counts: Parameters<typeof countByCount>[0] = new Map();
  const changes: Parameters<typeof compareCells>[0] = new Map();
  const names = new Map(definitions.baseCounts.map((count) => [count.id, count.name]));
  let rawValues = 0;
  for (const [place, date] of dates.entries()) {
    const at = { date, dateNumber: place + 1, dates: dates.length };
    onProgress({ ...at, cellsDone: 0, cells: 0 });
    const run = await readSumsAt(tx, definitions, deliveryIds, date, residuals);
    rawValues += run.rawValues;
    mismatches.push(...run.mismatches);
    // Only the sums of the other dates still matter: all their faults are told at once.
    if (mismatches.length > 0) continue;
    // Summing and comparing hold the process for a moment each: others get their turn in between.
    await turn();
    const earlier = await readEarlierPublications(tx, definitions, run, deliveryIds, without);
    const { cells, ...made } = await decideRelease(
      date,
      run.ground,
      run.counts,
      run.sums,
      earlier,
      decimals,
      (cellsDone, ofCells) => onProgress({ ...at, cellsDone, cells: ofCells }),
    );
    await turn();
    if (earlier.corrected.length > 0) refuseOpening(run.ground, definitions, made);
    decisions.push({ ...made, fates: fatesOf(cells, run.ground) });
    countCells(partitions, run.ground, cells);
    countByCount(counts, cells);
    if (previous?.dates.includes(date)) {
      const before = await readPreviousCells(tx, previous.id, date);
      compareCells(changes, publishedCounts(run, releasedBy(made)), before, names);
    } else if (previous) compareCells(changes, publishedCounts(run, releasedBy(made)), [], names);
  }
  if (mismatches.length > 0)
    throw new Refusal(
      `Gelieferte Summen passen nicht zu ihren Teilen. Bitte klären Sie das mit der liefernden Stelle. ${mismatchSentences(mismatches).join(" ")}`,
    );
  return {
    fingerprint,
    dates,
    decisions,
    partitions: [...partitions].map(([key, cells]): RunPartition => ({ key, ...cells })),
    counts: definitions.baseCounts.flatMap(({ key, name, source }) => {
      const cells = counts.get(key);
      return cells ? [{ key, name, source, ...cells }] : [];
    }),
    changes: previous && {
      id: previous.id,
      title: previous.title,
      newDates: dates.filter((date) => !previous.dates.includes(date)),
      lostDates: previous.dates.filter((date) => !dates.includes(date)),
      counts: definitions.baseCounts.flatMap(({ id }) => changes.get(id) ?? []),
    },
    thresholds: thresholdsOf(definitions.baseCounts),
    rawValues,
  };
}

export const nothingDelivered = "In den gewählten Lieferungen steht kein einziger Wert. Wählen Sie andere Lieferungen.";

/** Changes with the rules of the run: what an older version prepared is prepared anew. */
const disclosureVersion = 3;

/** Changes when anything changes that decides what may be published. */
export async function fingerprintOf(tx: Transaction, definitions: ReleaseDefinitions): Promise<string> {
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

/** The release in force with its dates. */
async function readPrevious(tx: Transaction) {
  const previous = await tx.publishedRelease.findFirst({
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { id: true, title: true },
  });
  if (!previous) return null;
  const rows = await tx.$queryRaw<{ date: string }[]>`
    select distinct date::text as date from published_value where release_id = ${previous.id} order by 1`;
  return { ...previous, dates: rows.map((row) => row.date) };
}

async function readPreviousCells(tx: Transaction, releaseId: number, date: string): Promise<PreviousCell[]> {
  const rows = await tx.$queryRaw<{ cells: string }[]>`
    select json_agg(json_build_array(base_count_id, partition_id, area_id, state, value))::text as cells
    from published_value where release_id = ${releaseId} and date = ${date}::date`;
  return JSON.parse(rows[0]?.cells ?? "[]") as PreviousCell[];
}

/** A correction must not open what an earlier release kept closed. */
function refuseOpening(
  ground: Parameters<typeof openedSentence>[2],
  definitions: ReleaseDefinitions,
  decision: RunDecision,
) {
  const sentence = openedSentence(decision, definitions.baseCounts, ground);
  if (sentence) throw new Refusal(sentence);
}
