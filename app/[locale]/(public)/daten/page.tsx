import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PlainText } from "@/components/city/PlainText";
import { ApiSection } from "@/components/data/ApiSection";
import { ProtectionSection } from "@/components/data/ProtectionSection";
import { ReleaseSection } from "@/components/data/ReleaseSection";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { findLegalText } from "@/lib/city/queries";
import { siteAddress } from "@/lib/platform/mail";
import { listIndicators, listPartitions } from "@/lib/releases/figures/queries";
import { listReleases } from "@/lib/releases/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("data"))("title") };
}

export default async function DataPage() {
  const viewer = publicViewer();
  const [locale, t] = await Promise.all([getLocale(), getTranslations("data")]);
  const [text, releases, indicators, partitions] = await Promise.all([
    findLegalText(viewer, "methoden", locale),
    listReleases(viewer),
    listIndicators(viewer),
    listPartitions(viewer),
  ]);
  return (
    <div className="page-width space-y-12 py-10">
      <div>
        <PageHeader title={t("title")} subtitle={t("intro")} />
        {text ? (
          <div className="hyphens-auto" lang={text.locale}>
            <PlainText text={text.body} columns />
          </div>
        ) : null}
      </div>
      <ProtectionSection />
      <ReleaseSection releases={releases} />
      <ApiSection
        site={siteAddress()}
        indicator={indicators[0]?.key}
        partition={partitions[1]?.key ?? partitions[0]?.key}
      />
    </div>
  );
}
