import type { PrimaryRule } from "../primaryRules";
import type { Interval } from "../smallNumbers";

/**
 * What the interval of a primary cell must contain (handbook §3.4): {1, …, t} for small counts (A2); a width of t around the
 * number, if possible with room on both sides, for cells that other rules withhold (A3). The first that can be met counts.
 *
 * @param x the true number
 * @param t the threshold of the source
 */
export function demandsOf(x: number, rules: readonly PrimaryRule[], t: number): Interval[] {
  if (rules.length === 0) return [];
  if (rules.includes("count")) return [{ lower: 1, upper: t }];
  const exactOnly = rules.every((rule) => rule === "complement");
  // A zero in a small area is nobody's; it must only not be certain.
  if (x === 0) return [{ lower: 0, upper: 1 }];
  // What is sensitive is the rest of the whole; it has demands of its own.
  if (exactOnly) return differs(x);
  const width = Math.max(1, t);
  return [
    { lower: Math.max(0, x - 1), upper: Math.max(0, x - 1) + width },
    { lower: x, upper: x + width },
    ...(x >= width ? [{ lower: x - width, upper: x }] : []),
  ];
}

/** For the rest of a whole (P3): as for a small count; where nobody is left, it must not be certain that nobody is. */
export function restDemandsOf(rest: number, t: number): Interval[] {
  if (rest === 0) return [{ lower: 0, upper: t }];
  return rest < t ? [{ lower: 1, upper: t }] : [];
}

/** A cell that its source withheld: what it holds is not known here, only what others must not be able to conclude. */
export function unknownDemandsOf(assumed: number, t: number): Interval[] {
  const width = Math.max(1, t);
  return [
    { lower: 1, upper: width },
    { lower: Math.max(0, assumed - 1), upper: Math.max(0, assumed - 1) + width },
    { lower: assumed, upper: assumed + width },
  ];
}

/** A sum of ages: the mean must stay open by five years. */
export function ageDemandsOf(ageSum: number, inhabitants: number): Interval[] {
  if (inhabitants <= 0) return [];
  const room = (yearsOfRoom / 2) * inhabitants;
  return [
    { lower: Math.max(0, ageSum - room), upper: ageSum + room },
    { lower: ageSum, upper: ageSum + 2 * room },
  ];
}

const yearsOfRoom = 5;

const differs = (x: number): Interval[] => [
  { lower: x, upper: x + 1 },
  { lower: x - 1, upper: x },
];
