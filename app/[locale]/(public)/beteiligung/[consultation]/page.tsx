import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { CSSProperties } from "react";
import { ConsultationFacts } from "@/components/consultation/ConsultationFacts";
import { ConsultedText } from "@/components/consultation/ConsultedText";
import { ResultSummary } from "@/components/consultation/ResultSummary";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { Thread } from "@/components/thread/Thread";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { publicViewer } from "@/lib/access/mint";
import { findConsultation } from "@/lib/cycle/consultation/queries";
import { weighingTable } from "@/lib/cycle/consultation/weighing/queries";
import { today } from "@/lib/platform/clock";
import { zone } from "@/lib/platform/environment";
import { threadOf } from "@/lib/thread/queries";

type Props = { params: Promise<{ consultation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const consultation = await findConsultation(publicViewer(), (await params).consultation);
  return { title: consultation?.title };
}

export default async function ConsultationPage({ params }: Props) {
  const viewer = publicViewer();
  const consultation = await findConsultation(viewer, (await params).consultation);
  if (!consultation) notFound();
  const { slug, cycle, state, openToPublic, answeredAt, texts } = consultation;
  const [table, thread, t, locale] = await Promise.all([
    weighingTable(viewer, slug),
    threadOf(viewer, { kind: "consultation", id: consultation.id }),
    getTranslations("consultation"),
    getLocale(),
  ]);
  return (
    <div className="page-width py-8" style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <PageHeader
        stage="consultation"
        threadHref="#faden"
        breadcrumbs={
          <Breadcrumbs items={[{ label: t("title"), href: "/beteiligung" }, { label: consultation.title }]} />
        }
        title={<span lang="de">{consultation.title}</span>}
        subtitle={<span lang="de">{cycle.title}</span>}
      />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <aside className="lg:order-2" aria-label={t("facts.who")}>
          <div className="lg:sticky lg:top-6">
            <ConsultationFacts
              consultation={consultation}
              today={today()}
              signIn={zone() === "public" ? undefined : `/arbeit/zyklus/${cycle.slug}/beteiligung/${slug}`}
            />
          </div>
        </aside>
        <div className="grid min-w-0 content-start gap-12 lg:order-1">
          {answeredAt && table ? <ResultSummary table={table} answeredAt={answeredAt} /> : null}
          <Section title={t("about")}>
            <p className="reading mt-4 whitespace-pre-wrap" lang="de">
              {consultation.introduction}
            </p>
            {state === "closed" || state === "ended" ? <p className="mt-4 text-ink2">{t("result.pending")}</p> : null}
            {locale === "en" ? (
              <Notice still className="mt-4">
                {t("language")}
              </Notice>
            ) : null}
          </Section>
          {texts.map((text) => (
            <ConsultedText
              key={text.id}
              text={text}
              points={table?.points.filter((point) => point.recommendationId === text.id) ?? []}
              writeHref={state === "open" && openToPublic ? `/beteiligung/${slug}/mitmachen` : undefined}
              answered={answeredAt !== null}
            />
          ))}
        </div>
      </div>
      <Thread steps={thread} className="mt-16" />
    </div>
  );
}
