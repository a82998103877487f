import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import type { DeliveryDetail } from "@/lib/deliveries/queries";

/** Step 2: what a person knows better than the recognition. The mapping starts over after it. */
export function RecogniseForm({ delivery, action }: { delivery: DeliveryDetail; action: FormAction }) {
  const found = delivery.recognition?.recognition;
  const sheets = delivery.recognition?.sheets ?? [];
  return (
    <Form action={action} label="Erkennung ändern" fields={{ id: String(delivery.id) }} className="mt-3 max-w-md gap-4">
      <HiddenField name="version" value={String(delivery.version)} />
      {sheets.length > 1 ? (
        <Select
          name="sheet"
          label="Blatt"
          defaultValue={found?.sheet ?? ""}
          options={sheets.map((sheet) => ({
            value: sheet.name,
            label: `${sheet.name} (${sheet.rowCount} Zeilen${sheet.hidden ? ", ausgeblendet" : ""})`,
          }))}
        />
      ) : null}
      <div className="grid gap-4">
        <TextField
          name="headerRow"
          label="Kopfzeile beginnt in Zeile"
          inputMode="numeric"
          defaultValue={String(found?.frame.header?.row ?? 0)}
          description="0 heißt: keine Kopfzeile."
        />
        <TextField
          name="headerRows"
          label="Zeilen der Kopfzeile"
          inputMode="numeric"
          defaultValue={String(found?.frame.header?.rows ?? 1)}
          description="Meist eine."
        />
      </div>
      <p className="text-sm text-ink2">Danach ordnen Sie die Spalten neu zu.</p>
      <div>
        <SubmitButton variant="secondary">Neu erkennen</SubmitButton>
      </div>
    </Form>
  );
}
