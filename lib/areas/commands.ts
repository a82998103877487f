import type { Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { dateColumn, isoDate } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import { groupedBy } from "@/lib/statistics/grouping";
import { neighboursOf } from "./geometry-topology";
import { problemsOfPartition, squareKilometresOf, unionOf } from "./rules";
import type { AreaDefinition, AreaGeometry, PartitionDefinition } from "./schema";

/** Where a partition stands by default: the city first, unions in the order of their definition, leaves last. */
const leafOrder = 900;
/** Beginning of the validity of what has always been. */
const always = "1900-01-01";

/**
 * Defines a partition with its areas and the leaves they unite, inside a given transaction. Used by the pages, by the
 * data package and by the demo city.
 *
 * Defining the same partition again with the same areas changes nothing, so that a package can be imported again.
 * @returns ids by key
 * @throws Refusal with every problem found: doubled keys, unknown leaves, a leaf in two areas
 */
export async function definePartition(
  tx: Transaction,
  viewer: Viewer,
  definition: PartitionDefinition,
): Promise<{ partitionId: number; areaIds: Map<string, number> }> {
  const isLeaf = definition.leafPartitionKey === undefined || definition.leafPartitionKey === definition.key;
  const leaves = isLeaf ? undefined : await leavesOf(tx, definition);
  const problems = problemsOfPartition(definition, leaves && new Set(leaves.byKey.keys()));
  if (problems.length > 0) throw new Refusal(problems.slice(0, 20).join(" "));
  const existing = await tx.partition.findUnique({
    where: { key: definition.key },
    include: { areas: { select: { id: true, key: true, name: true, adoption: { select: { id: true } } } } },
  });
  if (existing) return sameAsExisting(existing, definition);

  const sortOrder = definition.sortOrder ?? (await nextPlace(tx, isLeaf));
  const partition = await tx.partition.create({
    data: {
      key: definition.key,
      name: definition.name,
      nameEn: definition.nameEn,
      description: definition.description,
      sortOrder,
      leafPartitionId: leaves?.partitionId,
    },
  });
  if (isLeaf) await tx.partition.update({ where: { id: partition.id }, data: { leafPartitionId: partition.id } });
  const areas = definition.areas.map((area) => ({ ...area, geometry: outlineOf(area, definition, leaves) }));
  const versions = await insertAreas(tx, partition.id, areas);
  const areaIds = new Map([...versions].map(([key, rows]) => [key, rows.at(-1)?.id ?? 0]));
  await insertNeighbours(tx, areas, areaIds);
  const memberships = isLeaf
    ? definition.areas.map(({ key, validFrom, validTo }) => ({ area: key, leaf: key, validFrom, validTo }))
    : (definition.memberships ?? []);
  await insertMemberships(
    tx,
    memberships.map((row) => ({
      area: versionAt(versions.get(row.area), row.validFrom),
      leaf: isLeaf
        ? versionAt(versions.get(row.leaf), row.validFrom)
        : versionAt(leaves?.byKey.get(row.leaf), row.validFrom),
      validFrom: row.validFrom,
      validTo: row.validTo,
    })),
  );
  await record(
    tx,
    viewer,
    "areasDefined",
    { kind: "partition", id: partition.id },
    { title: definition.name, count: definition.areas.length },
  );
  return { partitionId: partition.id, areaIds };
}

/**
 * One more area of a partition that unites leaves, drawn from them: an adopted Lebensraum. Unlike the areas a partition is defined
 * with it may overlap others. The partition is made where the city has none.
 * @param area `validFrom`: the day from which all its leaves lie as they do now
 * @throws Refusal where the partition exists over other leaves
 */
export async function addArea(
  tx: Transaction,
  viewer: Viewer,
  partition: { key: string; name: string; nameEn: string; leafPartitionId: number },
  area: { key: string; name: string; validFrom: string; leafIds: readonly number[] },
): Promise<number> {
  const existing = await tx.partition.findUnique({ where: { key: partition.key } });
  if (existing && existing.leafPartitionId !== partition.leafPartitionId)
    throw new Refusal(`Die Gliederung „${existing.name}“ ruht auf anderen kleinsten Gebieten.`);
  const partitionId =
    existing?.id ?? (await tx.partition.create({ data: { ...partition, sortOrder: await nextPlace(tx, false) } })).id;
  const leaves = await tx.area.findMany({ where: { id: { in: [...area.leafIds] } }, select: { geometry: true } });
  const geometry = unionOf(leaves.flatMap((leaf) => (leaf.geometry as AreaGeometry | null) ?? []));
  const versions = await insertAreas(tx, partitionId, [{ ...area, geometry }]);
  const areaId = versions.get(area.key)?.at(-1)?.id ?? 0;
  await insertMemberships(
    tx,
    area.leafIds.map((leaf) => ({ area: areaId, leaf, validFrom: area.validFrom })),
  );
  if (!existing) {
    const subject = { kind: "partition", id: partitionId };
    await record(tx, viewer, "areasDefined", subject, { title: partition.name, count: 1 });
  }
  return areaId;
}

/** The partition with the city as its only area, uniting every leaf including the residual. */
export async function defineWholeCity(
  tx: Transaction,
  viewer: Viewer,
  city: {
    key: string;
    name: string;
    nameEn?: string | undefined;
    areaKey: string;
    areaName: string;
    leafPartitionKey: string;
    geometry?: AreaGeometry | undefined;
  },
) {
  const leaves = await tx.area.findMany({
    where: { partition: { key: city.leafPartitionKey } },
    select: { key: true, validFrom: true, validTo: true },
  });
  return definePartition(tx, viewer, {
    key: city.key,
    name: city.name,
    nameEn: city.nameEn,
    sortOrder: 0,
    leafPartitionKey: city.leafPartitionKey,
    areas: [{ key: city.areaKey, name: city.areaName, geometry: city.geometry }],
    memberships: leaves.map((leaf) => ({ area: city.areaKey, leaf: leaf.key, ...validityOf(leaf) })),
  });
}

/** Streets with the leaf they lie in, so that residents find their area. */
export async function addStreets(
  tx: Transaction,
  leafPartitionKey: string,
  streets: readonly { name: string; leaf: string }[],
): Promise<void> {
  const leaves = await tx.area.findMany({
    where: { partition: { key: leafPartitionKey } },
    select: { id: true, key: true },
  });
  const idOf = new Map(leaves.map((leaf) => [leaf.key, leaf.id]));
  const unknown = streets.filter((street) => !idOf.has(street.leaf));
  if (unknown[0]) throw new Refusal(`Die Straße ${unknown[0].name} liegt in ${unknown[0].leaf}. Das Gebiet fehlt.`);
  await tx.street.createMany({
    data: streets.map((street) => ({ name: street.name, leafId: idOf.get(street.leaf) ?? 0 })),
    skipDuplicates: true,
  });
}

/** An area whose border changed has one row per validity, oldest first. */
interface AreaVersion {
  readonly id: number;
  readonly validFrom: string;
}

interface Leaves {
  readonly partitionId: number;
  readonly byKey: ReadonlyMap<string, readonly (AreaVersion & { readonly geometry: AreaGeometry | null })[]>;
}

/** The version in force at the beginning of a membership; without a date the newest. */
function versionAt(versions: readonly AreaVersion[] | undefined, date: string | undefined): number | undefined {
  const inForce = date === undefined ? undefined : versions?.findLast((version) => version.validFrom <= date);
  return (inForce ?? versions?.at(-1))?.id;
}

async function leavesOf(tx: Transaction, definition: PartitionDefinition): Promise<Leaves> {
  const partition = await tx.partition.findUnique({
    where: { key: definition.leafPartitionKey },
    include: {
      areas: { select: { id: true, key: true, geometry: true, validFrom: true }, orderBy: { validFrom: "asc" } },
    },
  });
  if (!partition)
    throw new Refusal(
      `Die Gliederung ${definition.leafPartitionKey} mit den kleinsten Gebieten gibt es nicht. Legen Sie sie zuerst an.`,
    );
  const versions = partition.areas.map(({ id, key, geometry, validFrom }) => ({
    id,
    key,
    geometry: geometry as AreaGeometry | null,
    validFrom: isoDate(validFrom),
  }));
  return { partitionId: partition.id, byKey: groupedBy(versions, (version) => version.key) };
}

function sameAsExisting(
  existing: {
    id: number;
    areas: readonly { id: number; key: string; name: string; adoption: { id: number } | null }[];
  },
  definition: PartitionDefinition,
) {
  const known = new Set(existing.areas.map((area) => area.key));
  const given = new Set(definition.areas.map((area) => area.key));
  const added = [...given].filter((key) => !known.has(key));
  // Lebensräume adopted since are no part of what a package or a map defines.
  const adopted = new Set(existing.areas.flatMap((area) => (area.adoption ? [area.key] : [])));
  const gone = [...known].filter((key) => !given.has(key) && !adopted.has(key));
  if (added.length + gone.length > 0)
    throw new Refusal(
      `Die Gliederung „${definition.name}“ (${definition.key}) gibt es schon mit anderen Gebieten. ${[
        added.length > 0 ? `Neu wären ${added.slice(0, 5).join(", ")}.` : "",
        gone.length > 0 ? `Es fehlen ${gone.slice(0, 5).join(", ")}.` : "",
      ]
        .filter(Boolean)
        .join(" ")}`,
    );
  return { partitionId: existing.id, areaIds: new Map(existing.areas.map((area) => [area.key, area.id])) };
}

async function nextPlace(tx: Transaction, isLeaf: boolean): Promise<number> {
  const { _max } = await tx.partition.aggregate({
    _max: { sortOrder: true },
    where: isLeaf ? { sortOrder: { gte: leafOrder } } : { sortOrder: { lt: leafOrder } },
  });
  return isLeaf ? Math.max(leafOrder, (_max.sortOrder ?? leafOrder - 10) + 10) : (_max.sortOrder ?? 0) + 10;
}

function outlineOf(area: AreaDefinition, definition: PartitionDefinition, leaves: Leaves | undefined) {
  if (area.geometry !== undefined || !leaves || area.isResidual) return area.geometry ?? null;
  const parts = (definition.memberships ?? [])
    .filter((row) => row.area === area.key)
    .flatMap((row) => leaves.byKey.get(row.leaf)?.at(-1)?.geometry ?? []);
  return unionOf(parts);
}

type Outlined = AreaDefinition & { readonly geometry: AreaGeometry | null };

/** Row by row would take seconds for a large city: one statement takes all areas at once. */
async function insertAreas(tx: Transaction, partitionId: number, areas: readonly Outlined[]) {
  const rows = areas.map((area) => ({
    key: area.key,
    name: area.name,
    valid_from: area.validFrom ?? always,
    valid_to: area.validTo ?? null,
    geometry: area.geometry,
    is_residual: area.isResidual ?? false,
    square_kilometres: area.squareKilometres ?? (area.geometry ? squareKilometresOf(area.geometry) : null),
  }));
  const inserted = await tx.$queryRaw<{ id: number; key: string; validFrom: string }[]>`
    insert into area (partition_id, key, name, valid_from, valid_to, geometry, is_residual, square_kilometres, neighbour_ids)
    select ${partitionId}, key, name, valid_from, valid_to, nullif(geometry, 'null'::jsonb), is_residual, square_kilometres, '{}'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(key text, name text, valid_from date, valid_to date,
      geometry jsonb, is_residual boolean, square_kilometres double precision)
    returning id, key, valid_from::text as "validFrom"`;
  inserted.sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  return groupedBy(inserted, (row) => row.key);
}

async function insertNeighbours(tx: Transaction, areas: readonly Outlined[], ids: ReadonlyMap<string, number>) {
  const drawn = areas.filter((area) => area.geometry && !area.validTo);
  const computed = neighboursOf(
    drawn.flatMap(({ key, geometry }) =>
      geometry ? [{ type: "Feature", properties: { key }, geometry } as const] : [],
    ),
  );
  const rows = areas.flatMap((area) => {
    const neighbours = (area.neighbours ?? computed.get(area.key) ?? []).flatMap((key) => ids.get(key) ?? []);
    return neighbours.length > 0 ? [{ id: ids.get(area.key), neighbours }] : [];
  });
  await tx.$executeRaw`
    update area set neighbour_ids = array(select jsonb_array_elements_text(row.neighbours)::int)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id int, neighbours jsonb) where area.id = row.id`;
}

async function insertMemberships(
  tx: Transaction,
  rows: readonly {
    area: number | undefined;
    leaf: number | undefined;
    validFrom?: string | undefined;
    validTo?: string | undefined;
  }[],
) {
  await tx.membership.createMany({
    data: rows.flatMap(({ area, leaf, validFrom, validTo }) =>
      area !== undefined && leaf !== undefined
        ? [
            {
              areaId: area,
              leafId: leaf,
              validFrom: dateColumn(validFrom ?? always),
              validTo: validTo ? dateColumn(validTo) : null,
            },
          ]
        : [],
    ),
  });
}

function validityOf(row: { validFrom: Date; validTo: Date | null }) {
  return {
    ...(isoDate(row.validFrom) !== always && { validFrom: isoDate(row.validFrom) }),
    ...(row.validTo && { validTo: isoDate(row.validTo) }),
  };
}
