import { GeometryError, type GeometryFile, readAreas } from "@/lib/areas/geometry";
import { type AreaPolygon, cleanPolygons, locate, simplifyTogether } from "@/lib/areas/geometry-topology";
import type { AreaDefinition, AreaGeometry, MembershipDefinition, PartitionDefinition } from "@/lib/areas/schema";
import { applySteps } from "../map/areas";
import type { PackagePlan, PartitionPlan, ReadBytes, Validity } from "./contents";
import { textOf } from "./resources";

/** Detail below this many metres is left out of maps: it cannot be seen and would be sent to every reader. */
const finestDetail = 5;

export type AreasResult =
  | {
      readonly ok: true;
      readonly partitions: readonly PartitionDefinition[];
      readonly cityArea: { readonly geometry: AreaGeometry | undefined };
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

type Read = {
  readonly plan: PartitionPlan;
  readonly areas: readonly ({
    readonly key: string;
    readonly name: string;
    readonly fields: Readonly<Record<string, unknown>>;
    readonly geometry?: AreaGeometry;
  } & Validity)[];
};

/**
 * Reads all maps of a package and works out which leaf lies in which area. Leaf partitions come first in the result, as
 * they must be defined first.
 */
export async function resolveAreas(
  plan: PackagePlan,
  read: ReadBytes,
  log: (sentence: string) => void = () => {},
): Promise<AreasResult> {
  const problems: string[] = [];
  const notes: string[] = [];
  const all: Read[] = [];
  for (const partition of plan.partitions) {
    try {
      all.push(await readPartition(partition, read, notes));
      log(`${partition.name}: ${all.at(-1)?.areas.length} Gebiete gelesen.`);
    } catch (error) {
      const advice = error instanceof GeometryError ? ` ${error.advice}` : "";
      const message = error instanceof Error ? error.message : "nicht lesbar";
      problems.push(
        `${message.startsWith("Ressource ") ? "" : `Ressource „${partition.resource}“: `}${message}${advice}`,
      );
    }
  }
  const city = all.find((one) => one.plan.key === plan.cityPartition.key);
  if (city && city.areas.length !== 1)
    problems.push(
      `Ressource „${city.plan.resource}“: Die Gliederung „${city.plan.key}“ ist die Stadt als ein Gebiet und hat hier ${city.areas.length} Gebiete. Wählen Sie für sie einen anderen Schlüssel.`,
    );
  if (problems.length > 0) return { ok: false, problems };

  const parents = await parentTable(plan, all, problems);
  const leafKey = plan.leaf ?? finest(plan, all, parents);
  if (problems.length > 0) return { ok: false, problems };
  const simplified = await simplify(all);

  const leafRead = all.find((one) => one.plan.key === leafKey);
  const residuals = leafRead?.plan.residual;
  const leafKeys = [...(leafRead?.areas.map((area) => area.key) ?? []), ...(residuals ? [residuals.key] : [])];
  const leafValidity = new Map(leafRead?.areas.map(({ key, validFrom, validTo }) => [key, { validFrom, validTo }]));
  const definitions: PartitionDefinition[] = [];
  for (const one of all) {
    const geometries = simplified.get(one.plan.key);
    const base = {
      key: one.plan.key,
      name: one.plan.name,
      nameEn: one.plan.nameEn,
      description: one.plan.description,
      areas: [
        ...one.areas.map(
          (area): AreaDefinition => ({
            key: area.key,
            name: area.name,
            ...(area.geometry && { geometry: geometries?.get(area.key) ?? area.geometry }),
            validFrom: area.validFrom,
            validTo: area.validTo,
          }),
        ),
        ...(one.plan.residual ? [{ ...one.plan.residual, isResidual: true, geometry: null }] : []),
      ],
    };
    if (one.plan.key === leafKey || !leafRead) {
      definitions.unshift(base);
      continue;
    }
    // The whole city needs no rule: every leaf lies in it.
    const isCity = one.plan.key === plan.cityPartition.key && one.areas.length === 1;
    const memberships: MembershipDefinition[] = [];
    const outside: string[] = [];
    for (const leaf of leafKeys) {
      const owner = isCity
        ? one.areas[0]?.key
        : leaf === residuals?.key
          ? one.plan.residual?.key
          : ancestor(leafKey, leaf, one.plan.key, parents);
      // A leaf that ended is missing in no sum of later years.
      if (owner !== undefined) memberships.push({ area: owner, leaf, ...leafValidity.get(leaf) });
      else if (leaf !== residuals?.key) outside.push(leaf);
    }
    if (memberships.length === 0) {
      problems.push(
        `Ressource „${one.plan.resource}“: Es ist nicht angegeben, welche Gebiete von „${leafRead.plan.name}“ in „${one.plan.name}“ liegen. Ergänzen Sie parents oder eine Ressource mit der Rolle memberships.`,
      );
      continue;
    }
    if (outside.length > 0) {
      notes.push(
        `${outside.length} Gebiete von „${leafRead.plan.name}“ liegen in keinem Gebiet von „${one.plan.name}“ (${outside.slice(0, 5).join(", ")}).`,
      );
    }
    definitions.push({ ...base, leafPartitionKey: leafKey, ...(isCity && { sortOrder: 0 }), memberships });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, partitions: definitions, cityArea: { geometry: await outline(all) }, notes };
}

async function readPartition(partition: PartitionPlan, read: ReadBytes, notes: string[]): Promise<Read> {
  if (partition.kind === "table") {
    const keys = partition.rows.map((row) => row.key);
    const doubled = keys.find((key, index) => keys.indexOf(key) !== index);
    if (keys.length === 0) throw new Error("Die Tabelle nennt kein einziges Gebiet.");
    if (doubled !== undefined) throw new Error(`Der Schlüssel „${doubled}“ kommt mehrfach vor.`);
    return { plan: partition, areas: partition.rows };
  }
  const result = await readAreas(await filesOf(partition.path, read), partition.options);
  for (const note of result.notes) notes.push(`Ressource „${partition.resource}“: ${note}`);
  return {
    plan: partition,
    areas: result.areas.map(({ key, name, properties, geometry }) => ({
      key,
      name,
      fields: properties,
      geometry,
      ...partition.validityOf(properties),
    })),
  };
}

/** A .shp comes with its side files, whatever the case of their endings. */
async function filesOf(path: string, read: ReadBytes): Promise<GeometryFile[]> {
  const files: GeometryFile[] = [{ name: path.split("/").at(-1) ?? path, bytes: await read(path) }];
  if (!/\.shp$/i.test(path)) return files;
  const base = path.slice(0, -4);
  for (const extension of ["dbf", "shx", "prj", "cpg"]) {
    for (const ending of [extension, extension.toUpperCase()]) {
      const bytes = await read(`${base}.${ending}`).catch(() => undefined);
      if (!bytes) continue;
      files.push({ name: `${base.split("/").at(-1)}.${extension}`, bytes });
      break;
    }
  }
  return files;
}

/** child partition → parent partition → child key → parent key. */
type ParentTable = Map<string, Map<string, Map<string, string>>>;

async function parentTable(plan: PackagePlan, all: readonly Read[], problems: string[]): Promise<ParentTable> {
  const table: ParentTable = new Map();
  const byKey = new Map(all.map((one) => [one.plan.key, one]));
  const put = (child: string, parent: string, from: string, to: string) => {
    const parents = table.get(child) ?? new Map<string, Map<string, string>>();
    const pairs = parents.get(parent) ?? new Map<string, string>();
    pairs.set(from, to);
    parents.set(parent, pairs);
    table.set(child, parents);
  };
  for (const one of all) {
    for (const rule of one.plan.parents) {
      const parent = byKey.get(rule.partition);
      if (!parent) continue; // the city made by itself holds everything anyway
      const known = new Set(parent.areas.map((area) => area.key));
      const placed = rule.by === "location" ? await locate(polygonsOf(one), polygonsOf(parent)) : undefined;
      const unknown: string[] = [];
      for (const area of one.areas) {
        const key = placed
          ? (placed.get(area.key) ?? "")
          : applySteps(
              rule.keyPrefix ? area.key.slice(0, rule.keyPrefix) : textOf(area.fields, rule.field ?? ""),
              rule.transform,
            );
        if (known.has(key)) put(one.plan.key, rule.partition, area.key, key);
        else if (key !== "" || placed) unknown.push(`${area.key} → „${key}“`);
      }
      if (rule.field && one.areas[0] && !(rule.field in one.areas[0].fields)) {
        problems.push(
          `Ressource „${one.plan.resource}“: Das Feld „${rule.field}“ gibt es nicht. Vorhanden sind: ${Object.keys(one.areas[0].fields).join(", ")}.`,
        );
      } else if (unknown.length > 0) {
        problems.push(
          `Ressource „${one.plan.resource}“: ${unknown.length} Gebiete nennen ein Gebiet von „${parent.plan.name}“, das es nicht gibt (${unknown.slice(0, 3).join(", ")}). Prüfen Sie Feld und transform.`,
        );
      }
    }
  }
  for (const { resource, child, parent, pairs } of plan.memberships) {
    const children = new Set(byKey.get(child)?.areas.map((area) => area.key));
    const parents = new Set(byKey.get(parent)?.areas.map((area) => area.key));
    const unknown = pairs.filter(([from, to]) => !children.has(from) || !parents.has(to));
    if (unknown.length > 0) {
      problems.push(
        `Ressource „${resource}“: ${unknown.length} Zuordnungen nennen Gebiete, die es nicht gibt (${unknown
          .slice(0, 3)
          .map((pair) => pair.join(" → "))
          .join(", ")}).`,
      );
    }
    for (const [from, to] of pairs) put(child, parent, from, to);
  }
  return table;
}

/** Follows the parents step by step: Stadtviertel → Stadtteil → Stadtbezirk. */
function ancestor(
  partition: string,
  key: string,
  wanted: string,
  parents: ParentTable,
  seen: ReadonlySet<string> = new Set(),
): string | undefined {
  const own = parents.get(partition);
  if (!own || seen.has(partition)) return undefined;
  const direct = own.get(wanted)?.get(key);
  if (direct !== undefined) return direct;
  for (const [next, pairs] of own) {
    const step = pairs.get(key);
    const found = step === undefined ? undefined : ancestor(next, step, wanted, parents, new Set([...seen, partition]));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The partition from which most others can be reached; of equals the one with most areas. */
function finest(plan: PackagePlan, all: readonly Read[], parents: ParentTable): string {
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of parents.get(from)?.keys() ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      reach(next, seen);
    }
    return seen;
  };
  const ranked = all
    .filter((one) => one.plan.key !== plan.cityPartition.key || all.length === 1)
    .sort((a, b) => reach(b.plan.key).size - reach(a.plan.key).size || b.areas.length - a.areas.length);
  return ranked[0]?.plan.key ?? plan.cityPartition.key;
}

function polygonsOf(one: Read): AreaPolygon[] {
  return one.areas.flatMap((area) =>
    area.geometry ? [{ type: "Feature" as const, properties: { key: area.key }, geometry: area.geometry }] : [],
  );
}

async function simplify(all: readonly Read[]): Promise<Map<string, Map<string, AreaGeometry>>> {
  const layers = Object.fromEntries(
    all.map((one) => [one.plan.key, polygonsOf(one)] as const).filter(([, polygons]) => polygons.length > 0),
  );
  return Object.keys(layers).length > 0 ? simplifyTogether(layers, finestDetail) : new Map();
}

/** The city's outline: the union of its coarsest partition, which leaves out the least ground. */
async function outline(all: readonly Read[]): Promise<AreaGeometry | undefined> {
  const drawn = all
    .filter((one) => one.areas.length > 0 && one.areas.every((area) => area.geometry))
    .sort((a, b) => a.areas.length - b.areas.length);
  const coarsest = drawn[0];
  if (!coarsest) return undefined;
  const whole = polygonsOf(coarsest).map((polygon): AreaPolygon => ({ ...polygon, properties: { key: "city" } }));
  const cleaned = await cleanPolygons(whole);
  const one = cleaned.get("city");
  if (!one) return undefined;
  const simple = await simplifyTogether(
    { city: [{ type: "Feature", properties: { key: "city" }, geometry: one }] },
    finestDetail,
  );
  return simple.get("city")?.get("city") ?? one;
}
