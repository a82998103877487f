"use client";

import { useField } from "./context";

/** A value that is sent unseen. After a conflict it carries the newer value, for example the version. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  const { failed } = useField(name);
  return <input type="hidden" name={name} value={failed?.conflict?.theirs[name] ?? value} readOnly />;
}
