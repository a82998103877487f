import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkedList } from "@/components/ui/LinkedList";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { listFindings } from "@/lib/cycle/findings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lists"))("findings.title") };
}

export default async function FindingsPage() {
  const [findings, t] = await Promise.all([listFindings(publicViewer()), getTranslations("lists")]);
  return (
    <StageAccent stage="analysis" className="page-width py-10">
      <PageHeader stage="analysis" title={t("findings.title")} subtitle={t("findings.intro")} />
      {findings.length === 0 ? <EmptyState>{t("findings.empty")}</EmptyState> : null}
      <LinkedList
        entries={findings.map((finding) => ({
          href: `/befunde/${finding.number}`,
          mark: finding.number,
          title: finding.title,
          detail: t("areas", { names: finding.areas.map((area) => area.name).join(", ") }),
          lang: "de",
        }))}
      />
    </StageAccent>
  );
}
