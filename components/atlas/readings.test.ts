import { describe, expect, it } from "vitest";
import type { Figure } from "@/lib/releases/figures/schema";
import { known, missing, notApplicable, suppressed, type Value, valueStates } from "@/lib/statistics/values";
import { type AtlasFigures, hatchedCounts, orderedReadings, viewAt } from "./readings";

const figure = (value: Value) => value as Figure;
const dates = ["2020-12-31", "2024-12-31", "2025-12-31"];
const limited: Value = { state: "known", value: 24.4, limited: true };

function area(key: string, series: readonly Value[], rest: Partial<AtlasFigures["areas"][number]> = {}) {
  const shown = figure(series.at(-1) ?? missing);
  return {
    key,
    name: `Gebiet ${key}`,
    partition: "bezirke",
    isResidual: false,
    value: shown,
    shown,
    numerator: figure(known(1)),
    denominator: figure(known(2)),
    change: { difference: figure(missing), relative: figure(notApplicable) },
    series: series.map(figure),
    classIndex: null,
    position: "above" as const,
    comparable: shown.state === "known" && !shown.limited,
    ...rest,
  };
}

const view = {
  indicator: { kind: "ratio", unit: "%", decimals: 1 },
  date: "2025-12-31",
  dates,
  before: null,
  mode: "status",
  format: { unit: "%", decimals: 1, style: "value" },
  classes: [
    { lower: 0, upper: 10, count: 1 },
    { lower: 10, upper: 30, count: 2 },
  ],
  areas: [
    area("1", [known(5), known(8), known(12)]),
    area("2", [known(20), suppressed, known(25)]),
    area("3", [missing, limited, limited]),
    area("9", [known(1), known(1), known(1)], { isResidual: true, comparable: false }),
  ],
  city: { ...area("0", [known(10), known(11), known(13)]), official: null },
  keySentence: {},
} as unknown as AtlasFigures;

describe("viewAt", () => {
  it("is the view itself at its own date and at dates it does not have", () => {
    expect(viewAt(view, "2025-12-31")).toBe(view);
    expect(viewAt(view, "1999-12-31")).toBe(view);
  });

  it("shows another year from the series, in the classes that hold for all years", () => {
    const moved = viewAt(view, "2024-12-31");
    expect(moved.before).toBe("2020-12-31");
    expect(moved.areas.map((one) => one.classIndex)).toEqual([0, null, null, null]);
    expect(moved.classes.map((one) => one.count)).toEqual([1, 0]);
    expect(moved.areas[0]?.change.difference).toMatchObject({ state: "known", value: 3 });
    expect(moved.city.shown).toMatchObject({ value: 11 });
  });

  it("invents neither numerators nor a comparison, and never shows a withheld value", () => {
    const moved = viewAt(view, "2024-12-31");
    expect(moved.areas[0]).toMatchObject({ numerator: missing, denominator: missing, position: null });
    expect(moved.areas[1]?.shown).toEqual(suppressed);
    expect(moved.areas[1]?.change.difference).toEqual(suppressed);
  });

  it("shows a change as missing where four years before lie outside the series", () => {
    const changes = { ...view, mode: "change", format: { ...view.format, style: "change" } } as AtlasFigures;
    expect(viewAt(changes, "2020-12-31").areas[0]?.shown).toEqual(missing);
    expect(viewAt(changes, "2024-12-31").areas[0]?.shown).toMatchObject({ value: 3 });
  });
});

describe("lists and legends", () => {
  it("orders by value, the uncertain after the comparable, the residual last", () => {
    expect(orderedReadings(view.areas, "wert").map((one) => one.key)).toEqual(["2", "1", "3", "9"]);
    expect(orderedReadings(view.areas, "name").map((one) => one.key)).toEqual(["1", "2", "3", "9"]);
  });

  it("counts every state that carries a sign, without the residual", () => {
    const areas = [...view.areas, area("4", [suppressed]), area("5", [missing])];
    expect(hatchedCounts(areas)).toEqual({ suppressed: 1, unreliable: 0, limited: 1, missing: 1, notApplicable: 0 });
    expect(valueStates.filter((state) => state !== "known").every((state) => state in hatchedCounts(areas))).toBe(true);
  });
});
