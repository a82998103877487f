import type { Feature, Geometry, Position } from "geojson";
import type { AreaGeometry } from "@/lib/releases/figures/schema";
import { type LabelPlace, labelPlace } from "./labelPlace";
import { type Bounds, boundsOf, fitProjection, type Point, type Projection, ringsOf } from "./projection";

/** An area as the database hands it over; the residual „nicht zuordenbar" has no place. */
export interface Outline {
  readonly key: string;
  readonly name: string;
  readonly geometry: AreaGeometry | null;
}

export interface DrawnArea {
  readonly key: string;
  readonly name: string;
  /** SVG path data; fill with the rule "evenodd". */
  readonly path: string;
  readonly label: LabelPlace | null;
}

export const orientationKinds = ["wood", "water", "river", "canal", "road", "motorway", "railway"] as const;
export type OrientationKind = (typeof orientationKinds)[number];

export interface DrawnOrientation {
  readonly kind: OrientationKind;
  readonly name: string;
  readonly path: string;
}

/** Everything a map needs to be shown, as plain data: it is drawn once and coloured as often as one likes. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly bounds: Bounds;
  readonly areas: readonly DrawnArea[];
  readonly orientation: readonly DrawnOrientation[];
  /** A round distance and its length in the drawing. */
  readonly scale: { readonly length: number; readonly metres: number };
}

/** Points closer than this are one point: half a pixel at the usual width, the same for both sides of a border. */
const grid = 0.5;

/**
 * Draws areas into a plane.
 *
 * @param options.focus keys to fit the drawing to; the others show as far as they lie inside
 * @param options.orientation a GeoJSON FeatureCollection with `properties.kind`, or anything else (then ignored)
 * @returns null where no area has a place
 */
export function drawMap(
  outlines: readonly Outline[],
  options: {
    readonly width?: number;
    readonly height?: number;
    readonly padding?: number;
    readonly focus?: readonly string[];
    readonly orientation?: unknown;
    readonly labels?: boolean;
  } = {},
): MapDrawing | null {
  const { width = 640, height, padding, focus, orientation, labels = true } = options;
  const placed = outlines.filter((area): area is Outline & { geometry: AreaGeometry } => area.geometry !== null);
  const chosen = focus ? placed.filter((area) => focus.includes(area.key)) : placed;
  const bounds = boundsOf((chosen.length > 0 ? chosen : placed).map((area) => area.geometry));
  if (!bounds) return null;
  const projection = fitProjection(bounds, { width, height, padding });
  return {
    width: projection.width,
    height: projection.height,
    bounds: projection.bounds,
    areas: placed.map((area) => drawArea(area, projection, labels, focus !== undefined)),
    orientation: drawOrientation(orientation, projection),
    scale: scaleOf(projection),
  };
}

function drawArea(
  area: Outline & { geometry: AreaGeometry },
  projection: Projection,
  labels: boolean,
  cut: boolean,
): DrawnArea {
  const rings = ringsOf(area.geometry).map((ring) => snapped(ring, projection));
  const frame = cut ? { left: 6, top: 6, right: projection.width - 6, bottom: projection.height - 6 } : undefined;
  const path = rings.map((ring) => pathOfPoints(ring, true)).join("");
  return { key: area.key, name: area.name, path, label: labels ? labelPlace(rings, 16, frame) : null };
}

/** Points of the drawing on a fine grid, without doubles: small files, and neighbours keep the same border. */
function snapped(ring: readonly Position[], projection: Projection): Point[] {
  const points: Point[] = [];
  for (const position of ring) {
    const [x, y] = projection.project(position);
    const point: Point = [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

/** Path data with relative steps, which are shorter than absolute places. */
export function pathOfPoints(points: readonly Point[], closed: boolean): string {
  const [first, ...rest] = points;
  if (!first || rest.length === 0) return "";
  let [x, y] = first;
  let path = `M${text(x)} ${text(y)}l`;
  rest.forEach(([nextX, nextY], i) => {
    const [dx, dy] = [text(nextX - x), text(nextY - y)];
    path += `${i > 0 && !dx.startsWith("-") ? " " : ""}${dx}${dy.startsWith("-") ? "" : " "}${dy}`;
    [x, y] = [nextX, nextY];
  });
  return closed ? `${path}z` : path;
}

const text = (x: number) => String(Math.round(x * 10) / 10);

function drawOrientation(orientation: unknown, projection: Projection): DrawnOrientation[] {
  const drawn = featuresOf(orientation).flatMap((feature): DrawnOrientation[] => {
    const kind = orientationKinds.find((one) => one === feature.properties?.kind);
    const path = kind && pathOfGeometry(feature.geometry, projection);
    return kind && path ? [{ kind, name: String(feature.properties?.name ?? ""), path }] : [];
  });
  return drawn.sort((a, b) => orientationKinds.indexOf(a.kind) - orientationKinds.indexOf(b.kind));
}

function featuresOf(collection: unknown): Feature[] {
  const features = (collection as { features?: unknown } | null)?.features;
  return Array.isArray(features) ? features.filter((feature) => feature?.geometry) : [];
}

function pathOfGeometry(geometry: Geometry, projection: Projection): string {
  const line = (positions: Position[], closed: boolean) => pathOfPoints(snapped(positions, projection), closed);
  switch (geometry.type) {
    case "LineString":
      return line(geometry.coordinates, false);
    case "MultiLineString":
      return geometry.coordinates.map((part) => line(part, false)).join("");
    case "Polygon":
    case "MultiPolygon":
      return ringsOf(geometry)
        .map((ring) => line(ring, true))
        .join("");
    default:
      return "";
  }
}

/** The largest of 1, 2, 5 × 10ⁿ metres that takes at most a fifth of the width. */
function scaleOf({ metresPerUnit, width }: Projection): MapDrawing["scale"] {
  const most = metresPerUnit * width * 0.2;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, length: metres / metresPerUnit };
}
