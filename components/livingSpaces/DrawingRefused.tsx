"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/components/form/state";
import { Notice } from "@/components/ui/Notice";

/** Why a drawing was not saved; takes the focus and leads to the fields. */
export function DrawingRefused({
  formId,
  failure,
}: {
  formId: string;
  failure: Extract<FormState, { status: "error" }>;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer takes the focus
  useEffect(() => box.current?.focus(), [failure]);
  const fields = Object.entries(failure.fields).filter(([, sentence]) => sentence !== failure.message);
  return (
    <Notice ref={box} tone="error" title={failure.message}>
      {fields.length > 0 ? (
        <ul className="list-disc pl-5">
          {fields.map(([name, sentence]) => (
            <li key={name}>
              <a
                href={`#${formId}-${name === "contested" ? "core" : name}`}
                className="inline-block py-0.5 text-ink underline"
              >
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
