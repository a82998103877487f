import { getDocumentProxy } from "unpdf";
import type { TextBlock } from "./page";
import { squeezed } from "./page";

/** Lines of a PDF from top to bottom, page by page. */
export async function linesOfPdf(bytes: Uint8Array): Promise<string[]> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const lines: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    let line = "";
    let height: number | undefined;
    for (const item of items) {
      if (!("str" in item)) continue;
      const at = Number(item.transform[5]);
      if (height !== undefined && Math.abs(at - height) > 2) {
        lines.push(line);
        line = "";
      }
      height = at;
      line += item.str;
    }
    lines.push(line);
  }
  return lines.map(squeezed).filter((line) => line !== "");
}

const isNumber = (line: string) => /^[-−+(]?\d[\d.,\u00a0\u202f]*\)?(?:\s?%)?$/.test(line);

/**
 * Lines as blocks of text. A number alone on its line, as on a map, goes with the line before; the last line that names a
 * subject stands above what follows.
 */
export function blocksOfLines(lines: readonly string[], namesSubject: (line: string) => boolean): TextBlock[] {
  const blocks: TextBlock[] = [];
  let caption: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (namesSubject(line)) caption = [line];
    const previous = lines[i - 1];
    blocks.push({ text: isNumber(line) && previous !== undefined ? `${previous} ${line}` : line, context: caption });
  }
  return blocks;
}
