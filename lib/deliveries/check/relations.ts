import { hardChecks, type LinearRelation, softChecks } from "@/lib/indicators/rules";
import type { Severity } from "../schema";

export type CountLinks = {
  readonly key: string;
  readonly name: string;
  readonly wholeKey?: string | null | undefined;
  /** Lists of parts that each add up to this count. */
  readonly sums: readonly (readonly string[])[];
};

export type CheckedRelation = { readonly relation: LinearRelation; readonly severity: Severity };

/**
 * The relations to check: those of the handbook (§1.3), and the sums and wholes a city declared with its own counts.
 * A whole is a warning, because numerator and whole may come from registers that count differently.
 */
export function relationsOf(counts: readonly CountLinks[]): CheckedRelation[] {
  const known = new Set(counts.map((count) => count.key));
  const result: CheckedRelation[] = [];
  const seen = new Set<string>();
  const add = (relation: LinearRelation, severity: Severity) => {
    const keys = [...relation.left, ...relation.right];
    const id = `${relation.kind}|${[...relation.left].sort().join("+")}|${[...relation.right].sort().join("+")}|${relation.level}`;
    if (seen.has(id) || !keys.every((key) => known.has(key))) return;
    seen.add(id);
    result.push({ relation, severity });
  };
  for (const relation of hardChecks) add(relation, "error");
  for (const relation of softChecks) add(relation, "warning");
  for (const count of counts) {
    for (const parts of count.sums) {
      add(
        {
          id: `${count.key}=${parts.join("+")}`,
          kind: "equal",
          left: [count.key],
          right: parts,
          level: "leaf",
          sentence: `Die Teile müssen zusammen „${count.name}“ ergeben.`,
        },
        "error",
      );
    }
    if (count.wholeKey) {
      const whole = counts.find((other) => other.key === count.wholeKey)?.name ?? count.wholeKey;
      add(
        {
          id: `${count.key}<=${count.wholeKey}`,
          kind: "atMost",
          left: [count.key],
          right: [count.wholeKey],
          level: "leaf",
          sentence: `„${count.name}“ sollte nicht größer sein als „${whole}“.`,
        },
        "warning",
      );
    }
  }
  return result;
}
