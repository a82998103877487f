import type { Evidence, EvidenceFigures } from "./schema";

/** Running number across cycles: B-01, B-02 … B-100. */
export const findingNumber = (count: number): string => `B-${String(count).padStart(2, "0")}`;

/** The count in a number such as "B-07"; 0 when there is none. */
export const countOf = (number: string | undefined): number => Number(number?.match(/\d+$/)?.[0] ?? 0);

const evidenceKey = (row: Pick<Evidence, "indicatorKey" | "partitionKey" | "areaKey" | "date">) =>
  [row.indicatorKey, row.partitionKey, row.areaKey, row.date].join("|");

export interface Basis {
  readonly date: string;
  readonly areas: readonly { readonly partition: string; readonly area: string }[];
  readonly indicators: readonly string[];
}

/**
 * The evidence that belongs to what the finding rests on now, in the order of its areas and indicators. Rows are never
 * changed: of several for one figure the first one, frozen when the finding was written, counts.
 */
export function evidenceOf(rows: readonly Evidence[], basis: Basis): Evidence[] {
  const first = new Map<string, Evidence>();
  for (const row of rows) if (!first.has(evidenceKey(row))) first.set(evidenceKey(row), row);
  return wanted(basis).flatMap((key) => first.get(key) ?? []);
}

/** Which figures of a basis have no evidence yet. */
export function missingEvidence(rows: readonly Evidence[], basis: Basis): string[] {
  const present = new Set(rows.map(evidenceKey));
  return wanted(basis).filter((key) => !present.has(key));
}

const wanted = ({ date, areas, indicators }: Basis): string[] =>
  indicators.flatMap((indicatorKey) =>
    areas.map(({ partition, area }) => evidenceKey({ indicatorKey, partitionKey: partition, areaKey: area, date })),
  );

/** A finding rests on at least one released value. */
export const isSupported = (evidence: readonly { readonly figures: EvidenceFigures }[]): boolean =>
  evidence.some(({ figures }) => figures.value.state === "known");
