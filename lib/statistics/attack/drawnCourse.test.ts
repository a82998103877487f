import { describe, expect, it } from "vitest";
import { valuesOffLine } from "./drawnCourse";

const dates = Array.from({ length: 12 }, (_, i) => `${2014 + i}-12-31`);
const values = dates.map((_, i) => 20 + ((i * 37) % 11) + i / 10);
const start = Date.parse(dates[0] ?? "");
const days = (date: string) => (Date.parse(date) - start) / 86_400_000;
/** Drawn to any scale; y grows downwards. */
const draw = (from: number, to: number) =>
  dates.slice(from, to).map((date, i) => ({ x: 40 + days(date) / 3, y: 700 - 9 * (values[from + i] ?? 0) }));
const withheldAt = (...places: number[]) => ({
  dates,
  values: values.map((value, i) => (places.includes(i) ? undefined : value)),
});

describe("values off a drawn line", () => {
  it("reads the withheld ones", () => {
    const read = valuesOffLine(draw(0, 12), withheldAt(3, 7));
    expect(read.map(({ date }) => date)).toEqual(["2017-12-31", "2021-12-31"]);
    expect(read[0]?.value).toBeCloseTo(values[3] ?? 0, 6);
    expect(read[1]?.value).toBeCloseTo(values[7] ?? 0, 6);
  });

  it("reads them although the table rounds", () => {
    const rounded = withheldAt(5);
    const read = valuesOffLine(draw(0, 12), {
      dates,
      values: rounded.values.map((value) => (value === undefined ? undefined : Math.round(value))),
    });
    expect(read).toEqual([]);
    const fine = valuesOffLine(draw(0, 12), {
      dates,
      values: rounded.values.map((value) => (value === undefined ? undefined : Math.round(value * 10) / 10)),
    });
    expect(fine[0]?.value).toBeCloseTo(values[5] ?? 0, 1);
  });

  it("reads nothing from a line with a gap, or from another line", () => {
    expect(valuesOffLine(draw(4, 12), withheldAt(3))).toEqual([]);
    const other = draw(0, 12).map(({ x }, i) => ({ x, y: 300 + ((i * 53) % 17) }));
    expect(valuesOffLine(other, withheldAt(3))).toEqual([]);
  });
});
