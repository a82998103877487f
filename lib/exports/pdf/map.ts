import { geoIdentity, geoPath } from "d3-geo";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { AtlasView } from "@/lib/atlas/schema";
import { showsChange } from "@/lib/cycle/report/content/rules";
import { formatNumber } from "@/lib/statistics/format";
import { classColours, inkOn, paper } from "./colours";

const width = 520;
const height = 620;

/**
 * A map as vector drawing for print: areas in the colours of their classes; up to 40 areas carry name and value.
 * North is up; one degree of longitude is shortened by the latitude, which is true enough over one city.
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
          `<text x="${x.toFixed(1)}" y="${(y - 2).toFixed(1)}" font-size="10.5" fill="${ink}" ${halo} text-anchor="middle">${escaped(area.name)}</text>`,
          `<text x="${x.toFixed(1)}" y="${(y + 10).toFixed(1)}" font-size="11.5" font-weight="600" fill="${ink}" ${halo} text-anchor="middle">${value}</text>`,
        ].join("");
      })
    : [];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Source Sans 3'">${hatch}${shapes.join("")}${labels.join("")}</svg>`;
}

const hatch = `<defs><pattern id="none" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="${paper.withheld}"/><circle cx="2.5" cy="2.5" r="0.9" fill="#5d6675"/></pattern></defs>`;

function flattened(geometry: Polygon | MultiPolygon, scale: number): Feature<Polygon | MultiPolygon> {
  const flat = ([x = 0, y = 0]: Position): Position => [x * scale, y];
  const rings = (polygon: Position[][]) => polygon.map((ring) => ring.map(flat));
  return {
    type: "Feature",
    properties: {},
    geometry:
      geometry.type === "Polygon"
        ? { type: "Polygon", coordinates: rings(geometry.coordinates) }
        : { type: "MultiPolygon", coordinates: geometry.coordinates.map(rings) },
  };
}

const firstPosition = (geometry: Polygon | MultiPolygon): Position =>
  (geometry.type === "Polygon" ? geometry.coordinates[0]?.[0] : geometry.coordinates[0]?.[0]?.[0]) ?? [0, 51];

/** Text inside an SVG. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
