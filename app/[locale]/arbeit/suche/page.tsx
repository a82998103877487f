import type { Metadata } from "next";
import { HitList } from "@/components/desk/HitList";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { searchWork } from "@/lib/desk/search/queries";
import { terms } from "@/lib/glossary";

export const metadata: Metadata = { title: "Suche" };

export default async function SearchPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const [viewer, { q }] = await Promise.all([requirePerson(), searchParams]);
  const question = String((Array.isArray(q) ? q[0] : q) ?? "").slice(0, 200);
  const groups = await searchWork(viewer, question);
  const count = groups.reduce((sum, group) => sum + group.hits.length + group.further, 0);
  return (
    <>
      <PageHeader
        title="Suche"
        subtitle={question ? `„${question}“: ${count === 1 ? "1 Treffer" : `${count} Treffer`}` : undefined}
      />
      <div className="grid gap-8">
        {groups.map((group) => (
          <Section
            key={group.kind}
            title={group.hits.length + group.further === 1 ? terms[group.kind].de : terms[group.kind].plural}
            count={group.hits.length + group.further}
          >
            <HitList hits={group.hits} />
            {group.further > 0 ? (
              <p className="py-3 text-sm text-ink2">
                Und {group.further} weitere. Mit einem zweiten Wort wird die Liste kürzer.
              </p>
            ) : null}
          </Section>
        ))}
      </div>
      {question && count === 0 ? (
        <EmptyState>
          Dazu gibt es nichts, was Sie sehen dürfen. Versuchen Sie es mit einem Wort weniger oder mit einer Nummer.
        </EmptyState>
      ) : null}
      {question ? null : (
        <EmptyState>
          Oben steht das Suchfeld. Es findet Gebiete, Indikatoren, Befunde, Empfehlungen, Beschlüsse und Maßnahmen.
        </EmptyState>
      )}
    </>
  );
}
