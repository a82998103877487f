import { isPrintOf, type PrintedNumber } from "./printedNumbers";

/** What a figure is about: an indicator or a count, for an area at a date. */
export interface FigurePlace {
  readonly subject: string;
  readonly partition: string;
  readonly area: string;
  readonly date: string;
}

/** A figure as one release shows it. */
export interface FigureReading {
  readonly state: string;
  readonly value?: number | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
}

const seriesOf = ({ subject, partition, area }: Omit<FigurePlace, "date">) => `${subject}|${partition}|${area}`;

export const fourYearsBefore = (date: string) => `${Number(date.slice(0, 4)) - 4}${date.slice(4)}`;

/**
 * All figures that the public tables name, in all releases: which are withheld everywhere, and which numbers may therefore
 * be shown of a series.
 */
export class PublicFigures {
  readonly #series = new Map<string, Map<string, FigureReading[]>>();
  readonly #numbers = new Map<string, readonly number[]>();

  add(place: FigurePlace, reading: FigureReading): void {
    const series = this.#series.get(seriesOf(place)) ?? new Map<string, FigureReading[]>();
    this.#series.set(seriesOf(place), series);
    series.set(place.date, [...(series.get(place.date) ?? []), reading]);
    this.#numbers.delete(seriesOf(place));
  }

  /** No release shows it, and at least one says that it is withheld. */
  isWithheld(place: FigurePlace): boolean {
    const readings = this.#at(place);
    return readings.some((one) => one.state === "suppressed") && readings.every((one) => one.value === undefined);
  }

  /** A change over four years is withheld with either of its ends. */
  isChangeWithheld(place: FigurePlace): boolean {
    return this.isWithheld(place) || this.isWithheld({ ...place, date: fourYearsBefore(place.date) });
  }

  valuesAt(place: FigurePlace): number[] {
    return this.#at(place).flatMap((one) => (one.value === undefined ? [] : [one.value]));
  }

  datesOf(series: Omit<FigurePlace, "date">): string[] {
    return [...(this.#series.get(seriesOf(series))?.keys() ?? [])].sort();
  }

  hasWithheld(series: Omit<FigurePlace, "date">): boolean {
    return this.datesOf(series).some((date) => this.isWithheld({ ...series, date }));
  }

  /** Whether a released part of this very figure is what was printed: its value, numerator or denominator in any release. */
  explainsHere(place: FigurePlace, printed: PrintedNumber): boolean {
    return this.#at(place).some((one) => partsOf(one).some((exact) => isPrintOf(printed, exact)));
  }

  /** The same, or a change over four years to it. */
  explainsNear(place: FigurePlace, printed: PrintedNumber): boolean {
    if (this.explainsHere(place, printed)) return true;
    const before = this.#at({ ...place, date: fourYearsBefore(place.date) }).flatMap(exactValues);
    return this.#at(place)
      .flatMap(exactValues)
      .some((now) =>
        before.some(
          (then) => isPrintOf(printed, now - then) || (then !== 0 && isPrintOf(printed, (100 * now) / then - 100)),
        ),
      );
  }

  /** Whether any released number of the series is what was printed, or a change of it over four years. */
  explains(series: Omit<FigurePlace, "date">, printed: PrintedNumber): boolean {
    return this.#numbersOf(series).some((exact) => isPrintOf(printed, exact));
  }

  /** Every place in the tables. */
  *places(): Generator<FigurePlace> {
    for (const [key, series] of this.#series) {
      const [subject = "", partition = "", area = ""] = key.split("|");
      for (const date of series.keys()) yield { subject, partition, area, date };
    }
  }

  #at(place: FigurePlace): readonly FigureReading[] {
    return this.#series.get(seriesOf(place))?.get(place.date) ?? [];
  }

  #numbersOf(series: Omit<FigurePlace, "date">): readonly number[] {
    const key = seriesOf(series);
    const cached = this.#numbers.get(key);
    if (cached) return cached;
    const dates = [...(this.#series.get(key) ?? [])];
    const numbers = dates.flatMap(([, readings]) => readings.flatMap(partsOf));
    const changes = dates.flatMap(([date, readings]) => {
      const earlier = this.#series.get(key)?.get(fourYearsBefore(date)) ?? [];
      return readings
        .flatMap(exactValues)
        .flatMap((now) =>
          earlier
            .flatMap(exactValues)
            .flatMap((before) => [now - before, before === 0 ? 0 : (100 * now) / before - 100]),
        );
    });
    const all = [...new Set([...numbers, ...changes])];
    this.#numbers.set(key, all);
    return all;
  }
}

const partsOf = (one: FigureReading): number[] =>
  [...exactValues(one), one.numerator, one.denominator].filter((x) => x !== undefined);

/** As printed, and where its parts are released, as it was before rounding. */
function exactValues({ value, numerator, denominator }: FigureReading): number[] {
  if (value === undefined) return [];
  return numerator !== undefined && denominator ? [value, (100 * numerator) / denominator] : [value];
}
