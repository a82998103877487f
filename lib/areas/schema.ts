import type { MultiPolygon, Polygon } from "geojson";
import * as z from "zod";
import { optionalText } from "@/lib/platform/input";

export type AreaGeometry = Polygon | MultiPolygon;

/** An area as it is defined. Dates are ISO; without them it is valid always. */
export interface AreaDefinition {
  readonly key: string;
  readonly name: string;
  /** WGS 84, RFC 7946. Left out for a union, it is drawn from its leaves; `null` = lies nowhere. */
  readonly geometry?: AreaGeometry | null | undefined;
  /** „nicht zuordenbar": takes the cases nobody could place. */
  readonly isResidual?: boolean | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /** Computed from the geometry when left out. */
  readonly squareKilometres?: number | null | undefined;
  /** Keys of the areas with a shared border; computed from the geometry when left out. */
  readonly neighbours?: readonly string[] | undefined;
}

export interface MembershipDefinition {
  readonly area: string;
  readonly leaf: string;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

export interface PartitionDefinition {
  readonly key: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly description?: string | undefined;
  /** Place in every list and in the disclosure run: the city 0, leaves 900; by default in the order of definition. */
  readonly sortOrder?: number | undefined;
  /** The leaf partition whose areas this one unites; left out for a leaf partition itself. */
  readonly leafPartitionKey?: string | undefined;
  readonly areas: readonly AreaDefinition[];
  /** Which leaf lies in which area; for a leaf partition every area is its own leaf. */
  readonly memberships?: readonly MembershipDefinition[] | undefined;
}

export interface PartitionRow {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly description: string | null;
  readonly leafPartition: string | null;
  readonly areas: number;
  readonly withGeometry: number;
  readonly residual: boolean;
}

export interface AreaRow {
  readonly key: string;
  readonly name: string;
  readonly isResidual: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly squareKilometres: number | null;
  readonly leaves: number;
  readonly geometry: AreaGeometry | null;
}

export interface PartitionDetail extends PartitionRow {
  readonly rows: readonly AreaRow[];
}

/** Areas as a person uploads them: a map and the names of its fields. */
export const uploadPartitionInput = z.object({
  key: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[a-z0-9][a-z0-9-]*$/, "Bitte nur Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel foerdergebiete.")
    // The address /verwaltung/gebiete/neu belongs to the form itself.
    .refine((value) => value !== "neu", "Dieser Schlüssel ist vergeben."),
  name: z.string().trim().min(1).max(120),
  nameEn: optionalText(120),
  description: optionalText(1000),
  keyField: z.string().trim().min(1).max(120),
  nameField: z.string().trim().min(1).max(120),
  crs: optionalText(40),
  /** "leaves": the smallest areas themselves · "unions": they unite areas of the leaf partition chosen. */
  role: z.enum(["leaves", "unions"]),
  leafPartition: optionalText(60),
  residual: z.preprocess((value) => value === "ja" || value === "on", z.boolean()),
  files: z.preprocess(
    (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
    z
      .array(z.instanceof(File))
      .transform((files) => files.filter((file) => file.size > 0))
      .pipe(z.array(z.instanceof(File)).min(1, "Bitte eine Datei wählen.").max(8)),
  ),
});
export type UploadPartition = z.output<typeof uploadPartitionInput>;
