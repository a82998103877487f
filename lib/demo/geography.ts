import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge } from "topojson-client";
import type { CityTopology } from "./geography/borders";
import { smoothLine } from "./geography/curve";
import emscherau from "./geography/emscherau.topo.json" with { type: "json" };
import { hills } from "./geography/hills";
import { type OrientationKind, plannedOrientation } from "./geography/landscape";
import { blockGroupNames } from "./geography/names";
import { toWgs84 } from "./geography/place";
import {
  boroughExceptions,
  type Point as PlanPoint,
  plannedBoroughs,
  plannedDistricts,
  plannedLivingSpace,
} from "./geography/plan";

/** Keys of the demo city's partitions; `leaves` marks the one whose areas carry the counts. */
export const demoPartitions = [
  { key: "stadt", name: "Stadt", areaName: "Stadt", leaves: false },
  { key: "bezirke", name: "Statistische Bezirke", areaName: "Statistischer Bezirk", leaves: false },
  { key: "blockgruppen", name: "Blockgruppen", areaName: "Blockgruppe", leaves: true },
  { key: "stadtbezirke", name: "Stadtbezirke", areaName: "Stadtbezirk", leaves: false },
  { key: "lebensraeume", name: "Lebensräume", areaName: "Lebensraum", leaves: false },
] as const;
export type DemoPartition = (typeof demoPartitions)[number]["key"];

export interface DemoArea {
  readonly partition: DemoPartition;
  readonly key: string;
  readonly name: string;
  /** WGS 84, RFC 7946; `null` for the residual, which lies nowhere. */
  readonly geometry: Polygon | MultiPolygon | null;
  /** The leaf that takes the cases nobody could place („nicht zuordenbar“). */
  readonly residual?: true;
}

export interface DemoMembership {
  readonly partition: DemoPartition;
  readonly areaKey: string;
  readonly leafKey: string;
}

/** Key of the one area of the partition `stadt`. */
export const demoCityKey = "00";
/** Key of the leaf without a place. */
export const demoResidualKey = "9999";

const topology = emscherau as unknown as CityTopology;
const blockGroups = topology.objects.blockGroups.geometries;
const leafKeys = blockGroups.map((blockGroup) => blockGroup.id);

const outlineOf = new Map(
  blockGroups.map((blockGroup) => [blockGroup.id, (feature(topology, blockGroup) as Feature<Polygon>).geometry]),
);

/** One area from many block groups: inner borders vanish, outer ones stay the very same points. */
function union(keys: readonly string[]): Polygon | MultiPolygon {
  const chosen = new Set(keys);
  const merged = merge(
    topology as never,
    blockGroups.filter((blockGroup) => chosen.has(blockGroup.id)) as never,
  ) as MultiPolygon;
  const polygons = merged.coordinates.map((rings) =>
    rings.map((ring, i) => (isCounterClockwise(ring) === (i === 0) ? ring : [...ring].reverse())),
  );
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0]! }
    : { type: "MultiPolygon", coordinates: polygons };
}

function isCounterClockwise(ring: readonly Position[]): boolean {
  let doubled = 0;
  for (let i = 0; i < ring.length - 1; i++)
    doubled += ring[i]![0]! * ring[i + 1]![1]! - ring[i + 1]![0]! * ring[i]![1]!;
  return doubled > 0;
}

/** Middle of a block group, as the mean of its corners: good enough to say which lies nearer. */
function middle(key: string): PlanPoint {
  const ring = outlineOf.get(key)!.coordinates[0]!;
  const sum = ring.reduce((s, p) => [s[0]! + p[0]!, s[1]! + p[1]!], [0, 0]);
  return [sum[0]! / ring.length, sum[1]! / ring.length];
}

function nearestLeaves(district: string, count: number, target: PlanPoint): string[] {
  const [lon, lat] = toWgs84(target);
  const distance = (key: string) => Math.hypot((middle(key)[0] - lon) * 0.62, middle(key)[1] - lat);
  return leavesOfDistrict(district)
    .sort((a, b) => distance(a) - distance(b) || a.localeCompare(b))
    .slice(0, count);
}

const leavesOfDistrict = (district: string) => leafKeys.filter((key) => key.startsWith(district));

const boroughOfLeaf = new Map(
  leafKeys.map((key) => [key, plannedBoroughs.find((borough) => borough.districts.includes(key.slice(0, 2)))!.key]),
);
for (const exception of boroughExceptions) {
  for (const key of nearestLeaves(exception.district, exception.count, exception.towards)) {
    boroughOfLeaf.set(key, exception.borough);
  }
}

const livingSpaceLeaves = [
  ...plannedLivingSpace.whole.flatMap(leavesOfDistrict),
  ...plannedLivingSpace.nearest.flatMap(({ district, count }) =>
    nearestLeaves(district, count, plannedLivingSpace.centre),
  ),
].sort();

/** Which leaf belongs to which area. The residual leaf belongs to the city only. */
export const demoMemberships: readonly DemoMembership[] = [
  ...[...leafKeys, demoResidualKey].map((leafKey) => ({ partition: "stadt" as const, areaKey: demoCityKey, leafKey })),
  ...leafKeys.map((leafKey) => ({ partition: "bezirke" as const, areaKey: leafKey.slice(0, 2), leafKey })),
  ...[...leafKeys, demoResidualKey].map((leafKey) => ({
    partition: "blockgruppen" as const,
    areaKey: leafKey,
    leafKey,
  })),
  ...leafKeys.map((leafKey) => ({ partition: "stadtbezirke" as const, areaKey: boroughOfLeaf.get(leafKey)!, leafKey })),
  ...livingSpaceLeaves.map((leafKey) => ({
    partition: "lebensraeume" as const,
    areaKey: plannedLivingSpace.key,
    leafKey,
  })),
];

/** Leaves of an area, in order of their keys. */
export function demoLeavesOf(partition: DemoPartition, areaKey: string): string[] {
  return demoMemberships.filter((m) => m.partition === partition && m.areaKey === areaKey).map((m) => m.leafKey);
}

const districtName = new Map(plannedDistricts.map((district) => [district.number, district.name]));

/** All areas of all partitions with their outlines; neighbours share their border point by point. */
export const demoAreas: readonly DemoArea[] = [
  { partition: "stadt", key: demoCityKey, name: "Emscherau", geometry: union(leafKeys) },
  ...plannedDistricts.map(({ number, name }) => ({
    partition: "bezirke" as const,
    key: number,
    name,
    geometry: union(leavesOfDistrict(number)),
  })),
  ...leafKeys.map((key) => ({
    partition: "blockgruppen" as const,
    key,
    name: `${districtName.get(key.slice(0, 2))!} ${key.slice(2)} – ${blockGroupNames[key]!.name}`,
    geometry: outlineOf.get(key)!,
  })),
  {
    partition: "blockgruppen",
    key: demoResidualKey,
    name: "nicht zuordenbar",
    geometry: null,
    residual: true,
  },
  ...plannedBoroughs.map(({ key, name }) => ({
    partition: "stadtbezirke" as const,
    key,
    name,
    geometry: union(demoLeavesOf("stadtbezirke", key)),
  })),
  {
    partition: "lebensraeume",
    key: plannedLivingSpace.key,
    name: plannedLivingSpace.name,
    geometry: union(livingSpaceLeaves),
  },
];

/** Invented streets, each in one block group, for the search „Ihr Stadtteil oder Ihre Straße“. */
export const demoStreets: readonly { readonly name: string; readonly leafKey: string }[] = Object.entries(
  blockGroupNames,
)
  .flatMap(([leafKey, { streets }]) => streets.map((name) => ({ name, leafKey })))
  .sort((a, b) => a.name.localeCompare(b.name, "de"));

const [frayX, frayY] = [hills("wood x", 0.45), hills("wood y", 0.45)];
/** The edge of a wood is never a clean curve. */
const frayed = (point: PlanPoint): PlanPoint => [point[0] + 0.16 * frayX(point), point[1] + 0.16 * frayY(point)];

/** Water, railways, roads and woods that help people find their way on the map. */
export const demoOrientation: FeatureCollection<
  LineString | Polygon,
  { readonly kind: OrientationKind; readonly name: string }
> = {
  type: "FeatureCollection",
  features: plannedOrientation.map(({ kind, name, points }) => {
    const area = kind === "wood" || kind === "water";
    const line = smoothLine(points, 0.12, area).map((point) => toWgs84(kind === "wood" ? frayed(point) : point));
    const ring = isCounterClockwise(line) ? line : [...line].reverse();
    return {
      type: "Feature",
      properties: { kind, name },
      geometry: area ? { type: "Polygon", coordinates: [ring] } : { type: "LineString", coordinates: line },
    };
  }),
};
