"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { classes } from "@/components/ui/classes";
import { useField } from "./context";
import { describedBy, Field, type FieldProps } from "./Field";

/** Megabytes the server takes in one form, less what the form itself needs. */
const largestFile = 60;

/**
 * A file from the reader's machine; says name and size once it is chosen. Dropping a file on the field works. Files too
 * large to be sent are said so at once and not kept, because the server would cut them off.
 */
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
  const [chosen, setChosen] = useState<{ name: string; size: number }[]>([]);
  const [tooLarge, setTooLarge] = useState(false);
  const error = tooLarge ? t("form.fileTooLarge", { limit: largestFile }) : (ownError ?? formError);
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
          const files = Array.from(event.currentTarget.files ?? []).map(({ name, size }) => ({ name, size }));
          const exceeds = files.reduce((sum, file) => sum + file.size, 0) > largestFile * 1_000_000;
          if (exceeds) event.currentTarget.value = "";
          setTooLarge(exceeds);
          setChosen(exceeds ? [] : files);
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
