import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FindingArticle } from "@/components/findings/FindingArticle";
import { StageAccent } from "@/components/ring/StageAccent";
import { Thread } from "@/components/thread/Thread";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { findFinding } from "@/lib/cycle/findings/queries";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { threadOf } from "@/lib/thread/queries";

interface Props {
  params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const finding = await findFinding(publicViewer(), { number: (await params).number });
  return finding ? { title: `${finding.number} ${finding.title}`, description: finding.text.slice(0, 160) } : {};
}

export default async function Page({ params }: Props) {
  const viewer = publicViewer();
  const finding = await findFinding(viewer, { number: (await params).number });
  if (!finding?.publishedAt) notFound();
  const [thread, t, locale] = await Promise.all([
    threadOf(viewer, { kind: "finding", id: finding.id }),
    getTranslations("findings"),
    getLocale(),
  ]);
  const date = formatDate(isoDateInBerlin(finding.publishedAt), locale as FigureLocale);
  return (
    <StageAccent stage="analysis" className="page-width grid grid-cols-1 gap-12 py-10">
      <div>
        <PageHeader
          stage="analysis"
          threadHref="#faden"
          title={<span lang="de">{finding.title}</span>}
          subtitle={`${t("title")} ${finding.number} · ${t("published", { date })}`}
        />
        {locale === "de" ? null : <Notice still>{t("germanOnly")}</Notice>}
      </div>
      <Thread steps={thread} />
      <FindingArticle finding={finding} recommendationHref={(number) => `/empfehlungen/${number}`} />
    </StageAccent>
  );
}
