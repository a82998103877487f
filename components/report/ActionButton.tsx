"use client";

import { type ReactNode, useActionState } from "react";
import { type FormAction, idle } from "@/components/form/state";
import { classes } from "@/components/ui/classes";

/** A small button that runs an action at once; what goes wrong is said beside it. */
export function ActionButton({
  action,
  fields,
  label,
  disabled = false,
  wide = false,
  children,
}: {
  action: FormAction;
  fields: Record<string, string>;
  label: string;
  disabled?: boolean;
  /** For words instead of an icon. */
  wide?: boolean;
  children: ReactNode;
}) {
  const [state, submit, pending] = useActionState(action, idle);
  return (
    <form action={submit} className="flex items-center gap-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        aria-label={label}
        title={label}
        aria-disabled={disabled || pending || undefined}
        onClick={(event) => (disabled || pending) && event.preventDefault()}
        className={classes(
          "grid min-h-9 place-items-center rounded-md text-action hover:bg-tint-action aria-disabled:text-line2 aria-disabled:hover:bg-transparent",
          wide ? "px-2 text-sm underline" : "w-9",
        )}
      >
        {children}
      </button>
      {state.status === "error" ? (
        <span role="alert" className="text-sm text-error">
          {state.message}
        </span>
      ) : null}
    </form>
  );
}
