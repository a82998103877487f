import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { CSSProperties } from "react";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import { TableActions } from "@/components/weighing/TableActions";
import { WeighingTableView } from "@/components/weighing/WeighingTableView";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findConsultation } from "@/lib/cycle/consultation/queries";
import { weighingTable } from "@/lib/cycle/consultation/weighing/queries";

export const metadata: Metadata = { title: "Abwägungstabelle" };

type Props = { params: Promise<{ cycle: string; consultation: string }> };

export default async function TablePage({ params }: Props) {
  const viewer = await requirePerson();
  const { cycle, consultation: slug } = await params;
  if (!can(viewer, "point:weigh")) notFound();
  const [consultation, table] = await Promise.all([findConsultation(viewer, slug), weighingTable(viewer, slug)]);
  if (!consultation || !table || consultation.cycle.slug !== cycle) notFound();
  const path = `/arbeit/zyklus/${cycle}/beteiligung/${slug}`;
  return (
    <div style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <PageHeader
        stage="consultation"
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: consultation.title, href: path },
              { label: "Abwägung", href: `${path}/abwaegung` },
              { label: "Tabelle" },
            ]}
          />
        }
        title="Abwägungstabelle"
        subtitle={
          table.answeredAt ? "Das Ergebnis ist veröffentlicht." : "Noch nicht veröffentlicht. Nur intern verwenden."
        }
        actions={<TableActions slug={slug} />}
      />
      <WeighingTableView table={table} />
    </div>
  );
}
