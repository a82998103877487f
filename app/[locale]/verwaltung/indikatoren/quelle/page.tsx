import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceForm } from "@/components/indicators/SourceForm";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { defineSource } from "@/lib/indicators/actions";

export const metadata: Metadata = { title: "Quelle anlegen" };

export default async function NewSourcePage() {
  const viewer = await requirePerson();
  if (!can(viewer, "indicator:define")) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: "Indikatoren", href: "/verwaltung/indikatoren" }, { label: "Quelle" }]} />
        }
        title="Quelle anlegen"
        subtitle="Register oder Behörde, von der Zahlen kommen, mit ihren Grenzen."
      />
      <SourceForm action={defineSource} />
    </>
  );
}
