import { describe, expect, it } from "vitest";
import { countOf, measureNumber, obstacleToPublishing, selectMeasures, stateOf } from "./rules";
import { type MeasureRow, measureListRequest } from "./schema";

describe("a measure", () => {
  it("is numbered across cycles", () => {
    expect([measureNumber(1), measureNumber(12), measureNumber(100)]).toEqual(["M-01", "M-12", "M-100"]);
    expect([countOf("M-07"), countOf("M-100"), countOf("ohne")]).toEqual([7, 100, 0]);
  });
  it.each([
    ["2026-12-01", null, "planned"],
    ["2026-11-22", null, "running"],
    ["2019-01-15", null, "running"],
    ["2019-01-15", "2022-12-31", "closed"],
    ["2026-12-01", "2026-11-01", "closed"],
  ])("that starts on %s and ended on %s is %s", (startsOn, closedOn, state) => {
    expect(stateOf({ startsOn, closedOn }, "2026-11-22")).toBe(state);
  });
  it("becomes public with a decision, once", () => {
    const measure = { number: "M-13", isPublished: false, hasDecision: true };
    expect(obstacleToPublishing(measure)).toBeNull();
    expect(obstacleToPublishing({ ...measure, hasDecision: false })).toMatch(/Beschluss/);
    expect(obstacleToPublishing({ ...measure, isPublished: true })).toMatch(/schon veröffentlicht/);
  });
});

describe("the list", () => {
  const measure = (number: string, state: MeasureRow["state"], field: string, area: string) =>
    ({
      number,
      state,
      field,
      areas: [{ partition: "bezirke", key: area, name: area, partitionName: "Bezirke" }],
    }) as const;
  const all = [
    measure("M-02", "closed", "Wohnen", "02"),
    measure("M-100", "running", "Arbeit", "07"),
    measure("M-13", "planned", "Arbeit", "08"),
    measure("M-09", "running", "Wohnen", "07"),
  ];
  const numbers = (query: object) => selectMeasures(all, measureListRequest.parse(query)).map(({ number }) => number);
  it("shows what runs first, then what is planned, then what is over", () => {
    expect(numbers({})).toEqual(["M-09", "M-100", "M-13", "M-02"]);
  });
  it("narrows by field, area and state", () => {
    expect(numbers({ feld: "Wohnen" })).toEqual(["M-09", "M-02"]);
    expect(numbers({ gebiet: "bezirke/07", stand: "laufend" })).toEqual(["M-09", "M-100"]);
    expect(numbers({ gebiet: "blockgruppen/07" })).toEqual([]);
  });
  it("takes an empty or foreign choice for none", () => {
    expect(numbers({ feld: "", gebiet: "", stand: "" })).toHaveLength(4);
    expect(numbers({ stand: "irgendwie", feld: ["a", "b"] })).toHaveLength(4);
  });
});
