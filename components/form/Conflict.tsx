"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import type { FormState } from "./state";

type Both = NonNullable<Extract<FormState, { status: "error" }>["conflict"]>;

/**
 * Somebody else saved in between: both texts side by side. The reader takes the other text over or keeps the own
 * one, then saves again; the hidden version field already carries the newer number.
 */
export function Conflict({
  conflict,
  labels,
  form,
  formId,
}: {
  conflict: Both;
  labels: Map<string, string>;
  form: RefObject<HTMLFormElement | null>;
  formId: string;
}) {
  const t = useTranslations("ui");
  const [taken, setTaken] = useState<string[]>([]);
  const names = Object.keys(conflict.theirs).filter(
    (name) => labels.has(name) && conflict.theirs[name] !== conflict.mine[name],
  );

  function take(name: string) {
    const field = form.current?.elements.namedItem(name);
    if (
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement
    ) {
      field.value = conflict.theirs[name] ?? "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    setTaken((before) => [...before, name]);
    document.getElementById(`${formId}-${name}`)?.focus();
  }

  return (
    <Notice tone="warning" title={conflict.by ? t("conflict.titleBy", { by: conflict.by }) : t("conflict.title")} still>
      <p>{t("conflict.text")}</p>
      {names.map((name) => (
        <div key={name} className="mt-4 border-t border-line2 pt-3">
          <p className="font-semibold">{labels.get(name)}</p>
          <div className="mt-2 grid gap-4 sm:grid-cols-2">
            {(["mine", "theirs"] as const).map((side) => (
              <div key={side} className="min-w-0">
                <p className="text-sm text-ink2">{t(`conflict.${side}`)}</p>
                <p className="mt-1 max-h-60 overflow-y-auto whitespace-pre-wrap rounded-md border border-line bg-card p-3">
                  {conflict[side][name] || t("conflict.empty")}
                </p>
              </div>
            ))}
          </div>
          <div className="mt-2">
            {taken.includes(name) ? (
              <span className="text-sm text-ok" role="status">
                {t("conflict.taken")}
              </span>
            ) : (
              <Button variant="secondary" size="small" onClick={() => take(name)}>
                {t("conflict.take")}
              </Button>
            )}
          </div>
        </div>
      ))}
    </Notice>
  );
}
