"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { startTransition, useActionState, useCallback, useEffect, useId, useMemo, useRef } from "react";
import { classes } from "@/components/ui/classes";
import { Notice } from "@/components/ui/Notice";
import { Conflict } from "./Conflict";
import { FormContext } from "./context";
import { type FormAction, idle } from "./state";

/**
 * A form over a server action. Works without script; with script it keeps what was typed, moves the focus to the
 * summary of errors, and calls `onSuccess`. `fields` are sent along unseen.
 */
export function Form({
  action,
  children,
  fields,
  onSuccess,
  resetOnSuccess = false,
  label,
  className,
}: {
  action: FormAction;
  children: ReactNode;
  fields?: Record<string, string>;
  /** Receives what the action handed back, for example the number of what was created. */
  onSuccess?: (data?: Record<string, string>) => void;
  resetOnSuccess?: boolean;
  label?: string;
  className?: string;
}) {
  const t = useTranslations("ui");
  const id = useId();
  const [state, submit, pending] = useActionState(action, idle);
  const form = useRef<HTMLFormElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const labels = useRef(new Map<string, string>());
  const register = useCallback((name: string, text: string) => void labels.current.set(name, text), []);
  const after = useRef(onSuccess);
  after.current = onSuccess;

  useEffect(() => {
    if (state.status === "error") outcome.current?.focus();
    if (state.status === "success") {
      if (resetOnSuccess) form.current?.reset();
      after.current?.(state.data);
    }
  }, [state, resetOnSuccess]);

  const context = useMemo(() => ({ id, state, pending, register }), [id, state, pending, register]);
  // A refusal that is about one field says its sentence once, as the title.
  const errors =
    state.status === "error" ? Object.entries(state.fields).filter(([, text]) => text !== state.message) : [];
  // The summary names the fields in the order in which they stand.
  const order = [...labels.current.keys()];
  errors.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));

  return (
    <FormContext value={context}>
      <form
        ref={form}
        action={submit}
        aria-label={label}
        noValidate
        className={classes("grid gap-5", className)}
        onSubmit={(event) => {
          // A form in a window above this one reports here too.
          if (event.target !== event.currentTarget) return;
          // Sending it ourselves keeps React from emptying the fields after the action.
          event.preventDefault();
          if (pending) return;
          const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
          startTransition(() => submit(data));
        }}
      >
        {state.status === "error" ? (
          <Notice ref={outcome} tone="error" title={state.message}>
            {errors.length > 0 ? (
              <ul className="list-disc pl-5">
                {errors.map(([name, text]) => (
                  <li key={name}>
                    <a
                      href={`#${id}-${name}`}
                      className="inline-block py-0.5 align-top text-ink underline"
                      onClick={(event) => {
                        const field = document.getElementById(`${id}-${name}`);
                        if (!field) return;
                        event.preventDefault();
                        field.focus();
                        field.scrollIntoView({ block: "center" });
                      }}
                    >
                      {labels.current.has(name) ? `${labels.current.get(name)}: ${text}` : text}
                    </a>
                  </li>
                ))}
              </ul>
            ) : null}
          </Notice>
        ) : null}
        {state.status === "error" && state.conflict ? (
          <Conflict conflict={state.conflict} labels={labels.current} form={form} formId={id} />
        ) : null}
        {state.status === "success" && state.message !== undefined ? (
          <Notice tone="ok">{state.message || t("form.saved")}</Notice>
        ) : null}
        {fields
          ? Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
          : null}
        {children}
      </form>
    </FormContext>
  );
}
