import { describe, expect, it } from "vitest";
import { isComplete, problemsOf, samePoints, sentencesOf } from "./rules";
import type { PointInput } from "./schema";

const point = (change: Partial<PointInput>): PointInput => ({
  recommendationId: "0190a000-0000-7000-8000-000000000001",
  stance: "change",
  text: "Bitte auch nachmittags öffnen.",
  proposal: "",
  ...change,
});

describe("a point", () => {
  it("is complete with stance and text, and consent also without a text", () => {
    expect(isComplete([point({}), point({ stance: "support", text: "" })])).toBe(true);
  });
  it("may say everything in its proposal", () => {
    expect(isComplete([point({ text: "", proposal: "Das Büro öffnet auch nachmittags." })])).toBe(true);
  });
  it("names what is missing at its place", () => {
    const problems = problemsOf([point({}), point({ stance: undefined, text: "" })]);
    expect(problems).toEqual({ "points.1.stance": "stance", "points.1.text": "text" });
    expect(sentencesOf(problems)["points.1.text"]).toMatch(/^Anregung 2: /);
  });
  it("is the same as a saved one when nothing visible differs", () => {
    expect(samePoints([point({ proposal: "" })], [{ ...point({}), proposal: null }])).toBe(true);
    expect(samePoints([point({})], [point({ paragraph: 2 })])).toBe(false);
    expect(samePoints([point({})], [])).toBe(false);
  });
});
