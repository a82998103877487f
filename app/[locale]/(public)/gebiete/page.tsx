import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AreaDirectory } from "@/components/areas/AreaDirectory";
import { FindArea } from "@/components/areas/FindArea";
import { areaHref } from "@/components/profiles/Surroundings";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { findAreaByText } from "@/lib/atlas/places/queries";
import { findCity } from "@/lib/city/queries";
import { redirect } from "@/lib/i18n/navigation";
import { listAreas, listPartitions } from "@/lib/releases/figures/queries";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("areas"))("title") };
}

export default async function AreasPage({ searchParams }: Props) {
  const viewer = publicViewer();
  const { q } = await searchParams;
  const text = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, 100) ?? "";
  const [partitions, matches, city, locale, t] = await Promise.all([
    listPartitions(viewer),
    text ? findAreaByText(viewer, text) : [],
    findCity(viewer),
    getLocale(),
    getTranslations("areas"),
  ]);
  const [only] = matches;
  if (only && matches.length === 1) redirect({ href: areaHref(only.area), locale });
  const parts = await Promise.all(
    // Below the city first: the whole city is the least a resident looks for here.
    [...partitions]
      .sort((a, b) => Number(a.isCity) - Number(b.isCity))
      .map(async (partition) => ({ partition, areas: (await listAreas(viewer, partition.key)) ?? [] })),
  );
  return (
    <StageAccent stage="analysis" className="page-width pb-14 pt-8">
      <PageHeader stage="analysis" title={t("title")} subtitle={t("intro")} />
      <div className="mb-10">
        <FindArea text={text} matches={matches} example={parts[0]?.areas[0]?.name} />
      </div>
      {parts.length > 0 ? (
        <AreaDirectory parts={parts} orientation={city.orientation} />
      ) : (
        <EmptyState>{t("empty")}</EmptyState>
      )}
    </StageAccent>
  );
}
