import * as z from "zod";
import { valueStates } from "@/lib/statistics/values";

/** Parameters of the read API. Unknown names are refused, so that a typing error is not taken for "everything". */
const key = (description: string, example: string) =>
  z.string().min(1).max(120).meta({ description, example }).describe(description);
/** PostgreSQL knows no year 0; nobody counted before 1800. */
const date = z.iso
  .date()
  .refine((text) => text >= "1800-01-01" && text < "3000-01-01")
  .meta({ description: "Reference date", example: "2025-12-31" });
const release = z.coerce
  .number()
  .int()
  .positive()
  .max(2147483647)
  .optional()
  .meta({ description: "Id of an earlier release; the one in force if left out", example: 3 });
const format = z.enum(["json", "csv", "csv-excel"]).default("json").meta({
  description: "json · csv: UTF-8, comma, decimal point · csv-excel: UTF-8 with BOM, semicolon, decimal comma",
});
const indicator = key("Key of an indicator", "anteil-kinder-in-bedarfsgemeinschaften");
const baseCount = key("Key of a base count", "K_BG");
const partition = key("Key of a partition", "bezirke");

export const listQuery = z.strictObject({ release, format });
export const areasQuery = z.strictObject({
  partition,
  release,
  indicator: indicator.optional().meta({ description: "Adds state and value of this indicator at `date`" }),
  date: date.optional(),
});
export const datesQuery = z.strictObject({
  indicator: indicator.optional(),
  baseCount: baseCount.optional(),
  partition: partition.optional(),
  release,
  format,
});
export const valuesQuery = z.strictObject({
  indicator: indicator.optional().meta({ description: "Key of an indicator; this or `baseCount`" }),
  baseCount: baseCount.optional().meta({ description: "Key of a base count; this or `indicator`" }),
  partition,
  date: date.optional().meta({ description: "Left out: every date, each value with its `date`" }),
  release,
  format,
});
export const noQuery = z.strictObject({});

const named = z.object({ key: z.string(), name: z.string(), nameEn: z.string().optional() });
const releaseFacts = z
  .object({ id: z.number().int(), title: z.string(), publishedAt: z.string(), checksum: z.string() })
  .meta({ id: "Release", description: "A published state of the data; its values never change" });
const notice = z.string().optional().meta({ description: "Present when the city is invented" });
const state = z.enum(valueStates).meta({
  id: "State",
  description: "Why a value is not there: withheld, not reliable enough, not delivered, not meaningful",
});
const number = z.number().nullable();

export const apiAnswers = {
  health: z.object({ status: z.literal("ok") }),
  partitions: z.object({ partitions: z.array(named.extend({ areas: z.number().int() })), notice }),
  areas: z
    .object({
      type: z.literal("FeatureCollection"),
      features: z.array(
        z.object({
          type: z.literal("Feature"),
          id: z.string(),
          geometry: z
            .object({ type: z.enum(["Polygon", "MultiPolygon"]), coordinates: z.array(z.unknown()) })
            .nullable(),
          properties: z.object({
            key: z.string(),
            name: z.string(),
            leaves: z.array(z.string()),
            residual: z.boolean().optional(),
            squareKilometres: z.number().nullable(),
            state: state.optional(),
            value: number.optional(),
            numerator: number.optional(),
            denominator: number.optional(),
            change: number.optional().meta({ description: "Against four years before, in points" }),
            changePercent: number.optional().meta({ description: "Of counts: against four years before, in percent" }),
          }),
        }),
      ),
    })
    .meta({ description: "GeoJSON (RFC 7946)" }),
  baseCounts: z.object({
    baseCounts: z.array(
      named.extend({ unit: z.string(), source: z.string(), definition: z.string(), cityOnly: z.boolean() }),
    ),
    notice,
  }),
  indicators: z.object({
    indicators: z.array(
      named.extend({
        theme: z.string(),
        kind: z.enum(["count", "ratio", "relativeChange", "rate"]),
        unit: z.string(),
        decimals: z.number().int(),
        numerator: z.array(z.string()),
        denominator: z.array(z.string()),
        factor: z.number(),
        polarity: z.enum(["burden", "neutral"]),
        source: z.string(),
        definition: z.string(),
        official: z
          .object({ name: z.string(), numerator: z.array(z.string()), denominator: z.array(z.string()) })
          .optional(),
      }),
    ),
    notice,
  }),
  dates: z.object({ dates: z.array(z.string()), notice }),
  releases: z.object({ releases: z.array(releaseFacts.extend({ note: z.string().nullable() })), notice }),
  values: z.object({
    release: releaseFacts,
    values: z.array(
      z.object({
        area: z.string(),
        date: z.string().optional(),
        state,
        value: number.meta({ description: "Rounded to the decimals of the indicator; null unless known" }),
        numerator: number.optional(),
        denominator: number.optional(),
        official: z
          .object({ state, value: number, numerator: number, denominator: number })
          .optional()
          .meta({ description: "Whole city only: the official rate, whose denominator exists only there" }),
      }),
    ),
    notice,
  }),
  error: z
    .object({ error: z.object({ parameter: z.string().nullable(), message: z.string() }) })
    .meta({ id: "Error", description: "Names the parameter that is wrong, in German and English" }),
} as const;
