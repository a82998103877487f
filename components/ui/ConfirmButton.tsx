"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { Button, type ButtonSize, type ButtonVariant } from "./Button";
import { Dialog } from "./Dialog";

/**
 * A step that cannot be taken back: the button asks once more and says what happens. `fields` are sent with it,
 * `children` may add fields such as a reason. The confirming button repeats the verb.
 */
export function ConfirmButton({
  label,
  icon,
  variant = "primary",
  size,
  title,
  description,
  confirmLabel,
  action,
  fields = {},
  children,
}: {
  label: ReactNode;
  icon?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  title: string;
  description?: ReactNode;
  confirmLabel?: ReactNode;
  action: FormAction;
  fields?: Record<string, string>;
  children?: ReactNode;
}) {
  const t = useTranslations("ui");
  return (
    <Dialog trigger={label} triggerIcon={icon} triggerVariant={variant} triggerSize={size} title={title}>
      {(close) => (
        <Form action={action} onSuccess={() => close()}>
          {description ? <div className="text-ink2">{description}</div> : null}
          {Object.entries(fields).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          {children}
          <div className="flex flex-wrap gap-3">
            <SubmitButton variant={variant === "danger" ? "danger" : "primary"}>{confirmLabel ?? label}</SubmitButton>
            <Button variant="secondary" onClick={close}>
              {t("cancel")}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
