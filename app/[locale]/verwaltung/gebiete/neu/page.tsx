import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PartitionForm } from "@/components/areas/PartitionForm";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { definePartition } from "@/lib/areas/actions";
import { listDefinedPartitions } from "@/lib/areas/queries";

export const metadata: Metadata = { title: "Gliederung anlegen" };

export default async function NewPartitionPage() {
  const viewer = await requirePerson();
  if (!can(viewer, "area:define")) notFound();
  const leaves = (await listDefinedPartitions(viewer)).filter((one) => one.leafPartition === null);
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={[{ label: "Gebiete", href: "/verwaltung/gebiete" }, { label: "Anlegen" }]} />}
        title="Gliederung anlegen"
      />
      <PartitionForm action={definePartition} leafPartitions={leaves.map(({ key, name }) => ({ key, name }))} />
    </>
  );
}
