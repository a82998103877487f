import { type Get, textOf } from "./visitor";

/** An indicator or a count, as anybody can read of it. */
export interface Subject {
  readonly key: string;
  readonly names: readonly string[];
  readonly isCount: boolean;
  /** `count`, `ratio`, `relativeChange` or `rate`; counts themselves are `count`. */
  readonly kind: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly factor: number;
  readonly decimals: number;
}

export interface PublicArea {
  readonly key: string;
  readonly name: string;
  readonly leaves: readonly string[];
  readonly residual: boolean;
}

export interface PublicPartition {
  readonly key: string;
  readonly areas: ReadonlyMap<string, PublicArea>;
}

export interface ReleaseCatalogue {
  readonly id: number;
  readonly title: string;
  readonly partitions: readonly PublicPartition[];
  readonly subjects: readonly Subject[];
}

interface Named {
  readonly key: string;
  readonly name?: string;
  readonly nameEn?: string;
}

/** Reads a public answer as JSON. */
export async function readJson<T>(get: Get, path: string): Promise<T> {
  const answer = await get(path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return JSON.parse(textOf(answer)) as T;
}

/** What the read API says of every release: areas, counts, indicators with their formulas. Oldest first. */
export async function readCatalogues(get: Get): Promise<ReleaseCatalogue[]> {
  const { releases } = await readJson<{ releases: { id: number; title: string }[] }>(get, "/api/v1/releases");
  const found: ReleaseCatalogue[] = [];
  for (const { id, title } of [...releases].reverse()) {
    const query = `release=${id}`;
    const [lists, counts, formulas] = await Promise.all([
      readJson<{ partitions: Named[] }>(get, `/api/v1/partitions?${query}`),
      readJson<{ baseCounts: Named[] }>(get, `/api/v1/base-counts?${query}`),
      readJson<{ indicators: (Named & Omit<Subject, "names" | "isCount">)[] }>(get, `/api/v1/indicators?${query}`),
    ]);
    const partitions: PublicPartition[] = [];
    for (const { key } of lists.partitions) {
      const { features } = await readJson<{
        features: { properties: { key: string; name?: string; leaves?: string[]; residual?: boolean } }[];
      }>(get, `/api/v1/areas?partition=${encodeURIComponent(key)}&${query}`);
      const areas = features.map(({ properties: own }): [string, PublicArea] => [
        own.key,
        {
          key: own.key,
          name: own.name ?? own.key,
          leaves: own.leaves?.length ? own.leaves : [own.key],
          residual: own.residual === true,
        },
      ]);
      partitions.push({ key, areas: new Map(areas) });
    }
    const names = ({ name, nameEn }: Named) => [name, nameEn].filter((one) => one !== undefined);
    const subjects: Subject[] = [
      ...counts.baseCounts.map((one) => ({
        ...{ key: one.key, names: names(one), isCount: true, kind: "count" },
        ...{ numerator: [one.key], denominator: [], factor: 1, decimals: 0 },
      })),
      ...formulas.indicators.map((one) => ({
        ...{ key: one.key, names: names(one), isCount: false, kind: one.kind },
        ...{ numerator: one.numerator, denominator: one.denominator, factor: one.factor, decimals: one.decimals },
      })),
    ];
    found.push({ id, title, partitions, subjects });
  }
  return found;
}

/** The numbers of one release that a row of the read API shows. */
export interface ValueRow {
  readonly area: string;
  readonly date: string;
  readonly state: string;
  readonly value: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

export const parameterOf = (subject: Subject) =>
  `${subject.isCount ? "baseCount" : "indicator"}=${encodeURIComponent(subject.key)}`;

/** Rows of a subject in a partition, all dates. */
export async function readValues(get: Get, subject: Subject, partition: string, release: number): Promise<ValueRow[]> {
  const path = `/api/v1/values?${parameterOf(subject)}&partition=${encodeURIComponent(partition)}&release=${release}`;
  return (await readJson<{ values: ValueRow[] }>(get, path)).values;
}
