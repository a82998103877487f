import { geoMercator } from "d3-geo";
import type { Position } from "geojson";
import type { AreaGeometry } from "@/lib/releases/figures/schema";

export type Point = readonly [x: number, y: number];

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A plane drawing of a piece of the earth: Web Mercator, as tile maps use it, so that both lie on each other. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly project: (position: Position) => Point;
  /** What the whole drawing shows, padding included. */
  readonly bounds: Bounds;
  /** True metres on the ground for one unit of the drawing, in its middle. */
  readonly metresPerUnit: number;
}

const earthRadius = 6_378_137;
const radians = Math.PI / 180;

/** @returns null where there is nothing to draw. */
export function boundsOf(geometries: readonly AreaGeometry[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    for (const ring of ringsOf(geometry)) {
      for (const [lon = 0, lat = 0] of ring) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
    }
  }
  return Number.isFinite(west) ? [west, south, east, north] : null;
}

/** All rings of an area, holes too. */
export function ringsOf(geometry: AreaGeometry): readonly Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/**
 * Fits bounds into a drawing of the given width. Without `height` the drawing takes the shape of the city, between half
 * and one and a third of the width, so that neither a long nor a tall city breaks the page.
 */
export function fitProjection(
  bounds: Bounds,
  { width, height, padding = 16 }: { width: number; height?: number; padding?: number },
): Projection {
  const [west, south, east, north] = bounds;
  const aspect = Math.max((mercator(north) - mercator(south)) / Math.max((east - west) * radians, 1e-9), 1e-9);
  const inner = width - 2 * padding;
  const own = Math.round(Math.min(Math.max(inner * aspect, width * 0.5), width * 1.34) + 2 * padding);
  const tall = height ?? own;
  const corners = {
    type: "MultiPoint" as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator()
    .clipExtent(null)
    .fitExtent(
      [
        [padding, padding],
        [width - padding, tall - padding],
      ],
      corners,
    );
  const invert = (point: [number, number]) => projection.invert?.(point) ?? [west, south];
  const [left, bottom] = invert([0, tall]);
  const [right, top] = invert([width, 0]);
  const middle = (bottom + top) / 2;
  return {
    width,
    height: tall,
    project: (position) => projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0],
    bounds: [left, bottom, right, top],
    metresPerUnit: (Math.abs(right - left) * radians * earthRadius * Math.cos(middle * radians)) / width,
  };
}

/** The place on earth under a point of a drawing with these bounds, given as shares of its width and height. */
export function positionAt([west, south, east, north]: Bounds, shareX: number, shareY: number): [number, number] {
  const y = mercator(north) + shareY * (mercator(south) - mercator(north));
  return [west + shareX * (east - west), (Math.atan(Math.exp(y)) - Math.PI / 4) * (2 / radians)];
}

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2));
