import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Pagination } from "@/components/ui/Pagination";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listEvents } from "@/lib/activity/queries";

export const metadata: Metadata = { title: "Protokoll" };
const time = new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Berlin" });

export default async function LogPage({ searchParams }: { searchParams: Promise<{ seite?: string }> }) {
  const viewer = await requirePerson();
  if (!can(viewer, "log:read")) notFound();
  const asked = Number((await searchParams).seite);
  // An address can hold anything; a database counts no further than this.
  const page = Number.isInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : 1;
  const { entries, pages } = await listEvents(viewer, { page });
  return (
    <>
      <PageHeader
        title="Protokoll"
        subtitle="Was geschah, wer es tat und wann. Nichts davon lässt sich ändern oder löschen."
      />
      {entries.length === 0 ? <EmptyState>Hier steht noch nichts.</EmptyState> : null}
      <Table caption="Ereignisse" captionHidden stack>
        <TableHead>
          <Th>Wann</Th>
          <Th>Was</Th>
        </TableHead>
        <TableBody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <RowHead>{time.format(entry.at)}</RowHead>
              <Td label="Was">{entry.sentence}</Td>
            </tr>
          ))}
        </TableBody>
      </Table>
      <Pagination page={page} pages={pages} href={(number) => `/verwaltung/protokoll?seite=${number}`} />
    </>
  );
}
