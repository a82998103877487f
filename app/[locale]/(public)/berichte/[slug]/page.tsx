import { MessageSquare } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportBar } from "@/components/report/ReportBar";
import { ReportPage } from "@/components/report/ReportPage";
import { Button } from "@/components/ui/Button";
import { publicViewer } from "@/lib/access/mint";
import { listConsultations } from "@/lib/cycle/consultation/queries";
import { publishedReport } from "@/lib/cycle/report/content/queries";
import { correctionsOf } from "@/lib/cycle/report/content/rules";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ fassung?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await publishedReport(publicViewer(), (await params).slug);
  return { title: report?.content.title, description: report?.content.subtitle ?? undefined };
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const { fassung } = await searchParams;
  const viewer = publicViewer();
  const report = await publishedReport(viewer, slug, Array.isArray(fassung) ? fassung[0] : fassung);
  if (!report) notFound();
  const { versions, version, content } = report;
  const [t, consultations] = await Promise.all([getTranslations("report"), listConsultations(viewer)]);
  const open = consultations.find(({ state, cycle }) => state === "open" && cycle.slug === content.cycle.slug);
  const newest = versions[0];
  const before = versions[versions.indexOf(version) + 1];
  const earlier = before ? await publishedReport(viewer, slug, before.number) : null;
  return (
    <>
      <ReportBar slug={slug} title={content.title} version={version} count={versions.length}>
        {open ? (
          <Button href={`/beteiligung/${open.slug}`} icon={<MessageSquare size={18} aria-hidden />}>
            {t("takePart")}
          </Button>
        ) : null}
      </ReportBar>
      <ReportPage
        content={content}
        errata={versions.length - 1}
        corrected={earlier ? correctionsOf(earlier.content, content, version.erratum ?? "") : {}}
        versionsHref={`/berichte/${slug}/fassungen`}
        newest={newest && newest !== version ? { number: newest.number, href: `/berichte/${slug}` } : undefined}
      />
    </>
  );
}
