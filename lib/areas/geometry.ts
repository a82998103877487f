import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { GeometryError, type GeometryFile, type RawFeatures, readGeometryFiles } from "./geometry-files";
import { type Projection, projectionOfName } from "./geometry-projection";
import { type AreaPolygon, boundsOf, cleanPolygons } from "./geometry-topology";

export { GeometryError, type GeometryFile } from "./geometry-files";

/** An area of a delivered map: WGS 84, at most six decimals, winding of RFC 7946. */
export type MapArea = {
  readonly key: string;
  readonly name: string;
  readonly parentKey?: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly properties: Readonly<Record<string, unknown>>;
};

export type MapAreas = {
  readonly areas: readonly MapArea[];
  readonly format: "GeoJSON" | "Shapefile";
  /** Name of the reference system the file was in. */
  readonly projection: string;
  /** What was mended on the way, as German sentences. */
  readonly notes: readonly string[];
};

export type MapOptions = {
  /**
   * What a feature is, from its attributes; `null` leaves it out (an outline of the whole city, for example). Areas of
   * different `validity` may cover the same ground.
   */
  readonly select: (
    properties: Readonly<Record<string, unknown>>,
  ) => { key: string; name: string; parentKey?: string; validity?: string } | null;
  /** Name of the .shp where an archive holds several. */
  readonly layer?: string;
  /** Reference system where the file names none, such as "EPSG:25832". */
  readonly crs?: string;
  /** Box the map must lie in: west, south, east, north. Germany with its surroundings if left out. */
  readonly bounds?: readonly [number, number, number, number];
};

export const germany = [5.5, 46.9, 15.6, 55.3] as const;

/**
 * Reads the areas of one partition from GeoJSON or a Shapefile.
 * @throws GeometryError whose message and advice can be shown as they are
 */
export async function readAreas(files: readonly GeometryFile[], options: MapOptions): Promise<MapAreas> {
  const raw = await readGeometryFiles(files, options.layer, options.crs);
  const notes: string[] = [];
  const bounds = options.bounds ?? germany;
  const projection = chooseProjection(raw, options, bounds);
  const turned = isTurned(raw, projection, bounds);
  if (turned) notes.push("Die Datei nennt die Breite vor der Länge. Wir haben beide getauscht.");
  const convert = (point: Position): Position => {
    const [x = 0, y = 0] = point;
    return projection.toWgs84(turned ? [y, x] : [x, y]);
  };

  const polygons: AreaPolygon[] = [];
  const grounds = new Map<string, AreaPolygon[]>();
  const attributes = new Map<
    string,
    { name: string; parentKey?: string; validity?: string; properties: Record<string, unknown>; parts: number }
  >();
  let left = 0;
  let empty = 0;
  for (const feature of raw.features) {
    // Some exports keep the key as the feature's own id (RFC 7946 §3.2).
    const properties = { ...(feature.id !== undefined && { id: feature.id }), ...feature.properties };
    const chosen = options.select(properties);
    if (!chosen) {
      left += 1;
      continue;
    }
    const geometry = polygonOf(feature.geometry);
    if (!geometry) {
      empty += 1;
      continue;
    }
    if (chosen.key === "") {
      throw new GeometryError(
        "Ein Gebiet der Karte hat keinen Schlüssel.",
        "Prüfen Sie, welches Feld den Schlüssel enthält.",
      );
    }
    const earlier = attributes.get(chosen.key);
    if (earlier && earlier.name !== chosen.name) {
      throw new GeometryError(
        `Der Schlüssel ${chosen.key} gehört zu „${earlier.name}“ und zu „${chosen.name}“.`,
        "Prüfen Sie, ob das richtige Feld als Schlüssel gewählt ist.",
      );
    }
    if (earlier && earlier.validity !== chosen.validity) {
      throw new GeometryError(
        `Der Schlüssel ${chosen.key} kommt mit zwei Gültigkeiten vor.`,
        "Geben Sie dem früheren und dem heutigen Gebiet verschiedene Schlüssel.",
      );
    }
    if (earlier) earlier.parts += 1;
    else {
      const { key: _key, ...rest } = chosen;
      attributes.set(chosen.key, { ...rest, properties, parts: 1 });
    }
    const polygon: AreaPolygon = {
      type: "Feature",
      properties: { key: chosen.key },
      geometry: mapPositions(geometry, convert),
    };
    polygons.push(polygon);
    const validity = chosen.validity ?? "";
    const ground = grounds.get(validity);
    if (ground) ground.push(polygon);
    else grounds.set(validity, [polygon]);
  }
  if (polygons.length === 0) {
    throw new GeometryError(
      "In der Karte steht kein einziges Gebiet.",
      "Prüfen Sie, ob die Datei Flächen (Polygone) enthält.",
    );
  }
  const merged = [...attributes.values()].filter((one) => one.parts > 1).length;
  if (merged > 0) notes.push(`${merged} Gebiete bestehen aus mehreren Teilen. Wir haben sie zusammengefasst.`);
  if (left > 0)
    notes.push(
      `${left === 1 ? "Ein Eintrag der Karte ist" : `${left} Einträge der Karte sind`} nach Ihrer Regel ausgelassen.`,
    );
  if (empty > 0) notes.push(`${empty} Einträge ohne Fläche sind ausgelassen.`);

  const box = boundsOf(polygons.map((polygon) => polygon.geometry));
  requireInside(box, bounds, projection.name);
  const cleaned = new Map<string, Polygon | MultiPolygon>();
  for (const ground of grounds.values())
    for (const [key, geometry] of await cleanPolygons(ground)) cleaned.set(key, geometry);
  const areas = [...attributes].map(([key, { name, parentKey, properties }]): MapArea => {
    const geometry = cleaned.get(key);
    if (!geometry)
      throw new GeometryError(
        `„${name}“ (${key}) hat keine Fläche oder liegt ganz unter anderen Gebieten.`,
        "Prüfen Sie dieses Gebiet in der Karte.",
      );
    return { key, name, ...(parentKey !== undefined && { parentKey }), geometry, properties };
  });
  return { areas, format: raw.format, projection: projection.name, notes };
}

function chooseProjection(raw: RawFeatures, options: MapOptions, bounds: readonly number[]): Projection {
  if (options.crs) {
    const stated = projectionOfName(options.crs);
    if (!stated) {
      throw new GeometryError(
        `Das Koordinatensystem „${options.crs}“ ist uns nicht bekannt.`,
        "Nennen Sie es als EPSG-Nummer, zum Beispiel EPSG:25832.",
      );
    }
    return stated;
  }
  const wgs84: Projection = { name: "WGS 84", toWgs84: ([x, y]) => [x, y] };
  if (raw.projection && raw.projection.name !== "WGS 84") return raw.projection;
  const [x = 0, y = 0] = firstPosition(raw) ?? [];
  if (Math.abs(x) <= 180 && Math.abs(y) <= 180) return raw.projection ?? wgs84;
  // Coordinates in metres without a word about their system.
  const fitting = [
    "EPSG:25832",
    "EPSG:25833",
    "EPSG:4647",
    "EPSG:5650",
    "EPSG:31466",
    "EPSG:31467",
    "EPSG:31468",
    "EPSG:31469",
    "EPSG:3857",
  ].filter((name) => {
    const candidate = projectionOfName(name);
    return candidate ? isInside(candidate.toWgs84([x, y]), bounds) : false;
  });
  throw new GeometryError(
    "Die Karte steht in Metern und nennt kein Koordinatensystem.",
    `Geben Sie es an${fitting.length > 0 ? `; möglich sind ${fitting.slice(0, 3).join(", ")}` : ""}.`,
  );
}

/** Latitude before longitude: some exports follow the axis order of EPSG:4326 although GeoJSON turns it. */
function isTurned(raw: RawFeatures, projection: Projection, bounds: readonly number[]): boolean {
  const first = firstPosition(raw);
  if (!first) return false;
  const [x = 0, y = 0] = first;
  return !isInside(projection.toWgs84([x, y]), bounds) && isInside(projection.toWgs84([y, x]), bounds);
}

function firstPosition(raw: RawFeatures): Position | undefined {
  for (const { geometry } of raw.features) {
    const polygon = polygonOf(geometry);
    const ring = polygon?.type === "Polygon" ? polygon.coordinates[0] : polygon?.coordinates[0]?.[0];
    if (ring?.[0]) return ring[0];
  }
  return undefined;
}

function isInside(
  [x, y]: readonly [number, number],
  [west = 0, south = 0, east = 0, north = 0]: readonly number[],
): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function requireInside(box: readonly [number, number, number, number], bounds: readonly number[], name: string): void {
  const [west, south, east, north] = box;
  if (
    [west, south, east, north].every(Number.isFinite) &&
    isInside([west, south], bounds) &&
    isInside([east, north], bounds)
  )
    return;
  const german = (value: number) =>
    Number.isFinite(value) ? value.toLocaleString("de-DE", { maximumFractionDigits: 1 }) : "?";
  throw new GeometryError(
    `Die Karte liegt bei ${german((west + east) / 2)}° Länge und ${german((south + north) / 2)}° Breite, nicht in Deutschland.`,
    `Prüfen Sie das Koordinatensystem; gelesen wurde es als „${name}“.`,
  );
}

/** Whether two boxes (west, south, east, north) share any ground. A new map must touch the areas already there. */
export function boxesOverlap(
  a: readonly [number, number, number, number],
  b: readonly [number, number, number, number],
): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function polygonOf(geometry: Geometry | null | undefined): Polygon | MultiPolygon | undefined {
  if (!geometry) return undefined;
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon")
    return geometry.coordinates.length > 0 ? geometry : undefined;
  if (geometry.type !== "GeometryCollection") return undefined;
  const parts = geometry.geometries.map(polygonOf).filter((part) => part !== undefined);
  const coordinates = parts.flatMap((part) => (part.type === "Polygon" ? [part.coordinates] : part.coordinates));
  return coordinates.length > 0 ? { type: "MultiPolygon", coordinates } : undefined;
}

function mapPositions(
  geometry: Polygon | MultiPolygon,
  convert: (point: Position) => Position,
): Polygon | MultiPolygon {
  const rings = (list: Position[][]) => list.map((ring) => ring.map(convert));
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: rings(geometry.coordinates) }
    : { type: "MultiPolygon", coordinates: geometry.coordinates.map(rings) };
}
