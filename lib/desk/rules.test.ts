import { describe, expect, it } from "vitest";
import { byUrgency, daysUntil, effortWords } from "./rules";

describe("Mein Tisch", () => {
  it("says effort in words", () => {
    expect([5, 45, 60, 70, 115].map(effortWords)).toEqual([
      "5 Min.",
      "45 Min.",
      "1 Std.",
      "gut 1 Std.",
      "knapp 2 Std.",
    ]);
  });
  it("puts what is overdue first and what merely waits last", () => {
    const task = (due: string | undefined, minutes: number) => ({
      stage: "report" as const,
      verb: "",
      object: "",
      href: "",
      minutes,
      due,
    });
    const sorted = [task(undefined, 5), task("2026-03-01", 9), task("2026-02-01", 90)].sort(byUrgency);
    expect(sorted.map((entry) => entry.due)).toEqual(["2026-02-01", "2026-03-01", undefined]);
  });
  it("counts days across the change to summer time", () => {
    expect(daysUntil("2026-03-30", "2026-03-28")).toBe(2);
    expect(daysUntil("2026-03-01", "2026-03-03")).toBe(-2);
  });
});
