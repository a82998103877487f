import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkedList } from "@/components/ui/LinkedList";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { listRecommendations } from "@/lib/cycle/recommendations/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lists"))("recommendations.title") };
}

export default async function RecommendationsPage() {
  const [recommendations, t] = await Promise.all([listRecommendations(publicViewer()), getTranslations("lists")]);
  return (
    <StageAccent stage="recommendations" className="page-width py-10">
      <PageHeader stage="recommendations" title={t("recommendations.title")} subtitle={t("recommendations.intro")} />
      {recommendations.length === 0 ? <EmptyState>{t("recommendations.empty")}</EmptyState> : null}
      <LinkedList
        entries={recommendations.map((row) => ({
          href: `/empfehlungen/${row.number}`,
          mark: row.number,
          title: row.title,
          detail: [row.field, t("from", { numbers: row.findings.map((finding) => finding.number).join(", ") })].join(
            " · ",
          ),
          lang: "de",
        }))}
      />
    </StageAccent>
  );
}
