import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { CSSProperties } from "react";
import { StatementHeader } from "@/components/statements/StatementHeader";
import { StatementText } from "@/components/statements/StatementText";
import { SubmitStatement } from "@/components/statements/SubmitStatement";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findConsultation } from "@/lib/cycle/consultation/queries";
import { findStatement } from "@/lib/cycle/consultation/statements/queries";
import { problemsOf, sentencesOf } from "@/lib/cycle/consultation/statements/rules";
import { closedStagesOf } from "@/lib/cycle/queries";

export const metadata: Metadata = { title: "Vorschau der Stellungnahme" };

type Props = { params: Promise<{ cycle: string; consultation: string; statement: string }> };

export default async function PreviewPage({ params }: Props) {
  const viewer = await requirePerson();
  const { cycle, consultation: slug, statement: id } = await params;
  const [statement, consultation] = await Promise.all([findStatement(viewer, id), findConsultation(viewer, slug)]);
  if (!statement || consultation?.id !== statement.consultation.id || consultation.cycle.slug !== cycle) notFound();
  if (statement.submittedAt || !statement.own) notFound();
  const path = `/arbeit/zyklus/${cycle}/beteiligung/${slug}`;
  const points = statement.points.map((point) => ({
    ...point,
    paragraph: point.paragraph ?? undefined,
    proposal: point.proposal ?? "",
  }));
  return (
    <div style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <StatementHeader statement={statement} path={path} last="Vorschau" />
      <StatementText title="Vorschau" points={statement.points} texts={consultation.texts} />
      <SubmitStatement
        statement={statement}
        closesOn={consultation.closesOn}
        problems={
          points.length === 0 ? ["Noch keine Anregung geschrieben."] : Object.values(sentencesOf(problemsOf(points)))
        }
        maySubmit={
          consultation.state === "open" &&
          can(viewer, "statement:submit", {
            organisationId: statement.organisation.id,
            closedStages: await closedStagesOf(viewer, consultation.cycle.id),
          })
        }
        back={`${path}/stellungnahmen/${id}`}
      />
    </div>
  );
}
