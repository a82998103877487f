import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { CSSProperties } from "react";
import { draftsOf, placesOf } from "@/components/statements/places";
import { StatementEditor } from "@/components/statements/StatementEditor";
import { StatementHeader } from "@/components/statements/StatementHeader";
import { SubmittedStatement } from "@/components/statements/SubmittedStatement";
import { requirePerson } from "@/lib/access/session";
import { findConsultation } from "@/lib/cycle/consultation/queries";
import { saveStatement } from "@/lib/cycle/consultation/statements/actions";
import { findStatement } from "@/lib/cycle/consultation/statements/queries";
import { answersTo } from "@/lib/cycle/consultation/weighing/queries";

export const metadata: Metadata = { title: "Stellungnahme" };

type Props = {
  params: Promise<{ cycle: string; consultation: string; statement: string }>;
  searchParams: Promise<{ eingereicht?: string }>;
};

export default async function StatementPage({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const { cycle, consultation: slug, statement: id } = await params;
  const [statement, consultation] = await Promise.all([findStatement(viewer, id), findConsultation(viewer, slug)]);
  if (!statement || consultation?.id !== statement.consultation.id || consultation.cycle.slug !== cycle) notFound();
  const path = `/arbeit/zyklus/${cycle}/beteiligung/${slug}`;
  const writing = !statement.submittedAt && (consultation.state === "open" || consultation.state === "announced");
  return (
    <div style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <StatementHeader statement={statement} path={path} last="Stellungnahme" />
      {writing ? (
        <StatementEditor
          action={saveStatement}
          statementId={statement.id}
          version={statement.version}
          points={draftsOf(statement.points)}
          places={placesOf(consultation.texts)}
        />
      ) : (
        <SubmittedStatement
          statement={statement}
          consultation={consultation}
          answers={await answersTo(viewer, statement.id)}
          isNew={(await searchParams).eingereicht !== undefined}
        />
      )}
    </div>
  );
}
