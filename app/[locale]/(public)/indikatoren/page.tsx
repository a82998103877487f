import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { publicViewer } from "@/lib/access/mint";
import { themeWords } from "@/lib/glossary";
import { listIndicators } from "@/lib/releases/figures/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("title") };
}

export default async function IndicatorsPage() {
  const [indicators, t, given] = await Promise.all([
    listIndicators(publicViewer()),
    getTranslations("indicators"),
    getLocale(),
  ]);
  const locale = given === "en" ? "en" : "de";
  const themes = [...new Set(indicators.map((indicator) => indicator.theme))];
  return (
    <StageAccent stage="analysis" className="page-width py-10">
      <PageHeader stage="analysis" title={t("title")} subtitle={t("intro")} />
      {indicators.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
        {themes.map((theme) => {
          const own = indicators.filter((indicator) => indicator.theme === theme);
          return (
            <Section key={theme} title={themeWords[theme]?.[locale] ?? theme} count={own.length}>
              <ul>
                {own.map((indicator) => (
                  <li key={indicator.key} className="border-b border-line py-3">
                    <Link href={`/indikatoren/${indicator.key}`} className="font-semibold">
                      {indicator.name[locale]}
                    </Link>
                    <p className="text-sm text-ink2">{indicator.definition[locale]}</p>
                  </li>
                ))}
              </ul>
            </Section>
          );
        })}
      </div>
    </StageAccent>
  );
}
