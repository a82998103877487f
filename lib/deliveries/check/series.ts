import { notableResidual, notableUnassignablePercent, yearOnYearResidual } from "@/lib/indicators/checks/rules";
import { type AreaDirectory, isValidAt } from "../map/areas";
import type { CountDefinition } from "../map/definitions";
import type { AbsentMeaning, Problem } from "../schema";
import { germanDate } from "./cells";
import type { StoredValues } from "./sums";
import type { CellTable } from "./table";

const german = (value: number) => value.toLocaleString("de-DE", { maximumFractionDigits: 1 });

/** Areas and cells that are not there at all. */
export function* checkPresence(
  table: CellTable,
  directory: AreaDirectory,
  counts: ReadonlyMap<string, CountDefinition>,
  absent: AbsentMeaning,
  /** Whether a place is empty because its cell could not be read: that is told already. */
  isUnreadable: (place: { partition: string; area: string; baseCount: string; date: string }) => boolean,
): Generator<Problem> {
  for (const date of table.dates()) {
    for (const partition of table.partitions()) {
      const seen = table.areasSeen(partition, date);
      if (seen.size === 0) continue;
      for (const area of directory.inPartition(partition)) {
        const valid = directory.find(partition, area.key, date) ?? area;
        if (seen.has(area.key) || area.residual || !isValidAt(valid, date)) continue;
        yield {
          kind: "missingArea",
          severity: "warning",
          partition,
          area: area.key,
          areaName: area.name,
          date,
          message: `Am ${germanDate(date)} fehlt ${area.name} (${area.key}).`,
          advice: "Fehlt das Gebiet zu Recht, zeigen wir „liegt nicht vor“.",
        };
      }
    }
  }
  if (absent !== "missing") return;
  const gaps = new Map<
    string,
    { partition: string; baseCount: string; missing: number; dates: Set<string>; area: string }
  >();
  for (const gap of table.absent((partition, area, date) => table.areasSeen(partition, date).has(area))) {
    if (isUnreadable(gap)) continue;
    const id = `${gap.partition}\n${gap.baseCount}`;
    const entry = gaps.get(id) ?? {
      partition: gap.partition,
      baseCount: gap.baseCount,
      missing: 0,
      dates: new Set<string>(),
      area: gap.area,
    };
    entry.missing += 1;
    entry.dates.add(gap.date);
    gaps.set(id, entry);
  }
  for (const gap of gaps.values()) {
    const name = counts.get(gap.baseCount)?.name ?? gap.baseCount;
    const first = directory.find(gap.partition, gap.area)?.name ?? gap.area;
    yield {
      kind: "missingCell",
      severity: "warning",
      partition: gap.partition,
      baseCount: gap.baseCount,
      message:
        gap.missing === 1
          ? `Bei „${name}“ fehlt der Wert für ${first}.`
          : `Bei „${name}“ fehlen ${gap.missing} Werte an ${gap.dates.size === 1 ? "einem Stichtag" : `${gap.dates.size} Stichtagen`}, zum Beispiel für ${first}.`,
      advice: "Hat die Quelle sie gesperrt, legen Sie das in der Zuordnung fest.",
    };
  }
}

/** Sums for which a part is not in the file. */
export function* checkSums(
  lacking: ReturnType<CellTable["settleAbsent"]>,
  directory: AreaDirectory,
  counts: ReadonlyMap<string, CountDefinition>,
): Generator<Problem> {
  const groups = new Map<string, (typeof lacking)[number] & { times: number }>();
  for (const one of lacking) {
    const id = `${one.partition}\n${one.baseCount}`;
    groups.set(id, { ...(groups.get(id) ?? one), times: (groups.get(id)?.times ?? 0) + 1 });
  }
  for (const { partition, baseCount, area, part, times } of groups.values()) {
    const name = counts.get(baseCount)?.name ?? baseCount;
    const place = directory.find(partition, area)?.name ?? area;
    yield {
      kind: "missingCell",
      severity: "warning",
      partition,
      baseCount,
      message: `Bei „${name}“ fehlt in ${times === 1 ? "einer Summe" : `${times} Summen`} ein Teil, zum Beispiel „${part}“ für ${place}.`,
      advice:
        "Ohne alle Teile gibt es keine Summe. Heißt ein fehlender Teil null, legen Sie das in der Zuordnung fest.",
    };
  }
}

/** A count that is zero everywhere at one date and not at another was not delivered as zero: it is missing. */
export function* checkZeros(
  table: CellTable,
  directory: AreaDirectory,
  counts: ReadonlyMap<string, CountDefinition>,
): Generator<Problem> {
  const all = table.combinations().map((one) => {
    let known = 0;
    let other = 0;
    let row = 0;
    for (const area of directory.inPartition(one.partition)) {
      const cell = table.get(one.partition, one.baseCount, one.date, area.key);
      if (cell?.state !== "known") continue;
      known += 1;
      row ||= cell.row;
      if (cell.value !== 0) other += 1;
    }
    return { ...one, known, zero: known >= 5 && other === 0, row };
  });
  for (const one of all) {
    if (!one.zero) continue;
    if (!all.some((same) => same.baseCount === one.baseCount && same.partition === one.partition && !same.zero))
      continue;
    const name = counts.get(one.baseCount)?.name ?? one.baseCount;
    yield {
      kind: "allZero",
      severity: "warning",
      row: one.row,
      partition: one.partition,
      baseCount: one.baseCount,
      date: one.date,
      value: "0",
      message: `Am ${germanDate(one.date)} haben alle ${one.known} Gebiete bei „${name}“ den Wert 0.`,
      advice: "An anderen Stichtagen gibt es Fälle. Vermutlich liegen hier keine Daten vor.",
      repair: {
        label: "Als „liegt nicht vor“ übernehmen",
        action: "zeroIsMissing",
        baseCount: one.baseCount,
        date: one.date,
      },
    };
  }
}

/**
 * Jumps against the year before: Pearson residual of the area's share of its partition's total, under a binomial draw
 * (handbook §1.3). Compares with the delivery itself, else with what was accepted before.
 */
export function* checkJumps(
  table: CellTable,
  directory: AreaDirectory,
  counts: ReadonlyMap<string, CountDefinition>,
  stored?: StoredValues,
): Generator<Problem> {
  for (const { partition, baseCount, date } of table.combinations()) {
    const areas = directory.inPartition(partition);
    if (areas.length < 3 || counts.get(baseCount)?.rate) continue;
    const yearBefore = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
    let base = 0;
    let baseBefore = 0;
    const pairs: { area: (typeof areas)[number]; now: number; before: number; row: number; column: number }[] = [];
    for (const area of areas) {
      const now = table.get(partition, baseCount, date, area.key);
      if (now?.state !== "known") continue;
      const cell = table.get(partition, baseCount, yearBefore, area.key);
      const before = cell
        ? cell.state === "known"
          ? cell.value
          : undefined
        : stored?.(partition, baseCount, yearBefore, area.key);
      if (before === undefined) continue;
      base += now.value;
      baseBefore += before;
      pairs.push({ area, now: now.value, before, row: now.row, column: now.column });
    }
    for (const { area, now, before, row, column } of pairs) {
      const residual = yearOnYearResidual({ cases: now, base }, { cases: before, base: baseBefore });
      // Five standard deviations of a large area are a small change; a question is worth it from a tenth upwards.
      if (residual === undefined || Math.abs(residual) <= notableResidual || Math.abs(now - before) < 0.1 * before)
        continue;
      const change = (100 * (now - before)) / before;
      yield {
        kind: "jump",
        severity: "warning",
        row,
        column,
        partition,
        area: area.key,
        areaName: area.name,
        baseCount,
        date,
        value: german(now),
        before,
        after: now,
        expected: expectedRange(base, before / baseBefore),
        message: `${area.name}, ${counts.get(baseCount)?.name ?? baseCount}: ${german(before)} → ${german(now)} (${change > 0 ? "+" : "−"}${german(Math.abs(change))} %).`,
        advice: "Nennen Sie den Grund, oder lassen Sie den Wert prüfen.",
      };
    }
  }
}

/** Five standard deviations of a binomial draw around last year's share. */
function expectedRange(base: number, share: number): [number, number] {
  const width = notableResidual * Math.sqrt(base * share * (1 - share));
  return [Math.max(0, Math.round(base * share - width)), Math.round(base * share + width)];
}

/** More than 2 % of the cases in no area (handbook §1.3). */
export function* checkUnassigned(
  table: CellTable,
  directory: AreaDirectory,
  counts: ReadonlyMap<string, CountDefinition>,
): Generator<Problem> {
  for (const { partition, baseCount, date } of table.combinations()) {
    if (counts.get(baseCount)?.rate) continue;
    let total = 0;
    let open = 0;
    let row = 0;
    for (const area of directory.inPartition(partition)) {
      const cell = table.get(partition, baseCount, date, area.key);
      if (cell?.state !== "known") continue;
      total += cell.value;
      if (area.residual) {
        open += cell.value;
        row = cell.row;
      }
    }
    const percent = total > 0 ? (100 * open) / total : 0;
    if (percent <= notableUnassignablePercent) continue;
    yield {
      kind: "unassigned",
      severity: "warning",
      row,
      partition,
      baseCount,
      date,
      message: `${german(percent)} % der Fälle bei „${counts.get(baseCount)?.name ?? baseCount}“ liegen in keinem Gebiet (${germanDate(date)}).`,
      advice: "Fragen Sie bei der Quelle nach den Anschriften.",
    };
  }
}
