import { formatNumber } from "@/lib/statistics/format";
import type { CountReader } from "@/lib/statistics/indicator";

/** A linear relation that counts of one area and one date must satisfy (handbook §1.3). */
export interface LinearRelation {
  readonly id: string;
  readonly kind: "equal" | "atMost";
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Multiplies the right side; 1 when absent. */
  readonly factor?: number;
  /** `leaf`: holds in every area, and so in every sum; `city`: only for the whole city. */
  readonly level: "leaf" | "city";
  /** What must hold, in one German sentence. */
  readonly sentence: string;
}

export interface RelationViolation {
  readonly relation: LinearRelation;
  readonly left: number;
  readonly right: number;
  /** The relation's sentence with the two numbers. */
  readonly sentence: string;
}

const equal = (id: string, left: string, right: string[], sentence: string): LinearRelation => ({
  id,
  kind: "equal",
  left: [left],
  right,
  level: "leaf",
  sentence,
});

const atMost = (
  left: string,
  right: string,
  sentence: string,
  more: { level?: "city"; factor?: number } = {},
): LinearRelation => ({
  id: `${left}<=${right}${more.level === "city" ? "@city" : ""}`,
  kind: "atMost",
  left: [left],
  right: [right],
  level: "leaf",
  sentence,
  ...more,
});

/** A delivery that breaks one of these is rejected. */
export const hardChecks: readonly LinearRelation[] = [
  equal(
    "EW=ages",
    "EW",
    ["EW_U18", "EW_18_65", "EW_65P"],
    "Die drei Altersgruppen müssen zusammen alle Einwohner ergeben.",
  ),
  equal(
    "MH=ages",
    "MH",
    ["MH_U18", "MH_18_65", "MH_65P"],
    "Die drei Altersgruppen mit Migrationshintergrund müssen zusammen ihre Gesamtzahl ergeben.",
  ),
  equal(
    "AL=SGB2+SGB3",
    "AL",
    ["AL_SGB2", "AL_SGB3"],
    "Arbeitslose im SGB II und SGB III müssen zusammen alle Arbeitslosen ergeben.",
  ),
  atMost("MH", "EW", "Es kann nicht mehr Einwohner mit Migrationshintergrund als Einwohner geben."),
  atMost("MH_U18", "EW_U18", "Unter 18 kann es nicht mehr Einwohner mit Migrationshintergrund als Einwohner geben."),
  atMost(
    "MH_18_65",
    "EW_18_65",
    "Von 18 bis unter 65 kann es nicht mehr Einwohner mit Migrationshintergrund als Einwohner geben.",
  ),
  atMost("MH_65P", "EW_65P", "Ab 65 kann es nicht mehr Einwohner mit Migrationshintergrund als Einwohner geben."),
  atMost("EW_80P", "EW_65P", "Es kann nicht mehr Einwohner ab 80 als Einwohner ab 65 geben."),
  atMost("AL_AUS", "AL", "Es kann nicht mehr arbeitslose Ausländer als Arbeitslose geben."),
  atMost("BG_K", "BG", "Es kann nicht mehr Bedarfsgemeinschaften mit Kindern als Bedarfsgemeinschaften geben."),
  atMost("BG", "P_BG", "Jede Bedarfsgemeinschaft hat mindestens eine Person."),
  atMost("AE_BG", "BG_K", "Alleinerziehende in Bedarfsgemeinschaften sind Bedarfsgemeinschaften mit Kindern."),
  atMost("AE_K_BG", "K_BG", "Kinder von Alleinerziehenden sind ein Teil der Kinder in Bedarfsgemeinschaften."),
  atMost("K_BG", "P_BG", "Kinder in Bedarfsgemeinschaften sind ein Teil der Personen in Bedarfsgemeinschaften."),
  atMost("RLB", "P_BG", "Regelleistungsberechtigte sind ein Teil der Personen in Bedarfsgemeinschaften."),
  atMost("K_BG", "EW_U18", "In der Stadt kann es nicht mehr Kinder in Bedarfsgemeinschaften als Kinder geben.", {
    level: "city",
  }),
  atMost("AGE_SUM", "EW", "Das Durchschnittsalter kann nicht über 115 Jahren liegen.", { factor: 115 }),
];

/**
 * What follows from the definitions of the standard counts without being checked on delivery. Who tries to compute withheld
 * numbers knows it too, so disclosure control reckons with it wherever the numbers themselves agree (handbook §3.5).
 */
export const knownOrders: readonly { readonly left: readonly string[]; readonly right: readonly string[] }[] = [
  { left: ["EW"], right: ["EW_U_AG", "EW_AG"] },
  { left: ["EW_U_AG", "EW_AG"], right: ["EW"] },
  { left: ["EW_18_65"], right: ["EW_15_65"] },
  { left: ["EW_15_65"], right: ["EW_U18", "EW_18_65"] },
  { left: ["EW_15_65"], right: ["EW_U_AG"] },
  { left: ["EW_AG"], right: ["EW_65P"] },
  { left: ["EW_65P"], right: ["EW_60_80", "EW_80P"] },
  { left: ["AUS_15_65"], right: ["AUS"] },
  { left: ["HH"], right: ["EW"] },
  { left: ["HH_K"], right: ["HH"] },
  { left: ["HHK_K"], right: ["EW_U18"] },
];

/** A delivery that breaks one of these is accepted with a warning; the sources count differently. */
export const softChecks: readonly LinearRelation[] = [
  atMost("K_BG", "EW_U18", "Es gibt mehr Kinder in Bedarfsgemeinschaften als gemeldete Kinder."),
  atMost(
    "AE_BG",
    "AE_HH",
    "Es gibt mehr Bedarfsgemeinschaften von Alleinerziehenden als Haushalte von Alleinerziehenden.",
  ),
  atMost("BG", "HH", "Es gibt mehr Bedarfsgemeinschaften als Haushalte."),
];

/**
 * The relations that the counts of one area break. A relation with a count that is not known cannot be checked and is
 * passed over.
 * @param level `leaf` for any area below the city, `city` for the city, where all relations are checked
 */
export function checkRelations(
  counts: CountReader,
  relations: readonly LinearRelation[] = hardChecks,
  level: "leaf" | "city" = "leaf",
): RelationViolation[] {
  return relations.flatMap((relation) => {
    if (relation.level === "city" && level !== "city") return [];
    const left = plainSum(relation.left, counts);
    const right = plainSum(relation.right, counts);
    if (left === undefined || right === undefined) return [];
    const bound = right * (relation.factor ?? 1);
    if (relation.kind === "equal" ? left === bound : left <= bound) return [];
    const numbers = `${relation.left.join(" + ")} = ${formatNumber(left, 0, "de")}, ${relation.right.join(" + ")} = ${formatNumber(right, 0, "de")}`;
    return [{ relation, left, right: bound, sentence: `${relation.sentence} Geliefert: ${numbers}.` }];
  });
}

/** Whether a delivered count is a count: an integer, not negative. */
export function isCount(x: number): boolean {
  return Number.isSafeInteger(x) && x >= 0;
}

/**
 * How far a count is from what last year's share lets expect, in standard deviations of a binomial draw. Above 5 in size
 * a delivery is worth a question (handbook §1.3, soft).
 * @returns `undefined` where last year's share is 0, 1 or has no base
 */
export function yearOnYearResidual(
  now: { readonly cases: number; readonly base: number },
  before: { readonly cases: number; readonly base: number },
): number | undefined {
  const share = before.cases / before.base;
  const variance = now.base * share * (1 - share);
  return variance > 0 ? (now.cases - now.base * share) / Math.sqrt(variance) : undefined;
}

/** Size of the residual above which a change is reported. */
export const notableResidual = 5;

/** Share of cases without an area (in percent) above which a delivery is worth a question (handbook §1.3, soft). */
export const notableUnassignablePercent = 2;

function plainSum(keys: readonly string[], counts: CountReader): number | undefined {
  let sum = 0;
  for (const key of keys) {
    const value = counts(key);
    if (value.state !== "known") return undefined;
    sum += value.value;
  }
  return sum;
}
