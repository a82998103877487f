"use client";

import { useEffect, useRef, useState } from "react";
import { formulaText } from "@/lib/indicators/standard/rules";
import { formatDate, formatNumber, formatValue } from "@/lib/statistics/format";
import { computeIndicator, type IndicatorDefinition } from "@/lib/statistics/indicator";
import { known, missing, numberOf } from "@/lib/statistics/values";
import type { CountOption } from "./CountRows";

/** Released counts of the whole city, now and four years before. */
export interface CityExample {
  readonly date: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly countsBefore: Readonly<Record<string, number>>;
}

/** Shows while typing what the formula says in words and what it gives for the whole city. */
export function FormulaPreview({
  counts,
  example,
  city,
}: {
  counts: readonly CountOption[];
  example: CityExample | null;
  city: string;
}) {
  const box = useRef<HTMLElement>(null);
  const [definition, setDefinition] = useState<IndicatorDefinition | null>(null);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const read = () => setDefinition(definitionOf(new FormData(form)));
    // Fields that appear or go change the formula as well as typing does; a number field sends a hidden one, set after it.
    const observer = new MutationObserver(read);
    observer.observe(form, { childList: true, subtree: true, attributes: true, attributeFilter: ["value"] });
    form.addEventListener("input", read);
    read();
    return () => {
      observer.disconnect();
      form.removeEventListener("input", read);
    };
  }, []);
  const names = new Map(counts.map((count) => [count.key, count.name]));
  const sentences = definition ? sentencesOf(definition, names, example, city) : null;
  return (
    <section ref={box} aria-live="polite" aria-label="Beispiel" className="rounded-md border border-line2 bg-card p-4">
      <p className="text-sm text-ink2">So rechnet der Indikator</p>
      {sentences ? (
        <>
          <p className="mt-1 font-semibold">{sentences.formula}</p>
          <p className="mt-3 font-serif text-2xl font-semibold">{sentences.value}</p>
          <p className="text-sm text-ink2">{sentences.parts}</p>
        </>
      ) : (
        <p className="mt-1 text-ink2">Wählen Sie Merkmale. Dann steht hier die Formel mit dem Wert der Stadt.</p>
      )}
    </section>
  );
}

function definitionOf(data: FormData): IndicatorDefinition | null {
  const kind = String(data.get("kind") ?? "ratio") as IndicatorDefinition["kind"];
  const keys = (name: string) =>
    [...data].flatMap(([field, value]) => (field.startsWith(`${name}.`) && value ? [String(value)] : []));
  const numerator = keys("numerator");
  const denominator = kind === "ratio" ? keys("denominator") : [];
  if (kind === "rate" || numerator.length === 0 || (kind === "ratio" && denominator.length === 0)) return null;
  const unit = String(data.get("unit") ?? "");
  const usual = kind === "relativeChange" || (kind === "ratio" && /%|100/.test(unit)) ? 100 : 1;
  return {
    key: "",
    kind,
    numerator,
    denominator,
    unit,
    factor: Number(data.get("factor")) || usual,
    decimals: Math.min(4, Math.max(0, Math.trunc(Number(data.get("decimals")) || 0))),
    polarity: "neutral",
  };
}

function sentencesOf(
  definition: IndicatorDefinition,
  names: ReadonlyMap<string, string>,
  example: CityExample | null,
  city: string,
) {
  const formula = formulaText(definition, (key) => names.get(key) ?? key, "de");
  if (!example) return { formula, value: "–", parts: "Ein Beispiel gibt es nach dem ersten Datenstand." };
  const reader = (counts: Readonly<Record<string, number>>) => (key: string) => {
    const count = counts[key];
    return count === undefined ? missing : known(count);
  };
  const result = computeIndicator(definition, reader(example.counts), reader(example.countsBefore));
  const place = `${city}, ${formatDate(example.date, "de")}`;
  if (result.value.state !== "known")
    return { formula, value: "–", parts: `${place}: Zu diesen Merkmalen ist für die Stadt noch nichts freigegeben.` };
  const [top, bottom] = [numberOf(result.numerator), numberOf(result.denominator)];
  const of =
    definition.kind === "ratio" && top !== undefined && bottom !== undefined
      ? `: ${formatNumber(top, 0, "de")} von ${formatNumber(bottom, 0, "de")}`
      : "";
  return { formula, value: formatValue(result.value, definition, "de"), parts: `${place}${of}` };
}
