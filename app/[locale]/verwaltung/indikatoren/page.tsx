import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BaseCountTable, IndicatorTable, SourceTable } from "@/components/indicators/DefinitionTables";
import { Button } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { listDefinitions } from "@/lib/indicators/queries";

export const metadata: Metadata = { title: "Indikatoren" };

export default async function DefinitionsPage() {
  const viewer = await requirePerson();
  const definitions = await listDefinitions(viewer);
  if (!definitions) notFound();
  const { indicators, baseCounts, sources } = definitions;
  return (
    <>
      <PageHeader
        title="Indikatoren"
        subtitle="Aus gelieferten Merkmalen werden Indikatoren. Neue erscheinen mit dem nächsten Datenstand."
        actions={<Button href="/verwaltung/indikatoren/neu">Indikator anlegen</Button>}
      />
      <div className="grid gap-10">
        <Section id="indikatoren" title="Indikatoren" count={indicators.length}>
          <IndicatorTable indicators={indicators} />
        </Section>
        <Section
          id="merkmale"
          title="Merkmale"
          count={baseCounts.length}
          action={<Link href="/verwaltung/indikatoren/merkmal">Merkmal anlegen</Link>}
        >
          <BaseCountTable counts={baseCounts} />
        </Section>
        <Section
          id="quellen"
          title="Quellen"
          count={sources.length}
          action={
            <span className="flex flex-wrap gap-x-5 gap-y-1">
              <Link href="/verwaltung/indikatoren/quellen">Grenzen der Quellen</Link>
              <Link href="/verwaltung/indikatoren/quelle">Quelle anlegen</Link>
            </span>
          }
        >
          <SourceTable sources={sources} />
        </Section>
      </div>
    </>
  );
}
