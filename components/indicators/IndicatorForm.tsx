"use client";

import { useState } from "react";
import { Form } from "@/components/form/Form";
import { NumberField } from "@/components/form/NumberField";
import { RadioGroup } from "@/components/form/RadioGroup";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { type CountOption, CountRows } from "./CountRows";
import { type CityExample, FormulaPreview } from "./FormulaPreview";

const kinds = [
  {
    value: "ratio",
    label: "Anteil oder Quotient",
    description: "Summe von Merkmalen geteilt durch Summe von Merkmalen",
  },
  { value: "count", label: "Anzahl", description: "Summe von Merkmalen" },
  { value: "relativeChange", label: "Entwicklung", description: "Veränderung einer Summe in vier Jahren, in Prozent" },
  {
    value: "rate",
    label: "Gelieferte Quote",
    description: "Kommt fertig aus einer Lieferung und wird nie über Gebiete summiert",
  },
];

/** A new indicator by formula. No program is changed for it. */
export function IndicatorForm({
  action,
  counts,
  sources,
  themes,
  example,
  city,
}: {
  action: FormAction;
  counts: readonly CountOption[];
  sources: readonly { key: string; name: string }[];
  themes: readonly { key: string; name: string }[];
  example: CityExample | null;
  city: string;
}) {
  const [kind, setKind] = useState("ratio");
  return (
    <Form action={action}>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="grid min-w-0 gap-5">
          <TextField name="name" label="Name" description="Zum Beispiel: Anteil der Haushalte mit Wohngeld" />
          <TextField
            name="key"
            label="Schlüssel"
            description="Steht in Adressen und Dateien und bleibt immer gleich, zum Beispiel anteil-wohngeld."
          />
          <RadioGroup name="kind" label="Art" options={kinds} defaultValue={kind} onChange={setKind} />
          {kind === "rate" ? null : (
            <CountRows name="numerator" label={kind === "ratio" ? "Zähler" : "Merkmale"} counts={counts} />
          )}
          {kind === "ratio" ? <CountRows name="denominator" label="Nenner" counts={counts} /> : null}
          <div className="grid gap-5 sm:grid-cols-3">
            <TextField key={kind} name="unit" label="Einheit" defaultValue={kind === "count" ? "Personen" : "%"} />
            <NumberField
              key={`${kind}-decimals`}
              name="decimals"
              label="Nachkommastellen"
              whole
              defaultValue={kind === "count" ? 0 : 1}
            />
            {kind === "ratio" ? (
              <NumberField name="factor" label="Faktor" description="Prozent und je 100: 100" optional />
            ) : null}
          </div>
          <Select
            name="source"
            label="Quelle"
            description={kind === "rate" ? undefined : "Ohne Angabe die Quelle des ersten Merkmals."}
            optional={kind !== "rate"}
            placeholder="Quelle wählen"
            options={sources.map((source) => ({ value: source.key, label: source.name }))}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <Select
              name="theme"
              label="Thema"
              options={themes.map((theme) => ({ value: theme.key, label: theme.name }))}
              defaultValue="soziale-lage"
            />
            <Select
              name="polarity"
              label="Wertung"
              options={[
                { value: "neutral", label: "ohne Wertung" },
                { value: "burden", label: "höher bedeutet mehr Belastung" },
              ]}
              defaultValue="neutral"
            />
          </div>
          <TextArea
            name="definition"
            label="Erklärung in einem Satz"
            description="Von 100 … sind so viele …"
            optional
            rows={2}
          />
          <TextArea name="why" label="Warum ist das wichtig?" optional rows={2} />
          <TextArea name="caveats" label="Was ist bei kleinen Gebieten zu beachten?" optional rows={2} />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField name="shortName" label="Kurzer Name" optional />
            <TextField name="nameEn" label="Name auf Englisch" optional />
          </div>
          <TextArea name="definitionEn" label="Erklärung auf Englisch" optional rows={2} />
          <div>
            <SubmitButton>Indikator anlegen</SubmitButton>
          </div>
        </div>
        <div className="lg:sticky lg:top-20">
          <FormulaPreview counts={counts} example={example} city={city} />
        </div>
      </div>
    </Form>
  );
}
