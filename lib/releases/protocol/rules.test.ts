import { describe, expect, it } from "vitest";
import { countCells, meanDecimals, openedSentence, type PartitionTotals, protocolSentence } from "./rules";

const ground = {
  partitions: [
    {
      id: 1,
      key: "blocks",
      name: "Blockgruppen",
      isCity: false,
      areas: [{ id: 7, key: "011", name: "Altmarkt", isResidual: false, leaves: [7] }],
    },
  ],
};

describe("the protocol of a run", () => {
  it("says how many cells stay closed and why", () => {
    const row = { cells: 112, primary: 4, secondary: 2, coarsened: 0, byRule: { count: 2, carrier: 1 } } as const;
    expect(protocolSentence(row)).toBe(
      "6 von 112 Werten: 2 × zu wenige Fälle, 1 × zu wenige Haushalte oder Bedarfsgemeinschaften, 2 × zum Schutz anderer Werte, 1 × schon von der Quelle gesperrt.",
    );
  });

  it("adds dates up by partition", () => {
    const totals = new Map<string, PartitionTotals>();
    const cell = { partition: "blocks", area: "011", baseCount: "X", rules: [] };
    for (const fate of ["released", "public", "primary", "secondary"] as const)
      countCells(totals, ground, [{ ...cell, fate }]);
    expect(totals.get("blocks")).toEqual({
      name: "Blockgruppen",
      released: 2,
      withheld: 2,
      primary: 1,
      secondary: 1,
      coarsened: 0,
    });
  });

  it("takes the finest decimals in which a mean is published", () => {
    const indicators = [
      { numerator: ["AGE"], decimals: 1 },
      { numerator: ["AGE"], decimals: 2 },
    ];
    expect(meanDecimals(indicators).get("AGE")).toBe(2);
  });

  it("names what a correction would open", () => {
    const nothing = {
      date: "2022-12-31",
      withheld: {},
      protocol: [],
      coarsened: [],
      weakened: [],
      opened: [],
      proved: 0,
    };
    const counts = [{ key: "K_BG", name: "Kinder in Bedarfsgemeinschaften" }];
    expect(openedSentence(nothing, counts, ground)).toBeUndefined();
    const opened = [{ baseCount: "K_BG", partition: "blocks", area: "011" }];
    expect(openedSentence({ ...nothing, opened }, counts, ground)).toMatch(
      /31\.12\.2022 gesperrt ist: Kinder in Bedarfsgemeinschaften in Altmarkt\. /,
    );
  });
});
