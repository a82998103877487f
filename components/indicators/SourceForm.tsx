"use client";

import { Form } from "@/components/form/Form";
import { NumberField } from "@/components/form/NumberField";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";

/** A new source with the limits its contract sets. */
export function SourceForm({ action }: { action: FormAction }) {
  return (
    <Form action={action} className="max-w-2xl">
      <TextField name="name" label="Name" description="Zum Beispiel: Wohngeldstelle" />
      <TextField name="key" label="Schlüssel" description="Kurz und fest, zum Beispiel WOHNGELD." />
      <TextField
        name="attribution"
        label="Quellenzeile"
        description="Steht unter jeder Zahl aus dieser Quelle."
        optional
      />
      <TextField name="licence" label="Lizenz" optional />
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField
          name="threshold"
          label="Mindestzahl an Fällen"
          description="1, 2 … bis darunter wird gesperrt. 1 heißt: Die Zahlen sind schon öffentlich."
          whole
          defaultValue={3}
        />
        <NumberField
          name="minPopulation"
          label="Mindestzahl an Einwohnern"
          description="Kleinere Gebiete werden ganz gesperrt. 0 heißt: keine Grenze."
          whole
          defaultValue={50}
        />
      </div>
      <div>
        <SubmitButton>Quelle anlegen</SubmitButton>
      </div>
    </Form>
  );
}
