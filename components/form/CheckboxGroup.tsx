"use client";

import { ChoiceGroup } from "./ChoiceGroup";
import { useField } from "./context";
import type { FieldProps } from "./Field";
import type { Option } from "./Select";

/** Any number out of few; the form sends the name once for each chosen value. */
export function CheckboxGroup({
  defaultValue = [],
  ...props
}: FieldProps & {
  options: Option[];
  defaultValue?: string[];
  inline?: boolean;
  columns?: boolean;
  onChange?: (value: string, checked: boolean) => void;
}) {
  const { id, error, typed, failed } = useField(props.name, props.label);
  const chosen = failed ? (Array.isArray(typed) ? typed : typed === undefined ? [] : [typed]) : defaultValue;
  return <ChoiceGroup kind="checkbox" id={id} error={error} chosen={chosen} {...props} />;
}
