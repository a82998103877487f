import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LimitsForm } from "@/components/indicators/LimitsForm";
import { LimitsHistory } from "@/components/indicators/LimitsTables";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { changeSourceLimits } from "@/lib/indicators/actions";
import { findLimits } from "@/lib/indicators/limits/queries";
import { limitKeys, limitLabels, limitMeaning, limitWord } from "@/lib/indicators/limits/rules";
import { formatDate } from "@/lib/statistics/format";

export const metadata: Metadata = { title: "Grenzen einer Quelle" };

export default async function LimitsPage({ params }: { params: Promise<{ source: string }> }) {
  const [viewer, { source: key }] = await Promise.all([requirePerson(), params]);
  const source = await findLimits(viewer, decodeURIComponent(key));
  if (!source) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: "Indikatoren", href: "/verwaltung/indikatoren" },
              { label: "Grenzen", href: "/verwaltung/indikatoren/quellen" },
              { label: source.name },
            ]}
          />
        }
        title={source.name}
        subtitle={source.at ? `Grenzen seit ${formatDate(source.at, "de")}, ${source.by}` : "Grenzen"}
      />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="grid gap-10">
          <Section title="In Kraft">
            <DefinitionList
              layout="rows"
              items={limitKeys.map((limit) => ({
                term: limitLabels[limit],
                description: limitWord(limit, source.limits),
                detail: limitMeaning(limit, source.limits),
              }))}
            />
          </Section>
          {source.mayChange ? (
            <Section title="Grenzen ändern">
              {source.waiting.length > 0 ? (
                <Notice still className="mt-4">
                  Noch nicht freigegeben: {source.waiting.join(", ")}. Ändern sich die Grenzen, wird neu vorbereitet.
                </Notice>
              ) : null}
              <LimitsForm
                key={source.version}
                action={changeSourceLimits}
                source={source.key}
                version={source.version}
                limits={source.limits}
              />
            </Section>
          ) : (
            <Notice still>Grenzen ändert die Statistikstelle.</Notice>
          )}
        </div>
        <Section title="Verlauf" count={source.history.length}>
          <LimitsHistory history={source.history} />
        </Section>
      </div>
    </>
  );
}
