"use client";

import { useRef, useState } from "react";
import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { NumberField } from "@/components/form/NumberField";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";
import { ownShare } from "@/lib/cycle/measures/progress/rules";
import type { FundingLine } from "@/lib/cycle/measures/progress/schema";
import { formatEuros } from "./formats";
import { RowList } from "./RowList";

/** Budget lines by year and source; the own share is worked out while one types and is never negative. */
export function FundingForm({
  action,
  measureId,
  version,
  lines,
  year,
  cancelHref,
}: {
  action: FormAction;
  measureId: string;
  version: number;
  lines: readonly FundingLine[];
  /** For a new line. */
  year: number;
  cancelHref: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [shares, setShares] = useState<readonly number[]>(lines.map(ownShare));
  const measure = () => {
    const data = new FormData(box.current?.closest("form") ?? undefined);
    const found: number[] = [];
    for (let i = 0; data.has(`lines.${i}.year`); i++) {
      const amount = (name: string) => Number(data.get(`lines.${i}.${name}`) || 0);
      found.push(ownShare({ total: amount("total"), grant: amount("grant"), thirdParty: amount("thirdParty") }));
    }
    setShares(found);
  };
  const total = shares.reduce((sum, share) => sum + share, 0);
  return (
    <Form action={action} fields={{ measureId }} label="Finanzierung">
      <HiddenField name="version" value={version} />
      {/* The hidden inputs of the number fields follow one turn later. */}
      <div ref={box} onInput={() => requestAnimationFrame(measure)}>
        <RowList<FundingLine>
          rows={lines}
          empty={{ year, source: "", total: 0, grant: 0, thirdParty: 0 }}
          noun="Zeile"
          render={(line, i) => (
            <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3 xl:grid-cols-[5rem_minmax(0,1fr)_8rem_8rem_8rem_9rem]">
              <TextField
                name={`lines.${i}.year`}
                label="Jahr"
                inputMode="numeric"
                defaultValue={String(line.year)}
                maxLength={4}
              />
              <TextField name={`lines.${i}.source`} label="Quelle" defaultValue={line.source} maxLength={200} />
              <NumberField name={`lines.${i}.total`} label="Gesamt in €" whole defaultValue={line.total} />
              <NumberField name={`lines.${i}.grant`} label="Zuwendung in €" whole defaultValue={line.grant} />
              <NumberField
                name={`lines.${i}.thirdParty`}
                label="Drittmittel in €"
                whole
                defaultValue={line.thirdParty}
              />
              <OwnShare amount={shares[i]} />
            </div>
          )}
        />
      </div>
      <p>
        Eigenanteil der Stadt insgesamt: <b>{formatEuros(total, "de")}</b>
      </p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Finanzierung speichern</SubmitButton>
        <Button variant="secondary" href={cancelHref}>
          Abbrechen
        </Button>
      </div>
    </Form>
  );
}

function OwnShare({ amount = 0 }: { amount?: number }) {
  return (
    <div>
      <p className="mb-1 font-semibold">Eigenanteil</p>
      <p className={amount < 0 ? "py-1.75 font-semibold text-error" : "py-1.75 tabular-nums"}>
        {formatEuros(amount, "de")}
        {amount < 0 ? <span className="block text-sm font-normal">Zuwendung und Drittmittel sind zu hoch.</span> : null}
      </p>
    </div>
  );
}
