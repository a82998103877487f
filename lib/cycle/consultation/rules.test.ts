import { describe, expect, it } from "vitest";
import { daysLeft, lastDay, stateOf } from "./rules";

const dates = { published: true, opensOn: "2026-11-01", closesOn: "2026-12-06", closed: false, answered: false };

describe("the state of a consultation", () => {
  it("follows from its records and the day", () => {
    expect(stateOf({ ...dates, published: false }, "2026-11-20")).toBe("planned");
    expect(stateOf(dates, "2026-10-31")).toBe("announced");
    expect(stateOf(dates, "2026-11-01")).toBe("open");
    expect(stateOf(dates, "2026-12-06")).toBe("open");
    expect(stateOf(dates, "2026-12-07")).toBe("ended");
    expect(stateOf({ ...dates, closed: true }, "2026-11-20")).toBe("closed");
    expect(stateOf({ ...dates, closed: true, answered: true }, "2026-11-20")).toBe("answered");
  });

  it("counts the last day in, over the change to winter time", () => {
    expect(daysLeft("2026-12-06", "2026-12-06")).toBe(1);
    expect(daysLeft("2026-12-06", "2026-11-25")).toBe(12);
    expect(daysLeft("2026-10-26", "2026-10-24")).toBe(3);
    expect(daysLeft("2026-12-06", "2026-12-07")).toBe(0);
  });

  it("ends on the day somebody ended it early, by the clock of the city, and else on the day planned", () => {
    const closesOn = "2026-12-20";
    expect(lastDay({ closesOn, closedAt: null })).toBe(closesOn);
    expect(lastDay({ closesOn, closedAt: new Date("2026-11-22T23:30:00Z") })).toBe("2026-11-23");
    expect(lastDay({ closesOn, closedAt: new Date("2027-01-08T09:00:00Z") })).toBe(closesOn);
  });
});
