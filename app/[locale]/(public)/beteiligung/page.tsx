import { Ticket } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { CSSProperties } from "react";
import { ConsultationCards } from "@/components/consultation/ConsultationCards";
import { Button } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { listConsultations } from "@/lib/cycle/consultation/queries";
import { today } from "@/lib/platform/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consultation"))("title") };
}

export default async function ConsultationsPage() {
  const t = await getTranslations("consultation");
  const consultations = await listConsultations(publicViewer());
  return (
    <div className="page-width py-8" style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <PageHeader
        stage="consultation"
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          <Button variant="secondary" href="/beteiligung/beleg" icon={<Ticket size={20} aria-hidden />}>
            {t("receiptLink")}
          </Button>
        }
      />
      <ConsultationCards consultations={consultations} today={today()} />
    </div>
  );
}
