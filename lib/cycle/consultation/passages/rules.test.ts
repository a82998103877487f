import { describe, expect, it } from "vitest";
import { fromPlace, paragraphsOf, passageOf, placeOf, referenceOf, withPassage } from "./rules";

describe("the text", () => {
  it("has paragraphs between empty lines", () => {
    expect(paragraphsOf("Eins.\n\nZwei,\nweiter.\r\n \r\nDrei.\n\n\n")).toEqual(["Eins.", "Zwei,\nweiter.", "Drei."]);
    expect(paragraphsOf("  ")).toEqual([]);
  });
  it("is named by number and paragraph", () => {
    expect(referenceOf("E-08", 2)).toBe("E-08, Absatz 2");
    expect(referenceOf("E-08", null)).toBe("E-08");
  });
});

describe("the passage a point speaks of", () => {
  it("is the paragraph, or the whole text where there is none", () => {
    expect(passageOf(["Eins.", "Zwei."], 2)).toBe("Zwei.");
    expect(passageOf(["Eins.", "Zwei."], null)).toBe("Eins.\n\nZwei.");
    expect(passageOf(["Eins."], 7)).toBe("Eins.");
  });
});

describe("a place in a form", () => {
  it("puts a proposal in the place of its paragraph", () => {
    expect(withPassage(["Eins.", "Zwei.", "Drei."], 2, "Neu.")).toBe("Eins.\n\nNeu.\n\nDrei.");
    expect(withPassage(["Eins.", "Zwei."], null, "Alles neu.")).toBe("Alles neu.");
  });
  it("names recommendation and paragraph in one field", () => {
    expect(placeOf("abc", 2)).toBe("abc.2");
    expect(fromPlace("abc.2")).toEqual({ recommendationId: "abc", paragraph: 2 });
    expect(fromPlace(placeOf("abc"))).toEqual({ recommendationId: "abc" });
  });
});
