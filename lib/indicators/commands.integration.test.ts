import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer } from "@/lib/access/mint";
import { cityDatabase, type Transaction, transaction } from "@/lib/platform/database";
import { ownDatabase } from "@/scripts/test-database";
import { addIndicator, defineBaseCounts, defineIndicators, defineSource } from "./commands";
import { listDefinitions } from "./queries";
import { standardBaseCounts, standardIndicators } from "./rules";
import type { IndicatorInput } from "./schema";
import { defineStandardCatalogue } from "./standard/commands";

const operator = operatorViewer("Test");
const inside = <T>(work: (tx: Transaction) => Promise<T>) => transaction(work, { timeout: 60_000 });
const share: IndicatorInput = {
  key: "anteil-wohngeld",
  kind: "ratio",
  name: "Anteil Wohngeld",
  unit: "%",
  decimals: 1,
  numerator: ["WOHNGELD"],
  denominator: ["HH"],
};
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await ownDatabase("indicators");
  await inside((tx) => defineStandardCatalogue(tx, operator));
});
afterAll(() => dropDatabase());

describe("the theme grows without code", () => {
  it("holds the whole catalogue, and twice is once", async () => {
    await inside((tx) => defineStandardCatalogue(tx, operator));
    const definitions = await listDefinitions(operator);
    expect(definitions?.baseCounts).toHaveLength(standardBaseCounts.length);
    expect(definitions?.indicators).toHaveLength(standardIndicators.length);
    expect(definitions?.baseCounts.find((one) => one.key === "AL")?.sumOf).toEqual([["AL_SGB2", "AL_SGB3"]]);
    expect(await listDefinitions(publicViewer())).toBeNull();
  });

  it("takes a new source, a new count and an indicator over it", async () => {
    await inside(async (tx) => {
      await defineSource(tx, operator, { key: "WG", name: "Wohngeldstelle", threshold: 5 });
      await defineBaseCounts(tx, operator, [
        { key: "WOHNGELD", name: "Haushalte mit Wohngeld", unit: "Haushalte", source: "WG", whole: "HH" },
      ]);
    });
    await addIndicator(operator, share);
    const row = await cityDatabase().indicator.findUniqueOrThrow({
      where: { key: share.key },
      include: { source: true },
    });
    expect(row).toMatchObject({ factor: 100, number: 27, source: { key: "WG" } });
    expect((row.texts as { de: { formula: string } }).de.formula).toBe("100 × Haushalte mit Wohngeld ÷ Haushalte");
    expect(await cityDatabase().event.count({ where: { kind: "indicatorDefined", subjectId: String(row.id) } })).toBe(
      1,
    );
  });

  it("takes a rate that an office delivers, and says so instead of a formula", async () => {
    const rate = { key: "betreuungsquote", name: "Betreuungsquote", unit: "%", decimals: 1, source: "WG" };
    await addIndicator(operator, { ...rate, kind: "rate", numerator: [] });
    const listed = (await listDefinitions(operator))?.indicators.find(({ key }) => key === rate.key);
    expect(listed).toMatchObject({ source: "Wohngeldstelle", formula: "fertig geliefert, nicht berechnet" });
  });

  it("refuses a key that is taken, and never changes a definition silently", async () => {
    await expect(addIndicator(operator, share)).rejects.toThrow(/anteil-wohngeld gibt es schon/);
    await inside((tx) => defineIndicators(tx, operator, [share]));
    await expect(inside((tx) => defineIndicators(tx, operator, [{ ...share, decimals: 2 }]))).rejects.toThrow(
      /anderer Angabe \(decimals: 1 statt 2\)/,
    );
    await expect(
      inside((tx) => defineBaseCounts(tx, operator, [{ key: "EW", name: "Andere", unit: "Personen", source: "EMR" }])),
    ).rejects.toThrow(/Merkmal EW gibt es schon/);
  });

  it.each([
    [{ numerator: ["WOHNGEL"] }, /Merkmal WOHNGEL gibt es nicht\. Meinten Sie WOHNGELD\?/],
    [{ denominator: [] }, /Der Nenner ist leer/],
    [{ source: "WGG" }, /Quelle WGG gibt es nicht\. Meinten Sie WG\?/],
    [{ numerator: ["HH", "HH"] }, /Im Zähler steht HH doppelt/],
    [{ key: "Anteil-Wohngeld" }, /anteil-wohngeld gibt es schon/],
    [{ factor: 0 }, /Faktor darf nicht 0 sein/],
    [{ kind: "count" as const }, /Nur ein Anteil hat einen Nenner/],
    [{ kind: "count" as const, numerator: ["AGE_SUM"], denominator: [] }, /internes Merkmal/],
    [{ kind: "rate" as const }, /gelieferte Quote hat keine Formel/],
  ])("refuses %j and says what to do", async (change, sentence) => {
    await expect(addIndicator(operator, { ...share, key: "neu", ...change })).rejects.toThrow(sentence);
    expect(await cityDatabase().indicator.findUnique({ where: { key: "neu" } })).toBeNull();
  });

  it("refuses counts that refer to nothing, whole or not at all", async () => {
    const broken = [
      { key: "A1", name: "A1", unit: "Personen", source: "WG" },
      { key: "A2", name: "A2", unit: "Personen", source: "WG", sumOf: [["A1", "A9"]], carrier: "HHH" },
    ];
    await expect(inside((tx) => defineBaseCounts(tx, operator, broken))).rejects.toThrow(
      /HHH gibt es nicht.*A9 gibt es nicht/,
    );
    expect(await cityDatabase().baseCount.findUnique({ where: { key: "A1" } })).toBeNull();
  });
});
