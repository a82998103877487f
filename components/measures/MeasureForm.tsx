import { AreaPicker } from "@/components/findings/AreaPicker";
import { CheckboxGroup } from "@/components/form/CheckboxGroup";
import { DateField } from "@/components/form/DateField";
import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";
import { Section } from "@/components/ui/Section";
import type { MeasureChoices } from "@/lib/cycle/measures/queries/choices";

export interface MeasureValues {
  readonly title: string;
  readonly aim: string;
  readonly description: string;
  readonly field: string;
  readonly decisionId: string;
  readonly responsibleId: string;
  readonly partners: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly areas: readonly string[];
  readonly recommendations: readonly string[];
}

export const emptyMeasure: MeasureValues = {
  title: "",
  aim: "",
  description: "",
  field: "",
  decisionId: "",
  responsibleId: "",
  partners: "",
  contactName: "",
  contactPhone: "",
  contactEmail: "",
  startsOn: "",
  endsOn: "",
  areas: [],
  recommendations: [],
};

/** Creates a measure, or changes one when `version` is given. */
export function MeasureForm({
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
  values: MeasureValues;
  choices: MeasureChoices;
  cancelHref: string;
}) {
  return (
    <Form action={action} fields={fields} label="Maßnahme" className="max-w-[64rem] gap-9">
      {version === undefined ? null : <HiddenField name="version" value={version} />}
      <Section title="Worum es geht">
        <div className="mt-4 grid gap-5">
          <TextField name="title" label="Name der Maßnahme" defaultValue={values.title} maxLength={160} />
          <TextArea
            name="aim"
            label="Ziel in einem Satz"
            description="Wem soll es besser gehen, und wie? Dieser Satz steht groß auf der öffentlichen Seite."
            defaultValue={values.aim}
            rows={2}
            maxLength={600}
          />
          <TextArea
            name="description"
            label="Was geschieht"
            defaultValue={values.description}
            rows={6}
            maxLength={6000}
          />
          <TextField
            name="field"
            label="Handlungsfeld"
            description={choices.fields.length > 0 ? `Bisher: ${choices.fields.join(" · ")}` : undefined}
            defaultValue={values.field}
            list="handlungsfelder"
            maxLength={120}
          />
          <datalist id="handlungsfelder">
            {choices.fields.map((field) => (
              <option key={field} value={field} />
            ))}
          </datalist>
        </div>
      </Section>
      <Section title="Woraus sie folgt">
        <div className="mt-4 grid gap-5">
          <CheckboxGroup
            name="recommendations"
            label="Empfehlungen"
            columns
            defaultValue={[...values.recommendations]}
            options={choices.recommendations.map(({ value, label }) => ({ value, label }))}
          />
          <Select
            name="decisionId"
            label="Beschluss"
            optional
            description="Ohne Beschluss bleibt die Maßnahme ein Entwurf. So können Sie die Nachweisgrenze vor dem Beschluss ansehen."
            defaultValue={values.decisionId}
            options={[
              { value: "", label: "noch kein Beschluss" },
              ...choices.decisions.map(({ value, label, recommendations }) => ({
                value,
                label: `${label} (${recommendations.join(", ")})`,
              })),
            ]}
          />
        </div>
      </Section>
      <Section title="Wo und wann">
        <div className="mt-4 grid gap-5">
          <AreaPicker groups={choices.areas} defaultValue={values.areas} />
          <div className="flex flex-wrap gap-5">
            <DateField name="startsOn" label="Beginn" defaultValue={values.startsOn} />
            <DateField name="endsOn" label="Ende" optional defaultValue={values.endsOn} />
          </div>
        </div>
      </Section>
      <Section title="Wer verantwortlich ist">
        <div className="mt-4 grid gap-5 sm:grid-cols-2">
          <Select
            name="responsibleId"
            label="Verantwortliche Organisation"
            description="Ihre Mitglieder melden den Sachstand."
            placeholder="Bitte wählen"
            defaultValue={values.responsibleId}
            options={choices.organisations}
          />
          <TextField
            name="partners"
            label="Partner"
            description="Wer mitarbeitet, durch Komma getrennt."
            optional
            defaultValue={values.partners}
            maxLength={300}
          />
          <TextField
            name="contactName"
            label="Ansprechperson"
            optional
            description="Leer heißt: zurzeit nicht besetzt. Dann steht die Ampel auf gefährdet."
            defaultValue={values.contactName}
            maxLength={120}
            className="sm:col-span-2 sm:max-w-[calc(50%-0.625rem)]"
          />
          <TextField
            name="contactPhone"
            label="Telefon"
            type="tel"
            optional
            defaultValue={values.contactPhone}
            maxLength={60}
          />
          <TextField
            name="contactEmail"
            label="E-Mail"
            type="email"
            optional
            defaultValue={values.contactEmail}
            maxLength={200}
          />
        </div>
      </Section>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{version === undefined ? "Maßnahme anlegen" : "Änderung speichern"}</SubmitButton>
        <Button variant="secondary" href={cancelHref}>
          Abbrechen
        </Button>
      </div>
    </Form>
  );
}
