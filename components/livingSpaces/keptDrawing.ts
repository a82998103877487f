import type { FormState } from "@/components/form/state";
import type { Roles } from "./words";

/** A drawing as it lies in the editor. */
export interface Drawing {
  readonly name: string;
  readonly reason: string;
  readonly onPaperBy: string;
  readonly core: readonly string[];
  readonly contested: readonly string[];
}

interface Kept extends Drawing {
  /** The own version the work began with. */
  readonly basedOn: string;
}

export const emptyDrawing: Drawing = { name: "", reason: "", onPaperBy: "", core: [], contested: [] };

export function rolesOf({ core, contested }: Pick<Drawing, "core" | "contested">): Roles {
  return new Map([
    ...core.map((leaf) => [leaf, "core"] as const),
    ...contested.map((leaf) => [leaf, "contested"] as const),
  ]);
}

/** Leaves of a role, always in the same order, so that two drawings can be compared. */
export const leavesAs = (roles: Roles, role: "core" | "contested") =>
  [...roles].flatMap(([leaf, own]) => (own === role ? [leaf] : [])).sort();

export const sameDrawing = (a: Drawing, b: Drawing) =>
  a.name === b.name &&
  a.reason === b.reason &&
  a.onPaperBy === b.onPaperBy &&
  [...a.core].sort().join() === [...b.core].sort().join() &&
  [...a.contested].sort().join() === [...b.contested].sort().join();

/** What a closed window left behind. A browser that keeps nothing still sends everything. */
export function keptDrawing(key: string): Kept | undefined {
  try {
    const kept = JSON.parse(window.localStorage.getItem(key) ?? "null") as Kept | null;
    return kept && Array.isArray(kept.core) && Array.isArray(kept.contested) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepDrawing(key: string, drawing: Kept) {
  try {
    window.localStorage.setItem(key, JSON.stringify(drawing));
  } catch {}
}

export function forgetDrawing(key: string) {
  try {
    window.localStorage.removeItem(key);
  } catch {}
}

/** What the form sent, when the server sent it back. */
export function typedDrawing(state: FormState): Drawing | undefined {
  if (state.status !== "error") return undefined;
  const text = (name: string) => String(state.values[name] ?? "");
  const list = (name: string) => [state.values[name] ?? []].flat();
  return {
    name: text("name"),
    reason: text("reason"),
    onPaperBy: text("onPaperBy"),
    core: list("core[]"),
    contested: list("contested[]"),
  };
}
