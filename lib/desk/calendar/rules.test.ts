import { describe, expect, it } from "vitest";
import {
  expectedRelease,
  monthName,
  monthsLater,
  monthsOf,
  nextJudgedDate,
  nextProgressReport,
  overdueOf,
} from "./rules";
import { type CalendarEntry, calendarRequest } from "./schema";

const entry = (on: string, title = "x", state: CalendarEntry["state"] = "coming"): CalendarEntry => ({
  uid: `${on}${title}`,
  on,
  title,
  state,
  kind: "milestone",
  stage: "measures",
  href: "/",
  mine: false,
});

describe("dates of the calendar", () => {
  it.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-12-31", 12, "2027-12-31"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
  ])("%s and %d months are %s", (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });

  it("asks for a progress report every half year", () => {
    expect(nextProgressReport("2026-03-31")).toBe("2026-09-30");
  });

  it("expects data as long after their reference date as last time, across a leap year", () => {
    expect(expectedRelease("2026-12-31", { date: "2025-12-31", releasedOn: "2026-05-20" })).toBe("2027-05-20");
    expect(expectedRelease("2027-12-31", { date: "2025-12-31", releasedOn: "2026-05-20" })).toBe("2028-05-19");
    expect(expectedRelease("2026-12-31", null)).toBe("2026-12-31");
  });

  it("reviews the years after the start-up, one after the other, then no more", () => {
    const target = { baselineDate: "2022-12-31", startLag: 1, yearsJudged: 2 };
    expect(nextJudgedDate(target, null)).toBe("2024-12-31");
    // A review on data from before the judged years does not count.
    expect(nextJudgedDate(target, "2023-12-31")).toBe("2024-12-31");
    expect(nextJudgedDate(target, "2024-12-31")).toBe("2025-12-31");
    expect(nextJudgedDate(target, "2025-12-31")).toBeNull();
  });

  it("stand in months, by day", () => {
    const months = monthsOf([
      entry("2027-01-02"),
      entry("2026-12-31", "b"),
      entry("2026-12-01"),
      entry("2026-12-31", "a"),
    ]);
    expect(months.map((month) => [month.key, month.entries.map((one) => one.on.slice(8) + one.title)])).toEqual([
      ["2026-12", ["01x", "31a", "31b"]],
      ["2027-01", ["02x"]],
    ]);
  });

  it("name their month wherever the server stands", () => {
    expect(monthName("2026-03")).toBe("März 2026");
  });

  it("do not lose what is overdue from before", () => {
    const entries = [entry("2026-01-01", "late", "overdue"), entry("2026-02-01", "done", "done"), entry("2026-12-01")];
    expect(overdueOf(entries).map((one) => one.title)).toEqual(["late"]);
  });

  it.each([
    [{ ab: "2026-11" }, { ab: "2026-11" }],
    [{ ab: "2026-13", nur: "alle" }, {}],
    [{ ab: ["2026-01", "2026-02"] }, {}],
    [{ nur: "meine" }, { nur: "meine" }],
  ])("the address %j asks for %j", (given, read) => {
    expect(JSON.parse(JSON.stringify(calendarRequest.parse(given)))).toEqual(read);
  });
});
