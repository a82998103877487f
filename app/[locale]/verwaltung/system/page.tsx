import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Badge } from "@/components/ui/Badge";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Disclosure } from "@/components/ui/Disclosure";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listMails } from "@/lib/activity/queries";
import { environment } from "@/lib/platform/environment";
import { databaseAnswers } from "@/lib/platform/health";

export const metadata: Metadata = { title: "System" };
const time = new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Berlin" });

export default async function SystemPage() {
  const viewer = await requirePerson();
  if (!can(viewer, "system:read")) notFound();
  const [answers, mails] = await Promise.all([databaseAnswers(), listMails(viewer)]);
  const { SMTP_URL, OIDC_ISSUER, KREISLAUF_ZONE } = environment();
  return (
    <>
      <PageHeader title="System" subtitle="Ob alles läuft, und der Postausgang." />
      <div className="grid gap-10">
        <Section title="Zustand">
          <DefinitionList
            layout="rows"
            items={[
              { term: "Datenbank", description: answers ? "antwortet" : "antwortet nicht" },
              {
                term: "Zone",
                description: KREISLAUF_ZONE === "public" ? "nur öffentlich" : "öffentlich und Arbeitsbereich",
              },
              {
                term: "E-Mail",
                description: SMTP_URL ? "wird verschickt" : "bleibt im Postausgang, SMTP ist nicht eingerichtet",
              },
              { term: "Anmeldung der Stadt", description: OIDC_ISSUER ?? "nicht eingerichtet" },
            ]}
          />
        </Section>
        <Section title="Postausgang" count={mails.length}>
          {mails.length === 0 ? <EmptyState>Noch keine E-Mail.</EmptyState> : null}
          {mails.map((mail) => (
            <Disclosure
              key={mail.id}
              title={
                <span className="grid gap-x-6 font-normal md:grid-cols-[9.5rem_17rem_1fr]">
                  <span className="text-ink2">{time.format(mail.createdAt)}</span>
                  <span className="min-w-0 break-words">{mail.recipient}</span>
                  <b>{mail.subject}</b>
                </span>
              }
            >
              <Badge tone={mail.sentAt ? "ok" : mail.lastError ? "error" : "neutral"}>
                {mail.sentAt
                  ? SMTP_URL
                    ? "verschickt"
                    : "hier abgelegt"
                  : mail.lastError
                    ? "kommt nicht an"
                    : "wartet"}
              </Badge>
              <p className="mt-2 whitespace-pre-wrap">
                {mail.text ?? "Der Text ist nur für den Empfänger: Er kann einen Link enthalten, der ein Konto öffnet."}
              </p>
              {mail.lastError ? <p className="mt-2 text-sm text-error">{mail.lastError}</p> : null}
            </Disclosure>
          ))}
        </Section>
      </div>
    </>
  );
}
