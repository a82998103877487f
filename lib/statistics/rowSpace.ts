/**
 * What can be computed exactly by adding and subtracting sums that are known: the row space of a matrix, kept in
 * reduced echelon form. Rows are sets of leaf areas (coefficient 1), with the sum over them in a last column.
 */
export class RowSpace {
  readonly #rows: { readonly pivot: number; readonly row: Float64Array }[] = [];
  readonly #columns: Map<string, number>;

  constructor(leaves: Iterable<string>) {
    this.#columns = new Map([...new Set(leaves)].map((leaf, i) => [leaf, i]));
  }

  /** Makes the sum over these leaves known. */
  add(leaves: Iterable<string>, sum = 0): void {
    const row = this.#reduced(leaves, sum);
    const pivot = this.#largestEntry(row);
    const size = row[pivot] ?? 0;
    if (Math.abs(size) < tolerance) return;
    for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) / size;
    for (const other of this.#rows) subtract(other.row, row, other.row[pivot] ?? 0);
    this.#rows.push({ pivot, row });
  }

  /** Whether the sum over these leaves follows from the sums known. */
  contains(leaves: Iterable<string>): boolean {
    return this.sumOf(leaves) !== undefined;
  }

  /** The sum over these leaves, where it follows from the sums known. */
  sumOf(leaves: Iterable<string>): number | undefined {
    const row = this.#reduced(leaves, 0);
    const determined = Math.abs(row[this.#largestEntry(row)] ?? 0) < tolerance;
    return determined ? -(row[this.#columns.size] ?? 0) : undefined;
  }

  #reduced(leaves: Iterable<string>, sum: number): Float64Array {
    const row = new Float64Array(this.#columns.size + 1);
    row[this.#columns.size] = sum;
    for (const leaf of leaves) {
      const column = this.#columns.get(leaf);
      if (column === undefined) throw new RangeError(`unknown leaf ${leaf}`);
      row[column] = 1;
    }
    for (const { pivot, row: known } of this.#rows) subtract(row, known, row[pivot] ?? 0);
    return row;
  }

  #largestEntry(row: Float64Array): number {
    let best = 0;
    for (let i = 1; i < this.#columns.size; i++) if (Math.abs(row[i] ?? 0) > Math.abs(row[best] ?? 0)) best = i;
    return best;
  }
}

/** Entries of these matrices are small fractions; what is left below this is binary noise. */
const tolerance = 1e-9;

function subtract(from: Float64Array, row: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let i = 0; i < from.length; i++) from[i] = (from[i] ?? 0) - factor * (row[i] ?? 0);
}
