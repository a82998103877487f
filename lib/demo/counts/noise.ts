import { randomFrom } from "../random";

/** Random courses that remember the year before (AR(1)), one value per year of `years`, stationary with spread `sd`. */
export function remembering(name: string, years: number, sd: number, memory: number): number[] {
  const random = randomFrom(name);
  const course: number[] = [];
  let value = sd * random.normal();
  for (let t = 0; t < years; t++) {
    course.push(value);
    value = memory * value + Math.sqrt(1 - memory ** 2) * sd * random.normal();
  }
  return course;
}

/**
 * Shifts log-odds by one common amount so that the expected number of cases meets the target.
 * @param logOdds per area  @param bases persons at risk per area  @param target cases in all areas together
 * @returns the share per area
 */
export function meetTarget(logOdds: readonly number[], bases: readonly number[], target: number): number[] {
  let low = -12;
  let high = 12;
  const shares = (shift: number) => logOdds.map((x) => 1 / (1 + Math.exp(-x - shift)));
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    const expected = shares(middle).reduce((sum, p, i) => sum + p * bases[i]!, 0);
    if (expected < target) low = middle;
    else high = middle;
  }
  return shares((low + high) / 2);
}

/** Changes whole numbers by one here and there, in large cells, until they add up to the target. */
export function settle(values: number[], target: number, name: string): void {
  const random = randomFrom(`settle ${name}`);
  const large = values.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value);
  const candidates = large.slice(0, Math.ceil(values.length * 0.6)).map(({ i }) => i);
  let rest = target - values.reduce((a, b) => a + b, 0);
  while (rest !== 0) {
    const step = Math.sign(rest);
    values[candidates[Math.floor(random.uniform() * candidates.length)]!]! += step;
    rest -= step;
  }
}
