import { MessageSquare } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DecisionNote } from "@/components/recommendations/DecisionNote";
import { RecommendationArticle } from "@/components/recommendations/RecommendationArticle";
import { StageAccent } from "@/components/ring/StageAccent";
import { Thread } from "@/components/thread/Thread";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { findConsultation, listConsultations } from "@/lib/cycle/consultation/queries";
import { listDecisions } from "@/lib/cycle/decisions/queries";
import { findRecommendation } from "@/lib/cycle/recommendations/queries";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { threadOf } from "@/lib/thread/queries";

interface Props {
  params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const one = await findRecommendation(publicViewer(), { number: (await params).number });
  return one ? { title: `${one.number} ${one.title}`, description: one.text.slice(0, 160) } : {};
}

export default async function Page({ params }: Props) {
  const viewer = publicViewer();
  const one = await findRecommendation(viewer, { number: (await params).number });
  if (!one?.publishedAt) notFound();
  const [thread, decisions, consultations, t, locale] = await Promise.all([
    threadOf(viewer, { kind: "recommendation", id: one.id }),
    listDecisions(viewer, one.cycleId),
    listConsultations(viewer, one.cycleId),
    getTranslations("recommendations"),
    getLocale(),
  ]);
  const open = consultations.filter(({ state }) => state === "open");
  const asked = (await Promise.all(open.map(({ slug }) => findConsultation(viewer, slug)))).find((consultation) =>
    consultation?.texts.some(({ id }) => id === one.id),
  );
  const date = formatDate(isoDateInBerlin(one.publishedAt), locale as FigureLocale);
  return (
    <StageAccent stage="recommendations" className="page-width grid grid-cols-1 gap-12 py-10">
      <div>
        <PageHeader
          stage="recommendations"
          threadHref="#faden"
          title={<span lang="de">{one.title}</span>}
          subtitle={`${t("title")} ${one.number} · ${t("published", { date })}`}
          actions={
            asked ? (
              <Button href={`/beteiligung/${asked.slug}`} icon={<MessageSquare size={18} aria-hidden />}>
                {t("takePart")}
              </Button>
            ) : undefined
          }
        />
        {locale === "de" ? null : <Notice still>{t("germanOnly")}</Notice>}
      </div>
      <Thread steps={thread} />
      <RecommendationArticle recommendation={one} findingHref={(number) => `/befunde/${number}`} />
      <DecisionNote
        decisions={decisions.filter((decision) => decision.recommendations.some(({ number }) => number === one.number))}
      />
    </StageAccent>
  );
}
