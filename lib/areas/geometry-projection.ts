import proj4 from "proj4";

/** A way from the coordinates of a file to longitude and latitude (WGS 84). */
export type Projection = {
  readonly name: string;
  readonly toWgs84: (point: readonly [number, number]) => [number, number];
};

const etrs = (zone: number, east: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${zone * 6 - 183} +k=0.9996 +x_0=${east} +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs`;
const dhdnShift = "598.1,73.7,418.2,0.202,0.045,-2.455,6.7";
const gauss = (zone: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=1 +x_0=${zone}500000 +y_0=0 +ellps=bessel +towgs84=${dhdnShift} +units=m +no_defs`;
const lonLat = "+proj=longlat +datum=WGS84 +no_defs";

/** The reference systems in use at German offices. Others come with a .prj. */
const known: Record<number, string> = {
  4326: lonLat,
  4258: "+proj=longlat +ellps=GRS80 +towgs84=0,0,0 +no_defs",
  4314: `+proj=longlat +ellps=bessel +towgs84=${dhdnShift} +no_defs`,
  3857: "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
  900913: "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
  3035: "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs",
  25831: etrs(31, 500_000),
  25832: etrs(32, 500_000),
  25833: etrs(33, 500_000),
  32631: etrs(31, 500_000),
  32632: etrs(32, 500_000),
  32633: etrs(33, 500_000),
  4647: etrs(32, 32_500_000),
  5650: etrs(33, 33_500_000),
  5649: etrs(31, 31_500_000),
  31466: gauss(2),
  31467: gauss(3),
  31468: gauss(4),
  31469: gauss(5),
};
/** The same systems with northing before easting. */
const northFirst: Record<number, number> = { 3044: 25832, 3045: 25833, 3043: 25831 };

/** The system of an EPSG code, or `undefined` if we do not know it. Accepts "EPSG:25832", an URN, or CRS84. */
export function projectionOfName(name: string): Projection | undefined {
  if (/CRS:?84/i.test(name)) return identity("WGS 84");
  const code = Number(/(?:EPSG[:/]+(?:[\d.]*[:/])?|^)(\d{4,6})$/i.exec(name.trim())?.[1]);
  const turned = northFirst[code];
  const definition = known[turned ?? code];
  if (!definition) return undefined;
  if (definition === lonLat) return identity("WGS 84");
  const converter = proj4(definition, lonLat);
  return {
    name: `EPSG:${code}`,
    toWgs84: ([x, y]) => pair(converter.forward(turned ? [y, x] : [x, y])),
  };
}

/**
 * The system a .prj describes. It is computed from the parameters in the text, never from its name: Köln's file calls
 * itself "WGS_1984_UTM_Zone_32N" and has a false easting of 2,500,000 m.
 * @throws Error with a German sentence if the text cannot be understood
 */
export function projectionOfWkt(text: string): Projection {
  const wkt = firstRoot(text.replace(/^\uFEFF/, "").trim());
  const name = /^\w+\["([^"]*)"/.exec(wkt)?.[1] ?? ".prj";
  // ESRI writes the German datum without its shift to WGS 84; leaving it out would move the map by 150 m.
  const isDhdn = /Deutsches_Hauptdreiecksnetz|DHDN|Rauenberg|Potsdam/i.test(wkt) && !/TOWGS84/i.test(wkt);
  try {
    const shifted = isDhdn ? wkt.replace(/(DATUM\["[^"]*",\s*SPHEROID\[[^\]]*\])/i, `$1,TOWGS84[${dhdnShift}]`) : wkt;
    if (/^GEOG/i.test(wkt) && !isDhdn) return identity(name);
    const converter = proj4(shifted, lonLat);
    return { name, toWgs84: ([x, y]) => pair(converter.forward([x, y])) };
  } catch {
    throw new Error(`Das Koordinatensystem „${name}“ in der .prj-Datei ist nicht lesbar.`);
  }
}

function identity(name: string): Projection {
  return { name, toWgs84: ([x, y]) => [x, y] };
}

function pair(point: number[]): [number, number] {
  return [point[0] ?? Number.NaN, point[1] ?? Number.NaN];
}

/** A .prj may hold a vertical system after the horizontal one; only the first bracket counts. */
function firstRoot(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "[") depth += 1;
    else if (text[index] === "]") {
      depth -= 1;
      if (depth === 0) return text.slice(0, index + 1);
    }
  }
  return text;
}
