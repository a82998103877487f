import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Section } from "@/components/ui/Section";
import type { IndicatorPage } from "@/lib/atlas/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { valueSigns } from "@/lib/statistics/values";

/** How the figure is made: formula, counts, source, where it is missing. */
export function IndicatorFacts({ page }: { page: IndicatorPage }) {
  const t = useTranslations("indicators.facts");
  const locale = useLocale() as FigureLocale;
  const { indicator, release, dates } = page;
  const names = (counts: typeof indicator.numerator) => counts.map((count) => count.name[locale]).join(" + ");
  const items = [
    { term: t("formula"), description: indicator.formula[locale] },
    // A delivered rate has neither.
    ...(indicator.numerator.length > 0 ? [{ term: t("numerator"), description: names(indicator.numerator) }] : []),
    ...(indicator.denominator.length > 0
      ? [{ term: t("denominator"), description: names(indicator.denominator) }]
      : []),
    {
      term: t("source"),
      description: (
        <ul>
          {indicator.sources.map((source) => (
            <li key={source.key}>
              {source.attribution[locale]}
              {source.licence ? <span className="text-ink2"> · {source.licence}</span> : null}
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: t("years"),
      description:
        dates.length > 0
          ? t("span", {
              count: dates.length,
              first: dates[0]?.slice(0, 4) ?? "",
              last: dates.at(-1)?.slice(0, 4) ?? "",
            })
          : "–",
    },
    { term: t("gaps"), description: <Gaps page={page} /> },
    { term: t("release"), description: `${release.title}, ${formatDate(release.publishedAt, locale)}` },
    { term: t("definitionId"), description: indicator.definitionId },
  ];
  return (
    <Section title={t("title")}>
      <DefinitionList layout="rows" items={items} />
    </Section>
  );
}

/** One line a partition and state: in how many years, at most how many areas. No reason is known to the public. */
function Gaps({ page }: { page: IndicatorPage }) {
  const t = useTranslations("indicators.facts");
  const locale = useLocale() as FigureLocale;
  const groups = new Map<string, typeof page.gaps>();
  for (const gap of page.gaps) {
    const id = `${gap.partition.key}/${gap.state}`;
    groups.set(id, [...(groups.get(id) ?? []), gap]);
  }
  if (groups.size === 0) return t("noGaps");
  return (
    <ul>
      {[...groups].map(([id, gaps]) => {
        const [first] = gaps;
        if (!first) return null;
        return (
          <li key={id}>
            {t("gap", {
              partition: first.partition.name[locale],
              state: valueSigns[first.state][locale],
              most: Math.max(...gaps.map((gap) => gap.areas)),
              years: gaps.length,
            })}
          </li>
        );
      })}
    </ul>
  );
}
