import { describe, expect, it } from "vitest";
import { wordDiff } from "@/lib/cycle/recommendations/rules";
import { matches, nextPoint, queryOf, viewOf, weighingProblems, withPassage, wordsChanged } from "./rules";

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
});

describe("the list", () => {
  const points = [
    { id: "a", weighing: null, organisation: {} },
    { id: "b", weighing: {}, organisation: {} },
    { id: "c", weighing: {}, organisation: null },
  ];
  const shown = (query: object) => points.filter((point) => matches(point, viewOf(query))).map((point) => point.id);
  it("filters by what stands in the address, and shows everything otherwise", () => {
    expect(shown({})).toEqual(["a", "b", "c"]);
    expect(shown({ zeigen: "offen" })).toEqual(["a"]);
    expect(shown({ zeigen: "erledigt", von: "buerger" })).toEqual(["c"]);
    expect(shown({ zeigen: "quatsch", von: ["x"] })).toEqual(["a", "b", "c"]);
    expect(queryOf(viewOf({ zeigen: "offen", von: "stellen" }))).toBe("zeigen=offen&von=stellen");
    expect(queryOf(viewOf({}))).toBe("");
  });
});

describe("the change in the text", () => {
  it("counts words", () => {
    const parts = wordDiff("drei Vormittagen öffnen", "zwei Vormittagen und einem Nachmittag öffnen");
    expect(wordsChanged(parts)).toEqual({ removed: 1, added: 4 });
  });
  it("puts a proposal in the place of its paragraph", () => {
    expect(withPassage(["Eins.", "Zwei.", "Drei."], 2, "Neu.")).toBe("Eins.\n\nNeu.\n\nDrei.");
    expect(withPassage(["Eins.", "Zwei."], null, "Alles neu.")).toBe("Alles neu.");
  });
});
