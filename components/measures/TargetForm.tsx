import { Checkbox } from "@/components/form/Checkbox";
import { DateField } from "@/components/form/DateField";
import { Form } from "@/components/form/Form";
import { NumberField } from "@/components/form/NumberField";
import { RadioGroup } from "@/components/form/RadioGroup";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { Disclosure } from "@/components/ui/Disclosure";
import type { TargetView } from "@/lib/cycle/measures/targets/schema";
import { enumWords } from "@/lib/glossary";
import { formatDate } from "@/lib/statistics/format";

/** Sets a target, or changes one that is not fixed yet. */
export function TargetForm({
  action,
  measureId,
  target,
  shares,
  dates,
  hasMain,
}: {
  action: FormAction;
  measureId: string;
  target?: TargetView;
  shares: readonly { value: string; label: string }[];
  dates: readonly string[];
  /** The measure has a main target already. */
  hasMain: boolean;
}) {
  return (
    <Form
      action={action}
      fields={{ measureId, ...(target ? { indicatorKey: target.indicator.key } : {}) }}
      label="Wirkungsziel"
      className="max-w-[52rem]"
    >
      {target ? null : (
        <Select
          name="indicatorKey"
          label="Indikator"
          description="Ein Anteil in Prozent, der sich ändern soll."
          placeholder="Bitte wählen"
          options={[...shares]}
        />
      )}
      <RadioGroup
        name="direction"
        label="Erwartete Richtung"
        inline
        defaultValue={target?.direction ?? "fall"}
        options={Object.entries(enumWords.direction).map(([value, label]) => ({ value, label }))}
      />
      <div className="flex flex-wrap items-end gap-5">
        <Select
          name="baselineDate"
          label="Ausgangsstichtag"
          description="Die neuesten Zahlen, die bei der Auswahl des Gebiets bekannt waren."
          defaultValue={target?.baselineDate ?? dates[0]}
          options={dates.map((date) => ({ value: date, label: formatDate(date, "de") }))}
        />
        <NumberField
          name="targetValue"
          label="Zielwert"
          unit="%"
          optional
          defaultValue={target?.targetValue ?? undefined}
        />
        <DateField name="targetDate" label="Zu erreichen bis" optional defaultValue={target?.targetDate ?? undefined} />
      </div>
      {target ? (
        target.isMain ? (
          <input type="hidden" name="isMain" value="true" />
        ) : null
      ) : (
        <Checkbox
          name="isMain"
          value="true"
          label="Das ist der Hauptindikator"
          description="Nur er geht in das Urteil ein. Weitere Ziele werden gezeigt, aber nicht gewertet."
          defaultChecked={!hasMain}
        />
      )}
      <Disclosure title="Zeitraum der Beurteilung" className="border-b-0">
        <div className="flex flex-wrap gap-5">
          <NumberField
            name="startLag"
            label="Anlauf"
            unit="Jahre"
            whole
            optional
            description="Leer: bis ein halbes Jahr nach dem Beginn."
            defaultValue={target?.window.lag}
          />
          <NumberField
            name="yearsBefore"
            label="Vorgeschichte"
            unit="Jahre"
            whole
            optional
            description="2 bis 5, sonst 4."
            defaultValue={target?.window.preYears}
          />
          <NumberField
            name="yearsJudged"
            label="Beurteilte Jahre"
            unit="Jahre"
            whole
            optional
            description="1 bis 3, sonst 3."
            defaultValue={target?.window.postYears}
          />
        </div>
      </Disclosure>
      <div>
        <SubmitButton variant={target ? "secondary" : "primary"}>
          {target ? "Änderung speichern" : "Wirkungsziel setzen"}
        </SubmitButton>
      </div>
    </Form>
  );
}
