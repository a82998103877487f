"use client";

import { useState } from "react";
import { CheckboxGroup } from "@/components/form/CheckboxGroup";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { formatNumber } from "@/lib/statistics/format";

/** Chooses deliveries for a new release. All accepted ones are chosen: a release holds the whole series. */
export function PrepareForm({
  action,
  deliveries,
  title,
}: {
  action: FormAction;
  deliveries: readonly { id: number; label: string; description: string; cells: number }[];
  title: string;
}) {
  const [chosen, setChosen] = useState<readonly string[]>(deliveries.map(({ id }) => String(id)));
  const values = deliveries.reduce((sum, one) => sum + (chosen.includes(String(one.id)) ? one.cells : 0), 0);
  return (
    <Form action={action} className="max-w-2xl">
      <TextField name="title" label="Name" description="So steht er unter jeder Zahl." defaultValue={title} />
      <TextArea
        name="note"
        label="Hinweis für alle"
        description="Was ist neu oder berichtigt? Ein Satz genügt."
        optional
        rows={2}
      />
      <CheckboxGroup
        name="deliveryIds[]"
        label="Lieferungen"
        description="Aus mehreren Lieferungen desselben Werts gilt die zuletzt übernommene."
        options={deliveries.map(({ id, label, description }) => ({ value: String(id), label, description }))}
        defaultValue={deliveries.map(({ id }) => String(id))}
        onChange={(value, checked) =>
          setChosen((before) => (checked ? [...before, value] : before.filter((one) => one !== value)))
        }
      />
      <p className="text-sm text-ink2">
        {formatNumber(values, 0, "de")} Werte aus{" "}
        {chosen.length === 1 ? "einer Lieferung" : `${chosen.length} Lieferungen`} werden für alle Gliederungen
        summiert, dann prüft der Lauf die Geheimhaltung. Er geht im Hintergrund. Öffentlich wird noch nichts.
      </p>
      <div>
        <SubmitButton>Datenstand vorbereiten</SubmitButton>
      </div>
    </Form>
  );
}
