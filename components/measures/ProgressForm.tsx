import { Checkbox } from "@/components/form/Checkbox";
import { CheckboxGroup } from "@/components/form/CheckboxGroup";
import { DateField } from "@/components/form/DateField";
import { Form } from "@/components/form/Form";
import { NumberField } from "@/components/form/NumberField";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { Button } from "@/components/ui/Button";
import type { MilestoneView } from "@/lib/cycle/measures/progress/schema";
import { formatDate } from "@/lib/statistics/format";
import { formatEuros } from "./formats";

/** A progress report in two minutes: done, next, what deviates, spent; milestones by a tick. */
export function ProgressForm({
  action,
  measureId,
  today,
  open,
  planned,
  cancelHref,
}: {
  action: FormAction;
  measureId: string;
  today: string;
  /** Milestones not reached yet. */
  open: readonly MilestoneView[];
  /** Euros planned in this calendar year until today. */
  planned: number;
  cancelHref: string;
}) {
  return (
    <Form action={action} fields={{ measureId }} label="Sachstand melden" className="max-w-[46rem]">
      <TextArea name="done" label="Was ist geschehen?" rows={4} maxLength={4000} />
      <TextArea name="next" label="Was kommt als Nächstes?" rows={3} maxLength={4000} />
      <TextArea name="deviations" label="Was weicht ab?" optional rows={2} maxLength={4000} />
      {open.length > 0 ? (
        <CheckboxGroup
          name="reached"
          label="Erreichte Meilensteine"
          optional
          options={open.map((one) => ({
            value: one.id,
            label: one.title,
            description: `Termin ${formatDate(one.dueOn, "de")}`,
          }))}
        />
      ) : null}
      <div className="flex flex-wrap gap-5">
        <NumberField
          name="spent"
          label={`Ausgaben im Jahr ${today.slice(0, 4)} bis zum Stichtag`}
          unit="€"
          whole
          optional
          description={planned > 0 ? `Geplant bis heute: ${formatEuros(Math.round(planned), "de")}` : undefined}
        />
        <DateField name="asOf" label="Stand vom" defaultValue={today} max={today} />
      </div>
      <Checkbox name="fundingAtRisk" value="true" label="Fördermittel sind gefährdet" />
      <p className="text-sm text-ink2">
        Der Sachstand ist bei öffentlichen Maßnahmen sofort zu lesen. Er wird nicht mehr geändert; ein neuer kommt
        hinzu.
      </p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Sachstand melden</SubmitButton>
        <Button variant="secondary" href={cancelHref}>
          Abbrechen
        </Button>
      </div>
    </Form>
  );
}
