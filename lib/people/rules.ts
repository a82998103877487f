import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";

/** Twelve characters at least, and not the address: length beats symbols (BSI, NIST). @returns a sentence or nothing. */
export function passwordProblem(password: string, email: string): string | undefined {
  if (password.length < 12) return "Bitte mindestens 12 Zeichen. Ein ganzer Satz ist gut und leicht zu merken.";
  if (password.length > 200) return "Bitte höchstens 200 Zeichen.";
  const name = email.split("@")[0]?.toLowerCase() ?? "";
  if (name.length > 3 && password.toLowerCase().includes(name)) return "Bitte nicht Ihre E-Mail-Adresse verwenden.";
  if (new Set(password).size < 5) return "Bitte mehr verschiedene Zeichen verwenden.";
  return undefined;
}

/** The rooms of the Verwaltung that this person may enter. */
export function adminEntriesOf(viewer: Viewer) {
  const entries = [
    ["people", "user:invite"],
    ["organisations", "organisation:write"],
    ["areas", "area:define"],
    ["indicators", "indicator:define"],
    ["texts", "text:write"],
    ["log", "log:read"],
    ["system", "system:read"],
  ] as const;
  return entries.filter(([, action]) => can(viewer, action)).map(([key]) => key);
}

/** Which parts of the data the workspace leads this person to. */
export function dataEntriesOf(viewer: Viewer) {
  return [
    ...(can(viewer, "delivery:read") || can(viewer, "delivery:upload") ? (["deliveries"] as const) : []),
    ...(can(viewer, "release:read") ? (["releases"] as const) : []),
  ];
}
