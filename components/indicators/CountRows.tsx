"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useField } from "@/components/form/context";
import { FieldDescription, FieldError } from "@/components/form/Field";
import { Select } from "@/components/form/Select";
import { Button } from "@/components/ui/Button";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";

export interface CountOption {
  readonly key: string;
  readonly name: string;
}

/** Counts that are added up, one a row. */
export function CountRows({
  name,
  label,
  description,
  counts,
  rows = 1,
}: {
  /** Each row sends `name.0`, `name.1` …, so that it has an id and a label of its own. */
  name: string;
  label: string;
  description?: string;
  counts: readonly CountOption[];
  rows?: number;
}) {
  const { id, error } = useField(name, label);
  const [ids, setIds] = useState(() => Array.from({ length: rows }, (_, i) => i));
  return (
    <fieldset id={id} tabIndex={-1} className="grid min-w-0 gap-2">
      <legend className="mb-1 font-semibold">{label}</legend>
      <FieldDescription id={id}>{description}</FieldDescription>
      {ids.map((row, place) => (
        <div key={row} className="flex items-start gap-2">
          <span aria-hidden className="w-4 pt-2 text-center text-ink2">
            {place > 0 ? "+" : ""}
          </span>
          <Select
            name={`${name}.${row}`}
            label={`${label}, ${place + 1}. Merkmal`}
            labelHidden
            placeholder="Merkmal wählen"
            options={counts.map((count) => ({ value: count.key, label: `${count.name} (${count.key})` }))}
            className="flex-1"
          />
          {ids.length > 1 ? (
            <Button
              variant="ghost"
              icon={<X size={18} aria-hidden />}
              onClick={() => setIds((before) => before.filter((one) => one !== row))}
            >
              <VisuallyHidden>{place + 1}. Merkmal entfernen</VisuallyHidden>
            </Button>
          ) : null}
        </div>
      ))}
      <div className="pl-6">
        <Button
          variant="ghost"
          size="small"
          icon={<Plus size={16} aria-hidden />}
          onClick={() => setIds((before) => [...before, Math.max(-1, ...before) + 1])}
        >
          Merkmal addieren
        </Button>
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}
