import { describe, expect, it } from "vitest";
import { guessedOrders, inferredSums } from "./inferredRelations";

/** Forty areas with men, women and their total, a copy of it under another name, and something unrelated. */
const places = Array.from({ length: 40 }, (_, i) => {
  const [men, women] = [30 + ((i * 7) % 13), 28 + ((i * 5) % 17)];
  return new Map([
    ["MEN", men],
    ["WOMEN", women],
    ["ALL", men + women],
    ["PEOPLE", men + women],
    ["DOGS", (i * 11) % 29],
  ]);
});
const printed = (relations: ReturnType<typeof inferredSums>) =>
  relations.map(({ terms }) => terms.map((term) => `${term.coefficient > 0 ? "+" : "-"}${term.baseCount}`).join(" "));

describe("laws found in the numbers", () => {
  it("finds sums and equal counts, and no more", () => {
    expect(printed(inferredSums(places)).sort()).toEqual(["+ALL -MEN -WOMEN", "+ALL -PEOPLE", "+PEOPLE -MEN -WOMEN"]);
  });

  it("gives a law up for a single place that breaks it", () => {
    const broken = [...places, new Map([...(places[0] ?? []), ["ALL", 1]])];
    expect(printed(inferredSums(broken))).toEqual(["+PEOPLE -MEN -WOMEN"]);
  });

  it("finds a sum although one of its parts is withheld in some places", () => {
    const withheld = places.map((place, i) => new Map([...place].filter(([key]) => i > 5 || key !== "WOMEN")));
    expect(printed(inferredSums(withheld))).toContain("+ALL -MEN -WOMEN");
  });

  it("does not take a count that is always zero for a part", () => {
    const zeros = places.map((place) => new Map([...place, ["NONE", 0]]));
    expect(printed(inferredSums(zeros)).some((law) => law.includes("NONE"))).toBe(false);
  });
});

describe("orders guessed from the numbers", () => {
  it("needs many places, and some in which both are equal", () => {
    const many = Array.from(
      { length: 300 },
      (_, i) =>
        new Map([
          ["PART", (i % 7) + 1],
          ["WHOLE", (i % 7) + 1 + (i % 3)],
          ["BIG", 900],
        ]),
    );
    const guesses = guessedOrders(many).map(({ terms }) => terms.map((term) => term.baseCount).join(" ≥ "));
    expect(guesses).toEqual(["WHOLE ≥ PART"]);
    expect(guessedOrders(many.slice(0, 100))).toEqual([]);
  });
});
