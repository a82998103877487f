"use client";

import { type ReactNode, useState } from "react";
import { classes } from "@/components/ui/classes";
import { single, useField } from "./context";
import { controlClasses, describedBy, Field, type FieldProps } from "./Field";
import { germanNumber, plainNumber } from "./number";

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
      {/* Somebody else's number taken over after a conflict is written here. */}
      <input
        type="hidden"
        name={name}
        value={plainNumber(text)}
        onInput={(event) => setText(germanNumber(event.currentTarget.value))}
      />
    </Field>
  );
}
