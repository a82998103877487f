import { describe, expect, it } from "vitest";
import { matches, nextPoint, pointAt, queryOf, viewOf } from "./rules";

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
    expect(pointAt(points, viewOf({}), "c")?.id).toBe("c");
    expect(pointAt(points, viewOf({ zeigen: "erledigt" }), undefined)?.id).toBe("b");
    expect(pointAt(points, viewOf({}), "gelöscht")?.id).toBe("a");
    expect(pointAt([], viewOf({}), undefined)).toBeUndefined();
    expect(queryOf(viewOf({ zeigen: "offen", von: "stellen" }))).toBe("zeigen=offen&von=stellen");
    expect(queryOf(viewOf({}))).toBe("");
  });
});
