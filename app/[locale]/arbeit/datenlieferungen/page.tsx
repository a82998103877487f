import { Upload } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeliveryTable } from "@/components/deliveries/DeliveryTable";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listDeliveries } from "@/lib/deliveries/queries";
import { dataEntriesOf } from "@/lib/people/rules";

export const metadata: Metadata = { title: "Datenlieferungen" };

export default async function DeliveriesPage() {
  const viewer = await requirePerson();
  if (!dataEntriesOf(viewer).includes("deliveries")) notFound();
  const deliveries = await listDeliveries(viewer);
  const open = deliveries.filter((delivery) => delivery.state !== "accepted" && delivery.state !== "rejected");
  const closed = deliveries.filter((delivery) => !open.includes(delivery));
  const upload = can(viewer, "delivery:upload") ? (
    <Button href="/arbeit/datenlieferungen/neu" icon={<Upload size={18} aria-hidden />}>
      Datei hochladen
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        stage="report"
        title="Datenlieferungen"
        subtitle="Eine Datei kommt an, wird erkannt, zugeordnet, geprüft und als Entwurf übernommen."
        actions={upload}
      />
      {deliveries.length === 0 ? (
        <EmptyState action={upload}>Es ist noch keine Datei eingegangen.</EmptyState>
      ) : (
        <div className="grid gap-10">
          {open.length > 0 ? (
            <Section title="In Arbeit" count={open.length}>
              <DeliveryTable deliveries={open} caption="Lieferungen in Arbeit" />
            </Section>
          ) : null}
          {closed.length > 0 ? (
            <Section title="Abgeschlossen" count={closed.length} hint="Übernommene Lieferungen bleiben, wie sie sind.">
              <DeliveryTable deliveries={closed} caption="Abgeschlossene Lieferungen" />
            </Section>
          ) : null}
        </div>
      )}
    </>
  );
}
