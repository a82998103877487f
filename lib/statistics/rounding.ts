/**
 * Commercial rounding (half away from zero), applied once, after all arithmetic (handbook §1.1).
 *
 * A tie is a tie in decimal notation: 1.005 rounds to 1.01 although its binary neighbour lies just below. The number is first
 * read at 14 significant digits, which removes the noise of binary arithmetic (100 · 123 / 2000 = 6.15) and is far
 * finer than any difference that a ratio of two counts below 10⁸ can have from a tie.
 *
 * @param x any finite number; NaN and infinities are returned unchanged
 * @param decimals digits after the decimal point, 0 to 10
 * @throws RangeError when `decimals` is not an integer from 0 to 10
 */
export function roundHalfAwayFromZero(x: number, decimals: number): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 10) {
    throw new RangeError(`decimals must be an integer from 0 to 10, got ${decimals}`);
  }
  if (!Number.isFinite(x)) return x;
  const magnitude = Math.abs(x);
  // Integers need no rounding, and beyond 14 digits reading them at 14 would change them.
  if (Number.isInteger(x)) return x === 0 ? 0 : x;
  const rounded = shiftDecimals(Math.round(shiftDecimals(Number(magnitude.toPrecision(14)), decimals)), -decimals);
  if (rounded === 0) return 0;
  return x < 0 ? -rounded : rounded;
}

/** Moves the decimal point in decimal notation, so that no binary error appears: 1.005 by 2 is 100.5. */
function shiftDecimals(x: number, places: number): number {
  const [mantissa, exponent = "0"] = String(x).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
