/** Vectors modulo a prime in echelon form, with what they are made of. */
export class Echelon {
  readonly #size: number;
  readonly #rows = new Map<number, { vector: number[]; parts: Map<number, number> }>();

  constructor(size: number) {
    this.#size = size;
  }

  hasPivot(place: number): boolean {
    return this.#rows.has(place);
  }

  /** Adds a vector; if it depends on those before, it is not added and the combination that makes zero is returned. */
  add(name: number, given: readonly number[]): Map<number, number> | undefined {
    const vector = [...given];
    const parts = new Map([[name, 1]]);
    for (let place = 0; place < this.#size; place++) {
      const x = vector[place] ?? 0;
      if (x === 0) continue;
      const row = this.#rows.get(place);
      if (!row) {
        const factor = inverse(x);
        for (let i = place; i < this.#size; i++) vector[i] = times(vector[i] ?? 0, factor);
        for (const [part, coefficient] of parts) parts.set(part, times(coefficient, factor));
        this.#rows.set(place, { vector, parts });
        return undefined;
      }
      for (let i = place; i < this.#size; i++) vector[i] = modulo((vector[i] ?? 0) - times(x, row.vector[i] ?? 0));
      for (const [part, coefficient] of row.parts)
        parts.set(part, modulo((parts.get(part) ?? 0) - times(x, coefficient)));
    }
    return new Map([...parts].filter(([, coefficient]) => coefficient !== 0));
  }
}

/** Small enough that products are exact, large enough that nothing vanishes by accident. */
const prime = 67_108_859;
/** The remainder of a whole number, from 0. */
export const modulo = (x: number): number => ((x % prime) + prime) % prime;
/** A remainder as the whole number nearest to zero. */
export const signed = (x: number): number => (x > prime / 2 ? x - prime : x);

const times = (a: number, b: number): number => (a * b) % prime;

function inverse(x: number): number {
  let result = 1;
  for (let base = x, power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}
