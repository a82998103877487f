import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { CSSProperties } from "react";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { ModerationQueue } from "@/components/statements/ModerationQueue";
import { PageHeader } from "@/components/ui/PageHeader";
import { requirePerson } from "@/lib/access/session";
import { contributionsOf } from "@/lib/cycle/consultation/contributions/queries";
import { findConsultation } from "@/lib/cycle/consultation/queries";

export const metadata: Metadata = { title: "Durchsicht" };

type Props = { params: Promise<{ cycle: string; consultation: string }> };

export default async function ModerationPage({ params }: Props) {
  const viewer = await requirePerson();
  const { cycle, consultation: slug } = await params;
  const consultation = await findConsultation(viewer, slug);
  const contributions = consultation ? await contributionsOf(viewer, consultation.id) : null;
  if (!consultation || !contributions || consultation.cycle.slug !== cycle) notFound();
  return (
    <div style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <PageHeader
        stage="consultation"
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: consultation.title, href: `/arbeit/zyklus/${cycle}/beteiligung/${slug}` },
              { label: "Durchsicht" },
            ]}
          />
        }
        title="Durchsicht der Beiträge"
        subtitle="Was Bürgerinnen und Bürger schreiben, erscheint erst nach Ihrer Durchsicht."
      />
      <ModerationQueue
        contributions={contributions}
        texts={consultation.texts}
        fixed={consultation.state === "answered"}
      />
    </div>
  );
}
