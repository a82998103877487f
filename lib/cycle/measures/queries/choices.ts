import type { Viewer } from "@/lib/access/viewer";
import { listDecisions } from "@/lib/cycle/decisions/queries";
import { isAffirmative } from "@/lib/cycle/decisions/rules";
import { findingChoices } from "@/lib/cycle/findings/queries";
import { listRecommendations } from "@/lib/cycle/recommendations/queries";
import { listOrganisations } from "@/lib/people/queries";
import { listMeasures } from "../queries";

/** What the form of a measure offers to choose from. */
export async function measureChoices(viewer: Viewer) {
  const [{ groups }, organisations, decisions, recommendations, measures] = await Promise.all([
    findingChoices(viewer),
    listOrganisations(viewer),
    listDecisions(viewer),
    listRecommendations(viewer),
    listMeasures(viewer),
  ]);
  return {
    areas: groups,
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    decisions: decisions
      .filter(({ result }) => isAffirmative(result))
      .map(({ id, paperNumber, title, recommendations: decided }) => ({
        value: id,
        label: `${paperNumber} ${title}`,
        recommendations: decided.map((one) => one.number),
      })),
    recommendations: recommendations
      .toReversed()
      .map(({ id, number, title, field }) => ({ value: id, number, label: `${number} ${title}`, field })),
    fields: [...new Set([...measures, ...recommendations].map(({ field }) => field))].sort((a, b) =>
      a.localeCompare(b, "de"),
    ),
  };
}
export type MeasureChoices = Awaited<ReturnType<typeof measureChoices>>;
