import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { CSSProperties } from "react";
import { DaysLeft } from "@/components/consultation/DaysLeft";
import { ContributeForm } from "@/components/statements/ContributeForm";
import { placeNamed, placesOf } from "@/components/statements/places";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { contribute } from "@/lib/cycle/consultation/contributions/actions";
import { findConsultation } from "@/lib/cycle/consultation/queries";
import { today } from "@/lib/platform/clock";

type Props = {
  params: Promise<{ consultation: string }>;
  searchParams: Promise<{ punkt?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consultation"))("form.title") };
}

export default async function ContributePage({ params, searchParams }: Props) {
  const consultation = await findConsultation(publicViewer(), (await params).consultation);
  if (!consultation) notFound();
  const [t, locale, { punkt }] = await Promise.all([getTranslations("consultation"), getLocale(), searchParams]);
  const { id, slug, title, introduction, state, openToPublic, texts } = consultation;
  const places = placesOf(texts);
  const isOpen = state === "open" && openToPublic;
  return (
    <div className="page-width py-8" style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <div className="mx-auto max-w-[44rem]">
        <Link href={`/beteiligung/${slug}`} look="strong">
          <ArrowLeft size={20} aria-hidden />
          {t("form.back")}
        </Link>
        <PageHeader stage="consultation" title={t("form.title")} subtitle={<span lang="de">{title}</span>} />
        <div className="border-t-3 border-s4 pt-4">
          <DaysLeft consultation={consultation} today={today()} />
        </div>
        <Disclosure title={t("about")} className="mt-4">
          <p className="whitespace-pre-wrap text-ink2" lang="de">
            {introduction}
          </p>
        </Disclosure>
        {isOpen ? (
          <ContributeForm
            action={contribute}
            consultationId={id}
            slug={slug}
            locale={locale}
            places={places}
            start={placeNamed(places, Array.isArray(punkt) ? punkt[0] : punkt)}
          />
        ) : (
          <Notice still className="mt-6">
            {t(openToPublic ? "form.closed" : "form.closedInvited")}
          </Notice>
        )}
      </div>
    </div>
  );
}
