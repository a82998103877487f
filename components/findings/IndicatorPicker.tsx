"use client";

import { useField } from "@/components/form/context";
import { FieldError } from "@/components/form/Field";
import { themeWords } from "@/lib/glossary";
import type { IndicatorSummary } from "@/lib/releases/figures/schema";

/** The indicators a finding rests on, by theme. */
export function IndicatorPicker({
  indicators,
  defaultValue,
}: {
  indicators: readonly IndicatorSummary[];
  defaultValue: readonly string[];
}) {
  const { id, error, typed, failed } = useField("indicators", "Indikatoren");
  const chosen = failed ? (Array.isArray(typed) ? typed : typed ? [typed] : []) : defaultValue;
  const themes = [...new Set(indicators.map((indicator) => indicator.theme))];
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-fehler` : undefined} id={id} tabIndex={-1}>
      <legend className="mb-1 font-semibold">Indikatoren</legend>
      <div className="max-h-80 overflow-y-auto rounded-md border border-line px-3 py-1">
        {themes.map((theme) => (
          <fieldset key={theme} className="border-b border-line py-2 last:border-0">
            <legend className="float-left mb-1 w-full text-sm font-semibold text-ink2">
              {themeWords[theme]?.de ?? theme}
            </legend>
            <div className="clear-both">
              {indicators
                .filter((indicator) => indicator.theme === theme)
                .map((indicator) => (
                  <label key={indicator.key} className="flex min-h-8 items-start gap-2 py-1">
                    <input
                      type="checkbox"
                      name="indicators"
                      value={indicator.key}
                      defaultChecked={chosen.includes(indicator.key)}
                      className="mt-0.5 size-4.5 flex-none accent-action"
                    />
                    {indicator.name.de}
                  </label>
                ))}
            </div>
          </fieldset>
        ))}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}
