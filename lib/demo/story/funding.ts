import type { DemoFunding } from "./shape";

/**
 * Budget lines of one source over some years; amounts grow by two percent a year, in whole hundreds of euros.
 * @param grantShare part of the total that a grant pays, 0 to 1
 */
export function fundingLines(
  source: string,
  years: readonly [from: number, to: number],
  total: number,
  grantShare = 0,
  thirdParty = 0,
): DemoFunding[] {
  return Array.from({ length: years[1] - years[0] + 1 }, (_, i) => {
    const amount = Math.round((total * 1.02 ** i) / 100) * 100;
    return {
      year: years[0] + i,
      source,
      total: amount,
      grant: Math.round((amount * grantShare) / 100) * 100,
      thirdParty,
    };
  });
}
