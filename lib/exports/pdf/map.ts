import { geoIdentity, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import type { AtlasView } from "@/lib/atlas/schema";
import { showsChange } from "@/lib/cycle/report/content/rules";
import { formatNumber } from "@/lib/statistics/format";
import { classColours, inkOn, paper } from "./colours";

const width = 520;
const height = 620;

/**
 * A map as vector drawing for print: areas in the colours of their classes; up to 40 areas carry name and value.
 * Water, rail, main roads and woods lie below and, faintly, across them. North is up; one degree of longitude is shortened
 * by the latitude, which is true enough over one city.
 */
export function mapSvg(view: AtlasView): string {
  const drawn = view.areas.flatMap((area) => (area.geometry ? [{ area, geometry: area.geometry }] : []));
  const latitude = drawn[0] ? (firstPosition(drawn[0].geometry)[1] ?? 51) : 51;
  const scale = Math.cos((latitude * Math.PI) / 180);
  const features = drawn.map(({ area, geometry }) => ({ area, feature: flattened(geometry, scale) }));
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [8, 8],
        [width - 8, height - 8],
      ],
      { type: "FeatureCollection", features: features.map(({ feature }) => feature) },
    );
  const path = geoPath(projection);
  path.digits?.(1);
  const colours = classColours(showsChange(view), view.classes.length);
  const named = features.length <= 40;
  const shapes = features.map(({ area, feature }) => {
    const fill = area.classIndex === null ? "url(#none)" : (colours[area.classIndex] ?? paper.withheld);
    return `<path d="${path(feature) ?? ""}" fill="${fill}" stroke="#ffffff" stroke-width="1.2"/>`;
  });
  const labels = named
    ? features.map(({ area, feature }) => {
        const [x, y] = path.centroid(feature);
        const ink = area.classIndex === null ? paper.ink : inkOn(colours[area.classIndex] ?? paper.withheld);
        const value = area.shown.state === "known" ? formatNumber(area.shown.value, view.format.decimals, "de") : "";
        const halo = `paint-order="stroke" stroke="${ink === "#ffffff" ? "#00000055" : "#ffffffaa"}" stroke-width="2"`;
        return [
          `<text x="${x.toFixed(1)}" y="${(y - 2).toFixed(1)}" font-size="12.5" fill="${ink}" ${halo} text-anchor="middle">${escaped(area.name)}</text>`,
          `<text x="${x.toFixed(1)}" y="${(y + 12).toFixed(1)}" font-size="13.5" font-weight="600" fill="${ink}" ${halo} text-anchor="middle">${value}</text>`,
        ].join("");
      })
    : [];
  const lines = orientationOf(view.orientation).map((feature) => ({
    kind: String(feature.properties?.kind),
    d: path(flattened(feature.geometry, scale)) ?? "",
  }));
  const under = lines.map(({ kind, d }) => drawnAs(below[kind], d));
  const over = lines.map(({ kind, d }) => drawnAs(across[kind], d));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Source Sans 3'">${hatch}<g clip-path="url(#frame)"><rect width="${width}" height="${height}" fill="#f4f2ee"/><g fill="none">${under.join("")}</g>${shapes.join("")}<g fill="none">${over.join("")}</g></g>${labels.join("")}</svg>`;
}

/** How the orientation layer looks below the areas, and across them. */
const below: Readonly<Record<string, string>> = {
  wood: `fill="#e6e9e1"`,
  water: `fill="#dce6ec"`,
  river: `stroke="#cfdde6" stroke-width="5"`,
  canal: `stroke="#cfdde6" stroke-width="3"`,
  motorway: `stroke="#dedad2" stroke-width="4"`,
  road: `stroke="#e4e1da" stroke-width="3"`,
  railway: `stroke="#bdbbb6" stroke-width="1.2"`,
};
const across: Readonly<Record<string, string>> = {
  river: `stroke="#7d94a5" stroke-width="2" stroke-opacity="0.6"`,
  canal: `stroke="#7d94a5" stroke-width="1.4" stroke-opacity="0.6"`,
  motorway: `stroke="#ffffff" stroke-width="1.4" stroke-opacity="0.5"`,
  road: `stroke="#ffffff" stroke-width="1.2" stroke-opacity="0.5"`,
  railway: `stroke="#1b2330" stroke-width="1" stroke-opacity="0.25" stroke-dasharray="5 3"`,
};

const drawnAs = (look: string | undefined, d: string) => (look && d ? `<path d="${d}" ${look}/>` : "");

/** The features of the orientation layer; anything else than a collection draws nothing. */
function orientationOf(layer: unknown): readonly Feature[] {
  const features = (layer as Partial<FeatureCollection> | null)?.features;
  return Array.isArray(features) ? features.filter((feature) => feature?.geometry) : [];
}

const hatch = `<defs><clipPath id="frame"><rect width="${width}" height="${height}" rx="6"/></clipPath><pattern id="none" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="${paper.withheld}"/><circle cx="2.5" cy="2.5" r="0.9" fill="#5d6675"/></pattern></defs>`;

function flattened<G extends Geometry>(geometry: G, scale: number): Feature<G> {
  const flat = (place: unknown): unknown =>
    Array.isArray(place) ? (typeof place[0] === "number" ? [place[0] * scale, place[1]] : place.map(flat)) : place;
  const coordinates = "coordinates" in geometry ? flat(geometry.coordinates) : undefined;
  return { type: "Feature", properties: {}, geometry: { ...geometry, coordinates } };
}

const firstPosition = (geometry: Polygon | MultiPolygon): Position =>
  (geometry.type === "Polygon" ? geometry.coordinates[0]?.[0] : geometry.coordinates[0]?.[0]?.[0]) ?? [0, 51];

/** Text inside an SVG. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
