import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { countOf } from "@/lib/cycle/findings/rules";
import { now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import { recommendationNumber } from "./rules";
import type { ChangeRecommendation, ReassignRecommendation, WriteRecommendation } from "./schema";

/** Writes a recommendation drawn from one or more findings; its text is version 1. */
export function writeRecommendation(
  viewer: Viewer,
  input: WriteRecommendation,
): Promise<{ id: string; number: string; version: number }> {
  return transaction(async (tx) => {
    const { cycleId, title, text, findingIds, ...frame } = input;
    await refuseUnknownFindings(tx, findingIds);
    const number = await nextNumber(tx);
    const { id } = await tx.recommendation.create({
      data: {
        number,
        cycleId,
        ...frame,
        createdAt: now(),
        findings: { create: [...new Set(findingIds)].map((findingId) => ({ findingId })) },
        versions: { create: { number: 1, title, text, byId: idOf(viewer), byName: nameOf(viewer), at: now() } },
      },
    });
    await record(tx, viewer, "recommendationWritten", { kind: "recommendation", id }, { number, title });
    return { id, number, version: 1 };
  });
}

/**
 * Adds a version with the changed text; earlier ones stay. Runs in the caller's transaction when one is given, so that a
 * weighing and the change it leads to are written together or not at all.
 * @throws Outdated when the newest version is not `baseVersion`
 */
export function changeRecommendation(
  viewer: Viewer,
  { tx, ...input }: ChangeRecommendation & { readonly tx?: Transaction },
): Promise<{ version: number }> {
  return tx ? addVersion(tx, viewer, input) : transaction((own) => addVersion(own, viewer, input));
}

/** Changes field, addressee, priority, proposed responsible and the findings behind it; the text keeps its version. */
export function reassignRecommendation(viewer: Viewer, input: ReassignRecommendation): Promise<void> {
  return transaction(async (tx) => {
    const { id, findingIds, field, addressee, priority, proposedResponsibleId } = input;
    const { number } = await locked(tx, id);
    await refuseUnknownFindings(tx, findingIds);
    await tx.recommendation.update({
      where: { id },
      data: { field, addressee, priority, proposedResponsibleId: proposedResponsibleId ?? null },
    });
    await tx.recommendationFinding.deleteMany({ where: { recommendationId: id } });
    await tx.recommendationFinding.createMany({
      data: [...new Set(findingIds)].map((findingId) => ({ recommendationId: id, findingId })),
    });
    await record(tx, viewer, "recommendationReassigned", { kind: "recommendation", id }, { number });
  });
}

/** Opens a recommendation to the public; done again, it opens the versions written since. */
export function publishRecommendation(viewer: Viewer, id: string): Promise<void> {
  return transaction(async (tx) => {
    const { number } = await locked(tx, id);
    const newest = await tx.recommendationVersion.findFirstOrThrow({
      where: { recommendationId: id },
      orderBy: { number: "desc" },
    });
    const key = { subjectKind_subjectId: { subjectKind: "recommendation", subjectId: id } };
    const publication = await tx.publication.findUnique({ where: key });
    if (publication && publication.at >= newest.at) throw new Refusal(`${number} ist schon veröffentlicht.`);
    const by = { byId: idOf(viewer), byName: nameOf(viewer), at: now() };
    await tx.publication.upsert({
      where: key,
      create: { subjectKind: "recommendation", subjectId: id, ...by },
      update: by,
    });
    await record(
      tx,
      viewer,
      "recommendationPublished",
      { kind: "recommendation", id },
      { number, version: newest.number },
    );
  });
}

async function addVersion(tx: Transaction, viewer: Viewer, input: ChangeRecommendation): Promise<{ version: number }> {
  const { number } = await locked(tx, input.id);
  const newest = await tx.recommendationVersion.findFirstOrThrow({
    where: { recommendationId: input.id },
    orderBy: { number: "desc" },
  });
  const { title, text, reason, pointId } = input;
  if (newest.number !== input.baseVersion)
    throw new Outdated({ title: newest.title, text: newest.text, version: String(newest.number) }, newest.byName);
  if (title === newest.title && text === newest.text)
    throw new Refusal("Der Text ist unverändert. Eine neue Fassung braucht eine Änderung.", {
      text: "Hier steht derselbe Text wie bisher.",
    });
  const version = newest.number + 1;
  await tx.recommendationVersion.create({
    data: {
      recommendationId: input.id,
      number: version,
      title,
      text,
      reason: reason ?? null,
      pointId: pointId ?? null,
      byId: idOf(viewer),
      byName: nameOf(viewer),
      at: now(),
    },
  });
  await record(
    tx,
    viewer,
    "recommendationChanged",
    { kind: "recommendation", id: input.id },
    { number, version, reason: reason ?? null },
  );
  return { version };
}

/** The row, held until the transaction ends: versions are given one after another. */
async function locked(tx: Transaction, id: string): Promise<{ number: string }> {
  const [found] = await tx.$queryRaw<
    { number: string }[]
  >`select number from recommendation where id = ${id}::uuid for update`;
  if (!found) throw new NotFound();
  return found;
}

async function refuseUnknownFindings(tx: Transaction, findingIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(findingIds)];
  if (wanted.length === 0 || (await tx.finding.count({ where: { id: { in: wanted } } })) < wanted.length)
    throw new Refusal("Bitte wählen Sie mindestens einen Befund, aus dem die Empfehlung folgt.", {
      findingIds: "Ohne Befund hat die Empfehlung keine Grundlage.",
    });
}

/** Running across cycles; two people writing at once get different numbers. */
async function nextNumber(tx: Transaction): Promise<string> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('recommendation.number'))`;
  const numbers = await tx.recommendation.findMany({ select: { number: true } });
  return recommendationNumber(Math.max(0, ...numbers.map((entry) => countOf(entry.number))) + 1);
}
