import type { SourceCell } from "../read/rows";
import type { NumberFormat } from "../schema";

/** A number as it was meant, or why it cannot be told. */
export type NumberReading =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly note?: "brackets" | "preliminary" | "revised" | "estimated";
    }
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number] }
  | { readonly kind: "date"; readonly guess?: number }
  | { readonly kind: "unreadable"; readonly guess?: number; readonly why?: string };

const spaces = /[\s\u00A0\u2007\u2009\u202F]/g;
const grouped = (mark: string) => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`);
const groupPatterns = { ".": grouped("."), ",": grouped(","), "'": grouped("'"), " ": grouped(" ") } as const;

/**
 * Reads one number. `integer` says that the column can hold whole numbers only: then "1.234" is 1234 unless the mapping
 * states a decimal point. In a decimal column "1.234" has two readings and is refused (handbook §7).
 */
export function readNumber(cell: SourceCell, format: NumberFormat, integer: boolean): NumberReading {
  if (cell.number !== undefined) return { kind: "number", value: cell.number };
  if (cell.date !== undefined) return { kind: "date", ...guessFromDate(cell.date) };
  let text = cell.text.trim();
  let note: "brackets" | "preliminary" | "revised" | "estimated" | undefined;
  const brackets = /^\((.+)\)$/.exec(text);
  if (brackets?.[1]) {
    text = brackets[1].trim();
    note = "brackets";
  }
  const flag = /^([\d\s.,'’\u00A0\u202F+−–-]*\d)\s*([prs])$/.exec(text) ?? undefined;
  if (flag?.[1]) {
    text = flag[1];
    note = flag[2] === "p" ? "preliminary" : flag[2] === "r" ? "revised" : "estimated";
  }
  text = text.replace(/\s*(%|€|EUR)$/, "");
  let sign = 1;
  const leading = /^([+\-−–])\s*(?=[\d.,])/.exec(text);
  if (leading) {
    sign = leading[1] === "+" ? 1 : -1;
    text = text.slice(leading[0].length);
  } else if (/^[\d.,'’ ]+[-−]$/.test(text)) {
    sign = -1;
    text = text.slice(0, -1);
  }
  const reading = readDigits(text.trim(), format, integer);
  if (reading.kind === "number") return { kind: "number", value: sign * reading.value || 0, ...(note && { note }) };
  if (reading.kind === "ambiguous")
    return { kind: "ambiguous", readings: [sign * reading.readings[0], sign * reading.readings[1]] };
  return reading;
}

function readDigits(written: string, format: NumberFormat, integer: boolean): NumberReading {
  const text = written.replace(/[’`´]/g, "'").replace(spaces, " ");
  if (text === "") return { kind: "unreadable" };
  if (/^\d{16,}$/.test(text)) return { kind: "unreadable", why: "Die Zahl ist zu lang" };
  if (/^\d+$/.test(text)) return { kind: "number", value: Number(text) };
  if (
    /^\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})?$/.test(text) ||
    /^\d{4}-\d{2}-\d{2}/.test(text) ||
    /^\d{1,2}\. ?[A-Za-zä]{3,}$/.test(text)
  ) {
    return { kind: "date", ...guessFromDate(text) };
  }
  // Space and apostrophe only ever group.
  const group = text.includes(" ") ? " " : text.includes("'") ? "'" : undefined;
  if (group) {
    const [whole, fraction, more] = text.split(/[.,]/);
    if (
      more === undefined &&
      whole &&
      groupPatterns[group].test(whole) &&
      (fraction === undefined || /^\d+$/.test(fraction))
    ) {
      const bare = whole.split(group).join("");
      return { kind: "number", value: Number(fraction === undefined ? bare : `${bare}.${fraction}`) };
    }
    return unreadable(text);
  }
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (!/^[\d.,]+$/.test(text) || !/\d/.test(text)) return unreadable(text);
  if (points > 0 && commas > 0) return readBoth(text, format);
  const mark = points > 0 ? "." : ",";
  const count = points + commas;
  const decimal = Number(text.replace(",", "."));
  const isGrouped = groupPatterns[mark].test(text);
  if (count > 1) {
    return isGrouped && format.decimalChar !== mark
      ? { kind: "number", value: Number(text.split(mark).join("")) }
      : unreadable(text);
  }
  if (!/^\d*[.,]\d+$/.test(text)) return unreadable(text);
  const whole = Number(text.replace(mark, ""));
  if (format.decimalChar === mark) return { kind: "number", value: decimal };
  if (format.groupChar === mark || format.decimalChar !== null) {
    // The mark is stated to group (or the other one is stated to be decimal), so it must stand before three digits.
    if (isGrouped) return { kind: "number", value: whole };
    return { kind: "unreadable", guess: decimal, why: `„${mark}“ trennt hier keine Tausender` };
  }
  if (!isGrouped) return { kind: "number", value: decimal };
  if (text.startsWith("0")) return { kind: "number", value: decimal };
  if (integer && mark === ".") return { kind: "number", value: whole };
  return { kind: "ambiguous", readings: [whole, decimal] };
}

/** Point and comma together: the last one is decimal, the first one groups. */
function readBoth(text: string, format: NumberFormat): NumberReading {
  const decimal = text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
  const group = decimal === "," ? "." : ",";
  const [whole = "", fraction = "", more] = text.split(decimal);
  const bare = whole.split(group).join("");
  const fits = more === undefined && groupPatterns[group].test(whole) && /^\d+$/.test(fraction);
  if (!fits) return unreadable(text);
  const value = Number(`${bare}.${fraction}`);
  if (format.decimalChar !== null && format.decimalChar !== decimal) {
    return { kind: "unreadable", guess: value, why: `die Zuordnung nennt „${format.decimalChar}“ als Dezimalzeichen` };
  }
  return { kind: "number", value };
}

/** Letters that look like digits are the commonest slip of the hand: "1O7", "l2". */
function unreadable(text: string): NumberReading {
  if (/[OoIlSB]/.test(text) && /\d/.test(text)) {
    const digits = text.replace(/[Oo]/g, "0").replace(/[Il]/g, "1").replace(/S/g, "5").replace(/B/g, "8");
    if (/^\d+$/.test(digits)) {
      const why = /[Oo]/.test(text) ? "Buchstabe O statt Null" : "Buchstabe statt Ziffer";
      return { kind: "unreadable", guess: Number(digits), why };
    }
  }
  if (/^\d+[.,]?\d*E[+-]?\d+$/i.test(text)) return { kind: "unreadable", why: "Excel hat die Zahl gekürzt" };
  if (/^#/.test(text)) return { kind: "unreadable", why: "Die Tabelle enthält einen Rechenfehler" };
  return { kind: "unreadable" };
}

/** "03.11" typed into a German spreadsheet becomes 3 November: the number was 3.11. */
function guessFromDate(text: string): { guess?: number } {
  const iso = /^\d{4}-(\d{2})-(\d{2})/.exec(text);
  const german = /^(\d{1,2})\.(\d{1,2})\./.exec(text);
  if (iso) return { guess: Number(`${Number(iso[2])}.${iso[1]}`) };
  if (german) return { guess: Number(`${Number(german[1])}.${german[2]?.padStart(2, "0")}`) };
  return {};
}

/**
 * Decides the number format of texts by those that have one reading only. Two contradicting kinds of evidence, or
 * none where it is needed, leave it undecided (`null`), so that ambiguous numbers become errors instead of guesses.
 */
export function recogniseNumberFormat(texts: Iterable<string>): NumberFormat {
  let commaDecimal = 0;
  let pointDecimal = 0;
  let groupMark: NumberFormat["groupChar"] = null;
  for (const written of texts) {
    const text = written
      .trim()
      .replace(/^[+\-−–]\s*/, "")
      .replace(/\s*%$/, "")
      .replace(/[’`´]/g, "'")
      .replace(spaces, " ");
    if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) commaDecimal += 1;
    else if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) pointDecimal += 1;
    else if (/^\d{1,3}(\.\d{3}){2,}$/.test(text)) commaDecimal += 1;
    else if (/^\d{1,3}(,\d{3}){2,}$/.test(text)) pointDecimal += 1;
    else if (/^\d*,\d+$/.test(text) && (!groupPatterns[","].test(text) || text.startsWith("0"))) commaDecimal += 1;
    else if (/^\d*\.\d+$/.test(text) && (!groupPatterns["."].test(text) || text.startsWith("0"))) pointDecimal += 1;
    if (groupPatterns[" "].test(text.split(/[.,]/)[0] ?? "")) groupMark = " ";
    if (groupPatterns["'"].test(text.split(/[.,]/)[0] ?? "")) groupMark = "'";
  }
  if (commaDecimal > 0 && pointDecimal === 0) return { decimalChar: ",", groupChar: groupMark ?? "." };
  if (pointDecimal > 0 && commaDecimal === 0) return { decimalChar: ".", groupChar: groupMark };
  return { decimalChar: null, groupChar: groupMark };
}
