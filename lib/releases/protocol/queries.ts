import { cache } from "react";
import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { dateColumn } from "@/lib/platform/clock";
import { foundSumSentence } from "../disclosure/rules";
import type { AreaGeometry } from "../figures/schema";
import { storedResult } from "../rules";
import { bySource, sumTotals } from "../runs/rules";
import type { RunResult, WithheldGroup } from "../schema";
import { chosenView, fateAt, openWords, protocolSentence, stepWords } from "./rules";
import type { CoarsenedRow, ReleaseProtocol, WithheldView } from "./schema";

/** What the run of a release decided; null before it is done, and for everybody who may not see it. */
export async function findProtocol(viewer: Viewer, releaseId: number): Promise<ReleaseProtocol | null> {
  const result = await readResult(viewer, releaseId);
  if (!result) return null;
  const sources = await databaseOf(viewer).source.findMany({
    select: { key: true, name: true },
    orderBy: { id: "asc" },
  });
  const names = await readNames(viewer);
  const totals = new Map(bySource(result.counts).map((one) => [one.source, one.totals]));
  return {
    totals: sumTotals(result.partitions),
    proved: result.decisions.reduce((sum, { proved }) => sum + (proved ?? 0), 0),
    weakened: result.decisions.reduce((sum, { weakened }) => sum + weakened.length, 0),
    opened: result.decisions.reduce((sum, { opened }) => sum + opened.length, 0),
    found: foundSentences(names, result),
    partitions: result.partitions,
    counts: result.counts,
    sources: sources.flatMap(({ key, name }) => {
      const thresholds = result.thresholds[key];
      return thresholds ? [{ key, name, thresholds, totals: totals.get(key) ?? null }] : [];
    }),
    coarsened: await coarsenedRows(viewer, names, result),
    groups: withheldGroups(names, result),
  };
}

/** Where a base count stays closed at a date in a partition. What is not asked for is chosen; null where nothing is withheld. */
export async function findWithheld(
  viewer: Viewer,
  releaseId: number,
  asked: Parameters<typeof chosenView>[1],
): Promise<WithheldView | null> {
  const result = await readResult(viewer, releaseId);
  const chosen = result && chosenView(result.decisions, asked);
  if (!result || !chosen) return null;
  const day = dateColumn(chosen.date);
  const [areas, names] = await Promise.all([
    databaseOf(viewer).area.findMany({
      where: {
        partition: { key: chosen.partition },
        validFrom: { lte: day },
        OR: [{ validTo: null }, { validTo: { gte: day } }],
      },
      orderBy: { key: "asc" },
      select: { id: true, key: true, name: true, geometry: true },
    }),
    readNames(viewer),
  ]);
  const decision = result.decisions.find((one) => one.date === chosen.date);
  const rows = result.decisions.flatMap(({ date, protocol }) => protocol.map((row) => ({ ...row, date })));
  const cells = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((sum, row) => sum + row.primary + row.secondary + row.coarsened, 0);
  return {
    ...chosen,
    areas: areas.map(({ id, geometry, ...area }) => ({
      ...area,
      geometry: geometry as AreaGeometry | null,
      fate: fateAt(decision, chosen.count, id),
    })),
    counts: names.counts.flatMap((one) => {
      const sum = cells((row) => row.baseCount === one.key && row.partition === chosen.partition);
      return rows.some((row) => row.baseCount === one.key) ? [{ ...one, cells: sum }] : [];
    }),
    partitions: names.partitions.flatMap((one) => {
      const sum = cells((row) => row.baseCount === chosen.count && row.partition === one.key);
      return rows.some((row) => row.partition === one.key) ? [{ ...one, cells: sum }] : [];
    }),
    dates: result.dates.map((date) => ({
      date,
      cells: cells((row) => row.date === date && row.baseCount === chosen.count && row.partition === chosen.partition),
    })),
  };
}

/** Large, and asked for by every part of the page: read once a request. */
const readResult = cache(async (viewer: Viewer, releaseId: number): Promise<RunResult | null> => {
  if (!can(viewer, "release:read")) return null;
  const run = await databaseOf(viewer).disclosureRun.findUnique({ where: { releaseId }, select: { result: true } });
  return run && storedResult(run.result);
});

type Names = Awaited<ReturnType<typeof readNames>>;

async function readNames(viewer: Viewer) {
  const database = databaseOf(viewer);
  const [counts, partitions] = await Promise.all([
    database.baseCount.findMany({ select: { key: true, name: true }, orderBy: { id: "asc" } }),
    database.partition.findMany({ select: { key: true, name: true }, orderBy: { sortOrder: "asc" } }),
  ]);
  return { counts, partitions };
}

function foundSentences({ counts }: Names, result: RunResult): string[] {
  const sums = result.decisions.flatMap(({ found = [] }) => found);
  const nameOf = (key: string) => counts.find((one) => one.key === key)?.name ?? key;
  return [...new Set(sums.map((sum) => foundSumSentence(sum, nameOf)))];
}

/** Cells that were coarsened, by name: each is told, not only counted. */
async function coarsenedRows(
  viewer: Viewer,
  { counts, partitions }: Names,
  result: RunResult,
): Promise<CoarsenedRow[]> {
  const cells = result.decisions.flatMap(({ date, coarsened, opened }) => {
    const isOpen = new Set(opened.map(placeOf));
    return coarsened.map((cell) => ({
      ...cell,
      date,
      words: isOpen.has(placeOf(cell)) ? openWords : stepWords[cell.step],
    }));
  });
  if (cells.length === 0) return [];
  const areas = await databaseOf(viewer).area.findMany({
    where: { key: { in: [...new Set(cells.map((cell) => cell.area))] } },
    select: { key: true, name: true, partition: { select: { key: true } } },
  });
  const nameIn = (list: readonly { key: string; name: string }[], key: string) =>
    list.find((one) => one.key === key)?.name ?? key;
  return cells.map(({ date, baseCount, partition, area, words }) => ({
    date,
    count: nameIn(counts, baseCount),
    partition: nameIn(partitions, partition),
    area: areas.find((one) => one.key === area && one.partition.key === partition)?.name ?? area,
    step: words,
  }));
}

const placeOf = (cell: { baseCount: string; partition: string; area: string }) =>
  `${cell.baseCount}|${cell.partition}|${cell.area}`;

/** What stays closed although it was delivered, by partition and base count, with the numbers of each date. */
function withheldGroups({ counts, partitions }: Names, result: RunResult): WithheldGroup[] {
  return partitions.flatMap((partition) =>
    counts.flatMap(({ key, name }) => {
      const dates = result.decisions.flatMap(({ date, protocol }) =>
        protocol
          .filter((row) => row.partition === partition.key && row.baseCount === key)
          .map((row) => ({ date, reason: protocolSentence(row) })),
      );
      return dates.length > 0
        ? [{ partition: partition.key, partitionName: partition.name, counts: [name], dates }]
        : [];
    }),
  );
}
