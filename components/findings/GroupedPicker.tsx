"use client";

import { useId, useState } from "react";
import { useField } from "@/components/form/context";
import { controlClasses, FieldError } from "@/components/form/Field";

export interface PickerGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Many things to choose from, in groups; typing shortens the list, what is chosen stays in sight. */
export function GroupedPicker({
  name,
  label,
  searchLabel,
  groups,
  defaultValue,
  columns = 1,
}: {
  name: string;
  label: string;
  /** „Gebiet suchen" */
  searchLabel: string;
  groups: readonly PickerGroup[];
  defaultValue: readonly string[];
  columns?: 1 | 2;
}) {
  const { id, error, typed, failed } = useField(name, label);
  const start = failed ? (Array.isArray(typed) ? typed : typed ? [typed] : []) : defaultValue;
  const [chosen, setChosen] = useState<readonly string[]>(start);
  const [search, setSearch] = useState("");
  const searchId = useId();
  const wanted = search.trim().toLocaleLowerCase("de");
  const matches = (words: string) => words.toLocaleLowerCase("de").includes(wanted);
  // What was chosen beforehand comes first, or it would lie out of sight below.
  const holds = (group: PickerGroup) => group.options.some(({ value }) => defaultValue.includes(value));
  const ordered = [...groups.filter(holds), ...groups.filter((group) => !holds(group))];
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-fehler` : undefined} id={id} tabIndex={-1}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {chosen.map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={searchId} className="text-sm text-ink2">
        {searchLabel} ({chosen.length} gewählt)
      </label>
      <input
        id={searchId}
        type="search"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        className={controlClasses}
      />
      <div className="mt-2 h-80 overflow-y-auto rounded-md border border-line px-3 py-1">
        {ordered.map((group) => {
          const shown = group.options
            .filter(({ value, label: words }) =>
              wanted ? chosen.includes(value) || matches(words) : chosen.includes(value) || group.options.length <= 40,
            )
            .sort((a, b) => Number(defaultValue.includes(b.value)) - Number(defaultValue.includes(a.value)));
          if (shown.length === 0 && wanted) return null;
          return (
            <fieldset key={group.label} className="border-b border-line py-2 last:border-0">
              <legend className="float-left mb-1 w-full text-sm font-semibold text-ink2">{group.label}</legend>
              {shown.length === 0 ? (
                <p className="clear-both text-sm text-ink2">{group.options.length} zur Wahl. Bitte oben suchen.</p>
              ) : null}
              <div className={columns === 2 ? "clear-both grid sm:grid-cols-2" : "clear-both"}>
                {shown.map(({ value, label: words }) => (
                  <label key={value} className="flex min-h-8 items-start gap-2 py-1">
                    <input
                      type="checkbox"
                      checked={chosen.includes(value)}
                      onChange={(event) =>
                        setChosen(
                          event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
                        )
                      }
                      className="mt-0.5 size-4.5 flex-none accent-action"
                    />
                    {words}
                  </label>
                ))}
              </div>
            </fieldset>
          );
        })}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}
