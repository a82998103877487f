"use client";

import type { ReactNode } from "react";
import { single, useField } from "./context";
import { describedBy, FieldError } from "./Field";

/** One yes; sends `value` (default "ja") when it is ticked, nothing otherwise. */
export function Checkbox({
  name,
  label,
  description,
  value = "ja",
  defaultChecked = false,
  onChange,
}: {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  value?: string;
  defaultChecked?: boolean;
  onChange?: (checked: boolean) => void;
}) {
  const { id, error, typed, failed } = useField(name);
  return (
    <div>
      <label className="flex min-h-(--control) items-start gap-2.5 py-[calc((var(--control)-1lh)/2)]">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={failed ? single(typed) === value : defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, description, error)}
          onChange={onChange ? (event) => onChange(event.currentTarget.checked) : undefined}
          className="mt-[calc((1lh-1.25rem)/2)] size-5 flex-none accent-action"
        />
        <span>{label}</span>
      </label>
      {description ? (
        <p id={`${id}-hinweis`} className="ml-[1.875rem] text-sm text-ink2">
          {description}
        </p>
      ) : null}
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}
