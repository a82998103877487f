"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

/** The look of everything one types into. */
export const controlClasses =
  "w-full min-h-(--control) rounded-md border border-control-line bg-card px-3 py-1 text-ink " +
  "aria-invalid:border-2 aria-invalid:border-error disabled:bg-disabled disabled:text-ink2 read-only:bg-soft";

/** The ids that say more about a field, for `aria-describedby`. */
export function describedBy(id: string, description: ReactNode, error: string | undefined, more?: string) {
  return classes(Boolean(description) && `${id}-hinweis`, error && `${id}-fehler`, more) || undefined;
}

export function FieldDescription({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <p id={`${id}-hinweis`} className="text-sm text-ink2">
      {children}
    </p>
  ) : null;
}

export function FieldError({ id, children }: { id: string; children?: string }) {
  return children ? (
    <p id={`${id}-fehler`} className="flex items-start gap-1.5 text-sm font-semibold text-error">
      <CircleAlert size={17} aria-hidden className="mt-0.5" />
      {children}
    </p>
  ) : null;
}

/** The word behind a label when nothing has to be entered. */
export function OptionalMark() {
  const t = useTranslations("ui");
  return <span className="font-normal text-ink2"> ({t("form.optional")})</span>;
}

/** Label above, then description, the control, and the error. */
export function Field({
  id,
  label,
  labelHidden = false,
  optional = false,
  description,
  error,
  className,
  children,
}: {
  id: string;
  label: ReactNode;
  labelHidden?: boolean;
  optional?: boolean;
  description?: ReactNode;
  error?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classes("grid min-w-0 content-start gap-1", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "font-semibold"}>
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      <FieldDescription id={id}>{description}</FieldDescription>
      {children}
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}

/** Properties that every field shares. */
export type FieldProps = {
  name: string;
  label: string;
  labelHidden?: boolean;
  description?: ReactNode;
  optional?: boolean;
  className?: string;
};
