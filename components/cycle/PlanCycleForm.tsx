import type { ReactNode } from "react";
import { DateField } from "@/components/form/DateField";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { StageMark } from "@/components/ring/StageMark";
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
      <div>
        <Row name="Zyklus">
          <DateField name="startsOn" label="Beginn" defaultValue={month(0)} />
          <DateField name="endsOn" label="Ende" defaultValue={month(60, true)} />
        </Row>
        <Row name="Grundlage">
          <DateField
            name="referenceDate"
            label="Stichtag der Daten"
            description="Davon geht der Bericht aus."
            defaultValue={`${year}-12-31`}
          />
          <TextField name="leadName" label="Federführend" defaultValue={lead} />
        </Row>
      </div>
      <Section title="Stufen">
        {stageKeys.map((stage) => (
          <Row key={stage} name={stageWords[stage].de} mark={<StageMark stage={stage} size={26} decorative />}>
            <DateField name={`stages.${stage}.startsOn`} label="Beginn" defaultValue={month(usual[stage][0])} />
            <DateField name={`stages.${stage}.endsOn`} label="Ende" defaultValue={month(usual[stage][1], true)} />
          </Row>
        ))}
      </Section>
      <SubmitButton>Zyklus anlegen</SubmitButton>
    </Form>
  );
}

function Row({ name, mark, children }: { name: string; mark?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="grid items-end gap-x-6 gap-y-3 border-b border-line py-3 sm:grid-cols-2 lg:grid-cols-[15rem_13rem_13rem]">
      <legend className="sr-only">{name}</legend>
      <span aria-hidden className="flex items-center gap-3 self-center font-semibold sm:max-lg:col-span-2">
        {mark}
        {name}
      </span>
      {children}
    </fieldset>
  );
}
