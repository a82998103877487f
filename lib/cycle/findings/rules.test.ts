import { describe, expect, it } from "vitest";
import { countOf, evidenceOf, findingNumber, isSupported, missingEvidence } from "./rules";
import type { Evidence } from "./schema";
import { areaReference, writeFindingInput } from "./schema";

const row = (area: string, releaseId = 1, date = "2025-12-31") =>
  ({ indicatorKey: "k", partitionKey: "bezirke", areaKey: area, date, releaseId }) as Evidence;
const basis = (...areas: string[]) => ({
  date: "2025-12-31",
  indicators: ["k"],
  areas: areas.map((area) => ({ partition: "bezirke", area })),
});

describe("evidence", () => {
  it("keeps to what the finding rests on now, in its order; of two rows the first frozen counts", () => {
    const rows = [row("02"), row("01"), row("01", 2), row("03"), row("01", 1, "2021-12-31")];
    expect(evidenceOf(rows, basis("01", "02")).map((one) => [one.areaKey, one.releaseId])).toEqual([
      ["01", 1],
      ["02", 1],
    ]);
  });

  it("says what is still to be frozen", () => {
    expect(missingEvidence([row("01")], basis("01", "02"))).toEqual(["k|bezirke|02|2025-12-31"]);
  });

  it("needs one known value", () => {
    const figure = (state: string) => ({ figures: { value: { state } } }) as Evidence;
    expect(isSupported([figure("suppressed")])).toBe(false);
    expect(isSupported([figure("suppressed"), figure("known")])).toBe(true);
  });
});

it("numbers findings with two digits or more", () => {
  expect([findingNumber(1), findingNumber(100)]).toEqual(["B-01", "B-100"]);
  expect([countOf("B-07"), countOf("B-100"), countOf(undefined)]).toEqual([7, 100, 0]);
});

describe("the form", () => {
  const form = {
    cycleId: "0197c0de-0000-7000-8000-000000000000",
    title: "T",
    text: "T",
    date: "31.12.2025",
    areas: "bezirke/04",
    indicators: ["k"],
  };
  it("reads areas as partition and key, also when the key has a slash", () => {
    expect(areaReference.parse("bezirke/04/a")).toEqual({ partition: "bezirke", area: "04/a" });
    expect(writeFindingInput.parse(form)).toMatchObject({
      date: "2025-12-31",
      areas: [{ partition: "bezirke", area: "04" }],
    });
  });
  it("asks for at least one area and one indicator", () => {
    const read = writeFindingInput.safeParse({ ...form, areas: undefined, indicators: "" });
    expect(read.error?.issues.map((issue) => issue.path[0])).toEqual(["areas", "indicators"]);
  });
  it.each(["bezirke", "", "/04", 7])("refuses the area %j", (areas) => {
    expect(writeFindingInput.safeParse({ ...form, areas: [areas] }).success).toBe(false);
  });
});
