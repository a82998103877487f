import * as z from "zod";
import { checkbox, germanNumber, listOf, optionalText } from "@/lib/platform/input";

/** Who delivers, as it is defined by a page, a data package or the demo city. */
export interface SourceInput {
  readonly key: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  /** Stands under every figure; the name if left out. */
  readonly attribution?: string | undefined;
  readonly attributionEn?: string | undefined;
  readonly licence?: string | undefined;
  /** Counts from 1 to threshold − 1 are withheld; 1 = the data are public already. */
  readonly threshold?: number | undefined;
  readonly minPopulation?: number | undefined;
  readonly minPopulationForMeanAge?: number | undefined;
  /** Households or benefit units behind a number of which too few withhold it; the threshold if left out. */
  readonly carrierThreshold?: number | undefined;
  /** Protects also from persons who are the single one behind a number; no if left out. */
  readonly strictInsider?: boolean | undefined;
  /** How the office writes secret, zero and missing. */
  readonly marks?: Readonly<Record<string, readonly string[] | undefined>> | undefined;
}

export interface BaseCountInput {
  readonly key: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly unit: string;
  /** Key of the source. */
  readonly source: string;
  /** Names the definition behind the series; the key if left out. */
  readonly definitionId?: string | undefined;
  readonly description?: string | undefined;
  readonly cityOnly?: boolean | undefined;
  readonly integer?: boolean | undefined;
  /** Never published itself, only what is computed from it. A sum of ages always is. */
  readonly internal?: boolean | undefined;
  readonly carrier?: string | undefined;
  readonly whole?: string | undefined;
  /** This count is the sum of each of these lists. */
  readonly sumOf?: readonly (readonly string[])[] | undefined;
  readonly meanOver?: string | undefined;
  /** The count of all inhabitants. Left out, it is the one with the key EW. */
  readonly isPopulation?: boolean | undefined;
}

export interface IndicatorTexts {
  readonly definition?: string | undefined;
  readonly why?: string | undefined;
  readonly caveats?: string | undefined;
  /** Made from the names of the counts if left out. */
  readonly formula?: string | undefined;
  readonly shortName?: string | undefined;
}

export interface IndicatorInput {
  readonly key: string;
  /** Position in the city's set; the next free one if left out. */
  readonly number?: number | undefined;
  readonly kind: "count" | "ratio" | "relativeChange" | "rate";
  readonly theme?: string | undefined;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly shortName?: string | undefined;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity?: "burden" | "neutral" | undefined;
  /** Keys of base counts; for a delivered rate empty. */
  readonly numerator: readonly string[];
  readonly denominator?: readonly string[] | undefined;
  readonly factor?: number | undefined;
  readonly boundedBy100?: boolean | undefined;
  /** Key of the source; that of the first count if left out. */
  readonly source?: string | undefined;
  readonly definitionId?: string | undefined;
  readonly texts?: { readonly de?: IndicatorTexts; readonly en?: IndicatorTexts } | undefined;
  readonly city?:
    | {
        readonly name: { readonly de: string; readonly en: string };
        readonly numerator: readonly string[];
        readonly denominator: readonly string[];
      }
    | undefined;
}

/** Rows of a list of which some may still be empty. */
const rows = () =>
  listOf(z.string()).transform((list) => list.map((item) => item.trim()).filter((item) => item !== ""));

const key = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u, "Bitte nur Buchstaben, Ziffern, Punkt, Binde- und Unterstrich.");
const name = z.string().trim().min(1).max(160);

export const defineSourceForm = z.object({
  key,
  name,
  attribution: optionalText(300),
  licence: optionalText(120),
  threshold: germanNumber().pipe(z.number().int().min(1).max(1000)),
  minPopulation: germanNumber().pipe(z.number().int().min(0).max(100000)),
});

export const defineBaseCountForm = z.object({
  key,
  name,
  nameEn: optionalText(160),
  unit: z.string().trim().min(1).max(40),
  source: z.string().trim().min(1),
  definitionId: optionalText(80),
  description: optionalText(1000),
  cityOnly: checkbox(),
  decimals: checkbox(),
  carrier: optionalText(80),
  whole: optionalText(80),
  parts: rows().refine((parts) => parts.length !== 1, "Eine Summe hat mindestens zwei Teile."),
});

export const defineIndicatorForm = z
  .object({
    key,
    name,
    nameEn: optionalText(160),
    shortName: optionalText(80),
    theme: z.string().trim().min(1).max(60),
    kind: z.enum(["count", "ratio", "relativeChange", "rate"]),
    numerator: rows(),
    denominator: rows(),
    factor: z.preprocess((value) => (value === "" ? undefined : value), germanNumber().optional()),
    unit: z.string().trim().min(1).max(40),
    decimals: germanNumber().pipe(z.number().int().min(0).max(4)),
    polarity: z.enum(["burden", "neutral"]),
    source: optionalText(80),
    definition: optionalText(400),
    definitionEn: optionalText(400),
    why: optionalText(600),
    caveats: optionalText(600),
  })
  // What another kind of indicator does not have was perhaps chosen before the kind was.
  .transform((value) => ({
    ...value,
    numerator: value.kind === "rate" ? [] : value.numerator,
    denominator: value.kind === "ratio" ? value.denominator : [],
  }))
  .refine((value) => value.kind === "rate" || value.numerator.length > 0, {
    path: ["numerator"],
    error: "Bitte mindestens ein Merkmal wählen.",
  })
  .refine((value) => value.kind !== "ratio" || value.denominator.length > 0, {
    path: ["denominator"],
    error: "Ein Anteil braucht einen Nenner. Bitte mindestens ein Merkmal wählen.",
  })
  .refine((value) => value.kind !== "rate" || value.source !== undefined, {
    path: ["source"],
    error: "Bitte die Quelle wählen, die die Quote liefert.",
  });

/** A base count as the Verwaltung lists it. */
export interface BaseCountRow {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly definitionId: string;
  readonly cityOnly: boolean;
  readonly internal: boolean;
  readonly carrier: string | null;
  readonly whole: string | null;
  /** This count is the sum of each of these lists. */
  readonly sumOf: readonly (readonly string[])[];
  readonly usedBy: number;
}

export interface SourceRow {
  readonly key: string;
  readonly name: string;
  readonly attribution: string;
  readonly licence: string | null;
  readonly threshold: number;
  readonly minPopulation: number;
  readonly baseCounts: number;
}

export interface IndicatorRow {
  readonly key: string;
  readonly number: number;
  readonly kind: "count" | "ratio" | "relativeChange" | "rate";
  readonly theme: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: "burden" | "neutral";
  readonly source: string;
  readonly formula: string;
}
