import { randomBytes } from "node:crypto";
import { poolOf } from "@/lib/access/door";
import { hashToken } from "@/lib/access/token";
import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { now, today } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/database";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { queueMail, siteAddress } from "@/lib/platform/mail";
import { lockConsultation } from "../commands";
import { isComplete, problemsOf, sentencesOf } from "../statements/rules";
import { normalReceipt, receiptCode } from "./rules";
import type { Contribute, Moderate } from "./schema";

/**
 * Takes a resident's contribution through the public door: its only way to write is one function of the database, which
 * checks once more that the consultation is open and records the event.
 * @returns the receipt, shown once; only its SHA-256 is kept.
 */
export async function contribute(viewer: Viewer, input: Contribute): Promise<{ receipt: string }> {
  if (input.website)
    throw new Refusal("Bitte leeren Sie das Feld „Website“. Es ist nur für Maschinen da.", {
      website: "Dieses Feld bleibt leer.",
    });
  if (input.points.length === 0) throw new Refusal("Bitte schreiben Sie mindestens eine Anregung.");
  if (!isComplete(input.points))
    throw new Refusal("Bitte prüfen Sie die markierten Felder.", sentencesOf(problemsOf(input.points)));
  const receipt = receiptCode(randomBytes(10));
  const points = input.points.map(({ recommendationId, ...point }) => ({ recommendation: recommendationId, ...point }));
  try {
    await poolOf(viewer).query("select contribute($1, $2, $3, $4, $5, $6)", [
      input.consultationId,
      input.name ?? "",
      input.email ?? "",
      hashToken(receipt),
      JSON.stringify(points),
      today(),
    ]);
  } catch (error) {
    throw refusalOf(error);
  }
  return { receipt };
}

/**
 * Takes a contribution back, at any time: it disappears from the public door and from the weighing, name and address are
 * erased.
 */
export async function withdrawContribution(viewer: Viewer, receipt: string): Promise<void> {
  const { rows } = await poolOf(viewer).query<{ found: boolean }>("select withdraw_contribution($1) as found", [
    hashToken(normalReceipt(receipt)),
  ]);
  if (!rows[0]?.found)
    throw new Refusal("Zu diesem Beleg gibt es keinen Beitrag. Bitte prüfen Sie die Zeichen.", {
      receipt: "Dieser Beleg ist nicht bekannt.",
    });
}

/** Somebody has read the contribution: it is shown, or not and why. May be decided anew until the result is public. */
export function moderateContribution(viewer: Viewer, input: Moderate): Promise<void> {
  return transaction(async (tx) => {
    const found = await tx.statement.findUnique({ where: { id: input.statementId }, select: { consultationId: true } });
    if (!found) throw new NotFound();
    const consultation = await lockConsultation(tx, found.consultationId);
    const statement = await tx.statement.findUniqueOrThrow({
      where: { id: input.statementId },
      include: { withdrawal: true, submission: true },
    });
    if (statement.organisationId || !statement.submission) throw new NotFound();
    if (statement.withdrawal) throw new Refusal("Dieser Beitrag wurde inzwischen zurückgezogen.");
    if (consultation.state === "answered")
      throw new Refusal("Das Ergebnis ist veröffentlicht. Die Durchsicht steht fest.");
    const approved = input.decision === "approve";
    const moderation = {
      approved,
      reason: input.reason ?? null,
      byId: idOf(viewer),
      byName: nameOf(viewer),
      at: now(),
    };
    await tx.moderation.upsert({
      where: { statementId: statement.id },
      create: { statementId: statement.id, ...moderation },
      update: moderation,
    });
    await record(
      tx,
      viewer,
      "contributionModerated",
      { kind: "statement", id: statement.id },
      { approved, reason: input.reason ?? null },
    );
    if (!approved && statement.residentEmail)
      await queueMail(tx, {
        recipient: statement.residentEmail,
        subject: `Ihr Beitrag: ${consultation.title}`,
        text: `Guten Tag,\n\nwir haben Ihren Beitrag gelesen. Wir zeigen ihn nicht öffentlich. Der Grund:\n${input.reason}\n\nMit Ihrem Beleg sehen Sie den Stand:\n${siteAddress()}/beteiligung/beleg`,
      });
  });
}

/** Sentences for what the database function refuses; anything else goes on as it is. */
function refusalOf(error: unknown): unknown {
  const message = error instanceof Error ? error.message : "";
  if (message.includes("consultation_not_open"))
    return new Refusal("Diese Beteiligung ist nicht offen. Ihr Text steht noch hier; Sie können ihn kopieren.");
  if (message.includes("points_out_of_range")) return new Refusal("Bitte schreiben Sie eine bis vierzig Anregungen.");
  if (message.includes("text_too_long"))
    return new Refusal("Ein Text ist zu lang. Bitte kürzen Sie ihn auf 6.000 Zeichen.");
  if (message.includes("recommendation_not_in_consultation"))
    return new Refusal("Eine Stelle gehört nicht zu dieser Beteiligung. Bitte wählen Sie sie neu.");
  return error;
}
