"use client";

import { useId, useState } from "react";
import { useField } from "@/components/form/context";
import { controlClasses, FieldError } from "@/components/form/Field";

export interface AreaGroup {
  readonly label: string;
  readonly areas: readonly { readonly value: string; readonly label: string }[];
}

/** Areas of any partition to choose from; typing shortens the list, what is chosen stays in sight. */
export function AreaPicker({
  groups,
  defaultValue,
}: {
  groups: readonly AreaGroup[];
  defaultValue: readonly string[];
}) {
  const { id, error, typed, failed } = useField("areas", "Gebiete");
  const start = failed ? (Array.isArray(typed) ? typed : typed ? [typed] : []) : defaultValue;
  const [chosen, setChosen] = useState<readonly string[]>(start);
  const [search, setSearch] = useState("");
  const searchId = useId();
  const wanted = search.trim().toLocaleLowerCase("de");
  const matches = (label: string) => label.toLocaleLowerCase("de").includes(wanted);
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-fehler` : undefined} id={id} tabIndex={-1}>
      <legend className="mb-1 font-semibold">Gebiete</legend>
      {chosen.map((value) => (
        <input key={value} type="hidden" name="areas" value={value} />
      ))}
      <label htmlFor={searchId} className="text-sm text-ink2">
        Gebiet suchen ({chosen.length} gewählt)
      </label>
      <input
        id={searchId}
        type="search"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        className={controlClasses}
      />
      <div className="mt-2 max-h-80 overflow-y-auto rounded-md border border-line px-3 py-1">
        {groups.map((group) => {
          const shown = group.areas.filter(
            (area) => chosen.includes(area.value) || (wanted ? matches(area.label) : group.areas.length <= 40),
          );
          if (shown.length === 0 && wanted) return null;
          return (
            <fieldset key={group.label} className="border-b border-line py-2 last:border-0">
              <legend className="float-left mb-1 w-full text-sm font-semibold text-ink2">{group.label}</legend>
              {shown.length === 0 ? (
                <p className="clear-both text-sm text-ink2">{group.areas.length} Gebiete. Bitte oben suchen.</p>
              ) : null}
              <div className="clear-both grid sm:grid-cols-2">
                {shown.map((area) => (
                  <label key={area.value} className="flex min-h-8 items-center gap-2">
                    <input
                      type="checkbox"
                      checked={chosen.includes(area.value)}
                      onChange={(event) =>
                        setChosen(
                          event.currentTarget.checked
                            ? [...chosen, area.value]
                            : chosen.filter((value) => value !== area.value),
                        )
                      }
                      className="size-4.5 flex-none accent-action"
                    />
                    {area.label}
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
