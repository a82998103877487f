/** Something that happens on one day: a meeting, a year of data. */
export interface DayMark {
  /** ISO day. */
  readonly on: string;
  readonly label: string;
  /** It has happened. */
  readonly done: boolean;
}

const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Where a day lies between two others, in percent of the way; what lies outside stands at the end. */
export function placeOf(day: string, from: string, to: string): number {
  return Math.min(100, Math.max(0, ((time(day) - time(from)) / (time(to) - time(from))) * 100));
}

/** The first of January of each year between two days. */
export function yearsBetween(from: string, to: string): string[] {
  const years: string[] = [];
  for (let year = Number(from.slice(0, 4)); `${year}-01-01` < to; year++) years.push(`${year}-01-01`);
  return years.map((day) => (day < from ? from : day));
}

/** Marks on as few lines as their words need: the next on a line starts at least `width` percent further right. */
export function linesOf(marks: readonly DayMark[], from: string, to: string, width: number): DayMark[][] {
  const lines: DayMark[][] = [];
  for (const mark of [...marks].sort((a, b) => a.on.localeCompare(b.on))) {
    const line = lines.find((own) => {
      const last = own.at(-1);
      return last && placeOf(mark.on, from, to) - placeOf(last.on, from, to) >= width;
    });
    if (line) line.push(mark);
    else lines.push([mark]);
  }
  return lines;
}

/** On which side of a bar its words find room, by where it begins and ends in percent; a long bar holds them itself. */
export function sideOf(begin: number, end: number): "left" | "right" | "inside" {
  if (end - begin > 45) return "inside";
  return 100 - end >= begin ? "right" : "left";
}
