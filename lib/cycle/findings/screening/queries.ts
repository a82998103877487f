import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { indexIndicators } from "@/lib/indicators/rules";
import { listPartitions, screeningTable } from "@/lib/releases/figures/queries";
import { baseDateOf, indexRows, proposalsOf, type ScreeningTables, screenTable, wordsOf } from "./rules";
import type { ScreeningRequest, ScreeningView } from "./schema";

/**
 * All areas × indicators of a partition at a date, looked through for what stands out. Computed from released values only.
 * An address that fits nothing falls back to the first partition below the city and its newest date.
 * @returns null before the first release, and for those who may not see drafts
 */
export async function screeningView(viewer: Viewer, request: ScreeningRequest): Promise<ScreeningView | null> {
  if (!can(viewer, "draft:read")) return null;
  const partitions = (await listPartitions(viewer)).filter((one) => !one.isCity && one.count >= 3);
  const partition = partitions.find((one) => one.key === request.gliederung) ?? partitions[0];
  const now = partition && (await screeningTable(viewer, { partition: partition.key, date: request.stichtag }));
  if (!now) return null;
  const baseDate = baseDateOf(now.availableDates);
  const at = async (date: string | null) => {
    const table = date ? await screeningTable(viewer, { partition: now.partition.key, date }) : null;
    return table?.date === date ? table : null;
  };
  const [before, base] = await Promise.all([at(now.before), at(baseDate)]);
  const tables: ScreeningTables = { now, before, base, baseBefore: await at(base?.before ?? null) };
  const keys = indexIndicators.filter((key) => now.indicators.some((indicator) => indicator.key === key));
  const proposals = proposalsOf(screenTable(tables, keys), now);
  return {
    release: now.release,
    partition: now.partition,
    partitions,
    date: now.date,
    dates: now.availableDates,
    before: now.before,
    baseDate,
    indexIndicators: keys.flatMap((key) => now.indicators.find((indicator) => indicator.key === key) ?? []),
    indicators: now.indicators,
    areas: indexRows(tables, keys),
    proposals: proposals.filter(
      (proposal) =>
        (request.indikator
          ? proposal.indicator.key === request.indikator
          : request.neutral || proposal.indicator.polarity === "burden") &&
        (!request.gebiet || proposal.areaKey === request.gebiet),
    ),
  };
}

/** The form for a new finding, filled in from a proposal named in the address as far as the data go. */
export async function findingDraft(viewer: Viewer, request: ScreeningRequest) {
  const [partition, area] = request.gebiet?.split(/\/(.*)/s) ?? [];
  const empty = {
    title: "",
    text: "",
    date: request.stichtag ?? "",
    areas: partition && area ? [`${partition}/${area}`] : [],
    indicators: request.indikator ? [request.indikator] : [],
  };
  if (!partition || !area || !request.indikator) return empty;
  const view = await screeningView(viewer, { ...request, gliederung: partition, gebiet: area });
  const proposal = view?.proposals[0];
  return view && proposal ? { ...empty, date: view.date, ...wordsOf(proposal, view) } : empty;
}
