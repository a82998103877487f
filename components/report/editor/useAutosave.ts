"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type FormAction, idle } from "@/components/form/state";

export interface ChapterText {
  readonly title: string;
  readonly keyPoints: string;
  readonly plainSummary: string;
  /** The document as JSON. */
  readonly body: string;
}

export type SaveState =
  | { readonly kind: "saved"; readonly at?: Date }
  | { readonly kind: "dirty" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly message: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: "conflict"; readonly theirs: ChapterText & { readonly version: number }; readonly by: string };

const pause = 2500;

/**
 * Saves a chapter by itself when the writer pauses, on Strg+S and when the page is left. What is not saved yet also lies in
 * the browser's own storage, so that neither an error nor a closed window loses a word. After a conflict nothing is saved
 * until the writer has chosen.
 */
export function useAutosave({
  id,
  version: firstVersion,
  action,
  read,
}: {
  id: string;
  version: number;
  action: FormAction;
  read: () => ChapterText;
}) {
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const version = useRef(firstVersion);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const busy = useRef(false);
  const again = useRef(false);
  const paused = useRef(false);
  const latest = useRef(read);
  latest.current = read;
  const key = `kreislauf.kapitel.${id}`;

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (paused.current) return;
    if (busy.current) {
      again.current = true;
      return;
    }
    busy.current = true;
    again.current = false;
    setState({ kind: "saving" });
    const text = latest.current();
    const data = new FormData();
    for (const [name, value] of Object.entries({ id, version: String(version.current), ...text }))
      data.set(name, value);
    try {
      const answer = await action(idle, data);
      if (answer.status === "success") {
        version.current = Number(answer.data?.version ?? version.current);
        if (!again.current) localStorage.removeItem(key);
        setState(again.current ? { kind: "dirty" } : { kind: "saved", at: new Date() });
      } else if (answer.status === "error" && answer.conflict) {
        paused.current = true;
        const theirs = answer.conflict.theirs as unknown as ChapterText & { version: string };
        setState({
          kind: "conflict",
          theirs: { ...theirs, version: Number(theirs.version) },
          by: answer.conflict.by ?? "jemand",
        });
      } else if (answer.status === "error") {
        setState({ kind: "failed", message: answer.message, fields: answer.fields });
      }
    } catch {
      const message = "Der Server ist gerade nicht zu erreichen. Ihr Text liegt in diesem Browser sicher.";
      setState({ kind: "failed", message, fields: {} });
    } finally {
      busy.current = false;
      if (again.current) timer.current = setTimeout(save, pause);
    }
  }, [action, id, key]);

  /** To be called on every change. */
  const touch = useCallback(() => {
    try {
      localStorage.setItem(key, JSON.stringify({ version: version.current, ...latest.current() }));
    } catch {
      // A full or forbidden storage only loses the second copy.
    }
    if (busy.current) {
      again.current = true;
      return;
    }
    if (paused.current) return;
    setState({ kind: "dirty" });
    clearTimeout(timer.current);
    timer.current = setTimeout(save, pause);
  }, [key, save]);

  /** After a conflict: go on from the newer version. With `now` the text in the editor is saved at once. */
  const settle = useCallback(
    (theirs: number, now: boolean) => {
      version.current = theirs;
      paused.current = false;
      if (now) void save();
      else setState({ kind: "dirty" });
    },
    [save],
  );

  /** What a closed window left behind, if it is newer than what was loaded. */
  const leftBehind = useCallback((): ChapterText | undefined => {
    try {
      const stored = JSON.parse(localStorage.getItem(key) ?? "null") as (ChapterText & { version: number }) | null;
      return stored && stored.version === firstVersion ? stored : undefined;
    } catch {
      return undefined;
    }
  }, [key, firstVersion]);

  const forget = useCallback(() => localStorage.removeItem(key), [key]);

  // Going on to another page of the house must not lose the last words either.
  const open = useRef(state.kind);
  open.current = state.kind;
  useEffect(
    () => () => {
      if (open.current === "dirty") void save();
    },
    [save],
  );

  const unsaved = state.kind !== "saved";
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const hurry = () => document.visibilityState === "hidden" && void save();
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", hurry);
    return () => {
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", hurry);
    };
  }, [unsaved, save]);

  return { state, save, touch, settle, leftBehind, forget };
}
