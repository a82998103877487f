import type { Problem, ProblemKind } from "./schema";
import { problemKinds } from "./schema";

export const deliverySteps = ["datei", "erkennen", "zuordnen", "pruefen", "uebernehmen"] as const;
export type DeliveryStep = (typeof deliverySteps)[number];

export const stepNames: Record<DeliveryStep, string> = {
  datei: "Datei",
  erkennen: "Erkennen",
  zuordnen: "Zuordnen",
  pruefen: "Prüfen",
  uebernehmen: "Übernehmen",
};

export type DeliveryState = "open" | "mapped" | "refused" | "ready" | "accepted" | "rejected";

export const stateWords: Record<DeliveryState, string> = {
  open: "Zuordnung fehlt",
  mapped: "Prüfung steht aus",
  refused: "Fehler zu lösen",
  ready: "bereit zur Übernahme",
  accepted: "als Entwurf übernommen",
  rejected: "abgelehnt",
};

/** Where a delivery stands follows from its records: acceptance, rejection, mapping, and the check of that mapping. */
export function stateOf(delivery: {
  readonly accepted: boolean;
  readonly rejected: boolean;
  readonly hasMapping: boolean;
  readonly check: { readonly errors: number; readonly current: boolean } | null;
}): DeliveryState {
  if (delivery.accepted) return "accepted";
  if (delivery.rejected) return "rejected";
  if (!delivery.hasMapping) return "open";
  if (!delivery.check?.current) return "mapped";
  return delivery.check.errors > 0 ? "refused" : "ready";
}

/** The step on which work goes on. */
export function stepOf(state: DeliveryState): DeliveryStep {
  switch (state) {
    case "open":
      return "zuordnen";
    case "mapped":
    case "refused":
      return "pruefen";
    default:
      return "uebernehmen";
  }
}

/** Names a problem across checks: the reason given for a jump stays with it when the file is checked again. */
export function reasonKey(problem: Pick<Problem, "kind" | "partition" | "area" | "baseCount" | "date">): string {
  return [problem.kind, problem.partition, problem.area, problem.baseCount, problem.date]
    .map((part) => part ?? "")
    .join("|");
}

/** Problems under the heading of their kind, in the order in which kinds first occur. */
export function byKind(
  problems: readonly Problem[],
): { kind: ProblemKind; title: string; rule: string; problems: Problem[] }[] {
  const groups = new Map<ProblemKind, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.kind);
    if (group) group.push(problem);
    else groups.set(problem.kind, [problem]);
  }
  return [...groups].map(([kind, list]) => ({
    kind,
    title: problemKinds[kind][0],
    rule: problemKinds[kind][1],
    problems: list,
  }));
}
