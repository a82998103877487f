import { describe, expect, it } from "vitest";
import { type CourseArea, logOdds, logOddsVariance } from "@/lib/statistics/courseHistory";
import { type AssessedCourse, expectedCourse } from "@/lib/statistics/expectedCourse";
import { demoNextYear, demoValues, plantedTruths } from "./counts";
import { demoAreas, demoLeavesOf } from "./geography";

const byCell = new Map(
  [...demoValues(), ...demoNextYear()].map((v) => [`${v.date.slice(0, 4)} ${v.area} ${v.baseCount}`, v.value]),
);
const years = Array.from({ length: 13 }, (_, i) => 2014 + i);
const { realEffect, regressionToTheMean } = plantedTruths;
type Truth = typeof realEffect | typeof regressionToTheMean;

/** Children in benefit units among all children, district by district. */
const districts: CourseArea[] = demoAreas
  .filter((area) => area.partition === "bezirke")
  .map(({ key }) => {
    const sum = (year: number, count: string) =>
      demoLeavesOf("bezirke", key).reduce((total, leaf) => total + byCell.get(`${year} ${leaf} ${count}`)!, 0);
    return {
      key,
      years: new Map(years.map((year) => [year, { cases: sum(year, "K_BG"), base: sum(year, "EW_U18") }])),
    };
  });

const both = [realEffect.area, regressionToTheMean.area] as string[];
/** The wider and the stricter ways to choose the comparison districts; the truth must not hang on the choice. */
const comparisons: readonly (readonly [name: string, excluded: readonly string[]])[] = [
  ["16 others", []],
  ["15 without the other measure", both],
  ["13 without the Lotsenhaus's neighbours", [...both, "01", "03"]],
  ["13 without the Familienzentrum's neighbours", [...both, "01", "09"]],
  ["12 without neighbours either", [...both, "01", "03", "09"]],
];

function judge(truth: Truth, excluded: readonly string[], postYears = 3): AssessedCourse {
  const result = expectedCourse({
    treated: districts.filter((area) => area.key === truth.area),
    comparison: districts.filter((area) => area.key !== truth.area && !excluded.includes(area.key)),
    window: { selectionYear: truth.selectionYear, preYears: truth.preYears, lag: truth.lag, postYears },
  });
  if (result.verdict === "notYetAssessable") throw new Error(result.reason);
  return result;
}

describe("the planted truths", () => {
  it.each(comparisons)("show the real effect of the Lotsenhaus, with %s", (_, excluded) => {
    for (const postYears of [1, 2, 3]) {
      const course = judge(realEffect, excluded, postYears);
      expect(course.verdict).toBe("below");
      expect(course.effect.upper).toBeLessThan(-0.1);
    }
  });

  it("keep the effect in the years after", () => {
    for (const lag of [2, 3, 5, 6]) {
      const later = expectedCourse({
        treated: districts.filter((area) => area.key === realEffect.area),
        comparison: districts.filter((area) => !both.includes(area.key)),
        window: { selectionYear: 2017, preYears: 4, lag, postYears: 3 },
      });
      expect(later.verdict, String(lag)).toBe("below");
    }
  });

  it.each(comparisons)("see no effect of the Familienzentrum, chosen in a bad year, with %s", (_, excluded) => {
    for (const postYears of [1, 2, 3]) expect(judge(regressionToTheMean, excluded, postYears).verdict).toBe("within");
  });

  it("let the naive look at before and after take chance for an effect", () => {
    const muehlenau = districts.find((area) => area.key === regressionToTheMean.area)!;
    const [before, after] = [muehlenau.years.get(2017)!, muehlenau.years.get(2021)!];
    const naive = logOdds(after) - logOdds(before);
    expect(naive + 1.96 * Math.sqrt(logOddsVariance(after) + logOddsVariance(before))).toBeLessThan(0);
    const highest = districts.reduce((a, b) => (logOdds(a.years.get(2017)!) > logOdds(b.years.get(2017)!) ? a : b));
    expect(highest.key).toBe(muehlenau.key);
  });
});
