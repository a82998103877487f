import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IndicatorCatalogue } from "@/components/indicators/IndicatorCatalogue";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { cityFigures } from "@/lib/profiles/city/queries";
import { listIndicators } from "@/lib/releases/figures/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("title") };
}

export default async function IndicatorsPage() {
  const viewer = publicViewer();
  const [indicators, city, t] = await Promise.all([
    listIndicators(viewer),
    cityFigures(viewer),
    getTranslations("indicators"),
  ]);
  return (
    <StageAccent stage="analysis" className="page-width pb-14 pt-8">
      <PageHeader stage="analysis" title={t("title")} subtitle={t("intro")} />
      {indicators.length > 0 ? (
        <IndicatorCatalogue indicators={indicators} city={city} />
      ) : (
        <EmptyState>{t("empty")}</EmptyState>
      )}
    </StageAccent>
  );
}
