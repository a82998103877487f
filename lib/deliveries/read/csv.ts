/**
 * CSV as offices send it, record by record, so that a file of a million values never stands in memory as a whole.
 * Written by hand for one reason: a quote that never closes must end with a sentence that names its row. Parsers that
 * keep the unfinished record re-read it with every further block and take minutes on a large file.
 */

export const delimiters = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

export const delimiterNames: Record<Delimiter, string> = {
  ";": "Semikolon",
  ",": "Komma",
  "\t": "Tabulator",
  "|": "Strich",
};

/** A quoted field longer than this is taken for a quote that was never closed. */
const longestField = 200_000;

export class UnclosedQuote extends Error {
  constructor(readonly row: number) {
    super(`In Zeile ${row} beginnt ein Feld mit einem Anführungszeichen, das nicht geschlossen wird.`);
    this.name = "UnclosedQuote";
  }
}

/** Records of a CSV text as arrays of fields. Row n of the result is row n of the file; empty rows stay. */
export async function* parseCsv(
  text: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
): AsyncGenerator<string[]> {
  const parser = csvParser(delimiter);
  for await (const chunk of text) {
    yield* parser.push(chunk);
  }
  yield* parser.end();
}

/** The same for a text that is wholly there, such as the head of a file. */
export function parseCsvText(text: string, delimiter: string): string[][] {
  const parser = csvParser(delimiter);
  return [...parser.push(text), ...parser.end()];
}

function csvParser(delimiter: string) {
  let buffer = "";
  let field = "";
  let fields: string[] = [];
  let row = 1;
  let quoted = false;
  let fieldStarted = false;
  let started = false;

  function* run(final: boolean): Generator<string[]> {
    let at = 0;
    const finishField = () => {
      fields.push(field);
      field = "";
      fieldStarted = false;
    };
    if (!started && (buffer.length > 0 || final)) {
      started = true;
      if (buffer.charCodeAt(0) === 0xfeff) at = 1;
    }
    while (at < buffer.length) {
      if (quoted) {
        const quote = buffer.indexOf('"', at);
        if (quote === -1) {
          field += buffer.slice(at);
          at = buffer.length;
        } else if (quote + 1 >= buffer.length && !final) {
          field += buffer.slice(at, quote);
          at = quote;
          break; // what follows the quote decides, so wait for it
        } else {
          field += buffer.slice(at, quote);
          const next = buffer[quote + 1];
          if (next === '"') {
            field += '"';
            at = quote + 2;
          } else if (next === undefined || next === delimiter || next === "\r" || next === "\n") {
            quoted = false;
            at = quote + 1;
          } else {
            field += '"'; // a stray quote inside a quoted field
            at = quote + 1;
          }
        }
        if (field.length > longestField) throw new UnclosedQuote(row);
        continue;
      }
      const char = buffer[at];
      if (char === '"' && !fieldStarted) {
        quoted = true;
        fieldStarted = true;
        at += 1;
      } else if (char === delimiter) {
        finishField();
        at += 1;
      } else if (char === "\n" || char === "\r") {
        if (char === "\r" && at + 1 >= buffer.length && !final) break;
        at += char === "\r" && buffer[at + 1] === "\n" ? 2 : 1;
        finishField();
        yield fields;
        fields = [];
        row += 1;
      } else {
        let end = at + 1;
        while (end < buffer.length) {
          const code = buffer[end];
          if (code === delimiter || code === "\n" || code === "\r") break;
          end += 1;
        }
        field += buffer.slice(at, end);
        if (field.length > longestField) throw new UnclosedQuote(row);
        fieldStarted = true;
        at = end;
      }
    }
    buffer = buffer.slice(at);
    if (final) {
      if (quoted) throw new UnclosedQuote(row);
      if (fieldStarted || fields.length > 0) {
        finishField();
        yield fields;
        fields = [];
      }
    }
  }

  return {
    *push(chunk: string): Generator<string[]> {
      buffer += chunk;
      yield* run(false);
    },
    *end(): Generator<string[]> {
      yield* run(true);
    },
  };
}

/**
 * The delimiter that splits most rows into the same number of fields. A semicolon wins against a comma that splits as
 * evenly, because decimal commas do that too.
 */
export function detectDelimiter(head: string): Delimiter {
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(head)?.[1];
  if (named && (delimiters as readonly string[]).includes(named)) return named as Delimiter;
  const scores = delimiters.map((delimiter) => ({ delimiter, ...evenness(head, delimiter) }));
  const even = scores.filter((score) => score.fields > 1 && score.share >= 0.5);
  if (even.length === 0) return scores.reduce((best, score) => (score.total > best.total ? score : best)).delimiter;
  const rank = (score: (typeof even)[number]) =>
    score.share + (score.delimiter === "," ? 0 : 0.15) + Math.min(score.fields, 20) / 100;
  const best = even.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const comma = even.find((score) => score.delimiter === ",");
  // One semicolon per row in a file of many commas stands inside a text.
  if (comma && comma.fields >= best.fields * 3 && comma.share >= best.share - 0.05 && best.fields === 2) return ",";
  return best.delimiter;
}

function evenness(head: string, delimiter: Delimiter): { fields: number; share: number; total: number } {
  let rows: string[][];
  try {
    rows = parseCsvText(head, delimiter);
  } catch {
    return { fields: 0, share: 0, total: 0 };
  }
  // The last row may be cut off; empty rows say nothing.
  const lengths = rows
    .slice(0, rows.length > 1 ? -1 : undefined)
    .filter((row) => row.some((field) => field.trim() !== ""))
    .map((row) => row.length);
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  let fields = 0;
  let most = 0;
  for (const [length, count] of counts) {
    if (length > 1 && count > most) {
      most = count;
      fields = length;
    }
  }
  return { fields, share: lengths.length ? most / lengths.length : 0, total: lengths.reduce((a, b) => a + b - 1, 0) };
}
