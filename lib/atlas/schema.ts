import * as z from "zod";
import type {
  AreaGeometry,
  AreaOutline,
  AreaSummary,
  BilingualText,
  CityFacts,
  Figure,
  FigureSet,
  IndicatorDetail,
  IndicatorSummary,
  PartitionSummary,
} from "@/lib/releases/figures/schema";
import type { ReleaseSummary } from "@/lib/releases/schema";
import type { IndicatorChange } from "@/lib/statistics/change";
import { type ClassMethod, classMethods } from "@/lib/statistics/classes";
import type { Comparison } from "@/lib/statistics/comparison";

/** `status`: the figure at the date. `change`: its change over four years, in points, or in percent for counts. */
export const atlasModes = ["status", "change"] as const;

export type AtlasMode = (typeof atlasModes)[number];

/** What the address of an atlas view may say; everything left out is chosen sensibly. */
export const atlasRequest = z.object({
  indicator: z.string().max(120).optional(),
  partition: z.string().max(120).optional(),
  date: z.iso.date().optional(),
  mode: z.enum(atlasModes).optional(),
  method: z.enum(classMethods).optional(),
  release: z.coerce.number().int().positive().max(2147483647).optional(),
});

export type AtlasRequest = z.infer<typeof atlasRequest>;

/** A street or area that a resident typed. */
export interface PlaceMatch {
  readonly kind: "area" | "street";
  /** What matched: the street or the area's name. */
  readonly text: string;
  readonly area: AreaSummary;
  readonly partitionName: BilingualText;
}

/** How figures of a view are printed. */
export interface ShownFormat {
  readonly unit: string;
  readonly decimals: number;
  /** `value`: formatValue · `change`: formatChange (points) · `relative`: formatRelativeChange (percent). */
  readonly style: "value" | "change" | "relative";
}

export interface AtlasArea extends AreaOutline, FigureSet {
  /** What the map colours: `value`, or the change in mode `change`. */
  readonly shown: Figure;
  /** Index into `classes`; null where nothing is coloured (not known, residual, base below 50). */
  readonly classIndex: number | null;
  /** How the value (not the change) stands to the city; null for counts and where a value is not known. */
  readonly position: Comparison | null;
  /** False for the residual and where the base is below 50: neither classed nor ordered as highest or lowest. */
  readonly comparable: boolean;
}

export interface AtlasCity extends FigureSet, CityFacts {
  readonly shown: Figure;
  /** The official rate of the whole city, where its denominator exists only there; never a line on a map of shares. */
  readonly official: (FigureSet & { readonly name: BilingualText }) | null;
}

export interface AtlasClass {
  readonly lower: number;
  readonly upper: number;
  /** Areas of this view in the class. */
  readonly count: number;
}

/** What the sentence under a map is made of; all from released values. */
export interface KeySentence {
  /** Areas with a place. */
  readonly areas: number;
  readonly known: number;
  readonly suppressed: number;
  readonly unreliable: number;
  readonly missing: number;
  readonly above: number;
  readonly similar: number;
  readonly below: number;
  /** Mode `change`: how many rose, fell, stayed the same as printed. */
  readonly risen: number;
  readonly fallen: number;
  readonly unchanged: number;
  readonly highest: { readonly key: string; readonly name: string; readonly shown: Figure } | null;
  readonly lowest: { readonly key: string; readonly name: string; readonly shown: Figure } | null;
}

export interface AtlasView {
  readonly release: ReleaseSummary;
  readonly indicator: IndicatorDetail;
  readonly partition: PartitionSummary;
  /** Partitions with at least one released value of this indicator come first in use; all are listed in their order. */
  readonly partitions: readonly (PartitionSummary & { readonly hasValues: boolean })[];
  readonly date: string;
  /** Ascending dates at which this indicator is released for the partition or the city. */
  readonly dates: readonly string[];
  /** Four years before `date`; null when the release has no such date. */
  readonly before: string | null;
  readonly mode: AtlasMode;
  /** `change` is left out for indicators that are a change already, and where no two dates lie four years apart. */
  readonly modes: readonly AtlasMode[];
  readonly method: ClassMethod;
  readonly format: ShownFormat;
  /** Ordered by key; the residual last, without geometry. */
  readonly areas: readonly AtlasArea[];
  readonly city: AtlasCity;
  /** Fixed over all years for this indicator, partition and mode. In mode `change` symmetric around zero. */
  readonly classes: readonly AtlasClass[];
  readonly keySentence: KeySentence;
  /** Rivers, railways, woods drawn quietly under the map: a GeoJSON FeatureCollection, or null. */
  readonly orientation: unknown;
}

/** One indicator for one area beside the city and the other areas of its partition. */
export interface ProfileFigure extends FigureSet {
  readonly indicator: IndicatorSummary;
  readonly date: string;
  readonly dates: readonly string[];
  readonly before: string | null;
  readonly city: FigureSet;
  readonly position: Comparison | null;
  /** The other areas of the partition with a known value on a sufficient base; grey dots, no ranking. */
  readonly others: readonly { readonly key: string; readonly name: string; readonly value: Figure }[];
}

export interface AreaProfile {
  readonly release: ReleaseSummary;
  readonly cityFacts: CityFacts;
  readonly partition: PartitionSummary;
  readonly area: AreaOutline & { readonly squareKilometres: number | null; readonly leafCount: number };
  /** Newest date with any of the core values. */
  readonly date: string | null;
  /** The eight core values, as far as released. */
  readonly core: readonly ProfileFigure[];
  /** What the opening sentence is made of. */
  readonly population: {
    readonly date: string | null;
    readonly inhabitants: Figure;
    readonly change: IndicatorChange<Figure>;
    readonly shareOfCity: Figure;
    readonly densityPerSquareKilometre: Figure;
  };
  /** Areas of the same partition with a shared border. */
  readonly neighbours: readonly AreaOutline[];
  /** Areas of other partitions that share leaves with this one. `wholly`: this area lies in it completely. */
  readonly within: readonly {
    readonly partition: PartitionSummary;
    readonly areas: readonly (AreaSummary & { readonly wholly: boolean })[];
  }[];
  /** The leaf areas of this one; empty for a leaf itself. */
  readonly leaves: readonly AreaOutline[];
  /** Outline of the city for the inset. */
  readonly cityOutline: AreaGeometry | null;
  readonly orientation: unknown;
}

export interface IndicatorPage {
  readonly release: ReleaseSummary;
  readonly cityFacts: CityFacts;
  readonly indicator: IndicatorDetail;
  /** The other measures of the same subject (count and share). */
  readonly variants: readonly IndicatorSummary[];
  readonly dates: readonly string[];
  readonly city: FigureSet;
  readonly official: (FigureSet & { readonly name: BilingualText }) | null;
  /** Per partition below the city: which dates are released, and the values at the newest of them. */
  readonly partitions: readonly {
    readonly partition: PartitionSummary;
    readonly dates: readonly string[];
    readonly date: string | null;
    readonly values: readonly (AreaSummary & { readonly value: Figure; readonly comparable: boolean })[];
  }[];
  /** What is missing and what is withheld, counted over all areas and dates of a partition. */
  readonly gaps: readonly {
    readonly partition: PartitionSummary;
    readonly date: string;
    readonly state: "suppressed" | "missing" | "unreliable";
    readonly areas: number;
  }[];
}
