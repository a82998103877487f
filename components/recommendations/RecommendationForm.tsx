import { CheckboxGroup } from "@/components/form/CheckboxGroup";
import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { RadioGroup } from "@/components/form/RadioGroup";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";
import type { Priority, RecommendationView } from "@/lib/cycle/recommendations/schema";
import { enumWords } from "@/lib/glossary";

export interface Frame {
  readonly field: string;
  readonly addressee: string;
  readonly priority: Priority;
  readonly proposedResponsibleId: string;
  readonly findingIds: readonly string[];
}

export interface FrameChoices {
  readonly findings: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** Fields of action used before, to choose the same word again. */
  readonly fields: readonly string[];
}

/** A new recommendation: what it rests on, what it says, whom it addresses. */
export function RecommendationForm({
  action,
  cycleId,
  frame,
  choices,
  cancelHref,
}: {
  action: FormAction;
  cycleId: string;
  frame: Frame;
  choices: FrameChoices;
  cancelHref: string;
}) {
  return (
    <Form action={action} fields={{ cycleId }} label="Handlungsempfehlung" className="max-w-[52rem]">
      <Basis frame={frame} choices={choices} />
      <Wording />
      <Addressee frame={frame} choices={choices} />
      <Buttons label="Empfehlung speichern" cancelHref={cancelHref} />
    </Form>
  );
}

/** A new wording: it becomes the next version, with the reason beside it. */
export function WordingForm({
  action,
  recommendation,
  cancelHref,
}: {
  action: FormAction;
  recommendation: RecommendationView;
  cancelHref: string;
}) {
  return (
    <Form action={action} fields={{ id: recommendation.id }} label="Wortlaut ändern" className="max-w-[52rem]">
      <HiddenField name="version" value={recommendation.version} />
      <Wording title={recommendation.title} text={recommendation.text} />
      <TextField
        name="reason"
        label="Warum ändert sich der Text?"
        description="Steht neben der neuen Fassung."
        optional
        maxLength={2000}
      />
      <Buttons label={`Als Fassung ${recommendation.version + 1} speichern`} cancelHref={cancelHref} />
    </Form>
  );
}

/** Field, addressee, priority, responsible and findings; the wording keeps its version. */
export function FrameForm({
  action,
  id,
  frame,
  choices,
  cancelHref,
}: {
  action: FormAction;
  id: string;
  frame: Frame;
  choices: FrameChoices;
  cancelHref: string;
}) {
  return (
    <Form action={action} fields={{ id }} label="Zuordnung ändern" className="max-w-[52rem]">
      <Basis frame={frame} choices={choices} />
      <Addressee frame={frame} choices={choices} />
      <Buttons label="Zuordnung speichern" cancelHref={cancelHref} />
    </Form>
  );
}

function Basis({ frame, choices }: { frame: Frame; choices: FrameChoices }) {
  return (
    <CheckboxGroup
      name="findingIds"
      label="Aus welchen Befunden folgt sie?"
      defaultValue={[...frame.findingIds]}
      options={choices.findings.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      className="max-h-96 overflow-y-auto"
    />
  );
}

function Wording({ title, text }: { title?: string; text?: string }) {
  return (
    <>
      <TextField
        name="title"
        label="Empfehlung in einem Satz"
        description="Beginnen Sie mit dem, was geschehen soll."
        defaultValue={title}
        maxLength={200}
      />
      <TextArea name="text" label="Wortlaut" rows={9} defaultValue={text} maxLength={10_000} />
    </>
  );
}

function Addressee({ frame, choices }: { frame: Frame; choices: FrameChoices }) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="field"
          label="Handlungsfeld"
          description="Zum Beispiel: Familie und Kinder"
          defaultValue={frame.field}
          list="handlungsfelder"
        />
        <TextField
          name="addressee"
          label="An wen richtet sie sich?"
          description="Zum Beispiel: Verwaltung und Träger"
          defaultValue={frame.addressee}
        />
        <datalist id="handlungsfelder">
          {choices.fields.map((field) => (
            <option key={field} value={field} />
          ))}
        </datalist>
      </div>
      <RadioGroup
        name="priority"
        label="Priorität"
        inline
        defaultValue={frame.priority}
        options={Object.entries(enumWords.priority).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="proposedResponsibleId"
        label="Wer sollte zuständig sein?"
        optional
        placeholder="noch offen"
        defaultValue={frame.proposedResponsibleId}
        options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

function Buttons({ label, cancelHref }: { label: string; cancelHref: string }) {
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton>{label}</SubmitButton>
      <Button variant="secondary" href={cancelHref}>
        Abbrechen
      </Button>
    </div>
  );
}
