import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { type StageKey, stageKeys, stageWords } from "@/lib/glossary";
import { dateColumn } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/database";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { cycleFacts } from "./queries";
import type { PlanCycle } from "./schema";
import { gatesOf, mayClose } from "./stages";

/** Plans a turn of the ring with dates for each stage. */
export function planCycle(viewer: Viewer, input: PlanCycle): Promise<{ id: string; slug: string }> {
  return transaction(async (tx) => {
    const slug = `${input.startsOn.slice(0, 4)}-${input.endsOn.slice(0, 4)}`;
    if (await tx.cycle.findUnique({ where: { slug } }))
      throw new Refusal(`Einen Zyklus ${slug.replace("-", "–")} gibt es schon. Bitte andere Jahre wählen.`, {
        startsOn: "Diese Jahre sind vergeben.",
      });
    const cycle = await tx.cycle.create({
      data: {
        slug,
        title: `Zyklus ${slug.replace("-", "–")}`,
        startsOn: dateColumn(input.startsOn),
        endsOn: dateColumn(input.endsOn),
        referenceDate: dateColumn(input.referenceDate),
        leadName: input.leadName ?? nameOf(viewer),
        stages: {
          create: stageKeys.map((stage) => ({
            stage,
            startsOn: dateColumn(input.stages[stage].startsOn),
            endsOn: dateColumn(input.stages[stage].endsOn),
          })),
        },
      },
    });
    await record(tx, viewer, "cyclePlanned", { kind: "cycle", id: cycle.id }, { title: cycle.title });
    return { id: cycle.id, slug };
  });
}

/**
 * Closes a stage. Every earlier stage must be closed; unmet gates need a written reason, which stays visible.
 * The gates are counted inside the transaction that closes.
 */
export function closeStage(
  viewer: Viewer,
  input: { cycleId: string; stage: StageKey; reason?: string; closedAt?: Date },
): Promise<void> {
  return transaction(async (tx) => {
    const closed = (await tx.stageClosure.findMany({ where: { cycleId: input.cycleId } })).map((row) => row.stage);
    const { de } = stageWords[input.stage];
    if (closed.includes(input.stage)) throw new Refusal(`Die Stufe ${de} ist schon abgeschlossen.`);
    if (!mayClose(input.stage, closed)) throw new Refusal(`Vor ${de} muss erst die vorige Stufe abgeschlossen werden.`);
    const facts = await cycleFacts(viewer, input.cycleId);
    if (!facts) throw new NotFound();
    const unmet = gatesOf(input.stage, facts).filter((gate) => gate.state !== "met");
    if (unmet.length > 0 && !input.reason?.trim())
      throw new Refusal(
        "Es fehlt noch etwas. Sie können mit einer Begründung trotzdem abschließen; sie bleibt sichtbar.",
        {
          reason: `Bitte begründen: ${unmet.map((gate) => gate.sentence).join(" · ")}`,
        },
      );
    await tx.stageClosure.create({
      data: {
        cycleId: input.cycleId,
        stage: input.stage,
        byId: idOf(viewer),
        byName: nameOf(viewer),
        at: input.closedAt,
        unmet: unmet.map(({ key, sentence }) => ({ key, sentence })),
        reason: unmet.length > 0 ? input.reason : null,
      },
    });
    await record(
      tx,
      viewer,
      "stageClosed",
      { kind: "cycle", id: input.cycleId },
      { stage: de, reason: input.reason ?? null },
    );
  });
}
