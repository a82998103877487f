import { describe, expect, it } from "vitest";
import { describeValue, formatChange, formatDate, formatNumber, formatRelativeChange, formatValue } from "./format";
import { known, missing, notApplicable, suppressed, unreliable } from "./values";

const percent = { unit: "%", decimals: 1 };
const persons = { unit: "Personen", decimals: 0 };

describe("numbers", () => {
  it("groups and separates as the language does", () => {
    expect(formatNumber(1234.5, 1, "de")).toBe("1.234,5");
    expect(formatNumber(1234.5, 1, "en")).toBe("1,234.5");
    expect(formatNumber(116845, 0, "de")).toBe("116.845");
    expect(formatNumber(1234567, 0, "de")).toBe("1.234.567");
    expect(formatNumber(999, 0, "de")).toBe("999");
  });
  it("writes a true minus and no negative zero", () => {
    expect(formatNumber(-1234.5, 1, "de")).toBe("−1.234,5");
    expect(formatNumber(-0.04, 1, "de")).toBe("0,0");
  });
});

describe("values", () => {
  it("sets a no-break space before the unit", () => {
    expect(formatValue(known(22.4), percent, "de")).toBe("22,4\u00a0%");
    expect(formatValue(known(22.4), percent, "en")).toBe("22.4%");
    expect(formatValue(known(116845), persons, "de")).toBe("116.845\u00a0Personen");
    expect(formatValue(known(116845), persons, "en")).toBe("116,845\u00a0persons");
    expect(formatValue(known(7), { unit: "", decimals: 0 }, "de")).toBe("7");
  });
  it("puts limited reliability in brackets and prints the sign of a missing value alone", () => {
    expect(formatValue({ state: "known", value: 22.4, limited: true }, percent, "de")).toBe("(22,4\u00a0%)");
    expect([suppressed, unreliable, missing, notApplicable].map((v) => formatValue(v, percent, "de"))).toEqual([
      ".",
      "/",
      "…",
      "x",
    ]);
  });
  it("has words for those who listen", () => {
    expect(describeValue(known(-3.25), percent, "de")).toBe("minus 3,3 Prozent");
    expect(describeValue({ state: "known", value: 22.4, limited: true }, percent, "de")).toBe(
      "22,4 Prozent, eingeschränkt aussagekräftig",
    );
    expect(describeValue(suppressed, percent, "de")).toBe("gesperrt");
    expect(describeValue(known(44.1), { unit: "Jahre", decimals: 1 }, "en")).toBe("44.1 years");
  });
});

describe("changes", () => {
  it("speaks of percentage points for shares", () => {
    expect(formatChange(known(3.266), percent, "de")).toBe("+3,3\u00a0Prozentpunkte");
    expect(formatChange(known(-3.266), percent, "en")).toBe("−3.3\u00a0percentage points");
    expect(formatChange(known(0.01), percent, "de")).toBe("0,0\u00a0Prozentpunkte");
  });
  it("keeps the unit of everything else", () => {
    expect(formatChange(known(39), persons, "de")).toBe("+39\u00a0Personen");
    expect(formatChange(known(-1.2), { unit: "je 100", decimals: 1 }, "de")).toBe("−1,2\u00a0Punkte");
    expect(formatRelativeChange(known(19.403), "de")).toBe("+19,4\u00a0%");
    expect(formatChange(suppressed, percent, "de")).toBe(".");
    expect(formatChange(known(3.266), { unit: "", decimals: 1 }, "de")).toBe("+3,3");
  });
});

describe("dates", () => {
  it("are written out without a clock", () => {
    expect(formatDate("2027-03-14", "de")).toBe("14.\u00a0März 2027");
    expect(formatDate("2027-03-14T23:59:00Z", "en")).toBe("14 March 2027");
    expect(() => formatDate("14.03.2027", "de")).toThrow(RangeError);
    expect(() => formatDate("2027-13-01", "de")).toThrow(RangeError);
  });
});
