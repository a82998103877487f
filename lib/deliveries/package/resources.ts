import type * as z from "zod";
import { applySteps } from "../map/areas";
import { readDate } from "../recognise/dates";
import type { MembershipPlan, PartitionPlan, ReadBytes, Validity } from "./contents";
import { germanIssues, reportInput } from "./issues";
import type { areasRole, FieldText, membershipsRole, PackageResource } from "./schema";
import { readTable, type TableRow } from "./tables";

export class PackageProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join(" "));
  }
}

export function parseRole<T>(schema: z.ZodType<T>, resource: PackageResource): T {
  const result = schema.safeParse(resource.kreislauf, reportInput);
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
    const parsed = schema.safeParse(row, reportInput);
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
  const { partition, parents, residual } = role;
  const base = { ...partition, resource: resource.name, parents, residual };
  const validityOf = (fields: TableRow): Validity => {
    const validFrom = dayOf(fields, role.validFrom, resource.name);
    const validTo = dayOf(fields, role.validTo, resource.name);
    return { ...(validFrom && { validFrom }), ...(validTo && { validTo }) };
  };
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
          const validity = Object.values(validityOf(properties)).join(" bis ");
          return { key: fieldValue(properties, role.key), name: fieldValue(properties, role.name), validity };
        },
      },
      validityOf,
    };
  }
  const rows = (await readTable(resource, read)).filter(
    (row) => !role.skip.some((rule) => rule.equals.includes(textOf(row, rule.field))),
  );
  for (const field of [role.key.field, role.name.field]) if (rows[0]) requireField(rows[0], field, resource.name);
  return {
    ...base,
    kind: "table",
    rows: rows.map((row) => ({
      key: fieldValue(row, role.key),
      name: fieldValue(row, role.name),
      fields: row,
      ...validityOf(row),
    })),
  };
}

/** A day of the boundary: stated for the whole partition, or read from a field; an empty field leaves it open. */
function dayOf(fields: TableRow, rule: z.infer<typeof areasRole>["validFrom"], resource: string): string | undefined {
  if (rule === undefined || typeof rule === "string") return rule;
  requireField(fields, rule.field, resource);
  const text = textOf(fields, rule.field);
  const day = text === "" ? undefined : readDate({ text });
  if (text !== "" && day === undefined)
    throw new Error(`Ressource „${resource}“: Im Feld „${rule.field}“ ist „${text}“ kein Datum.`);
  return day;
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
    `Ressource „${resource}“: Das Feld „${field}“ gibt es nicht. ${Object.keys(properties).length > 0 ? `Vorhanden sind: ${Object.keys(properties).join(", ")}.` : "Der Eintrag hat keine Felder."}`,
  );
}

/** The text of an attribute; a number is written without decimals that are all zero. */
export function textOf(properties: Readonly<Record<string, unknown>>, field: string): string {
  const value = properties[field];
  // Some programs fill the texts of a .dbf up with NUL, which no database stores.
  return value === null || value === undefined ? "" : String(value).replaceAll("\0", "").normalize("NFC").trim();
}

export function fieldValue(properties: Readonly<Record<string, unknown>>, rule: FieldText): string {
  return applySteps(textOf(properties, rule.field), rule.transform);
}
