import { databaseOf, poolOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import { idOf, type Viewer } from "@/lib/access/viewer";
import { Prisma } from "@/lib/platform/prisma/client";
import { storedResult } from "../rules";
import { findRun } from "../runs/queries";
import type { ReleaseChange, ReleasePreparation, ReleaseRow, ReleaseStateKey } from "../schema";

/** All releases as the office sees them: waiting, published, discarded; the newest first. */
export async function listPreparations(viewer: Viewer): Promise<ReleaseRow[]> {
  if (!can(viewer, "release:read")) return [];
  const rows = await databaseOf(viewer).release.findMany({ include: parts, orderBy: { id: "desc" } });
  // Of what the runs decided the list needs the dates alone.
  const { rows: runs } = await poolOf(viewer).query<{ id: number; dates: string[] }>(
    "select release_id as id, coalesce(result->'dates', '[]') as dates from disclosure_run",
  );
  const datesOf = new Map(runs.map((run) => [run.id, run.dates]));
  return rows.map((row) => rowOf(row, datesOf.get(row.id) ?? []));
}

/** One release with what its disclosure run decided, why, and what is new. Never for the public. */
export async function findPreparation(viewer: Viewer, id: number): Promise<ReleasePreparation | null> {
  if (!can(viewer, "release:read")) return null;
  const row = await databaseOf(viewer).release.findUnique({
    where: { id },
    include: {
      ...parts,
      run: true,
      deliveries: { include: { delivery: { include: { source: true, acceptance: true } } } },
    },
  });
  if (!row) return null;
  const result = storedResult(row.run?.result);
  const previous = await databaseOf(viewer).publishedRelease.findFirst({
    where: { id: { not: id }, ...(row.approval && { publishedAt: { lt: row.approval.at } }) },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { id: true, title: true },
  });
  const published = await databaseOf(viewer).publishedRelease.findUnique({ where: { id }, select: { checksum: true } });
  return {
    ...rowOf(row, result.dates),
    checksum: published?.checksum ?? null,
    partitions: result.partitions,
    rawValues: result.rawValues,
    deliveries: row.deliveries.map(({ delivery }) => ({
      id: delivery.id,
      title: delivery.title,
      source: delivery.source?.name ?? null,
      acceptedAt: delivery.acceptance ? delivery.acceptance.at.toISOString() : null,
      cells: delivery.acceptance?.cells ?? 0,
    })),
    previous: result.changes
      ? { ...result.changes, changes: result.changes.counts }
      : row.run && previous
        ? {
            ...previous,
            newDates: await newDates(viewer, previous.id, result.dates),
            lostDates: [],
            changes: published ? await changesSince(viewer, previous.id, id) : null,
          }
        : null,
    run: await findRun(viewer, id),
    mayApprove: can(viewer, "release:approve") && stateOf(row) === "waiting" && row.preparedById !== idOf(viewer),
    isOwn: row.preparedById !== null && row.preparedById === idOf(viewer),
  };
}

/** Deliveries that may go into a release: accepted ones, the newest first. */
export async function listAcceptedDeliveries(viewer: Viewer) {
  if (!can(viewer, "release:prepare")) return [];
  const rows = await databaseOf(viewer).delivery.findMany({
    where: { acceptance: { isNot: null } },
    include: {
      source: true,
      acceptance: true,
      corrects: { select: { title: true } },
      releases: { select: { releaseId: true } },
    },
    orderBy: { id: "desc" },
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    source: row.source?.name ?? null,
    corrects: row.corrects?.title ?? null,
    cells: row.acceptance?.cells ?? 0,
    acceptedAt: row.acceptance?.at.toISOString() ?? "",
    isNew: row.releases.length === 0,
  }));
}

const parts = {
  run: { select: { released: true, withheld: true } },
  approval: true,
  discard: true,
  jobs: { where: { thresholds: { equals: Prisma.DbNull } }, orderBy: { id: "desc" }, take: 1 },
} satisfies Prisma.ReleaseInclude;
type Row = Prisma.ReleaseGetPayload<{ include: typeof parts }>;

function rowOf(row: Row, dates: readonly string[]): ReleaseRow {
  return {
    id: row.id,
    title: row.title,
    note: row.note,
    state: stateOf(row),
    preparedBy: row.preparedByName,
    preparedAt: row.preparedAt.toISOString(),
    settledBy: row.approval?.byName ?? row.discard?.byName ?? null,
    settledAt: (row.approval?.at ?? row.discard?.at)?.toISOString() ?? null,
    reason: row.discard?.reason ?? row.approval?.note ?? null,
    dates,
    released: row.run?.released ?? 0,
    withheldCells: row.run?.withheld ?? 0,
  };
}

function stateOf(row: Row): ReleaseStateKey {
  if (row.approval) return "published";
  if (row.discard) return "discarded";
  if (row.run) return "waiting";
  return row.jobs.some((job) => job.endedAt === null) ? "running" : "failed";
}

async function newDates(viewer: Viewer, previousId: number, dates: readonly string[]): Promise<string[]> {
  const { rows } = await poolOf(viewer).query<{ date: string }>(
    `select d::text as date from unnest($2::date[]) d
     where not exists (select from published_value v where v.release_id = $1 and v.date = d)`,
    [previousId, dates],
  );
  return rows.map((row) => row.date);
}

/** Base count by base count: values that are new, that changed, that opened or closed since an earlier release. */
async function changesSince(viewer: Viewer, previousId: number, id: number): Promise<ReleaseChange[]> {
  const { rows } = await poolOf(viewer).query<ReleaseChange>(
    `select c.name, count(*) filter (where o.area_id is null and n.state = 0)::int as added,
       count(*) filter (where o.state = 0 and n.state = 0 and o.value <> n.value)::int as changed,
       count(*) filter (where o.state = 1 and n.state = 0)::int as opened,
       count(*) filter (where o.state = 0 and n.state = 1)::int as closed
     from published_value n
     left join published_value o on o.release_id = $1 and o.base_count_id = n.base_count_id
       and o.partition_id = n.partition_id and o.date = n.date and o.area_id = n.area_id
     join published_base_count c on c.release_id = n.release_id and c.id = n.base_count_id
     where n.release_id = $2
     group by c.id, c.name
     having count(*) filter (where o.area_id is null or o.state <> n.state or o.value <> n.value) > 0
     order by c.id`,
    [previousId, id],
  );
  return rows;
}
