import { unzipSync } from "fflate";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import mapshaper from "mapshaper";
import { type Projection, projectionOfName, projectionOfWkt } from "./geometry-projection";

/** A file of a map as it was uploaded or found on disk: one GeoJSON, one zip, or a .shp with its side files. */
export type GeometryFile = { readonly name: string; readonly bytes: Uint8Array };

export type RawFeatures = {
  readonly features: readonly Feature<Geometry | null>[];
  /** The system the file names, or `undefined` if it names none. */
  readonly projection: Projection | undefined;
  readonly format: "GeoJSON" | "Shapefile";
};

/** A map that cannot be read. The message is a German sentence, `advice` says how to mend it. */
export class GeometryError extends Error {
  constructor(
    message: string,
    readonly advice: string,
  ) {
    super(message);
    this.name = "GeometryError";
  }
}

const largestMap = 400_000_000;

/**
 * Reads GeoJSON or a Shapefile (zipped or not), geometry as it stands in the file.
 * @param layer name of the .shp where a zip holds several
 * @param crs stated by the person: then a Shapefile needs no .prj
 * @throws GeometryError
 */
export async function readGeometryFiles(
  files: readonly GeometryFile[],
  layer?: string,
  crs?: string,
): Promise<RawFeatures> {
  const first = files[0];
  if (!first || first.bytes.length === 0)
    throw new GeometryError("Die Kartendatei ist leer.", "Bitte laden Sie sie erneut hoch.");
  if (first.bytes[0] === 0x50 && first.bytes[1] === 0x4b) return readArchive(first, layer, crs);
  if (files.some((file) => /\.shp$/i.test(file.name))) return readShapefile(files, layer, crs);
  if (/\.(gpkg|gdb|kml|gml|dxf|mif|tab)$/i.test(first.name)) {
    throw new GeometryError(
      `Das Format von „${first.name}“ lesen wir nicht.`,
      "Bitte exportieren Sie die Karte als GeoJSON oder als Shapefile im ZIP.",
    );
  }
  return readGeoJson(first);
}

function readGeoJson(file: GeometryFile): RawFeatures {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(file.bytes);
  } catch {
    text = new TextDecoder("windows-1252").decode(file.bytes);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const where = error instanceof Error ? (/position (\d+)/.exec(error.message)?.[1] ?? "") : "";
    throw new GeometryError(
      `„${file.name}“ ist kein gültiges GeoJSON${where ? ` (Fehler an Stelle ${where})` : ""}.`,
      "Bitte exportieren Sie die Karte neu als GeoJSON.",
    );
  }
  const collection = parsed as Partial<FeatureCollection> & { crs?: { properties?: { name?: string } }; type?: string };
  if (collection?.type !== "FeatureCollection" || !Array.isArray(collection.features)) {
    throw new GeometryError(
      `„${file.name}“ enthält keine Liste von Gebieten (FeatureCollection).`,
      "Bitte exportieren Sie alle Gebiete in eine GeoJSON-Datei.",
    );
  }
  const name = collection.crs?.properties?.name;
  const projection = name ? projectionOfName(name) : undefined;
  if (name && !projection) {
    throw new GeometryError(
      `Das Koordinatensystem „${name}“ ist uns nicht bekannt.`,
      "Bitte exportieren Sie die Karte in WGS 84 (EPSG:4326) oder ETRS89/UTM (EPSG:25832).",
    );
  }
  collection.features.forEach(requireFeature);
  return { features: collection.features, projection, format: "GeoJSON" };
}

/** Whatever a file calls coordinates: nested lists of numbers, or nothing the rest of the house could work with. */
function requireFeature(feature: unknown, index: number): void {
  const given = feature as Feature<Geometry | null> | null;
  const isPosition = (one: unknown): boolean => Array.isArray(one) && one.length >= 2 && one.every(Number.isFinite);
  const isNested = (one: unknown): boolean => Array.isArray(one) && (isPosition(one) || one.every(isNested));
  const parts = (geometry: Geometry): boolean =>
    geometry.type === "GeometryCollection"
      ? Array.isArray(geometry.geometries) && geometry.geometries.every((one) => one !== null && parts(one))
      : isNested(geometry.coordinates);
  if (given?.type === "Feature" && (!given.geometry || parts(given.geometry))) return;
  throw new GeometryError(
    `Der ${index + 1}. Eintrag der Karte ist kein lesbares Gebiet.`,
    "Prüfen Sie dort Geometrie und Koordinaten, oder exportieren Sie die Karte neu.",
  );
}

function readArchive(archive: GeometryFile, layer?: string, crs?: string): Promise<RawFeatures> | RawFeatures {
  let size = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(archive.bytes, {
      filter: (entry) => {
        if (!/\.(shp|dbf|shx|prj|cpg|geojson|json)$/i.test(entry.name) || /(^|\/)(__MACOSX|\.)/.test(entry.name))
          return false;
        size += entry.originalSize;
        if (size > largestMap)
          throw new GeometryError("Das Archiv ist entpackt zu groß.", "Bitte laden Sie jede Ebene einzeln hoch.");
        return true;
      },
    });
  } catch (error) {
    if (error instanceof GeometryError) throw error;
    throw new GeometryError(
      `Das Archiv „${archive.name}“ ist beschädigt.`,
      "Bitte packen Sie die Dateien neu als ZIP.",
    );
  }
  const files = Object.entries(entries).map(([name, bytes]) => ({ name: name.split("/").at(-1) ?? name, bytes }));
  if (files.some((file) => /\.shp$/i.test(file.name))) return readShapefile(files, layer, crs);
  const json = files.find((file) => /json$/i.test(file.name));
  if (json) return readGeoJson(json);
  throw new GeometryError(
    `Im Archiv „${archive.name}“ liegt keine Karte.`,
    "Es muss .shp, .shx, .dbf und .prj enthalten.",
  );
}

async function readShapefile(files: readonly GeometryFile[], layer?: string, crs?: string): Promise<RawFeatures> {
  const layers = files.filter((file) => /\.shp$/i.test(file.name)).map((file) => file.name.replace(/\.shp$/i, ""));
  const base = layer
    ? layers.find((name) => name.toLowerCase() === layer.replace(/\.shp$/i, "").toLowerCase())
    : layers[0];
  if (!base || (!layer && layers.length > 1)) {
    throw new GeometryError(
      base ? `Das Archiv enthält ${layers.length} Karten.` : `Die Karte „${layer}“ liegt nicht im Archiv.`,
      `Nennen Sie eine von: ${layers.join(", ")}.`,
    );
  }
  const part = (extension: string) =>
    files.find((file) => file.name.toLowerCase() === `${base}.${extension}`.toLowerCase())?.bytes;
  const shp = part("shp");
  const dbf = part("dbf");
  const prj = part("prj");
  if (!shp || !dbf) {
    throw new GeometryError(
      `Zu „${base}.shp“ fehlt die Datei „${base}.dbf“.`,
      "Bitte laden Sie alle Dateien des Shapefiles als ZIP hoch.",
    );
  }
  if (!prj && !crs) {
    throw new GeometryError(
      `Zu „${base}.shp“ fehlt die Datei „${base}.prj“.`,
      "Ohne sie ist unbekannt, wo die Gebiete liegen. Bitte ergänzen Sie sie im ZIP.",
    );
  }
  const input: Record<string, Uint8Array> = { "layer.shp": shp, "layer.dbf": dbf };
  const shx = part("shx");
  if (shx) input["layer.shx"] = shx;
  const encoding = dbfEncoding(dbf, part("cpg"));
  try {
    const output = await mapshaper.applyCommands(
      `-i layer.shp encoding=${encoding} -o layer.json format=geojson`,
      input,
    );
    const bytes = output["layer.json"];
    if (!bytes) throw new Error("no output");
    const collection = JSON.parse(new TextDecoder().decode(bytes)) as FeatureCollection;
    if (!Array.isArray(collection.features)) throw new Error("no features");
    const features = collection.features.map((feature) => ({ ...feature, properties: withDays(feature.properties) }));
    return { features, projection: prj && projection(prj), format: "Shapefile" };
  } catch (error) {
    if (error instanceof GeometryError) throw error;
    throw new GeometryError(
      `Das Shapefile „${base}“ ist beschädigt.`,
      "Bitte exportieren Sie es neu, und packen Sie alle Dateien in ein ZIP.",
    );
  }
}

/** Fields of the type date come as instants; an empty one as the day before December 1899, which stands for none. */
function withDays(properties: Feature["properties"]): Feature["properties"] {
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, value]) => {
      const day = typeof value === "string" ? /^(\d{4}-\d{2}-\d{2})T00:00:00\.000Z$/.exec(value)?.[1] : undefined;
      return [name, day === undefined ? value : day === "1899-11-30" ? null : day];
    }),
  );
}

function projection(prj: Uint8Array): Projection {
  try {
    return projectionOfWkt(new TextDecoder("windows-1252").decode(prj));
  } catch (error) {
    throw new GeometryError(
      error instanceof Error ? error.message : "Das Koordinatensystem ist nicht lesbar.",
      "Bitte exportieren Sie die Karte in WGS 84 oder ETRS89/UTM.",
    );
  }
}

/** The .cpg says it; without one, UTF-8 if the bytes are valid UTF-8, else Windows-1252. */
function dbfEncoding(dbf: Uint8Array, cpg: Uint8Array | undefined): "utf8" | "win1252" {
  const stated = cpg ? new TextDecoder("latin1").decode(cpg).trim().toLowerCase() : "";
  if (/utf-?8|65001/.test(stated)) return "utf8";
  if (/1252|8859|latin|ansi/.test(stated)) return "win1252";
  const headerLength = (dbf[8] ?? 0) + 256 * (dbf[9] ?? 0);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(dbf.subarray(headerLength));
    return "utf8";
  } catch {
    return "win1252";
  }
}
