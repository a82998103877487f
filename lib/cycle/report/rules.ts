import type { AtlasView } from "@/lib/atlas/schema";
import type { AreaGeometry } from "@/lib/releases/figures/schema";
import { figuresOf, listText, plainText, textOf, viewKey } from "./document/rules";
import type { Inline, ListNode } from "./document/schema";
import type {
  ChapterDraft,
  Check,
  FrozenBlock,
  FrozenChapter,
  FrozenItems,
  FrozenView,
  ReportContent,
  ReportDraft,
} from "./schema";

/** Views of a draft by `viewKey`; absent where the release has no numbers for the figure. */
export type Views = Readonly<Record<string, AtlasView>>;

/** „Sozialbericht Emscherau 2026" → "sozialbericht-emscherau-2026" */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
  return (
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 80) || "bericht"
  );
}

/** 1.0 first, then 1.1, 1.2 … */
export function nextVersion(published: readonly { readonly number: string }[]): string {
  return `1.${published.length}`;
}

/** One sentence a line; an entered bullet sign is not part of it. */
export function keyPointsOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*[-•*]\s+/, "").trim())
    .filter((line) => line !== "");
}

/**
 * The checklist before publishing: every figure has released numbers, a source, a sentence as title and a text
 * alternative; every chapter has text, key points and a summary in plain words; headings come in order.
 */
export function checklist(chapters: readonly ChapterDraft[], views: Views): Check[] {
  if (chapters.length === 0)
    return [{ key: "chapters", state: "open", sentence: "Der Bericht hat noch kein Kapitel." }];
  return chapters.flatMap((chapter) => [
    ...textChecks(chapter),
    ...headingChecks(chapter),
    ...figuresOf(chapter.body).flatMap((figure, index) => {
      const name = figure.title ? `„${figure.title}“` : `Abbildung ${index + 1}`;
      const view = views[viewKey(figure)];
      const sources = view?.indicator.sources.length ?? 0;
      const check = (key: string, done: boolean, yes: string, no: string): Check => ({
        key: `figure.${key}.${chapter.id}.${index}`,
        state: done ? "done" : "open",
        sentence: `${name}: ${done ? yes : no}`,
        chapterId: chapter.id,
      });
      return [
        check("numbers", !!view, "Zahlen sind veröffentlicht.", "Dazu gibt es keine veröffentlichten Zahlen."),
        check("source", sources > 0, "Quelle steht dabei.", "Die Quelle fehlt."),
        check("title", figure.title !== "", "hat einen Satz als Titel.", "Der Titel fehlt."),
        check("alt", figure.alt !== "", "ist für Blinde beschrieben.", "Die Beschreibung für Blinde fehlt."),
      ];
    }),
  ]);
}

/** What still keeps the draft from being published. */
export const openChecks = (checks: readonly Check[]): Check[] => checks.filter((check) => check.state === "open");

function textChecks(chapter: ChapterDraft): Check[] {
  const check = (key: string, done: boolean, yes: string, no: string): Check => ({
    key: `${key}.${chapter.id}`,
    state: done ? "done" : "open",
    sentence: `${chapter.title}: ${done ? yes : no}`,
    chapterId: chapter.id,
  });
  const points = keyPointsOf(chapter.keyPoints);
  return [
    check("text", plainText(chapter.body).trim() !== "", "Text ist da.", "Das Kapitel ist noch leer."),
    check("keyPoints", points.length > 0, "„Das Wichtigste in Kürze“ ist da.", "„Das Wichtigste in Kürze“ fehlt."),
    check("plainSummary", chapter.plainSummary.trim() !== "", "Einfache Worte sind da.", "„Einfach erklärt“ fehlt."),
  ];
}

function headingChecks(chapter: ChapterDraft): Check[] {
  const base = { key: `headings.${chapter.id}`, chapterId: chapter.id };
  let before = 1;
  let count = 0;
  for (const block of chapter.body.content) {
    if (block.type !== "heading") continue;
    const { level } = block.attrs;
    if (textOf(block.content).trim() === "")
      return [{ ...base, state: "open", sentence: `${chapter.title}: Eine Überschrift ist leer.` }];
    if (level > before + 1)
      return [
        {
          ...base,
          state: "open",
          sentence: `${chapter.title}: Über „${textOf(block.content)}“ fehlt eine größere Überschrift.`,
        },
      ];
    before = level;
    count += 1;
  }
  const paragraphs = chapter.body.content.filter((block) => block.type === "paragraph").length;
  if (count === 0 && paragraphs > 8)
    return [{ ...base, state: "advice", sentence: `${chapter.title}: Überschriften würden den Text gliedern.` }];
  return [{ ...base, state: "done", sentence: `${chapter.title}: Überschriften stehen in Ordnung.` }];
}

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
      content: item.content.reduce<Inline[]>((line, node) => {
        if (node.type !== "paragraph") return line;
        return line.length === 0 ? node.content : [...line, { type: "hardBreak" }, ...node.content];
      }, []),
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

/** Every numbered paragraph, heading and title as plain text, for comparing two versions. */
export function linesOf(content: ReportContent): { readonly label: string; readonly text: string }[] {
  return content.chapters.flatMap((chapter) => [
    { label: `Kapitel ${chapter.number}`, text: chapter.title },
    ...chapter.keyPoints.map((text) => ({ label: `Kapitel ${chapter.number}, in Kürze`, text })),
    ...(chapter.plainSummary
      ? [{ label: `Kapitel ${chapter.number}, einfach erklärt`, text: chapter.plainSummary }]
      : []),
    ...chapter.blocks.map((block) => {
      if (block.type === "paragraph") return { label: `Absatz ${block.number}`, text: textOf(block.content) };
      if (block.type === "list") return { label: `Absatz ${block.number}`, text: itemsText(block.list) };
      if (block.type === "heading") return { label: `Abschnitt ${block.number}`, text: textOf(block.content) };
      return { label: `${block.kind === "table" ? "Tabelle" : "Abbildung"} ${block.number}`, text: block.title };
    }),
  ]);
}

function itemsText(list: FrozenItems): string {
  return list.items.flatMap((item) => [textOf(item.content), ...item.lists.map(itemsText)]).join("\n");
}
