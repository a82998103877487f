import type * as z from "zod";
import { applySteps } from "../map/areas";
import type { MembershipPlan, PartitionPlan, ReadBytes } from "./contents";
import { germanIssues } from "./issues";
import type { areasRole, FieldText, membershipsRole, PackageResource } from "./schema";
import { readTable, type TableRow } from "./tables";

export class PackageProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join(" "));
  }
}

export function parseRole<T>(schema: z.ZodType<T>, resource: PackageResource): T {
  const result = schema.safeParse(resource.kreislauf);
  if (!result.success) throw new PackageProblems(germanIssues(result.error, `Ressource „${resource.name}“, kreislauf`));
  return result.data;
}

export function definitions<T extends { key: string }>(
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

export async function areasOf(
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

export async function membershipsOf(
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
