import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";

/** Title and subtitle of a new report; its address follows from the title. */
export function CreateReportForm({
  action,
  cycleId,
  cancelHref,
}: {
  action: FormAction;
  cycleId: string;
  cancelHref: string;
}) {
  return (
    <Form action={action} fields={{ cycleId }} label="Bericht anlegen" className="max-w-[40rem]">
      <TextField name="title" label="Titel" description="Zum Beispiel: Sozialbericht 2026" maxLength={200} />
      <TextField name="subtitle" label="Untertitel" optional maxLength={200} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Bericht anlegen</SubmitButton>
        <Button variant="secondary" href={cancelHref}>
          Abbrechen
        </Button>
      </div>
    </Form>
  );
}
