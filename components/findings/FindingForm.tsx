import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";
import type { IndicatorSummary } from "@/lib/releases/figures/schema";
import { formatDate } from "@/lib/statistics/format";
import { type AreaGroup, AreaPicker } from "./AreaPicker";
import { IndicatorPicker } from "./IndicatorPicker";

export interface FindingChoices {
  readonly groups: readonly AreaGroup[];
  readonly indicators: readonly IndicatorSummary[];
  /** Newest first. */
  readonly dates: readonly string[];
}

export interface FindingValues {
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly areas: readonly string[];
  readonly indicators: readonly string[];
}

/** Writes a finding, or changes one when `version` is given. */
export function FindingForm({
  action,
  fields,
  version,
  values,
  choices,
  cancelHref,
}: {
  action: FormAction;
  fields: Record<string, string>;
  version?: number;
  values: FindingValues;
  choices: FindingChoices;
  cancelHref: string;
}) {
  return (
    <Form action={action} fields={fields} label="Befund" className="max-w-[60rem]">
      {version === undefined ? null : <HiddenField name="version" value={version} />}
      <TextField
        name="title"
        label="Befund in einem Satz"
        description="Zum Beispiel: „In der Kolonie lebt fast jedes dritte Kind in einer Bedarfsgemeinschaft.“"
        defaultValue={values.title}
        maxLength={200}
      />
      <TextArea
        name="text"
        label="Was zeigen die Zahlen, was wissen Sie vor Ort?"
        defaultValue={values.text}
        rows={9}
        maxLength={10_000}
      />
      <div className="grid gap-5 lg:grid-cols-2">
        <AreaPicker groups={choices.groups} defaultValue={values.areas} />
        <IndicatorPicker indicators={choices.indicators} defaultValue={values.indicators} />
        <Select
          name="date"
          label="Stichtag"
          defaultValue={values.date}
          options={choices.dates.map((date) => ({ value: date, label: formatDate(date, "de") }))}
        />
      </div>
      <p className="text-sm text-ink2">
        Beim Speichern werden die veröffentlichten Zahlen als Beleg eingefroren. Spätere Datenstände ändern sie nicht.
      </p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{version === undefined ? "Befund speichern" : "Änderung speichern"}</SubmitButton>
        <Button variant="secondary" href={cancelHref}>
          Abbrechen
        </Button>
      </div>
    </Form>
  );
}
