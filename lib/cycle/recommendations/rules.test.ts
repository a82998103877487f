import { describe, expect, it } from "vitest";
import { statusOf, wordDiff } from "./rules";

describe("statusOf", () => {
  const facts = { isPublished: true, consultations: [], decisions: [] };
  it("follows the recommendation through the stages", () => {
    expect(statusOf({ ...facts, isPublished: false })).toBe("draft");
    expect(statusOf(facts)).toBe("published");
    expect(statusOf({ ...facts, consultations: [{ isAnswered: false }] })).toBe("consultation");
    expect(statusOf({ ...facts, consultations: [{ isAnswered: true }, { isAnswered: false }] })).toBe("consultation");
    expect(statusOf({ ...facts, consultations: [{ isAnswered: true }] })).toBe("weighed");
  });
  it("lets the newest decision count", () => {
    expect(statusOf({ ...facts, decisions: ["postponed", "majority"] })).toBe("decided");
    expect(statusOf({ ...facts, decisions: ["unanimous", "rejected"] })).toBe("rejected");
    expect(statusOf({ ...facts, consultations: [{ isAnswered: false }], decisions: ["postponed"] })).toBe("postponed");
    expect(statusOf({ ...facts, decisions: ["amended"] })).toBe("decided");
  });
});

it("shows word by word what changed, and puts both texts together again", () => {
  const [before, after] = ["An drei Tagen geöffnet.", "An vier Tagen geöffnet, einmal bis 19 Uhr."];
  const parts = wordDiff(before, after);
  expect(parts.filter((part) => part.kind === "removed").map((part) => part.text.trim())).toContain("drei");
  expect(
    parts
      .filter((part) => part.kind !== "added")
      .map((part) => part.text)
      .join(""),
  ).toBe(before);
  expect(
    parts
      .filter((part) => part.kind !== "removed")
      .map((part) => part.text)
      .join(""),
  ).toBe(after);
});
