import { describe, expect, it } from "vitest";
import { type CourseArea, summarise } from "./courseHistory";
import { courseLine } from "./courseLine";
import { casesSentence, courseSentence, verdictWords } from "./courseSentence";
import { detectionLimit, isBelowDetectionLimit, limitFor } from "./detectionLimit";
import { assessCourse, courseVerdicts, expectedCourse, fitCourse } from "./expectedCourse";
import { randomBinomial, seededRandom } from "./seededRandom";

const bases = [400, 380, 420, 350, 300, 500, 450, 360];
const cases = [
  [120, 124, 128, 144, 132, 120, 120, 116],
  [106, 103, 110, 114, 110, 106, 110, 106],
  [84, 88, 84, 80, 88, 84, 84, 88],
  [42, 42, 46, 42, 42, 46, 42, 42],
  [75, 72, 78, 75, 75, 78, 75, 72],
  [80, 80, 75, 85, 80, 80, 80, 75],
  [99, 104, 99, 108, 99, 104, 99, 104],
  [36, 32, 36, 40, 36, 36, 36, 32],
];
const areas: CourseArea[] = cases.map((row, a) => ({
  key: `area ${a}`,
  years: new Map(row.map((y, t) => [t, { cases: y, base: bases[a]! }])),
}));
const window = { selectionYear: 3, preYears: 3, lag: 1, postYears: 3 };

describe("E-1", () => {
  const summaries = areas.map((area) => summarise(area, window)!);
  const fit = fitCourse(summaries.slice(1))!;
  const result = assessCourse(fit, summaries.slice(0, 1), window);

  it("coefficients and variance between areas", () => {
    expect(fit.coefficients.map((b) => Number(b.toFixed(4)))).toEqual([0.0046, 0.1326, 0.8717]);
    expect(fit.between).toBe(0);
  });
  it("expected and observed share", () => {
    expect((100 * result.expectedShare.value).toFixed(2)).toBe("32.15");
    expect((100 * result.observedShare).toFixed(2)).toBe("29.72");
  });
  it("effect with its interval: within what could be expected", () => {
    expect([result.effect.value, result.effect.lower, result.effect.upper].map((x) => x.toFixed(4))).toEqual([
      "-0.1140",
      "-0.5313",
      "0.3033",
    ]);
    expect(result.verdict).toBe("within");
  });
  it("the naive comparison of two years would have claimed an improvement", () => {
    const odds = (year: number) => Math.log(cases[0]![year]! / (400 - cases[0]![year]!));
    const variance = [3, 7].reduce((v, year) => v + 1 / cases[0]![year]! + 1 / (400 - cases[0]![year]!), 0);
    const change = odds(7) - odds(3);
    const spread = 1.96 * Math.sqrt(variance);
    expect([change, change - spread, change + spread].map((x) => x.toFixed(4))).toEqual([
      "-0.3200",
      "-0.6172",
      "-0.0228",
    ]);
  });
  it("in people and in words", () => {
    expect(result.difference.value).toBeCloseTo(29.72 - 32.15, 1);
    expect(result.cases.value).toBeCloseTo((400 * result.difference.value) / 100, 9);
    expect(result.difference.lower).toBeLessThan(result.difference.value);
    expect(courseSentence(result)).toBe(
      "Der Anteil liegt 2,4 Prozentpunkte unter dem Verlauf, der nach der Vorgeschichte und der Entwicklung der übrigen Gebiete zu erwarten war; Unsicherheitsbereich −12,1 bis +5,9 Prozentpunkte.",
    );
    expect(casesSentence(result, "Kinder")).toMatch(/^Das entspricht etwa 10 Kinder weniger als erwartet/);
    expect(result.placeboP).toBeGreaterThanOrEqual(1 / 8);
  });
  it("with eight areas the product says nothing yet", () => {
    expect(expectedCourse({ treated: areas.slice(0, 1), comparison: areas.slice(1), window })).toEqual({
      verdict: "notYetAssessable",
      reason: "tooFewComparisonAreas",
      comparisonAreas: 7,
    });
  });
});

/** A city of areas with shares around 22 %; the first may be given another course from a year on. */
function inventedCity(areaCount: number, base: number, shiftFrom = 99, shift = 0): CourseArea[] {
  const random = seededRandom(11);
  return Array.from({ length: areaCount }, (_, a) => {
    const level = Math.log(0.22 / 0.78) + (random() - 0.5) * 1.6;
    const years = Array.from({ length: 10 }, (_, t) => {
      const own = a === 0 && t >= shiftFrom ? shift : 0;
      const share = 1 / (1 + Math.exp(-(level + (random() - 0.5) * 0.1 + own)));
      return [2014 + t, { cases: randomBinomial(base, share, random), base }] as const;
    });
    return { key: `a${a}`, years: new Map(years) };
  });
}
const late = { selectionYear: 2018, preYears: 4, lag: 1, postYears: 3 };
const assess = (city: CourseArea[], treated = 1, more = {}) =>
  expectedCourse({ treated: city.slice(0, treated), comparison: city.slice(treated), window: late, ...more });

describe("the expected course", () => {
  it("recognises a large change and its direction", () => {
    const down = assess(inventedCity(40, 1000, 6, -0.9));
    const up = assess(inventedCity(40, 1000, 6, 0.9));
    expect([down.verdict, up.verdict]).toEqual(["below", "above"]);
    if (down.verdict === "notYetAssessable") throw new Error("assessable");
    expect(down.difference.upper).toBeLessThan(0);
    expect(down.placeboP).toBeCloseTo(1 / 40, 10);
  });
  it("is wider for higher confidence and pools several areas", () => {
    const city = inventedCity(40, 1000);
    const width = (treated: number, confidence: number) => {
      const course = assess(city, treated, { confidence });
      if (course.verdict === "notYetAssessable") throw new Error("assessable");
      return course.effect.upper - course.effect.lower;
    };
    expect(width(1, 0.95)).toBeGreaterThan(width(1, 0.8));
    expect(width(3, 0.95)).toBeLessThan(width(1, 0.95));
  });
  it("judges as many years as are known, and none without a year", () => {
    const city = inventedCity(20, 1000);
    const until = (last: number) =>
      assess(city.map(({ key, years }) => ({ key, years: new Map([...years].filter(([year]) => year <= last)) })));
    expect(until(2021)).toMatchObject({ window: { postYears: 2 } });
    expect(until(2019)).toMatchObject({ verdict: "notYetAssessable", reason: "noPostYear" });
    expect(until(2017)).toMatchObject({ verdict: "notYetAssessable", reason: "incompleteHistory" });
  });
  it("does not compare areas that are all alike", () => {
    const same = inventedCity(1, 1000)[0]!;
    const city = Array.from({ length: 20 }, (_, i) => ({ ...same, key: `${i}` }));
    expect(assess(city)).toMatchObject({ verdict: "notYetAssessable", reason: "undetermined" });
  });
  it("never speaks of causes", () => {
    const texts = courseVerdicts.flatMap((verdict) => [
      verdictWords(verdict, "burden"),
      verdictWords(verdict, "neutral"),
    ]);
    for (const city of [
      inventedCity(40, 1000, 6, -0.9),
      inventedCity(40, 1000, 6, 0.9),
      inventedCity(40, 1000),
      inventedCity(5, 99),
    ]) {
      const course = assess(city);
      texts.push(courseSentence(course));
      if (course.verdict !== "notYetAssessable") texts.push(casesSentence(course));
    }
    expect(texts.join(" ")).not.toMatch(/wirk|verursach|bewirk|durch die Maßnahme/i);
    expect(texts).toContain("im Rahmen des Erwartbaren – keine Aussage möglich");
  });
});

describe("the line of the chart", () => {
  const city = inventedCity(40, 1000);
  const points = courseLine({ treated: city.slice(0, 1), comparison: city.slice(1), window: late });
  it("has every year, with an expected band after the selection", () => {
    expect(points.map((point) => point.year)).toEqual(Array.from({ length: 10 }, (_, i) => 2014 + i));
    expect(points.filter((point) => point.expected).map((point) => point.year)).toEqual([2019, 2020, 2021, 2022, 2023]);
    expect(points.filter((point) => point.judged).map((point) => point.year)).toEqual([2020, 2021, 2022]);
  });
  it("has bands within bands and whiskers around the observed share", () => {
    for (const { observed, whiskers, expected } of points) {
      expect(whiskers.lower).toBeLessThan(observed);
      expect(whiskers.upper).toBeGreaterThan(observed);
      if (!expected) continue;
      expect(expected.band95.lower).toBeLessThan(expected.band80.lower);
      expect(expected.band80.lower).toBeLessThan(expected.share);
      expect(expected.band80.upper).toBeLessThan(expected.band95.upper);
    }
  });
});

describe("the detection limit", () => {
  it("one of 17 districts at 30 %: about nine percentage points", () => {
    const limit = limitFor(0.16, { cases: 300, base: 1000 }, 16);
    expect(limit.logOdds).toBeCloseTo(0.48, 2);
    expect(100 * limit.shareAfterDecrease).toBeCloseTo(20.9, 1);
    expect(limit.percentagePoints).toBeCloseTo(9, 0);
    expect(isBelowDetectionLimit(3, limit)).toBe(true);
    expect(isBelowDetectionLimit(10, limit)).toBe(false);
  });
  it("learns the scatter from the past of the areas alone", () => {
    const city = inventedCity(30, 1000, 6, -2);
    const input = { treated: city.slice(0, 1), comparison: city.slice(1), window: { ...late, selectionYear: 2019 } };
    const past = city.map(({ key, years }) => ({ key, years: new Map([...years].filter(([year]) => year <= 2019)) }));
    const limit = detectionLimit(input);
    expect(limit).toEqual(detectionLimit({ ...input, treated: past.slice(0, 1), comparison: past.slice(1) }));
    if ("reason" in limit) throw new Error("known");
    expect(limit.percentagePoints).toBeGreaterThan(1);
    expect(limit.learnedFrom.selectionYear + limit.learnedFrom.lag + limit.learnedFrom.postYears).toBe(2019);
  });
  it("says why it cannot be given", () => {
    const city = inventedCity(9, 1000);
    const input = { treated: city.slice(0, 1), comparison: city.slice(1), window: late };
    expect(detectionLimit(input)).toEqual({ reason: "tooFewComparisonAreas", comparisonAreas: 8 });
    expect(detectionLimit({ ...input, treated: [] })).toMatchObject({ reason: "incompleteHistory" });
  });
});
