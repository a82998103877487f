"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classes } from "@/components/ui/classes";
import { single, useField } from "./context";
import { controlClasses, describedBy, Field, type FieldProps } from "./Field";

export type Option = { value: string; label: string; disabled?: boolean; description?: string };
export type OptionGroup = { label: string; options: Option[] };

/** One out of a list, as the browser's own list. `placeholder` stands for "nothing chosen yet". */
export function Select({
  name,
  label,
  labelHidden,
  description,
  optional,
  className,
  defaultValue,
  options,
  placeholder,
  error: ownError,
  ...input
}: FieldProps & { options: (Option | OptionGroup)[]; placeholder?: string; error?: string } & Omit<
    ComponentProps<"select">,
    keyof FieldProps
  >) {
  const { id, error: formError, typed } = useField(name, label);
  const error = ownError ?? formError;
  return (
    <Field {...{ id, label, labelHidden, optional, description, error, className }}>
      <div className="relative">
        <select
          id={id}
          name={name}
          defaultValue={input.value === undefined ? (single(typed) ?? defaultValue ?? "") : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, description, error)}
          className={classes(controlClasses, "appearance-none pr-9")}
          {...input}
        >
          {placeholder !== undefined ? <option value="">{placeholder}</option> : null}
          {options.map((option) =>
            "options" in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map((inner) => (
                  <option key={inner.value} value={inner.value} disabled={inner.disabled}>
                    {inner.label}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ),
          )}
        </select>
        <ChevronDown size={18} aria-hidden className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2" />
      </div>
    </Field>
  );
}
