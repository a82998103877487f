import type { LinearRelation } from "@/lib/indicators/rules";
import { checkCell, checkDate, doubled } from "./check/cells";
import { ProblemList } from "./check/problems";
import { checkJumps, checkPresence, checkSums, checkUnassigned, checkZeros } from "./check/series";
import { checkAreas, checkCounts, type Nesting, type StoredValues } from "./check/sums";
import { CellTable } from "./check/table";
import { mapRows } from "./map";
import { type AreaDirectory, isValidAt } from "./map/areas";
import type { CountDefinition } from "./map/definitions";
import type { SourceRow } from "./read/rows";
import type { CellState, Correction, Mapping, Problem, ProblemKind, Severity } from "./schema";

export type CheckInput = {
  readonly rows: AsyncIterable<SourceRow> | Iterable<SourceRow>;
  readonly mapping: Mapping;
  readonly directory: AreaDirectory;
  readonly baseCounts: ReadonlyMap<string, CountDefinition>;
  readonly corrections?: readonly Correction[];
  readonly relations: readonly { readonly relation: LinearRelation; readonly severity: Severity }[];
  readonly nestings: readonly Nesting[];
  /** The partition whose one area is the city. */
  readonly cityPartition?: string;
  /** `false`: the source perturbs or rounds its values, so that sums need not close (handbook §3.2). */
  readonly additive?: boolean;
  /** JJJJ-MM-TT; a later reference date is an error, within the same year a warning. */
  readonly today: string;
  /** Asked once all dates of the delivery are known. */
  readonly stored?: (dates: readonly string[]) => Promise<StoredValues>;
  /** Problems found before, on reading. */
  readonly found?: readonly Problem[];
  readonly progress?: (cells: number) => void;
};

export type CheckReport = {
  readonly cells: number;
  readonly states: Readonly<Record<CellState, number>>;
  readonly skipped: Readonly<Record<"ignored" | "empty" | "otherDate" | "otherCount", number>>;
  readonly partitions: readonly { readonly partition: string; readonly areas: number; readonly of: number }[];
  readonly baseCounts: readonly string[];
  readonly dates: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly kinds: readonly { readonly kind: ProblemKind; readonly errors: number; readonly warnings: number }[];
  /** What rule P1 will withhold at the newest date, for the preview. The public never learns the reason. */
  readonly withheld: readonly Withheld[];
  /** At most 200 of each kind. */
  readonly problems: readonly Problem[];
  /** What was looked at and found right, as short German sentences. */
  readonly passed: readonly string[];
};

const placeOf = (place: { partition?: string; area?: string; baseCount?: string; date?: string }) =>
  `${place.partition}\n${place.area}\n${place.baseCount}\n${place.date}`;

export type Withheld = {
  readonly baseCount: string;
  readonly partition: string;
  readonly date: string;
  /** Keys of areas with a count from 1 to threshold − 1. */
  readonly small: readonly string[];
  /** Keys of areas the office itself marked as secret. */
  readonly secret: readonly string[];
};

/**
 * Maps and checks a whole delivery in one pass over its rows (handbook §1.3). The table of cells is returned with the
 * report: it knows which cells are absent.
 */
export async function checkRows(
  input: CheckInput,
): Promise<{ readonly report: CheckReport; readonly table: CellTable }> {
  const list = new ProblemList();
  for (const problem of input.found ?? []) list.add(problem);
  const table = new CellTable(input.directory.areas);
  const states: Record<CellState, number> = { known: 0, suppressed: 0, missing: 0, unreliable: 0, notApplicable: 0 };
  const skipped = { ignored: 0, empty: 0, otherDate: 0, otherCount: 0 };
  const dates = new Set<string>();
  const unreadable = new Set<string>();
  let cells = 0;

  for await (const output of mapRows(input)) {
    if ("problem" in output) {
      list.add(output.problem);
      if (output.problem.area !== undefined && unreadable.size < 100_000) unreadable.add(placeOf(output.problem));
    } else if ("skipped" in output) skipped[output.skipped.why] += 1;
    else {
      const { cell } = output;
      const count = input.baseCounts.get(cell.baseCount);
      if (!count) continue;
      if (!dates.has(cell.date)) {
        dates.add(cell.date);
        for (const problem of checkDate(cell.date, cell.row, input.today)) list.add(problem);
      }
      for (const problem of checkCell(cell, count, input.directory)) list.add(problem);
      const first = table.add(cell);
      if (first) list.add(doubled(cell, first, input.directory));
      else {
        cells += 1;
        states[cell.state] += 1;
      }
      if (cells > 0 && cells % 100_000 === 0) input.progress?.(cells);
    }
  }

  if (cells === 0 && list.count("error") === 0) {
    list.add({
      kind: "emptyFile",
      severity: "error",
      message: "Mit dieser Zuordnung steht kein einziger Wert in der Datei.",
      advice: "Prüfen Sie Kopfzeile, Blatt und Wertspalten.",
    });
  }
  const { directory, baseCounts } = input;
  const lacking = table.settleAbsent(input.mapping.absent, ({ partition, area, baseCount, date }) => {
    const place = directory.find(partition, area, date);
    if (!place || !isValidAt(place, date) || baseCounts.get(baseCount)?.rate) return false;
    // Cases without a place are zero only where the source counts them at all.
    return !place.residual || table.dates().some((one) => table.get(partition, baseCount, one, area) !== undefined);
  });
  const stored = await input.stored?.(table.dates());
  const additive = input.additive ?? true;
  const whole = [
    ...checkSums(lacking, directory, baseCounts),
    ...checkCounts(table, directory, input.relations, input.cityPartition, stored),
    ...checkAreas(table, directory, input.nestings, baseCounts, additive),
    ...checkPresence(table, directory, baseCounts, input.mapping.absent, (place) => unreadable.has(placeOf(place))),
    ...checkZeros(table, directory, baseCounts),
    ...checkJumps(table, directory, baseCounts, stored),
    ...checkUnassigned(table, directory, baseCounts),
  ];
  for (const problem of whole) list.add(problem);

  const kinds = list.byKind();
  const partitions = table.partitions().map((partition) => {
    const places = directory.inPartition(partition).filter((area) => !area.residual);
    const seen = new Set(table.dates().flatMap((date) => [...table.areasSeen(partition, date)]));
    return { partition, areas: places.filter((area) => seen.has(area.key)).length, of: places.length };
  });
  const report: CheckReport = {
    cells,
    states,
    skipped,
    partitions,
    baseCounts: table.baseCounts(),
    dates: table.dates(),
    errors: list.count("error"),
    warnings: list.count("warning"),
    kinds,
    withheld: withheldAtNewestDate(table, input),
    problems: list.problems,
    passed: passedChecks(kinds, input, partitions, table),
  };
  return { report, table };
}

/** For the finest partition delivered; coarser ones follow from it. */
function withheldAtNewestDate(table: CellTable, { directory, baseCounts }: CheckInput): Withheld[] {
  const date = table.dates().at(-1);
  const [partition] = table
    .partitions()
    .sort((a, b) => directory.inPartition(b).length - directory.inPartition(a).length);
  if (!date || !partition) return [];
  return table
    .baseCounts()
    .slice(0, 200)
    .flatMap((baseCount) => {
      const threshold = baseCounts.get(baseCount)?.threshold ?? 1;
      const small: string[] = [];
      const secret: string[] = [];
      for (const area of directory.inPartition(partition)) {
        const cell = table.get(partition, baseCount, date, area.key);
        if (cell?.state === "suppressed") secret.push(area.key);
        else if (cell?.state === "known" && cell.value > 0 && cell.value < threshold) small.push(area.key);
      }
      return small.length + secret.length > 0 ? [{ baseCount, partition, date, small, secret }] : [];
    });
}

function passedChecks(
  kinds: CheckReport["kinds"],
  input: CheckInput,
  partitions: CheckReport["partitions"],
  table: CellTable,
): string[] {
  if (table.dates().length === 0) return [];
  const broken = new Set(kinds.map(({ kind }) => kind));
  const passed: string[] = [];
  for (const { partition, areas } of partitions) {
    if (!broken.has("missingArea") && areas > 1)
      passed.push(`${input.directory.nameOf(partition)}: alle ${areas} vorhanden`);
  }
  if (!broken.has("doubledKey")) passed.push("Kein Wert doppelt");
  const counts = table.baseCounts().flatMap((key) => input.baseCounts.get(key) ?? []);
  const summed = counts.filter((count) => !count.rate);
  if (summed.length > 0 && !broken.has("negative") && !broken.has("notInteger"))
    passed.push(summed.every((count) => count.integer) ? "Ganze Zahlen, keine unter null" : "Keine Zahl unter null");
  if (!broken.has("unknownArea")) passed.push("Alle Gebietsschlüssel bekannt");
  if (!broken.has("unreadableNumber") && !broken.has("ambiguousNumber")) passed.push("Alle Werte lesbar");
  if (
    !broken.has("oddDate") &&
    !kinds.some(({ kind, errors }) => kind === "futureDate" && errors > 0) &&
    !broken.has("unreadableDate")
  )
    passed.push("Alle Stichtage lesbar");
  if (!broken.has("sumOfAreas") && summed.length > 0) {
    const nested = input.nestings.filter(
      (one) => table.partitions().includes(one.parent) && table.partitions().includes(one.child),
    );
    for (const one of nested)
      passed.push(`Summe der Gebiete: ${input.directory.nameOf(one.child)} = ${input.directory.nameOf(one.parent)}`);
  }
  if (!broken.has("sumOfParts") && !broken.has("exceeds")) {
    const delivered = new Set(table.baseCounts());
    const used = input.relations.filter(({ relation }) =>
      [...relation.left, ...relation.right].every((key) => delivered.has(key)),
    );
    if (used.length > 0) passed.push(`Teile und Ganzes stimmen (${used.length} Regeln)`);
  }
  if (!broken.has("allZero")) passed.push("Kein Merkmal nur mit Nullen");
  if (!broken.has("jump") && table.dates().length > 1) passed.push("Keine starken Sprünge");
  return passed;
}
