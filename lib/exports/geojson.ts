import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";

export type AreaFeature = Feature<Polygon | MultiPolygon | null, Record<string, unknown>>;

/**
 * A collection as RFC 7946 wants it: WGS 84, longitude before latitude, no `crs`. Facts about the whole (release, notice)
 * stand beside `features` as foreign members.
 */
export function featureCollection(
  features: readonly AreaFeature[],
  facts: Readonly<Record<string, unknown>> = {},
): FeatureCollection<Polygon | MultiPolygon | null> {
  return { type: "FeatureCollection", ...facts, features: [...features] };
}
