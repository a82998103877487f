import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndicatorForm } from "@/components/indicators/IndicatorForm";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import { requirePerson } from "@/lib/access/session";
import { findCity } from "@/lib/city/queries";
import { themeWords } from "@/lib/glossary";
import { defineIndicator } from "@/lib/indicators/actions";
import { listDefinitions } from "@/lib/indicators/queries";
import { cityExample } from "@/lib/releases/figures/queries";

export const metadata: Metadata = { title: "Indikator anlegen" };

export default async function NewIndicatorPage() {
  const viewer = await requirePerson();
  const [definitions, example, city] = await Promise.all([
    listDefinitions(viewer),
    cityExample(viewer),
    findCity(viewer),
  ]);
  if (!definitions) notFound();
  const themes = new Set([...Object.keys(themeWords), ...definitions.indicators.map((one) => one.theme)]);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: "Indikatoren", href: "/verwaltung/indikatoren" }, { label: "Anlegen" }]} />
        }
        title="Indikator anlegen"
      />
      <IndicatorForm
        action={defineIndicator}
        counts={definitions.baseCounts.map(({ key, name }) => ({ key, name }))}
        sources={definitions.sources.map(({ key, name }) => ({ key, name }))}
        themes={[...themes].map((key) => ({ key, name: themeWords[key]?.de ?? key }))}
        example={example}
        city={city.name}
      />
    </>
  );
}
