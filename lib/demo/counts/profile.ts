import { demoLeavesOf, demoResidualKey } from "../geography";
import { randomFrom } from "../random";

/**
 * What each part of the city is like at the end of 2018. The city slopes: prosperous, older villages in the
 * north, dense and poorer quarters along railway and river in the south.
 */
export interface Profile {
  readonly leaf: string;
  readonly district: string;
  /** Inhabitants at 31.12.2018 before calibration. */
  readonly inhabitants: number;
  readonly under18: number;
  readonly over65: number;
  /** Share of the 65+ who are 80+. */
  readonly over80: number;
  readonly migration: number;
  /** Share of children in benefit units; drives all social counts. */
  readonly childPoverty: number;
  readonly householdSize: number;
  /** Yearly change of inhabitants beside the city's own, in percent. */
  readonly growth: number;
}

type DistrictProfile = Omit<Profile, "leaf" | "district">;

const district = (
  inhabitants: number,
  childPoverty: number,
  under18: number,
  over65: number,
  migration: number,
  householdSize: number,
  growth: number,
): DistrictProfile => ({ inhabitants, childPoverty, under18, over65, over80: 0.3, migration, householdSize, growth });

const districts: Readonly<Record<string, DistrictProfile>> = {
  "01": district(9715, 0.33, 0.155, 0.19, 0.38, 1.78, 0.35),
  "02": district(8823, 0.285, 0.165, 0.185, 0.33, 1.84, 0.3),
  "03": district(9319, 0.3, 0.17, 0.19, 0.3, 1.95, 0.1),
  "04": district(9814, 0.3, 0.185, 0.19, 0.3, 2.06, 0.2),
  "05": district(6146, 0.345, 0.185, 0.165, 0.37, 2.02, 0.25),
  "06": district(5651, 0.28, 0.175, 0.195, 0.26, 2.04, -0.1),
  "07": district(8228, 0.31, 0.172, 0.205, 0.24, 2.05, -0.15),
  "08": district(6781, 0.305, 0.172, 0.2, 0.27, 2.03, 0.1),
  "09": district(7534, 0.215, 0.165, 0.225, 0.18, 2.08, -0.1),
  "10": district(8327, 0.17, 0.16, 0.235, 0.16, 2.08, 0.05),
  "11": district(7039, 0.175, 0.158, 0.24, 0.15, 2.09, -0.15),
  "12": district(7336, 0.115, 0.155, 0.265, 0.11, 2.12, -0.25),
  "13": district(6642, 0.125, 0.155, 0.26, 0.1, 2.13, -0.2),
  "14": district(5155, 0.13, 0.15, 0.275, 0.1, 2.1, -0.3),
  "15": district(3271, 0.072, 0.16, 0.26, 0.068, 2.28, -0.15),
  "16": district(4263, 0.082, 0.165, 0.25, 0.062, 2.26, 0.1),
  "17": district(2280, 0.068, 0.165, 0.255, 0.058, 2.32, -0.2),
};

/** People whose address nobody could place: few families, many single adults. */
const residual: Profile = {
  leaf: demoResidualKey,
  district: "",
  inhabitants: 521,
  under18: 0.1,
  over65: 0.11,
  over80: 0.2,
  migration: 0.42,
  childPoverty: 0.42,
  householdSize: 1.35,
  growth: 0,
};

/** Block groups that differ from their district for a reason one could name. */
const particular: Readonly<Record<string, Partial<Profile>>> = {
  "016": { over65: 0.33, over80: 0.45 }, // nursing home in the former monastery
  "136": { over65: 0.39, over80: 0.42 }, // homes around the hospital
  "027": { childPoverty: 0.44, migration: 0.47 }, // high-rise blocks
  "045": { childPoverty: 0.41 },
  "105": { childPoverty: 0.24 },
  "108": { childPoverty: 0.27, migration: 0.24 },
  "085": { childPoverty: 0.4 },
};

export const logit = (p: number) => Math.log(p / (1 - p));
export const expit = (x: number) => 1 / (1 + Math.exp(-x));

/** All leaves, the residual last; block groups scatter around their district. */
export function profiles(): Profile[] {
  const all = Object.entries(districts).flatMap(([key, base]) => {
    const leaves = demoLeavesOf("bezirke", key);
    const random = randomFrom(`profile ${key}`);
    const weights = leaves.map(() => 0.78 + 0.44 * random.uniform());
    const total = weights.reduce((a, b) => a + b, 0);
    return leaves.map((leaf, i) => {
      const shift = (share: number, spread: number) => expit(logit(share) + spread * random.normal());
      const childPoverty = shift(base.childPoverty, 0.24);
      // Poorer block groups have more migrants: the two scatter together.
      const poorer = logit(childPoverty) - logit(base.childPoverty);
      return {
        ...base,
        leaf,
        district: key,
        inhabitants: (base.inhabitants * weights[i]!) / total,
        childPoverty,
        migration: expit(logit(base.migration) + 0.6 * poorer + 0.15 * random.normal()),
        under18: shift(base.under18, 0.08),
        over65: shift(base.over65, 0.12),
        over80: shift(base.over80, 0.12),
        householdSize: base.householdSize * (1 + 0.03 * random.normal()),
        growth: base.growth + 0.25 * random.normal(),
        ...particular[leaf],
      };
    });
  });
  return [...all, residual];
}
