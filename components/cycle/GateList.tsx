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
  closeStage,
}: {
  cycle: CycleLike & { id: string };
  facts: CycleFacts;
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
            <GateRow key={gate.key} gate={gate} base={`/arbeit/zyklus/${cycle.slug}`} />
          ))}
        </ul>
        {closeStage ? (
          <div className="mt-4 flex flex-wrap items-center justify-end gap-x-5 gap-y-3">
            {unmet.length > 0 ? (
              <p className="flex items-center gap-2 text-ink2">
                <Lock size={16} aria-hidden />
                {unmet.length === 1 ? "1 Punkt ist" : `${unmet.length} Punkte sind`} noch offen.
              </p>
            ) : null}
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

function GateRow({ gate, base }: { gate: Gate; base: string }) {
  const { Icon, color } = marks[gate.state];
  const partly = gate.state !== "met" && (gate.of ?? 0) > 1;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
      <Icon size={20} aria-hidden className={color} />
      <span className={gate.state === "met" ? "min-w-0 flex-1 basis-52" : "min-w-0 flex-1 basis-52 font-semibold"}>
        {gate.sentence}
      </span>
      {partly ? (
        <span className="w-20">
          <Progress value={gate.done ?? 0} max={gate.of ?? 1} label={gate.sentence} labelHidden />
        </span>
      ) : null}
      {gate.state === "met" ? (
        <span className="text-ok">erfüllt</span>
      ) : (
        <Button href={`${base}/${gate.repair.segment}`} variant="secondary" size="small">
          {gate.repair.label}
        </Button>
      )}
    </li>
  );
}
