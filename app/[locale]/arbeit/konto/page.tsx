import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import { TextField } from "@/components/form/TextField";
import { OwnPasswordForm } from "@/components/people/OwnPasswordForm";
import { SessionList } from "@/components/people/SessionList";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { roleWords } from "@/lib/glossary";
import { findOwnAccount } from "@/lib/people/account/queries";
import { changeOwnName, changePassword, endOwnSession } from "@/lib/people/actions";
import { environment } from "@/lib/platform/environment";

export const metadata: Metadata = { title: "Mein Konto" };

export default async function AccountPage() {
  const viewer = await requirePerson();
  const account = await findOwnAccount(viewer);
  if (!account) notFound();
  return (
    <>
      <PageHeader title="Mein Konto" subtitle="Ihr Name, Ihr Passwort und wo Sie angemeldet sind." />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
        <Section title="Angaben">
          <DefinitionList
            layout="rows"
            items={[
              { term: "E-Mail-Adresse", description: account.email },
              { term: "Rollen", description: viewer.roles.map((role) => roleWords[role].de).join(", ") || "keine" },
              { term: "Organisation", description: account.organisations.join(", ") || "keine" },
            ]}
          />
          <p className="mb-5 mt-3 text-sm text-ink2">Adresse, Rollen und Organisation ändert die Administration.</p>
          <Form action={changeOwnName} label="Namen ändern">
            <TextField
              name="name"
              label="Name"
              description="So stehen Sie bei allem, was Sie künftig tun."
              defaultValue={account.name}
              autoComplete="name"
              required
            />
            <div>
              <SubmitButton variant="secondary">Namen speichern</SubmitButton>
            </div>
          </Form>
        </Section>
        <Section title="Passwort">
          <div className="pt-4">
            {account.hasPassword ? (
              <OwnPasswordForm email={account.email} action={changePassword} />
            ) : (
              <p>Sie melden sich über „{environment().OIDC_NAME}“ an. Ihr Passwort ändern Sie dort.</p>
            )}
          </div>
        </Section>
        <Section title="Sitzungen" count={account.sessions.length} className="lg:col-span-2">
          <SessionList sessions={account.sessions} end={endOwnSession} />
          <p className="mt-3 text-sm text-ink2">Jede Sitzung endet nach zwölf Stunden von selbst.</p>
        </Section>
      </div>
    </>
  );
}
