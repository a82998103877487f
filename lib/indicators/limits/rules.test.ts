import { describe, expect, it } from "vitest";
import {
  changeSentence,
  consequences,
  directionOf,
  limitChanges,
  limitMeaning,
  limitWord,
  type SourceLimits,
} from "./rules";
import { changeLimitsForm } from "./schema";

const usual: SourceLimits = {
  threshold: 3,
  carrierThreshold: null,
  minPopulation: 50,
  minPopulationForMeanAge: 30,
  strictInsider: false,
};

describe("what a change of limits means", () => {
  it("is stricter with more cases, less strict with fewer; the carriers follow unless they are set themselves", () => {
    expect(directionOf(usual, { ...usual, threshold: 10 })).toEqual({ lowered: false, raised: true });
    expect(directionOf({ ...usual, threshold: 10 }, usual)).toEqual({ lowered: true, raised: false });
    // Setting the carriers to what they follow anyway changes no number.
    expect(directionOf(usual, { ...usual, carrierThreshold: 3 })).toEqual({ lowered: false, raised: false });
    // More cases asked for, but fewer carriers than before: both happens.
    expect(directionOf({ ...usual, threshold: 5 }, { ...usual, threshold: 10, carrierThreshold: 3 })).toEqual({
      lowered: true,
      raised: true,
    });
    expect(directionOf(usual, { ...usual, strictInsider: true })).toEqual({ lowered: false, raised: true });
  });

  it("warns that published numbers stay published, whichever way", () => {
    const lowered = consequences(usual, { ...usual, minPopulation: 0 }).join(" ");
    expect(lowered).toContain("zeigen mehr Zahlen");
    expect(lowered).toContain("lässt sich nicht zurückholen");
    const raised = consequences(usual, { ...usual, threshold: 10 }).join(" ");
    expect(raised).toContain("bleibt bekannt");
    expect(raised).toContain("neu vorbereitet");
    expect(raised).not.toContain("mehr Zahlen");
    expect(consequences(usual, { ...usual, threshold: 1 })[0]).toContain("Auch einzelne Fälle");
    expect(consequences(usual, usual)).toEqual([]);
  });

  it("says the change in one line for the log", () => {
    const after = { ...usual, threshold: 10, carrierThreshold: 3, strictInsider: true };
    expect(changeSentence(limitChanges(usual, after))).toBe(
      "Fallzahl: ab 3 → ab 10; Haushalte dahinter: wie Fallzahl → ab 3; Schutz gegen Betroffene selbst: nein → ja",
    );
  });

  it.each([
    [2, "1 Fall wird gesperrt."],
    [3, "1 und 2 Fälle werden gesperrt."],
    [10, "1 bis 9 Fälle werden gesperrt."],
  ])("says in words what from %i cases on means", (threshold, sentence) => {
    expect(limitMeaning("threshold", { ...usual, threshold })).toContain(sentence);
  });

  it("has a word for no limit at all", () => {
    expect(limitWord("threshold", { ...usual, threshold: 1 })).toBe("keine");
    expect(limitWord("minPopulation", { ...usual, minPopulation: 0 })).toBe("keine");
    expect(limitWord("minPopulation", { ...usual, minPopulation: 1000 })).toBe("ab 1.000");
  });
});

describe("the form", () => {
  const typed = {
    source: "BA",
    version: "1",
    threshold: "10",
    carrierThreshold: "",
    minPopulation: "1.000",
    minPopulationForMeanAge: "30",
    strictInsider: "nein",
    reason: "Neuer Vertrag.",
  };

  it("reads German numbers; an empty field lets the carriers follow the cases", () => {
    expect(changeLimitsForm.parse(typed)).toEqual({
      source: "BA",
      version: 1,
      threshold: 10,
      carrierThreshold: null,
      minPopulation: 1000,
      minPopulationForMeanAge: 30,
      strictInsider: false,
      reason: "Neuer Vertrag.",
    });
    expect(changeLimitsForm.parse({ ...typed, carrierThreshold: "3" }).carrierThreshold).toBe(3);
  });

  it.each([
    [{ threshold: "0" }],
    [{ threshold: "1001" }],
    [{ threshold: "2,5" }],
    [{ threshold: "" }],
    [{ carrierThreshold: "0" }],
    [{ carrierThreshold: "viele" }],
    [{ minPopulation: "-1" }],
    [{ minPopulation: "100001" }],
    [{ strictInsider: "vielleicht" }],
    [{ reason: "  " }],
  ])("refuses %j", (change) => {
    expect(changeLimitsForm.safeParse({ ...typed, ...change }).success).toBe(false);
  });
});
