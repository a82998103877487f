import { expect, it } from "vitest";
import { lookedUpRelations } from "./rules";

it("relations are those of the standard catalogue, as far as its counts are there", () => {
  const relations = lookedUpRelations(new Set(["AL", "AL_SGB2", "AL_SGB3", "EW"]));
  expect(relations).toContainEqual({
    terms: [
      { baseCount: "AL_SGB2", coefficient: 1 },
      { baseCount: "AL_SGB3", coefficient: 1 },
      { baseCount: "AL", coefficient: -1 },
    ],
    lower: 0,
    upper: 0,
  });
  expect(relations.flatMap(({ terms }) => terms.map((term) => term.baseCount))).not.toContain("EW_U18");
});

it("a part is not more than its whole", () => {
  expect(lookedUpRelations(new Set(["EW", "AUS"]))).toContainEqual({
    terms: [
      { baseCount: "EW", coefficient: 1 },
      { baseCount: "AUS", coefficient: -1 },
    ],
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
  });
});
