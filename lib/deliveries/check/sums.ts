import type { LinearRelation } from "@/lib/indicators/rules";
import type { AreaDirectory } from "../map/areas";
import type { CountDefinition } from "../map/definitions";
import type { Problem, Severity } from "../schema";
import { germanDate } from "./cells";
import type { CellTable } from "./table";

const german = (value: number) => value.toLocaleString("de-DE", { maximumFractionDigits: 6 });

/** Which area of a coarser partition an area of a finer one lies in. */
export type Nesting = {
  readonly parent: string;
  readonly child: string;
  readonly parentOf: ReadonlyMap<string, string>;
};

/** Values accepted earlier, for relations and jumps that reach beyond the delivery. */
export type StoredValues = (partition: string, baseCount: string, date: string, area: string) => number | undefined;

type Reader = (
  baseCount: string,
) => { readonly value: number; readonly row?: number; readonly column?: number } | undefined;

/** Parts and wholes among the counts of one area and date (handbook §1.3). What is not known is not checked. */
export function* checkCounts(
  table: CellTable,
  directory: AreaDirectory,
  relations: readonly { readonly relation: LinearRelation; readonly severity: Severity }[],
  cityPartition: string | undefined,
  stored?: StoredValues,
): Generator<Problem> {
  const delivered = new Set(table.baseCounts());
  const touched = relations.filter(({ relation }) =>
    [...relation.left, ...relation.right].some((key) => delivered.has(key)),
  );
  if (touched.length === 0) return;
  for (const date of table.dates()) {
    for (const partition of table.partitions()) {
      for (const area of table.areasSeen(partition, date)) {
        const read: Reader = (baseCount) => {
          const cell = table.get(partition, baseCount, date, area);
          if (cell) return cell.state === "known" ? cell : undefined;
          const value = stored?.(partition, baseCount, date, area);
          return value === undefined ? undefined : { value };
        };
        for (const { relation, severity } of touched) {
          if (relation.level === "city" && partition !== cityPartition) continue;
          const broken = breach(relation, read);
          if (!broken) continue;
          const first = relation.left.map(read).find((cell) => cell?.row !== undefined);
          const name = directory.find(partition, area)?.name;
          yield {
            kind: relation.kind === "equal" ? "sumOfParts" : "exceeds",
            severity,
            ...(first?.row !== undefined && { row: first.row }),
            ...(first?.column !== undefined && { column: first.column }),
            partition,
            area,
            ...(name && { areaName: name }),
            baseCount: relation.left[0] ?? "",
            date,
            value: german(broken.left),
            message: `${sumText(relation.left, read)} ${relation.kind === "equal" ? "≠" : ">"} ${sumText(relation.right, read, relation.factor)}${broken.slip}`,
            advice: relation.sentence,
            ...(relation.kind === "equal" &&
              relation.left.length === 1 &&
              first?.row !== undefined &&
              first.column !== undefined && {
                repair: {
                  label: `${german(broken.right)} übernehmen`,
                  action: "setValue",
                  row: first.row,
                  column: first.column,
                  value: broken.right,
                },
              }),
          };
        }
      }
    }
  }
}

function breach(relation: LinearRelation, read: Reader): { left: number; right: number; slip: string } | undefined {
  const sum = (keys: readonly string[]) => {
    let total = 0;
    for (const key of keys) {
      const cell = read(key);
      if (!cell) return undefined;
      total += cell.value;
    }
    return total;
  };
  const left = sum(relation.left);
  const bare = sum(relation.right);
  if (left === undefined || bare === undefined) return undefined;
  const right = bare * (relation.factor ?? 1);
  if (relation.kind === "equal" ? Math.abs(left - right) < 1e-6 : left <= right + 1e-6) return undefined;
  const slip = relation.kind === "equal" && sameDigits(left, right) ? ". Vermutlich ein Zahlendreher" : "";
  return { left, right, slip: `${slip}.` };
}

/** "418 + 1.312 + 404 = 2.134" for a sum, "EW 2.143" for one count. */
function sumText(keys: readonly string[], read: Reader, factor = 1): string {
  const values = keys.map((key) => read(key)?.value ?? 0);
  const total = values.reduce((a, b) => a + b, 0) * factor;
  const times = factor === 1 ? "" : ` × ${german(factor)}`;
  if (keys.length === 1) return `${keys[0]} ${german(values[0] ?? 0)}${times}`;
  return `${values.map(german).join(" + ")}${times} = ${german(total)}`;
}

function sameDigits(a: number, b: number): boolean {
  const sorted = (value: number) => [...String(value)].sort().join("");
  return a !== b && sorted(a) === sorted(b);
}

/** The areas of a finer partition against the delivered value of the coarser one. Withheld parts can only make it larger. */
export function* checkAreas(
  table: CellTable,
  directory: AreaDirectory,
  nestings: readonly Nesting[],
  counts: ReadonlyMap<string, CountDefinition>,
  additive: boolean,
): Generator<Problem> {
  for (const { parent, child, parentOf } of nestings) {
    const children = new Map<string, string[]>();
    for (const [area, above] of parentOf) children.set(above, [...(children.get(above) ?? []), area]);
    for (const { partition, baseCount, date } of table.combinations()) {
      if (partition !== parent || !table.has(child, baseCount, date) || counts.get(baseCount)?.rate) continue;
      for (const area of directory.inPartition(parent)) {
        const whole = table.get(parent, baseCount, date, area.key);
        if (whole?.state !== "known") continue;
        let sum = 0;
        let complete = true;
        let any = false;
        let size = 0;
        for (const part of children.get(area.key) ?? []) {
          const cell = table.get(child, baseCount, date, part);
          size += 1;
          if (cell?.state === "known") {
            sum += cell.value;
            any = true;
          } else if (cell || !directory.find(child, part)?.residual) complete = false;
        }
        const whole_ = counts.get(baseCount)?.integer ?? true;
        const tolerance = whole_ ? 1e-6 : 0.05 * Math.max(1, size);
        if (!any || (complete ? Math.abs(sum - whole.value) <= tolerance : sum <= whole.value + tolerance)) continue;
        yield {
          kind: "sumOfAreas",
          severity: additive ? "error" : "warning",
          row: whole.row,
          column: whole.column,
          partition: parent,
          area: area.key,
          areaName: area.name,
          baseCount,
          date,
          value: german(whole.value),
          message: `${area.name}, ${baseCount}, ${germanDate(date)}: geliefert ${german(whole.value)}, die Gebiete ergeben ${german(sum)}.`,
          advice: complete
            ? "Prüfen Sie, ob ein Gebiet fehlt oder Fälle ohne Zuordnung nicht mitgeliefert sind."
            : "Die bekannten Gebiete ergeben mehr als die gelieferte Summe. Prüfen Sie beide.",
          ...(complete && {
            repair: {
              label: `${german(sum)} übernehmen`,
              action: "setValue",
              row: whole.row,
              column: whole.column,
              value: sum,
            },
          }),
        };
      }
    }
  }
}
