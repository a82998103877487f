import { databaseOf, poolOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import { idOf, type Viewer } from "@/lib/access/viewer";
import { findCity } from "@/lib/city/queries";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { AreaGeometry } from "../schema";
import { newestOfAuthors, overlayOf } from "./rules";
import type {
  DrawingGround,
  LivingSpaceAdoptionView,
  LivingSpaceDetail,
  LivingSpaceRow,
  LivingSpaceVersion,
} from "./schema";

/** All Lebensräume that were ever drawn, the one changed last first. Only for people signed in. */
export async function listLivingSpaces(viewer: Viewer): Promise<LivingSpaceRow[]> {
  if (!can(viewer, "livingSpace:draw")) return [];
  const rows = await databaseOf(viewer).livingSpace.findMany({ include: parts });
  const released = await releasedAreas(viewer);
  return rows
    .map((row) => rowOf(row, versionsOf(row, viewer), adoptionsOf(row, released)))
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || b.id - a.id);
}

/** One Lebensraum with every version, what they have in common, and what became of it. */
export async function findLivingSpace(viewer: Viewer, id: number): Promise<LivingSpaceDetail | null> {
  if (!can(viewer, "livingSpace:draw")) return null;
  const row = await databaseOf(viewer).livingSpace.findUnique({ where: { id }, include: parts });
  if (!row) return null;
  const versions = versionsOf(row, viewer);
  const adoptions = adoptionsOf(row, await releasedAreas(viewer));
  return {
    ...rowOf(row, versions, adoptions),
    partition: row.partition.key,
    versions,
    drawings: standingOf(versions).length,
    mayDraw: true,
    mayAdopt: can(viewer, "livingSpace:adopt"),
    adoptions,
  };
}

/** The smallest areas as they are published, to draw on. @returns null before the first release */
export async function findDrawingGround(viewer: Viewer): Promise<DrawingGround | null> {
  if (!can(viewer, "livingSpace:draw")) return null;
  const pool = poolOf(viewer);
  const { rows: partitions } = await pool.query<{
    id: number;
    key: string;
    name: string;
    leafPartition: number;
    release: number;
  }>(
    `select p.id, p.key, p.name, coalesce(p.leaf_partition_id, p.id) as "leafPartition", p.release_id as release
     from published_partition p
     where p.release_id = (select id from published_release order by published_at desc, id desc limit 1)
     order by p.sort_order, p.id`,
  );
  // The partition the city itself is made of; a city may have leaves of another kind beside.
  const leafPartition = partitions.find((one) => one.id === partitions[0]?.leafPartition);
  if (!leafPartition) return null;
  const [{ rows: leaves }, { rows: areas }, date, city] = await Promise.all([
    pool.query<{ id: number; key: string; name: string; geometry: AreaGeometry | null; neighbours: number[] }>(
      `select l.id, l.key, l.name, l.geometry, l.neighbour_ids as neighbours
       from published_area l join area a on a.id = l.id
       where l.release_id = $1 and l.partition_id = $2 and not l.is_residual and a.valid_to is null`,
      [leafPartition.release, leafPartition.id],
    ),
    pool.query<{ partition: number; key: string; name: string; leaves: number[] }>(
      `select partition_id as partition, key, name, leaf_ids as leaves from published_area
       where release_id = $1 and partition_id <> $2 and not is_residual`,
      [leafPartition.release, leafPartition.id],
    ),
    newestDate(viewer, leafPartition),
    findCity(viewer),
  ]);
  const inhabitants = await inhabitantsAt(viewer, leafPartition, date);
  const keyOf = new Map(leaves.map((leaf) => [leaf.id, leaf.key]));
  const divisions = partitions
    .map((partition) => areas.filter((area) => area.partition === partition.id))
    .filter((own) => {
      const covered = own.flatMap((area) => area.leaves);
      return (
        own.length > 1 && new Set(covered).size === covered.length && leaves.every(({ id }) => covered.includes(id))
      );
    })
    .sort((a, b) => b.length - a.length);
  const districtOf = new Map(divisions[0]?.flatMap((area) => area.leaves.map((leaf) => [leaf, area] as const)));
  const byKey = (a: string | null, b: string | null) => (a ?? "").localeCompare(b ?? "", "de", { numeric: true });
  return {
    partition: leafPartition.key,
    partitionName: leafPartition.name,
    date,
    leaves: leaves
      .map(({ id, neighbours, ...leaf }) => ({
        ...leaf,
        district: districtOf.get(id)?.key ?? null,
        districtName: districtOf.get(id)?.name ?? null,
        inhabitants: inhabitants.get(id) ?? null,
        neighbours: neighbours.flatMap((other) => keyOf.get(other) ?? []),
      }))
      .sort((a, b) => byKey(a.district, b.district) || byKey(a.key, b.key)),
    orientation: city.orientation,
  };
}

interface ReleasedPartition {
  readonly id: number;
  readonly release: number;
}

async function newestDate(viewer: Viewer, partition: ReleasedPartition): Promise<string | null> {
  const { rows } = await poolOf(viewer).query<{ date: string | null }>(
    `select max(v.date)::text as date from published_value v
     join published_base_count c on c.release_id = v.release_id and c.id = v.base_count_id and c.is_population
     where v.release_id = $1 and v.partition_id = $2`,
    [partition.release, partition.id],
  );
  return rows[0]?.date ?? null;
}

async function inhabitantsAt(viewer: Viewer, partition: ReleasedPartition, date: string | null) {
  const { rows } = await poolOf(viewer).query<{ id: number; value: number }>(
    `select v.area_id as id, v.value from published_value v
     join published_base_count c on c.release_id = v.release_id and c.id = v.base_count_id and c.is_population
     where v.release_id = $1 and v.partition_id = $2 and v.date = $3 and v.state = 0`,
    [partition.release, partition.id, date],
  );
  return new Map(rows.map((row) => [row.id, row.value]));
}

const parts = {
  partition: { select: { key: true } },
  versions: {
    include: { withdrawal: true, leaves: { include: { leaf: { select: { key: true } } }, orderBy: { leafId: "asc" } } },
    orderBy: { id: "desc" },
  },
  adoptions: {
    include: {
      end: true,
      area: {
        select: {
          id: true,
          key: true,
          name: true,
          partition: { select: { key: true } },
          leaves: { select: { leaf: { select: { key: true } } }, orderBy: { leafId: "asc" } },
        },
      },
    },
    orderBy: { id: "desc" },
  },
} satisfies Prisma.LivingSpaceInclude;
type Row = Prisma.LivingSpaceGetPayload<{ include: typeof parts }>;

function versionsOf(row: Row, viewer: Viewer): LivingSpaceVersion[] {
  const newest = newestOfAuthors(row.versions);
  return row.versions.map((version) => {
    const leavesAs = (role: "core" | "contested") =>
      version.leaves.flatMap((entry) => (entry.role === role ? [entry.leaf.key] : []));
    return {
      id: version.id,
      version: version.number,
      authorId: version.authorId,
      author: version.authorName,
      organisation: version.organisationName,
      onPaperBy: version.onPaperBy || null,
      at: version.at,
      name: version.name,
      reason: version.reason,
      core: leavesAs("core"),
      contested: leavesAs("contested"),
      isNewestOfAuthor: newest.has(version.id),
      isOwn: version.authorId !== null && version.authorId === idOf(viewer),
      withdrawn: version.withdrawal !== null,
    };
  });
}

function adoptionsOf(row: Row, released: ReadonlySet<number>): LivingSpaceAdoptionView[] {
  return row.adoptions.map(({ id, area, byName, at, reason, end }) => ({
    id,
    partition: area.partition.key,
    key: area.key,
    name: area.name,
    by: byName,
    at,
    reason,
    leaves: area.leaves.map(({ leaf }) => leaf.key),
    endedAt: end?.at ?? null,
    endedBy: end?.byName ?? null,
    endReason: end?.reason ?? null,
    released: released.has(area.id),
  }));
}

/** Versions that count: the newest of each author, unless taken back. */
function standingOf(versions: readonly LivingSpaceVersion[]): LivingSpaceVersion[] {
  return versions.filter((version) => version.isNewestOfAuthor && !version.withdrawn);
}

function rowOf(
  row: Row,
  versions: readonly LivingSpaceVersion[],
  adoptions: readonly LivingSpaceAdoptionView[],
): LivingSpaceRow {
  const standing = standingOf(versions);
  const adopted = adoptions.find((adoption) => adoption.endedAt === null);
  const moments = [
    row.startedAt,
    ...row.versions.flatMap((version) => [version.at, ...(version.withdrawal ? [version.withdrawal.at] : [])]),
    ...row.adoptions.flatMap((adoption) => [adoption.at, ...(adoption.end ? [adoption.end.at] : [])]),
  ];
  return {
    id: row.id,
    name: (standing[0] ?? versions[0])?.name ?? "",
    startedBy: row.startedByName,
    startedAt: row.startedAt,
    authors: standing.length,
    overlay: overlayOf(standing),
    changedAt: new Date(Math.max(...moments.map((at) => at.getTime()))),
    adoptedAs: adopted
      ? {
          partition: adopted.partition,
          key: adopted.key,
          name: adopted.name,
          at: adopted.at,
          released: adopted.released,
        }
      : null,
  };
}

/** Ids of areas in the newest release. */
async function releasedAreas(viewer: Viewer): Promise<Set<number>> {
  const { rows } = await poolOf(viewer).query<{ id: number }>(
    `select id from published_area
     where release_id = (select id from published_release order by published_at desc, id desc limit 1)`,
  );
  return new Set(rows.map((row) => row.id));
}
