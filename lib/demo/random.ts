import { randomBinomial, randomNormal, seededRandom } from "@/lib/statistics/seededRandom";

/** Repeatable randomness for the demo city: the same name gives the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Number of successes among `trials` with probability `p`. */
  binomial(trials: number, p: number): number;
}

/** A stream of its own for each name, so that adding one thing never changes another. */
export function randomFrom(name: string): Random {
  let seed = 2166136261;
  for (let i = 0; i < name.length; i++) seed = Math.imul(seed ^ name.charCodeAt(i), 16777619);
  const source = seededRandom(seed);
  return {
    uniform: source,
    normal: () => randomNormal(source),
    binomial: (trials, p) => randomBinomial(trials, p, source),
  };
}
