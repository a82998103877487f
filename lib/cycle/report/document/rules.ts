import type { Block, FigureAttributes, Inline, ListItem, ListNode, Mark, RichDocument } from "./schema";
import { richDocumentText } from "./schema";

/** An empty chapter: one empty paragraph, as the editor starts. */
export const emptyDocument: RichDocument = { type: "doc", content: [{ type: "paragraph", content: [] }] };

/** Words for writing a document by code: `documentOf(heading("…"), paragraph("…", link("…", "/…")), figureOf({…}))`. */
export const documentOf = (...content: Block[]): RichDocument => ({ type: "doc", content });
export const paragraph = (...parts: (string | Inline)[]): Block => ({ type: "paragraph", content: line(parts) });
export const heading = (text: string, level: 2 | 3 = 2): Block => ({
  type: "heading",
  attrs: { level },
  content: line([text]),
});
export const bullets = (...items: string[]): Block => ({ type: "bulletList", content: items.map(item) });
export const numbered = (...items: string[]): Block => ({ type: "orderedList", content: items.map(item) });
export const figureOf = (attrs: FigureAttributes): Block => ({ type: "figure", attrs });
export const link = (text: string, href: string): Inline => marked(text, { type: "link", attrs: { href } });
export const bold = (text: string): Inline => marked(text, { type: "bold" });

const marked = (text: string, mark: Mark): Inline => ({ type: "text", text, marks: [mark] });
const line = (parts: (string | Inline)[]): Inline[] =>
  parts.map((part): Inline => (typeof part === "string" ? { type: "text", text: part } : part));
const item = (text: string): ListItem => ({
  type: "listItem",
  content: [{ type: "paragraph", content: line([text]) }],
});

/** The words of a line, without marks. */
export function textOf(content: readonly Inline[]): string {
  return content.map((node) => (node.type === "text" ? node.text : "\n")).join("");
}

/** The words of a list, an item a line. */
export function listText(list: ListNode): string {
  return list.content
    .flatMap((entry) =>
      entry.content.map((node) => (node.type === "paragraph" ? textOf(node.content) : listText(node))),
    )
    .join("\n");
}

/** The whole text, a block a line; figures by their title. For comparing versions and for the search. */
export function plainText(document: RichDocument): string {
  return document.content
    .map((block) => {
      if (block.type === "figure") return `[${block.attrs.title || "Abbildung"}]`;
      if (block.type === "bulletList" || block.type === "orderedList") return listText(block);
      return textOf(block.content);
    })
    .join("\n\n");
}

/** The words of a document as an editor hands it over, as JSON: there an empty paragraph has no content at all. */
export function wordsOf(json: string): string {
  const read = richDocumentText.safeParse(json);
  return read.success ? plainText(read.data) : "";
}

export const figuresOf = (document: RichDocument): FigureAttributes[] =>
  document.content.flatMap((block) => (block.type === "figure" ? [block.attrs] : []));

/** The atlas view a figure shows; two figures with the same view share their numbers. */
export const viewKey = (figure: Pick<FigureAttributes, "indicator" | "partition" | "date" | "mode">): string =>
  [figure.indicator, figure.partition, figure.date, figure.mode].join("|");

/** One sentence a line; an entered bullet sign is not part of it. */
export function keyPointsOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*[-•*]\s+/, "").trim())
    .filter((line) => line !== "");
}
