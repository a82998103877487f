import { bullets, documentOf, figureOf, heading, paragraph } from "@/lib/cycle/report/document/rules";
import type { RichDocument } from "@/lib/cycle/report/document/schema";
import type { Block } from "../story/shape";

/** The story's blocks as a chapter's document. */
export function documentFrom(blocks: readonly Block[]): RichDocument {
  return documentOf(...blocks.map(nodeOf));
}

function nodeOf(block: Block): RichDocument["content"][number] {
  if (block.kind === "heading") return heading(block.text);
  if (block.kind === "paragraph") return paragraph(block.text);
  if (block.kind === "list") return bullets(...block.items);
  const { indicator, partition, date, mode, view, caption, alternative } = block.figure;
  return figureOf({ indicator, partition, date, mode, kind: view, title: caption, alt: alternative });
}
