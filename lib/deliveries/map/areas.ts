import type { AreaRule, Condition, KeyStep } from "../schema";

/** An area as mapping needs it. Dates are JJJJ-MM-TT; an open end is left out. */
export type KnownArea = {
  readonly partition: string;
  readonly key: string;
  readonly name: string;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /** The leaf that takes the cases without an address. */
  readonly residual?: boolean | undefined;
  /** Row in the table of areas, where it has one. */
  readonly id?: number | undefined;
};

/** Whether the area existed on that day (JJJJ-MM-TT). */
export function isValidAt(area: KnownArea, date: string): boolean {
  return !(area.validFrom && date < area.validFrom) && !(area.validTo && date > area.validTo);
}

/** Runs the steps on a cell's text. Returns "" where nothing is left, which no area has as its key. */
export function applySteps(text: string, steps: readonly KeyStep[]): string {
  let key = text.trim();
  for (const step of steps) {
    switch (step.do) {
      case "stripPrefix":
        if (key.startsWith(step.prefix)) key = key.slice(step.prefix.length);
        break;
      case "addPrefix":
        key = step.prefix + key;
        break;
      case "stripLeadingZeros":
        key = key.replace(/^0+(?=.)/, "");
        break;
      case "padZeros":
        key = key.padStart(step.length, "0");
        break;
      case "takeFirst":
        key = key.slice(0, step.count);
        break;
      case "takeLast":
        key = key.slice(-step.count);
        break;
      case "takeBefore": {
        const at = key.indexOf(step.mark);
        if (at !== -1) key = key.slice(0, at);
        break;
      }
      case "takeAfter": {
        const at = key.indexOf(step.mark);
        if (at !== -1) key = key.slice(at + step.mark.length);
        break;
      }
      case "replace":
        key = key.split(step.from).join(step.to);
        break;
    }
    key = key.trim();
  }
  return key;
}

/** Whether a cell's text meets a condition. */
export function meets(text: string, condition: Condition): boolean {
  if (condition.equals && !condition.equals.includes(text)) return false;
  if (condition.notEquals?.includes(text)) return false;
  if (condition.startsWith !== undefined && !text.startsWith(condition.startsWith)) return false;
  return condition.length === undefined || text.length === condition.length;
}

/** Letters and digits only, without case, with umlauts written out: for comparing what two offices typed. */
export function foldText(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** "04 Schwabing - West", "Schwabing-West" and "SCHWABING WEST" are one name; a number in front is no part of it. */
export function normalName(text: string): string {
  return foldText(text.replace(/^\s*[\d.]+\s+/, ""));
}

/** Areas to look up by key or by name, each partition for itself. One key may have several validities. */
export class AreaDirectory {
  private readonly byKey = new Map<string, Map<string, KnownArea[]>>();
  private readonly byName = new Map<string, Map<string, KnownArea | null>>();

  constructor(
    readonly areas: readonly KnownArea[],
    private readonly names: ReadonlyMap<string, string> = new Map(),
  ) {
    for (const area of areas) {
      const keys = this.byKey.get(area.partition) ?? new Map<string, KnownArea[]>();
      keys.set(area.key, [...(keys.get(area.key) ?? []), area]);
      this.byKey.set(area.partition, keys);
      const names = this.byName.get(area.partition) ?? new Map<string, KnownArea | null>();
      const name = normalName(area.name);
      // A name that two areas share finds none of them.
      const other = names.get(name);
      names.set(name, names.has(name) && other?.key !== area.key ? null : area);
      this.byName.set(area.partition, names);
    }
  }

  /** What people call a partition; its key where nobody said. */
  nameOf(partition: string): string {
    return this.names.get(partition) ?? partition;
  }

  get partitions(): string[] {
    return [...this.byKey.keys()];
  }

  /** The areas of a partition, each key once. */
  inPartition(partition: string): KnownArea[] {
    return [...(this.byKey.get(partition)?.values() ?? [])].flatMap((versions) => versions.at(-1) ?? []);
  }

  /** The area with that key; of several validities the one that holds at `date`, else the latest. */
  find(partition: string, key: string, date?: string): KnownArea | undefined {
    const versions = this.byKey.get(partition)?.get(key);
    return (date && versions?.find((area) => isValidAt(area, date))) || versions?.at(-1);
  }

  findByName(partition: string, name: string): KnownArea | undefined {
    return this.byName.get(partition)?.get(normalName(name)) ?? undefined;
  }

  /** The area a rule finds in a text, or `undefined`. */
  resolve(rule: AreaRule, text: string): KnownArea | undefined {
    if (rule.constant !== undefined) return this.find(rule.partition, rule.constant);
    const renamed = rule.names[text];
    if (renamed !== undefined) return this.find(rule.partition, renamed);
    const key = applySteps(text, rule.transform);
    return rule.by === "key" ? this.find(rule.partition, key) : this.findByName(rule.partition, key);
  }
}

/** Texts that stand for a total in German tables and never for an area. */
export function isTotalText(text: string): boolean {
  const name = text.normalize("NFC").toLowerCase().trim();
  return (
    /^(summe|gesamt|insgesamt|zusammen|total|gesamtsumme|gesamtergebnis|alle|stadtgebiet|gesamtstadt|durchschnitt|mittelwert)\b/u.test(
      name,
    ) ||
    /\b(insgesamt|gesamt|zusammen|summe)$/u.test(name) ||
    /^(davon|darunter)\b/u.test(name)
  );
}

/** Texts that stand for the cases without a codable address. */
export function isResidualText(text: string): boolean {
  return /nicht\s+zu(zu)?(ge)?ord(enbar|net)|nicht zuordenbar|nicht\s+zuzuordnen|ohne\s+(zuordnung|angabe|anschrift)|nicht\s+lokalisierbar|^unbekannt$/iu.test(
    text.trim(),
  );
}
