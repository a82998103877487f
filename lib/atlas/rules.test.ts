import { describe, expect, it } from "vitest";
import { mapClasses, nearestDate, shownFormat } from "./rules";

describe("the classes of a map", () => {
  it("of a change stand symmetric around zero", () => {
    const classes = mapClasses([-4, -1, 0.5, 1, 2, 6], "change", "equal");
    expect(classes.map((one) => one.lower)).toEqual(
      classes.map((_, i) => -(classes[classes.length - 1 - i]?.upper ?? 0)),
    );
    expect(classes).toHaveLength(5);
    expect(classes[2]?.lower).toBeLessThan(0);
    expect(classes[2]?.upper).toBeGreaterThan(0);
  });
  it("are none without values and one without differences", () => {
    expect(mapClasses([], "change", "naturalBreaks")).toEqual([]);
    expect(mapClasses([2, 2], "change", "naturalBreaks")).toHaveLength(1);
    expect(mapClasses([], "status", "quantile")).toEqual([]);
  });
});

it("prints the change of counts in percent and of shares in points", () => {
  const share = { kind: "ratio", unit: "%", decimals: 1 };
  expect(shownFormat(share, "change")).toEqual({ unit: "%", decimals: 1, style: "change" });
  expect(shownFormat({ kind: "count", unit: "Personen", decimals: 0 }, "change").style).toBe("relative");
  expect(shownFormat(share, "status").style).toBe("value");
});

it("falls back to the newest date not after the one wished for", () => {
  const dates = ["2014-12-31", "2018-12-31", "2025-12-31"];
  expect(nearestDate(dates, "2020-01-01")).toBe("2018-12-31");
  expect(nearestDate(dates, "1990-01-01")).toBe("2025-12-31");
  expect(nearestDate(dates, undefined)).toBe("2025-12-31");
  expect(nearestDate([], "2020-01-01")).toBeUndefined();
});
