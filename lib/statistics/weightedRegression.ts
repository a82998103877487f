/** Weighted least squares with a constant and two explaining variables; rows are [1, first, second]. */
export type Row = readonly [number, number, number];

export interface WeightedFit {
  readonly coefficients: Row;
  /** G = (X'WX)⁻¹ */
  readonly inverse: readonly [Row, Row, Row];
}

/**
 * Solves min Σ w (y − x'b)².
 * @returns `undefined` where the rows do not determine three coefficients
 */
export function fitWeighted(
  rows: readonly Row[],
  outcomes: readonly number[],
  weights: readonly number[],
): WeightedFit | undefined {
  const cross = [0, 1, 2].map((i) => [0, 1, 2].map((j) => weightedSum(rows, weights, (x) => x[i as 0] * x[j as 0])));
  const right = [0, 1, 2].map((i) => weightedSum(rows, weights, (x, row) => x[i as 0] * (outcomes[row] ?? 0)));
  const inverse = invertSymmetric(cross as unknown as [Row, Row, Row]);
  if (!inverse) return undefined;
  const coefficients = inverse.map((row) => dot(row, right as unknown as Row)) as unknown as Row;
  return { coefficients, inverse };
}

export function dot(a: Row, b: Row): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** x'Gx: the variance that the uncertainty of the coefficients adds to a prediction at x. */
export function predictionVariance(x: Row, { inverse }: WeightedFit): number {
  return dot(x, [dot(inverse[0], x), dot(inverse[1], x), dot(inverse[2], x)]);
}

function weightedSum(rows: readonly Row[], weights: readonly number[], term: (x: Row, row: number) => number): number {
  return rows.reduce((total, x, row) => total + (weights[row] ?? 0) * term(x, row), 0);
}

function invertSymmetric([a, b, c]: readonly [Row, Row, Row]): [Row, Row, Row] | undefined {
  const cofactors: [Row, Row, Row] = [
    [b[1] * c[2] - b[2] * c[1], a[2] * c[1] - a[1] * c[2], a[1] * b[2] - a[2] * b[1]],
    [b[2] * c[0] - b[0] * c[2], a[0] * c[2] - a[2] * c[0], a[2] * b[0] - a[0] * b[2]],
    [b[0] * c[1] - b[1] * c[0], a[1] * c[0] - a[0] * c[1], a[0] * b[1] - a[1] * b[0]],
  ];
  const determinant = a[0] * cofactors[0][0] + a[1] * cofactors[1][0] + a[2] * cofactors[2][0];
  // Against the product of the diagonal, which is what the determinant would be without any correlation.
  if (!(Math.abs(determinant) > 1e-12 * a[0] * b[1] * c[2])) return undefined;
  const scaled = (row: Row): Row => [row[0] / determinant, row[1] / determinant, row[2] / determinant];
  return [scaled(cofactors[0]), scaled(cofactors[1]), scaled(cofactors[2])];
}
