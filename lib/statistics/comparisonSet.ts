import { type CourseArea, type CourseWindow, observationsOf, preYearsOf } from "./courseHistory";

/** An area that may or may not serve for comparison. */
export interface ComparisonCandidate extends CourseArea {
  readonly neighbours: readonly string[];
  /** A measure with the same outcome runs here or ran in the years looked at. */
  readonly hasMeasure: boolean;
  readonly bordersUnchanged: boolean;
}

export const exclusionReasons = ["treated", "measure", "adjacent", "bordersChanged", "tooSmall", "incomplete"] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

export const exclusionWords: Record<ExclusionReason, string> = {
  treated: "hier findet die Maßnahme statt",
  measure: "hier läuft eine andere Maßnahme mit demselben Ziel",
  adjacent: "grenzt an ein Gebiet der Maßnahme",
  bordersChanged: "die Grenzen haben sich geändert",
  tooSmall: "weniger als 50 Personen in der Bezugsgruppe",
  incomplete: "nicht alle Jahre vor der Auswahl liegen vor",
};

/** Bases below this stay out (handbook §5.2 step 3). */
export const minimalBase = 50;

export interface ComparisonSet {
  readonly chosen: readonly string[];
  readonly excluded: readonly { readonly area: string; readonly reason: ExclusionReason }[];
}

/**
 * Step 3 of the expected course: the areas of the same level that serve for comparison. It looks only at years up to the
 * selection year, so that the set is fixed before anyone knows the outcome.
 *
 * @param candidates all areas of the level, the treated ones among them
 */
export function selectComparisonSet(
  candidates: readonly ComparisonCandidate[],
  treatedKeys: readonly string[],
  window: CourseWindow,
): ComparisonSet {
  const treated = new Set(treatedKeys);
  const adjacent = new Set(candidates.filter((one) => treated.has(one.key)).flatMap((one) => one.neighbours));
  const reasonFor = (one: ComparisonCandidate): ExclusionReason | undefined => {
    if (treated.has(one.key)) return "treated";
    if (one.hasMeasure) return "measure";
    if (adjacent.has(one.key) || one.neighbours.some((key) => treated.has(key))) return "adjacent";
    if (!one.bordersUnchanged) return "bordersChanged";
    const history = observationsOf(one, preYearsOf(window));
    if (!history) return "incomplete";
    return history.some(({ base }) => base < minimalBase) ? "tooSmall" : undefined;
  };
  const judged = candidates.map((one) => ({ area: one.key, reason: reasonFor(one) }));
  return {
    chosen: judged.filter(({ reason }) => reason === undefined).map(({ area }) => area),
    excluded: judged.flatMap(({ area, reason }) => (reason ? [{ area, reason }] : [])),
  };
}
