"use client";

import { Save } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { StatusMark } from "@/components/ui/StatusMark";
import type { SaveState } from "./useAutosave";

const words: Record<SaveState["kind"], { status: "done" | "draft" | "running" | "missing"; text: string }> = {
  saved: { status: "done", text: "Alles gespeichert" },
  dirty: { status: "draft", text: "Noch nicht gespeichert" },
  saving: { status: "running", text: "Wird gespeichert" },
  failed: { status: "missing", text: "Nicht gespeichert" },
  conflict: { status: "missing", text: "Bitte eine Fassung wählen" },
};

/** Whether the text is safe, always in sight. */
export function SaveMark({ state, onSave }: { state: SaveState; onSave: () => void }) {
  const { status, text } = words[state.kind];
  const at =
    state.kind === "saved" && state.at ? `, ${state.at.toLocaleTimeString("de-DE", { timeStyle: "short" })} Uhr` : "";
  return (
    <div className="flex min-h-(--control) items-center gap-3">
      <span role="status" aria-live="polite">
        <StatusMark status={status}>
          {text}
          {at}
        </StatusMark>
      </span>
      {state.kind === "dirty" || state.kind === "failed" ? (
        <Button size="small" variant="secondary" onClick={onSave} icon={<Save size={16} aria-hidden />}>
          Jetzt speichern
        </Button>
      ) : null}
    </div>
  );
}
