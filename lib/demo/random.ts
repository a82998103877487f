/** Repeatable randomness for the demo city: the same seed gives the same city on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal (Box–Muller). */
  normal(): number;
  /** Number of successes among `n` trials with probability `p`. */
  binomial(n: number, p: number): number;
}

/** A generator with its own state (mulberry32); text seeds give independent streams by name. */
export function randomFrom(seed: number | string): Random {
  let state = typeof seed === "number" ? seed | 0 : hash(seed);
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => {
    const u = Math.max(uniform(), Number.MIN_VALUE);
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * uniform());
  };
  const binomial = (n: number, p: number) => {
    if (n <= 0 || p <= 0) return 0;
    if (p >= 1) return n;
    if (n < 60) {
      let successes = 0;
      for (let trial = 0; trial < n; trial++) if (uniform() < p) successes++;
      return successes;
    }
    // Inversion of the exact distribution, walking out from the mode: exact for every n we use, and cheap.
    return binomialByInversion(n, p, uniform());
  };
  return { uniform, normal, binomial };
}

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h | 0;
}

function binomialByInversion(n: number, p: number, u: number): number {
  const mode = Math.floor((n + 1) * p);
  const odds = p / (1 - p);
  const atMode = Math.exp(
    logFactorial(n) - logFactorial(mode) - logFactorial(n - mode) + mode * Math.log(p) + (n - mode) * Math.log(1 - p),
  );
  let low = mode;
  let high = mode;
  let lowMass = atMode;
  let highMass = atMode;
  let rest = u - atMode;
  while (rest > 0) {
    const canRise = high < n && highMass > 0;
    const canFall = low > 0 && lowMass > 0;
    if (!canRise && !canFall) return mode;
    if (canRise) {
      highMass *= ((n - high) / (high + 1)) * odds;
      high++;
      rest -= highMass;
      if (rest <= 0) return high;
    }
    if (canFall) {
      lowMass *= low / (n - low + 1) / odds;
      low--;
      rest -= lowMass;
      if (rest <= 0) return low;
    }
  }
  return mode;
}

function logFactorial(n: number): number {
  if (n < 2) return 0;
  const x = n + 1;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3);
}
