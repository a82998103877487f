"use client";

import { Checkbox } from "@/components/form/Checkbox";
import { Form } from "@/components/form/Form";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { type CountOption, CountRows } from "./CountRows";

/** A new count that offices can deliver, with what protects it. */
export function BaseCountForm({
  action,
  counts,
  sources,
}: {
  action: FormAction;
  counts: readonly CountOption[];
  sources: readonly { key: string; name: string }[];
}) {
  const options = counts.map((count) => ({ value: count.key, label: `${count.name} (${count.key})` }));
  return (
    <Form action={action} className="max-w-2xl">
      <TextField name="name" label="Name" description="Zum Beispiel: Haushalte mit Wohngeld" />
      <TextField
        name="key"
        label="Schlüssel"
        description="So heißt die Spalte in Lieferungen, zum Beispiel WOHNGELD."
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="unit" label="Einheit" defaultValue="Personen" />
        <Select
          name="source"
          label="Quelle"
          placeholder="Quelle wählen"
          options={sources.map((source) => ({ value: source.key, label: source.name }))}
        />
      </div>
      <TextField
        name="definitionId"
        label="Kennung der Definition"
        description="Ändert sich die Zählweise, beginnt eine neue Reihe mit neuer Kennung."
        optional
      />
      <TextArea name="description" label="Was wird gezählt?" optional rows={2} />
      <div>
        <Checkbox name="decimals" value="true" label="Werte können Nachkommastellen haben (Jahresmittel)" />
        <Checkbox name="cityOnly" value="true" label="Nur für die ganze Stadt bekannt" />
      </div>
      <fieldset className="grid gap-5 border-t border-line2 pt-4">
        <legend className="pr-3 font-semibold">Schutz kleiner Zahlen</legend>
        <CountRows
          name="parts"
          label="Ist die Summe aus"
          description="Verbundene Merkmale werden zusammen gezeigt oder gesperrt."
          counts={counts}
        />
        <Select
          name="whole"
          label="Ist ein Teil von"
          description="Der Rest wird mitgeschützt: fast alle einer Gruppe verrät ebenso viel wie fast keiner."
          optional
          placeholder="keine Angabe"
          options={options}
        />
        <Select
          name="carrier"
          label="Haushalte oder Bedarfsgemeinschaften dahinter"
          description="Fünf Kinder einer Familie sind ein einziger Fall."
          optional
          placeholder="keine Angabe"
          options={options}
        />
      </fieldset>
      <div>
        <SubmitButton>Merkmal anlegen</SubmitButton>
      </div>
    </Form>
  );
}
