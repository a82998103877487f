"use client";

import { createContext, useContext, useEffect } from "react";
import { type FormState, idle } from "./state";

type FormContextValue = {
  id: string;
  state: FormState;
  pending: boolean;
  register: (name: string, label: string) => void;
};

export const FormContext = createContext<FormContextValue>({
  id: "f",
  state: idle,
  pending: false,
  register: () => {},
});

/** What a field needs to know from its form: its id, its error, and what was typed before. */
export function useField(name: string, label?: string) {
  const { id, state, pending, register } = useContext(FormContext);
  // A list is sent as `name[]`; what the server says of it goes by its plain name.
  const plain = name.replace(/\[\]$/, "");
  useEffect(() => {
    if (label) register(plain, label);
  }, [plain, label, register]);
  const fieldId = `${id}-${plain}`;
  const failed = state.status === "error" ? state : undefined;
  return { id: fieldId, error: failed?.fields[plain], typed: failed?.values[name], failed, pending };
}

export function single(typed: string | string[] | undefined): string | undefined {
  return Array.isArray(typed) ? typed[0] : typed;
}
