import { valuesOffLine } from "@/lib/statistics/attack/drawnCourse";
import { type PrintedNumber, printedNumbers } from "@/lib/statistics/attack/printedNumbers";
import type { FigurePlace, PublicFigures } from "@/lib/statistics/attack/publicFigures";
import type { AreaRef, Mentions, Names } from "./names";
import type { Page, PageTable, TextBlock } from "./page";
import { leaksInPayload } from "./payload";
import type { Leak } from "./tables";

/** What the address of a page says it is about. */
export interface PageContext {
  readonly where: string;
  readonly areas: readonly AreaRef[];
  readonly subjects: readonly string[];
  readonly partition: string | undefined;
  readonly date: string | undefined;
}

/** Texts that are the numbers beside an axis: a row of multiples of one step, and each of them alone below the same label. */
function axesOf(page: Page): Set<string> {
  const found = new Set<string>();
  for (const { text, context } of page.texts) {
    if (!/^[\d\s.,%−-]+$/.test(text)) continue;
    const numbers = printedNumbers(text, page.language);
    const step = (numbers[1]?.value ?? 0) - (numbers[0]?.value ?? 0);
    const isAxis = numbers.every(({ value }, i) => {
      const next = numbers[i + 1];
      const isEven = next === undefined || Math.abs(Math.abs(next.value - value) - Math.abs(step)) < 1e-9;
      return isEven && Math.abs(value / step - Math.round(value / step)) < 1e-9;
    });
    if (numbers.length < 2 || step === 0 || !isAxis) continue;
    for (const own of [text, ...numbers.map((one) => one.text)]) found.add(`${own}|${context.join("|")}`);
  }
  return found;
}

/** How a figure stands to the city, in words: it says on which side of a known number the figure lies. */
const besideCity =
  /(?<!\p{L})(?:über|unter|oberhalb|unterhalb|etwa wie|ähnlich wie|above|below|about the same as|similar to)\s[^.;]{0,24}?(?:stadt|city|durchschnitt|average)/iu;

/** Columns that hold no figure of the row's subject. */
const otherColumn = /^(?:nr\.?|no\.?|rang|rank|jahr|year|schlüssel|key|fläche.*|area in .*)$/i;
const changeColumn = /veränderung|change|seit |since |gegenüber|entwicklung/i;

/** Reads figures from pages and holds them against what the tables say. */
export class LeakFinder {
  readonly #figures: PublicFigures;
  readonly #names: Names;
  readonly #keys: { partitions: ReadonlyMap<string, ReadonlySet<string>>; subjects: ReadonlySet<string> };
  readonly #found = new Map<string, Leak>();
  /** Numbers that were held against the tables. */
  compared = 0;

  constructor(
    figures: PublicFigures,
    names: Names,
    keys: { partitions: ReadonlyMap<string, ReadonlySet<string>>; subjects: ReadonlySet<string> },
  ) {
    this.#figures = figures;
    this.#names = names;
    this.#keys = keys;
  }

  get leaks(): readonly Leak[] {
    return [...this.#found.values()];
  }

  /** Partition, area, indicator and date as they stand in an address. */
  contextOf(path: string): PageContext {
    const url = new URL(path, "http://city.example");
    const segments = url.pathname.split("/").map(decodeURIComponent);
    const values = [...url.searchParams.values()];
    const words = [...segments, ...values];
    const partition = words.find((word) => this.#keys.partitions.has(word));
    const inside = partition === undefined ? undefined : this.#keys.partitions.get(partition);
    const area = [...segments.slice(segments.indexOf(partition ?? "") + 1), ...values].find((word) =>
      inside?.has(word),
    );
    return {
      where: path,
      areas: partition !== undefined && area !== undefined ? [{ partition, area }] : [],
      subjects: words.filter((word) => this.#keys.subjects.has(word)),
      partition,
      date: values.find((value) => /^\d{4}-\d\d-\d\d$/.test(value)),
    };
  }

  checkPage(page: Page, context: PageContext): void {
    const seen = new Set<string>();
    const axes = axesOf(page);
    for (const block of page.texts) {
      const key = `${block.text}|${block.context.join("|")}`;
      if (seen.has(key) || axes.has(key)) continue;
      seen.add(key);
      this.checkText(block, page.language, context);
    }
    this.#checkOwnerless(page, context);
    for (const table of page.tables) this.checkTable(table, page.language, context);
    for (const drawing of page.drawings) {
      this.#checkShapes(drawing.shapes, drawing.context, context);
      this.#checkLines(drawing.lines, drawing.context, context);
    }
    for (const value of page.payload)
      for (const { place, shown } of leaksInPayload(value, context, this.#figures, this.#keys))
        this.#report(context.where, [place], shown);
  }

  /**
   * Numbers that stand alone on a map of one figure for a whole partition: who looks sees whose they are, and each must be
   * the released number of some area at that date.
   */
  #checkOwnerless(page: Page, context: PageContext): void {
    const { partition, subjects } = context;
    const [subject] = subjects;
    const inside = partition === undefined ? undefined : this.#keys.partitions.get(partition);
    if (partition === undefined || subject === undefined || !inside || context.areas.length > 0) return;
    const dates = [...inside].flatMap((area) => this.#figures.datesOf({ subject, partition, area }));
    const date = context.date ?? dates.sort().at(-1);
    if (date === undefined) return;
    const places = [
      ...[...inside].map((area) => ({ subject, partition, area, date })),
      ...this.#names.city.map((city) => ({ subject, ...city, date })),
    ];
    const closed = places.filter((place) => this.#figures.isWithheld(place));
    if (closed.length === 0) return;
    for (const { text, isPlaced } of page.texts) {
      if (!isPlaced) continue;
      if (!/^\(?[-−+]?[\d.,\u00a0\u202f]+(?:[\s\u00a0]?%)?\)?$/.test(text)) continue;
      const [number] = printedNumbers(text, page.language);
      if (!number) continue;
      const isChange = /[+−]|^0/.test(number.text);
      const isExplained = (place: FigurePlace) =>
        isChange ? this.#figures.explainsNear(place, number) : this.#figures.explainsHere(place, number);
      if (places.some(isExplained)) continue;
      this.#report(context.where, closed.slice(0, 1), `a number without a name: ${text}`);
    }
  }

  /** A text that names one area and one subject, itself or by what stands above it. */
  checkText(block: TextBlock, language: "de" | "en", context: PageContext): void {
    const isBeside = besideCity.test(block.text);
    if (!isBeside && !/\d/.test(block.text)) return;
    const own = this.#names.in(block.text);
    const above = block.context.map((text) => this.#names.in(text));
    if (isBeside)
      this.#checkWords(context.where, this.#places(this.#besideCity([own, ...above]), context, own.dates), block.text);
    const numbers = printedNumbers(own.rest, language);
    // Of many things, or of many numbers in a row, nobody can say which belongs to what; each stands alone, too.
    if (numbers.length === 0 || own.areas.length > 2 || numbers.length > 8) return;
    const places = this.#places([own, ...above], context, own.dates);
    this.#compare(context.where, places, numbers, block.text, { since: own.since });
  }

  checkTable(table: PageTable, language: "de" | "en", context: PageContext): void {
    const above = table.context.map((text) => this.#names.in(text));
    for (const { heads, cells } of table.rows) {
      // A table of a file has no heads: texts beside the numbers say what the row is about.
      const texts = cells.map((cell) => cell.text);
      const labels = [
        ...heads,
        ...texts.filter((text) => (heads.length > 0 ? /^(?:18|19|20)\d\d$/ : /[\p{L}-]/u).test(text)),
      ];
      const row = labels.map((text) => this.#names.in(text));
      for (const { column, text } of cells) {
        if (besideCity.test(text) && heads.length > 0) {
          const dates = row.find((one) => one.dates.length > 0)?.dates ?? [];
          const places = this.#places(this.#besideCity([...row, this.#names.in(column), ...above]), context, dates);
          this.#checkWords(context.where, places, text);
        }
        if (!/\d/.test(text) || otherColumn.test(column)) continue;
        const head = this.#names.in(column);
        const own = this.#names.in(text);
        const numbers = printedNumbers(own.rest, language);
        if (numbers.length === 0) continue;
        const isChange = changeColumn.test(column);
        const dates = [head, ...row].find((one) => one.dates.length > 0)?.dates ?? [];
        const places = this.#places([head, ...row, ...above], context, isChange ? [] : dates);
        // The key of the area itself, in a column of a file.
        if (places.some((place) => place.area === text)) continue;
        const strict = !isChange && dates.length === 1 && [head, ...row].some((one) => one.areas.length > 0);
        this.#compare(context.where, places, numbers, `${column}: ${text}`, { strict });
      }
    }
  }

  #checkWords(where: string, places: readonly FigurePlace[], text: string): void {
    if (places.length > 0 && places.every((place) => this.#figures.isWithheld(place)))
      this.#report(where, places, text);
  }

  /** The same without the city, where texts compare with it. */
  #besideCity(mentions: readonly Mentions[]): Mentions[] {
    return mentions.map((one) => ({
      ...one,
      areas: one.areas.filter((refs) => !refs.every((ref) => this.#isCity(ref))),
    }));
  }

  #isCity(one: AreaRef): boolean {
    return this.#names.city.some((city) => city.partition === one.partition && city.area === one.area);
  }

  /** Places that the nearest mentions speak of; at the newest date where nothing names one. */
  #places(mentions: readonly Mentions[], context: PageContext, dates: readonly string[]): FigurePlace[] {
    const areas = this.#nearest(mentions, context);
    const subjects = mentions.find((one) => one.subjects.length > 0)?.subjects.flat() ?? context.subjects;
    const spoken = dates.length > 0 ? dates : (mentions.find((one) => one.dates.length > 0)?.dates ?? []);
    const wanted = spoken.length > 0 ? spoken : context.date ? [context.date] : [];
    return areas.flatMap((area) =>
      [...new Set(subjects)].flatMap((subject) => {
        const newest = this.#figures.datesOf({ subject, ...area }).at(-1);
        const at = wanted.length > 0 ? wanted : newest === undefined ? [] : [newest];
        return at.map((date) => ({ subject, ...area, date }));
      }),
    );
  }

  #nearest(mentions: readonly Mentions[], context: PageContext): readonly AreaRef[] {
    const nearest = mentions.find((one) => one.areas.length > 0)?.areas ?? [];
    const own = nearest.filter((refs) => !refs.every((ref) => this.#isCity(ref)));
    if (own.length > 1) return [];
    const [refs = own.length === 0 && nearest.length > 0 ? nearest.flat() : context.areas] = own;
    const here = refs.filter((one) => one.partition === context.partition);
    return here.length > 0 ? here : refs;
  }

  /**
   * @param strict the number must be a part of the very figure, not only of its series
   * @param since dates that the text compares with
   */
  #compare(
    where: string,
    places: readonly FigurePlace[],
    numbers: readonly PrintedNumber[],
    text: string,
    { strict = false, since = [] }: { strict?: boolean; since?: readonly string[] },
  ): void {
    if (places.length === 0) return;
    this.compared += numbers.length;
    const isClosed = (place: FigurePlace) =>
      strict
        ? this.#figures.isWithheld(place)
        : this.#figures.isChangeWithheld(place) || since.some((date) => this.#figures.isWithheld({ ...place, date }));
    if (!places.every(isClosed)) return;
    const ofCity = places.flatMap(({ subject, date }) => this.#names.city.map((city) => ({ subject, date, ...city })));
    const unexplained = numbers.filter(
      (number) =>
        !places.some((place) =>
          strict ? this.#figures.explainsHere(place, number) : this.#figures.explains(place, number),
        ) && !ofCity.some((place) => this.#figures.explainsHere(place, number)),
    );
    if (unexplained.length > 0) this.#report(where, places, text);
  }

  /** A withheld area must not wear a colour that another area wears for its value. */
  #checkShapes(
    shapes: readonly { readonly label: string; readonly fill: string }[],
    labels: readonly string[],
    context: PageContext,
  ): void {
    const above = labels.map((text) => this.#names.in(text));
    const placed = shapes.map(({ label, fill }) => ({
      ...{ label, fill },
      places: this.#places([this.#names.in(label), ...above], context, []),
    }));
    const colours = new Set(
      placed.flatMap(({ places, fill }) =>
        places.some((one) => this.#figures.valuesAt(one).length > 0) ? [fill] : [],
      ),
    );
    for (const { label, fill, places } of placed) {
      const isClosed = places.length > 0 && places.every((place) => this.#figures.isWithheld(place));
      if (isClosed && fill && !fill.startsWith("url(") && colours.has(fill))
        this.#report(context.where, places, `colour of a class (${fill}): ${label}`);
    }
  }

  #checkLines(lines: Page["drawings"][number]["lines"], labels: readonly string[], context: PageContext): void {
    const above = labels.map((text) => this.#names.in(text));
    const named = this.#nearest(above, context);
    const inside = context.partition === undefined ? undefined : this.#keys.partitions.get(context.partition);
    const areas =
      named.length > 0
        ? named
        : context.partition !== undefined && inside
          ? [...inside].map((area) => ({ partition: context.partition ?? "", area }))
          : [];
    const spoken = above.find((one) => one.subjects.length > 0)?.subjects.flat() ?? context.subjects;
    const subjects = spoken.length > 0 ? spoken : context.areas.length > 0 ? [...this.#keys.subjects] : [];
    for (const area of areas) {
      for (const subject of subjects) {
        const series = { subject, ...area };
        if (!this.#figures.hasWithheld(series)) continue;
        const dates = this.#figures.datesOf(series);
        const values = dates.map((date) => this.#figures.valuesAt({ ...series, date }).at(-1));
        for (const points of lines) {
          for (const { date, value } of valuesOffLine(points, { dates, values })) {
            const place = { ...series, date };
            if (this.#figures.isWithheld(place))
              this.#report(context.where, [place], `a drawn line shows about ${Math.round(value * 100) / 100}`);
          }
        }
      }
    }
  }

  #report(where: string, places: readonly FigurePlace[], shown: string): void {
    const what = [...new Set(places.map((one) => `${one.subject} ${one.partition}/${one.area} ${one.date}`))].join(
      ", ",
    );
    const key = `${what}|${shown}`;
    if (!this.#found.has(key)) this.#found.set(key, { where, what, shown: shown.slice(0, 160) });
  }
}
