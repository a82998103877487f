import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AreaTable } from "@/components/areas/AreaTable";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { LocatorMap } from "@/components/map/LocatorMap";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { findDefinedPartition } from "@/lib/areas/queries";
import { findCity } from "@/lib/city/queries";

export const metadata: Metadata = { title: "Gliederung" };

export default async function PartitionPage({ params }: { params: Promise<{ partition: string }> }) {
  const viewer = await requirePerson();
  const [partition, city] = await Promise.all([
    findDefinedPartition(viewer, decodeURIComponent((await params).partition)),
    findCity(viewer),
  ]);
  if (!partition) notFound();
  const drawn = partition.rows.filter((area) => area.geometry && !area.validTo);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: "Gebiete", href: "/verwaltung/gebiete" }, { label: partition.name }]} />
        }
        title={partition.name}
        subtitle={partition.description}
      />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_26rem] lg:items-start">
        <Section title="Gebiete" count={partition.areas}>
          <AreaTable areas={partition.rows} isLeaf={partition.leafPartition === null} />
        </Section>
        {drawn.length > 0 ? (
          <Section title="Karte">
            <LocatorMap
              outlines={drawn}
              highlighted={drawn.map((area) => area.key)}
              labels="highlighted"
              summary={`Karte der Gliederung ${partition.name} mit ${drawn.length} Gebieten.`}
              orientation={city.orientation}
              className="mt-4"
            />
          </Section>
        ) : null}
      </div>
    </>
  );
}
