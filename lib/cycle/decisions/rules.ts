import type { DecisionResult, RecordDecision } from "./schema";

/** Results with which a measure may go ahead. */
export const isAffirmative = (result: DecisionResult): boolean => result !== "rejected" && result !== "postponed";

/** What does not fit together in a decision, as a sentence by field; empty when all is well. */
export function contradictionsOf(
  decision: Pick<RecordDecision, "decidedOn" | "result" | "votesFor" | "votesAgainst" | "abstentions">,
  today: string,
): Record<string, string> {
  const { decidedOn, result, votesFor, votesAgainst, abstentions } = decision;
  if (decidedOn > today)
    return { decidedOn: "Der Beschluss liegt in der Zukunft. Bitte erst nach der Sitzung eintragen." };
  const given = [votesFor, votesAgainst, abstentions].filter((count) => count !== undefined);
  if (given.length === 0) return {};
  if (votesFor === undefined || votesAgainst === undefined)
    return { votesFor: "Bitte Ja- und Nein-Stimmen eintragen oder beide leer lassen." };
  if (result === "unanimous" && votesAgainst > 0)
    return { votesAgainst: "„Einstimmig“ passt nicht zu Nein-Stimmen. Bitte Ergebnis oder Stimmen ändern." };
  if ((result === "majority" || result === "amended" || result === "unanimous") && votesFor <= votesAgainst)
    return { votesFor: "Für einen Beschluss braucht es mehr Ja- als Nein-Stimmen. Bitte prüfen." };
  if (result === "rejected" && votesFor > votesAgainst)
    return { votesFor: "„Abgelehnt“ passt nicht zu mehr Ja- als Nein-Stimmen. Bitte prüfen." };
  return {};
}
