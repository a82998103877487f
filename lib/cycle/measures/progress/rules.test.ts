import { describe, expect, it } from "vitest";
import {
  type DeliveryFacts,
  deliveryStatus,
  fundingProblems,
  fundingView,
  ownShare,
  plannedUntil,
  weeksLate,
} from "./rules";

const today = "2026-09-30";
const facts = (more: Partial<DeliveryFacts> = {}): DeliveryFacts => ({
  startsOn: "2024-01-01",
  contactName: "Miriam Kaya",
  milestones: [],
  funding: [],
  reports: [],
  ...more,
});
const due = (dueOn: string, reachedOn: string | null = null) => ({ title: "Umbau", dueOn, reachedOn });
/** A year's budget of 365.000 €: 1.000 € a day. */
const spending = (spent: number, more: Partial<DeliveryFacts["reports"][number]> = {}) =>
  facts({
    funding: [{ year: 2025, total: 365_000 }],
    reports: [{ asOf: "2025-04-10", spent, fundingAtRisk: false, ...more }],
  });

describe("the Ampel (handbook §6.1)", () => {
  it.each<[string, DeliveryFacts, string, string]>([
    ["nothing amiss", facts(), "green", "noMilestones"],
    ["not started", facts({ startsOn: "2026-10-01" }), "grey", "notStarted"],
    ["started on the day itself", facts({ startsOn: today }), "green", "noMilestones"],
    ["closed", facts({ closedOn: today }), "blue", "closed"],
    ["closed although late", facts({ closedOn: "2026-01-01", milestones: [due("2025-01-01")] }), "blue", "closed"],
    ["open milestone, not due yet", facts({ milestones: [due("2026-10-01")] }), "green", "onTime"],
    ["4 weeks late", facts({ milestones: [due("2026-09-02")] }), "green", "onTime"],
    ["4 weeks and a day", facts({ milestones: [due("2026-09-01")] }), "yellow", "late"],
    ["12 weeks", facts({ milestones: [due("2026-07-08")] }), "yellow", "late"],
    ["12 weeks and a day", facts({ milestones: [due("2026-07-07")] }), "red", "late"],
    [
      "reached 5 weeks late, the newest one",
      facts({ milestones: [due("2026-01-01", "2026-02-05")] }),
      "yellow",
      "late",
    ],
    [
      "made good by a later one",
      facts({ milestones: [due("2025-01-01", "2025-12-01"), due("2026-03-01", "2026-03-01")] }),
      "green",
      "onTime",
    ],
    ["spending 10 % above", spending(110_000), "green", "onTime"],
    ["spending 10.1 % above", spending(110_100), "yellow", "spending"],
    ["spending 20 % below", spending(80_000), "yellow", "spending"],
    ["spending 20.1 % below", spending(79_900), "red", "spending"],
    ["grant at risk", spending(100_000, { fundingAtRisk: true }), "red", "fundingAtRisk"],
    ["post vacant", facts({ contactName: "  " }), "red", "vacant"],
  ])("%s", (_, given, colour, strongest) => {
    const status = deliveryStatus(given, today);
    expect(status.colour).toBe(colour);
    if (strongest !== "onTime") expect(status.reasons[0]?.kind).toBe(strongest);
  });

  it("tells how late, and which milestone", () => {
    expect(deliveryStatus(facts({ milestones: [due("2026-08-01")] }), today).reasons[0]).toEqual({
      kind: "late",
      title: "Umbau",
      weeks: 8,
      open: true,
    });
  });
  it("names the strongest reason first", () => {
    const status = deliveryStatus({ ...spending(115_000), contactName: "", milestones: [due("2026-08-20")] }, today);
    expect(status.reasons.map(({ kind }) => kind)).toEqual(["vacant", "late", "spending"]);
  });
  it("on an earlier day knows only what had happened by then", () => {
    const given = facts({
      milestones: [due("2025-01-01", "2025-06-01")],
      reports: [
        { asOf: "2025-03-31", spent: null, fundingAtRisk: true },
        { asOf: "2026-03-31", spent: null, fundingAtRisk: false },
      ],
      closedOn: "2026-06-01",
    });
    expect(deliveryStatus(given, "2024-12-01").colour).toBe("green");
    expect(deliveryStatus(given, "2025-04-30").reasons.map(({ kind }) => kind)).toContain("fundingAtRisk");
    expect(deliveryStatus(given, "2026-05-31").reasons.map(({ kind }) => kind)).not.toContain("fundingAtRisk");
    expect(deliveryStatus(given, "2026-06-01").colour).toBe("blue");
  });
  it("plans by days, in the first year only those it runs", () => {
    const funding = [{ year: 2025, total: 184_000 }];
    expect(plannedUntil({ startsOn: "2025-07-01", funding }, "2025-07-31")).toBeCloseTo(31_000, 6);
    expect(plannedUntil({ startsOn: "2025-07-01", funding }, "2025-06-30")).toBe(0);
    expect(plannedUntil({ startsOn: "2020-01-01", endsOn: "2025-03-31", funding }, "2025-12-31")).toBe(184_000);
    expect(plannedUntil({ startsOn: "2020-01-01", funding }, "2026-01-31")).toBe(0);
  });
  it("counts whole weeks behind a date", () => {
    expect(weeksLate(due("2026-03-01", "2026-03-20"), today)).toBe(2);
    expect(weeksLate(due("2026-03-01", "2026-02-20"), today)).toBe(0);
    expect(weeksLate(due("2026-09-02"), today)).toBe(4);
  });
});

describe("Eigenanteil", () => {
  const line = { year: 2026, source: "Starke Quartiere", total: 250_000, grant: 200_000, thirdParty: 10_000 };
  it("is what is left: 250,000 − 200,000 − 10,000 = 40,000 = 16 %", () => {
    expect(ownShare(line)).toBe(40_000);
    expect(fundingView([line]).sum).toEqual({
      total: 250_000,
      grant: 200_000,
      thirdParty: 10_000,
      ownShare: 40_000,
      ownPercent: 16,
    });
  });
  it("may be nothing, never less; the sentence names the line", () => {
    expect(fundingProblems([line, { ...line, year: 2027, grant: 240_000 }])).toEqual({});
    expect(fundingProblems([line, { ...line, year: 2027, grant: 241_500 }])).toEqual({
      "lines.1.grant":
        "Zeile 2 (2027, Starke Quartiere): Zuwendung und Drittmittel liegen 1.500 € über den Gesamtkosten. Bitte einen der drei Beträge ändern.",
    });
  });
  it("refuses the same source twice in a year", () => {
    expect(Object.keys(fundingProblems([line, line]))).toEqual(["lines.1.source"]);
  });
  it("adds up by year", () => {
    const view = fundingView([
      { ...line, year: 2027 },
      line,
      { ...line, source: "Haushalt", total: 50_000, grant: 0, thirdParty: 0 },
    ]);
    expect(view.years.map(({ year, total, ownShare }) => [year, total, ownShare])).toEqual([
      [2026, 300_000, 90_000],
      [2027, 250_000, 40_000],
    ]);
  });
});
