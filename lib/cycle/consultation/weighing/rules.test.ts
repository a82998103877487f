import { describe, expect, it } from "vitest";
import { wordDiff } from "@/lib/cycle/recommendations/rules";
import { weighingProblems, wordsChanged } from "./rules";

describe("a weighing", () => {
  it("that follows changes the text or says that it stays", () => {
    expect(weighingProblems({ result: "followed" }, false)).toHaveProperty("textStays");
    expect(weighingProblems({ result: "followed", textStays: true }, false)).toEqual({});
    expect(weighingProblems({ result: "followed" }, true)).toEqual({});
    expect(weighingProblems({ result: "followed", textStays: true }, true)).toHaveProperty("textStays");
  });
  it("may follow in part with or without a change", () => {
    expect(weighingProblems({ result: "partlyFollowed" }, true)).toEqual({});
    expect(weighingProblems({ result: "partlyFollowed" }, false)).toEqual({});
  });
  it.each(["notFollowed", "noted", "alreadyConsidered"] as const)("that says %s leaves the text alone", (result) => {
    expect(weighingProblems({ result }, true)).toHaveProperty("result");
    expect(weighingProblems({ result }, false)).toEqual({});
  });
});

describe("the change in the text", () => {
  it("counts words", () => {
    const parts = wordDiff("drei Vormittagen öffnen", "zwei Vormittagen und einem Nachmittag öffnen");
    expect(wordsChanged(parts)).toEqual({ removed: 1, added: 4 });
  });
});
