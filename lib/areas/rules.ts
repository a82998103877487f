import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import { groupedBy } from "@/lib/statistics/grouping";
import type { AreaGeometry, PartitionDefinition } from "./schema";

/** What keeps a partition from being defined, as German sentences; an empty list if nothing does. */
export function problemsOfPartition(definition: PartitionDefinition, leafKeys?: ReadonlySet<string>): string[] {
  const { areas, memberships = [], leafPartitionKey } = definition;
  const problems: string[] = [];
  if (areas.length === 0) problems.push(`Die Gliederung „${definition.name}“ hat keine Gebiete.`);
  for (const area of areas) {
    if (area.key.trim() === "") problems.push(`Das Gebiet „${area.name}“ hat keinen Schlüssel.`);
    if (area.name.trim() === "") problems.push(`Das Gebiet ${area.key} hat keinen Namen.`);
    if (area.validFrom && area.validTo && area.validFrom > area.validTo)
      problems.push(`Das Gebiet ${area.key} endet, bevor es beginnt.`);
  }
  for (const key of doubled(areas.map((area) => `${area.key}\u0000${area.validFrom ?? ""}`)))
    problems.push(`Der Schlüssel ${key.split("\u0000")[0]} kommt mehrfach vor.`);
  if (leafPartitionKey === undefined || leafPartitionKey === definition.key) {
    if (memberships.some((row) => row.area !== row.leaf))
      problems.push(`„${definition.name}“ enthält die kleinsten Gebiete. Sie können keine anderen vereinen.`);
    return problems;
  }
  const areaKeys = new Set(areas.map((area) => area.key));
  const filled = new Set<string>();
  for (const row of memberships) {
    if (!areaKeys.has(row.area)) problems.push(`Das Gebiet ${row.area} gibt es in „${definition.name}“ nicht.`);
    if (leafKeys && !leafKeys.has(row.leaf))
      problems.push(`Das kleinste Gebiet ${row.leaf} gibt es nicht. Prüfen Sie den Schlüssel.`);
    filled.add(row.area);
  }
  // A leaf in two areas of one partition would be counted twice.
  for (const [leaf, rows] of groupedBy(memberships, (row) => row.leaf)) {
    const clash = rows.find((row, i) => rows.slice(0, i).some((other) => overlap(row, other)));
    if (clash) {
      const names = [...new Set(rows.map((row) => row.area))].join(" und ");
      problems.push(`Das kleinste Gebiet ${leaf} liegt zugleich in ${names}. Es würde doppelt gezählt.`);
    }
  }
  for (const area of areas)
    if (!filled.has(area.key)) problems.push(`Das Gebiet ${area.key} „${area.name}“ enthält kein kleinstes Gebiet.`);
  return [...new Set(problems)];
}

/** One outline from the outlines of its parts: inner borders vanish. Winding as in RFC 7946. */
export function unionOf(parts: readonly AreaGeometry[]): AreaGeometry | null {
  if (parts.length === 0) return null;
  if (parts.length === 1 && parts[0]) return parts[0];
  const features: Feature<AreaGeometry>[] = parts.map((geometry) => ({ type: "Feature", properties: {}, geometry }));
  const collection: FeatureCollection<AreaGeometry> = { type: "FeatureCollection", features };
  const topo = topology({ parts: collection });
  const object = topo.objects.parts;
  if (object?.type !== "GeometryCollection") return null;
  const merged = merge(topo, object.geometries as never) as MultiPolygon;
  const polygons = merged.coordinates.map((rings) =>
    rings.map((ring, i) => (isCounterClockwise(ring) === (i === 0) ? ring : [...ring].reverse())),
  );
  const [first] = polygons;
  if (!first) return null;
  return polygons.length === 1
    ? { type: "Polygon", coordinates: first }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** Area in square kilometres on the sphere (R = 6,371.0088 km), good to 0.5 %. */
export function squareKilometresOf(geometry: AreaGeometry): number {
  return polygonsOf(geometry).reduce((sum, [outer = [], ...holes]) => {
    const hole = holes.reduce((total, ring) => total + ringArea(ring), 0);
    return sum + ringArea(outer) - hole;
  }, 0);
}

/** Typed text for comparing: without case, accents and doubled blanks, "ß" as "ss", "Str." as "strasse". */
export function searchable(text: string): string {
  return text
    .toLocaleLowerCase("de")
    .replace(/ß/g, "ss")
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/str\.?(?=\s|$)/g, "strasse")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function ringArea(ring: readonly Position[]): number {
  const radius = 6371.0088;
  const radians = (degrees = 0) => (degrees * Math.PI) / 180;
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [x1, y1] = ring[i] ?? [];
    const [x2, y2] = ring[i + 1] ?? [];
    sum += radians((x2 ?? 0) - (x1 ?? 0)) * (2 + Math.sin(radians(y1)) + Math.sin(radians(y2)));
  }
  return Math.abs((sum * radius * radius) / 2);
}

function isCounterClockwise(ring: readonly Position[]): boolean {
  let doubledArea = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
    doubledArea += x1 * y2 - x2 * y1;
  }
  return doubledArea > 0;
}

type Span = { readonly validFrom?: string | undefined; readonly validTo?: string | undefined };

function overlap(a: Span, b: Span): boolean {
  const from = (span: Span) => span.validFrom ?? "0000";
  const to = (span: Span) => span.validTo ?? "9999";
  return from(a) <= to(b) && from(b) <= to(a);
}

function doubled(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}
