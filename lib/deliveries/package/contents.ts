import type * as z from "zod";
import type { MapOptions } from "@/lib/areas/geometry";
import type { Encoding } from "../read/bytes";
import type { Delimiter } from "../read/csv";
import type { Mapping } from "../schema";
import type { baseCountDefinition, indicatorDefinition, ParentRule, sourceDefinition } from "./schema";
import type { TableRow } from "./tables";

export type SourcePlan = z.infer<typeof sourceDefinition>;

export type BaseCountPlan = z.infer<typeof baseCountDefinition>;

export type IndicatorPlan = z.infer<typeof indicatorDefinition>;

/** First and last day on which an area exists (JJJJ-MM-TT); an open end is left out. */
export type Validity = { readonly validFrom?: string | undefined; readonly validTo?: string | undefined };

export type PartitionPlan = {
  readonly key: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly description?: string | undefined;
  readonly resource: string;
  readonly parents: readonly ParentRule[];
  readonly residual?: { readonly key: string; readonly name: string } | undefined;
} & (
  | {
      readonly kind: "map";
      readonly path: string;
      readonly options: MapOptions;
      readonly validityOf: (fields: TableRow) => Validity;
    }
  | {
      readonly kind: "table";
      readonly rows: readonly ({ readonly key: string; readonly name: string; readonly fields: TableRow } & Validity)[];
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

/** Reads a file named by the package; throws if it is not there. */
export type ReadBytes = (path: string) => Promise<Uint8Array>;
