import type * as z from "zod";
import type { MapOptions } from "@/lib/areas/geometry";
import { applySteps } from "../map/areas";
import type { Encoding } from "../read/bytes";
import type { Delimiter } from "../read/csv";
import type { Mapping } from "../schema";
import { germanIssues } from "./issues";
import {
  areasRole,
  baseCountDefinition,
  dataPackage,
  definitionsRole,
  type FieldText,
  indicatorDefinition,
  membershipsRole,
  type PackageResource,
  type ParentRule,
  sourceDefinition,
  valuesRole,
} from "./schema";
import { readTable, type TableRow } from "./tables";
import { settingsOf, valuesMapping } from "./values";

export type SourcePlan = z.infer<typeof sourceDefinition>;
export type BaseCountPlan = z.infer<typeof baseCountDefinition>;
export type IndicatorPlan = z.infer<typeof indicatorDefinition>;

export type PartitionPlan = {
  readonly key: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly description?: string | undefined;
  readonly resource: string;
  readonly parents: readonly ParentRule[];
  readonly residual?: { readonly key: string; readonly name: string } | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
} & (
  | { readonly kind: "map"; readonly path: string; readonly options: MapOptions }
  | {
      readonly kind: "table";
      readonly rows: readonly { readonly key: string; readonly name: string; readonly fields: TableRow }[];
    }
);

export type MembershipPlan = {
  readonly resource: string;
  readonly child: string;
  readonly parent: string;
  readonly pairs: readonly (readonly [string, string])[];
};

export type ValuesPlan = {
  readonly resource: string;
  readonly title: string;
  readonly path: string;
  readonly source: string;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly mapping: Mapping;
  readonly additive: boolean;
};

/** Everything a package says, read and consistent in itself. Maps and values are still unread files. */
export type PackagePlan = {
  readonly name: string;
  readonly title: string;
  readonly city: { readonly key: string; readonly name: string };
  /** The partition of the city as a whole: named in the package, or made from `city`. */
  readonly cityPartition: {
    readonly key: string;
    readonly name: string;
    readonly nameEn?: string | undefined;
    readonly created: boolean;
  };
  readonly leaf: string | undefined;
  readonly standard: boolean;
  readonly release: string;
  readonly licence: string | undefined;
  readonly attribution: string | undefined;
  readonly sources: readonly SourcePlan[];
  readonly baseCounts: readonly BaseCountPlan[];
  readonly indicators: readonly IndicatorPlan[];
  readonly partitions: readonly PartitionPlan[];
  readonly memberships: readonly MembershipPlan[];
  readonly values: readonly ValuesPlan[];
};

export type PackageResult =
  | { readonly ok: true; readonly plan: PackagePlan; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a file named by the package; throws if it is not there. */
export type ReadBytes = (path: string) => Promise<Uint8Array>;

/**
 * Turns the text of a datapackage.json into a plan, or into sentences that name each thing that is wrong and where.
 * Definitions and area tables are read here; maps and values are read when the plan is carried out.
 */
export async function planPackage(descriptor: string, read: ReadBytes): Promise<PackageResult> {
  let json: unknown;
  try {
    json = JSON.parse(descriptor.replace(/^\uFEFF/, ""));
  } catch (error) {
    return {
      ok: false,
      problems: [`datapackage.json ist kein gültiges JSON: ${error instanceof Error ? error.message : "unlesbar"}.`],
    };
  }
  const parsed = dataPackage.safeParse(json);
  if (!parsed.success) return { ok: false, problems: germanIssues(parsed.error, "datapackage.json") };
  const pack = parsed.data;
  const problems: string[] = [];
  const notes: string[] = [];
  const sources: SourcePlan[] = [];
  const baseCounts: BaseCountPlan[] = [];
  const indicators: IndicatorPlan[] = [];
  const partitions: PartitionPlan[] = [];
  const memberships: MembershipPlan[] = [];
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
        ...settingsOf(resource),
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
  problems.push(...inconsistencies(plan));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan, notes };
}

function named(resource: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "nicht lesbar";
  return message.startsWith("Ressource ") ? message : `Ressource „${resource}“: ${message}`;
}

class PackageProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join(" "));
  }
}

function parseRole<T>(schema: z.ZodType<T>, resource: PackageResource): T {
  const result = schema.safeParse(resource.kreislauf);
  if (!result.success) throw new PackageProblems(germanIssues(result.error, `Ressource „${resource.name}“, kreislauf`));
  return result.data;
}

function definitions<T extends { key: string }>(
  schema: z.ZodType<T>,
  resource: PackageResource,
  rows: readonly TableRow[],
  problems: string[],
): T[] {
  const result: T[] = [];
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const parsed = schema.safeParse(row);
    if (!parsed.success) {
      problems.push(...germanIssues(parsed.error, `Ressource „${resource.name}“, Eintrag ${index + 1}`));
      return;
    }
    if (seen.has(parsed.data.key))
      problems.push(`Ressource „${resource.name}“: Der Schlüssel „${parsed.data.key}“ kommt mehrfach vor.`);
    seen.add(parsed.data.key);
    result.push(parsed.data);
  });
  return result;
}

async function areasOf(
  resource: PackageResource,
  role: z.infer<typeof areasRole>,
  read: ReadBytes,
): Promise<PartitionPlan> {
  const { partition, parents, residual, validFrom, validTo } = role;
  const base = { ...partition, resource: resource.name, parents, residual, validFrom, validTo };
  const path = typeof resource.path === "string" ? resource.path : resource.path?.[0];
  if (path && /\.(geojson|json|shp|zip)$/i.test(path)) {
    return {
      ...base,
      kind: "map",
      path,
      options: {
        ...(role.layer && { layer: role.layer }),
        ...(role.crs && { crs: role.crs }),
        ...(role.bounds && { bounds: role.bounds }),
        select: (properties) => {
          if (role.skip.some((rule) => rule.equals.includes(textOf(properties, rule.field)))) return null;
          requireField(properties, role.key.field, resource.name);
          requireField(properties, role.name.field, resource.name);
          return { key: fieldValue(properties, role.key), name: fieldValue(properties, role.name) };
        },
      },
    };
  }
  const rows = (await readTable(resource, read)).filter(
    (row) => !role.skip.some((rule) => rule.equals.includes(textOf(row, rule.field))),
  );
  for (const field of [role.key.field, role.name.field]) if (rows[0]) requireField(rows[0], field, resource.name);
  return {
    ...base,
    kind: "table",
    rows: rows.map((row) => ({ key: fieldValue(row, role.key), name: fieldValue(row, role.name), fields: row })),
  };
}

async function membershipsOf(
  resource: PackageResource,
  role: z.infer<typeof membershipsRole>,
  read: ReadBytes,
): Promise<MembershipPlan> {
  const rows = await readTable(resource, read);
  for (const field of [role.child.field, role.parent.field]) if (rows[0]) requireField(rows[0], field, resource.name);
  return {
    resource: resource.name,
    child: role.child.partition,
    parent: role.parent.partition,
    pairs: rows.map((row) => [fieldValue(row, role.child), fieldValue(row, role.parent)] as const),
  };
}

function requireField(properties: Readonly<Record<string, unknown>>, field: string, resource: string): void {
  if (field in properties) return;
  throw new Error(
    `Ressource „${resource}“: Das Feld „${field}“ gibt es nicht. Vorhanden sind: ${Object.keys(properties).join(", ")}.`,
  );
}

/** The text of an attribute; a number is written without decimals that are all zero. */
export function textOf(properties: Readonly<Record<string, unknown>>, field: string): string {
  const value = properties[field];
  return value === null || value === undefined ? "" : String(value).normalize("NFC").trim();
}

export function fieldValue(properties: Readonly<Record<string, unknown>>, rule: FieldText): string {
  return applySteps(textOf(properties, rule.field), rule.transform);
}

/** References between the parts of a package that lead nowhere. */
function inconsistencies(plan: PackagePlan): string[] {
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
