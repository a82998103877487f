import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PartitionTable } from "@/components/areas/PartitionTable";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listDefinedPartitions } from "@/lib/areas/queries";

export const metadata: Metadata = { title: "Gebiete" };

export default async function PartitionsPage() {
  const viewer = await requirePerson();
  if (!can(viewer, "area:define")) notFound();
  const partitions = await listDefinedPartitions(viewer);
  const add = <Button href="/verwaltung/gebiete/neu">Gliederung anlegen</Button>;
  return (
    <>
      <PageHeader
        title="Gebiete"
        subtitle="Die Stadt lässt sich auf viele Arten teilen. Alle Gliederungen bestehen aus denselben kleinsten Gebieten."
        actions={partitions.length > 0 ? add : undefined}
      />
      {partitions.length > 0 ? (
        <Section title="Gliederungen" count={partitions.length}>
          <PartitionTable partitions={partitions} />
        </Section>
      ) : (
        <EmptyState action={add}>Noch gibt es keine Gebiete. Beginnen Sie mit den kleinsten.</EmptyState>
      )}
    </>
  );
}
