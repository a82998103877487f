import { useTranslations } from "next-intl";
import { StageMark } from "@/components/ring/StageMark";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import type { IndicatorUse } from "@/lib/profiles/planning/queries";

/** What rests on the indicator: findings, and measures that are to change it. */
export function IndicatorUses({ uses: { findings, measures } }: { uses: IndicatorUse }) {
  const t = useTranslations("indicators.uses");
  const entries = [
    ...findings.map((finding) => ({
      stage: "analysis" as const,
      href: `/befunde/${finding.number}`,
      number: finding.number,
      title: finding.title,
      areas: finding.areas.map((area) => area.name),
    })),
    ...measures.map((measure) => ({
      stage: "measures" as const,
      href: `/massnahmen/${measure.number}`,
      number: measure.number,
      title: measure.title,
      areas: measure.areas.map((area) => area.name),
    })),
  ];
  return (
    <Section title={t("title")} count={entries.length > 0 ? entries.length : undefined}>
      {entries.length === 0 ? (
        <p className="mt-3 text-ink2">{t("none")}</p>
      ) : (
        <ul className="grid gap-x-12 md:grid-cols-2">
          {entries.map((entry) => (
            <li key={entry.number} className="flex items-start gap-3 border-b border-line py-3">
              <StageMark stage={entry.stage} numbered={false} />
              <span className="min-w-0">
                <Link look="quiet" href={entry.href}>
                  {entry.number} <span lang="de">{entry.title}</span>
                </Link>
                <span lang="de" className="block text-sm text-ink2">
                  {entry.areas.join(", ")}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
