import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { changeRecommendation } from "@/lib/cycle/recommendations/commands";
import { enumWords } from "@/lib/glossary";
import { now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import { queueMail, siteAddress } from "@/lib/platform/mail";
import { lockConsultation } from "../commands";
import { letters } from "../mails/commands";
import { referenceOf } from "../passages/rules";
import type { PublishResult } from "../schema";
import { weighingProblems } from "./rules";
import type { WeighPoint } from "./schema";

/**
 * Weighs a point: a new record each time, the newest counts. A change of the text becomes a new version of the
 * recommendation in the same transaction, with the point it follows.
 * @throws Outdated when somebody weighed the point, or changed the recommendation, in between.
 */
export function weighPoint(
  viewer: Viewer,
  input: WeighPoint,
): Promise<{ number: number; recommendationVersion: number | null }> {
  return transaction(async (tx) => {
    const point = await lockPoint(tx, input.pointId);
    const newest = point.weighings[0];
    if (input.seen !== undefined && input.seen !== (newest?.number ?? 0))
      throw new Outdated(
        { result: newest?.result ?? "", reason: newest?.reason ?? "", seen: String(newest?.number ?? 0) },
        newest?.byName ?? "jemand anderes",
      );
    const current = await tx.recommendationVersion.findFirstOrThrow({
      where: { recommendationId: point.recommendationId },
      orderBy: { number: "desc" },
    });
    // Compared with the version it was written on: an edit of an outdated one must come up as a conflict below.
    const base = input.change
      ? await tx.recommendationVersion.findUnique({
          where: {
            recommendationId_number: { recommendationId: point.recommendationId, number: input.change.baseVersion },
          },
        })
      : null;
    const change =
      input.change && (input.change.title !== base?.title || input.change.text !== base?.text)
        ? input.change
        : undefined;
    const problems = weighingProblems(input, change !== undefined);
    if (Object.keys(problems).length > 0) throw new Refusal(Object.values(problems).join(" "), problems);
    const label = `${point.statement.number}.${point.position}`;
    const recommendationVersion = change
      ? (
          await changed(
            changeRecommendation(viewer, {
              tx,
              id: point.recommendationId,
              ...change,
              reason: `Folgt Anregung ${label}: ${input.reason}`.slice(0, 2000),
              pointId: point.id,
            }),
          )
        ).version
      : input.result === newest?.result
        ? newest.recommendationVersion
        : null;
    const number = (newest?.number ?? 0) + 1;
    await tx.weighing.create({
      data: {
        pointId: point.id,
        number,
        result: input.result,
        reason: input.reason,
        recommendationVersion,
        byId: idOf(viewer),
        byName: nameOf(viewer),
        at: now(),
      },
    });
    await record(
      tx,
      viewer,
      "pointWeighed",
      { kind: "point", id: point.id },
      {
        number: label,
        result: enumWords.weighingResult[input.result],
        again: number > 1,
        recommendation: point.recommendation.number,
        version: recommendationVersion ?? current.number,
      },
    );
    return { number, recommendationVersion };
  });
}

/**
 * Answers everyone in public: from here on the weighing is readable and fixed. Every contribution must be read and every
 * point weighed; otherwise the refusal names what is open. Those who left an address get their answers by mail.
 */
export function publishConsultationResult(viewer: Viewer, input: PublishResult): Promise<void> {
  return transaction(
    async (tx) => {
      const consultation = await lockConsultation(tx, input.consultationId);
      if (consultation.state === "answered") throw new Refusal("Das Ergebnis ist schon veröffentlicht.");
      if (consultation.state !== "closed")
        throw new Refusal("Bitte beenden Sie erst die Beteiligung. Danach veröffentlichen Sie das Ergebnis.");
      const statements = await tx.statement.findMany({
        where: { consultationId: consultation.id, submission: { isNot: null }, withdrawal: null },
        include: {
          moderation: true,
          points: {
            orderBy: { position: "asc" },
            include: { recommendation: true, weighings: { orderBy: { number: "desc" }, take: 1 } },
          },
        },
        orderBy: { number: "asc" },
      });
      const unread = statements.filter((statement) => !statement.organisationId && !statement.moderation);
      if (unread.length > 0)
        throw new Refusal(
          `Noch nicht durchgesehen: ${unread.map((statement) => `Beitrag ${statement.number}`).join(", ")}. Bitte lesen Sie erst alle Beiträge.`,
        );
      const weighed = statements.filter((statement) => statement.organisationId || statement.moderation?.approved);
      const open = weighed.flatMap((statement) =>
        statement.points
          .filter((point) => point.weighings.length === 0)
          .map((point) => `${statement.number}.${point.position} zu ${point.recommendation.number}`),
      );
      if (open.length > 0)
        throw new Refusal(`Noch nicht abgewogen: ${listed(open)}. Jede Anregung braucht ein Votum mit Begründung.`, {
          summary: `Es fehlen noch ${open.length} Voten.`,
        });
      await tx.consultationResult.create({
        data: {
          consultationId: consultation.id,
          byId: idOf(viewer),
          byName: nameOf(viewer),
          at: now(),
          summary: input.summary,
        },
      });
      await record(
        tx,
        viewer,
        "consultationAnswered",
        { kind: "consultation", id: consultation.id },
        { title: consultation.title, points: weighed.reduce((sum, statement) => sum + statement.points.length, 0) },
      );
      const address = `${siteAddress()}/beteiligung/${consultation.slug}`;
      for (const statement of weighed) {
        const letter = {
          subject: `Antwort auf Ihre Stellungnahme: ${consultation.title}`,
          text: `das Ergebnis der Beteiligung „${consultation.title}“ liegt vor.\nSo haben wir Ihre Anregungen abgewogen:\n\n${statement.points.map(answerOf).join("\n\n")}\n\nAlle Antworten finden Sie hier:\n${address}`,
        };
        if (statement.organisationId) await queueMail(tx, ...(await letters(tx, [statement.organisationId], letter)));
        else if (statement.residentEmail)
          await queueMail(tx, { ...letter, recipient: statement.residentEmail, text: `Guten Tag,\n\n${letter.text}` });
      }
    },
    { timeout: 60_000 },
  );
}

function answerOf(point: {
  position: number;
  paragraph: number | null;
  text: string;
  recommendation: { number: string };
  weighings: { result: keyof typeof enumWords.weighingResult; reason: string }[];
}): string {
  const [weighing] = point.weighings;
  const quote = point.text.length > 200 ? `${point.text.slice(0, 200)} …` : point.text;
  return [
    `${point.position}. ${referenceOf(point.recommendation.number, point.paragraph)}${quote ? `: „${quote}“` : ""}`,
    weighing ? `   ${enumWords.weighingResult[weighing.result]}. ${weighing.reason}` : "",
  ].join("\n");
}

function listed(items: readonly string[]): string {
  return items.length <= 12 ? items.join(", ") : `${items.slice(0, 12).join(", ")} und ${items.length - 12} weitere`;
}

/** The conflict speaks of the recommendation's text: its fields carry the names they have in the weighing's form. */
async function changed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Outdated)) throw error;
    const { title = "", text = "", version = "" } = error.theirs;
    throw new Outdated({ "change.title": title, "change.text": text, "change.baseVersion": version }, error.by);
  }
}

/** The point of a statement that counts, in a consultation that is not answered yet; its weighings are held. */
async function lockPoint(tx: Transaction, pointId: string) {
  const found = await tx.point.findUnique({
    where: { id: pointId },
    select: { statement: { select: { consultationId: true } } },
  });
  if (!found) throw new NotFound();
  const consultation = await lockConsultation(tx, found.statement.consultationId);
  const point = await tx.point.findUniqueOrThrow({
    where: { id: pointId },
    include: {
      recommendation: true,
      weighings: { orderBy: { number: "desc" }, take: 1 },
      statement: { include: { submission: true, withdrawal: true, moderation: true } },
    },
  });
  const { statement } = point;
  if (!statement.submission) throw new NotFound();
  if (statement.withdrawal) throw new Refusal("Diese Anregung wurde zurückgezogen. Sie wird nicht mehr abgewogen.");
  if (!statement.organisationId && !statement.moderation?.approved)
    throw new Refusal("Dieser Beitrag ist noch nicht durchgesehen. Bitte lesen Sie ihn erst.");
  if (consultation.state === "answered")
    throw new Refusal("Das Ergebnis ist veröffentlicht. Die Abwägung steht jetzt fest.");
  return point;
}
