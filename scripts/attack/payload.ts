import type { FigurePlace, PublicFigures } from "@/lib/statistics/attack/publicFigures";
import type { PageContext } from "./leaks";

interface Keys {
  readonly partitions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly subjects: ReadonlySet<string>;
}

interface Scope {
  readonly partition: string | undefined;
  readonly area: string | undefined;
  readonly subject: string | undefined;
  readonly date: string | undefined;
  readonly dates: readonly string[];
}

/** Fields that say where or how something is drawn or how large it is, not how much was counted. */
const noFigure =
  /^(?:x|y|x1|x2|y1|y2|left|top|width|height|lat|lon|lng|latitude|longitude|index|order|sort|id|level|size|leafCount|areas|squareKilometres|count|decimals|factor)$/i;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isDate = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);

/** Looks into what a page hands to its script: numbers, classes and places beside the city of figures that are withheld. */
export function* leaksInPayload(
  value: unknown,
  context: PageContext,
  figures: PublicFigures,
  keys: Keys,
): Generator<{ place: FigurePlace; shown: string }> {
  const [area] = context.areas;
  yield* walk(value, {
    partition: context.partition,
    area: area?.area,
    subject: context.subjects[0],
    date: context.date,
    dates: [],
  });

  function* walk(node: unknown, scope: Scope): Generator<{ place: FigurePlace; shown: string }> {
    if (Array.isArray(node)) {
      for (const [i, one] of node.entries()) {
        // A row of figures, one a date.
        const date = node.length === scope.dates.length && isFigure(one) ? scope.dates[i] : undefined;
        yield* walk(one, date === undefined ? scope : { ...scope, date });
      }
      return;
    }
    if (!isObject(node)) return;
    const own = scopeOf(node, scope);
    yield* checkFigure(node, own);
    yield* checkArea(node, scope, own);
    for (const [name, inner] of Object.entries(node)) {
      // Beside the area's own figures stand those of the city and of four years before.
      const isOther = /city|before|compar/i.test(name);
      yield* walk(inner, isOther ? { ...own, area: undefined } : own);
    }
  }

  function scopeOf(node: Record<string, unknown>, scope: Scope): Scope {
    const keyOf = (one: unknown) => (isObject(one) ? one.key : one);
    const [partitionKey, subjectKey] = [keyOf(node.partition), keyOf(node.indicator ?? node.subject ?? node.baseCount)];
    const partition =
      typeof partitionKey === "string" && keys.partitions.has(partitionKey) ? partitionKey : scope.partition;
    const subject = typeof subjectKey === "string" && keys.subjects.has(subjectKey) ? subjectKey : scope.subject;
    const inside = partition === undefined ? undefined : keys.partitions.get(partition);
    const named = [keyOf(node.area), node.areaKey, node.key].find(
      (one): one is string => typeof one === "string" && inside?.has(one) === true,
    );
    const dates = Array.isArray(node.dates) && node.dates.every(isDate) ? (node.dates as string[]) : scope.dates;
    return {
      ...{ partition, subject, dates },
      area: named ?? scope.area,
      date: isDate(node.date) ? node.date : scope.date,
    };
  }

  function placesOf(scope: Scope): FigurePlace[] {
    const { partition, area, subject, date } = scope;
    if (partition === undefined || area === undefined || subject === undefined) return [];
    const at = date ?? figures.datesOf({ partition, area, subject }).at(-1);
    return at === undefined ? [] : [{ partition, area, subject, date: at }];
  }

  function* checkFigure(node: Record<string, unknown>, scope: Scope) {
    const { state, value: number } = node;
    if (typeof state !== "string" || typeof number !== "number") return;
    const [place] = placesOf(scope);
    if (state === "suppressed") {
      const what = place ?? { partition: "?", area: "?", subject: "?", date: "?" };
      yield { place: what, shown: `payload: ${JSON.stringify(node).slice(0, 120)}` };
      return;
    }
    if (!place || !figures.isChangeWithheld(place)) return;
    if (!isExplained(place, number)) yield { place, shown: `payload: ${JSON.stringify(node).slice(0, 120)}` };
  }

  /** Everything that an object says directly of the area it names. */
  function* checkArea(node: Record<string, unknown>, outer: Scope, scope: Scope) {
    if (scope.area === undefined || scope.area === outer.area) return;
    const isClosed = isObject(node.shown ?? node.value) && (node.shown ?? node.value);
    const says = isObject(isClosed) && isClosed.state === "suppressed";
    const [place] = placesOf(scope);
    const withheld = place !== undefined && figures.isWithheld(place);
    if (!says && !withheld) return;
    const what = place ?? { partition: scope.partition ?? "?", area: scope.area, subject: "?", date: "?" };
    if (says && typeof node.classIndex === "number")
      yield { place: what, shown: `payload: class ${node.classIndex} of a withheld figure` };
    if (says && withheld && (node.position === "above" || node.position === "below" || node.position === "similar"))
      yield { place: what, shown: `payload: ${node.position} the city, of a withheld figure` };
    if (!place || !withheld) return;
    for (const [name, number] of Object.entries(node)) {
      if (typeof number !== "number" || noFigure.test(name) || name === "classIndex") continue;
      if (!isExplained(place, number)) yield { place, shown: `payload: ${name} ${number}` };
    }
  }

  /** Payloads carry unrounded numbers, so nothing near is good enough. */
  function isExplained(place: FigurePlace, number: number): boolean {
    return figures.explains(place, { value: rounded(number, 6), decimals: 6, text: "" });
  }
}

const rounded = (x: number, decimals: number) => Math.round(x * 10 ** decimals) / 10 ** decimals;

const isFigure = (value: unknown): boolean => isObject(value) && typeof value.state === "string";
