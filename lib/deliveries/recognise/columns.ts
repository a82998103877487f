import { type AreaDirectory, applySteps, foldText, isTotalText } from "../map/areas";
import { emptyCell, type SourceCell, type SourceRow } from "../read/rows";
import { commonMarks, type KeyStep } from "../schema";
import { dateInHeading, isYear, readDate } from "./dates";
import { readNumber } from "./numbers";

export const columnRoles = ["areaKey", "areaName", "date", "baseCount", "value", "text", "empty"] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** What one column seems to hold. `confidence` runs from 0 to 1. */
export type RecognisedColumn = {
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole;
  readonly confidence: number;
  readonly samples: readonly string[];
  readonly filled: number;
  readonly distinct: number;
  /** For area columns: the partition found and the steps that turn the text into its keys. */
  readonly area?:
    | {
        readonly partition: string;
        readonly by: "key" | "name";
        readonly transform: readonly KeyStep[];
        readonly share: number;
      }
    | undefined;
  /** For value columns: the base count and the reference date the heading names. */
  readonly baseCount?: string | undefined;
  readonly date?: string | undefined;
  readonly fractional: boolean;
};

/** A base count that a heading or a cell may name. */
export type KnownBaseCount = {
  readonly key: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly integer?: boolean;
};

const undecided = { decimalChar: null, groupChar: null } as const;
const markTexts = new Set(Object.values(commonMarks).flat());
const areaKeyHeading =
  /^(area_?id|area_?key|(raum|gebiets?|bezirks?|stadtteil|ortsteil|stadtbezirks?|viertel|district|block(gruppen)?|bbg)[ _-]*(id|nr|nummer|schluessel|schlüssel|key|kennziffer)|schl(ue|ü)ssel|nr|ags|ars|kennziffer|gebiet_?id|raum_?id)\.?$/i;
const areaNameHeading =
  /^((raum|gebiets?|bezirks?|stadtteil|ortsteil|stadtbezirks?|viertel|district|blockgruppen?)[ _-]*(name|bezeichnung)?|area_?name|name|bezeichnung|raumbezug|gebiet|ebene|stadtteile?|stadtbezirke?|ortsteile?|statistische bezirke?|statistischer bezirk|(bau)?bl(o|ö|oe)ck(e|gruppen?|seite)?|quartiere?|viertel|(sozial|lebens|planungs)r(a|ä|ae)ume?|bbg|bezirke?)$/i;
const dateHeading =
  /^(stichtag|jahr|datum|berichts(jahr|monat|zeitraum)|zeit(punkt|raum|bezug)?|year|date|stand|monat)$/i;
const baseCountHeading =
  /^(merkmal(e|sschl(ue|ü)ssel|skennung)?|indikator(en)?|kennzahl|kategorie|auspr(ae|ä)gung|zeile|variable|position|sachmerkmal|zei_id)$/i;
const codeHeading = /(^|[_ .-])(id|nr|code|nummer|schl(ue|ü)ssel)$/i;
export const valueHeading = /^(wert|zahl|anzahl|value|werte|indikatorwert|messwert|fallzahl|insgesamt|summe)$/i;

/** Recognises every column of a table from its heading and up to 1,000 of its rows. */
export function recogniseColumns(
  headings: readonly string[],
  rows: readonly SourceRow[],
  directory: AreaDirectory,
  baseCounts: readonly KnownBaseCount[],
): RecognisedColumn[] {
  const named = countLookup(baseCounts);
  return headings.map((heading, index) => {
    const cells = rows.slice(0, 1_000).map((row) => row.cells[index] ?? emptyCell);
    return recogniseColumn(index + 1, heading, cells, directory, named);
  });
}

function recogniseColumn(
  column: number,
  heading: string,
  cells: readonly SourceCell[],
  directory: AreaDirectory,
  named: (text: string) => string | undefined,
): RecognisedColumn {
  const filledCells = cells.filter((cell) => cell.text !== "");
  const texts = [...new Set(filledCells.map((cell) => cell.text))];
  const base = {
    column,
    heading,
    samples: texts.slice(0, 5),
    filled: filledCells.length,
    distinct: texts.length,
    fractional: hasFraction(filledCells),
  };
  if (filledCells.length === 0) return { ...base, role: "empty", confidence: 1 };
  const lastPart = heading.split(" / ").at(-1) ?? heading;

  const dates = filledCells.filter((cell) => readDate(cell) !== undefined).length / filledCells.length;
  if (dates > 0.95 && (dateHeading.test(lastPart) || filledCells.some((cell) => !isYear(cell.text)))) {
    return { ...base, role: "date", confidence: dateHeading.test(lastPart) ? 1 : 0.8 };
  }
  const area = bestAreaMatch(texts, directory);
  const nameLike = areaNameHeading.test(lastPart);
  const keyLike = areaKeyHeading.test(lastPart);
  const numeric = filledCells.filter((cell) => isNumeric(cell)).length / filledCells.length;
  const words = filledCells.filter((cell) => /\p{L}{2}/u.test(cell.text)).length / filledCells.length;
  const countInHeading = named(heading) ?? named(lastPart);

  if (
    area &&
    area.share >= 0.6 &&
    (area.by === "name" || keyLike || nameLike || (!countInHeading && area.share > 0.9 && area.exact))
  ) {
    return { ...base, role: area.by === "name" ? "areaName" : "areaKey", confidence: area.share, area };
  }
  if (keyLike && !countInHeading)
    return { ...base, role: "areaKey", confidence: 0.6, area: area && area.share > 0.3 ? area : undefined };
  if (nameLike && words > 0.5)
    return { ...base, role: "areaName", confidence: 0.6, area: area && area.share > 0.3 ? area : undefined };
  const countCells = texts.filter((text) => named(text) !== undefined).length / texts.length;
  if (baseCountHeading.test(lastPart) && numeric < 0.9)
    return { ...base, role: "baseCount", confidence: Math.max(0.8, countCells) };
  if (countCells > 0.5) return { ...base, role: "baseCount", confidence: countCells };
  if (numeric >= 0.6 && codeHeading.test(lastPart) && !countInHeading)
    return { ...base, role: "text", confidence: 0.6 };
  if (numeric >= 0.6) {
    if (dates > 0.95 && column <= 4 && texts.every(isYear) && !countInHeading)
      return { ...base, role: "date", confidence: 0.6 };
    const date = dateInHeading(lastPart) ?? dateInHeading(heading);
    const confidence = countInHeading ? 1 : valueHeading.test(lastPart) || date ? 0.9 : 0.5;
    return { ...base, role: "value", confidence, baseCount: countInHeading, date };
  }
  return { ...base, role: "text", confidence: 0.5 };
}

function isNumeric(cell: SourceCell): boolean {
  if (markTexts.has(cell.text)) return true;
  const reading = readNumber(cell, undecided, true);
  return (
    reading.kind === "number" ||
    reading.kind === "ambiguous" ||
    (reading.kind === "unreadable" && reading.guess !== undefined)
  );
}

function hasFraction(cells: readonly SourceCell[]): boolean {
  return cells.some((cell) => {
    const reading = readNumber(cell, undecided, true);
    return reading.kind === "number" && !Number.isInteger(reading.value);
  });
}

type AreaMatch = { partition: string; by: "key" | "name"; transform: KeyStep[]; share: number; exact: boolean };

/**
 * The partition and the rule that explain most of a column's texts. Rules that change keys (leading zeros, prefixes) are
 * proposed only if they map different texts to different areas; a person confirms them.
 */
export function bestAreaMatch(texts: readonly string[], directory: AreaDirectory): AreaMatch | undefined {
  const candidates = texts.filter((text) => !isTotalText(text));
  if (candidates.length === 0) return undefined;
  let best: AreaMatch | undefined;
  for (const partition of directory.partitions) {
    const areas = directory.inPartition(partition);
    for (const transform of keyRules(
      candidates,
      areas.map((area) => area.key),
    )) {
      const keys = candidates.map((text) => applySteps(text, transform));
      const hits = new Set(keys.filter((key) => directory.find(partition, key)));
      const oneToOne = transform.length === 0 || hits.size === keys.filter((key) => hits.has(key)).length;
      if (!oneToOne) continue;
      best = better(
        best,
        { partition, by: "key", transform, share: hits.size / candidates.length, exact: transform.length === 0 },
        directory,
      );
    }
    const names = candidates.filter((text) => /\p{L}/u.test(text) && directory.findByName(partition, text)).length;
    best = better(
      best,
      { partition, by: "name", transform: [], share: names / candidates.length, exact: true },
      directory,
    );
  }
  return best && best.share > 0 ? best : undefined;
}

/** More texts explained wins; then fewer steps; then the partition whose areas are named more completely. */
function better(a: AreaMatch | undefined, b: AreaMatch, directory: AreaDirectory): AreaMatch {
  if (!a) return b;
  if (Math.abs(a.share - b.share) > 0.001) return b.share > a.share ? b : a;
  if (a.transform.length !== b.transform.length) return b.transform.length < a.transform.length ? b : a;
  return directory.inPartition(b.partition).length < directory.inPartition(a.partition).length ? b : a;
}

function keyRules(texts: readonly string[], keys: readonly string[]): KeyStep[][] {
  const rules: KeyStep[][] = [[]];
  const lengths = new Set(keys.map((key) => key.length));
  if (lengths.size === 1 && keys[0] && /^\d+$/.test(keys[0])) rules.push([{ do: "padZeros", length: keys[0].length }]);
  if (texts.some((text) => /^0/.test(text))) rules.push([{ do: "stripLeadingZeros" }]);
  const prefix = /^([^\d]+)\d+$/.exec(texts[0] ?? "")?.[1];
  if (prefix && texts.every((text) => text.startsWith(prefix))) {
    rules.push([{ do: "stripPrefix", prefix }], [{ do: "stripPrefix", prefix }, { do: "stripLeadingZeros" }]);
  }
  if (texts.filter((text) => /^\d+ +\D/.test(text)).length > texts.length * 0.5) {
    rules.push([{ do: "takeBefore", mark: " " }], [{ do: "takeBefore", mark: " " }, { do: "stripLeadingZeros" }]);
  }
  return rules;
}

/** Finds a base count by key, name or alias, whatever the case, spaces and umlauts. */
export function countLookup(baseCounts: readonly KnownBaseCount[]): (text: string) => string | undefined {
  const index = new Map<string, string>();
  for (const count of baseCounts) {
    for (const text of [count.key, count.name, ...(count.aliases ?? [])]) {
      const name = foldText(text);
      if (name !== "" && !index.has(name)) index.set(name, count.key);
    }
  }
  const bare = (text: string) => foldText(text.replace(/(?<!\d)(19|20)\d{2}(?!\d)/g, "").replace(/\(.*?\)/g, ""));
  return (text) => index.get(foldText(text)) ?? index.get(bare(text));
}
