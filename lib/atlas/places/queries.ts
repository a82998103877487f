import { databaseOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { searchable } from "@/lib/areas/rules";
import { areaSummary, type CatalogueArea, readAreas, readCatalogue } from "@/lib/releases/catalogue/queries";
import type { PlaceMatch } from "../schema";

/** Areas and streets whose name holds what was typed; beginnings of words first. */
export async function findAreaByText(viewer: Viewer, text: string, limit = 12): Promise<PlaceMatch[]> {
  const wanted = searchable(text);
  const catalogue = wanted.length < 2 ? null : await readCatalogue(viewer);
  if (!catalogue) return [];
  const [areas, streets] = await Promise.all([
    readAreas(viewer, catalogue, catalogue.partitions, { geometry: false }),
    databaseOf(viewer).street.findMany({ select: { name: true, leafId: true } }),
  ]);
  const areaOf = new Map(areas.map((area) => [area.id, area]));
  const nameOf = new Map(catalogue.partitions.map((partition) => [partition.key, partition.name]));
  const match = (kind: PlaceMatch["kind"], found: string, area: CatalogueArea | undefined): RankedMatch[] => {
    const place = rankOf(searchable(found), wanted);
    const partitionName = area && nameOf.get(area.partition);
    if (place === undefined || !area || !partitionName || area.isResidual) return [];
    return [{ rank: place, match: { kind, text: found, area: areaSummary(area), partitionName } }];
  };
  return [
    ...areas.flatMap((area) => match("area", area.name, area)),
    ...streets.flatMap((street) => match("street", street.name, areaOf.get(street.leafId))),
  ]
    .sort((a, b) => a.rank - b.rank || a.match.text.localeCompare(b.match.text, "de"))
    .slice(0, limit)
    .map((found) => found.match);
}

interface RankedMatch {
  readonly rank: number;
  readonly match: PlaceMatch;
}

function rankOf(name: string, wanted: string): number | undefined {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : undefined;
}
