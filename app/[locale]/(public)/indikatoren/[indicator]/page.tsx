import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { IndicatorView } from "@/components/indicators/IndicatorView";
import { publicViewer } from "@/lib/access/mint";
import { indicatorPage } from "@/lib/atlas/queries";
import { usesOf } from "@/lib/profiles/planning/queries";
import { figureSlice, findIndicator } from "@/lib/releases/figures/queries";
import type { FigureLocale } from "@/lib/statistics/format";

type Props = { params: Promise<{ indicator: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await getLocale()) as FigureLocale;
  const found = await findIndicator(publicViewer(), decodeURIComponent((await params).indicator));
  return { title: found?.name[locale], description: found?.definition[locale] };
}

export default async function IndicatorDetailPage({ params }: Props) {
  const viewer = publicViewer();
  const key = decodeURIComponent((await params).indicator);
  const page = await indicatorPage(viewer, key);
  if (!page) notFound();
  // The course shows the first level that is neither the city nor too fine to be read as lines.
  const level = page.partitions.find(
    (part) => part.date !== null && part.values.length > 3 && part.values.length <= 40,
  );
  const [slice, uses] = await Promise.all([
    level ? figureSlice(viewer, { indicator: key, partition: level.partition.key }) : null,
    usesOf(viewer, [key, ...page.variants.map((variant) => variant.key)]),
  ]);
  return <IndicatorView page={page} slice={slice} uses={uses} />;
}
