import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FixedComparison } from "@/lib/cycle/measures/targets/schema";
import { demoValues, plantedTruths } from "@/lib/demo/counts";
import { demoAreas, demoLeavesOf } from "@/lib/demo/geography";
import type { Observation } from "@/lib/statistics/smallNumbers";
import {
  assessReview,
  conclusionOf,
  conclusionWords,
  findingDraftOf,
  isDue,
  naiveContrast,
  neighbourDifferences,
  type ReviewInput,
} from "./rules";
import type { Assessment, ReviewYear } from "./schema";

const districts = demoAreas.filter(({ partition }) => partition === "bezirke");
const counts = new Map(
  [...demoValues()].map((one) => [`${one.date.slice(0, 4)} ${one.area} ${one.baseCount}`, one.value]),
);

function course(leaves: readonly string[], until: number): Map<number, Observation> {
  const sum = (year: number, count: string) =>
    leaves.reduce((all, leaf) => all + (counts.get(`${year} ${leaf} ${count}`) ?? 0), 0);
  return new Map(
    Array.from({ length: until - 2013 }, (_, i) => [
      2014 + i,
      { cases: sum(2014 + i, "K_BG"), base: sum(2014 + i, "EW_U18") },
    ]),
  );
}

/** The demo city as a release to the end of `until` holds it; `left` are neighbours. */
function input(area: string, left: readonly string[], until: number): ReviewInput {
  const named = (key: string) => ({ key, name: districts.find((one) => one.key === key)?.name ?? key });
  const fixed: FixedComparison = {
    partition: { key: "bezirke", name: { de: "Statistische Bezirke", en: "Districts" } },
    treated: [named(area)],
    comparison: districts
      .map(({ key }) => key)
      .filter((key) => key !== area && !left.includes(key))
      .map(named),
    excluded: left.map((key) => ({ ...named(key), reason: "adjacent" as const })),
    window: { selectionYear: 2017, preYears: 4, lag: 1, postYears: 3 },
    release: { id: 1, title: "2018-1" },
    baseline: null,
    detectable: null,
    undetectable: null,
  };
  return {
    fixed,
    plannedYears: 3,
    areas: districts.map(({ key, name }) => ({ key, name, years: course(demoLeavesOf("bezirke", key), until) })),
    own: new Map(),
    city: course(demoLeavesOf("stadt", "00"), until),
  };
}
const real = plantedTruths.realEffect;
const chance = plantedTruths.regressionToTheMean;
const reviewed = (given: ReviewInput, direction: "fall" | "rise" | "hold" = "fall") => {
  const result = assessReview(given);
  return { ...result, conclusion: conclusionOf({ ...result, direction }), contrast: naiveContrast(result) };
};

describe("the planted truths", () => {
  it("a real effect: fell more than expected", () => {
    const review = reviewed(input(real.area, ["01", "03", "08"], 2021));
    expect(review.conclusion).toBe("fellMore");
    expect(review.assessment?.difference.upper).toBeLessThan(0);
    expect(review.assessment?.model.comparisonAreas).toBe(13);
  });
  it("a bad year alone: within what was to be expected, though before and after look like success", () => {
    const review = reviewed(input(chance.area, ["01", "07", "09"], 2021));
    expect(review.conclusion).toBe("within");
    expect(review.contrast?.total).toBeLessThan(-2);
    expect(review.contrast?.anywayShare).toBeGreaterThan(0.5);
    expect((review.contrast?.anyway ?? 0) + (review.contrast?.rest ?? 0)).toBeCloseTo(review.contrast?.total ?? 1, 9);
  });
  it("z and its limit agree with the interval", () => {
    for (const given of [input(real.area, ["01", "03", "08"], 2021), input(chance.area, ["01", "07", "09"], 2021)]) {
      const { assessment } = reviewed(given);
      expect(assessment && Math.abs(assessment.z) > assessment.limit).toBe(assessment?.verdict !== "within");
      expect(assessment?.placebos).toHaveLength(13);
      expect(assessment?.placebos.every(({ name }) => !/^\d+$/.test(name))).toBe(true);
    }
  });
});

describe("the years of a review", () => {
  it("are every year to the newest one, the judged window stays where it was fixed", () => {
    const review = reviewed(input(real.area, ["01", "03", "08"], 2025));
    expect(review.years.map(({ year }) => year)).toEqual([...Array(12).keys()].map((i) => 2014 + i));
    expect(review.years.filter(({ judged }) => judged).map(({ year }) => year)).toEqual([2019, 2020, 2021]);
    expect(review.years.filter(({ expected }) => expected).map(({ year }) => year)).toEqual([
      2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
    ]);
    expect(review.years.every(({ city, observed }) => city !== null && observed !== null)).toBe(true);
    expect(review.window.postYears).toBe(3);
  });
  it("are judged as far as they are there", () => {
    expect(reviewed(input(real.area, ["01", "03", "08"], 2020)).window.postYears).toBe(2);
  });
});

describe("not yet", () => {
  it("before the first year after the start-up", () => {
    const review = reviewed(input(real.area, ["01", "03", "08"], 2018));
    expect([review.conclusion, review.reason]).toEqual(["notYet", "noPostYear"]);
    expect(review.years.every(({ judged }) => !judged)).toBe(true);
  });
  it("with too few comparison areas", () => {
    const review = reviewed(input("01", ["02", "03", "04", "07", "08", "09", "10"], 2021));
    expect([review.conclusion, review.reason]).toEqual(["notYet", "tooFewComparisonAreas"]);
    expect(review.assessment).toBeNull();
  });
  it("where the values of the measure's own areas are not released, showing what its own partition has", () => {
    const given = input(real.area, ["01", "03", "08"], 2021);
    const known = given.areas.find(({ key }) => key === real.area)?.years ?? new Map<number, Observation>();
    const hide = (years: readonly number[]) => ({
      ...given,
      own: known,
      areas: given.areas.map((area) =>
        area.key === real.area
          ? { ...area, years: new Map([...area.years].filter(([year]) => !years.includes(year))) }
          : area,
      ),
    });
    expect(reviewed(hide([2019])).reason).toBe("notReleased");
    expect(reviewed(hide([2015])).reason).toBe("notReleased");
    expect(reviewed(hide([2015])).years.every(({ observed }) => observed !== null)).toBe(true);
    expect(reviewed(hide([2021])).window.postYears).toBe(2);
  });
  it("leaves out a comparison area without released values and names it; below twelve it says nothing", () => {
    const given = input(real.area, ["01", "03", "08"], 2021);
    const without = (...keys: string[]) => ({
      ...given,
      areas: given.areas.map((area) => (keys.includes(area.key) ? { ...area, years: new Map() } : area)),
    });
    const one = reviewed(without("17"));
    expect(one.leftOut).toEqual([{ key: "17", name: "Feldmark" }]);
    expect(one.assessment?.model.comparisonAreas).toBe(12);
    expect(reviewed(without("17", "16")).reason).toBe("tooFewComparisonAreas");
  });
});

describe("the words of the verdict", () => {
  const years = [
    { year: 2017, observed: { cases: 30, base: 100, share: 0.3, whiskers: { lower: 0, upper: 1 } } },
  ] as ReviewYear[];
  const window = { selectionYear: 2017, preYears: 4, lag: 1, postYears: 3 };
  const say = (verdict: Assessment["verdict"], observedShare: number, direction: "fall" | "rise" | "hold") =>
    conclusionOf({ assessment: { verdict, observedShare } as Assessment, direction, years, window });
  it.each([
    ["below", 0.25, "fall", "fellMore"],
    ["below", 0.35, "fall", "roseLess"],
    ["above", 0.25, "fall", "unfavourable"],
    ["above", 0.35, "rise", "roseMore"],
    ["above", 0.25, "rise", "fellLess"],
    ["below", 0.25, "rise", "unfavourable"],
    ["below", 0.25, "hold", "lower"],
    ["above", 0.35, "hold", "higher"],
    ["within", 0.25, "fall", "within"],
  ] as const)("%s at %s, wanted: %s → %s", (verdict, share, direction, conclusion) => {
    expect(say(verdict, share, direction)).toBe(conclusion);
  });
});

describe("the neighbours", () => {
  it("are judged by the same method, beside it", () => {
    const near = neighbourDifferences(input(real.area, ["01", "03", "08"], 2021));
    expect(near.map(({ name }) => name)).toEqual(["Altstadt", "Südviertel", "Mühlenau"]);
    expect(near.every(({ points }) => Number.isFinite(points) && Math.abs(points) < 20)).toBe(true);
  });
});

describe("a review is due", () => {
  const target = {
    newestYear: 2021,
    reviewedYear: null as number | null,
    window: { selectionYear: 2017, lag: 1 },
    plannedYears: 3,
    isClosed: false,
  };
  it.each([
    ["with the first later date", {}, true],
    ["not without a later date", { newestYear: 2017 }, false],
    ["not twice for the same date", { reviewedYear: 2021 }, false],
    ["again with the next one", { reviewedYear: 2021, newestYear: 2022 }, true],
    ["of a closed measure until its window is complete", { isClosed: true, reviewedYear: 2020 }, true],
    ["of a closed measure, then no more", { isClosed: true, reviewedYear: 2021, newestYear: 2025 }, false],
    ["of a closed measure that was never reviewed", { isClosed: true, newestYear: 2025 }, true],
  ])("%s", (_, more, due) => {
    expect(isDue({ ...target, ...more })).toBe(due);
  });
});

describe("E-1 (handbook §5.3)", () => {
  it("has only seven areas to compare with: the product says nothing", () => {
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
    const areas = cases.map((row, a) => ({
      key: `${a}`,
      name: `Gebiet ${a}`,
      years: new Map(row.map((y, t) => [2014 + t, { cases: y, base: bases[a] ?? 0 }])),
    }));
    const named = areas.map(({ key, name }) => ({ key, name }));
    const given = input("07", [], 2021);
    const review = reviewed({
      ...given,
      fixed: {
        ...given.fixed,
        treated: named.slice(0, 1),
        comparison: named.slice(1),
        window: { selectionYear: 2017, preYears: 3, lag: 1, postYears: 3 },
      },
      areas,
    });
    expect([review.conclusion, review.reason]).toEqual(["notYet", "tooFewComparisonAreas"]);
    expect(review.years).toHaveLength(8);
  });
});

describe("the words", () => {
  it("never speak of causes, in either language", () => {
    const messages = ["de", "en"].flatMap((locale) =>
      ["review", "measures", "decisions"].map((name) =>
        readFileSync(new URL(`../../i18n/messages/${locale}/${name}.json`, import.meta.url), "utf8"),
      ),
    );
    const all = [...messages, ...Object.values(conclusionWords)].join(" ");
    expect(all).toContain("stärker gesunken als erwartet");
    expect(all).not.toMatch(/wirkt\b|verursach|bewirk|caused|causes|\bworks\b/i);
  });
  it("of the finding that carries a review on say where the share lies and what people concluded", () => {
    const review = reviewed(input(real.area, ["01", "03", "08"], 2021));
    const draft = findingDraftOf({
      measure: { number: "M-01", title: "Lotsenhaus" },
      result: {
        assessment: review.assessment,
        areaName: "Zechenpark",
        indicator: {
          key: "k",
          name: { de: "Kinder in BG", en: "" },
          shortName: { de: "Kinder in BG", en: "" },
          unit: "%",
          decimals: 1,
          polarity: "burden",
        },
        release: { id: 1, title: "2022-1" },
      },
      conclusion: review.conclusion,
      judgements: [{ reason: "Fortführen." }, { reason: "Alt." }],
    });
    expect(draft.title).toBe("Zechenpark: Kinder in BG stärker gesunken als erwartet");
    expect(draft.text).toMatch(/Prozentpunkte unter dem Verlauf, der .* zu erwarten war/);
    expect(draft.text).toContain("Beurteilung: Fortführen.");
    expect(draft.text).not.toMatch(/wirkt|verursach|Alt\./);
  });
});
