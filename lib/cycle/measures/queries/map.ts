import type { Viewer } from "@/lib/access/viewer";
import { livingSpacePartition } from "@/lib/areas/livingSpaces/schema";
import { findCity } from "@/lib/city/queries";
import { listAreas, listPartitions } from "@/lib/releases/figures/queries";
import type { AreaGeometry } from "@/lib/releases/figures/schema";
import type { MeasureAreaView } from "../schema";

/** Outlines for a small map of measures: their areas on top of a division of the whole city. */
export interface MeasureMap {
  readonly cityName: string;
  /** Key of the division drawn beneath. */
  readonly ground: string;
  readonly orientation: unknown;
  readonly outlines: readonly { readonly key: string; readonly name: string; readonly geometry: AreaGeometry | null }[];
  readonly highlighted: readonly string[];
}

/** @returns null where nothing can be drawn: no release, or areas without outlines */
export async function measureMap(viewer: Viewer, areas: readonly MeasureAreaView[]): Promise<MeasureMap | null> {
  const partitions = await listPartitions(viewer);
  const own = [...new Set(areas.map(({ partition }) => partition))];
  // Districts, or whatever stands first below the city and is neither too coarse nor too fine to read.
  const fits = (key: string) => {
    const partition = partitions.find((one) => one.key === key);
    // Lebensräume overlap and leave gaps, however many there are.
    return !!partition && key !== livingSpacePartition && partition.count >= 6 && partition.count <= 60;
  };
  const ground =
    own.find(fits) ?? partitions.find(({ key }) => fits(key))?.key ?? partitions.find(({ isCity }) => isCity)?.key;
  if (!ground) return null;
  const named = [...new Set([ground, ...own])];
  const lists = await Promise.all(
    named.map(async (partition) =>
      ((await listAreas(viewer, partition)) ?? [])
        .filter((area) => !area.isResidual && area.geometry)
        .map((area) => ({ key: `${partition}/${area.key}`, name: area.name, geometry: area.geometry })),
    ),
  );
  const highlighted = areas.map(({ partition, key }) => `${partition}/${key}`);
  const outlines = lists.flatMap((list, i) => (i === 0 ? list : list.filter(({ key }) => highlighted.includes(key))));
  if (!outlines.some(({ key }) => highlighted.includes(key))) return null;
  const city = await findCity(viewer);
  return { cityName: city.name, ground, orientation: city.orientation, outlines, highlighted };
}
