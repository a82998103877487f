import type { AbsentMeaning, CellState, DeliveryCell } from "../schema";

const states: readonly (CellState | undefined)[] = [
  undefined,
  "known",
  "suppressed",
  "missing",
  "unreliable",
  "notApplicable",
];

type Block = {
  readonly partition: string;
  readonly baseCount: string;
  readonly date: string;
  values: Float64Array;
  states: Uint8Array;
  rows: Int32Array;
  columns: Int16Array;
};

/** Where a cell of the delivery stands and what it says. */
export type TableCell = {
  readonly state: CellState;
  readonly value: number;
  readonly row: number;
  readonly column: number;
};

/** The reasons why a sum has no value, the strongest first. */
const reasons: readonly CellState[] = ["suppressed", "missing", "unreliable", "notApplicable"];

/** A sum is known only if all its parts are. It stands where its first part stands. */
function added(sum: TableCell, cell: DeliveryCell): TableCell {
  const reason = reasons.find((state) => state === sum.state || state === cell.state);
  return { ...sum, state: reason ?? "known", value: reason ? Number.NaN : sum.value + (cell.value ?? Number.NaN) };
}

/**
 * All cells of a delivery by partition, base count, date and area, packed into typed arrays: 15 bytes a cell, so that a
 * million values take 15 MB whatever their order in the file.
 */
export class CellTable {
  private readonly blocks = new Map<string, Block>();
  /** The cells that make up a sum, by block and part. */
  private readonly parts = new Map<string, Map<string, Block>>();
  private readonly areaIndex = new Map<string, Map<string, number>>();
  private readonly seen = new Map<string, Set<string>>();

  constructor(areas: readonly { readonly partition: string; readonly key: string }[]) {
    for (const area of areas) {
      const index = this.areaIndex.get(area.partition) ?? new Map<string, number>();
      if (!index.has(area.key)) index.set(area.key, index.size);
      this.areaIndex.set(area.partition, index);
    }
  }

  /** Stores a cell. If its place is taken, nothing changes and the cell that stands there is returned. */
  add(cell: DeliveryCell): TableCell | undefined {
    const index = this.areaIndex.get(cell.partition)?.get(cell.area);
    if (index === undefined) throw new Error(`Area ${cell.partition}/${cell.area} is not in the directory`);
    const id = `${cell.partition}\n${cell.baseCount}\n${cell.date}`;
    const block = this.blocks.get(id) ?? this.emptyBlock(cell);
    this.blocks.set(id, block);
    if (cell.part === undefined) {
      const taken = this.read(block, index);
      if (taken) return taken;
      this.put(block, index, cell);
    } else {
      const parts = this.parts.get(id) ?? new Map<string, Block>();
      this.parts.set(id, parts);
      const part = parts.get(cell.part) ?? this.emptyBlock(cell);
      parts.set(cell.part, part);
      const taken = this.read(part, index);
      if (taken) return taken;
      this.put(part, index, cell);
      const sum = this.read(block, index);
      this.put(block, index, sum ? added(sum, cell) : cell);
    }
    const seenId = `${cell.partition}\n${cell.date}`;
    const seen = this.seen.get(seenId) ?? new Set<string>();
    seen.add(cell.area);
    this.seen.set(seenId, seen);
    return undefined;
  }

  /**
   * Settles what cells mean that are not in the file, once all rows are read: a sum that lacks a part is no sum, unless
   * absent means zero; then absent cells are zero too.
   * @returns for each partition and count the sums that lack a part
   */
  settleAbsent(
    absent: AbsentMeaning,
    isZero: (place: Pick<DeliveryCell, "partition" | "area" | "baseCount" | "date">) => boolean,
  ): { readonly partition: string; readonly baseCount: string; readonly area: string; readonly part: string }[] {
    const lacking: { partition: string; baseCount: string; area: string; part: string }[] = [];
    if (absent === "zero") {
      for (const gap of this.absent(() => true))
        if (isZero(gap)) this.add({ ...gap, state: "known", value: 0, row: 0, column: 0, raw: "" });
      return lacking;
    }
    for (const [id, parts] of this.parts) {
      const block = this.blocks.get(id);
      if (!block) continue;
      for (const [area, index] of this.areaIndex.get(block.partition) ?? []) {
        if (block.states[index] === 0) continue;
        const part = [...parts].find(([, one]) => one.states[index] === 0)?.[0];
        if (part === undefined) continue;
        block.states[index] = states.indexOf(absent);
        if (absent === "missing") lacking.push({ partition: block.partition, baseCount: block.baseCount, area, part });
      }
    }
    return lacking;
  }

  /** Cells that stand in no single cell of the file: sums of several, and zeros for absent ones. */
  *derived(): Generator<Pick<DeliveryCell, "partition" | "area" | "baseCount" | "date"> & TableCell> {
    for (const [id, block] of this.blocks) {
      const { partition, baseCount, date } = block;
      for (const [area, index] of this.areaIndex.get(partition) ?? []) {
        const cell = this.read(block, index);
        if (cell && (cell.row === 0 || this.parts.has(id))) yield { partition, area, baseCount, date, ...cell };
      }
    }
  }

  get(partition: string, baseCount: string, date: string, area: string): TableCell | undefined {
    const block = this.blocks.get(`${partition}\n${baseCount}\n${date}`);
    const index = this.areaIndex.get(partition)?.get(area);
    return block && index !== undefined ? this.read(block, index) : undefined;
  }

  has(partition: string, baseCount: string, date: string): boolean {
    return this.blocks.has(`${partition}\n${baseCount}\n${date}`);
  }

  /** Every combination of partition, base count and date that the delivery holds, in the order of the dates. */
  combinations(): { readonly partition: string; readonly baseCount: string; readonly date: string }[] {
    return [...this.blocks.values()]
      .map(({ partition, baseCount, date }) => ({ partition, baseCount, date }))
      .sort(
        (a, b) =>
          a.date.localeCompare(b.date) ||
          a.partition.localeCompare(b.partition) ||
          a.baseCount.localeCompare(b.baseCount),
      );
  }

  dates(): string[] {
    return [...new Set([...this.blocks.values()].map((block) => block.date))].sort();
  }

  partitions(): string[] {
    return [...new Set([...this.blocks.values()].map((block) => block.partition))];
  }

  baseCounts(): string[] {
    return [...new Set([...this.blocks.values()].map((block) => block.baseCount))].sort();
  }

  /** Areas for which the delivery has any cell at a date. */
  areasSeen(partition: string, date: string): ReadonlySet<string> {
    return this.seen.get(`${partition}\n${date}`) ?? new Set();
  }

  /** Places without a cell whose partition, count and date the delivery covers for other areas. */
  *absent(isValid: (partition: string, area: string, date: string) => boolean): Generator<{
    readonly partition: string;
    readonly area: string;
    readonly baseCount: string;
    readonly date: string;
  }> {
    for (const { partition, baseCount, date, states: known } of this.blocks.values()) {
      for (const [area, index] of this.areaIndex.get(partition) ?? []) {
        if (known[index] === 0 && isValid(partition, area, date)) yield { partition, area, baseCount, date };
      }
    }
  }

  private emptyBlock({ partition, baseCount, date }: Pick<DeliveryCell, "partition" | "baseCount" | "date">): Block {
    const size = this.areaIndex.get(partition)?.size ?? 0;
    return {
      partition,
      baseCount,
      date,
      values: new Float64Array(size),
      states: new Uint8Array(size),
      rows: new Int32Array(size),
      columns: new Int16Array(size),
    };
  }

  private put(block: Block, index: number, cell: Pick<DeliveryCell, "state" | "value" | "row" | "column">): void {
    block.values[index] = cell.value ?? Number.NaN;
    block.states[index] = states.indexOf(cell.state);
    block.rows[index] = cell.row;
    block.columns[index] = cell.column;
  }

  private read(block: Block, index: number): TableCell | undefined {
    const state = states[block.states[index] ?? 0];
    if (!state) return undefined;
    return {
      state,
      value: block.values[index] ?? Number.NaN,
      row: block.rows[index] ?? 0,
      column: block.columns[index] ?? 0,
    };
  }
}
