import { Landmark } from "lucide-react";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { StatusMark } from "@/components/ui/StatusMark";
import { isAffirmative } from "@/lib/cycle/decisions/rules";
import type { DecisionView } from "@/lib/cycle/decisions/schema";
import { enumWords } from "@/lib/glossary";
import { formatDate } from "@/lib/statistics/format";
import { anchorOf } from "@/lib/thread/rules";

/** Decisions, newest first, with what they were about and what came of them. */
export function DecisionList({ decisions, base }: { decisions: readonly DecisionView[]; base: string }) {
  if (decisions.length === 0)
    return (
      <EmptyState icon={<Landmark aria-hidden />}>
        In diesem Zyklus ist noch kein Beschluss eingetragen. Maßnahmen werden erst mit einem Beschluss öffentlich.
      </EmptyState>
    );
  return (
    <ul>
      {decisions.map((decision) => (
        <li
          key={decision.id}
          id={anchorOf(decision.paperNumber)}
          className="grid gap-x-8 gap-y-1 border-b border-line py-4 md:grid-cols-[11rem_1fr]"
        >
          <p className="text-ink2">
            {formatDate(decision.decidedOn, "de")}
            <span className="block">{decision.committee}</span>
          </p>
          <div className="min-w-0">
            <h2 className="text-base">
              {decision.paperNumber} {decision.title}
            </h2>
            <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
              <StatusMark status={isAffirmative(decision.result) ? "done" : "open"}>
                {enumWords.decisionResult[decision.result]}
              </StatusMark>
              {decision.votes ? (
                <span className="text-ink2">
                  {decision.votes.for} Ja, {decision.votes.against} Nein, {decision.votes.abstentions} Enthaltungen
                </span>
              ) : null}
              {decision.link ? <a href={decision.link}>Ratsinformationssystem</a> : null}
            </p>
            <p className="mt-1 flex flex-wrap gap-x-3 text-ink2">
              Empfehlungen:
              {decision.recommendations.map((one) => (
                <Link key={one.id} href={`${base}/handlungsempfehlungen/${one.number}`} title={one.title}>
                  {one.number}
                </Link>
              ))}
              {decision.measures.length > 0 ? <span>· Maßnahmen:</span> : null}
              {decision.measures.map((number) => (
                <Link key={number} href={`${base}/massnahmen/${number}`}>
                  {number}
                </Link>
              ))}
            </p>
            {decision.inside ? (
              <p className="mt-1 text-sm text-ink2">
                {decision.inside.note ? `${decision.inside.note} ` : ""}Eingetragen von {decision.inside.recordedByName}
                .
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
