import { describe, expect, it } from "vitest";
import { agoWords, byUrgency, countsOf, daysUntil, effortWords } from "./rules";

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
  it("counts what lies on the desk, and the deliveries among it", () => {
    const task = (href: string) => ({ stage: "report" as const, verb: "", object: "", href, minutes: 1 });
    const desk = {
      due: [task("/arbeit/zyklus/x")],
      waiting: [task("/arbeit/datenlieferungen/7"), task("/arbeit/datenstaende/2")],
    };
    expect(countsOf(desk)).toEqual({ desk: 3, deliveries: 1 });
  });
  it("counts days across the change to summer time", () => {
    expect(daysUntil("2026-03-30", "2026-03-28")).toBe(2);
    expect(daysUntil("2026-03-01", "2026-03-03")).toBe(-2);
  });
  it("says when something was done as people say it, by the city's clock", () => {
    const now = new Date("2026-03-25T23:30:00Z"); // half past midnight in Berlin, the 26th
    const ago = (at: string) => agoWords(new Date(at), now);
    expect(ago("2026-03-25T23:29:40Z")).toBe("eben");
    expect(ago("2026-03-25T23:18:00Z")).toBe("vor 12 Min.");
    expect(ago("2026-03-25T08:14:00Z")).toBe("gestern");
    expect(agoWords(new Date("2026-03-25T08:14:00Z"), new Date("2026-03-25T12:00:00Z"))).toBe("heute, 9:14");
    expect(ago("2026-03-20T10:00:00Z")).toBe("Fr., 20. März");
    expect(ago("2025-03-20T10:00:00Z")).toBe("20. März 2025");
  });
});
