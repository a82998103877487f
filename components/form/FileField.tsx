"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { classes } from "@/components/ui/classes";
import { useField } from "./context";
import { describedBy, Field, type FieldProps } from "./Field";

/** A file from the reader's machine; says name and size once it is chosen. Dropping a file on the field works. */
export function FileField({
  name,
  label,
  labelHidden,
  description,
  optional,
  className,
  error: ownError,
  ...input
}: FieldProps & { error?: string } & Omit<ComponentProps<"input">, keyof FieldProps | "type">) {
  const t = useTranslations("ui");
  const { id, error: formError } = useField(name, label);
  const error = ownError ?? formError;
  const [chosen, setChosen] = useState<{ name: string; size: number }[]>([]);
  return (
    <Field {...{ id, label, labelHidden, optional, description, error, className }}>
      <input
        id={id}
        name={name}
        type="file"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, description, error, chosen.length ? `${id}-datei` : undefined)}
        className={classes(
          "w-full cursor-pointer rounded-md border border-dashed border-control-line bg-card p-4 text-ink2",
          "file:mr-4 file:min-h-(--control) file:cursor-pointer file:rounded-md file:border file:border-line2 file:bg-card",
          "file:px-4 file:font-semibold file:text-action hover:file:border-action aria-invalid:border-2 aria-invalid:border-error",
        )}
        {...input}
        onChange={(event) => {
          setChosen(Array.from(event.currentTarget.files ?? []).map(({ name, size }) => ({ name, size })));
          input.onChange?.(event);
        }}
      />
      {chosen.length > 0 ? (
        <p id={`${id}-datei`} className="text-sm text-ink2" role="status">
          {chosen
            .map((file) => t("form.fileChosen", { name: file.name, size: Math.max(1, Math.round(file.size / 1000)) }))
            .join(", ")}
        </p>
      ) : null}
    </Field>
  );
}
