import * as z from "zod";

/**
 * What a form sends, as a plain object: `a.b.0.c` becomes nested, names ending in `[]` always become lists,
 * a name sent twice becomes a list. Prototype-changing names are dropped.
 */
export function objectOf(data: FormData): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION") || /(^|\.)(__proto__|constructor|prototype)(\.|$)/.test(name)) continue;
    const all = data.getAll(name).map(withPlainLineEnds);
    const list = name.endsWith("[]");
    place(result, name.replace(/\[\]$/, "").split("."), list || all.length > 1 ? all : all[0]);
  }
  return result;
}

/** Forms send every line end as two signs; stored, compared and counted is one. PostgreSQL stores no NUL; nobody types one. */
const withPlainLineEnds = <T>(value: T): T | string =>
  typeof value === "string" ? value.replaceAll("\0", "").replace(/\r\n?/g, "\n") : value;

/** The typed texts again, to put back into the form; files cannot come back. */
export function typedValues(data: FormData): Record<string, string | string[]> {
  const result: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const texts = data
      .getAll(name)
      .filter((value): value is string => typeof value === "string")
      .map(withPlainLineEnds);
    if (/passw/i.test(name) || texts.length === 0) continue;
    result[name] = texts.length > 1 || name.endsWith("[]") ? texts : (texts[0] ?? "");
  }
  return result;
}

/** German sentences for what Zod finds; a schema's own message wins. */
export function sentencesOf(error: z.ZodError): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const issue of error.issues) sentences[issue.path.join(".")] ??= issue.message;
  return sentences;
}

/** The error map for every schema parsed in the house. */
export const germanErrors: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null || issue.input === ""
        ? "Bitte ausfüllen."
        : issue.expected === "number" || issue.expected === "int"
          ? "Bitte eine Zahl eingeben."
          : "Diese Eingabe passt hier nicht.";
    case "too_small":
      if (issue.origin === "string")
        return Number(issue.minimum) <= 1 ? "Bitte ausfüllen." : `Bitte mindestens ${issue.minimum} Zeichen eingeben.`;
      if (issue.origin === "array") return "Bitte mindestens einen Eintrag wählen.";
      return `Bitte mindestens ${issue.minimum} eingeben.`;
    case "too_big":
      if (issue.origin === "string") return `Bitte höchstens ${issue.maximum} Zeichen eingeben.`;
      if (issue.origin === "array")
        return Number(issue.maximum) === 1
          ? "Bitte höchstens einen Eintrag wählen."
          : `Bitte höchstens ${issue.maximum} Einträge wählen.`;
      return `Bitte höchstens ${issue.maximum} eingeben.`;
    case "invalid_format":
      if (issue.format === "email") return "Bitte eine E-Mail-Adresse eingeben, zum Beispiel name@stadt.de.";
      if (issue.format === "date") return "Bitte ein Datum eingeben, zum Beispiel 31.12.2026.";
      if (issue.format === "url") return "Bitte eine Adresse eingeben, die mit https:// beginnt.";
      return "Dieses Format passt nicht.";
    case "invalid_value":
      return "Bitte einen der angebotenen Werte wählen.";
    default:
      return "Diese Eingabe passt hier nicht.";
  }
};

function place(target: Record<string, unknown>, path: string[], value: unknown) {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const next = target[head];
  const child: Record<string, unknown> =
    typeof next === "object" && next !== null ? (next as Record<string, unknown>) : {};
  target[head] = child;
  place(child, rest, value);
}

/** Lists sent as `points.0.text` arrive as objects with number keys; this puts them in order. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => {
    if (Array.isArray(value) || value === undefined || value === null || typeof value !== "object") return value ?? [];
    return Object.entries(value as Record<string, unknown>)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, entry]) => entry);
  }, z.array(item));

/** A single choice or several: always a list. */
export const choices = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );

/** Empty input counts as not given. */
export const optionalText = (max = 4000) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    z.string().trim().max(max).optional(),
  );

/** A German number ("1.234,5") or a plain one ("1234.5"). "1.234" is a thousand, as people type it. */
export const germanNumber = () =>
  z.preprocess((value) => {
    if (typeof value !== "string") return value;
    const text = value.replace(/[\s\u00a0€%]/g, "").replace("−", "-");
    if (text === "") return undefined;
    const german = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text);
    const plain = german ? text.replace(/\./g, "").replace(",", ".") : text;
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : value;
  }, z.number("Bitte eine Zahl eingeben."));

/** ISO or German date, as ISO date. */
export const dateInput = () =>
  z.preprocess((value) => {
    const german = typeof value === "string" ? /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(value) : null;
    return german ? `${german[3]}-${german[2]?.padStart(2, "0")}-${german[1]?.padStart(2, "0")}` : value;
  }, z.iso.date("Bitte ein Datum eingeben, zum Beispiel 31.12.2026."));

export const optionalDate = () => z.preprocess((value) => (value === "" ? undefined : value), dateInput().optional());
export const checkbox = () =>
  z.preprocess((value) => value === "on" || value === "true" || value === true, z.boolean());
