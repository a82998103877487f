import type { ReleaseCatalogue } from "./catalogue";

export interface AreaRef {
  readonly partition: string;
  readonly area: string;
}

/** What a text speaks of, and what of it is left when that is taken out. */
export interface Mentions {
  /** Each entry is one mention; a name may stand for several areas or subjects. */
  readonly areas: readonly (readonly AreaRef[])[];
  readonly subjects: readonly (readonly string[])[];
  readonly dates: readonly string[];
  /** Dates that something is compared with: "seit 2014". */
  readonly since: readonly string[];
  readonly rest: string;
}

const monthWords =
  "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December";

/** Numbers that are no figures: days, versions, numbers of things, ages, paragraphs. */
const noFigures = new RegExp(
  [
    `\\d{1,2}\\.?\\s*(?:${monthWords})(?:\\s+\\d{4})?`,
    "\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}",
    "\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z?)?",
    "(?:Abbildung|Figure|Tabelle|Table|Fassung|Version|Kapitel|Chapter|Stufe|Stage|Datenstand|Seite|Page|§|Art\\.|Nr\\.|No\\.|SGB)\\s*\\d[\\d.–-]*",
    "(?:unter|under|ab|bis|von|aged?|over|from|to)\\s+\\d{1,2}(?=\\s+(?:Jahre|years|bis|to|und|and|unter|under|[a-z]))",
    "\\d{1,2}\\s*(?:–|-|bis unter|bis|to under|to)\\s*(?:unter\\s|under\\s)?\\d{1,2}(?=\\s+(?:Jahre|years))",
    "\\d{1,2}\\s+(?:und älter|and over|and older)",
    "\\b[A-Z]-\\d+\\b",
    "\\d{1,2}:\\d{2}",
  ].join("|"),
  "giu",
);

/** A year, and the word before it that says that it is only compared with. */
const year4 =
  /(?:\b(seit|since|gegenüber|than in|compared with|als)\s+)?(?<![\d.,-])(?:18|19|20)\d\d(?![\d]|[.,-]\d)/giu;

const normalised = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\u00a0\u202f]/g, " ")
    .toLowerCase();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Finds names of areas, indicators and counts, and dates, in texts. */
export class Names {
  readonly #pattern: RegExp;
  readonly #areas = new Map<string, AreaRef[]>();
  readonly #subjects = new Map<string, string[]>();
  readonly #keys = new Set<string>();
  readonly #dates: readonly string[];
  readonly #seen = new Map<string, Mentions>();
  readonly city: readonly AreaRef[];

  constructor(catalogues: readonly ReleaseCatalogue[], dates: readonly string[]) {
    this.#dates = dates;
    const put = <T>(map: Map<string, T[]>, name: string, one: T, isSame: (a: T, b: T) => boolean) => {
      const list = map.get(normalised(name)) ?? [];
      if (!list.some((other) => isSame(one, other))) map.set(normalised(name), [...list, one]);
    };
    const same = (a: AreaRef, b: AreaRef) => a.partition === b.partition && a.area === b.area;
    for (const { partitions, subjects } of catalogues) {
      for (const { key: partition, areas } of partitions)
        for (const { key: area, name } of areas.values()) put(this.#areas, name, { partition, area }, same);
      for (const { key, names } of subjects)
        for (const name of names) put(this.#subjects, name, key, (a, b) => a === b);
    }
    // Keys such as BG are words of texts, too; a key is meant where it stands alone, as in a file.
    for (const { subjects } of catalogues) for (const { key } of subjects) this.#keys.add(key);
    // A partition with one area is the city, if that area holds most of the smallest ones (some may have ended).
    const leaves = new Set(
      catalogues.flatMap((one) =>
        one.partitions.flatMap(({ areas }) => [...areas.values()].flatMap((area) => area.leaves)),
      ),
    );
    const isMost = (count: number) => count * 2 > leaves.size;
    this.city = catalogues
      .flatMap(({ partitions }) => partitions)
      .flatMap(({ key, areas }) =>
        [...areas.values()].flatMap((area) =>
          areas.size === 1 && isMost(area.leaves.length) ? [{ partition: key, area: area.key }] : [],
        ),
      )
      .filter((one, i, all) => all.findIndex((other) => same(one, other)) === i);
    for (const word of ["Stadt", "City", "die Stadt", "the city"])
      for (const one of this.city) put(this.#areas, word, one, same);
    const words = [...new Set([...this.#areas.keys(), ...this.#subjects.keys()])]
      .sort((a, b) => b.length - a.length)
      .map(escaped);
    this.#pattern = new RegExp(`(?<![\\p{L}\\d_])(?:${words.join("|")})(?![\\p{L}\\d_])`, "gu");
  }

  in(text: string): Mentions {
    const cached = this.#seen.get(text);
    if (cached) return cached;
    const areas: AreaRef[][] = [];
    const subjects: string[][] = this.#keys.has(text) ? [[text]] : [];
    // Lower case keeps the length here, so places in both texts agree.
    const lower = normalised(text);
    const plain = lower.length === text.length ? text : lower;
    let rest = "";
    let at = 0;
    for (const match of lower.matchAll(this.#pattern)) {
      const [name] = match;
      const area = this.#areas.get(name);
      const subject = this.#subjects.get(name);
      if (area) areas.push(area);
      if (subject) subjects.push(subject);
      rest += `${plain.slice(at, match.index)} `;
      at = match.index + name.length;
    }
    rest += plain.slice(at);
    const years = new Set<string>();
    const earlier = new Set<string>();
    for (const { 0: year, 1: word } of rest.matchAll(year4)) (word === undefined ? years : earlier).add(year.slice(-4));
    const datesOf = (wanted: ReadonlySet<string>) =>
      this.#dates.filter((date) => wanted.has(date.slice(0, 4)) || (wanted === years && text.includes(date)));
    const [dates, since] = [datesOf(years), datesOf(earlier)];
    rest = rest.replace(noFigures, " ").replace(year4, " ");
    const mentions = { areas, subjects, dates, since, rest };
    if (this.#seen.size > 50_000) this.#seen.clear();
    this.#seen.set(text, mentions);
    return mentions;
  }
}
