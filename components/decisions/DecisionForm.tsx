import { CheckboxGroup } from "@/components/form/CheckboxGroup";
import { DateField } from "@/components/form/DateField";
import { Form } from "@/components/form/Form";
import { NumberField } from "@/components/form/NumberField";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { enumWords } from "@/lib/glossary";

/** Records what a committee decided. It is final: the form says so before it is sent. */
export function DecisionForm({
  action,
  cycleId,
  today,
  recommendations,
  chosen,
  cancelHref,
}: {
  action: FormAction;
  cycleId: string;
  today: string;
  recommendations: readonly { id: string; number: string; title: string; decided: boolean }[];
  chosen: readonly string[];
  cancelHref: string;
}) {
  return (
    <Form action={action} fields={{ cycleId }} label="Beschluss eintragen" className="max-w-[52rem]">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="committee" label="Gremium" defaultValue="Rat der Stadt" maxLength={160} />
        <DateField name="decidedOn" label="Tag der Sitzung" max={today} />
        <TextField name="paperNumber" label="Drucksache" placeholder="2026/0412" maxLength={60} />
        <Select
          name="result"
          label="Ergebnis"
          placeholder="Bitte wählen"
          options={Object.entries(enumWords.decisionResult).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <TextField name="title" label="Betreff" maxLength={300} />
      <fieldset>
        <legend className="mb-1 font-semibold">Stimmen</legend>
        <div className="grid gap-5 sm:grid-cols-3">
          <NumberField name="votesFor" label="Ja" whole optional />
          <NumberField name="votesAgainst" label="Nein" whole optional />
          <NumberField name="abstentions" label="Enthaltungen" whole optional />
        </div>
      </fieldset>
      {recommendations.length > 0 ? (
        <CheckboxGroup
          name="recommendations"
          label="Empfehlungen, über die entschieden wurde"
          defaultValue={[...chosen]}
          options={recommendations.map(({ id, number, title, decided }) => ({
            value: id,
            label: `${number} ${title}`,
            description: decided ? "Dazu gibt es schon einen Beschluss." : undefined,
          }))}
        />
      ) : (
        <Notice tone="warning" still>
          Es gibt noch keine Empfehlung. Ein Beschluss braucht mindestens eine.
        </Notice>
      )}
      <TextField name="link" label="Adresse im Ratsinformationssystem" type="url" optional maxLength={500} />
      <TextArea
        name="note"
        label="Notiz für die Verwaltung"
        description="Nicht öffentlich."
        optional
        rows={3}
        maxLength={2000}
      />
      <p className="text-sm text-ink2">
        Ein Beschluss ist sofort öffentlich und wird nicht mehr geändert. Eine Korrektur ist ein neuer Eintrag.
      </p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Beschluss eintragen</SubmitButton>
        <Button variant="secondary" href={cancelHref}>
          Abbrechen
        </Button>
      </div>
    </Form>
  );
}
