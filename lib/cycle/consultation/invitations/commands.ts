import type { Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/database";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { queueMail } from "@/lib/platform/mail";
import { lockConsultation } from "../commands";
import { invitationLetter, letters, workAddress } from "../mails/commands";
import { germanDate } from "../rules";
import type { InvitationInput, Remind } from "../schema";

/** Invites one more organisation; if the consultation is open already, the mail leaves at once. */
export function inviteOrganisation(viewer: Viewer, input: InvitationInput): Promise<void> {
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, input.consultationId);
    if (!["planned", "announced", "open"].includes(consultation.state))
      throw new Refusal("Die Beteiligung ist beendet. Es kann niemand mehr eingeladen werden.");
    const organisation = await tx.organisation.findUnique({ where: { id: input.organisationId } });
    if (!organisation) throw new NotFound();
    const { count } = await tx.consultationInvitation.createMany({
      data: [{ ...input, invitedAt: now() }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal(`${organisation.shortName} ist schon eingeladen.`);
    await record(
      tx,
      viewer,
      "organisationInvited",
      { kind: "consultation", id: consultation.id },
      { organisation: organisation.shortName },
    );
    if (consultation.state !== "planned")
      await queueMail(tx, ...(await letters(tx, [organisation.id], invitationLetter(consultation))));
  });
}

/** „Nachfragen": a mail to an organisation that has not answered yet. */
export function remindOrganisation(viewer: Viewer, input: Remind): Promise<void> {
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, input.consultationId);
    if (consultation.state !== "open") throw new Refusal("Nachfragen können Sie nur, solange die Beteiligung läuft.");
    const { consultationId, organisationId } = input;
    const invitation = await tx.consultationInvitation.findUnique({
      where: { consultationId_organisationId: { consultationId, organisationId } },
      include: { organisation: true },
    });
    if (!invitation) throw new NotFound();
    const answered = await tx.statement.count({
      where: { consultationId, organisationId, submission: { isNot: null } },
    });
    if (answered > 0 || invitation.notConcernedAt)
      throw new Refusal(`${invitation.organisation.shortName} hat schon geantwortet.`);
    await record(
      tx,
      viewer,
      "organisationReminded",
      { kind: "consultation", id: consultationId },
      { organisation: invitation.organisation.shortName },
    );
    const note = input.note ? `\n\n${input.note}` : "";
    await queueMail(
      tx,
      ...(await letters(tx, [organisationId], {
        subject: `Erinnerung: ${consultation.title}`,
        text: `wir haben von Ihnen noch keine Stellungnahme zu „${consultation.title}“.\nSie können bis zum ${germanDate(consultation.closesOn)} antworten. Wenn Sie nicht betroffen sind, genügt ein Klick.${note}\n\n${workAddress(consultation)}`,
      })),
    );
  });
}
