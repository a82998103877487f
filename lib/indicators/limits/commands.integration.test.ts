import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer } from "@/lib/access/mint";
import { sentenceOf } from "@/lib/activity/kinds";
import { cityDatabase, transaction } from "@/lib/platform/database";
import { ownDatabase } from "@/scripts/test-database";
import { defineSource } from "../commands";
import { changeLimits } from "./commands";
import { findLimits, listLimits } from "./queries";

const operator = operatorViewer("Test");
const change = {
  source: "WG",
  version: 1,
  threshold: 10,
  carrierThreshold: null,
  minPopulation: 50,
  minPopulationForMeanAge: 30,
  strictInsider: false,
  reason: "Der neue Vertrag verlangt 10 Fälle.",
};
const define = (given: object = {}) =>
  transaction((tx) =>
    defineSource(tx, operator, { key: "WG", name: "Wohngeldstelle", threshold: 3, minPopulation: 50, ...given }),
  );
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await ownDatabase("limits");
  await define();
});
afterAll(() => dropDatabase());

describe("the limits of a source", () => {
  it("begin with what the source came with, by whoever defined it", async () => {
    expect(await findLimits(operator, "WG")).toMatchObject({
      version: 1,
      by: "Test",
      limits: { threshold: 3, carrierThreshold: null, strictInsider: false },
      history: [{ version: 1, changed: null, reason: "Angelegt mit der Quelle." }],
    });
  });

  it("change with who, when and why; what was before stays on record", async () => {
    await changeLimits(operator, change);
    const found = await findLimits(operator, "WG");
    expect(found?.limits.threshold).toBe(10);
    expect(found?.history.map(({ version, threshold, changed }) => [version, threshold, changed])).toEqual([
      [2, 10, "Fallzahl: ab 3 → ab 10"],
      [1, 3, null],
    ]);
    const event = await cityDatabase().event.findFirstOrThrow({ where: { kind: "sourceLimited" } });
    expect(sentenceOf(event)).toBe(
      "Test hat die Grenzen der Quelle Wohngeldstelle geändert (Fallzahl: ab 3 → ab 10): Der neue Vertrag verlangt 10 Fälle.",
    );
    await expect(cityDatabase().sourceLimits.updateMany({ data: { reason: "anders" } })).rejects.toThrow();
  });

  it("refuses a save over somebody's change, and hands back what is in force", async () => {
    await expect(changeLimits(operator, { ...change, threshold: 5 })).rejects.toMatchObject({
      name: "Outdated",
      by: "Test",
      theirs: { version: "2", threshold: "10", carrierThreshold: "" },
    });
    const both = [5, 7].map((threshold) => changeLimits(operator, { ...change, threshold, version: 2 }));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await findLimits(operator, "WG"))?.version).toBe(3);
  });

  it("refuses a change that changes nothing, and one of a source that is not there", async () => {
    const now = await findLimits(operator, "WG");
    const same = { ...change, threshold: now?.limits.threshold ?? 0, version: 3 };
    await expect(changeLimits(operator, same)).rejects.toThrow(/nichts geändert/);
    await expect(changeLimits(operator, { ...change, source: "XX" })).rejects.toThrow(/gibt es nicht/);
    expect((await findLimits(operator, "WG"))?.history).toHaveLength(3);
  });

  it("are not taken back by the same package next year, and not changed by another one without a reason", async () => {
    const before = await findLimits(operator, "WG");
    await define();
    expect(await findLimits(operator, "WG")).toEqual(before);
    await define({ threshold: undefined, minPopulation: undefined });
    expect(await findLimits(operator, "WG")).toEqual(before);
    await expect(define({ threshold: 4 })).rejects.toThrow(/WG hat schon andere Grenzen \(Fallzahl: ab \d+\)/);
  });

  it("are for those who define indicators alone", async () => {
    expect(await listLimits(publicViewer())).toBeNull();
    expect(await findLimits(publicViewer(), "WG")).toBeNull();
    expect(await listLimits(operator)).toMatchObject([{ key: "WG", mayChange: true }]);
  });
});
