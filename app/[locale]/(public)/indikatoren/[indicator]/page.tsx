import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { IndicatorArticle } from "@/components/indicators/IndicatorArticle";
import { publicViewer } from "@/lib/access/mint";
import { indicatorPage } from "@/lib/atlas/queries";
import { listFindings } from "@/lib/cycle/findings/queries";
import { listMeasures } from "@/lib/cycle/measures/queries";

interface Props {
  params: Promise<{ indicator: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, locale] = await Promise.all([indicatorPage(publicViewer(), (await params).indicator), getLocale()]);
  return page ? { title: page.indicator.name[locale === "en" ? "en" : "de"] } : {};
}

export default async function Page({ params }: Props) {
  const viewer = publicViewer();
  const key = (await params).indicator;
  const [page, findings, measures] = await Promise.all([
    indicatorPage(viewer, key),
    listFindings(viewer),
    listMeasures(viewer),
  ]);
  if (!page) notFound();
  return (
    <IndicatorArticle
      page={page}
      findings={findings.filter((finding) => finding.indicators.includes(key))}
      measures={measures.filter((measure) => measure.mainIndicator === key)}
    />
  );
}
