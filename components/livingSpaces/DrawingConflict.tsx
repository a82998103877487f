"use client";

import type { FormState } from "@/components/form/state";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";

type Both = NonNullable<Extract<FormState, { status: "error" }>["conflict"]>;

/** A newer version of the same person was saved in between, in another window: both, and the choice between them. */
export function DrawingConflict({
  conflict,
  onKeep,
  onTake,
}: {
  conflict: Both;
  /** Go on with this drawing; the newer one stays among the earlier versions. */
  onKeep: () => void;
  onTake: () => void;
}) {
  const { theirs } = conflict;
  return (
    <Notice tone="warning" title="Inzwischen gibt es eine neuere Fassung von Ihnen.">
      <p>Sie haben sie wohl in einem anderen Fenster gespeichert. Ihre Zeichnung hier steht unverändert unten.</p>
      <dl className="mt-3 grid gap-x-6 gap-y-1.5 border-t border-line2 pt-3 sm:grid-cols-[10rem_1fr] [&>dt]:text-ink2">
        <dt>Neuere Fassung</dt>
        <dd>
          <b>{theirs.name}</b>
        </dd>
        <dt>Begründung</dt>
        <dd>{theirs.reason}</dd>
        <dt>Kern</dt>
        <dd>{theirs.core || "leer"}</dd>
        <dt>Umstritten</dt>
        <dd>{theirs.contested || "leer"}</dd>
      </dl>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button variant="secondary" onClick={onKeep}>
          Meine Zeichnung behalten
        </Button>
        <Button variant="secondary" onClick={onTake}>
          Neuere Fassung öffnen
        </Button>
      </div>
    </Notice>
  );
}
