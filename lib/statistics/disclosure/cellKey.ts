/** A row of a perturbation table: for cell keys above `above` up to `upTo` the change of the count. */
export interface Perturbation {
  readonly above: number;
  readonly upTo: number;
  readonly change: number;
}

/**
 * The Cell-Key method of the Zensus (handbook §3.2), as a delivering office uses it: the fractional part of the sum of the
 * persons' keys picks the change of the count. The same cell gets the same change in every table; zero stays zero.
 *
 * @param recordKeys one key in [0, 1) per person in the cell
 * @param tableFor the perturbation table of a count
 */
export function cellKeyCount(
  recordKeys: readonly number[],
  tableFor: (count: number) => readonly Perturbation[],
): number {
  const count = recordKeys.length;
  if (count === 0) return 0;
  const sum = recordKeys.reduce((total, key) => total + key, 0);
  // Keys have few decimals; binary sums of them miss a bound by a hair otherwise.
  const cellKey = Math.round((sum - Math.floor(sum)) * 1e9) / 1e9;
  const row = tableFor(count).find(({ above, upTo }) => (cellKey > above || cellKey === 0) && cellKey <= upTo);
  return count + (row?.change ?? 0);
}
