/** Σ coefficient · unknown = total. */
export interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * What follows exactly from equations, by elimination (Gauss–Jordan on sparse rows). Deliberately plain and without any code of the
 * engine that it is meant to break.
 */
export class LinearKnowledge {
  readonly #rows = new Map<string, { terms: Map<string, number>; total: number }>();
  /** Pivots of rows that hold an unknown. */
  readonly #usedBy = new Map<string, Set<string>>();

  constructor(equations: Iterable<Equation>) {
    for (const equation of equations) this.#add(equation);
  }

  /** The value of a sum of unknowns, where it follows. */
  valueOf(terms: ReadonlyMap<string, number>): number | undefined {
    const { terms: left, total } = this.#reduced({ terms, total: 0 });
    return left.size === 0 ? -total + 0 : undefined;
  }

  #add(equation: Equation): void {
    const row = this.#reduced(equation);
    let pivot: string | undefined;
    let size = 0;
    for (const [name, coefficient] of row.terms) {
      if (Math.abs(coefficient) <= size) continue;
      pivot = name;
      size = Math.abs(coefficient);
    }
    if (pivot === undefined) return;
    const by = row.terms.get(pivot) ?? 1;
    for (const [name, coefficient] of row.terms) row.terms.set(name, coefficient / by);
    row.total /= by;
    for (const other of [...(this.#usedBy.get(pivot) ?? [])]) {
      const target = this.#rows.get(other);
      const factor = target?.terms.get(pivot);
      if (!target || factor === undefined) continue;
      subtract(target, row, factor);
      for (const name of row.terms.keys()) this.#note(name, other, target.terms.has(name));
    }
    this.#rows.set(pivot, row);
    for (const name of row.terms.keys()) this.#note(name, pivot, true);
  }

  #note(name: string, pivot: string, used: boolean): void {
    const pivots = this.#usedBy.get(name) ?? new Set();
    if (used) pivots.add(pivot);
    else pivots.delete(pivot);
    this.#usedBy.set(name, pivots);
  }

  #reduced({ terms, total }: Equation): { terms: Map<string, number>; total: number } {
    const row = { terms: new Map(terms), total };
    for (const name of terms.keys()) {
      const known = this.#rows.get(name);
      const factor = row.terms.get(name);
      if (known && factor !== undefined) subtract(row, known, factor);
    }
    return row;
  }
}

function subtract(
  from: { terms: Map<string, number>; total: number },
  row: { terms: Map<string, number>; total: number },
  factor: number,
): void {
  for (const [name, coefficient] of row.terms) {
    const left = (from.terms.get(name) ?? 0) - factor * coefficient;
    if (Math.abs(left) < 1e-9) from.terms.delete(name);
    else from.terms.set(name, left);
  }
  from.total -= factor * row.total;
}
