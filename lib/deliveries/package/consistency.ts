import type { PackagePlan } from "./contents";

/** References between the parts of a package that lead nowhere. */
export function inconsistencies(plan: PackagePlan): string[] {
  const problems: string[] = [];
  const partitions = new Set([...plan.partitions.map((one) => one.key), plan.cityPartition.key]);
  const doubled = plan.partitions.map((one) => one.key).filter((key, index, all) => all.indexOf(key) !== index);
  for (const key of new Set(doubled)) problems.push(`Die Gliederung „${key}“ ist mehrfach beschrieben.`);
  if (plan.partitions.length === 0)
    problems.push("Das Paket enthält keine Gebiete. Ergänzen Sie eine Ressource mit der Rolle areas.");
  if (plan.leaf && !partitions.has(plan.leaf))
    problems.push(`kreislauf.leaf nennt die Gliederung „${plan.leaf}“, die es im Paket nicht gibt.`);
  for (const one of plan.partitions) {
    for (const parent of one.parents) {
      if (!partitions.has(parent.partition))
        problems.push(
          `Ressource „${one.resource}“: Die übergeordnete Gliederung „${parent.partition}“ gibt es im Paket nicht.`,
        );
    }
  }
  for (const [key, other] of circles(plan))
    problems.push(
      key === other
        ? `Die Gliederung „${key}“ nennt sich selbst als übergeordnet. Streichen Sie diese Regel in parents.`
        : `Die Gliederungen „${key}“ und „${other}“ liegen im Kreis: Jede nennt die andere als übergeordnet. Streichen Sie eine Richtung in parents oder memberships.`,
    );
  for (const one of plan.memberships) {
    for (const key of [one.child, one.parent])
      if (!partitions.has(key))
        problems.push(`Ressource „${one.resource}“: Die Gliederung „${key}“ gibt es im Paket nicht.`);
  }
  for (const one of plan.values) {
    const named = [
      ...one.mapping.areas.map((rule) => rule.partition),
      ...one.mapping.values.flatMap((value) => (value.area ? [value.area.partition] : [])),
    ];
    for (const key of new Set(named))
      if (!partitions.has(key))
        problems.push(`Ressource „${one.resource}“: Die Gliederung „${key}“ gibt es im Paket nicht.`);
  }
  return problems;
}

/** Pairs of partitions each of which lies in the other, directly or step by step. Each pair is named once. */
function circles(plan: PackagePlan): [string, string][] {
  const parents = new Map<string, Set<string>>();
  const add = (child: string, parent: string) => parents.set(child, new Set([...(parents.get(child) ?? []), parent]));
  for (const one of plan.partitions) for (const { partition } of one.parents) add(one.key, partition);
  for (const { child, parent } of plan.memberships) add(child, parent);
  const above = (key: string, seen = new Set<string>()): Set<string> => {
    for (const next of parents.get(key) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      above(next, seen);
    }
    return seen;
  };
  return [...parents.keys()].flatMap((key) =>
    [...(parents.get(key) ?? [])]
      .filter((other) => other === key || (key < other && above(other).has(key)))
      .map((other): [string, string] => [key, other]),
  );
}
