import * as z from "zod";
import type { AtlasView } from "@/lib/atlas/schema";
import { optionalText } from "@/lib/platform/input";
import type { AreaGeometry } from "@/lib/releases/figures/schema";
import type { ReleaseSummary } from "@/lib/releases/schema";
import type { FigureKind, Inline } from "./document/schema";
import { richDocument, richDocumentText } from "./document/schema";

const title = z.string().trim().min(1).max(200);
const keyPoints = z.string().trim().max(4000).default("");
const plainSummary = z.string().trim().max(4000).default("");
const version = z.coerce.number().int().min(1);

export const createReportInput = z.object({
  cycleId: z.uuid(),
  title,
  subtitle: optionalText(200),
  /** Segment of the address; made from the title when left out. */
  slug: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Bitte nur Kleinbuchstaben, Ziffern und Bindestriche.")
    .max(80)
    .optional(),
});
export type CreateReport = z.output<typeof createReportInput>;

export const changeReportTitleInput = z.object({ reportId: z.uuid(), title, subtitle: optionalText(200) });
export type ChangeReportTitle = z.output<typeof changeReportTitleInput>;

/** By command: the document itself. */
export const addChapterInput = z.object({
  reportId: z.uuid(),
  title,
  keyPoints,
  plainSummary,
  body: richDocument.optional(),
});
export type AddChapter = z.input<typeof addChapterInput>;

export const saveChapterInput = z.object({
  id: z.uuid(),
  baseVersion: version,
  title,
  keyPoints,
  plainSummary,
  body: richDocument,
});
export type SaveChapter = z.input<typeof saveChapterInput>;

/** By form: the document as JSON text. */
export const saveChapterForm = saveChapterInput
  .omit({ baseVersion: true, body: true })
  .extend({ version, body: richDocumentText });

export const addChapterForm = z.object({ reportId: z.uuid(), title });
export const chapterForm = z.object({ id: z.uuid() });
export const moveChapterInput = z.object({ id: z.uuid(), direction: z.enum(["up", "down"]) });
export type MoveChapter = z.output<typeof moveChapterInput>;
export const restoreChapterForm = z.object({ id: z.uuid(), version, restored: version });

export const publishReportInput = z.object({
  reportId: z.uuid(),
  /** Datenstand the numbers are frozen from; the newest when left out. */
  releaseId: z.preprocess((value) => (value === "" ? undefined : value), z.coerce.number().int().positive().optional()),
  /** What was wrong and what stands there now; needed from the second version on. */
  erratum: optionalText(2000),
});
export type PublishReport = z.output<typeof publishReportInput>;

/** A published report: everything needed to show it for ever, without a look at any other table. */
export interface ReportContent {
  readonly format: 1;
  readonly title: string;
  readonly subtitle: string | null;
  readonly cycle: { readonly slug: string; readonly title: string };
  readonly city: { readonly name: string; readonly isDemo: boolean };
  readonly release: ReleaseSummary;
  /** ISO day on which text and numbers were frozen. */
  readonly frozenOn: string;
  readonly chapters: readonly FrozenChapter[];
  /** Views by `viewKey`, without geometry. */
  readonly views: Readonly<Record<string, FrozenView>>;
  /** Outlines by partition and area. */
  readonly geometries: Readonly<Record<string, Readonly<Record<string, AreaGeometry>>>>;
  readonly orientation: unknown;
}

export interface FrozenChapter {
  readonly number: number;
  readonly anchor: string;
  readonly title: string;
  readonly keyPoints: readonly string[];
  readonly plainSummary: string;
  readonly blocks: readonly FrozenBlock[];
}

export type FrozenBlock = FrozenHeading | FrozenParagraph | FrozenList | FrozenFigure;

export interface FrozenHeading {
  readonly type: "heading";
  readonly level: 2 | 3;
  /** „3.2" */
  readonly number: string;
  readonly anchor: string;
  readonly content: readonly Inline[];
}

/** Numbered through the whole report: the same number on the web and in the PDF. */
export interface FrozenParagraph {
  readonly type: "paragraph";
  readonly number: number;
  readonly anchor: string;
  readonly content: readonly Inline[];
}

export interface FrozenList {
  readonly type: "list";
  readonly number: number;
  readonly anchor: string;
  readonly list: FrozenItems;
}

export interface FrozenItems {
  readonly ordered: boolean;
  readonly items: readonly { readonly content: readonly Inline[]; readonly lists: readonly FrozenItems[] }[];
}

export interface FrozenFigure {
  readonly type: "figure";
  readonly kind: FigureKind;
  /** „3.2", counted by chapter, figures and tables apart. */
  readonly number: string;
  readonly anchor: string;
  readonly title: string;
  readonly alt: string;
  /** Key in `views`. */
  readonly view: string;
}

type FrozenArea = Omit<AtlasView["areas"][number], "geometry">;
export type FrozenView = Omit<AtlasView, "areas" | "orientation" | "partitions"> & {
  readonly areas: readonly FrozenArea[];
};

export interface ChapterDraft {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly keyPoints: string;
  readonly plainSummary: string;
  readonly body: z.output<typeof richDocument>;
  readonly version: number;
  readonly editedByName: string;
  readonly editedAt: Date;
}

export interface ReportVersionSummary {
  readonly number: string;
  readonly erratum: string | null;
  readonly publishedAt: Date;
  readonly releaseId: number;
}

export interface ReportDraft {
  readonly id: string;
  readonly slug: string;
  readonly cycleId: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly chapters: readonly ChapterDraft[];
  /** Newest first. */
  readonly versions: readonly (ReportVersionSummary & { readonly publishedByName: string })[];
}

/** What stands between a draft and its publication. */
export interface Check {
  readonly key: string;
  /** `open` must be mended first, `advice` need not. */
  readonly state: "done" | "open" | "advice";
  readonly sentence: string;
  readonly chapterId?: string;
}
