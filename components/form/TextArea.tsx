"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { classes } from "@/components/ui/classes";
import { single, useField } from "./context";
import { controlClasses, describedBy, Field, type FieldProps } from "./Field";

/** Several lines; with `maxLength` it counts what is left and says so to a screen reader when it gets short. */
export function TextArea({
  name,
  label,
  labelHidden,
  description,
  optional,
  className,
  defaultValue,
  rows = 5,
  maxLength,
  error: ownError,
  onInput,
  ...input
}: FieldProps & { error?: string } & Omit<ComponentProps<"textarea">, keyof FieldProps>) {
  const t = useTranslations("ui");
  const { id, error: formError, typed } = useField(name, label);
  const error = ownError ?? formError;
  const start = single(typed) ?? (defaultValue as string | undefined) ?? "";
  const [length, setLength] = useState(String(input.value ?? start).length);
  const left = maxLength === undefined ? undefined : maxLength - length;
  return (
    <Field {...{ id, label, labelHidden, optional, description, error, className }}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={input.value === undefined ? start : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, description, error, maxLength ? `${id}-rest` : undefined)}
        className={classes(controlClasses, "py-2")}
        onInput={(event) => {
          setLength(event.currentTarget.value.length);
          onInput?.(event);
        }}
        {...input}
      />
      {left === undefined ? null : (
        <p id={`${id}-rest`} className="text-right text-sm text-ink2">
          {t("form.charactersLeft", { count: left })}
        </p>
      )}
      {left !== undefined && left <= 20 ? (
        <p className="sr-only" role="status">
          {t("form.charactersLeft", { count: left })}
        </p>
      ) : null}
    </Field>
  );
}
