import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LimitsTable } from "@/components/indicators/LimitsTables";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { listLimits } from "@/lib/indicators/limits/queries";
import { limitKeys, limitLabels } from "@/lib/indicators/limits/rules";

export const metadata: Metadata = { title: "Grenzen der Quellen" };

export default async function SourceLimitsPage() {
  const sources = await listLimits(await requirePerson());
  if (!sources) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: "Indikatoren", href: "/verwaltung/indikatoren" }, { label: "Grenzen" }]} />
        }
        title="Grenzen der Quellen"
        subtitle="Ab wie vielen Fällen und Einwohnern Zahlen gezeigt werden. Jede Quelle hat ihre eigenen Grenzen."
      />
      <div className="grid gap-10">
        <Section
          title="Quellen"
          count={sources.length}
          action={<Link href="/verwaltung/indikatoren/quelle">Quelle anlegen</Link>}
        >
          {sources.length > 0 ? (
            <LimitsTable sources={sources} />
          ) : (
            <EmptyState>Noch keine Quelle. Legen Sie zuerst eine an.</EmptyState>
          )}
        </Section>
        <Section title="Was die Grenzen bedeuten">
          <DefinitionList
            layout="rows"
            items={limitKeys.map((key) => ({ term: limitLabels[key], description: meanings[key] }))}
          />
          <p className="mt-4 max-w-2xl text-ink2">
            Ein Datenstand behält die Grenzen, mit denen er vorbereitet wurde. Öffentlich sieht man nur, dass ein Wert
            gesperrt ist. Grenzen und Gründe stehen nur hier.
          </p>
        </Section>
      </div>
    </>
  );
}

const meanings = {
  threshold:
    "Weniger Fälle werden gesperrt. Das gilt auch, wenn einer Gruppe nur so wenige fehlen, dass sie vollständig wäre.",
  carrierThreshold:
    "Hinter fünf Kindern kann eine einzige Familie stehen. Deshalb zählen auch Haushalte und Bedarfsgemeinschaften.",
  minPopulation: "In kleineren Gebieten wird alles aus dieser Quelle gesperrt.",
  minPopulationForMeanAge: "In kleineren Gebieten wird kein Durchschnittsalter gezeigt.",
  strictInsider: "Wer selbst der einzige Fall ist, weiß mehr als andere. Mit „ja“ hilft ihm das nicht.",
};
