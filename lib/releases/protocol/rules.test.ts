import { describe, expect, it } from "vitest";
import {
  aboveLowerBound,
  chosenView,
  countCells,
  fateAt,
  meanDecimals,
  openedSentence,
  type PartitionTotals,
  protocolSentence,
} from "./rules";

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

describe("the map of what is withheld", () => {
  const row = { cells: 10, secondary: 0, coarsened: 0, byRule: {} };
  const decision = (date: string, protocol: { partition: string; baseCount: string; primary: number }[]) => ({
    date,
    withheld: { K: [1, 2, 3] },
    fates: { secondary: { K: [2] }, coarsened: { K: [3] } },
    protocol: protocol.map((one) => ({ ...row, ...one })),
    coarsened: [],
    weakened: [],
    opened: [],
    proved: 0,
  });
  const early = decision("2018-12-31", [{ partition: "blocks", baseCount: "K", primary: 9 }]);
  const late = decision("2022-12-31", [
    { partition: "blocks", baseCount: "K", primary: 2 },
    { partition: "districts", baseCount: "M", primary: 1 },
  ]);

  it("says of each area why it stays closed", () => {
    expect([1, 2, 3, 4].map((area) => fateAt(late, "K", area))).toEqual(["primary", "secondary", "coarsened", null]);
    expect(fateAt({ ...late, fates: undefined }, "K", 2)).toBe("unknown");
    expect(fateAt(undefined, "K", 1)).toBeNull();
  });

  it("begins at the newest date, where most is withheld", () => {
    expect(chosenView([early, late], {})).toEqual({ count: "K", date: "2022-12-31", partition: "blocks" });
    expect(chosenView([early, late], { count: "M" })).toEqual({
      count: "M",
      date: "2022-12-31",
      partition: "districts",
    });
    expect(chosenView([decision("2018-12-31", [])], {})).toBeNull();
  });

  it("shows what was asked for, also where nothing is withheld, and nothing that does not exist", () => {
    const asked = { count: "M", date: "2018-12-31", partition: "blocks" };
    expect(chosenView([early, late], asked)).toEqual(asked);
    expect(chosenView([early, late], { count: "K", date: "1999-12-31", partition: "__proto__" })).toEqual({
      count: "K",
      date: "2022-12-31",
      partition: "blocks",
    });
  });

  it("measures against the cells that are too small themselves", () => {
    const totals = { released: 90, withheld: 15, primary: 10, secondary: 4, coarsened: 1 };
    expect(aboveLowerBound(totals)).toBe(50);
    expect(aboveLowerBound({ ...totals, primary: 0 })).toBeUndefined();
  });
});
