import { fourYearsBefore, PublicFigures } from "@/lib/statistics/attack/publicFigures";
import type { PublicCell, PublicRate, PublicSum } from "@/lib/statistics/attack/recover";
import { type PublicPartition, type ReleaseCatalogue, readValues, type Subject, type ValueRow } from "./catalogue";
import { forEachAtOnce, type Get } from "./visitor";

/** Something is shown that the tables withhold. */
export interface Leak {
  /** Address at which it was read. */
  readonly where: string;
  /** "K_BG blockgruppen/111 2025-12-31" */
  readonly what: string;
  readonly shown: string;
}

/** What the numbers of a release say, by date. */
export interface Reading {
  readonly title: string;
  readonly cells: Map<string, PublicCell[]>;
  readonly rates: Map<string, PublicRate[]>;
  readonly sums: Map<string, PublicSum[]>;
  readonly leaks: Leak[];
}

export const emptyReading = (title: string): Reading => ({
  title,
  cells: new Map(),
  rates: new Map(),
  sums: new Map(),
  leaks: [],
});

export function note<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

/**
 * All numbers of one release as the read API gives them. A rate, a numerator or a change that is shown although a count behind
 * it is withheld is a leak, and an equation as well.
 */
export async function readTables(get: Get, release: ReleaseCatalogue, figures: PublicFigures): Promise<Reading> {
  const reading = emptyReading(release.title);
  const own = new PublicFigures();
  const wanted = release.partitions.flatMap((partition) =>
    release.subjects.map((subject) => ({ partition, subject, rows: [] as ValueRow[] })),
  );
  await forEachAtOnce(wanted, async (one) => {
    one.rows = await readValues(get, one.subject, one.partition.key, release.id);
  });
  for (const { partition, subject, rows } of wanted) {
    for (const row of rows) {
      const { area, date, state } = row;
      const place = { subject: subject.key, partition: partition.key, area, date };
      const numbers = {
        ...{ state, value: row.value ?? undefined },
        ...{ numerator: row.numerator ?? undefined, denominator: row.denominator ?? undefined },
      };
      own.add(place, numbers);
      figures.add(place, numbers);
    }
  }
  for (const { partition, subject, rows } of wanted) {
    for (const row of rows) {
      if (subject.isCount) addCount(reading, partition, subject, row);
      else addIndicator(reading, partition, subject, row, own, release);
    }
  }
  return reading;
}

function addCount(reading: Reading, partition: PublicPartition, subject: Subject, row: ValueRow): void {
  const area = partition.areas.get(row.area);
  if (!area) return;
  // A place for cases without an address that a count does not use holds none of them.
  const shown = row.state === "missing" && area.residual ? 0 : (row.value ?? undefined);
  if (row.state !== "known" && row.state !== "suppressed" && shown === undefined) return;
  const label = `${subject.key} ${partition.key}/${area.key} ${row.date}`;
  note(reading.cells, row.date, { baseCount: subject.key, leaves: area.leaves, label, value: shown });
}

function addIndicator(
  reading: Reading,
  partition: PublicPartition,
  subject: Subject,
  row: ValueRow,
  own: PublicFigures,
  release: ReleaseCatalogue,
): void {
  const area = partition.areas.get(row.area);
  const parts = [...subject.numerator, ...subject.denominator];
  const isCounted = parts.every((key) => release.subjects.some((one) => one.isCount && one.key === key));
  if (!area || subject.kind === "rate" || parts.length === 0) return;
  if (!isCounted) {
    addQuotient(reading, partition, subject, row, own);
    return;
  }
  const isClosed = (counts: readonly string[], date: string) =>
    counts.some((count) => own.isWithheld({ subject: count, partition: partition.key, area: area.key, date }));
  const address = `/api/v1/values?indicator=${subject.key}&partition=${partition.key}&release=${release.id}`;
  const what = `${subject.key} ${partition.key}/${area.key} ${row.date}`;
  const leak = (shown: number, name: string) => reading.leaks.push({ where: address, what, shown: `${name} ${shown}` });
  const exactly = (baseCounts: readonly string[], value: number) =>
    note(reading.sums, row.date, { baseCounts, leaves: area.leaves, lower: value, upper: value });
  for (const [name, counts] of [
    ["numerator", subject.numerator],
    ["denominator", subject.denominator],
  ] as const) {
    const shown = row[name];
    if (shown === null || shown === undefined || !isClosed(counts, row.date)) continue;
    leak(shown, name);
    exactly(counts, shown);
  }
  if (row.value === null) return;
  if (subject.kind === "relativeChange") {
    const before = fourYearsBefore(row.date);
    if (!isClosed(subject.numerator, row.date) && !isClosed(subject.numerator, before)) return;
    leak(row.value, "change");
    return;
  }
  if (!isClosed(parts, row.date)) return;
  leak(row.value, "value");
  if (subject.kind === "count") exactly(subject.numerator, row.value);
  else note(reading.rates, row.date, { ...subject, leaves: area.leaves, value: row.value });
}

/**
 * A mean: what it adds up is never shown, but follows roughly from the rounded mean and the number of persons – of a district, and so of
 * the one area in it whose mean is withheld.
 */
function addQuotient(
  reading: Reading,
  partition: PublicPartition,
  subject: Subject,
  row: ValueRow,
  own: PublicFigures,
): void {
  const area = partition.areas.get(row.area);
  const [numerator] = subject.numerator;
  if (!area || subject.kind !== "ratio" || subject.numerator.length !== 1 || numerator === undefined) return;
  const whole = subject.denominator.map((count) =>
    own.valuesAt({ subject: count, partition: partition.key, area: area.key, date: row.date }).at(-1),
  );
  const by = whole.reduce((sum: number, value) => sum + (value ?? Number.NaN), 0);
  if (!(by > 0)) return;
  const label = `${subject.key} ${partition.key}/${area.key} ${row.date}`;
  const cell = { baseCount: numerator, leaves: area.leaves, label };
  if (row.value !== null) {
    note(reading.cells, row.date, { ...cell, quotient: "never" });
    note(reading.rates, row.date, { ...subject, leaves: area.leaves, value: row.value });
  } else if (row.state === "suppressed") {
    note(reading.cells, row.date, { ...cell, quotient: { by, decimals: subject.decimals } });
  }
}

/** Numbers of all releases together: what any of them shows is known; of two different numbers the newer counts. */
export function together(readings: readonly Reading[]): Reading {
  const all = emptyReading("all releases together");
  for (const reading of readings) {
    for (const [date, own] of reading.cells) {
      const merged = new Map((all.cells.get(date) ?? []).map((cell) => [nameOf(cell), cell]));
      for (const cell of own) {
        const before = merged.get(nameOf(cell));
        const isOlderBetter = cell.value === undefined && before?.value !== undefined;
        merged.set(nameOf(cell), isOlderBetter || before?.quotient === "never" ? before : cell);
      }
      all.cells.set(date, [...merged.values()]);
    }
    for (const [date, own] of reading.rates) for (const rate of own) note(all.rates, date, rate);
    for (const [date, own] of reading.sums) for (const sum of own) note(all.sums, date, sum);
    all.leaks.push(...reading.leaks);
  }
  return all;
}

const nameOf = (cell: PublicCell) => `${cell.baseCount}|${[...cell.leaves].sort().join()}`;
