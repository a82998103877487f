import { diffArrays } from "diff";
import type { AtlasView } from "@/lib/atlas/schema";
import type { AreaGeometry } from "@/lib/releases/figures/schema";
import { keyPointsOf, listText, textOf, viewKey } from "../document/rules";
import type { Inline, ListNode } from "../document/schema";
import type {
  ChapterDraft,
  FrozenBlock,
  FrozenChapter,
  FrozenItems,
  FrozenView,
  ReportContent,
  ReportDraft,
} from "../schema";

/** Views of a draft by `viewKey`; absent where the release has no numbers for the figure. */
export type Views = Readonly<Record<string, AtlasView>>;

/**
 * The report as it is published: chapters, paragraphs, figures and tables numbered, numbers of one release beside the text.
 * Figures whose view is missing are left out; the checklist has asked for them before.
 */
export function freezeReport(
  draft: Pick<ReportDraft, "title" | "subtitle" | "chapters">,
  views: Views,
  facts: Pick<ReportContent, "cycle" | "city" | "release" | "frozenOn">,
): ReportContent {
  const counter = { paragraph: 0 };
  const chapters = draft.chapters.map((chapter, index) => freezeChapter(chapter, index + 1, counter, views));
  const used = new Set(
    chapters.flatMap((chapter) => chapter.blocks.flatMap((b) => (b.type === "figure" ? [b.view] : []))),
  );
  const shown = Object.entries(views).filter(([key]) => used.has(key));
  return {
    format: 1,
    title: draft.title,
    subtitle: draft.subtitle,
    ...facts,
    chapters,
    views: Object.fromEntries(shown.map(([key, view]) => [key, frozenView(view)])),
    geometries: geometriesOf(shown.map(([, view]) => view)),
    orientation: shown.find(([, view]) => view.orientation)?.[1].orientation ?? null,
  };
}

function freezeChapter(
  chapter: ChapterDraft,
  number: number,
  counter: { paragraph: number },
  views: Views,
): FrozenChapter {
  const count = { two: 0, three: 0, figure: 0, table: 0 };
  const blocks: FrozenBlock[] = [];
  for (const block of chapter.body.content) {
    switch (block.type) {
      case "heading": {
        if (block.attrs.level === 2) count.two += 1;
        count.three = block.attrs.level === 2 ? 0 : count.three + 1;
        const mark = block.attrs.level === 2 ? `${number}.${count.two}` : `${number}.${count.two}.${count.three}`;
        const anchor = `abschnitt-${mark.replaceAll(".", "-")}`;
        blocks.push({ type: "heading", level: block.attrs.level, number: mark, anchor, content: block.content });
        break;
      }
      case "paragraph": {
        if (textOf(block.content).trim() === "") break;
        counter.paragraph += 1;
        const anchor = `absatz-${counter.paragraph}`;
        blocks.push({ type: "paragraph", number: counter.paragraph, anchor, content: block.content });
        break;
      }
      case "bulletList":
      case "orderedList": {
        if (listText(block).trim() === "") break;
        counter.paragraph += 1;
        const anchor = `absatz-${counter.paragraph}`;
        blocks.push({ type: "list", number: counter.paragraph, anchor, list: freezeList(block) });
        break;
      }
      case "figure": {
        const view = viewKey(block.attrs);
        if (!views[view]) break;
        const { kind, title, alt } = block.attrs;
        const noun = kind === "table" ? "table" : "figure";
        count[noun] += 1;
        const anchor = `${noun === "table" ? "tabelle" : "abbildung"}-${number}-${count[noun]}`;
        blocks.push({ type: "figure", kind, number: `${number}.${count[noun]}`, anchor, title, alt, view });
        break;
      }
    }
  }
  return {
    number,
    anchor: `kapitel-${number}`,
    title: chapter.title,
    keyPoints: keyPointsOf(chapter.keyPoints),
    plainSummary: chapter.plainSummary.trim(),
    blocks,
  };
}

function freezeList(list: ListNode): FrozenItems {
  return {
    ordered: list.type === "orderedList",
    items: list.content.map((item) => ({
      content: item.content
        .flatMap((node): Inline[] => (node.type === "paragraph" ? [{ type: "hardBreak" }, ...node.content] : []))
        .slice(1),
      lists: item.content.flatMap((node) => (node.type === "paragraph" ? [] : [freezeList(node)])),
    })),
  };
}

function frozenView(view: AtlasView): FrozenView {
  const { orientation: _orientation, partitions: _partitions, areas, ...rest } = view;
  return { ...rest, areas: areas.map(({ geometry: _geometry, ...area }) => area) };
}

function geometriesOf(views: readonly AtlasView[]): ReportContent["geometries"] {
  const result: Record<string, Record<string, AreaGeometry>> = {};
  for (const view of views) {
    result[view.partition.key] ??= Object.fromEntries(
      view.areas.flatMap((area) => (area.geometry ? [[area.key, area.geometry]] : [])),
    );
  }
  return result;
}

/** The atlas view behind a figure, as it was frozen. */
export function thawedView(content: ReportContent, key: string): AtlasView | undefined {
  const view = content.views[key];
  if (!view) return undefined;
  const outlines = content.geometries[view.partition.key] ?? {};
  return {
    ...view,
    partitions: [{ ...view.partition, hasValues: true }],
    orientation: content.orientation,
    areas: view.areas.map((area) => ({ ...area, geometry: outlines[area.key] ?? null })),
  };
}

/** Sources behind a chapter's figures, each once. */
export function sourcesOf(content: ReportContent, chapter: FrozenChapter): AtlasView["indicator"]["sources"] {
  const all = chapter.blocks.flatMap((block) =>
    block.type === "figure" ? (content.views[block.view]?.indicator.sources ?? []) : [],
  );
  return [...new Map(all.map((source) => [source.key, source])).values()];
}

/** Whether a view is about rising and falling: then its colours part at zero. */
export const showsChange = (view: Pick<AtlasView, "mode" | "indicator">): boolean =>
  view.mode === "change" || view.indicator.kind === "relativeChange";

/** A chapter's blocks, a part for each heading of the upper level; the first may stand before any heading. */
export function sectionsOf(chapter: FrozenChapter): FrozenBlock[][] {
  const sections: FrozenBlock[][] = [];
  for (const block of chapter.blocks) {
    const opens = block.type === "heading" && block.level === 2;
    if (opens || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

export interface ReportLine {
  readonly label: string;
  readonly text: string;
  /** Where it stands on the page; null for what stands in the margin of the whole. */
  readonly anchor: string | null;
}

/** Every title, key point, paragraph and figure as plain text, for comparing two versions. */
export function linesOf(content: ReportContent): ReportLine[] {
  const chapters = content.chapters.flatMap(({ number, anchor, title, keyPoints, plainSummary, blocks }) => [
    { label: `Kapitel ${number}`, text: title, anchor },
    ...keyPoints.map((text) => ({ label: `Kapitel ${number}, in Kürze`, text, anchor })),
    ...(plainSummary ? [{ label: `Kapitel ${number}, einfach erklärt`, text: plainSummary, anchor }] : []),
    ...blocks.map((block) => ({ ...lineOf(block), anchor: block.anchor })),
  ]);
  return [{ label: "Datenstand", text: content.release.title, anchor: null }, ...chapters];
}

function lineOf(block: FrozenBlock): { label: string; text: string } {
  switch (block.type) {
    case "paragraph":
      return { label: `Absatz ${block.number}`, text: textOf(block.content) };
    case "list":
      return { label: `Absatz ${block.number}`, text: itemsText(block.list) };
    case "heading":
      return { label: `Abschnitt ${block.number}`, text: textOf(block.content) };
    case "figure":
      return { label: `${block.kind === "table" ? "Tabelle" : "Abbildung"} ${block.number}`, text: block.title };
  }
}

export interface ReportChange {
  /** Where it stands: in the newer version, or in the older one when it is gone. */
  readonly label: string;
  readonly anchor: string | null;
  /** Empty when it was added. */
  readonly before: string;
  /** Empty when it is gone. */
  readonly after: string;
}

/** What differs between two versions of a report, line by line; unchanged lines are left out. */
export function compareReports(before: ReportContent, after: ReportContent): ReportChange[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes: ReportChange[] = [];
  let [oldIndex, nowIndex] = [0, 0];
  let gone: ReportLine[] = [];
  const flush = (added: readonly ReportLine[]) => {
    for (let i = 0; i < Math.max(gone.length, added.length); i += 1) {
      const line = added[i] ?? gone[i];
      if (!line) continue;
      const anchor = added[i]?.anchor ?? null;
      changes.push({ label: line.label, anchor, before: gone[i]?.text ?? "", after: added[i]?.text ?? "" });
    }
    gone = [];
  };
  for (const part of diffArrays(
    old.map((line) => line.text),
    now.map((line) => line.text),
  )) {
    if (part.removed) {
      gone = old.slice(oldIndex, oldIndex + part.count);
      oldIndex += part.count;
    } else if (part.added) {
      flush(now.slice(nowIndex, nowIndex + part.count));
      nowIndex += part.count;
    } else {
      flush([]);
      oldIndex += part.count;
      nowIndex += part.count;
    }
  }
  flush([]);
  return changes;
}

/** Where a correction changed the text: its words by anchor, for a note in the margin. */
export function correctionsOf(before: ReportContent, after: ReportContent, erratum: string): Record<string, string> {
  return Object.fromEntries(
    compareReports(before, after).flatMap(({ anchor }) => (anchor && erratum ? [[anchor, erratum]] : [])),
  );
}

function itemsText(list: FrozenItems): string {
  return list.items.flatMap((item) => [textOf(item.content), ...item.lists.map(itemsText)]).join("\n");
}
