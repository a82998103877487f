/** Uniform numbers in [0, 1) that are the same in every run and on every machine. */
export type RandomSource = () => number;

/**
 * A small generator with 32 bits of state (mulberry32), for simulations, tests and invented data. Not for secrets.
 * @param seed any integer
 */
export function seededRandom(seed: number): RandomSource {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A standard normal number (Box–Muller). */
export function randomNormal(random: RandomSource): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * A binomial number by exact inversion from the mode outwards; a step costs the standard deviation, so it stays fast for
 * large `trials`.
 */
export function randomBinomial(trials: number, probability: number, random: RandomSource): number {
  if (trials <= 0 || probability <= 0) return 0;
  if (probability >= 1) return trials;
  const mode = Math.min(trials, Math.floor((trials + 1) * probability));
  const odds = probability / (1 - probability);
  let below = mode;
  let above = mode;
  let massBelow = binomialMass(trials, mode, probability);
  let massAbove = massBelow;
  let remaining = random() - massBelow;
  while (remaining > 0) {
    const canRise = above < trials;
    const canFall = below > 0;
    if (!canRise && !canFall) break;
    if (canRise) {
      massAbove *= ((trials - above) / (above + 1)) * odds;
      above++;
      remaining -= massAbove;
      if (remaining <= 0) return above;
    }
    if (canFall) {
      massBelow *= below / ((trials - below + 1) * odds);
      below--;
      remaining -= massBelow;
      if (remaining <= 0) return below;
    }
  }
  return mode;
}

function binomialMass(trials: number, cases: number, probability: number): number {
  return Math.exp(
    logFactorial(trials) -
      logFactorial(cases) -
      logFactorial(trials - cases) +
      cases * Math.log(probability) +
      (trials - cases) * Math.log1p(-probability),
  );
}

/** Stirling's series with two corrections; below 20 the product itself. */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
