import type { Transaction } from "@/lib/platform/database";
import { type Letter, siteAddress } from "@/lib/platform/mail";
import type { LockedConsultation } from "../commands";
import { germanDate } from "../rules";

/** The letter to every member of the organisations who may sign in, and to their common addresses. */
export async function letters(
  tx: Transaction,
  organisationIds: readonly string[],
  letter: { subject: string; text: string },
): Promise<Letter[]> {
  const organisations = await tx.organisation.findMany({
    where: { id: { in: [...organisationIds] } },
    include: { members: { where: { user: { suspension: null } }, include: { user: { select: { email: true } } } } },
  });
  const recipients = organisations.flatMap((organisation) => [
    ...(organisation.email ? [organisation.email] : []),
    ...organisation.members.map((member) => member.user.email),
  ]);
  return [...new Set(recipients)].map((recipient) => ({
    recipient,
    subject: letter.subject,
    text: `Guten Tag,\n\n${letter.text}`,
  }));
}

/** Where the consultation is worked on. */
export const workAddress = (consultation: { slug: string; cycleSlug: string }) =>
  `${siteAddress()}/arbeit/zyklus/${consultation.cycleSlug}/beteiligung/${consultation.slug}`;

/** What everyone invited reads when the consultation opens. */
export function invitationLetter(consultation: LockedConsultation) {
  return {
    subject: `Einladung zur Beteiligung: ${consultation.title}`,
    text: `Sie sind eingeladen, Stellung zu nehmen: „${consultation.title}“.\n\n${consultation.introduction}\n\nSie können vom ${germanDate(consultation.opensOn)} bis zum ${germanDate(consultation.closesOn)} antworten:\n${workAddress(consultation)}\n\nWenn Sie nicht betroffen sind, genügt dort ein Klick.`,
  };
}
