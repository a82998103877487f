import { describe, expect, it } from "vitest";
import { foundSumSentence } from "./rules";

describe("a sum that nobody declared", () => {
  it("is named in one sentence", () => {
    const nameOf = (key: string) => ({ ALL: "Einwohner", MEN: "Männer", WOMEN: "Frauen" })[key] ?? key;
    expect(foundSumSentence({ left: ["ALL"], right: ["MEN", "WOMEN"] }, nameOf)).toBe(
      "„Einwohner“ ist überall die Summe aus „Männer“ und „Frauen“.",
    );
    expect(foundSumSentence({ left: ["MEN"], right: ["WOMEN"] }, nameOf)).toBe(
      "„Männer“ ist überall so groß wie „Frauen“.",
    );
    expect(foundSumSentence({ left: ["MEN", "WOMEN"], right: ["A", "B"] }, nameOf)).toBe(
      "„Männer“ und „Frauen“ sind überall zusammen so groß wie „A“ und „B“.",
    );
  });
});
