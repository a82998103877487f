import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationList } from "@/components/people/InvitationList";
import { InviteForm } from "@/components/people/InviteForm";
import { UserTable } from "@/components/people/UserTable";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import * as actions from "@/lib/people/actions";
import { listInvitations, listOrganisations, listUsers } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Personen & Rollen" };

export default async function PeoplePage() {
  const viewer = await requirePerson();
  if (!can(viewer, "user:invite")) notFound();
  const [users, invitations, organisations] = await Promise.all([
    listUsers(viewer),
    listInvitations(viewer),
    listOrganisations(viewer),
  ]);
  return (
    <>
      <PageHeader
        title="Personen & Rollen"
        subtitle="Wer mitarbeitet, mit welchen Rollen und für welche Organisation."
      />
      <div className="grid gap-10">
        <Section title="Personen" count={users.length}>
          <UserTable users={users} actions={actions} />
        </Section>
        <div className="grid gap-10 lg:grid-cols-2">
          <Section title="Einladen">
            <InviteForm organisations={organisations} action={actions.inviteUser} />
          </Section>
          <Section title="Offene Einladungen" count={invitations.length}>
            <InvitationList invitations={invitations} withdraw={actions.withdrawInvitation} />
          </Section>
        </div>
      </div>
    </>
  );
}
