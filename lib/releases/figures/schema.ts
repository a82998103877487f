import type { MultiPolygon, Polygon } from "geojson";
import type { IndicatorChange } from "@/lib/statistics/change";
import type { Disclosed } from "@/lib/statistics/disclosed";
import type { IndicatorDefinition, IndicatorResult } from "@/lib/statistics/indicator";
import type { Value } from "@/lib/statistics/values";
import type { ReleaseSummary } from "../schema";

/** A figure that disclosure control has let through. */
export type Figure = Disclosed<Value>;

export interface BilingualText {
  readonly de: string;
  readonly en: string;
}

export interface CityFacts {
  readonly key: string;
  readonly name: string;
  /** An invented city: pages and exports say so. */
  readonly isDemo: boolean;
}

export interface SourceLine {
  readonly key: string;
  readonly name: BilingualText;
  readonly attribution: BilingualText;
  readonly licence: string | null;
}

export interface IndicatorSummary extends Pick<IndicatorDefinition, "kind" | "unit" | "decimals" | "polarity"> {
  readonly key: string;
  /** Position in the city's set; the count and the share of one subject share it. */
  readonly number: number;
  readonly theme: string;
  readonly name: BilingualText;
  readonly shortName: BilingualText;
  readonly definition: BilingualText;
}

export interface IndicatorDetail extends IndicatorSummary {
  readonly numerator: readonly BaseCountSummary[];
  readonly denominator: readonly BaseCountSummary[];
  readonly factor: number;
  readonly boundedBy100: boolean;
  readonly definitionId: string;
  readonly why: BilingualText;
  readonly caveats: BilingualText;
  readonly formula: BilingualText;
  /** Of the indicator itself first, then of its counts. */
  readonly sources: readonly SourceLine[];
  /** Name of the official rate that exists for the whole city only. */
  readonly cityRateName: BilingualText | null;
}

export interface BaseCountSummary {
  readonly key: string;
  readonly name: BilingualText;
  readonly unit: string;
  readonly sourceKey: string;
  readonly definitionId: string;
  readonly cityOnly: boolean;
}

export interface PartitionSummary {
  readonly key: string;
  readonly name: BilingualText;
  readonly description: string | null;
  /** Areas with a place, without the residual. */
  readonly count: number;
  readonly isCity: boolean;
  readonly isLeaf: boolean;
}

export interface AreaSummary {
  readonly partition: string;
  readonly key: string;
  readonly name: string;
  readonly isResidual: boolean;
}

export type AreaGeometry = Polygon | MultiPolygon;

export interface AreaOutline extends AreaSummary {
  readonly geometry: AreaGeometry | null;
}

export interface FigureSet {
  readonly value: Figure;
  readonly numerator: Figure;
  readonly denominator: Figure;
  /** Against four years before the date of the view. */
  readonly change: IndicatorChange<Figure>;
  /** One value per entry of `dates` of the view. */
  readonly series: readonly Figure[];
}

/** All areas × all indicators at one date, for the screening of stage 2 (lib/statistics/screening). */
export interface ScreeningTable {
  readonly release: ReleaseSummary;
  readonly partition: PartitionSummary;
  readonly date: string;
  readonly dates: readonly string[];
  readonly before: string | null;
  /** Dates at which something of this partition is released. */
  readonly availableDates: readonly string[];
  readonly indicators: readonly IndicatorDetail[];
  readonly areas: readonly AreaSummary[];
  /** Inhabitants at the date, in the order of `areas`. */
  readonly inhabitants: readonly Figure[];
  /** `cells[i][a]`: indicator i for area a. */
  readonly cells: readonly (readonly FigureSet[])[];
  /** `city[i]`: indicator i for the whole city. */
  readonly city: readonly FigureSet[];
}

/** One indicator for all areas of a partition over all dates. */
export interface FigureSlice {
  readonly release: ReleaseSummary;
  readonly indicator: IndicatorDetail;
  readonly partition: PartitionSummary;
  readonly dates: readonly string[];
  readonly areas: readonly (AreaSummary & {
    /** Keys of the areas with a shared border. */
    readonly neighbours: readonly string[];
    /** One result per date. */
    readonly results: readonly IndicatorResult<Figure>[];
  })[];
  readonly city: readonly IndicatorResult<Figure>[];
  /** The official rate that exists for the whole city only, per date. */
  readonly official: readonly IndicatorResult<Figure>[] | null;
}
