"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { classes } from "@/components/ui/classes";
import { single, useField } from "./context";
import { controlClasses, describedBy, Field, type FieldProps } from "./Field";

/**
 * Several lines; with `maxLength` it counts what is left and says so to a screen reader when it gets short. It never cuts:
 * of a text pasted in nothing is lost, the count says how much is too much.
 */
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
  const [typedLength, setTypedLength] = useState(start.length);
  const length = input.value === undefined ? typedLength : String(input.value).length;
  const left = maxLength === undefined ? undefined : maxLength - length;
  const rest = (count: number) =>
    count < 0 ? t("form.charactersOver", { count: -count }) : t("form.charactersLeft", { count });
  return (
    <Field {...{ id, label, labelHidden, optional, description, error, className }}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        defaultValue={input.value === undefined ? start : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, description, error, maxLength ? `${id}-rest` : undefined)}
        className={classes(controlClasses, "py-2")}
        onInput={(event) => {
          setTypedLength(event.currentTarget.value.length);
          onInput?.(event);
        }}
        {...input}
      />
      {left === undefined ? null : (
        <p
          id={`${id}-rest`}
          className={classes("text-right text-sm", left < 0 ? "font-semibold text-error" : "text-ink2")}
        >
          {rest(left)}
        </p>
      )}
      {left !== undefined && left <= 20 ? (
        <p className="sr-only" role="status">
          {rest(left)}
        </p>
      ) : null}
    </Field>
  );
}
