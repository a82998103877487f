import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LegalPage } from "@/components/city/LegalPage";
import { publicViewer } from "@/lib/access/mint";
import { findLegalText } from "@/lib/city/queries";
import type { legalTextKeys } from "@/lib/city/schema";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { formatDate } from "@/lib/statistics/format";

type Key = (typeof legalTextKeys)[number];

const read = async (key: Key) => findLegalText(publicViewer(), key, await getLocale());

/** Title of the page that shows one of the city's own texts. */
export async function ownTextMetadata(key: Key): Promise<Metadata> {
  return { title: (await read(key))?.title };
}

/** One of the city's own texts, or "not found" where it has not been written. */
export async function OwnText({ textKey }: { textKey: Key }) {
  const [text, locale, t] = await Promise.all([read(textKey), getLocale(), getTranslations("city")]);
  if (!text) notFound();
  const date = formatDate(isoDateInBerlin(text.editedAt), locale === "en" ? "en" : "de");
  return <LegalPage text={text} updated={t("updated", { date })} />;
}
