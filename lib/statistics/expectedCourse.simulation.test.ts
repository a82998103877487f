import { describe, expect, it } from "vitest";
import { type CourseArea, shareOfLogOdds } from "./courseHistory";
import { expectedCourse } from "./expectedCourse";
import { mean, sum } from "./moments";
import { type RandomSource, randomBinomial, randomNormal, seededRandom } from "./seededRandom";

/**
 * The method against invented cities in which the truth is known: no effect at all, the worst area chosen (handbook
 * §5.4). The bands are the handbook's acceptance targets; 1,500 repetitions hold them with a Monte-Carlo error of 0.4 points.
 */
interface Scenario {
  readonly areas: number;
  readonly treated: number;
  readonly effect?: number;
  readonly persistence?: number;
  readonly deviation?: number;
  /** Standard deviation of an area's own yearly slope. */
  readonly slopes?: number;
}

const years = 10;
const window = { selectionYear: 4, preYears: 4, lag: 1, postYears: 3 };
const repetitions = 1500;

function inventCity(scenario: Scenario, random: RandomSource): { city: CourseArea[]; treated: Set<string> } {
  const { persistence = 0.6, deviation = 0.12, slopes = 0, effect = 0 } = scenario;
  const spread = Math.sqrt(Math.log(1 + 0.5 ** 2));
  const trend = [0];
  for (let t = 1; t < years; t++) trend.push((trend[t - 1] ?? 0) + 0.05 * randomNormal(random));
  const drafts = Array.from({ length: scenario.areas }, (_, a) => {
    const size = (19_000 / scenario.areas) * Math.exp(spread * randomNormal(random) - (spread * spread) / 2);
    const growth = 0.02 * randomNormal(random);
    const level = Math.log(0.22 / 0.78) + 0.6 * randomNormal(random);
    const slope = slopes * randomNormal(random);
    let deviating = deviation * randomNormal(random);
    const course = Array.from({ length: years }, (_, t) => {
      if (t > 0)
        deviating = persistence * deviating + deviation * Math.sqrt(1 - persistence ** 2) * randomNormal(random);
      return {
        base: Math.max(20, Math.round(size * (1 + growth) ** t)),
        odds: level + (trend[t] ?? 0) + deviating + slope * t,
      };
    });
    return { key: `${a}`, course };
  });
  const draw = (draft: (typeof drafts)[number], shift: number): CourseArea => ({
    key: draft.key,
    years: new Map(
      draft.course.map(({ base, odds }, t) => {
        const own = t > window.selectionYear + window.lag ? shift : 0;
        return [t, { cases: randomBinomial(base, shareOfLogOdds(odds + own), random), base }];
      }),
    ),
  });
  const before = drafts.map((draft) => draw(draft, 0));
  const worst = [...before].sort((a, b) => shareIn(b) - shareIn(a)).slice(0, scenario.treated);
  const treated = new Set(worst.map((area) => area.key));
  // An effect is drawn anew for the years after the start only; the years that led to the choice stay as they were seen.
  const city = before.map((area, i) => {
    const draft = drafts[i];
    if (!draft || effect === 0 || !treated.has(area.key)) return area;
    const after = draw(draft, effect);
    return {
      ...area,
      years: new Map([...area.years].map(([t, seen]) => [t, t > 5 ? (after.years.get(t) ?? seen) : seen])),
    };
  });
  return { city, treated };
}

const shareIn = (area: CourseArea) => {
  const { cases, base } = area.years.get(window.selectionYear) ?? { cases: 0, base: 1 };
  return cases / base;
};

/** Change of the treated areas from the selection year to the last judged year, with 1.96 standard deviations of chance. */
function naiveImprovement(areas: readonly CourseArea[]): boolean {
  const total = (t: number) => ({
    cases: sum(areas.map((area) => area.years.get(t)?.cases ?? 0)),
    base: sum(areas.map((area) => area.years.get(t)?.base ?? 0)),
  });
  const [before, after] = [total(window.selectionYear), total(window.selectionYear + window.lag + window.postYears)];
  const odds = (one: typeof before) => Math.log(one.cases / (one.base - one.cases));
  const variance = sum([before, after].map((one) => 1 / one.cases + 1 / (one.base - one.cases)));
  return odds(after) - odds(before) < -1.96 * Math.sqrt(variance);
}

function simulate(scenario: Scenario, seed: number) {
  const random = seededRandom(seed);
  let [improvements, worsenings, covered, naive] = [0, 0, 0, 0];
  const errors: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const { city, treated } = inventCity(scenario, random);
    const chosen = city.filter((area) => treated.has(area.key));
    const course = expectedCourse({
      treated: chosen,
      comparison: city.filter((area) => !treated.has(area.key)),
      window,
    });
    if (course.verdict === "notYetAssessable") throw new Error(course.reason);
    const truth = scenario.effect ?? 0;
    if (course.verdict === "below") improvements++;
    if (course.verdict === "above") worsenings++;
    if (course.effect.lower <= truth && truth <= course.effect.upper) covered++;
    if (naiveImprovement(chosen)) naive++;
    errors.push(course.effect.value - truth);
  }
  const share = (n: number) => n / repetitions;
  return {
    improvements: share(improvements),
    worsenings: share(worsenings),
    coverage: share(covered),
    naive: share(naive),
    bias: mean(errors),
  };
}

describe("with no true effect and the worst area chosen", () => {
  it.each<[string, Scenario, number]>([
    ["17 areas, one treated", { areas: 17, treated: 1 }, 0.1],
    ["60 areas, one treated", { areas: 60, treated: 1 }, 0.1],
    ["17 areas, three treated", { areas: 17, treated: 3 }, 0.1],
    ["stress: 17 areas, twice the scatter", { areas: 17, treated: 1, deviation: 0.25 }, 0.2],
    ["stress: 17 areas, long memory", { areas: 17, treated: 1, persistence: 0.9 }, 0.1],
    ["stress: 17 areas, slopes of their own", { areas: 17, treated: 1, slopes: 0.03 }, 0.1],
  ])("%s: few false claims, honest intervals", (_, scenario, naiveAtLeast) => {
    const result = simulate(scenario, 2024);
    expect(result.improvements).toBeLessThanOrEqual(0.04);
    expect(result.worsenings).toBeLessThanOrEqual(0.05);
    expect(result.coverage).toBeGreaterThanOrEqual(0.93);
    expect(result.coverage).toBeLessThanOrEqual(0.98);
    expect(Math.abs(result.bias)).toBeLessThanOrEqual(0.04);
    expect(result.naive).toBeGreaterThanOrEqual(naiveAtLeast);
  });
});

describe("with a true effect", () => {
  it("a large one is found more often than not, and its size is told without bias", () => {
    const result = simulate({ areas: 17, treated: 1, effect: -0.5 }, 7);
    expect(result.improvements).toBeGreaterThanOrEqual(0.7);
    expect(result.coverage).toBeGreaterThanOrEqual(0.9);
    expect(Math.abs(result.bias)).toBeLessThanOrEqual(0.06);
  });
});
