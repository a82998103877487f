import { describe, expect, it } from "vitest";
import { bareFigure, changeSentence, figureWithUnit, inhabitantsText } from "./words";

describe("what is said beside a drawing", () => {
  it("names the leaf, the number of leaves and the inhabitants", () => {
    expect(changeSentence(["Blockgruppe 0412"], "core", 7, { inhabitants: 3412, withheld: 0 })).toBe(
      "Blockgruppe 0412 gehört zum Kern. 7 Gebiete, 3.412 Einwohner.",
    );
    expect(changeSentence(["A", "B", "C"], "contested", 3, { inhabitants: 900, withheld: 1 })).toBe(
      "3 Gebiete geändert: umstritten. 3 Gebiete, mindestens 900 Einwohner.",
    );
    expect(changeSentence(["A"], "none", 1, { inhabitants: 12, withheld: 0 })).toBe(
      "A ist nicht dabei. 1 Gebiet, 12 Einwohner.",
    );
  });

  it("never passes a sum with withheld parts off as whole", () => {
    expect(inhabitantsText({ inhabitants: 1200, withheld: 2 })).toBe("mindestens 1.200 Einwohner");
  });
});

describe("a figure of a Lebensraum", () => {
  it("is a number, a range, or a sign", () => {
    expect(bareFigure({ kind: "known", value: 27.94 }, 1)).toBe("27,9");
    expect(bareFigure({ kind: "range", lower: 14, upper: 25 }, 0)).toBe("zwischen 14 und 25");
    expect(bareFigure({ kind: "range", lower: 14, upper: null }, 0)).toBe("mindestens 14");
    expect(bareFigure({ kind: "withheld" }, 0)).toBe(".");
    expect(bareFigure({ kind: "missing" }, 0)).toBe("…");
    expect(bareFigure({ kind: "unreliable" }, 0)).toBe("/");
    expect(bareFigure({ kind: "notApplicable" }, 0)).toBe("x");
  });

  it("carries its unit only beside a number", () => {
    expect(figureWithUnit({ kind: "range", lower: 14, upper: 25 }, "%", 0)).toBe("zwischen 14 und 25\u00a0%");
    expect(figureWithUnit({ kind: "withheld" }, "%", 0)).toBe(".");
  });
});
