"use client";

import { useContext, useState } from "react";
import { FormContext } from "@/components/form/context";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import type { CurrentText } from "./WeighingDesk";

/** Somebody changed the recommendation in between: their wording, and the way to go on from it. */
export function TextConflict({ onTake }: { onTake: (newest: CurrentText) => void }) {
  const { state } = useContext(FormContext);
  const [taken, setTaken] = useState<typeof state>();
  const theirs = state.status === "error" ? state.conflict?.theirs : undefined;
  if (!theirs || theirs["change.text"] === undefined || taken === state) return null;
  const newest = {
    version: Number(theirs["change.baseVersion"]),
    title: theirs["change.title"] ?? "",
    text: theirs["change.text"],
  };
  return (
    <Notice tone="warning" still title={`Die Empfehlung hat jetzt Fassung ${newest.version}.`}>
      <p className="mt-1 max-h-48 overflow-y-auto rounded-md border border-line bg-card p-3 font-serif whitespace-pre-wrap">
        {newest.text}
      </p>
      <p className="mt-2">Ihre Änderung steht noch links. Vergleichen Sie sie mit der neuen Fassung.</p>
      <div className="mt-2">
        <Button
          size="small"
          onClick={() => {
            setTaken(state);
            onTake(newest);
          }}
        >
          Auf Fassung {newest.version} aufbauen
        </Button>
      </div>
    </Notice>
  );
}
