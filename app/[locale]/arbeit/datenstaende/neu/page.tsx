import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PrepareForm } from "@/components/releases/PrepareForm";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { today } from "@/lib/platform/clock";
import { prepareRelease } from "@/lib/releases/actions";
import { listAcceptedDeliveries, listPreparations } from "@/lib/releases/preparations/queries";
import { suggestedTitle } from "@/lib/releases/rules";
import { formatDate, formatNumber } from "@/lib/statistics/format";

export const metadata: Metadata = { title: "Datenstand vorbereiten" };

export default async function PrepareReleasePage() {
  const viewer = await requirePerson();
  if (!can(viewer, "release:prepare")) forbidden();
  const [deliveries, releases] = await Promise.all([listAcceptedDeliveries(viewer), listPreparations(viewer)]);
  const options = deliveries.map(({ id, title, source, corrects, cells, acceptedAt, isNew }) => ({
    id,
    cells,
    label: isNew ? `${title} · neu` : title,
    description: [
      source,
      `${formatNumber(cells, 0, "de")} Werte`,
      `übernommen am ${formatDate(acceptedAt.slice(0, 10), "de")}`,
      corrects ? `berichtigt „${corrects}“` : undefined,
    ]
      .filter(Boolean)
      .join(" · "),
  }));
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: "Datenstände", href: "/arbeit/datenstaende" }, { label: "Vorbereiten" }]} />
        }
        title="Datenstand vorbereiten"
      />
      {options.length > 0 ? (
        <PrepareForm
          action={prepareRelease}
          deliveries={options}
          title={suggestedTitle(
            today(),
            releases.map((release) => release.title),
          )}
        />
      ) : (
        <EmptyState action={<Button href="/arbeit/datenlieferungen">Zu den Datenlieferungen</Button>}>
          Noch ist keine Lieferung übernommen.
        </EmptyState>
      )}
    </>
  );
}
