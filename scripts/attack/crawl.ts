import { strFromU8, unzipSync } from "fflate";
import papaparse from "papaparse";
import type { LeakFinder } from "./leaks";
import type { Names } from "./names";
import { type PageTable, readPage } from "./page";
import { blocksOfLines, linesOfPdf } from "./pdf";
import { printLeaks } from "./report";
import { type Answer, textOf, type Visitor } from "./visitor";

export interface Crawl {
  readonly read: number;
  /** Addresses that were known but not opened, because of the bound. */
  readonly left: number;
  readonly kinds: ReadonlyMap<string, number>;
}

const never = /^\/(?:arbeit|verwaltung|api\/auth|_next\/image)|^\/en\/(?:arbeit|verwaltung)/;

/** Pages of one shape differ only in keys and values: /gebiete/bezirke/07 and /gebiete/bezirke/08. */
function shapeOf(path: string): string {
  const url = new URL(path, "http://city.example");
  const segments = url.pathname.split("/").map((part) => (/\d|-/.test(part) ? "*" : part));
  return `${segments.slice(0, 4).join("/")}?${[...new Set(url.searchParams.keys())].sort().join("&")}`;
}

/** Addresses still to open; the shape that was opened least comes first, so that a bound cuts all kinds of pages alike. */
export class Frontier {
  readonly #known = new Set<string>();
  /** Known and given or taken out before their turn. */
  readonly #hurried = new Set<string>();
  readonly #waiting = new Map<string, { readonly soon: string[]; readonly later: string[] }>();
  readonly #opened = new Map<string, number>();
  readonly #first: string[] = [];
  readonly #taken = new Set<string>();

  /** @param when `now`: before everything else; `soon`: before others of its shape */
  add(path: string, when: "now" | "soon" | "later" = "later"): void {
    if (never.test(path) || (this.#known.has(path) && when !== "soon") || this.#hurried.has(path)) return;
    this.#known.add(path);
    if (when === "now") {
      this.#first.push(path);
      this.#hurried.add(path);
      return;
    }
    const shape = shapeOf(path);
    const list = this.#waiting.get(shape) ?? { soon: [], later: [] };
    this.#waiting.set(shape, list);
    list[when].push(path);
    if (when === "soon") this.#hurried.add(path);
  }

  next(): string | undefined {
    for (;;) {
      const path = this.#next();
      if (path === undefined || !this.#taken.has(path)) {
        if (path !== undefined) this.#taken.add(path);
        return path;
      }
    }
  }

  #next(): string | undefined {
    const given = this.#first.shift();
    if (given !== undefined) return given;
    let best: string | undefined;
    for (const [shape, { soon, later }] of this.#waiting) {
      if (soon.length + later.length === 0) continue;
      if (best === undefined || (this.#opened.get(shape) ?? 0) < (this.#opened.get(best) ?? 0)) best = shape;
    }
    if (best === undefined) return undefined;
    this.#opened.set(best, (this.#opened.get(best) ?? 0) + 1);
    const list = this.#waiting.get(best);
    return list?.soon.shift() ?? list?.later.shift();
  }

  get left(): number {
    return this.#known.size - this.#taken.size;
  }
}

/** The path of a link, if it stays at this address. */
export function pathOf(link: string, from: string, address: string): string | undefined {
  try {
    const url = new URL(link, address + from);
    return url.origin === new URL(address).origin ? url.pathname + url.search : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Opens every public page that links lead to, and reads what stands in it.
 * @param more addresses worth opening as soon as the first pages have shown how addresses are made
 */
export async function crawl(
  visitor: Visitor,
  finder: LeakFinder,
  names: Names,
  {
    pages,
    seeds,
    more,
    print,
    onAnswer,
  }: {
    pages: number;
    seeds: readonly string[];
    more: (links: readonly string[]) => readonly string[];
    print: (line: string) => void;
    onAnswer?: (answer: Answer) => Promise<void>;
  },
): Promise<Crawl> {
  const frontier = new Frontier();
  for (const seed of seeds) frontier.add(seed, "now");
  const kinds = new Map<string, number>();
  const links = new Set<string>();
  const learnAt = seeds.length;
  let opened = 0;
  let read = 0;
  let running = 0;
  let told = finder.leaks.length;
  const worker = async () => {
    while (opened < pages) {
      const path = frontier.next();
      if (path === undefined) {
        // Others may still find links.
        if (running === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      opened++;
      running++;
      try {
        const answer = await visitor.get(path);
        await onAnswer?.(answer);
        read++;
        const kind = answer.type.split(";")[0] || "nothing";
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        for (const link of await readAnswer(answer, finder, names)) {
          const next = pathOf(link, path, visitor.address);
          if (next === undefined) continue;
          links.add(next);
          frontier.add(next);
        }
        if (opened > learnAt && opened % 10 === 0) for (const address of more([...links])) frontier.add(address);
        if (finder.leaks.length > told) {
          const before = told;
          told = finder.leaks.length;
          printLeaks(finder.leaks, print, before);
        }
        if (read % 50 === 0 && opened < pages)
          print(`  ${read} pages read, ${frontier.left} more known, ${finder.leaks.length} leaks`);
      } finally {
        running--;
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return { read, left: frontier.left, kinds };
}

/** Reads an answer of any kind for numbers that should not be there. @returns links in it */
export async function readAnswer(answer: Answer, finder: LeakFinder, names: Names): Promise<readonly string[]> {
  const context = finder.contextOf(answer.path);
  const { type } = answer;
  if (/html|svg/.test(type)) {
    const page = readPage(textOf(answer));
    finder.checkPage(page, context);
    return page.links;
  }
  const language = /^\/en(?:\/|$)/.test(answer.path) ? "en" : "de";
  if (/pdf/.test(type)) {
    const lines = await linesOfPdf(answer.bytes);
    const blocks = blocksOfLines(lines, (line) => names.in(line).subjects.length > 0);
    for (const block of blocks) finder.checkText(block, language, context);
    return [];
  }
  if (/csv/.test(type)) {
    finder.checkTable(tableOfCsv(textOf(answer)), /"?[^"]*;/.test(textOf(answer).slice(0, 200)) ? "de" : "en", context);
    return [];
  }
  if (/json/.test(type)) {
    finder.checkPage(
      { language, links: [], texts: [], tables: [], drawings: [], payload: [JSON.parse(textOf(answer))] },
      context,
    );
    return [];
  }
  if (/officedocument|zip/.test(type)) {
    for (const [name, bytes] of Object.entries(unzipSync(answer.bytes)))
      if (/\.(?:xml|csv|json|txt)$/.test(name))
        finder.checkPage(readPage(strFromU8(bytes).replace(/<\/w:p>/g, "</p><p>")), context);
    return [];
  }
  if (/xml/.test(type)) {
    const text = textOf(answer);
    finder.checkPage(readPage(text), context);
    return [...text.matchAll(/(?:<loc>|href=")([^<"]+)/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
  }
  if (/text/.test(type))
    for (const text of textOf(answer).split("\n")) finder.checkText({ text, context: [] }, language, context);
  return [];
}

/** A file's table: its first line names the columns. */
export function tableOfCsv(text: string): PageTable {
  const [columns = [], ...rows] = papaparse.parse<string[]>(text.replace(/^\ufeff/, ""), { skipEmptyLines: true }).data;
  return {
    context: [],
    columns,
    rows: rows.map((row) => ({
      heads: [],
      cells: row.map((cell, i) => ({ column: columns[i] ?? "", text: cell })),
    })),
  };
}
