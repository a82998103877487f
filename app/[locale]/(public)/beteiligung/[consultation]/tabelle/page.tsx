import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { CSSProperties } from "react";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import { TableActions } from "@/components/weighing/TableActions";
import { WeighingTableView } from "@/components/weighing/WeighingTableView";
import { publicViewer } from "@/lib/access/mint";
import { weighingTable } from "@/lib/cycle/consultation/weighing/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consultation"))("result.table") };
}

type Props = { params: Promise<{ consultation: string }> };

export default async function PublicTablePage({ params }: Props) {
  const slug = (await params).consultation;
  const [table, t] = await Promise.all([weighingTable(publicViewer(), slug), getTranslations("consultation")]);
  if (!table?.answeredAt) notFound();
  return (
    <div className="page-width py-8" style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <PageHeader
        stage="consultation"
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t("title"), href: "/beteiligung" },
              { label: table.title, href: `/beteiligung/${slug}` },
              { label: t("result.table") },
            ]}
          />
        }
        title={t("table.title")}
        subtitle={<span lang="de">{table.title}</span>}
        actions={<TableActions slug={slug} />}
      />
      <WeighingTableView table={table} />
    </div>
  );
}
