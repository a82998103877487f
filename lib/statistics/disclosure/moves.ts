import type { Certificate } from "./certificates";
import { activityOf, type DisclosureSystem, isFree } from "./system";

/**
 * Looks for a table by hand before a program is asked: the cell changes, and what that breaks is mended one equation after the
 * other by cells that are withheld anyway – mostly another area of the same district and the counts tied to it. Among many
 * withheld cells that is found at once; where it is not found within some steps, nothing is said about whether it exists.
 *
 * @param need how much the cell changes
 * @param without a cell that must keep its number
 */
export function tableByMoves(
  system: DisclosureSystem,
  withheld: Uint8Array,
  cell: number,
  need: number,
  without?: number,
): Certificate | undefined {
  const subject = system.cells[cell];
  if (!subject?.integer || !Number.isInteger(need) || subject.value + need < 0) return undefined;
  return new Moves(system, withheld, without).find(cell, need);
}

class Moves {
  readonly #system: DisclosureSystem;
  readonly #withheld: Uint8Array;
  readonly #without: number | undefined;
  readonly #index: MoveIndex;
  readonly #deviationOf = new Map<number, number>();
  /** How far each relation touched is off. */
  readonly #offBy = new Map<number, number>();
  #steps = 0;

  constructor(system: DisclosureSystem, withheld: Uint8Array, without: number | undefined) {
    this.#system = system;
    this.#withheld = withheld;
    this.#without = without;
    this.#index = indexOf(system);
  }

  find(cell: number, need: number): Certificate | undefined {
    this.#change(cell, need);
    if (!this.#mend()) return undefined;
    return { cells: [...this.#deviationOf.keys()], deviationOf: this.#deviationOf };
  }

  #mend(): boolean {
    if (++this.#steps > mostSteps || this.#deviationOf.size > mostCells) return false;
    const broken = this.#broken();
    if (broken === undefined) return this.#keepsOrders();
    const relation = this.#system.relations[broken];
    const off = this.#offBy.get(broken) ?? 0;
    if (!relation) return false;
    const changed = relation.cells.find((one) => this.#deviationOf.has(one)) ?? -1;
    const likeness = this.#index.placeOf[changed];
    const candidates = relation.cells
      .flatMap((one, i) => {
        const by = this.#amount(one, -off / (relation.coefficients[i] ?? 1));
        return by === 0 ? [] : [{ one, by, alike: this.#index.placeOf[one] === likeness ? 0 : 1 }];
      })
      .sort(
        (a, b) =>
          a.alike - b.alike ||
          Math.abs(b.by) - Math.abs(a.by) ||
          (this.#system.relationsOf[a.one]?.length ?? 0) - (this.#system.relationsOf[b.one]?.length ?? 0),
      );
    for (const { one, by } of candidates.slice(0, mostTries)) {
      this.#change(one, by);
      if (this.#mend()) return true;
      this.#change(one, -by);
      if (this.#steps > mostSteps) return false;
    }
    return false;
  }

  /** An equation that does not hold: small ones first, they leave the least choice. */
  #broken(): number | undefined {
    let found: number | undefined;
    let size = Number.POSITIVE_INFINITY;
    for (const [index, off] of this.#offBy) {
      const relation = this.#system.relations[index];
      if (Math.abs(off) < epsilon || !relation || relation.lower !== relation.upper) continue;
      if (relation.cells.length >= size) continue;
      found = index;
      size = relation.cells.length;
    }
    return found;
  }

  /** How much a cell can change towards what is asked; 0 if it must not. */
  #amount(cell: number, asked: number): number {
    const one = this.#system.cells[cell];
    if (!one?.integer || cell === this.#without || this.#deviationOf.has(cell)) return 0;
    if (one.shown || !isFree(one, this.#withheld[cell] === 1)) return 0;
    const by = Math.max(asked, -one.value);
    return Number.isInteger(by) ? by : 0;
  }

  #change(cell: number, by: number): void {
    if (this.#deviationOf.has(cell)) this.#deviationOf.delete(cell);
    else this.#deviationOf.set(cell, by);
    const coefficients = this.#index.coefficientsOf[cell] ?? [];
    for (const [i, relation] of (this.#system.relationsOf[cell] ?? []).entries())
      this.#offBy.set(relation, (this.#offBy.get(relation) ?? 0) + by * (coefficients[i] ?? 0));
  }

  #keepsOrders(): boolean {
    for (const [index, off] of this.#offBy) {
      const relation = this.#system.relations[index];
      if (!relation || relation.lower === relation.upper || off === 0) continue;
      let activity = this.#index.activities[index] ?? Number.NaN;
      if (Number.isNaN(activity)) {
        activity = activityOf(this.#system, relation);
        this.#index.activities[index] = activity;
      }
      if (activity + off < relation.lower - epsilon || activity + off > relation.upper + epsilon) return false;
    }
    return true;
  }
}

interface MoveIndex {
  /** Coefficients of a cell in its relations, in their order. */
  readonly coefficientsOf: readonly (readonly number[])[];
  /** Cells of one count in the same sums over areas have the same name. */
  readonly placeOf: readonly string[];
  readonly activities: Float64Array;
}

const indices = new WeakMap<DisclosureSystem, MoveIndex>();

function indexOf(system: DisclosureSystem): MoveIndex {
  const known = indices.get(system);
  if (known) return known;
  const coefficientsOf: number[][] = system.cells.map(() => []);
  for (const relation of system.relations) {
    for (const [i, cell] of relation.cells.entries()) coefficientsOf[cell]?.push(relation.coefficients[i] ?? 0);
  }
  const index = {
    coefficientsOf,
    placeOf: system.relationsOf.map((relations) =>
      relations.filter((relation) => system.relations[relation]?.kind === "space").join(),
    ),
    activities: new Float64Array(system.relations.length).fill(Number.NaN),
  };
  indices.set(system, index);
  return index;
}

const epsilon = 1e-6;
const mostSteps = 60;
const mostCells = 24;
const mostTries = 4;
