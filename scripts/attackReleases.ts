import { standardBaseCounts } from "@/lib/indicators/baseCounts/rules";
import { hardChecks, knownOrders } from "@/lib/indicators/checks/rules";
import {
  type AttackResult,
  type PublicCell,
  type PublicRate,
  type PublicRelation,
  recoverCells,
} from "@/lib/statistics/attack/recover";

interface Area {
  readonly key: string;
  readonly leaves: readonly string[];
  readonly residual: boolean;
}

interface Row {
  readonly area: string;
  readonly date: string;
  readonly state: string;
  readonly value: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

interface Indicator {
  readonly key: string;
  readonly kind: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly factor: number;
  readonly decimals: number;
}

/** Reads a public answer, e.g. `values?baseCount=EW&partition=bezirke`. */
export type PublicReader = <T>(path: string) => Promise<T>;

/** What anybody can look up about the counts: their sums and which of them cannot exceed which. */
function relationsAmong(keys: ReadonlySet<string>): PublicRelation[] {
  const relation = (left: readonly string[], right: readonly string[], factor: number, equal: boolean) => ({
    terms: [
      ...right.map((baseCount) => ({ baseCount, coefficient: factor })),
      ...left.map((baseCount) => ({ baseCount, coefficient: -1 })),
    ],
    lower: 0,
    upper: equal ? 0 : Number.POSITIVE_INFINITY,
  });
  return [
    ...standardBaseCounts.flatMap(({ key, sumOf = [] }) => sumOf.map((parts) => relation([key], parts, 1, true))),
    ...hardChecks.flatMap(({ kind, level, left, right, factor = 1 }) =>
      kind === "atMost" && level === "leaf" ? [relation(left, right, factor, false)] : [],
    ),
    ...knownOrders.map(({ left, right }) => relation(left, right, 1, false)),
  ].filter(({ terms }) => terms.every(({ baseCount }) => keys.has(baseCount)));
}

interface Reading {
  readonly cells: Map<string, PublicCell[]>;
  readonly rates: Map<string, PublicRate[]>;
  readonly leaks: string[];
}

/** All numbers of one release, by date. */
async function readRelease(read: PublicReader, release: number): Promise<Reading> {
  const query = `release=${release}`;
  const { partitions } = await read<{ partitions: { key: string }[] }>(`partitions?${query}`);
  const { baseCounts } = await read<{ baseCounts: { key: string }[] }>(`base-counts?${query}`);
  const { indicators } = await read<{ indicators: Indicator[] }>(`indicators?${query}`);
  const cells = new Map<string, PublicCell[]>();
  const rates = new Map<string, PublicRate[]>();
  const leaks: string[] = [];
  const push = <T>(map: Map<string, T[]>, date: string, one: T) => map.set(date, [...(map.get(date) ?? []), one]);
  const known = new Set<string>();
  for (const { key: partition } of partitions) {
    const { features } = await read<{
      features: { properties: { key: string; leaves?: string[]; residual?: boolean } }[];
    }>(`areas?partition=${partition}&${query}`);
    const areas = new Map(
      features.map(({ properties: { key, leaves, residual } }): [string, Area] => [
        key,
        { key, leaves: leaves?.length ? leaves : [key], residual: residual === true },
      ]),
    );
    for (const { key: baseCount } of baseCounts) {
      const { values } = await read<{ values: Row[] }>(`values?baseCount=${baseCount}&partition=${partition}&${query}`);
      for (const { area: areaKey, date, state, value } of values) {
        const area = areas.get(areaKey);
        if (!area) continue;
        if (state === "known") known.add(`${baseCount}|${partition}|${areaKey}|${date}`);
        // A place for cases without an address that a count does not use holds none of them.
        const shown = state === "missing" && area.residual ? 0 : (value ?? undefined);
        if (state !== "known" && state !== "suppressed" && shown === undefined) continue;
        const label = `${baseCount} ${partition}/${areaKey} ${date}`;
        push(cells, date, { baseCount, leaves: area.leaves, label, value: shown });
      }
    }
    for (const indicator of indicators) {
      if (indicator.kind === "rate" || indicator.numerator.length === 0) continue;
      const { values } = await read<{ values: Row[] }>(
        `values?indicator=${indicator.key}&partition=${partition}&${query}`,
      );
      for (const { area: areaKey, date, value, numerator, denominator } of values) {
        const area = areas.get(areaKey);
        if (!area || value === null) continue;
        const open = (keys: readonly string[]) =>
          keys.every((key) => known.has(`${key}|${partition}|${areaKey}|${date}`));
        const isInside = (keys: readonly string[]) =>
          keys.every((key) => baseCounts.some((count) => count.key === key));
        if (!isInside([...indicator.numerator, ...indicator.denominator])) continue;
        if (open(indicator.numerator) && open(indicator.denominator)) continue;
        // A figure is shown although a count behind it is withheld.
        leaks.push(
          `${indicator.key} ${partition}/${areaKey} ${date}: ${value} (${numerator ?? "."} / ${denominator ?? "."})`,
        );
        if (indicator.kind === "ratio") push(rates, date, { ...indicator, leaves: area.leaves, value });
      }
    }
  }
  return { cells, rates, leaks };
}

/** Numbers of all releases together: what any of them shows is known; of two different numbers the newer counts. */
function together(readings: readonly Reading[]): Reading {
  const cells = new Map<string, PublicCell[]>();
  const rates = new Map<string, PublicRate[]>();
  for (const reading of readings) {
    for (const [date, own] of reading.cells) {
      const merged = new Map((cells.get(date) ?? []).map((cell) => [nameOf(cell), cell]));
      for (const cell of own) {
        const before = merged.get(nameOf(cell));
        merged.set(nameOf(cell), cell.value === undefined && before?.value !== undefined ? before : cell);
      }
      cells.set(date, [...merged.values()]);
    }
    for (const [date, own] of reading.rates) rates.set(date, [...(rates.get(date) ?? []), ...own]);
  }
  return { cells, rates, leaks: readings.flatMap((reading) => reading.leaks) };
}

const nameOf = (cell: PublicCell) => `${cell.baseCount}|${[...cell.leaves].sort().join()}`;

async function attackReading(name: string, reading: Reading, print: Print): Promise<Findings> {
  const keys = new Set([...reading.cells.values()].flatMap((cells) => cells.map((cell) => cell.baseCount)));
  const relations = relationsAmong(keys);
  const results: AttackResult[] = [];
  for (const [date, cells] of reading.cells)
    results.push(await recoverCells({ cells, relations, rates: reading.rates.get(date) ?? [] }));
  const recovered = results.flatMap((one) => one.recovered);
  const narrowest = results
    .flatMap((one) => one.narrowest ?? [])
    .sort((a, b) => a.interval.upper - a.interval.lower - (b.interval.upper - b.interval.lower))[0];
  const withheld = results.reduce((sum, one) => sum + one.withheld, 0);
  print(
    `${name}: ${withheld} withheld cells, ${recovered.length} recovered${
      narrowest ? `, narrowest ${narrowest.label}: ${narrowest.interval.lower} to ${narrowest.interval.upper}` : ""
    }`,
  );
  for (const { label, value, by } of recovered.slice(0, 40)) print(`  ${label} = ${value} (${by})`);
  for (const leak of reading.leaks.slice(0, 40)) print(`  shown over a withheld count: ${leak}`);
  const contradictions = results.reduce((sum, one) => sum + one.contradictions, 0);
  if (contradictions > 0) print(`  ${contradictions} groups of numbers contradict what should hold between counts`);
  return { withheld, recovered: recovered.length, leaks: reading.leaks.length };
}

type Print = (line: string) => void;

export interface Findings {
  readonly withheld: number;
  /** Withheld cells that could be computed. */
  readonly recovered: number;
  /** Figures shown although a count behind them is withheld. */
  readonly leaks: number;
}

/** Attacks every release alone and all of them together; the findings are those of all together. */
export async function attackReleases(read: PublicReader, print: Print): Promise<Findings> {
  const { releases } = await read<{ releases: { id: number; title: string }[] }>("releases");
  const readings: Reading[] = [];
  let worst: Findings = { withheld: 0, recovered: 0, leaks: 0 };
  const keep = (one: Findings) => {
    worst = {
      withheld: one.withheld,
      recovered: Math.max(worst.recovered, one.recovered),
      leaks: Math.max(worst.leaks, one.leaks),
    };
  };
  for (const { id, title } of [...releases].reverse()) {
    const reading = await readRelease(read, id);
    readings.push(reading);
    keep(await attackReading(title, reading, print));
  }
  if (readings.length > 1) keep(await attackReading("all releases together", together(readings), print));
  return worst;
}
