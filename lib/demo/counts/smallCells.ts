import { plantedTruths } from "./plantedTruths";

/** Counts of one leaf at one date. */
export type Row = Record<string, number>;

export const least = 3;

/** Counts that are lifted out of 1…2 where the plan wants them open, each with the whole it is part of. */
export const wholes: readonly (readonly [part: string, whole: string])[] = [
  ["MH_U18", "EW_U18"],
  ["MH_18_65", "EW_18_65"],
  ["MH_65P", "EW_65P"],
  ["AUS_15_65", "EW_15_65"],
  ["AUS", "EW"],
  ["AE_HH", "HH_K"],
  ["AE_K", "HHK_K"],
  ["AL_SGB2", "EW_15_65"],
  ["AL_SGB3", "EW_15_65"],
  ["AL_AUS", "AUS_15_65"],
  ["BG_K", "BG"],
  ["K_BG", "EW_U18"],
  ["RLB", "P_BG"],
  ["AE_BG", "BG_K"],
  ["AE_K_BG", "K_BG"],
  ["GS_A", "EW_AG"],
  ["GS_EM", "EW_U_AG"],
  ["HLU", "EW"],
  ["ASYL", "EW"],
];

/** Whether a count may stay at one or two cases in a block group in that year. */
export function mayBeSmall(count: string, year: number): boolean {
  if ((plantedTruths.alwaysSmallAtLeaves as readonly string[]).includes(count)) return true;
  return year <= (plantedTruths.smallAtLeavesUntil[count] ?? 0);
}

/**
 * Lifts cells and complements of one or two cases to three, as a generous reality would have it. Without this nearly
 * every date would have some such cell somewhere among 112 block groups, and the maps would stay empty.
 */
export function liftSmall(row: Row, isOpen: (count: string) => boolean): void {
  for (const [part, whole] of wholes) {
    if (!isOpen(part)) continue;
    if (row[part]! > 0 && row[part]! < least) row[part] = least;
    // Nobody of a group being in it is no secret; everybody of a group being in it is.
    row[part] = Math.max(0, Math.min(row[part]!, row[whole]! - least));
  }
}

/** The cells the plan wants to be small, whatever was drawn. */
export function plantSmallCells(row: Row, leaf: string, year: number): void {
  for (const cell of plantedTruths.smallCells) {
    if (cell.leaf === leaf && cell.years.includes(year)) row[cell.count] = cell.value;
  }
}
