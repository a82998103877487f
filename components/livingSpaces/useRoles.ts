"use client";

import { useCallback, useRef, useState } from "react";
import type { LeafRole } from "@/lib/areas/livingSpaces/schema";
import type { Roles } from "./words";

const mostSteps = 50;

/** What each leaf is in a drawing, with the way back: one stroke of the brush is one step. */
export function useRoles(start: Roles) {
  const [roles, setRoles] = useState<Roles>(start);
  const [past, setPast] = useState<readonly Roles[]>([]);
  const latest = useRef(roles);

  const put = useCallback((next: Roles) => {
    latest.current = next;
    setRoles(next);
  }, []);

  /** Remembers what is there now, as the place to come back to. */
  const remember = useCallback(() => {
    const now = latest.current;
    setPast((before) => [...before.slice(-mostSteps), now]);
  }, []);

  /** @returns the leaves that really changed, and the drawing now */
  const change = useCallback(
    (leaves: readonly string[], role: LeafRole | "none") => {
      const next = new Map(latest.current);
      const changed = leaves.filter((leaf) => (next.get(leaf) ?? "none") !== role);
      for (const leaf of changed) {
        if (role === "none") next.delete(leaf);
        else next.set(leaf, role);
      }
      if (changed.length > 0) put(next);
      return { changed, roles: next as Roles };
    },
    [put],
  );

  const undo = useCallback(() => {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    put(before);
  }, [past, put]);

  const replace = useCallback(
    (next: Roles) => {
      remember();
      put(next);
    },
    [remember, put],
  );

  /** What a leaf is this moment, also between two quick taps that no picture lies between. */
  const roleNow = useCallback((leaf: string) => latest.current.get(leaf), []);

  return { roles, roleNow, change, remember, undo, replace, canUndo: past.length > 0 };
}
