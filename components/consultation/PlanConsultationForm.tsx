import { Checkbox } from "@/components/form/Checkbox";
import { CheckboxGroup } from "@/components/form/CheckboxGroup";
import { DateField } from "@/components/form/DateField";
import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";

export interface PlanChoices {
  readonly recommendations: readonly { id: string; number: string; title: string; status: string }[];
  readonly organisations: readonly { id: string; name: string }[];
}

/** The plan of a consultation, new or not opened yet. */
export function PlanConsultationForm({
  action,
  fields,
  version,
  choices,
  values,
  back,
}: {
  action: FormAction;
  /** Cycle or consultation it belongs to. */
  fields: Record<string, string>;
  version?: number;
  choices: PlanChoices;
  values?: {
    title: string;
    introduction: string;
    opensOn: string;
    closesOn: string;
    openToPublic: boolean;
    recommendationIds: string[];
    organisationIds: string[];
  };
  back: string;
}) {
  return (
    <Form action={action} fields={fields} className="max-w-[46rem]">
      {version !== undefined ? <HiddenField name="version" value={version} /> : null}
      <TextField name="title" label="Titel" defaultValue={values?.title} maxLength={200} required />
      <TextArea
        name="introduction"
        label="Worum es geht"
        description="Kurze Sätze. Das lesen auch Menschen, die keine Verwaltungssprache kennen."
        rows={5}
        maxLength={4000}
        defaultValue={values?.introduction}
      />
      <div className="flex flex-wrap items-end gap-5">
        <DateField name="opensOn" label="Erster Tag" defaultValue={values?.opensOn} required />
        <DateField name="closesOn" label="Letzter Tag" defaultValue={values?.closesOn} required />
      </div>
      <p className="-mt-3 text-sm text-ink2">Üblich sind vier bis sechs Wochen.</p>
      <Checkbox
        name="openToPublic"
        value="true"
        label="Alle können mitmachen, auch ohne Konto"
        description="Beiträge erscheinen erst, wenn Sie sie gelesen haben."
        defaultChecked={values?.openToPublic}
      />
      <CheckboxGroup
        name="recommendationIds"
        label="Empfehlungen, um die es geht"
        description="Beim Eröffnen werden sie in ihrer neuesten Fassung veröffentlicht."
        columns
        options={choices.recommendations.map((entry) => ({
          value: entry.id,
          label: `${entry.number} ${entry.title}`,
          description: entry.status,
        }))}
        defaultValue={values?.recommendationIds}
      />
      <CheckboxGroup
        name="organisationIds"
        label="Eingeladene Stellen"
        description="Sie bekommen beim Eröffnen eine E-Mail."
        columns
        optional
        options={choices.organisations.map((entry) => ({ value: entry.id, label: entry.name }))}
        defaultValue={values?.organisationIds}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{values ? "Planung speichern" : "Beteiligung planen"}</SubmitButton>
        <Button variant="secondary" href={back}>
          Abbrechen
        </Button>
      </div>
    </Form>
  );
}
