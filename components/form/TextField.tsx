"use client";

import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { single, useField } from "./context";
import { controlClasses, describedBy, Field, type FieldProps } from "./Field";

/** One line of text; `type` may be email, password, search, tel, url. `icon` stands inside on the left. */
export function TextField({
  name,
  label,
  labelHidden,
  description,
  optional,
  className,
  defaultValue,
  icon,
  type = "text",
  error: ownError,
  ...input
}: FieldProps & { icon?: ReactNode; error?: string } & Omit<ComponentProps<"input">, keyof FieldProps>) {
  const { id, error: formError, typed } = useField(name, label);
  const error = ownError ?? formError;
  return (
    <Field {...{ id, label, labelHidden, optional, description, error, className }}>
      <div className="relative">
        {icon ? (
          <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-ink2">{icon}</span>
        ) : null}
        <input
          id={id}
          name={name}
          type={type}
          defaultValue={input.value === undefined ? (single(typed) ?? defaultValue) : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, description, error)}
          aria-required={optional || !input.required ? undefined : true}
          className={classes(controlClasses, icon ? "pl-10" : null)}
          {...input}
        />
      </div>
    </Field>
  );
}
