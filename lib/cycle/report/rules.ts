import type { Views } from "./content/rules";
import { figuresOf, keyPointsOf, plainText, textOf, viewKey } from "./document/rules";
import type { ChapterDraft, Check } from "./schema";

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
