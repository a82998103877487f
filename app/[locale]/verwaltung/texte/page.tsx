import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Link } from "@/components/ui/Link";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listLegalTexts } from "@/lib/city/queries";
import { legalTextKeys } from "@/lib/city/schema";

export const metadata: Metadata = { title: "Texte" };

export default async function TextsPage({ searchParams }: { searchParams: Promise<{ gespeichert?: string }> }) {
  const viewer = await requirePerson();
  if (!can(viewer, "text:write")) notFound();
  const [texts, { gespeichert }] = await Promise.all([listLegalTexts(viewer), searchParams]);
  return (
    <>
      <PageHeader title="Texte" subtitle="Impressum, Datenschutz und was die Stadt sonst selbst schreibt." />
      {gespeichert ? <Notice tone="ok">Der Text ist gespeichert und öffentlich.</Notice> : null}
      <Section title="Seiten" count={legalTextKeys.length}>
        <ul>
          {legalTextKeys.map((key) => (
            <li key={key} className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line py-2.5">
              <b className="min-w-52 font-semibold">
                {texts.find((text) => text.key === key && text.locale === "de")?.title ?? key}
              </b>
              {(["de", "en"] as const).map((locale) => {
                const text = texts.find((entry) => entry.key === key && entry.locale === locale);
                const language = locale === "de" ? "Deutsch" : "Englisch";
                return (
                  <Link key={locale} href={`/verwaltung/texte/${key}?sprache=${locale}`}>
                    {language} {text ? `(Fassung ${text.version})` : "schreiben"}
                  </Link>
                );
              })}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
