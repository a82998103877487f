import type { Problem, ProblemKind, Severity } from "../schema";

/** So many problems of one kind are listed; beyond that they are counted. */
export const listedPerKind = 200;

/** Collects problems without growing with the file: a wrong column of a million rows is one heading and a number. */
export class ProblemList {
  readonly problems: Problem[] = [];
  private readonly totals = new Map<ProblemKind, { error: number; warning: number }>();

  add(problem: Problem): void {
    const total = this.totals.get(problem.kind) ?? { error: 0, warning: 0 };
    total[problem.severity] += 1;
    this.totals.set(problem.kind, total);
    if (total.error + total.warning <= listedPerKind) this.problems.push(problem);
  }

  count(severity: Severity): number {
    let sum = 0;
    for (const total of this.totals.values()) sum += total[severity];
    return sum;
  }

  /** Kinds with their full number, errors first. */
  byKind(): { readonly kind: ProblemKind; readonly errors: number; readonly warnings: number }[] {
    return [...this.totals]
      .map(([kind, total]) => ({ kind, errors: total.error, warnings: total.warning }))
      .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  }
}
