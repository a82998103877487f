"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/components/form/state";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import type { Place, PointDraft } from "./PointFields";
import { draftsTyped } from "./places";
import { StanceMark } from "./StanceMark";

type Conflict = NonNullable<Extract<FormState, { status: "error" }>["conflict"]>;

/** A colleague has saved in between: their points in full, the own ones stay below in the fields. */
export function DraftConflict({
  conflict,
  places,
  onDecide,
}: {
  conflict: Conflict;
  places: readonly Place[];
  /** The saved points to go on with, or nothing to keep the own ones. */
  onDecide: (taken?: PointDraft[]) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const theirs = draftsTyped(conflict.theirs);
  return (
    <Notice ref={box} tone="warning" title={`${conflict.by ?? "Jemand"} hat inzwischen gespeichert.`} className="mb-6">
      <p>Ihre Fassung steht unten und ist nicht verloren. So lautet die gespeicherte:</p>
      <ol className="mt-3 grid gap-3">
        {theirs.map((point) => {
          const place = places.find((entry) => entry.value === point.place);
          return (
            <li key={point.key} className="rounded-md border border-line bg-card p-3">
              <p className="flex flex-wrap gap-x-4">
                <b>
                  {place?.recommendation}
                  {place?.paragraph ? `, Absatz ${place.paragraph}` : ""}
                </b>
                {point.stance ? <StanceMark stance={point.stance} /> : null}
              </p>
              <p className="mt-1 whitespace-pre-wrap">{point.text || "(leer)"}</p>
              {point.proposal ? <p className="mt-1 font-serif whitespace-pre-wrap">{point.proposal}</p> : null}
            </li>
          );
        })}
      </ol>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button size="small" onClick={() => onDecide()}>
          Meine Fassung speichern
        </Button>
        <Button size="small" variant="secondary" onClick={() => onDecide(theirs)}>
          Gespeicherte Fassung übernehmen
        </Button>
      </div>
    </Notice>
  );
}
