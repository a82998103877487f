import { Download, MapPinned } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { StageAccent } from "@/components/ring/StageAccent";
import { Button } from "@/components/ui/Button";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { LinkedList } from "@/components/ui/LinkedList";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import type { IndicatorPage } from "@/lib/atlas/schema";
import { themeWords } from "@/lib/glossary";
import type { FigureLocale } from "@/lib/statistics/format";
import { IndicatorCourse } from "./IndicatorCourse";
import { IndicatorGaps } from "./IndicatorGaps";
import { IndicatorSpread } from "./IndicatorSpread";

interface Used {
  readonly number: string;
  readonly title: string;
}

/** What an indicator means, how it is calculated, how it developed, how areas differ, what is missing, where it is used. */
export function IndicatorArticle({
  page,
  findings,
  measures,
}: {
  page: IndicatorPage;
  findings: readonly Used[];
  measures: readonly Used[];
}) {
  const t = useTranslations("indicators");
  const locale = useLocale() as FigureLocale;
  const { indicator } = page;
  const partition = page.partitions.find((entry) => entry.date) ?? page.partitions[0];
  const address = `indicator=${indicator.key}${partition ? `&partition=${partition.partition.key}` : ""}`;
  return (
    <StageAccent stage="analysis" className="page-width grid gap-12 py-10">
      <PageHeader
        stage="analysis"
        eyebrow={themeWords[indicator.theme]?.[locale] ?? indicator.theme}
        title={indicator.name[locale]}
        subtitle={indicator.definition[locale]}
        actions={
          <>
            <Button href={`/atlas?indikator=${indicator.key}`} icon={<MapPinned size={18} aria-hidden />}>
              {t("toAtlas")}
            </Button>
            <Button
              href={`/api/v1/values?${address}&format=csv&locale=${locale}`}
              variant="secondary"
              icon={<Download size={18} aria-hidden />}
            >
              {t("download")}
            </Button>
          </>
        }
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[1.2fr_1fr]">
        <div className="grid content-start gap-8">
          <Section title={t("why")}>
            <p className="reading mt-4">{indicator.why[locale]}</p>
          </Section>
          {indicator.caveats[locale] ? (
            <Section title={t("caveats")}>
              <p className="mt-4 max-w-[66ch]">{indicator.caveats[locale]}</p>
            </Section>
          ) : null}
        </div>
        <Section title={t("how")}>
          <div className="mt-2">
            <DefinitionList
              layout="rows"
              items={[
                { term: t("formula"), description: indicator.formula[locale] },
                { term: t("unit"), description: indicator.unit },
                { term: t("reading"), description: t(indicator.polarity) },
                {
                  term: t("sources"),
                  description: indicator.sources.map((source) => source.attribution[locale]).join("; "),
                },
                { term: t("definitionId"), description: indicator.definitionId },
              ]}
            />
          </div>
          {page.variants.length > 0 ? (
            <div className="mt-6">
              <h3 className="mb-2 text-lg">{t("variants")}</h3>
              <LinkedList
                entries={page.variants.map((variant) => ({
                  href: `/indikatoren/${variant.key}`,
                  mark: variant.unit,
                  title: variant.name[locale],
                }))}
              />
            </div>
          ) : null}
        </Section>
      </div>
      <IndicatorCourse page={page} />
      <IndicatorSpread page={page} />
      <IndicatorGaps page={page} />
      <Section title={t("use.title")}>
        {findings.length + measures.length === 0 ? <p className="mt-4 text-ink2">{t("use.none")}</p> : null}
        <div className="mt-4 grid gap-8 lg:grid-cols-2">
          {findings.length > 0 ? <UsedIn title={t("use.findings")} base="/befunde" entries={findings} /> : null}
          {measures.length > 0 ? <UsedIn title={t("use.measures")} base="/massnahmen" entries={measures} /> : null}
        </div>
      </Section>
    </StageAccent>
  );
}

function UsedIn({ title, base, entries }: { title: string; base: string; entries: readonly Used[] }) {
  return (
    <div>
      <h3 className="mb-2 text-lg">{title}</h3>
      <LinkedList
        entries={entries.map((entry) => ({
          href: `${base}/${entry.number}`,
          mark: entry.number,
          title: entry.title,
          lang: "de",
        }))}
      />
    </div>
  );
}
