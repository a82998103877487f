"use client";

import { type ReactNode, useState } from "react";
import { classes } from "@/components/ui/classes";
import { single, useField } from "./context";
import { controlClasses, describedBy, Field, type FieldProps } from "./Field";

/**
 * "1.234,5" as "1234.5". Text that is no German number comes back unchanged, so that the server can name it.
 */
export function plainNumber(text: string): string {
  const compact = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-");
  if (!/^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(compact)) return compact;
  return compact.replace(/\./g, "").replace(",", ".");
}

/** The other way round, for the first value: "1234.5" as "1.234,5". */
export function germanNumber(value: string | number | undefined): string {
  if (value === undefined || value === "") return "";
  const number = Number(value);
  return Number.isFinite(number) ? number.toLocaleString("de-DE", { maximumFractionDigits: 10 }) : String(value);
}

/** A number as Germans write it. Sends the plain form ("1234.5"); `unit` stands behind the field. */
export function NumberField({
  name,
  label,
  labelHidden,
  description,
  optional,
  className,
  defaultValue,
  unit,
  whole = false,
}: FieldProps & { defaultValue?: number | string; unit?: ReactNode; whole?: boolean }) {
  const { id, error, typed } = useField(name, label);
  const [text, setText] = useState(() => germanNumber(single(typed) ?? defaultValue));
  return (
    <Field {...{ id, label, labelHidden, optional, description, error, className }}>
      <div className="flex items-center gap-2">
        <input
          id={id}
          type="text"
          inputMode={whole ? "numeric" : "decimal"}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => setText((before) => germanNumber(plainNumber(before)))}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, description, error, unit ? `${id}-einheit` : undefined)}
          className={classes(controlClasses, "max-w-48 text-right")}
        />
        {unit ? (
          <span id={`${id}-einheit`} className="text-ink2">
            {unit}
          </span>
        ) : null}
      </div>
      <input type="hidden" name={name} value={plainNumber(text)} />
    </Field>
  );
}
