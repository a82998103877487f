import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import type { FindingView } from "@/lib/cycle/findings/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { EvidenceSource, EvidenceTable } from "./EvidenceTable";

/** A finding to read: what was concluded, where, and the figures frozen beside it. */
export function FindingArticle({
  finding,
  recommendationHref,
}: {
  finding: FindingView;
  recommendationHref: (number: string) => string;
}) {
  const t = useTranslations("findings");
  const locale = useLocale() as FigureLocale;
  return (
    <div className="grid grid-cols-1 gap-12">
      <div className="grid grid-cols-1 gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,66ch)_minmax(14rem,1fr)]">
        <div className="reading whitespace-pre-wrap" lang="de">
          {finding.text}
        </div>
        <DefinitionList
          layout="rows"
          items={[
            {
              term: t("areas"),
              description: (
                <ul>
                  {finding.areas.map((area) => (
                    <li key={`${area.partition}/${area.key}`} className="min-h-6">
                      <Link href={`/gebiete/${area.partition}/${area.key}`}>{area.name}</Link>
                    </li>
                  ))}
                </ul>
              ),
            },
            { term: t("date"), description: formatDate(finding.date, locale) },
            {
              term: t("recommendations"),
              description:
                finding.recommendations.length > 0 ? (
                  <ul className="flex flex-wrap gap-x-4 gap-y-1">
                    {finding.recommendations.map(({ id, number }) => (
                      <li key={id}>
                        <Link href={recommendationHref(number)}>{number}</Link>
                      </li>
                    ))}
                  </ul>
                ) : (
                  t("none")
                ),
            },
            { term: t("cycle"), description: finding.cycleTitle },
          ]}
        />
      </div>
      <Section title={t("evidence.title")} hint={t("evidence.frozen")} id="belege">
        <EvidenceTable evidence={finding.evidence} />
        <EvidenceSource evidence={finding.evidence} />
      </Section>
    </div>
  );
}
