import { Form } from "@/components/form/Form";
import { NumberField } from "@/components/form/NumberField";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { Dialog } from "@/components/ui/Dialog";
import type { Problem } from "@/lib/deliveries/schema";

/** The button that names its result, and the way to type another value. The file stays as it is. */
export function RepairCell({
  problem,
  target,
  action,
}: {
  problem: Problem;
  target: { id: number; version: number };
  action: FormAction;
}) {
  const common = { id: String(target.id), version: String(target.version) };
  const { repair } = problem;
  const mayType =
    problem.row !== undefined &&
    problem.column !== undefined &&
    problem.area !== undefined &&
    problem.kind !== "doubledKey" &&
    problem.kind !== "nameMismatch";
  return (
    <div className="grid justify-items-start gap-1.5">
      {repair ? (
        <Form
          action={action}
          fields={{ ...common, ...fieldsOf(repair) }}
          label={`${repair.label}, Zeile ${problem.row ?? ""}, Spalte ${problem.column ?? ""}, ${problem.date ?? ""} ${problem.baseCount ?? ""}`}
        >
          <SubmitButton variant="secondary" size="small">
            {repair.label}
          </SubmitButton>
        </Form>
      ) : null}
      {mayType ? (
        <Dialog
          trigger={repair ? "anderer Wert" : "Wert eingeben"}
          triggerVariant="ghost"
          triggerSize="small"
          title={`Wert für ${problem.areaName ?? problem.area}`}
        >
          <p className="mb-4 text-ink2">
            In der Datei steht „{problem.value ?? ""}“ in Zeile {problem.row}. Ihre Eingabe gilt nur für diese Lieferung
            und steht im Protokoll.
          </p>
          <Form
            action={action}
            fields={{ ...common, action: "setValue", row: String(problem.row), column: String(problem.column) }}
            label="Wert eingeben"
          >
            <NumberField name="value" label="Richtiger Wert" />
            <div>
              <SubmitButton>Wert übernehmen</SubmitButton>
            </div>
          </Form>
        </Dialog>
      ) : null}
      {problem.kind === "unknownArea" && problem.value ? (
        <Dialog
          trigger="Gebiet nennen"
          triggerVariant="ghost"
          triggerSize="small"
          title={`Welches Gebiet ist „${problem.value}“?`}
        >
          <p className="mb-4 text-ink2">
            Alle Zeilen mit „{problem.value}“ zählen dann zu diesem Gebiet. Die Datei bleibt unverändert.
          </p>
          <Form
            action={action}
            fields={{ ...common, action: "nameArea", text: problem.value }}
            label={`Gebiet für „${problem.value}“`}
          >
            <TextField name="key" label="Schlüssel des Gebiets" maxLength={200} />
            <div>
              <SubmitButton>Zuordnen</SubmitButton>
            </div>
          </Form>
        </Dialog>
      ) : null}
    </div>
  );
}

function fieldsOf(repair: NonNullable<Problem["repair"]>): Record<string, string> {
  const { label: _label, ...fields } = repair;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
