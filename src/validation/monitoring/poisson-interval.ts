/** @module validation/monitoring/poisson-interval: between which means a count of independent events may have come about. */

const BYAR_FROM = 200;

/**
 * Limits of a Poisson mean given a count, exact up to 200 and by Byar's approximation above, where the two differ by less than 0.1 %.
 *
 * @param level e.g. 0.95
 * @see Garwood, Biometrika 1936;28:437-42; Breslow and Day, Statistical Methods in Cancer Research II, IARC 1987, p. 69
 */
export function poissonInterval(count: number, level: number): { readonly lo: number; readonly hi: number } {
  const tail = (1 - level) / 2;
  if (count > BYAR_FROM) {
    const z = normalQuantile(1 - tail);
    const byar = (n: number, side: number) => n * (1 - 1 / (9 * n) + (side * z) / (3 * Math.sqrt(n))) ** 3;
    return { lo: byar(count, -1), hi: byar(count + 1, 1) };
  }
  const most = count + 10 + 12 * Math.sqrt(count + 10);
  return {
    lo: count === 0 ? 0 : bisect((mean) => 1 - poissonUpTo(count - 1, mean) > tail, 0, count),
    hi: bisect((mean) => poissonUpTo(count, mean) < tail, count, most),
  };
}

/** Quantile of the standard normal distribution, to 5e-4. @see Abramowitz and Stegun 26.2.23 */
export function normalQuantile(probability: number): number {
  if (probability < 0.5) return -normalQuantile(1 - probability);
  const t = Math.sqrt(-2 * Math.log(1 - probability));
  return t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
}

/** P(X ≤ count). */
function poissonUpTo(count: number, mean: number): number {
  if (mean === 0) return 1;
  let term = Math.exp(-mean);
  let total = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    total += term;
  }
  return total;
}

/** Where `holds` begins to be true. */
function bisect(holds: (value: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
