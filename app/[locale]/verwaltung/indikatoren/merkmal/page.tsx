import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BaseCountForm } from "@/components/indicators/BaseCountForm";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import { requirePerson } from "@/lib/access/session";
import { defineBaseCount } from "@/lib/indicators/actions";
import { listDefinitions } from "@/lib/indicators/queries";

export const metadata: Metadata = { title: "Merkmal anlegen" };

export default async function NewBaseCountPage() {
  const viewer = await requirePerson();
  const definitions = await listDefinitions(viewer);
  if (!definitions) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: "Indikatoren", href: "/verwaltung/indikatoren" }, { label: "Merkmal" }]} />
        }
        title="Merkmal anlegen"
        subtitle="Ein Merkmal wird gezählt und über Gebiete summiert."
      />
      <BaseCountForm
        action={defineBaseCount}
        counts={definitions.baseCounts.map(({ key, name }) => ({ key, name }))}
        sources={definitions.sources.map(({ key, name }) => ({ key, name }))}
      />
    </>
  );
}
