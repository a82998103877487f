import type { Viewer } from "@/lib/access/viewer";
import { listDates } from "@/lib/atlas/tables/queries";
import { listIndicators, listPartitions } from "@/lib/releases/figures/queries";

/** What a figure may show: indicators, partitions and dates of the newest release. */
export async function figureChoices(viewer: Viewer) {
  const [indicators, partitions, dates] = await Promise.all([
    listIndicators(viewer),
    listPartitions(viewer),
    listDates(viewer),
  ]);
  return {
    indicators: indicators.map(({ key, name }) => ({ key, name: name.de })),
    partitions: partitions.map(({ key, name }) => ({ key, name: name.de })),
    dates: Array.isArray(dates) ? dates.toReversed() : [],
  };
}
