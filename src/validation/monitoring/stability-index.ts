/** @module validation/monitoring/stability-index: how far those seen are spread differently from those tested. */
import type { Shift } from "#contract";
import { normalQuantile } from "./poisson-interval.ts";

/** @see Siddiqi, Credit Risk Scorecards, Wiley 2006: below .1 little change, to .25 some, above it much */
const BANDS = { moved: 0.1, shifted: 0.25 } as const;

/**
 * Population stability index, Σ (a - e) ln(a / e) over the bins' shares. Half a person is added to each bin, without which an empty one
 * makes it infinite.
 *
 * @param seen people by bin
 * @param expected shares by bin, all above 0
 */
export function stabilityIndex(seen: readonly number[], expected: readonly number[]): number {
  const total = seen.reduce((sum, n) => sum + n + 0.5, 0);
  return expected.reduce((sum, share, bin) => {
    const is = ((seen[bin] ?? 0) + 0.5) / total;
    return sum + (is - share) * Math.log(is / share);
  }, 0);
}

/**
 * The index of `seen` with what chance alone makes of it: without a shift it is spread as (1/n + 1/m) χ² with one degree of freedom less
 * than bins, n and m being the people seen and tested.
 *
 * @param falseAlarms how often chance alone may exceed `byChance`, e.g. .05 over the number of indices looked at
 * @see Yurdakul and Naranjo, J Risk Model Validation 2020;14(4)
 */
export function judgeShift(
  seen: readonly number[],
  expected: readonly number[],
  tested: number,
  falseAlarms: number,
): Shift {
  const n = seen.reduce((sum, count) => sum + count, 0);
  const psi = stabilityIndex(seen, expected);
  const byChance = (1 / n + 1 / tested) * chiSquareQuantile(1 - falseAlarms, expected.length - 1);
  const flagged = psi > BANDS.shifted && psi > byChance;
  return { psi, byChance, flagged, verdict: flagged ? "shifted" : verdictOf(psi, byChance) };
}

/** Joins neighbouring bins until each holds at least `least` of the shares; `groupOf` says into which each bin went. */
export function joinBins(shares: readonly number[], least: number): { groupOf: number[]; shares: number[] } {
  const joined: number[] = [];
  const groupOf: number[] = [];
  let held = 0;
  for (const share of shares) {
    groupOf.push(joined.length);
    held += share;
    if (held >= least) {
      joined.push(held);
      held = 0;
    }
  }
  if (held > 0 && joined.length > 0) joined[joined.length - 1] = (joined.at(-1) ?? 0) + held;
  return { groupOf: groupOf.map((group) => Math.min(group, joined.length - 1)), shares: joined };
}

/** Quantile of χ², within 1 % above 2 degrees of freedom. @see Wilson and Hilferty, PNAS 1931;17:684-8 */
export function chiSquareQuantile(probability: number, degrees: number): number {
  if (degrees === 1) return normalQuantile((1 + probability) / 2) ** 2;
  if (degrees === 2) return -2 * Math.log(1 - probability);
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + normalQuantile(probability) * Math.sqrt(spread)) ** 3;
}

function verdictOf(psi: number, byChance: number): Shift["verdict"] {
  if (byChance > BANDS.shifted) return "cannot tell";
  return psi < Math.max(BANDS.moved, byChance) ? "stable" : "moved";
}
