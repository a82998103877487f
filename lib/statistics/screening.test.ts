import { describe, expect, it } from "vitest";
import { computeIndicator, type IndicatorDefinition } from "./indicator";
import { type ScreeningIndicator, screen } from "./screening";
import { indexSentence, proposalSentence } from "./screeningSentence";
import { known } from "./values";

const definition: IndicatorDefinition = {
  key: "children",
  kind: "ratio",
  numerator: ["K"],
  denominator: ["N"],
  factor: 100,
  unit: "%",
  decimals: 1,
  polarity: "burden",
  boundedBy100: true,
};
const indicator: ScreeningIndicator = { ...definition, name: "Anteil der Kinder in Bedarfsgemeinschaften" };
const neutral: ScreeningIndicator = { ...indicator, key: "neutral", name: "Anteil", polarity: "neutral" };
const of = (cases: number, base: number) => computeIndicator(definition, (key) => known(key === "K" ? cases : base));

/** [cases now, base now, cases before, base before] per area; names A, B, C, … */
function screenOf(rows: [number, number, number, number][], indicators = [indicator]) {
  const areas = rows.map((_, i) => ({ key: `${i}`, name: String.fromCharCode(65 + i), inhabitants: 5000 }));
  const total = (column: number) => rows.reduce((sum, row) => sum + row[column]!, 0);
  return screen({
    areas,
    indicators,
    indexIndicators: [indicators[0]!.key],
    ofArea: (area) => {
      const [cases, base, casesBefore, baseBefore] = rows[Number(area)]!;
      return { now: of(cases, base), before: of(casesBefore, baseBefore) };
    },
    ofCity: () => ({ now: of(total(0), total(1)), before: of(total(2), total(3)) }),
  });
}
const usual = (share: number): [number, number, number, number] => [10 * share, 1000, 10 * share, 1000];
const rows = [20, 20.5, 21, 21.5, 22, 22, 22.5, 23, 23.5, 24].map(usual);

describe("the screening", () => {
  it("proposes the area that stands out, with its reason in words", () => {
    const { proposals } = screenOf([...rows, [480, 1000, 470, 1000]]);
    expect(proposals[0]?.area.name).toBe("K");
    expect(proposals[0]?.reasons).toEqual(["aboveCity", "outlier"]);
    expect(proposalSentence(proposals[0]!)).toBe(
      "K: Anteil der Kinder in Bedarfsgemeinschaften 48,0\u00a0%, Stadt 24,4\u00a0%. Der Wert liegt weiter über dem Stadtwert, als Zufall erwarten lässt. Der Wert fällt aus der Reihe der Gebiete; bitte zuerst die Daten prüfen. In vier Jahren +1,0\u00a0Prozentpunkte, nicht von Zufall zu unterscheiden.",
    );
  });
  it("sees a change beyond chance, in both directions, the burden first", () => {
    const { proposals } = screenOf([...rows, [220, 1000, 160, 1000], [220, 1000, 280, 1000]]);
    expect(proposals.map((one) => `${one.area.name} ${one.reasons.join()}`)).toEqual(["K risen", "L fallen"]);
    expect(proposalSentence(proposals[0]!)).toContain("+6,0\u00a0Prozentpunkte, mehr als Zufall erwarten lässt.");
    expect(proposals[0]!.weight).toBeGreaterThan(proposals[1]!.weight);
  });
  it("does not propose what rests on fewer than 50", () => {
    const { proposals, cells } = screenOf([...rows, [40, 49, 2, 49]]);
    expect(proposals).toEqual([]);
    expect(cells.at(-1)).toMatchObject({ smallBase: true, z: undefined, distance: undefined });
    expect(screenOf([...rows, [40, 50, 2, 50]]).proposals).toHaveLength(1);
  });
  it("does not find everything striking where neighbourhoods really differ", () => {
    const varied = [5, 10, 14, 18, 22, 26, 30, 34, 38, 43].map(usual);
    const { proposals, cells } = screenOf(varied);
    expect(proposals.length).toBeLessThanOrEqual(2);
    expect(Math.max(...cells.map((cell) => cell.distance ?? 0))).toBeLessThan(3);
  });
  it("weighs a neutral indicator half and leaves counts out", () => {
    const striking: [number, number, number, number][] = [...rows, [480, 1000, 470, 1000]];
    const { proposals, cells } = screenOf(striking, [
      indicator,
      neutral,
      { ...indicator, key: "count", kind: "count" },
    ]);
    expect(cells).toHaveLength(22);
    const weight = (key: string) => proposals.find((one) => one.indicator.key === key)!.weight;
    expect(weight("neutral")).toBeCloseTo(weight("children") / 2, 10);
  });
  it("says where an area stands", () => {
    const { areas } = screenOf([...rows, [480, 1000, 470, 1000]]);
    const last = areas.at(-1)!;
    expect(last).toMatchObject({ status: "veryLow", dynamics: "negative" });
    expect(indexSentence(last)).toContain("Status sehr niedrig");
    expect(indexSentence({ ...last, status: undefined })).toContain("Kein Index");
  });
});
