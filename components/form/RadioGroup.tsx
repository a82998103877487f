"use client";

import { ChoiceGroup } from "./ChoiceGroup";
import { single, useField } from "./context";
import type { FieldProps } from "./Field";
import type { Option } from "./Select";

/** One out of few, all of them in sight. */
export function RadioGroup({
  defaultValue,
  ...props
}: FieldProps & {
  options: Option[];
  defaultValue?: string;
  inline?: boolean;
  onChange?: (value: string, checked: boolean) => void;
}) {
  const { id, error, typed } = useField(props.name, props.label);
  const value = single(typed) ?? defaultValue;
  return (
    <ChoiceGroup
      // A new answer of the server starts the group again with what was chosen.
      key={value}
      kind="radio"
      id={id}
      error={error}
      chosen={value === undefined ? [] : [value]}
      {...props}
    />
  );
}
