"use client";

import { useContext } from "react";
import { FormContext } from "@/components/form/context";
import { FieldError } from "@/components/form/Field";
import { Key } from "@/components/ui/Key";
import { type WeighingResult, weighingResults } from "@/lib/cycle/consultation/weighing/schema";
import { enumWords } from "@/lib/glossary";
import { resultLooks } from "./ResultMark";

/** The five votes, each with its sign and its key. The hidden field of the form carries the choice. */
export function VoteChoice({
  value,
  onChange,
}: {
  value?: WeighingResult;
  onChange: (result: WeighingResult) => void;
}) {
  const { id, state } = useContext(FormContext);
  const error = state.status === "error" ? state.fields.result : undefined;
  return (
    <fieldset aria-describedby={error ? `${id}-result-fehler` : undefined}>
      <legend className="mb-1 font-semibold">Votum</legend>
      <div className="overflow-hidden rounded-md border border-line2 bg-card">
        {weighingResults.map((result, index) => {
          const { Icon, color } = resultLooks[result];
          return (
            <label
              key={result}
              className="flex min-h-9 cursor-pointer items-center gap-2.5 border-t border-line px-3 py-1.5 first:border-t-0 hover:bg-soft has-checked:bg-tint-action has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-focus"
            >
              <input
                id={index === 0 ? `${id}-result` : undefined}
                type="radio"
                name="vote"
                value={result}
                checked={value === result}
                onChange={() => onChange(result)}
                className="size-4.5 flex-none accent-action outline-none"
              />
              <Icon size={18} aria-hidden className={color} />
              <span className="flex-1">{enumWords.weighingResult[result]}</span>
              <span aria-hidden className="flex">
                <Key>{String(index + 1)}</Key>
              </span>
            </label>
          );
        })}
      </div>
      <FieldError id={`${id}-result`}>{error}</FieldError>
    </fieldset>
  );
}
