import { DateField } from "@/components/form/DateField";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { Section } from "@/components/ui/Section";
import { stageKeys, stageWords } from "@/lib/glossary";

// Usual lengths in months after the start (handbook §6.2); measures and review share the years that remain.
const usual = {
  report: [3, 9],
  analysis: [9, 12],
  recommendations: [12, 14],
  consultation: [14, 17],
  measures: [17, 48],
  review: [48, 58],
} as const;

/** Dates of a new cycle, filled with what is usual. */
export function PlanCycleForm({ action, year, lead }: { action: FormAction; year: number; lead: string }) {
  const month = (offset: number, last = false) => {
    const day = new Date(Date.UTC(year + 1, offset, last ? 0 : 1));
    return day.toISOString().slice(0, 10);
  };
  return (
    <Form action={action} label="Zyklus planen" className="max-w-3xl">
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField name="startsOn" label="Beginn" defaultValue={month(0)} />
        <DateField name="endsOn" label="Ende" defaultValue={month(60, true)} />
        <DateField
          name="referenceDate"
          label="Stichtag der Daten"
          description="Die Zahlen, von denen der Bericht ausgeht."
          defaultValue={`${year}-12-31`}
        />
        <TextField name="leadName" label="Federführend" defaultValue={lead} />
      </div>
      <Section title="Stufen">
        {stageKeys.map((stage) => (
          <fieldset key={stage} className="grid items-end gap-4 border-b border-line py-3 sm:grid-cols-[14rem_1fr_1fr]">
            <legend className="sr-only">{stageWords[stage].de}</legend>
            <span aria-hidden className="pb-2 font-semibold">
              {stageWords[stage].number} {stageWords[stage].de}
            </span>
            <DateField name={`stages.${stage}.startsOn`} label="Beginn" defaultValue={month(usual[stage][0])} />
            <DateField name={`stages.${stage}.endsOn`} label="Ende" defaultValue={month(usual[stage][1], true)} />
          </fieldset>
        ))}
      </Section>
      <SubmitButton>Zyklus anlegen</SubmitButton>
    </Form>
  );
}
