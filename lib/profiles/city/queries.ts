import type { Viewer } from "@/lib/access/viewer";
import type { ProfileFigure } from "@/lib/atlas/schema";
import { listAreas, listPartitions } from "@/lib/releases/figures/queries";
import { areaFigures, areaProfile } from "../queries";

/** Every indicator for the whole city; empty before the first release. */
export async function cityFigures(viewer: Viewer): Promise<readonly ProfileFigure[]> {
  const city = await findWholeCity(viewer);
  return (city && (await areaFigures(viewer, city.partition, city.key))) ?? [];
}

/** The core values of the whole city; empty before the first release. */
export async function cityCore(viewer: Viewer): Promise<readonly ProfileFigure[]> {
  const city = await findWholeCity(viewer);
  return (city && (await areaProfile(viewer, city.partition, city.key)))?.core ?? [];
}

async function findWholeCity(viewer: Viewer) {
  const partition = (await listPartitions(viewer)).find((one) => one.isCity);
  return partition && (await listAreas(viewer, partition.key))?.[0];
}
