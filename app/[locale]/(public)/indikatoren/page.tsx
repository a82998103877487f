import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IndicatorCatalogue } from "@/components/indicators/IndicatorCatalogue";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { areaFigures } from "@/lib/profiles/queries";
import { listAreas, listIndicators, listPartitions } from "@/lib/releases/figures/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("title") };
}

export default async function IndicatorsPage() {
  const viewer = publicViewer();
  const [indicators, partitions, t] = await Promise.all([
    listIndicators(viewer),
    listPartitions(viewer),
    getTranslations("indicators"),
  ]);
  const city = partitions.find((partition) => partition.isCity)?.key;
  const [area] = (city && (await listAreas(viewer, city))) || [];
  const figures = area && city ? await areaFigures(viewer, city, area.key) : null;
  return (
    <StageAccent stage="analysis" className="page-width pb-14 pt-8">
      <PageHeader stage="analysis" title={t("title")} subtitle={t("intro")} />
      {indicators.length > 0 ? (
        <IndicatorCatalogue indicators={indicators} city={figures ?? []} />
      ) : (
        <EmptyState>{t("empty")}</EmptyState>
      )}
    </StageAccent>
  );
}
