/**
 * Distribution functions and quantiles that the small-number methods need, accurate to about ten digits.
 * Series and continued fractions for the incomplete gamma and beta functions; quantiles by bisection, which cannot fail.
 */

/** Distribution function of the standard normal. */
export function normalProbability(x: number): number {
  const tail = 0.5 * (1 - regularizedGamma(0.5, (x * x) / 2));
  return x < 0 ? tail : 1 - tail;
}

/** Quantile of the standard normal, e.g. 1.959964 at 0.975. */
export function normalQuantile(probability: number): number {
  if (probability === 0.5) return 0;
  return bisect((x) => normalProbability(x) - probability, -40, 40);
}

/** Distribution function of Student's t. */
export function studentProbability(x: number, degreesOfFreedom: number): number {
  const tail = 0.5 * regularizedBeta(degreesOfFreedom / (degreesOfFreedom + x * x), degreesOfFreedom / 2, 0.5);
  return x < 0 ? tail : 1 - tail;
}

/**
 * Quantile of Student's t, e.g. 2.144787 at 0.975 with 14 degrees of freedom.
 * @throws RangeError without at least one degree of freedom
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom >= 1)) throw new RangeError(`degrees of freedom must be at least 1, got ${degreesOfFreedom}`);
  if (probability === 0.5) return 0;
  if (probability < 0.5) return -studentQuantile(1 - probability, degreesOfFreedom);
  let upper = 2;
  while (studentProbability(upper, degreesOfFreedom) < probability) upper *= 2;
  return bisect((x) => studentProbability(x, degreesOfFreedom) - probability, 0, upper);
}

/** Quantile of the chi-square distribution. */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  let upper = degreesOfFreedom + 10;
  while (regularizedGamma(degreesOfFreedom / 2, upper / 2) < probability) upper *= 2;
  return bisect((x) => regularizedGamma(degreesOfFreedom / 2, x / 2) - probability, 0, upper);
}

/** Logarithm of the gamma function (Lanczos), for positive x. */
export function logGamma(x: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const series = coefficients.reduce((sum, c, i) => sum + c / (shifted + i + 1), 0.9999999999998099);
  const t = shifted + coefficients.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}

/** Regularised lower incomplete gamma function P(a, x). */
export function regularizedGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 10_000 && Math.abs(term) > Math.abs(sum) * 1e-16; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum * front;
  }
  return 1 - front * continuedFraction(x + 1 - a, (i) => [-i * (i - a), x + 2 * i + 1 - a]);
}

/** Regularised incomplete beta function I_x(a, b). */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on one side only; the other follows by symmetry.
  if (x > (a + 1) / (a + b + 2)) return 1 - regularizedBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const numerator = (i: number) => {
    const m = Math.floor(i / 2);
    return i % 2 === 0
      ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  };
  return front * continuedFraction(1, (i) => [numerator(i), 1]);
}

/** 1 / (b0 + a1 / (b1 + a2 / (b2 + …))) by the modified Lentz method; `term(i)` gives [a_i, b_i]. */
function continuedFraction(first: number, term: (i: number) => readonly [number, number]): number {
  const tiny = 1e-300;
  let c = 1 / tiny;
  let d = 1 / (first || tiny);
  let result = d;
  for (let i = 1; i < 10_000; i++) {
    const [a, b] = term(i);
    d = 1 / (a * d + b || tiny);
    c = b + a / c || tiny;
    const step = c * d;
    result *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return result;
}

function bisect(increasing: (x: number) => number, lower: number, upper: number): number {
  let [low, high] = [lower, upper];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (increasing(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
