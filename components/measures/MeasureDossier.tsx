import type { ReactNode } from "react";
import type { FormAction } from "@/components/form/state";
import { Badge } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import type { MeasureView } from "@/lib/cycle/measures/schema";
import { goalAgainstLimit } from "@/lib/cycle/measures/targets/rules";
import { enumWords } from "@/lib/glossary";
import { formatDate, formatNumber, formatSignedNumber } from "@/lib/statistics/format";
import { FundingSection } from "./FundingSection";
import type { MeasureRights } from "./MeasureActions";
import { MeasureFacts } from "./MeasureFacts";
import { MilestoneRows } from "./MilestoneRows";
import { ProgressList } from "./ProgressList";

/** Everything on a measure for the people who work on it, section by section, each with its way to change it. */
export function MeasureDossier({
  measure,
  base,
  rights,
  today,
  reach,
}: {
  measure: MeasureView;
  base: string;
  rights: MeasureRights;
  today: string;
  reach?: FormAction;
}) {
  const own = `${base}/massnahmen/${measure.number}`;
  const edit = (segment: string, label: string): ReactNode =>
    rights.write ? <Link href={`${own}/${segment}`}>{label}</Link> : undefined;
  return (
    <>
      <Section title="Angaben" action={edit("bearbeiten", "Angaben ändern")}>
        <p className="mt-3 max-w-[66ch] font-semibold">{measure.aim}</p>
        <p className="mt-2 max-w-[66ch] whitespace-pre-wrap">{measure.description}</p>
        <MeasureFacts measure={measure} recommendationHref={(number) => `${base}/handlungsempfehlungen/${number}`} />
        {measure.closure ? (
          <p className="mt-4 border-l-4 border-line2 pl-4">
            <b>Beendet am {formatDate(measure.closure.at.toISOString(), "de")}.</b> {measure.closure.reason}
          </p>
        ) : null}
      </Section>
      <Section
        id="ziele"
        title="Wirkungsziele"
        count={measure.targets.length}
        action={rights.write || rights.fix ? <Link href={`${own}/ziele`}>Ziele und Nachweisgrenze</Link> : undefined}
      >
        <Targets measure={measure} />
      </Section>
      <Section
        id="meilensteine"
        title="Meilensteine"
        count={measure.milestones.length}
        action={edit("meilensteine", "Meilensteine ändern")}
      >
        <MilestoneRows milestones={measure.milestones} today={today} reach={reach} />
      </Section>
      <Section id="finanzierung" title="Finanzierung" action={edit("finanzierung", "Finanzierung ändern")}>
        <div className="mt-3">
          <FundingSection funding={measure.funding} year={Number(today.slice(0, 4))} />
        </div>
      </Section>
      <Section
        id="sachstaende"
        title="Sachstände"
        count={measure.progress.length}
        action={rights.report ? <Link href={`${own}/sachstand`}>Sachstand melden</Link> : undefined}
      >
        <ProgressList reports={measure.progress} />
      </Section>
    </>
  );
}

function Targets({ measure }: { measure: MeasureView }) {
  if (measure.targets.length === 0)
    return (
      <p className="mt-3 text-ink2">
        Noch ist kein Wirkungsziel gesetzt. Ohne Ziel lässt sich die Maßnahme nicht überprüfen.
      </p>
    );
  return (
    <ul>
      {measure.targets.map((target) => {
        const limit = target.comparison?.detectable;
        const goal = target.comparison ? goalAgainstLimit(target.comparison, target.targetValue) : null;
        return (
          <li key={target.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.5">
            <span className="min-w-0 flex-1 basis-80">
              <span className="font-semibold">
                {target.indicator.name.de} {enumWords.direction[target.direction]}
              </span>
              {target.targetValue === null ? null : ` auf ${formatNumber(target.targetValue, 1, "de")} %`}
              {target.targetDate ? ` bis ${formatDate(target.targetDate, "de")}` : null}
            </span>
            <Badge tone={target.isMain ? "s5" : "neutral"}>{target.isMain ? "Hauptindikator" : "explorativ"}</Badge>
            <span className="text-ink2">
              {target.comparisonFixedAt
                ? limit
                  ? `Nachweisgrenze ${formatSignedNumber(limit.points, 1, "de")} Punkte`
                  : "Nachweisgrenze nicht bestimmbar"
                : "Vergleichsgebiete noch nicht festgelegt"}
              {goal?.verdict === "belowLimit" ? <b className="text-warning"> · Ziel liegt darunter</b> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
