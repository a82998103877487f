import { mean, sum } from "./moments";
import { randomBinomial, seededRandom } from "./seededRandom";

/** A group within the inhabitants of one area. */
export interface GroupOfArea {
  readonly group: number;
  readonly inhabitants: number;
}

export interface Segregation {
  /** D: the share of the group that would have to move for an even spread; 0 to 1. */
  readonly dissimilarity: number;
  /** P*: the share of the own group in the area of an average member. */
  readonly isolation: number;
  /** P: the share of the group in all inhabitants. */
  readonly share: number;
  /** η² = (P* − P) / (1 − P) */
  readonly correctedIsolation: number;
}

/**
 * Segregation of a group over areas (handbook §4.2).
 * @returns `undefined` where there is no group or nobody else
 */
export function segregationOf(areas: readonly GroupOfArea[]): Segregation | undefined {
  const group = sum(areas.map((area) => area.group));
  const everyone = sum(areas.map((area) => area.inhabitants));
  const rest = everyone - group;
  if (!(group > 0) || !(rest > 0)) return undefined;
  const inhabited = areas.filter((area) => area.inhabitants > 0);
  const dissimilarity =
    sum(inhabited.map((area) => Math.abs(area.group / group - (area.inhabitants - area.group) / rest))) / 2;
  const isolation = sum(inhabited.map((area) => (area.group / group) * (area.group / area.inhabitants)));
  const share = group / everyone;
  return { dissimilarity, isolation, share, correctedIsolation: (isolation - share) / (1 - share) };
}

/**
 * D without the part that chance alone produces in small areas: (D − D0) / (1 − D0), where D0 is the mean of D over
 * random spreads of the same share (handbook §4.2).
 */
export function adjustedDissimilarity(areas: readonly GroupOfArea[], rounds = 200, seed = 1): number | undefined {
  const observed = segregationOf(areas);
  if (!observed) return undefined;
  const random = seededRandom(seed);
  const byChance = Array.from({ length: rounds }, () => {
    const spread = areas.map(({ inhabitants }) => ({
      group: randomBinomial(inhabitants, observed.share, random),
      inhabitants,
    }));
    return segregationOf(spread)?.dissimilarity ?? 0;
  });
  const expected = mean(byChance);
  return (observed.dissimilarity - expected) / (1 - expected);
}
