import { Lock, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/form/state";
import { DetectionLimit } from "@/components/review/DetectionLimit";
import { Badge } from "@/components/ui/Badge";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Disclosure } from "@/components/ui/Disclosure";
import { Notice } from "@/components/ui/Notice";
import { goalAgainstLimit } from "@/lib/cycle/measures/targets/rules";
import type { ComparisonPlan, FixedComparison, TargetView } from "@/lib/cycle/measures/targets/schema";
import { enumWords } from "@/lib/glossary";
import { exclusionWords } from "@/lib/statistics/comparisonSet";
import { minimalComparisonAreas } from "@/lib/statistics/expectedCourse";
import { formatDate, formatNumber } from "@/lib/statistics/format";

/**
 * A target with its Nachweisgrenze and its comparison areas: as they would be now, or as they were fixed. The warning comes
 * before the decision, not after it.
 */
export function TargetCard({
  target,
  plan,
  fix,
  remove,
  children,
}: {
  target: TargetView;
  /** null when nothing is released for it; absent once fixed. */
  plan?: ComparisonPlan | null;
  /** Given to those who may. */
  fix?: FormAction;
  remove?: FormAction;
  /** The form to change it. */
  children?: ReactNode;
}) {
  const comparison: FixedComparison | null = target.comparison ?? plan ?? null;
  const fixed = target.comparisonFixedAt;
  const late = plan && !fixed ? plan.knownTooEarly : [];
  const { window } = target;
  const judgedFrom = window.selectionYear + window.lag + 1;
  return (
    <section className="border-b border-line py-5" aria-labelledby={`ziel-${target.id}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={`ziel-${target.id}`} className="text-base">
          {target.indicator.name.de} {enumWords.direction[target.direction]}
        </h3>
        <Badge tone={target.isMain ? "s5" : "neutral"}>{target.isMain ? "Hauptindikator" : "explorativ"}</Badge>
        {fixed ? (
          <Badge icon={<Lock size={14} aria-hidden />}>steht fest seit {formatDate(fixed.toISOString(), "de")}</Badge>
        ) : null}
      </div>
      <div className="mt-3 grid items-start gap-x-10 gap-y-5 lg:grid-cols-2">
        <div className="grid gap-4">
          <DefinitionList
            layout="rows"
            items={[
              {
                term: "Ausgangswert",
                description: comparison?.baseline
                  ? `${formatNumber((100 * comparison.baseline.cases) / comparison.baseline.base, 1, "de")} %`
                  : "nicht veröffentlicht",
                detail: formatDate(target.baselineDate, "de"),
              },
              {
                term: "Zielwert",
                description:
                  target.targetValue === null ? "nicht festgelegt" : `${formatNumber(target.targetValue, 1, "de")} %`,
                detail: target.targetDate ? `bis ${formatDate(target.targetDate, "de")}` : undefined,
              },
              {
                term: "Beurteilt werden",
                description: `${judgedFrom} bis ${judgedFrom + window.postYears - 1}`,
                detail: `Vorgeschichte ${window.selectionYear - window.preYears + 1} bis ${window.selectionYear}, Anlauf ${window.lag} ${window.lag === 1 ? "Jahr" : "Jahre"}`,
              },
            ]}
          />
          <Warnings comparison={comparison} target={target} late={late} />
          {comparison ? <Areas comparison={comparison} /> : null}
        </div>
        {comparison ? (
          <DetectionLimit
            comparison={comparison}
            targetValue={target.targetValue}
            difference={null}
            decided={fixed !== null}
          />
        ) : (
          <Notice tone="warning" still>
            Für diesen Indikator ist in keinem Datenstand etwas veröffentlicht.
          </Notice>
        )}
      </div>
      {fixed ? null : (
        <div className="mt-4 flex flex-wrap gap-3">
          {fix && plan && late.length === 0 ? (
            <ConfirmButton
              label="Vergleichsgebiete festlegen"
              icon={<Lock size={18} aria-hidden />}
              title="Vergleichsgebiete festlegen?"
              description="Danach stehen Ziel, Vergleichsgebiete und Nachweisgrenze fest. Sie werden mit der Maßnahme veröffentlicht und nie mehr geändert."
              action={fix}
              fields={{ targetId: target.id }}
            />
          ) : null}
          {remove ? (
            <ConfirmButton
              label="Ziel entfernen"
              icon={<Trash2 size={18} aria-hidden />}
              variant="danger"
              title="Wirkungsziel entfernen?"
              action={remove}
              fields={{ targetId: target.id }}
            />
          ) : null}
        </div>
      )}
      {fixed || !children ? null : (
        <Disclosure title="Ziel ändern" className="mt-2 border-b-0">
          {children}
        </Disclosure>
      )}
    </section>
  );
}

function Warnings({
  comparison,
  target,
  late,
}: {
  comparison: FixedComparison | null;
  target: TargetView;
  late: readonly number[];
}) {
  if (!comparison) return null;
  const { verdict } = goalAgainstLimit(comparison, target.targetValue);
  return (
    <>
      {verdict === "belowLimit" && !target.comparisonFixedAt ? (
        <Notice tone="warning" still title="Das Ziel ist kleiner als die Nachweisgrenze.">
          Auch wenn es erreicht wird, ist es vom Zufall kaum zu unterscheiden. Beschließen können Sie es trotzdem. Die
          Seite sagt es dann von Anfang an.
        </Notice>
      ) : null}
      {comparison.comparison.length < minimalComparisonAreas ? (
        <Notice tone="warning" still title={`Nur ${comparison.comparison.length} Gebiete sind vergleichbar.`}>
          Gebraucht werden {minimalComparisonAreas}. Eine Überprüfung wird lauten: noch nicht beurteilbar.
        </Notice>
      ) : null}
      {late.length > 0 ? (
        <Notice tone="error" still title="Zum Festlegen ist es für diesen Stichtag zu spät.">
          Für {late.join(", ")} sind schon Zahlen veröffentlicht. Bitte einen späteren Ausgangsstichtag wählen.
        </Notice>
      ) : null}
    </>
  );
}

function Areas({ comparison }: { comparison: FixedComparison }) {
  return (
    <Disclosure title="Vergleichsgebiete" count={`${comparison.comparison.length} (${comparison.partition.name.de})`}>
      <p>{comparison.comparison.map(({ name }) => name).join(", ") || "keine"}</p>
      {comparison.excluded.length > 0 ? (
        <>
          <p className="mt-3 font-semibold">Nicht verglichen</p>
          <ul className="list-disc pl-5">
            {[...new Set(comparison.excluded.map(({ reason }) => reason))].map((reason) => (
              <li key={reason}>
                {comparison.excluded
                  .filter((one) => one.reason === reason)
                  .map(({ name }) => name)
                  .join(", ")}{" "}
                – {exclusionWords[reason]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Disclosure>
  );
}
