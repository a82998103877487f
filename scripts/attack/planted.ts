import { inflateSync } from "node:zlib";
import type { FigurePlace, PublicFigures } from "@/lib/statistics/attack/publicFigures";
import { linesOfPdf } from "./pdf";
import type { Print } from "./report";
import { type Answer, textOf } from "./visitor";

/** A true number of an invented city, recognisable by its digits. */
export interface PlantedNumber extends FigurePlace {
  readonly number: number;
}

/**
 * Searches everything public for numbers that must not be there, in all spellings: with points, commas or narrow spaces between groups, in
 * escaped JSON and HTML, in Base64, in PDF. Numbers that the tables release must be found, or the search itself is blind.
 */
export class PlantedSearch {
  readonly #planted: ReadonlyMap<string, PlantedNumber[]>;
  /** Digits → addresses. */
  readonly #seen = new Map<string, Set<string>>();
  #withheld: PlantedNumber[] = [];
  #released: PlantedNumber[] = [];

  constructor(planted: readonly PlantedNumber[]) {
    const byDigits = new Map<string, PlantedNumber[]>();
    for (const one of planted) byDigits.set(String(one.number), [...(byDigits.get(String(one.number)) ?? []), one]);
    this.#planted = byDigits;
  }

  async search(answer: Answer): Promise<void> {
    for (const text of await textsOf(answer)) {
      for (const digits of digitsIn(text)) {
        if (!this.#planted.has(digits)) continue;
        this.#seen.set(digits, (this.#seen.get(digits) ?? new Set()).add(answer.path));
      }
    }
  }

  /** Learns from the tables which of the numbers are withheld. A number that also stands for a released figure proves nothing. */
  judge(figures: PublicFigures): void {
    const all = [...this.#planted.values()];
    const isShown = (one: PlantedNumber) => figures.valuesAt(one).includes(one.number);
    this.#withheld = all.flatMap((list) => (list.some(isShown) ? [] : list.filter((one) => figures.isWithheld(one))));
    this.#released = all.flatMap((list) => list.filter(isShown));
  }

  /** Withheld numbers found somewhere. */
  get found(): number {
    return this.#withheld.filter((one) => this.#seen.has(String(one.number))).length;
  }

  /** Planted numbers that the tables withhold. */
  get withheld(): number {
    return this.#withheld.length;
  }

  /** Released planted numbers that were seen: without any the search would be blind. */
  get released(): number {
    return this.#released.filter((one) => this.#seen.has(String(one.number))).length;
  }

  report(print: Print): void {
    print(
      `Planted numbers: ${this.#withheld.length} withheld, ${this.found} of them found; ${this.released} of ${this.#released.length} released ones found`,
    );
    for (const one of this.#withheld) {
      const where = this.#seen.get(String(one.number));
      if (where) print(`  ${one.number} (${one.subject} ${one.partition}/${one.area} ${one.date}): ${[...where][0]}`);
    }
  }
}

/** Runs of six and more digits, groups put together. */
export function digitsIn(text: string): Set<string> {
  const found = new Set<string>();
  const plain = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&(?:nbsp|thinsp|#160|#8239|#x202f|#xa0|#8201|#x2009);/gi, "\u202f");
  for (const [digits] of plain.matchAll(/\d{6,}/g)) found.add(digits);
  for (const separator of [/[.]/g, /[,]/g, /[\s\u00a0\u2009\u202f]/g, /['’_]/g]) {
    const groups = new RegExp(`(?<!\\d)\\d{1,3}(?:${separator.source}\\d{3})+(?!\\d)`, "g");
    for (const [grouped] of plain.matchAll(groups)) found.add(grouped.replace(separator, ""));
  }
  return found;
}

/** The answer as text, what is packed inside it, too. */
async function textsOf(answer: Answer): Promise<string[]> {
  if (/pdf/.test(answer.type)) return [(await linesOfPdf(answer.bytes)).join("\n")];
  const text = textOf(answer);
  const packed = [...text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)].flatMap(([word]) => {
    if (!/\d/.test(word) || !/[A-Za-z]/.test(word)) return [];
    const bytes = Buffer.from(word, "base64");
    return [bytes.toString("latin1"), ...inflated(bytes)];
  });
  return [text, ...packed];
}

function inflated(bytes: Buffer): string[] {
  if (bytes[0] !== 0x78 && bytes[0] !== 0x1f) return [];
  try {
    return [inflateSync(bytes).toString("utf8")];
  } catch {
    return [];
  }
}
