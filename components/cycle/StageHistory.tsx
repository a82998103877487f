import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import type { CycleView } from "@/lib/cycle/queries";
import { stageWords } from "@/lib/glossary";
import { formatDate } from "@/lib/statistics/format";

/** Which stages were closed, by whom, and with which reason if a gate was open; and the other cycles. */
export function StageHistory({
  cycle,
  cycles,
  mayPlan,
}: {
  cycle: CycleView;
  cycles: readonly CycleView[];
  mayPlan: boolean;
}) {
  const closed = cycle.stages.filter((entry) => entry.closure);
  return (
    <div className="grid gap-x-8 gap-y-10 lg:grid-cols-[1.55fr_1fr]">
      <Section title="Abgeschlossen" count={closed.length}>
        {closed.length === 0 ? <EmptyState>Noch keine Stufe ist abgeschlossen.</EmptyState> : null}
        <ul>
          {closed.map((entry) => (
            <li key={entry.stage} className="border-b border-line py-2.5">
              <b className="font-semibold">
                {stageWords[entry.stage].number} {stageWords[entry.stage].de}
              </b>
              <span className="block text-sm text-ink2">
                {formatDate(entry.closure?.at.toISOString().slice(0, 10) ?? "", "de")} · {entry.closure?.byName}
              </span>
              {entry.closure?.reason ? (
                <span className="mt-1 block border-l-2 border-warning pl-3 text-sm">
                  Mit offenen Punkten abgeschlossen ({entry.closure.unmet.map((gate) => gate.sentence).join(" · ")}).
                  Begründung: {entry.closure.reason}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title="Alle Zyklen"
        count={cycles.length}
        action={mayPlan ? <Link href="/arbeit/zyklus/neu">Zyklus planen</Link> : undefined}
      >
        <ul>
          {cycles.map((other) => (
            <li key={other.id} className="border-b border-line py-2.5">
              {other.id === cycle.id ? (
                <b className="font-semibold">{other.title}</b>
              ) : (
                <Link href={`/arbeit/zyklus/${other.slug}`}>{other.title}</Link>
              )}
              <span className="text-sm text-ink2"> · {other.closedStages.length} von 6 Stufen abgeschlossen</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
