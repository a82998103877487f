import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrganisationForm } from "@/components/people/OrganisationForm";
import { Dialog } from "@/components/ui/Dialog";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { enumWords } from "@/lib/glossary";
import { saveOrganisation } from "@/lib/people/actions";
import { listOrganisations } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Organisationen" };

export default async function OrganisationsPage() {
  const viewer = await requirePerson();
  if (!can(viewer, "organisation:write")) notFound();
  const organisations = await listOrganisations(viewer);
  return (
    <>
      <PageHeader title="Organisationen" subtitle="Ämter, Verbände und Gremien. Personen schreiben in ihrem Namen." />
      <div className="grid gap-10">
        <Section title="Organisationen" count={organisations.length}>
          <Table caption="Organisationen" captionHidden stack>
            <TableHead>
              <Th>Name</Th>
              <Th>Kurz</Th>
              <Th>Art</Th>
              <Th>E-Mail</Th>
              <Th>Ändern</Th>
            </TableHead>
            <TableBody>
              {organisations.map((organisation) => (
                <tr key={organisation.id}>
                  <RowHead>{organisation.name}</RowHead>
                  <Td label="Kurz">{organisation.shortName}</Td>
                  <Td label="Art">{enumWords.organisationKind[organisation.kind]}</Td>
                  <Td label="E-Mail">{organisation.email ?? "–"}</Td>
                  <Td label="Ändern">
                    <Dialog trigger="Ändern" triggerVariant="secondary" triggerSize="small" title={organisation.name}>
                      <OrganisationForm organisation={organisation} action={saveOrganisation} />
                    </Dialog>
                  </Td>
                </tr>
              ))}
            </TableBody>
          </Table>
        </Section>
        <Section title="Neue Organisation">
          <div className="mt-4 max-w-lg">
            <OrganisationForm action={saveOrganisation} />
          </div>
        </Section>
      </div>
    </>
  );
}
