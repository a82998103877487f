import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LegalPage } from "@/components/city/LegalPage";
import { publicViewer } from "@/lib/access/mint";
import { findLegalText } from "@/lib/city/queries";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { formatDate } from "@/lib/statistics/format";

const read = async () => findLegalText(publicViewer(), "impressum", await getLocale());

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await read())?.title };
}

export default async function ImpressumPage() {
  const [text, locale, t] = await Promise.all([read(), getLocale(), getTranslations("city")]);
  if (!text) notFound();
  const date = formatDate(isoDateInBerlin(text.editedAt), locale === "en" ? "en" : "de");
  return <LegalPage text={text} updated={t("updated", { date })} />;
}
