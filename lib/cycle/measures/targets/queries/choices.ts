import { databaseOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { isoDate } from "@/lib/platform/clock";
import { latestRelease } from "@/lib/releases/queries";
import { listShares, previewComparison } from "../queries";
import type { ComparisonPlan } from "../schema";

/** What the form of a target offers: shares of the release in force, and its dates for the whole city, newest first. */
export async function targetChoices(viewer: Viewer) {
  const release = await latestRelease(viewer);
  if (!release) return { shares: [], dates: [] };
  const database = databaseOf(viewer);
  const city = await database.publishedPartition.findFirst({
    where: { releaseId: release.id },
    orderBy: { sortOrder: "asc" },
    select: { id: true },
  });
  const dates = await database.publishedValue.findMany({
    where: { releaseId: release.id, partitionId: city?.id },
    distinct: ["date"],
    orderBy: { date: "desc" },
    select: { date: true },
  });
  return {
    shares: (await listShares(viewer, release.id)).map(({ key, name }) => ({ value: key, label: name.de })),
    dates: dates.map(({ date }) => isoDate(date)),
  };
}

/** The comparison each unfixed target would get now, by target id; null where nothing is released for it. */
export async function previewComparisons(
  viewer: Viewer,
  targets: readonly { readonly id: string; readonly comparisonFixedAt: Date | null }[],
): Promise<Record<string, ComparisonPlan | null>> {
  const open = targets.filter(({ comparisonFixedAt }) => !comparisonFixedAt);
  const plans = await Promise.all(open.map(({ id }) => previewComparison(viewer, id)));
  return Object.fromEntries(open.map(({ id }, i) => [id, plans[i] ?? null]));
}
