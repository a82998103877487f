import type { Interval } from "../smallNumbers";
import type { DisclosureSystem } from "./system";

/** A table that fits everything published, as its differences from the true one. */
export interface Certificate {
  readonly cells: readonly number[];
  readonly deviationOf: ReadonlyMap<number, number>;
}

export type Side = "low" | "high";

interface Extreme {
  readonly value: number;
  /** The true table itself, if none. */
  readonly certificate: Certificate | undefined;
}

/**
 * The proof that a run leaves behind: for each cell that needs protection the tables in which it is lowest and highest. Every
 * table counts for all cells that change in it.
 */
export class CertificateBook {
  /** Cells with demands. */
  readonly demanding: readonly number[];
  readonly #system: DisclosureSystem;
  readonly #extremes: Record<Side, Map<number, Extreme>>;
  readonly #settled = new Map<number, Interval>();
  readonly #tablesOf = new Map<number, Set<Certificate>>();

  constructor(system: DisclosureSystem) {
    this.#system = system;
    this.demanding = system.cells.flatMap((cell, index) => (cell.demands.length > 0 ? [index] : []));
    const truth = () =>
      new Map(
        this.demanding.map(
          (cell) => [cell, { value: system.cells[cell]?.value ?? 0, certificate: undefined }] as const,
        ),
      );
    this.#extremes = { low: truth(), high: truth() };
  }

  /** Lowest or highest value of a cell that a table shows. */
  extreme(cell: number, side: Side): Extreme | undefined {
    return this.#extremes[side].get(cell);
  }

  /** The demand that was met for a cell. */
  demandOf(cell: number): Interval | undefined {
    return this.#settled.get(cell);
  }

  reaches(cell: number, demand: Interval, side: Side): boolean {
    const extreme = this.extreme(cell, side);
    if (!extreme) return false;
    return side === "low" ? extreme.value <= demand.lower + epsilon : extreme.value >= demand.upper - epsilon;
  }

  settle(cell: number, demand: Interval): void {
    this.#settled.set(cell, demand);
  }

  /** How many cells have their proof. */
  get settled(): number {
    return this.#settled.size;
  }

  /** The cell needs no protection any more. */
  dismiss(cell: number): void {
    this.#settled.delete(cell);
    this.#extremes.low.delete(cell);
    this.#extremes.high.delete(cell);
  }

  add(certificate: Certificate): void {
    for (const cell of certificate.cells) {
      const tables = this.#tablesOf.get(cell);
      if (tables) tables.add(certificate);
      else this.#tablesOf.set(cell, new Set([certificate]));
      this.#consider(cell, certificate);
    }
  }

  /** All tables in which a cell has another number than the true one. */
  tablesWith(cell: number): Iterable<Certificate> {
    return this.#tablesOf.get(cell) ?? [];
  }

  /** Whether some table in the book shows the cell with another number than the true one. */
  isUncertain(cell: number): boolean {
    return (this.#tablesOf.get(cell)?.size ?? 0) > 0;
  }

  /**
   * Drops all tables in which a cell changes, because it is about to be released. The cells that lose an extreme they need are named;
   * `restore` undoes it all.
   */
  snapshotWithout(cell: number): {
    readonly lost: readonly { readonly subject: number; readonly demand: Interval; readonly side: Side }[];
    restore(): void;
  } {
    const dropped = [...(this.#tablesOf.get(cell) ?? [])];
    const touched = new Set(dropped.flatMap((certificate) => certificate.cells));
    const before = new Map(
      [...touched].map((one) => [one, { low: this.extreme(one, "low"), high: this.extreme(one, "high") }] as const),
    );
    for (const certificate of dropped)
      for (const one of certificate.cells) this.#tablesOf.get(one)?.delete(certificate);
    for (const one of touched) this.#recompute(one);
    const lost = [...touched].flatMap((subject) => {
      const demand = this.#settled.get(subject);
      if (!demand) return [];
      return (["low", "high"] as const).flatMap((side) =>
        this.reaches(subject, demand, side) ? [] : [{ subject, demand, side }],
      );
    });
    return {
      lost,
      restore: () => {
        for (const certificate of dropped) this.add(certificate);
        for (const [one, { low, high }] of before) {
          if (low) this.#extremes.low.set(one, low);
          if (high) this.#extremes.high.set(one, high);
        }
      },
    };
  }

  #recompute(cell: number): void {
    if (!this.#extremes.low.has(cell)) return;
    const truth = { value: this.#system.cells[cell]?.value ?? 0, certificate: undefined };
    this.#extremes.low.set(cell, truth);
    this.#extremes.high.set(cell, truth);
    for (const certificate of this.#tablesOf.get(cell) ?? []) this.#consider(cell, certificate);
  }

  #consider(cell: number, certificate: Certificate): void {
    const low = this.#extremes.low.get(cell);
    const high = this.#extremes.high.get(cell);
    if (!low || !high) return;
    const value = (this.#system.cells[cell]?.value ?? 0) + (certificate.deviationOf.get(cell) ?? 0);
    if (value < low.value) this.#extremes.low.set(cell, { value, certificate });
    if (value > high.value) this.#extremes.high.set(cell, { value, certificate });
  }
}

const epsilon = 1e-6;
