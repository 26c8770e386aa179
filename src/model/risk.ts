/**
 * @module model/risk: from hazards to the probability of a first occurrence within a horizon, with death competing.
 *
 * With hazard λ of the outcome and μ of death constant in a piece of length d, and S the probability of neither before it:
 *   risk += S · λ / (λ + μ) · (1 - exp(-(λ + μ) d)),   S ← S · exp(-(λ + μ) d).
 * For death itself, and where deaths are too few to learn from, μ = 0 (then a death ends exposure and the risk is that of the living).
 */

/** Log hazards per year of one outcome (and of death) in the bins of `edgesYears`; the last bin's hazard holds beyond its end. */
export interface HazardCurves {
  readonly edgesYears: readonly number[];
  readonly logHazards: ArrayLike<number>;
  readonly deathLogHazards?: ArrayLike<number>;
}

/** Risk within `horizonYears` of the moment the hazards were read at. */
export function cumulativeIncidence(curves: HazardCurves, horizonYears: number): number {
  const { edgesYears, logHazards, deathLogHazards } = curves;
  const bins = edgesYears.length - 1;
  let risk = 0;
  let survival = 1;
  for (let bin = 0; bin < bins; bin++) {
    const start = edgesYears[bin] ?? 0;
    const end = Math.min(horizonYears, bin === bins - 1 ? Number.POSITIVE_INFINITY : (edgesYears[bin + 1] ?? 0));
    if (end <= start) continue;
    const hazard = Math.exp(logHazards[bin] ?? Number.NEGATIVE_INFINITY);
    const death = deathLogHazards === undefined ? 0 : Math.exp(deathLogHazards[bin] ?? Number.NEGATIVE_INFINITY);
    const both = hazard + death;
    if (both === 0) continue;
    const leaving = -Math.expm1(-both * (end - start));
    risk += survival * (hazard / both) * leaving;
    survival *= 1 - leaving;
  }
  return risk;
}
