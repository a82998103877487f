import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { slugOf } from "@/lib/cycle/report/rules";
import { dateColumn, isoDate, now, today } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import { queueMail } from "@/lib/platform/mail";
import { invitationLetter, letters } from "./mails/commands";
import { stateOf } from "./rules";
import type { ChangeConsultation, ConsultationState, ExtendConsultation, PlanConsultation } from "./schema";

/** Plans a consultation. Nothing is public and nobody is written to before `openConsultation`. */
export function planConsultation(viewer: Viewer, input: PlanConsultation): Promise<{ id: string; slug: string }> {
  return transaction(async (tx) => {
    const { cycleId, title, introduction, openToPublic, organisationIds } = input;
    const slug = await freeSlug(tx, input.slug ?? slugOf(title));
    const { id } = await tx.consultation.create({
      data: {
        slug,
        cycleId,
        title,
        introduction,
        openToPublic,
        opensOn: dateColumn(input.opensOn),
        closesOn: dateColumn(input.closesOn),
        createdAt: now(),
        recommendations: { create: await subjects(tx, cycleId, input.recommendationIds) },
        invitations: { create: [...new Set(organisationIds)].map((organisationId) => ({ organisationId })) },
      },
    });
    await record(tx, viewer, "consultationPlanned", { kind: "consultation", id }, { title });
    return { id, slug };
  });
}

/**
 * Changes the plan while it is not open yet.
 * @throws Outdated when somebody else saved in between.
 */
export function changeConsultation(viewer: Viewer, input: ChangeConsultation): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { consultationId, title, introduction, openToPublic } = input;
    const consultation = await lockConsultation(tx, consultationId);
    if (consultation.state !== "planned")
      throw new Refusal(
        "Die Beteiligung ist schon eröffnet. Ihr Gegenstand steht fest; die Frist können Sie verlängern.",
      );
    if (consultation.version !== input.version)
      throw new Outdated(
        {
          version: String(consultation.version),
          title: consultation.title,
          introduction: consultation.introduction,
          opensOn: consultation.opensOn,
          closesOn: consultation.closesOn,
        },
        await lastEditor(tx, consultationId),
      );
    await tx.consultationRecommendation.deleteMany({ where: { consultationId } });
    await tx.consultationInvitation.deleteMany({ where: { consultationId } });
    await tx.consultation.update({
      where: { id: consultationId },
      data: {
        title,
        introduction,
        openToPublic,
        opensOn: dateColumn(input.opensOn),
        closesOn: dateColumn(input.closesOn),
        version: { increment: 1 },
        recommendations: { create: await subjects(tx, consultation.cycleId, input.recommendationIds) },
        invitations: { create: [...new Set(input.organisationIds)].map((organisationId) => ({ organisationId })) },
      },
    });
    await record(tx, viewer, "consultationChanged", { kind: "consultation", id: consultationId }, { title });
    return { slug: consultation.slug };
  });
}

/** Gives everyone more time. The last day can only move back, never forward: nobody is cut off. */
export function extendConsultation(viewer: Viewer, input: ExtendConsultation): Promise<void> {
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, input.consultationId);
    if (!["announced", "open", "ended"].includes(consultation.state))
      throw new Refusal("Die Frist lässt sich nur bei einer eröffneten Beteiligung verlängern.");
    if (input.closesOn <= consultation.closesOn || input.closesOn < today())
      throw new Refusal("Eine Frist wird nur verlängert, nicht verkürzt.", {
        closesOn: "Bitte einen späteren Tag wählen.",
      });
    await tx.consultation.update({
      where: { id: consultation.id },
      data: { closesOn: dateColumn(input.closesOn), version: { increment: 1 } },
    });
    await record(
      tx,
      viewer,
      "consultationChanged",
      { kind: "consultation", id: consultation.id },
      { title: consultation.title, closesOn: input.closesOn },
    );
  });
}

/**
 * Opens the consultation: it and its recommendations become public in their newest version, and everyone invited gets
 * a mail. From now on its subject is fixed.
 */
export function openConsultation(viewer: Viewer, consultationId: string): Promise<void> {
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, consultationId);
    if (consultation.state !== "planned") throw new Refusal("Diese Beteiligung ist schon eröffnet.");
    if (consultation.closesOn < today())
      throw new Refusal("Der letzte Tag liegt in der Vergangenheit. Bitte ändern Sie erst die Frist.");
    const rows = await tx.consultationRecommendation.findMany({
      where: { consultationId },
      include: { recommendation: { include: { versions: { orderBy: { number: "desc" }, take: 1 } } } },
    });
    for (const { recommendationId, recommendation } of rows)
      await tx.consultationRecommendation.update({
        where: { consultationId_recommendationId: { consultationId, recommendationId } },
        data: { versionNumber: recommendation.versions[0]?.number ?? 1 },
      });
    const by = { byId: idOf(viewer), byName: nameOf(viewer), at: now() };
    await tx.publication.createMany({
      data: [
        { subjectKind: "consultation", subjectId: consultationId, ...by },
        ...rows.map((row) => ({ subjectKind: "recommendation", subjectId: row.recommendationId, ...by })),
      ],
      skipDuplicates: true,
    });
    await record(
      tx,
      viewer,
      "consultationOpened",
      { kind: "consultation", id: consultationId },
      { title: consultation.title, recommendations: rows.map((row) => row.recommendation.number) },
    );
    const invited = await tx.consultationInvitation.findMany({ where: { consultationId } });
    const ids = invited.map((invitation) => invitation.organisationId);
    await queueMail(tx, ...(await letters(tx, ids, invitationLetter(consultation))));
  });
}

/** Ends the consultation, also before its last day. Afterwards nothing can be submitted any more. */
export function closeConsultation(viewer: Viewer, consultationId: string): Promise<void> {
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, consultationId);
    if (consultation.state === "planned") throw new Refusal("Diese Beteiligung ist noch nicht eröffnet.");
    if (consultation.state === "closed" || consultation.state === "answered")
      throw new Refusal("Diese Beteiligung ist schon beendet.");
    await tx.consultationClosure.create({
      data: { consultationId, byId: idOf(viewer), byName: nameOf(viewer), at: now() },
    });
    await record(
      tx,
      viewer,
      "consultationClosed",
      { kind: "consultation", id: consultationId },
      { title: consultation.title },
    );
  });
}

export interface LockedConsultation {
  readonly id: string;
  readonly slug: string;
  readonly cycleId: string;
  readonly cycleSlug: string;
  readonly title: string;
  readonly introduction: string;
  readonly version: number;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly closedAt: Date | null;
  readonly state: ConsultationState;
}

/**
 * The consultation, locked until the transaction ends: submitting, contributing and closing happen one after the other.
 * Lock it before a statement, never after.
 */
export async function lockConsultation(tx: Transaction, consultationId: string): Promise<LockedConsultation> {
  await tx.$queryRaw`select id from consultation where id = ${consultationId}::uuid for update`;
  const row = await tx.consultation.findUnique({
    where: { id: consultationId },
    include: { closure: true, result: true, cycle: { select: { slug: true } } },
  });
  if (!row) throw new NotFound();
  const publication = await tx.publication.findUnique({
    where: { subjectKind_subjectId: { subjectKind: "consultation", subjectId: consultationId } },
  });
  const dates = { opensOn: isoDate(row.opensOn), closesOn: isoDate(row.closesOn) };
  const closedAt = row.closure?.at ?? null;
  const state = stateOf({ ...dates, published: !!publication, closed: !!row.closure, answered: !!row.result }, today());
  const { id, slug, cycleId, title, introduction, version } = row;
  return { id, slug, cycleId, cycleSlug: row.cycle.slug, title, introduction, version, ...dates, closedAt, state };
}

/** The chosen recommendations of the cycle in the order of their numbers, each with its newest version. */
async function subjects(tx: Transaction, cycleId: string, ids: readonly string[]) {
  const found = await tx.recommendation.findMany({
    where: { id: { in: [...ids] }, cycleId },
    include: { versions: { orderBy: { number: "desc" }, take: 1 } },
    orderBy: { number: "asc" },
  });
  if (found.length < new Set(ids).size)
    throw new Refusal("Eine der Empfehlungen gehört nicht zu diesem Zyklus.", {
      recommendationIds: "Bitte wählen Sie neu.",
    });
  return found.map((recommendation, index) => ({
    recommendationId: recommendation.id,
    position: index + 1,
    versionNumber: recommendation.versions[0]?.number ?? 1,
  }));
}

/** „beleg" is a page of its own under the same address. */
async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (slug !== "beleg" && !(await tx.consultation.findUnique({ where: { slug } }))) return slug;
  }
}

async function lastEditor(tx: Transaction, consultationId: string): Promise<string> {
  const event = await tx.event.findFirst({
    where: {
      subjectKind: "consultation",
      subjectId: consultationId,
      kind: { in: ["consultationPlanned", "consultationChanged", "organisationInvited"] },
    },
    orderBy: { id: "desc" },
  });
  return event?.actorName ?? "jemand anderes";
}
