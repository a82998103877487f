import * as z from "zod";
import {
  absentMeanings,
  areaRule,
  baseCountRule,
  columnRef,
  condition,
  dateRule,
  isoDate,
  keyStep,
  mapping,
  markTable,
  numberFormat,
  valueColumn,
} from "../schema";

/**
 * A whole city as a Frictionless data package (https://datapackage.org). Standard properties keep their standard
 * meaning; what the standard does not know stands in an object `kreislauf` of the package and of each resource.
 * Described for outsiders in docs/data-formats.md.
 */

const key = z.string().min(1).max(120);
const name = z.string().min(1);

/** A text of a feature or row: the field it stands in, and the steps that make the key of it. */
export const fieldText = z.preprocess(
  (value) => (typeof value === "string" || typeof value === "number" ? { field: String(value) } : value),
  z.strictObject({ field: z.string().min(1), transform: z.array(keyStep).default([]) }),
);
export type FieldText = z.infer<typeof fieldText>;

/** How an area is assigned to an area of another partition. */
export const parentRule = z
  .strictObject({
    partition: key,
    field: z.string().min(1).optional(),
    transform: z.array(keyStep).default([]),
    /** The first characters of the area's own key are the key of the parent. */
    keyPrefix: z.number().int().min(1).optional(),
    by: z.literal("location").optional(),
  })
  .refine((rule) => [rule.field, rule.keyPrefix, rule.by].filter((part) => part !== undefined).length === 1, {
    error: "Geben Sie genau eines von `field`, `keyPrefix` oder `by` an.",
  });
export type ParentRule = z.infer<typeof parentRule>;

const partition = z.preprocess(
  (value) => (typeof value === "string" ? { key: value, name: value } : value),
  z.strictObject({ key, name, nameEn: z.string().optional(), description: z.string().optional() }),
);

/** One date for the whole partition, or the field that says it for each area. */
const validity = z.union([isoDate, z.strictObject({ field: z.string().min(1) })]);

export const areasRole = z.strictObject({
  role: z.literal("areas"),
  partition,
  key: fieldText,
  name: fieldText,
  parents: z.array(parentRule).default([]),
  skip: z.array(z.strictObject({ field: z.string(), equals: z.array(z.string()) })).default([]),
  layer: z.string().optional(),
  crs: z.string().optional(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  residual: z.strictObject({ key, name }).optional(),
  validFrom: validity.optional(),
  validTo: validity.optional(),
});

export const membershipsRole = z.strictObject({
  role: z.literal("memberships"),
  child: z.strictObject({ partition: key, field: z.string(), transform: z.array(keyStep).default([]) }),
  parent: z.strictObject({ partition: key, field: z.string(), transform: z.array(keyStep).default([]) }),
});

export const definitionsRole = z.strictObject({ role: z.enum(["sources", "baseCounts", "indicators"]) });

/** `values` may be one column, a table of column → base count, or the full list. */
const valueColumns = z.preprocess((value) => {
  if (typeof value === "string") return [{ column: value }];
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? { column: one } : one));
  if (value && typeof value === "object") {
    return Object.entries(value).map(([column, count]) =>
      typeof count === "string" ? { column, baseCount: count } : { column, ...count },
    );
  }
  return value;
}, z.array(valueColumn).min(1));

export const valuesRole = z.strictObject({
  role: z.literal("values"),
  title: z.string().optional(),
  source: key.optional(),
  sheet: z.string().optional(),
  header: mapping.shape.header.unwrap().optional(),
  lastRow: z.number().int().min(1).optional(),
  areas: z.array(areaRule).min(1).optional(),
  areaName: columnRef.optional(),
  /** Left out where each value column says its date. */
  date: dateRule.default({ header: true }),
  baseCount: baseCountRule.default({ header: true }),
  values: valueColumns,
  numbers: numberFormat.optional(),
  marks: markTable.partial().optional(),
  factor: z.number().positive().optional(),
  absent: z.enum(absentMeanings).optional(),
  zeroIsMissing: mapping.shape.zeroIsMissing.unwrap().optional(),
  fillDown: z.array(columnRef).optional(),
  sumOver: z.array(columnRef).optional(),
  ignore: z
    .strictObject({
      rows: z.array(z.number().int().min(1)).default([]),
      areas: z.array(z.string()).default([]),
      when: z.array(condition).default([]),
    })
    .optional(),
  additive: z.boolean().default(true),
});
export type ValuesRole = z.infer<typeof valuesRole>;

const text = z.preprocess((value) => (value === null || value === "" ? undefined : value), z.string().optional());
const truth = z.preprocess(
  (value) =>
    typeof value === "string"
      ? value === ""
        ? undefined
        : ["ja", "true", "1", "wahr", "yes"].includes(value.toLowerCase())
      : (value ?? undefined),
  z.boolean().optional(),
);
const number = z.preprocess(
  (value) =>
    value === "" || value === null ? undefined : typeof value === "string" ? Number(value.replace(",", ".")) : value,
  z.number().optional(),
);
/** A list, or in a CSV cell keys joined by "+" or a space. */
const keys = z.preprocess(
  (value) => (typeof value === "string" ? value.split(/[+\s,]+/).filter(Boolean) : (value ?? [])),
  z.array(key),
);
/** Lists of parts: in a CSV cell "A+B+C; D+E". A total may be split in several ways. */
const sumOf = z.preprocess(
  (value) =>
    typeof value === "string"
      ? value
          .split(";")
          .map((part) => part.split(/[+\s,]+/).filter(Boolean))
          .filter((part) => part.length > 0)
      : (value ?? []),
  z.array(z.array(key).min(2)),
);

export const sourceDefinition = z.strictObject({
  key,
  name,
  nameEn: text,
  attribution: text,
  attributionEn: text,
  licence: text,
  threshold: number.pipe(z.number().int().min(1).optional()),
  minPopulation: number.pipe(z.number().int().min(0).optional()),
  minPopulationForMeanAge: number.pipe(z.number().int().min(0).optional()),
  carrierThreshold: number.pipe(z.number().int().min(1).optional()),
  strictInsider: truth,
  marks: markTable.partial().optional(),
});

export const baseCountDefinition = z.strictObject({
  key,
  name,
  nameEn: text,
  unit: text.pipe(z.string().default("Personen")),
  source: key,
  definitionId: text,
  description: text,
  integer: truth,
  cityOnly: truth,
  internal: truth,
  isPopulation: truth,
  carrier: text,
  whole: text,
  meanOver: text,
  sumOf,
});

export const indicatorDefinition = z.strictObject({
  key,
  number: number.pipe(z.number().int().min(1).optional()),
  name,
  nameEn: text,
  shortName: text,
  theme: text,
  kind: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.enum(["count", "ratio", "relativeChange", "rate"]).default("ratio"),
  ),
  unit: text,
  decimals: number.pipe(z.number().int().min(0).max(6).optional()),
  numerator: keys,
  denominator: keys,
  factor: number,
  polarity: z.preprocess((value) => (value === "" ? undefined : value), z.enum(["burden", "neutral"]).optional()),
  boundedBy100: truth,
  source: text,
  definitionId: text,
  definition: text,
  definitionEn: text,
  why: text,
  whyEn: text,
  caveats: text,
  caveatsEn: text,
});

const resource = z.looseObject({
  name: z.string().min(1),
  path: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  data: z.unknown().optional(),
  encoding: z.string().optional(),
  format: z.string().optional(),
  dialect: z.looseObject({}).optional(),
  schema: z.looseObject({}).optional(),
  kreislauf: z.looseObject({ role: z.string() }).optional(),
});
export type PackageResource = z.infer<typeof resource>;

export const dataPackage = z.looseObject({
  name: z.string().min(1),
  title: z.string().optional(),
  licenses: z
    .array(z.looseObject({ name: z.string().optional(), title: z.string().optional(), path: z.string().optional() }))
    .optional(),
  sources: z.array(z.looseObject({ title: z.string().optional(), path: z.string().optional() })).optional(),
  resources: z.array(resource).min(1),
  kreislauf: z.strictObject({
    city: z.strictObject({ key, name, partition: partition.optional() }),
    /** The finest partition; the one below all others if left out. */
    leaf: key.optional(),
    /** Use the 38 base counts and 26 indicators of the handbook where their keys occur. */
    standard: z.boolean().default(false),
    /** Title of the first release. */
    release: z.string().optional(),
  }),
});
