import { Check } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { CSSProperties } from "react";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { ForgetDraft } from "@/components/statements/ForgetDraft";
import { Receipt } from "@/components/statements/Receipt";
import { ReceiptSearch } from "@/components/statements/ReceiptSearch";
import { localisedHref } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { withdrawContribution } from "@/lib/cycle/consultation/contributions/actions";
import { findContribution } from "@/lib/cycle/consultation/contributions/queries";
import { normalReceipt } from "@/lib/cycle/consultation/contributions/rules";
import { siteAddress } from "@/lib/platform/mail";

type Props = { searchParams: Promise<{ code?: string | string[]; neu?: string }> };

// The code in the address is a key: it is told to no search engine and to no other site.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("consultation");
  return { title: t("receipt.title"), robots: { index: false }, referrer: "same-origin" };
}

export default async function ReceiptPage({ searchParams }: Props) {
  const { code, neu } = await searchParams;
  const typed = (Array.isArray(code) ? code[0] : code)?.trim();
  const [t, locale] = await Promise.all([getTranslations("consultation"), getLocale()]);
  const receipt = typed ? await findContribution(publicViewer(), typed) : null;
  const isNew = neu !== undefined && receipt !== null && !receipt.withdrawnAt;
  return (
    <div className="page-width py-8" style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <div className="mx-auto max-w-[44rem]">
        {isNew ? (
          <>
            <ForgetDraft slug={receipt.consultation} />
            <span className="mb-4 grid size-14 place-items-center rounded-full bg-ok text-on print:hidden">
              <Check size={30} aria-hidden />
            </span>
          </>
        ) : (
          <Breadcrumbs items={[{ label: t("title"), href: "/beteiligung" }, { label: t("receipt.title") }]} />
        )}
        <PageHeader
          title={isNew ? t("receipt.received") : t("receipt.title")}
          subtitle={isNew ? t("receipt.thanks") : t("receipt.intro")}
        />
        {receipt && typed ? (
          <Receipt
            code={normalReceipt(typed)}
            receipt={receipt}
            isNew={isNew}
            address={`${siteAddress()}${localisedHref(`/beteiligung/beleg?code=${normalReceipt(typed)}`, locale)}`}
            withdraw={withdrawContribution}
          />
        ) : (
          <ReceiptSearch code={typed} unknown={typed !== undefined && typed !== ""} />
        )}
      </div>
    </div>
  );
}
