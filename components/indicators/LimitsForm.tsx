"use client";

import { useRef, useState } from "react";
import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { NumberField } from "@/components/form/NumberField";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { Notice } from "@/components/ui/Notice";
import { consequences, limitLabels, type SourceLimits } from "@/lib/indicators/limits/rules";

/** The limits of one source, with what a change would do said before it is saved. */
export function LimitsForm({
  action,
  source,
  version,
  limits,
}: {
  action: FormAction;
  source: string;
  version: number;
  limits: SourceLimits;
}) {
  const fields = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(limits);
  const told = consequences(limits, typed);
  return (
    <Form action={action} fields={{ source }} label="Grenzen ändern" className="mt-4 max-w-2xl">
      <HiddenField name="version" value={version} />
      {/* The fields keep their own text; after each change all of them are read together. */}
      <div
        ref={fields}
        className="grid gap-5"
        onInput={() => requestAnimationFrame(() => fields.current && setTyped(typedLimits(fields.current, limits)))}
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <NumberField
            name="threshold"
            label={limitLabels.threshold}
            description="Ab so vielen Fällen wird gezeigt. 1 heißt: Die Zahlen sind schon öffentlich."
            whole
            defaultValue={limits.threshold}
          />
          <NumberField
            name="carrierThreshold"
            label={limitLabels.carrierThreshold}
            description="So viele Haushalte oder Bedarfsgemeinschaften müssen hinter einer Zahl stehen. Leer heißt: wie die Fallzahl."
            whole
            optional
            defaultValue={limits.carrierThreshold ?? ""}
          />
          <NumberField
            name="minPopulation"
            label={limitLabels.minPopulation}
            description="Kleinere Gebiete werden ganz gesperrt. 0 heißt: keine Grenze."
            whole
            defaultValue={limits.minPopulation}
          />
          <NumberField
            name="minPopulationForMeanAge"
            label={limitLabels.minPopulationForMeanAge}
            description="Kleinere Gebiete zeigen kein Durchschnittsalter. 0 heißt: keine Grenze."
            whole
            defaultValue={limits.minPopulationForMeanAge}
          />
        </div>
        <Select
          name="strictInsider"
          label={limitLabels.strictInsider}
          description="Ja heißt: Auch wer selbst der einzige Fall ist, erfährt nichts über andere. Dafür wird mehr gesperrt."
          defaultValue={limits.strictInsider ? "ja" : "nein"}
          options={[
            { value: "nein", label: "nein" },
            { value: "ja", label: "ja" },
          ]}
        />
      </div>
      <div aria-live="polite">
        {told.length > 0 ? (
          <Notice tone="warning" title="Was die Änderung bewirkt" still>
            <ul className="list-disc pl-5">
              {told.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
      <TextArea
        name="reason"
        label="Begründung"
        description="Zum Beispiel: Der neue Vertrag mit der Quelle verlangt 10 Fälle. Sie steht im Protokoll und wird nie öffentlich."
        rows={3}
        maxLength={1000}
      />
      <div>
        <SubmitButton>Grenzen ändern</SubmitButton>
      </div>
    </Form>
  );
}

/** What stands in the fields now; an unreadable number counts as the limit in force. */
function typedLimits(fields: HTMLElement, inForce: SourceLimits): SourceLimits {
  const text = (name: string) =>
    fields.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value.trim() ?? "";
  const number = (name: string, otherwise: number) => (/^\d+$/.test(text(name)) ? Number(text(name)) : otherwise);
  return {
    threshold: number("threshold", inForce.threshold),
    carrierThreshold:
      text("carrierThreshold") === "" ? null : number("carrierThreshold", inForce.carrierThreshold ?? 0),
    minPopulation: number("minPopulation", inForce.minPopulation),
    minPopulationForMeanAge: number("minPopulationForMeanAge", inForce.minPopulationForMeanAge),
    strictInsider: text("strictInsider") === "ja",
  };
}
