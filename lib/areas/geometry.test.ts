import { existsSync, readFileSync } from "node:fs";
import type { MultiPolygon, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { boxesOverlap, GeometryError, type GeometryFile, germany, readAreas } from "./geometry";
import { projectionOfName, projectionOfWkt } from "./geometry-projection";
import { type AreaPolygon, boundsOf, locate, neighboursOf, simplifyTogether } from "./geometry-topology";

const data = "../shared/data";
const onlyWithData = describe.skipIf(!existsSync(`${data}/koeln`));
if (!existsSync(`${data}/koeln`)) console.warn(`${data} is not here: the tests on real maps are skipped.`);

const file = (path: string): GeometryFile => ({
  name: path.split("/").at(-1) ?? path,
  bytes: new Uint8Array(readFileSync(`${data}/${path}`)),
});
const shapefile = (path: string): GeometryFile[] =>
  ["shp", "dbf", "shx", "prj"].map((extension) => file(`${path}.${extension}`));
const text = (value: unknown) => String(value ?? "");
const json = (value: unknown): GeometryFile[] => [
  { name: "karte.geojson", bytes: new TextEncoder().encode(JSON.stringify(value)) },
];

const square = (x: number, y: number, size = 0.01): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
});
const select = (properties: Readonly<Record<string, unknown>>) => ({
  key: text(properties.nr),
  name: text(properties.name),
});
const collection = (features: [string, string, Polygon | null][], crs?: string) => ({
  type: "FeatureCollection",
  ...(crs && { crs: { type: "name", properties: { name: crs } } }),
  features: features.map(([nr, name, geometry]) => ({ type: "Feature", properties: { nr, name }, geometry })),
});

function decimals(geometry: Polygon | MultiPolygon): number {
  return Math.max(...geometry.coordinates.flat(4).map((value) => (String(value).split(".")[1] ?? "").length));
}
function signedArea(ring: number[][]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nx = 0, ny = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * ny - nx * y;
  }, 0);
}

function expectClose(actual: readonly number[], expected: readonly number[]) {
  for (const [index, value] of expected.entries()) expect(actual[index]).toBeCloseTo(value, 4);
}

describe("reading maps", () => {
  it("turns rings to the winding of RFC 7946 and keeps six decimals", async () => {
    const clockwise: Polygon = {
      type: "Polygon",
      coordinates: [[...square(7.00000049, 51).coordinates[0]!].reverse()],
    };
    const { areas } = await readAreas(json(collection([["1", "A", clockwise]])), { select });
    const geometry = areas[0]!.geometry as Polygon;
    expect(signedArea(geometry.coordinates[0]!)).toBeGreaterThan(0);
    expect(decimals(geometry)).toBeLessThanOrEqual(6);
  });

  it("merges features with one key and says so", async () => {
    const map = json(
      collection([
        ["18", "Giesing", square(11.5, 48.1)],
        ["18", "Giesing", square(11.53, 48.1)],
      ]),
    );
    const result = await readAreas(map, { select });
    expect(result.areas).toHaveLength(1);
    expect(result.areas[0]!.geometry.type).toBe("MultiPolygon");
    expect(result.notes.join()).toContain("mehreren Teilen");
  });

  it("lets areas of different times cover the same ground", async () => {
    const map = json(
      collection([
        ["1", "Alt", square(11.5, 48.1, 0.02)],
        ["2", "Neu", square(11.5, 48.1)],
      ]),
    );
    const bySize = (properties: Readonly<Record<string, unknown>>) => ({
      ...select(properties),
      validity: properties.nr === "1" ? "bis 2019" : "ab 2020",
    });
    const { areas } = await readAreas(map, { select: bySize });
    expect(boundsOf([areas[0]!.geometry])).toEqual([11.5, 48.1, 11.52, 48.12]);
    expect(boundsOf([areas[1]!.geometry])).toEqual([11.5, 48.1, 11.51, 48.11]);
    expect(JSON.stringify(areas[0]!.geometry)).not.toContain("11.51");
  });

  it("says which entry is no area", async () => {
    const message = (value: unknown) => readAreas(json(value), { select }).catch((one: Error) => one.message);
    const feature = (coordinates: unknown) => ({ type: "Feature", geometry: { type: "Polygon", coordinates } });
    for (const broken of [null, feature(null), feature([["a", "b"]]), feature([[[7, Number.NaN]]])])
      expect(await message({ type: "FeatureCollection", features: [broken] })).toBe(
        "Der 1. Eintrag der Karte ist kein lesbares Gebiet.",
      );
    expect(await message(null)).toContain("enthält keine Liste von Gebieten");
  });

  it("refuses an area of which others leave nothing", async () => {
    const map = json(
      collection([
        ["1", "Nord", square(7, 51)],
        ["2", "Süd", square(7, 51)],
      ]),
    );
    await expect(readAreas(map, { select })).rejects.toThrow(
      "„Süd“ (2) hat keine Fläche oder liegt ganz unter anderen",
    );
  });

  it("refuses one key with two names", async () => {
    const map = json(
      collection([
        ["1", "Nord", square(7, 51)],
        ["1", "Süd", square(7.1, 51)],
      ]),
    );
    await expect(readAreas(map, { select })).rejects.toThrow("Der Schlüssel 1 gehört zu „Nord“ und zu „Süd“.");
  });

  it("asks for the reference system of metres without one, and names those that fit", async () => {
    const metres: Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [357000, 5645000],
          [358000, 5645000],
          [358000, 5646000],
          [357000, 5645000],
        ],
      ],
    };
    const map = json(collection([["1", "A", metres]]));
    const error = await readAreas(map, { select }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(GeometryError);
    expect((error as GeometryError).advice).toContain("EPSG:25832");
    const { areas } = await readAreas(map, { select, crs: "EPSG:25832" });
    expect(boundsOf(areas.map((area) => area.geometry))[0]).toBeCloseTo(6.96, 1);
  });

  it("refuses a map that lies elsewhere", async () => {
    await expect(readAreas(json(collection([["1", "A", square(34.2, 51)]])), { select })).rejects.toThrow(
      "nicht in Deutschland",
    );
  });

  it("names what is missing beside a .shp", async () => {
    const alone = [{ name: "Bezirke.shp", bytes: new Uint8Array([0, 0, 39, 10]) }];
    await expect(readAreas(alone, { select })).rejects.toThrow("fehlt die Datei „Bezirke.dbf“");
  });

  it("refuses broken JSON, an unknown system and an unknown format with a repair", async () => {
    const broken = [{ name: "k.geojson", bytes: new TextEncoder().encode('{"type":') }];
    await expect(readAreas(broken, { select })).rejects.toThrow("kein gültiges GeoJSON");
    const odd = json(collection([["1", "A", square(7, 51)]], "urn:ogc:def:crs:EPSG::2154"));
    await expect(readAreas(odd, { select })).rejects.toThrow("nicht bekannt");
    await expect(readAreas([{ name: "k.gpkg", bytes: new Uint8Array([1]) }], { select })).rejects.toThrow(
      "lesen wir nicht",
    );
  });
});

describe("reference systems", () => {
  it("knows the German systems", () => {
    // Cologne cathedral, coordinates published in each system.
    const cases: [string, [number, number]][] = [
      ["EPSG:25832", [356_420, 5_645_222]],
      ["EPSG:4647", [32_356_420, 5_645_222]],
      ["EPSG:3044", [5_645_222, 356_420]],
    ];
    for (const [name, point] of cases) {
      const [x, y] = projectionOfName(name)!.toWgs84(point);
      expect(x).toBeCloseTo(6.955, 1);
      expect(y).toBeCloseTo(50.94, 1);
    }
    expect(projectionOfName("urn:ogc:def:crs:OGC:1.3:CRS84")!.toWgs84([7, 51])).toEqual([7, 51]);
    expect(projectionOfName("EPSG:99999")).toBeUndefined();
  });

  it("shifts the German datum of an ESRI .prj to WGS 84", () => {
    const wkt =
      'PROJCS["DHDN_3_Degree_Gauss_Zone_2",GEOGCS["GCS_Deutsches_Hauptdreiecksnetz",DATUM["D_Deutsches_Hauptdreiecksnetz",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",2500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",6.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
    const fromText = projectionOfWkt(wkt).toWgs84([2_567_000, 5_645_000]);
    const fromCode = projectionOfName("EPSG:31466")!.toWgs84([2_567_000, 5_645_000]);
    expect(fromText[0]).toBeCloseTo(fromCode[0], 5);
    expect(fromText[1]).toBeCloseTo(fromCode[1], 5);
  });
});

describe("topology", () => {
  const grid: AreaPolygon[] = ["a", "b", "c"].map((key, index) => ({
    type: "Feature",
    properties: { key },
    geometry: square(7 + index * 0.01, 51),
  }));

  it("finds neighbours by shared borders", () => {
    expect(Object.fromEntries(neighboursOf(grid))).toEqual({ a: ["b"], b: ["a", "c"], c: ["b"] });
  });

  it("finds the parent by place", async () => {
    const parents: AreaPolygon[] = [
      { type: "Feature", properties: { key: "west" }, geometry: square(6.99, 50.99, 0.03) },
      { type: "Feature", properties: { key: "ost" }, geometry: square(7.02, 50.99, 0.03) },
    ];
    expect(Object.fromEntries(await locate(grid, parents))).toEqual({ a: "west", b: "west", c: "ost" });
  });

  it("tells whether boxes share ground", () => {
    expect(boxesOverlap([6, 50, 7, 51], [6.5, 50.5, 8, 52])).toBe(true);
    expect(boxesOverlap([6, 50, 7, 51], [9, 50, 10, 51])).toBe(false);
  });
});

onlyWithData("real maps", () => {
  it("puts Köln's own zone-prefixed .prj where the derived GeoJSON has it", async () => {
    const result = await readAreas(shapefile("koeln/shapefile/Stadtteil"), {
      select: (p) => ({ key: text(p.STT_NR), name: text(p.STT_NAME) }),
    });
    expect(result.areas).toHaveLength(86);
    expect(result.areas.map((area) => area.name)).toContain("Mülheim");
    const polygons = result.areas.map(
      (area): AreaPolygon => ({ type: "Feature", properties: { key: area.key }, geometry: area.geometry }),
    );
    expect([...neighboursOf(polygons).values()].every((list) => list.length >= 2)).toBe(true);
    const derived = await readAreas([file("koeln/stadtteile_wgs84.geojson")], {
      select: (p) => ({ key: text(p.STT_NR), name: text(p.STT_NAME) }),
    });
    const own = boundsOf(result.areas.map((area) => area.geometry));
    expectClose(own, boundsOf(derived.areas.map((area) => area.geometry)));
  });

  it("reads Köln's 371 Stadtviertel, which cover the settled ground only, so that 41 touch no other", async () => {
    const { areas } = await readAreas(shapefile("koeln/shapefile/Stadtviertel"), {
      select: (p) => ({ key: text(p.STV_NR), name: text(p.STV_NAME), parentKey: text(p.STV_NR).slice(0, 3) }),
    });
    expect(areas).toHaveLength(371);
    const polygons = areas.map(
      (area): AreaPolygon => ({ type: "Feature", properties: { key: area.key }, geometry: area.geometry }),
    );
    const neighbours = neighboursOf(polygons);
    expect([...neighbours.values()].filter((list) => list.length === 0)).toHaveLength(41);
    const simple = await simplifyTogether({ viertel: polygons }, 20);
    expect(simple.get("viertel")!.size).toBe(371);
    expect(JSON.stringify([...simple.get("viertel")!.values()]).length).toBeLessThan(
      JSON.stringify(areas.map((a) => a.geometry)).length / 2,
    );
  });

  it("reads Flensburg's zipped Shapefiles with names cut to ten characters", async () => {
    const stadtteile = await readAreas([file("flensburg/raw/flensburg_stadtteile.zip")], {
      select: (p) => ({ key: text(p.AREA_ID), name: text(p.AREA_NAME) }),
    });
    const bezirke = await readAreas([file("flensburg/raw/flensburg_stadtbezirke.zip")], {
      select: (p) => ({ key: text(p.AREA_ID), name: text(p.AREA_NAME), parentKey: text(p.PARENT_ARE) }),
    });
    expect(stadtteile.areas).toHaveLength(13);
    expect(bezirke.areas).toHaveLength(41);
    // Fields of the type date: a day, and none where the field is empty.
    expect(bezirke.areas[0]?.properties).toMatchObject({ LIFECYCLE_: "2018-01-01", LIFECYCLE1: null });
    const keys = new Set(stadtteile.areas.map((area) => area.key));
    expect(bezirke.areas.every((area) => keys.has(area.parentKey ?? ""))).toBe(true);
    const polygons = (areas: typeof bezirke.areas) =>
      areas.map((area): AreaPolygon => ({ type: "Feature", properties: { key: area.key }, geometry: area.geometry }));
    const placed = await locate(polygons(bezirke.areas), polygons(stadtteile.areas));
    expect(bezirke.areas.every((area) => placed.get(area.key) === area.parentKey)).toBe(true);
  });

  it("reads München's foreign crs member and joins the districts in two parts", async () => {
    const { areas, projection } = await readAreas([file("muenchen/stadtbezirke.geojson")], {
      select: (p) => ({ key: text(p.sb_nummer), name: text(p.name) }),
    });
    expect(projection).toBe("EPSG:25832");
    expect(areas).toHaveLength(25);
    const derived = await readAreas([file("muenchen/stadtbezirke_wgs84_vereinigt.geojson")], {
      select: (p) => ({ key: text(p.sb_nummer), name: text(p.name) }),
    });
    const own = boundsOf(areas.map((area) => area.geometry));
    expectClose(own, boundsOf(derived.areas.map((area) => area.geometry)));
  });

  it("turns Leipzig's swapped axes and leaves out its outline", async () => {
    const { areas, notes } = await readAreas([file("leipzig/raw/leipzig-districts.json")], {
      select: (p) => (p.key === "XX" ? null : { key: text(p.key), name: text(p.title) }),
    });
    expect(areas).toHaveLength(63);
    expect(notes.join()).toContain("Breite vor der Länge");
    const [west, south, east, north] = boundsOf(areas.map((area) => area.geometry));
    expect(west).toBeGreaterThan(germany[0]);
    expect([west, south, east, north].map(Math.floor)).toEqual([12, 51, 12, 51]);
  });

  it("reads Bottrop's wards", async () => {
    const { areas } = await readAreas([file("bottrop_wahlbezirke/kommunalwahlbezirke_2025.geojson")], {
      select: (p) => ({ key: text(p.bezirk_nr), name: text(p.bezirk) }),
    });
    expect(areas).toHaveLength(27);
  });
});
