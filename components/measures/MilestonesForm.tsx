"use client";

import { DateField } from "@/components/form/DateField";
import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";
import type { MilestoneView } from "@/lib/cycle/measures/progress/schema";
import { formatDate } from "@/lib/statistics/format";
import { RowList } from "./RowList";

const empty: Pick<MilestoneView, "id" | "title" | "dueOn" | "reachedOn"> = {
  id: "",
  title: "",
  dueOn: "",
  reachedOn: null,
};

/** The list of milestones with their dates; those reached stay. */
export function MilestonesForm({
  action,
  measureId,
  version,
  milestones,
  cancelHref,
}: {
  action: FormAction;
  measureId: string;
  version: number;
  milestones: readonly MilestoneView[];
  cancelHref: string;
}) {
  return (
    <Form action={action} fields={{ measureId }} label="Meilensteine" className="max-w-[52rem]">
      <HiddenField name="version" value={version} />
      <RowList<typeof empty>
        rows={milestones}
        empty={empty}
        noun="Meilenstein"
        mayRemove={(row) => !row.reachedOn}
        render={(row, i) => (
          <div className="grid gap-3 sm:grid-cols-[1fr_11rem]">
            <input type="hidden" name={`milestones.${i}.id`} value={row.id} />
            <TextField
              name={`milestones.${i}.title`}
              label={`Meilenstein ${i + 1}`}
              description={row.reachedOn ? `erreicht am ${formatDate(row.reachedOn, "de")}` : undefined}
              defaultValue={row.title}
              maxLength={200}
            />
            <DateField name={`milestones.${i}.dueOn`} label="Termin" defaultValue={row.dueOn} />
          </div>
        )}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Meilensteine speichern</SubmitButton>
        <Button variant="secondary" href={cancelHref}>
          Abbrechen
        </Button>
      </div>
    </Form>
  );
}
