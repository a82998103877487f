import { CircleAlert, CircleCheck, CircleDashed, Lock } from "lucide-react";
import type { CSSProperties } from "react";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { stageColor } from "@/components/ring/stages";
import { Button } from "@/components/ui/Button";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { Progress } from "@/components/ui/Progress";
import { Section } from "@/components/ui/Section";
import { type CycleFacts, currentStage, type Gate, gatesOf } from "@/lib/cycle/stages";
import { stageWords } from "@/lib/glossary";
import type { CycleLike } from "./CycleCard";

const marks = {
  met: { Icon: CircleCheck, color: "text-ok" },
  partly: { Icon: CircleAlert, color: "text-warning" },
  open: { Icon: CircleDashed, color: "text-ink2" },
};

/** What must be true before the running stage is closed, each with the action that mends it. */
export function GateList({
  cycle,
  facts,
  details,
  closeStage,
}: {
  cycle: CycleLike & { id: string };
  facts: CycleFacts;
  /** What an open gate waits for, by its key. */
  details: Readonly<Record<string, string>>;
  closeStage?: FormAction;
}) {
  const stage = currentStage(cycle.closedStages);
  if (!stage) return <Section title="Abschluss">Alle sechs Stufen sind abgeschlossen.</Section>;
  const gates = gatesOf(stage, facts);
  const unmet = gates.filter((gate) => gate.state !== "met");
  const word = stageWords[stage];
  return (
    <div style={{ "--accent": stageColor(stage) } as CSSProperties}>
      <Section
        title={`Abschluss von Stufe ${word.number}`}
        count={`${gates.length - unmet.length} von ${gates.length} erfüllt`}
        rule="accent"
      >
        <ul>
          {gates.map((gate) => (
            <GateRow key={gate.key} gate={gate} detail={details[gate.key]} base={`/arbeit/zyklus/${cycle.slug}`} />
          ))}
        </ul>
        {closeStage ? (
          <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3 rounded-md border border-line bg-soft px-4 py-3 print:hidden">
            {unmet.length > 0 ? (
              <p className="flex min-w-0 flex-1 basis-60 items-start gap-2.5">
                <Lock size={18} aria-hidden className="mt-0.5 text-ink2" />
                <span>
                  <b>Noch nicht möglich.</b> {unmet.length === 1 ? "1 Punkt ist" : `${unmet.length} Punkte sind`} offen.
                  Mit einer Begründung geht es trotzdem; sie bleibt für alle sichtbar.
                </span>
              </p>
            ) : (
              <p className="min-w-0 flex-1 basis-60">
                <b>Alles erfüllt.</b> Die Stufe kann abgeschlossen werden.
              </p>
            )}
            <ConfirmButton
              label={unmet.length > 0 ? "Trotzdem abschließen …" : "Stufe abschließen"}
              variant={unmet.length > 0 ? "secondary" : "primary"}
              title={`${word.de} abschließen?`}
              description={
                unmet.length > 0
                  ? `Noch offen: ${unmet.map((gate) => gate.sentence).join(" · ")}. Ihre Begründung bleibt für alle sichtbar.`
                  : "Danach kann in dieser Stufe nichts mehr geändert werden."
              }
              confirmLabel="Stufe abschließen"
              action={closeStage}
              fields={{ cycleId: cycle.id, stage }}
            >
              {unmet.length > 0 ? <TextArea name="reason" label="Begründung" rows={4} maxLength={2000} /> : null}
            </ConfirmButton>
          </div>
        ) : null}
      </Section>
    </div>
  );
}

function GateRow({ gate, detail, base }: { gate: Gate; detail?: string; base: string }) {
  const { Icon, color } = marks[gate.state];
  const met = gate.state === "met";
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
      <Icon size={20} aria-hidden className={color} />
      <span className="min-w-0 flex-1 basis-52">
        <span className={met ? undefined : "font-semibold"}>{gate.sentence}</span>
        {!met && detail ? <span className="block text-sm text-ink2">{detail}</span> : null}
      </span>
      {!met && gate.of > 1 ? (
        <span className="w-20">
          <Progress value={gate.done} max={gate.of} label={gate.sentence} labelHidden />
        </span>
      ) : null}
      {met ? (
        <span className="text-ok">erfüllt</span>
      ) : (
        <Button
          href={`${base}/${gate.repair.segment}`}
          variant="secondary"
          size="small"
          className="sm:min-w-44 print:hidden"
        >
          {gate.repair.label}
        </Button>
      )}
    </li>
  );
}
