import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { dateColumn, now, today } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import { contradictionsOf } from "./rules";
import type { RecordDecision } from "./schema";

/**
 * Records what a committee decided on recommendations. It is public at once and never changed; a correction is a new
 * record with a paper number of its own.
 * @throws Refusal when the paper number is taken or votes and result contradict each other
 */
export async function recordDecision(viewer: Viewer, input: RecordDecision): Promise<{ id: string }> {
  const contradictions = contradictionsOf(input, today());
  if (Object.keys(contradictions).length > 0)
    throw new Refusal("Bitte prüfen Sie die markierten Felder.", contradictions);
  return transaction(async (tx) => {
    if (await tx.decision.findUnique({ where: { paperNumber: input.paperNumber } }))
      throw new Refusal(`Die Drucksache ${input.paperNumber} ist schon eingetragen.`, {
        paperNumber: "Diese Nummer gibt es schon.",
      });
    const chosen = [...new Set(input.recommendations)];
    if ((await tx.recommendation.count({ where: { id: { in: chosen } } })) !== chosen.length)
      throw new Refusal("Eine gewählte Empfehlung gibt es nicht.", { recommendations: "Bitte neu wählen." });
    const decision = await tx.decision.create({
      data: {
        cycleId: input.cycleId,
        committee: input.committee,
        decidedOn: dateColumn(input.decidedOn),
        paperNumber: input.paperNumber,
        title: input.title,
        result: input.result,
        votesFor: input.votesFor,
        votesAgainst: input.votesAgainst,
        abstentions: input.abstentions,
        link: input.link,
        note: input.note,
        recordedById: idOf(viewer),
        recordedByName: nameOf(viewer),
        recordedAt: now(),
        recommendations: { create: chosen.map((recommendationId) => ({ recommendationId })) },
      },
    });
    await tx.publication.create({
      data: { subjectKind: "decision", subjectId: decision.id, byId: idOf(viewer), byName: nameOf(viewer), at: now() },
    });
    await record(
      tx,
      viewer,
      "decisionRecorded",
      { kind: "decision", id: decision.id },
      { number: input.paperNumber, title: input.title, result: input.result },
    );
    return { id: decision.id };
  });
}
