import { describe, expect, it } from "vitest";
import { contradictionsOf, isAffirmative } from "./rules";
import { decisionResults } from "./schema";

const decision = { decidedOn: "2026-03-12", result: "majority" as const };

describe("a decision", () => {
  it.each([
    ["without votes", {}, []],
    ["with a majority", { votesFor: 30, votesAgainst: 12, abstentions: 2 }, []],
    ["without abstentions", { votesFor: 30, votesAgainst: 12 }, []],
    ["of a day to come", { decidedOn: "2026-04-01" }, ["decidedOn"]],
    ["with half the votes", { votesFor: 30 }, ["votesFor"]],
    ["unanimous against somebody", { result: "unanimous" as const, votesFor: 30, votesAgainst: 1 }, ["votesAgainst"]],
    ["unanimous with abstentions", { result: "unanimous" as const, votesFor: 30, votesAgainst: 0, abstentions: 3 }, []],
    ["with a tie", { votesFor: 20, votesAgainst: 20 }, ["votesFor"]],
    ["rejected by a tie", { result: "rejected" as const, votesFor: 20, votesAgainst: 20 }, []],
    ["rejected with a majority for it", { result: "rejected" as const, votesFor: 30, votesAgainst: 20 }, ["votesFor"]],
  ])("%s", (_, more, fields) => {
    expect(Object.keys(contradictionsOf({ ...decision, ...more } as never, "2026-03-31"))).toEqual(fields);
  });
  it("carries a measure unless it was rejected or postponed", () => {
    expect(decisionResults.filter(isAffirmative)).toEqual(["unanimous", "majority", "amended"]);
  });
});
