import { describe, expect, it } from "vitest";
import { type ComparisonCandidate, selectComparisonSet } from "./comparisonSet";

const window = { selectionYear: 2020, preYears: 3, lag: 1, postYears: 3 };
const candidate = (
  key: string,
  more: Partial<ComparisonCandidate> = {},
  base = 400,
  first = 2018,
): ComparisonCandidate => ({
  key,
  years: new Map(Array.from({ length: 2021 - first }, (_, i) => [first + i, { cases: 40, base }])),
  neighbours: [],
  hasMeasure: false,
  bordersUnchanged: true,
  ...more,
});

describe("the comparison set", () => {
  it("leaves out what cannot be compared and says why", () => {
    const set = selectComparisonSet(
      [
        candidate("own", { neighbours: ["next"] }),
        candidate("next"),
        candidate("names-own", { neighbours: ["own"] }),
        candidate("other-measure", { hasMeasure: true }),
        candidate("moved", { bordersUnchanged: false }),
        candidate("small", {}, 49),
        candidate("short", {}, 400, 2019),
        candidate("fit"),
        candidate("just-large-enough", {}, 50),
      ],
      ["own"],
      window,
    );
    expect(set.chosen).toEqual(["fit", "just-large-enough"]);
    expect(set.excluded.map(({ area, reason }) => `${area} ${reason}`)).toEqual([
      "own treated",
      "next adjacent",
      "names-own adjacent",
      "other-measure measure",
      "moved bordersChanged",
      "small tooSmall",
      "short incomplete",
    ]);
  });
  it("does not look at the years after the selection", () => {
    const later = candidate("fit");
    const grown = { ...later, years: new Map([...later.years, [2023, { cases: 1, base: 2 }]]) };
    expect(selectComparisonSet([grown], [], window)).toEqual(selectComparisonSet([later], [], window));
  });
});
