import { describe, expect, it } from "vitest";
import { matches, nextPoint, weighingProblems } from "./rules";

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

describe("the next point", () => {
  const done = (id: string) => ({ id, weighing: {} });
  const open = (id: string) => ({ id, weighing: null });
  it("is the next open one, then the first open one, then simply the next", () => {
    expect(nextPoint([open("a"), open("b"), done("c"), open("d")], "b")?.id).toBe("d");
    expect(nextPoint([open("a"), done("b"), open("c")], "c")?.id).toBe("a");
    expect(nextPoint([done("a"), open("b"), done("c")], "b")?.id).toBe("c");
    expect(nextPoint([open("a")], "a")).toBeUndefined();
  });
  it("filters", () => {
    expect([open("a"), done("b")].filter((point) => matches(point, "open")).map((point) => point.id)).toEqual(["a"]);
    expect([open("a"), done("b")].filter((point) => matches(point, "done")).map((point) => point.id)).toEqual(["b"]);
  });
});
