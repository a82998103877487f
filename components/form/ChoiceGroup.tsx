"use client";

import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { describedBy, FieldDescription, FieldError, OptionalMark } from "./Field";
import type { Option } from "./Select";

/** The frame and the rows that radio and checkbox groups share. */
export function ChoiceGroup({
  id,
  kind,
  name,
  label,
  labelHidden,
  optional,
  description,
  error,
  options,
  chosen,
  inline = false,
  columns = false,
  onChange,
  className,
}: {
  id: string;
  kind: "radio" | "checkbox";
  name: string;
  label: ReactNode;
  labelHidden?: boolean;
  optional?: boolean;
  description?: ReactNode;
  error?: string;
  options: Option[];
  chosen: string[];
  inline?: boolean;
  /** Two beside each other where there is room. */
  columns?: boolean;
  onChange?: (value: string, checked: boolean) => void;
  className?: string;
}) {
  return (
    <fieldset
      className={classes("min-w-0", className)}
      aria-describedby={describedBy(id, description, error)}
      aria-invalid={error ? true : undefined}
    >
      <legend className={labelHidden ? "sr-only" : "mb-1 font-semibold"}>
        {label}
        {optional ? <OptionalMark /> : null}
      </legend>
      <FieldDescription id={id}>{description}</FieldDescription>
      <div className={inline ? "flex flex-wrap gap-x-6" : columns ? "grid gap-x-8 sm:grid-cols-2" : "grid"}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex min-h-(--control) items-start gap-2.5 py-[calc((var(--control)-1lh)/2)]"
          >
            <input
              id={index === 0 ? id : `${id}-${index}`}
              type={kind}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              onChange={onChange ? (event) => onChange(option.value, event.currentTarget.checked) : undefined}
              className="mt-[calc((1lh-1.25rem)/2)] size-5 flex-none accent-action"
            />
            <span className="min-w-0">
              {option.label}
              {option.description ? <span className="block text-sm text-ink2">{option.description}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}
