import * as z from "zod";
import { choices, optionalText } from "@/lib/platform/input";
import type { Disclosed } from "@/lib/statistics/disclosed";
import type { Value } from "@/lib/statistics/values";
import type { AreaGeometry } from "../schema";

/** The partition adopted Lebensräume belong to; made when the first one is adopted. */
export const livingSpacePartition = "lebensraeume";

/** Fewer make no neighbourhood: for the quality of what is said about it, not for secrecy (handbook §3.6). */
export const leastLeaves = 3;
export const leastInhabitants = 300;

export const leafRoles = ["core", "contested"] as const;
export type LeafRole = (typeof leafRoles)[number];

export interface LivingSpaceRow {
  readonly id: number;
  /** Of the newest version that stands. */
  readonly name: string;
  readonly startedBy: string;
  readonly startedAt: Date;
  /** Drawings that stand beside each other: one an author, one more for each group whose paper drawing was entered. */
  readonly authors: number;
  /** The newest drawing of each author, laid over each other. */
  readonly overlay: readonly OverlayLeaf[];
  readonly changedAt: Date;
  /** The newest adoption that has not ended. */
  readonly adoptedAs: {
    readonly partition: string;
    readonly key: string;
    readonly name: string;
    readonly at: Date;
    /** It has a place in the newest release, so that there are figures for it. */
    readonly released: boolean;
  } | null;
}

export interface LivingSpaceVersion {
  readonly id: number;
  /** 1, 2, 3 … of the same author (and the same paper group). */
  readonly version: number;
  /** Null where the person's account was removed. */
  readonly authorId: string | null;
  readonly author: string;
  readonly organisation: string | null;
  /** A group that drew on paper; the author entered it for them. */
  readonly onPaperBy: string | null;
  readonly at: Date;
  readonly name: string;
  readonly reason: string;
  /** Keys of leaves. */
  readonly core: readonly string[];
  readonly contested: readonly string[];
  readonly isNewestOfAuthor: boolean;
  readonly isOwn: boolean;
  readonly withdrawn: boolean;
}

/** Over the newest version of every author that is not withdrawn. */
export interface OverlayLeaf {
  readonly leaf: string;
  /** Versions in which it is core. */
  readonly core: number;
  readonly contested: number;
  /** sharedCore: core for all of them. Everything else that anybody drew is the contested edge. */
  readonly standing: "sharedCore" | "contestedEdge";
}

export interface LivingSpaceAdoptionView {
  readonly id: number;
  readonly partition: string;
  readonly key: string;
  readonly name: string;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
  readonly leaves: readonly string[];
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  readonly released: boolean;
}

export interface LivingSpaceDetail extends LivingSpaceRow {
  readonly partition: string;
  /** Newest first, withdrawn ones included. */
  readonly versions: readonly LivingSpaceVersion[];
  /** Drawings the overlay counts. */
  readonly drawings: number;
  readonly mayDraw: boolean;
  readonly mayAdopt: boolean;
  /** Newest first. */
  readonly adoptions: readonly LivingSpaceAdoptionView[];
}

/** What one draws on: the smallest areas of the city as they are published. */
export interface DrawingGround {
  /** The leaf partition. */
  readonly partition: string;
  readonly partitionName: string;
  /** Date of the inhabitants. */
  readonly date: string | null;
  /** In the order of their districts. Residual and ended leaves are not among them. */
  readonly leaves: readonly {
    readonly key: string;
    readonly name: string;
    /** Key and name of the district it lies in: of the partitions that divide the whole city the finest above the leaves. */
    readonly district: string | null;
    readonly districtName: string | null;
    readonly geometry: AreaGeometry | null;
    /** Released number at `date`; null where withheld or missing. */
    readonly inhabitants: number | null;
    /** Keys of leaves with a shared border. */
    readonly neighbours: readonly string[];
  }[];
  /** For drawMap: rivers, railways, woods. */
  readonly orientation: unknown;
}

/** What a page says beside a drawing before it is saved; `problems` keep it from being saved, `remarks` do not. */
export interface DrawingJudgement {
  readonly problems: readonly string[];
  readonly remarks: readonly string[];
  /** Sum of the released inhabitants of core and contested leaves. */
  readonly inhabitants: number;
  /** Leaves whose inhabitants are withheld. */
  readonly withheld: number;
  /** Connected pieces of core and contested leaves together. */
  readonly pieces: number;
}

const leafKey = z.string().trim().min(1).max(60);
const leafKeys = choices(leafKey).pipe(z.array(leafKey).max(2000, "Das sind zu viele Gebiete."));
const livingSpaceId = z.coerce.number().int().positive();
const name = z.string().trim().min(1).max(120);
const reason = z.string().trim().min(1, "Bitte kurz begründen.").max(2000);
const optionalId = z.preprocess((value) => (value === "" ? undefined : value), livingSpaceId.optional());

export const saveLivingSpaceVersionInput = z.object({
  /** Left out for a new Lebensraum. */
  livingSpaceId: optionalId,
  /** Id of the own version the form was opened with; another one in between is not overwritten unseen. */
  basedOn: optionalId,
  name,
  reason,
  core: leafKeys,
  contested: leafKeys,
  /** A group whose drawing on paper is entered here. */
  onPaperBy: optionalText(120),
});
export type SaveLivingSpaceVersion = z.output<typeof saveLivingSpaceVersionInput>;

export const withdrawLivingSpaceVersionInput = z.object({ versionId: livingSpaceId });
export type WithdrawLivingSpaceVersion = z.output<typeof withdrawLivingSpaceVersionInput>;

export const adoptLivingSpaceInput = z.object({ livingSpaceId, name, leaves: leafKeys, reason });
export type AdoptLivingSpace = z.output<typeof adoptLivingSpaceInput>;

export const endLivingSpaceAdoptionInput = z.object({ adoptionId: livingSpaceId, reason });
export type EndLivingSpaceAdoption = z.output<typeof endLivingSpaceAdoptionInput>;

/**
 * What can be said of a sum of released values: the number, a range anybody could compute (no upper end: "at least"), or the sign
 * of lib/statistics/values why there is none: withheld = suppressed, unreliable = base too small, notApplicable, missing.
 */
export type LivingFigure =
  | {
      readonly kind: "known";
      readonly value: number /** On a small base (30 to 49): in brackets. */;
      readonly limited?: boolean;
    }
  | { readonly kind: "range"; readonly lower: number; readonly upper: number | null }
  | { readonly kind: "withheld" }
  | { readonly kind: "unreliable" }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "missing" };

export interface LivingSpaceFigureRow {
  /** Key of the indicator. */
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly unit: string;
  readonly decimals: number;
  readonly theme: string;
  readonly figure: LivingFigure;
  /** For rates: what they rest on. */
  readonly numerator?: LivingFigure;
  readonly denominator?: LivingFigure;
  /** Against four years before, only where both ends are known; percentage points for rates, per cent for counts. */
  readonly change: { readonly since: string; readonly figure: LivingFigure; readonly unit: string } | null;
  readonly city: Disclosed<Value>;
}

export interface LivingSpaceFigures {
  readonly release: { readonly id: number; readonly title: string };
  readonly date: string;
  /** Dates one may choose from. */
  readonly dates: readonly string[];
  readonly leaves: number;
  readonly inhabitants: LivingFigure;
  readonly rows: readonly LivingSpaceFigureRow[];
}
