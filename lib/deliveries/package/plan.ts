import type * as z from "zod";
import { inconsistencies } from "./consistency";
import type {
  BaseCountPlan,
  IndicatorPlan,
  MembershipPlan,
  PackagePlan,
  PartitionPlan,
  ReadBytes,
  SourcePlan,
  ValuesPlan,
} from "./contents";
import { germanIssues, reportInput } from "./issues";
import { areasOf, definitions, membershipsOf, PackageProblems, parseRole } from "./resources";
import {
  areasRole,
  baseCountDefinition,
  dataPackage,
  definitionsRole,
  indicatorDefinition,
  membershipsRole,
  type PackageResource,
  sourceDefinition,
  valuesRole,
} from "./schema";
import { readTable } from "./tables";
import { settingsOf, valuesMapping } from "./values";

export type PackageResult =
  | { readonly ok: true; readonly plan: PackagePlan; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Turns the text of a datapackage.json into a plan, or into sentences that name each thing that is wrong and where.
 * Definitions and area tables are read here; maps and values are read when the plan is carried out.
 */
export async function planPackage(descriptor: string, read: ReadBytes): Promise<PackageResult> {
  let json: unknown;
  try {
    json = JSON.parse(descriptor.replace(/^\uFEFF/, ""));
  } catch (error) {
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const where = at === undefined ? "Es endet zu früh" : `Prüfen Sie ${lineOf(descriptor, Number(at))}`;
    return { ok: false, problems: [`datapackage.json ist kein gültiges JSON. ${where}.`] };
  }
  if (/\0|\\u0000/.test(descriptor))
    return { ok: false, problems: ["datapackage.json enthält das Zeichen NUL. Entfernen Sie es."] };
  const parsed = dataPackage.safeParse(json, reportInput);
  if (!parsed.success) return { ok: false, problems: germanIssues(parsed.error, "datapackage.json") };
  const pack = parsed.data;
  const problems: string[] = [];
  const notes: string[] = [];
  /** An area resource that could not be read makes every reference to it look wrong. */
  let incomplete = false;
  const sources: SourcePlan[] = [];
  const baseCounts: BaseCountPlan[] = [];
  const indicators: IndicatorPlan[] = [];
  const partitions: PartitionPlan[] = [];
  const memberships: MembershipPlan[] = [];
  const names = pack.resources.map((one) => one.name);
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index)))
    problems.push(`Zwei Ressourcen heißen „${name}“. Geben Sie jeder einen eigenen Namen.`);
  const valuesResources: { resource: PackageResource; role: z.infer<typeof valuesRole> }[] = [];

  for (const resource of pack.resources) {
    const role = resource.kreislauf?.role;
    if (!role) {
      notes.push(`Die Ressource „${resource.name}“ hat keine Rolle und bleibt unbeachtet.`);
      continue;
    }
    try {
      switch (role) {
        case "areas":
          partitions.push(await areasOf(resource, parseRole(areasRole, resource), read));
          break;
        case "memberships":
          memberships.push(await membershipsOf(resource, parseRole(membershipsRole, resource), read));
          break;
        case "sources":
          parseRole(definitionsRole, resource);
          sources.push(...definitions(sourceDefinition, resource, await readTable(resource, read), problems));
          break;
        case "baseCounts":
          parseRole(definitionsRole, resource);
          baseCounts.push(...definitions(baseCountDefinition, resource, await readTable(resource, read), problems));
          break;
        case "indicators":
          parseRole(definitionsRole, resource);
          indicators.push(...definitions(indicatorDefinition, resource, await readTable(resource, read), problems));
          break;
        case "values":
          valuesResources.push({ resource, role: parseRole(valuesRole, resource) });
          break;
        default:
          problems.push(
            `Ressource „${resource.name}“: Die Rolle „${role}“ gibt es nicht. Möglich sind areas, memberships, sources, baseCounts, indicators, values.`,
          );
      }
    } catch (error) {
      if (role === "areas") incomplete = true;
      if (error instanceof PackageProblems) problems.push(...error.problems);
      else problems.push(named(resource.name, error));
    }
  }
  const values: ValuesPlan[] = [];
  for (const { resource, role } of valuesResources) {
    const source = role.source ?? (sources.length === 1 ? sources[0]?.key : undefined);
    const known = sources.find((one) => one.key === source);
    // Several files of one shape (one a year, say) share a mapping; each becomes a delivery.
    const paths = typeof resource.path === "string" ? [resource.path] : (resource.path ?? []);
    if (!source) problems.push(`Ressource „${resource.name}“: Es fehlt die Quelle (kreislauf.source).`);
    if (paths.length === 0) problems.push(`Ressource „${resource.name}“: Es fehlt die Datei (path).`);
    const built = valuesMapping(resource, role, known?.marks);
    if (!built.ok) problems.push(...built.problems.map((problem) => `Ressource „${resource.name}“: ${problem}`));
    let settings: ReturnType<typeof settingsOf> = {};
    try {
      settings = settingsOf(resource);
    } catch (error) {
      problems.push(named(resource.name, error));
    }
    if (!source || !built.ok) continue;
    const title = role.title ?? (typeof resource.title === "string" ? resource.title : resource.name);
    for (const path of paths) {
      values.push({
        resource: resource.name,
        title: paths.length > 1 ? `${title} (${path.split("/").at(-1)})` : title,
        path,
        source,
        mapping: built.mapping,
        additive: role.additive,
        ...settings,
      });
    }
  }
  const { city } = pack.kreislauf;
  const single = partitions.find((one) => one.key === (city.partition?.key ?? "stadt"));
  const cityPartition = single
    ? { key: single.key, name: single.name, nameEn: single.nameEn, created: false }
    : {
        key: city.partition?.key ?? "stadt",
        name: city.partition?.name ?? "Stadt",
        nameEn: city.partition?.nameEn ?? "City",
        created: true,
      };
  const plan: PackagePlan = {
    name: pack.name,
    title: pack.title ?? pack.name,
    city: { key: city.key, name: city.name },
    cityPartition,
    leaf: pack.kreislauf.leaf,
    standard: pack.kreislauf.standard,
    release: pack.kreislauf.release ?? pack.title ?? pack.name,
    licence: pack.licenses?.map((one) => one.title ?? one.name).find((one) => one !== undefined),
    attribution: pack.sources?.map((one) => one.title).find((one) => one !== undefined),
    sources,
    baseCounts,
    indicators,
    partitions,
    memberships,
    values,
  };
  if (!incomplete) problems.push(...inconsistencies(plan));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan, notes };
}

/** Where a character stands, as an editor counts. */
function lineOf(text: string, position: number): string {
  const lines = text.slice(0, position).split("\n");
  return `Zeile ${lines.length}, Zeichen ${(lines.at(-1)?.length ?? 0) + 1}`;
}

function named(resource: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "nicht lesbar";
  return message.startsWith("Ressource ") ? message : `Ressource „${resource}“: ${message}`;
}
