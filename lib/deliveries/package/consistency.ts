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
