import { populationIndicators } from "./population/rules";
import { socialSituationIndicators } from "./socialSituation/rules";
import type { StandardIndicator } from "./standard/rules";

export { type BaseCountDefinition, standardBaseCounts } from "./baseCounts/rules";
export {
  checkRelations,
  hardChecks,
  isCount,
  type LinearRelation,
  type RelationViolation,
  softChecks,
} from "./checks/rules";
export { type BilingualText, type SourceDefinition, standardSources } from "./sources/rules";
export { formulaText, type StandardIndicator } from "./standard/rules";

/** The catalogue of handbook §1.2: 26 numbers, with the count and the share as indicators of their own. */
export const standardIndicators: readonly StandardIndicator[] = [...populationIndicators, ...socialSituationIndicators];

/** The eight that open a profile: who lives here, and how the social situation is. */
export const headlineIndicators: readonly string[] = [
  "einwohner",
  "anteil-unter-18",
  "anteil-ab-65",
  "anteil-migrationshintergrund",
  "arbeitslosenanteil",
  "anteil-bedarfsgemeinschaften",
  "anteil-kinder-in-bedarfsgemeinschaften",
  "mindestsicherungsquote",
];

/** The four of the social index (handbook §4.1); a migration background never enters it. */
export const indexIndicators: readonly string[] = [
  "arbeitslosenanteil",
  "mindestsicherungsquote",
  "anteil-kinder-in-bedarfsgemeinschaften",
  "anteil-grundsicherung-im-alter",
];
