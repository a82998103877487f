import { idOf, isPerson, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import { queueMail } from "@/lib/platform/mail";
import { type LockedConsultation, lockConsultation } from "../commands";
import { letters, workAddress } from "../mails/commands";
import { paragraphsOf } from "../passages/rules";
import { germanDate, lastDay } from "../rules";
import type { InvitationInput } from "../schema";
import { fieldsOf, problemsOf, samePoints, sentencesOf } from "./rules";
import type { DraftStatement, PointInput, SaveStatement, SubmitStatement } from "./schema";

/** Begins the organisation's statement, or finds the one a colleague has begun. Only its members see it. */
export function draftStatement(viewer: Viewer, input: DraftStatement): Promise<{ id: string; version: number }> {
  return transaction(async (tx) => {
    const { consultationId, organisationId } = input;
    refuseStrangers(viewer, organisationId);
    const consultation = await lockConsultation(tx, consultationId);
    const key = { consultationId_organisationId: { consultationId, organisationId } };
    const begun = await tx.statement.findUnique({ where: key });
    if (begun) return { id: begun.id, version: begun.version };
    if (!(await tx.consultationInvitation.findUnique({ where: key }))) throw new NotFound();
    refuseUnlessRunning(consultation, ["announced", "open"]);
    const { id, version } = await tx.statement.create({
      data: { ...input, authorId: idOf(viewer), authorName: nameOf(viewer), createdAt: now(), editedAt: now() },
    });
    await record(tx, viewer, "statementDrafted", { kind: "statement", id });
    return { id, version };
  });
}

/**
 * Saves the draft. Saving what is there already changes nothing.
 * @throws Outdated with the saved points when a colleague saved in between.
 */
export function saveStatement(viewer: Viewer, input: SaveStatement): Promise<{ version: number }> {
  return transaction(async (tx) => {
    const { consultation, statement } = await lockDraft(tx, viewer, input.statementId);
    refuseUnlessRunning(consultation, ["announced", "open"]);
    const points = input.points.map((point) => ({ ...point, stance: point.stance ?? ("change" as const) }));
    if (samePoints(points, statement.points)) return { version: statement.version };
    if (statement.version !== input.version)
      throw new Outdated(
        { ...fieldsOf(statement.points), version: String(statement.version) },
        statement.authorName ?? "jemand anderes",
      );
    await refuseUnknown(tx, consultation.id, points);
    await tx.point.deleteMany({ where: { statementId: statement.id } });
    await tx.point.createMany({
      data: points.map(({ proposal, paragraph, ...point }, index) => ({
        ...point,
        statementId: statement.id,
        position: index + 1,
        paragraph: paragraph ?? null,
        proposal: proposal || null,
      })),
    });
    const version = statement.version + 1;
    await tx.statement.update({
      where: { id: statement.id },
      data: { version, editedAt: now(), authorId: idOf(viewer), authorName: nameOf(viewer) },
    });
    await record(tx, viewer, "statementSaved", { kind: "statement", id: statement.id });
    return { version };
  });
}

/**
 * Submits the statement exactly as it was previewed: from here on it is fixed. Whether the consultation is still open is
 * checked here, with its row locked; of two members who submit at once the second is told.
 */
export function submitStatement(viewer: Viewer, input: SubmitStatement): Promise<{ number: number }> {
  return transaction(async (tx) => {
    const { consultation, statement } = await lockDraft(tx, viewer, input.statementId);
    refuseUnlessRunning(consultation, ["open"]);
    if (statement.version !== input.version)
      throw new Refusal(
        `${statement.authorName ?? "Jemand"} hat die Stellungnahme inzwischen geändert. Bitte sehen Sie sie noch einmal durch.`,
      );
    if (statement.points.length === 0)
      throw new Refusal("Die Stellungnahme hat noch keine Anregung. Bitte schreiben Sie mindestens eine.");
    const problems = sentencesOf(
      problemsOf(
        statement.points.map((point) => ({
          ...point,
          paragraph: point.paragraph ?? undefined,
          proposal: point.proposal ?? "",
        })),
      ),
    );
    if (Object.keys(problems).length > 0) throw new Refusal(Object.values(problems).join(" "), problems);
    const { _max } = await tx.statement.aggregate({
      where: { consultationId: consultation.id },
      _max: { number: true },
    });
    const number = (_max.number ?? 0) + 1;
    await tx.statement.update({ where: { id: statement.id }, data: { number } });
    await tx.submission.create({
      data: { statementId: statement.id, byId: idOf(viewer), byName: nameOf(viewer), at: now() },
    });
    await tx.consultationInvitation.updateMany({
      where: { consultationId: consultation.id, organisationId: statement.organisation.id },
      data: { notConcernedAt: null },
    });
    await record(
      tx,
      viewer,
      "statementSubmitted",
      { kind: "statement", id: statement.id },
      { organisation: statement.organisation.shortName, number, points: statement.points.length },
    );
    await queueMail(
      tx,
      ...(await letters(tx, [statement.organisation.id], {
        subject: `Stellungnahme eingegangen: ${consultation.title}`,
        text: `die Stellungnahme Ihrer Organisation ist eingegangen. Sie hat die Nummer ${number}.\nEingereicht von ${nameOf(viewer)}. ${statement.points.length === 1 ? "Sie enthält eine Anregung." : `Sie enthält ${statement.points.length} Anregungen.`}\n\nJede Anregung bekommt eine Antwort mit Begründung:\n${workAddress(consultation)}`,
      })),
    );
    return { number };
  });
}

/** „Wir sind nicht betroffen": one click; a statement submitted later takes it back. */
export function declareNotConcerned(viewer: Viewer, input: InvitationInput): Promise<void> {
  return transaction(async (tx) => {
    const { consultationId, organisationId } = input;
    refuseStrangers(viewer, organisationId);
    const consultation = await lockConsultation(tx, consultationId);
    const key = { consultationId_organisationId: { consultationId, organisationId } };
    const invitation = await tx.consultationInvitation.findUnique({ where: key, include: { organisation: true } });
    if (!invitation) throw new NotFound();
    refuseUnlessRunning(consultation, ["announced", "open"]);
    if (invitation.notConcernedAt) throw new Refusal("Das haben Sie schon erklärt.");
    if (await tx.statement.count({ where: { consultationId, organisationId, submission: { isNot: null } } }))
      throw new Refusal("Ihre Organisation hat schon eine Stellungnahme eingereicht.");
    await tx.consultationInvitation.update({ where: key, data: { notConcernedAt: now() } });
    await record(
      tx,
      viewer,
      "notConcernedDeclared",
      { kind: "consultation", id: consultationId },
      { organisation: invitation.organisation.shortName },
    );
  });
}

/** What an organisation writes exists for its members only; the command line of the server acts for all. */
function refuseStrangers(viewer: Viewer, organisationId: string) {
  if (viewer.kind === "operator") return;
  if (!isPerson(viewer) || !viewer.organisationIds.includes(organisationId)) throw new NotFound();
}

function refuseUnlessRunning(consultation: LockedConsultation, states: readonly string[]) {
  if (states.includes(consultation.state)) return;
  if (consultation.state === "planned") throw new NotFound();
  throw new Refusal(
    consultation.state === "announced"
      ? `Die Beteiligung beginnt erst am ${germanDate(consultation.opensOn)}.`
      : `Die Beteiligung ist beendet. Der letzte Tag war der ${germanDate(lastDay(consultation))}. Ihr Text bleibt gespeichert.`,
  );
}

/** The draft and its consultation, both locked, the consultation first. */
async function lockDraft(tx: Transaction, viewer: Viewer, statementId: string) {
  const found = await tx.statement.findUnique({
    where: { id: statementId },
    select: { consultationId: true, organisationId: true },
  });
  if (!found?.organisationId) throw new NotFound();
  refuseStrangers(viewer, found.organisationId);
  const consultation = await lockConsultation(tx, found.consultationId);
  const row = await tx.statement.findUniqueOrThrow({
    where: { id: statementId },
    include: { organisation: true, submission: true, points: { orderBy: { position: "asc" } } },
  });
  if (row.submission)
    throw new Refusal(
      `${row.submission.byName} hat diese Stellungnahme schon eingereicht. Sie steht jetzt fest (Nummer ${row.number}).`,
    );
  if (!row.organisation) throw new NotFound();
  return { consultation, statement: { ...row, organisation: row.organisation } };
}

async function refuseUnknown(tx: Transaction, consultationId: string, points: readonly PointInput[]) {
  const subjects = await tx.consultationRecommendation.findMany({
    where: { consultationId },
    include: { recommendation: { include: { versions: true } } },
  });
  for (const [index, point] of points.entries()) {
    const subject = subjects.find((entry) => entry.recommendationId === point.recommendationId);
    const text = subject?.recommendation.versions.find((version) => version.number === subject.versionNumber)?.text;
    if (text === undefined || (point.paragraph ?? 0) > paragraphsOf(text).length)
      throw new Refusal("Diese Stelle gehört nicht zur Beteiligung. Bitte wählen Sie sie neu.", {
        [`points.${index}.recommendationId`]: `Anregung ${index + 1}: Bitte wählen Sie die Stelle neu.`,
      });
  }
}
