import { Landmark } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import { enumWords } from "@/lib/glossary";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

export interface DecisionFacts {
  readonly id: string;
  readonly committee: string;
  readonly decidedOn: string;
  readonly paperNumber: string;
  readonly title: string;
  readonly result: keyof typeof enumWords.decisionResult;
  readonly votes: { readonly for: number; readonly against: number; readonly abstentions: number } | null;
  readonly link: string | null;
  readonly measures: readonly string[];
}

/** What the council decided on a recommendation. */
export function DecisionNote({ decisions }: { decisions: readonly DecisionFacts[] }) {
  const t = useTranslations("recommendations");
  const locale = useLocale() as FigureLocale;
  if (decisions.length === 0) return null;
  return (
    <Section title={t("decisions")} id="beschluss">
      <ul>
        {decisions.map((decision) => (
          <li key={decision.id} className="flex gap-4 border-b border-line py-4">
            <Landmark size={20} aria-hidden className="mt-1 text-ink2" />
            <div lang="de">
              <p className="font-semibold">{decision.title}</p>
              <p>
                {decision.committee}, {formatDate(decision.decidedOn, locale)},{" "}
                {enumWords.decisionResult[decision.result]}
                {decision.votes
                  ? ` (${decision.votes.for} Ja, ${decision.votes.against} Nein, ${decision.votes.abstentions} Enthaltungen)`
                  : ""}
              </p>
              <p className="flex flex-wrap gap-x-5 text-sm text-ink2">
                {decision.link ? (
                  <Link href={decision.link} className={row}>
                    Vorlage {decision.paperNumber}
                  </Link>
                ) : (
                  <span className={row}>Vorlage {decision.paperNumber}</span>
                )}
                {decision.measures.map((number) => (
                  <Link key={number} href={`/massnahmen/${number}`} className={row}>
                    Maßnahme {number}
                  </Link>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const row = "inline-flex min-h-8 items-center";
