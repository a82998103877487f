import type * as z from "zod";
import { keyStep } from "../schema";

const keyStepNames = keyStep.options.map((option) => option.shape.do.value).join(", ");

/** So that a finding knows what stood there: nothing at all, or the wrong thing. */
export const reportInput = { reportInput: true } as const;

/** Zod's findings (parsed with `reportInput`) as German sentences that name the place. */
export function germanIssues(error: z.ZodError, place: string): string[] {
  return error.issues.flatMap((issue) => issuesOf(issue, place)).slice(0, 20);
}

function issuesOf(issue: z.core.$ZodIssue, place: string, prefix: readonly PropertyKey[] = []): string[] {
  const path = [...prefix, ...issue.path].map(String).join(".");
  const where = path ? `${place}, ${path}` : place;
  switch (issue.code) {
    case "invalid_type":
      return [
        issue.input === undefined
          ? `${where}: Diese Angabe fehlt.`
          : `${where}: Erwartet wird ${germanType(issue.expected)}.`,
      ];
    case "unrecognized_keys":
      return [
        `${where}: Unbekannte Angabe ${issue.keys.map((key) => `„${key}“`).join(", ")}. Prüfen Sie die Schreibweise.`,
      ];
    case "invalid_value":
      return [`${where}: Möglich sind ${issue.values.map((value) => `„${String(value)}“`).join(", ")}.`];
    case "invalid_union":
      if (path.endsWith(".do")) return [`${where}: Diesen Schritt gibt es nicht. Möglich sind ${keyStepNames}.`];
      return [closestBranch(issue, where)];
    case "too_small":
      return [`${where}: Diese Angabe ist leer oder zu klein.`];
    case "too_big":
      return [`${where}: Diese Angabe ist zu lang oder zu groß.`];
    case "custom":
      return [`${where}: ${issue.message}`];
    default:
      return [`${where}: ${/[äöüß]|Ein /.test(issue.message) ? issue.message : "Diese Angabe ist nicht lesbar."}`];
  }
}

/** Of several permitted shapes the one that fits best says what is wrong. */
function closestBranch(issue: z.core.$ZodIssueInvalidUnion, where: string): string {
  const branches = issue.errors
    .filter((branch) => branch.length > 0)
    .sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const best = branches[0]?.[0];
  if (!best) return `${where}: Diese Angabe hat keine der möglichen Formen.`;
  return issuesOf(best, where)[0] ?? `${where}: Diese Angabe ist nicht lesbar.`;
}

const depth = (branch: readonly z.core.$ZodIssue[]) => Math.max(...branch.map((one) => one.path.length));

function germanType(expected: string): string {
  const names: Record<string, string> = {
    string: "ein Text",
    number: "eine Zahl",
    boolean: "true oder false",
    array: "eine Liste",
    object: "ein Objekt",
  };
  return names[expected] ?? expected;
}
