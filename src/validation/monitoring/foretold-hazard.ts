/**
 * @module validation/monitoring/foretold-hazard: the hazard that a few kept risks stand for, so that any length of follow-up can be compared with it.
 *
 * A kept risk is for whole horizons; people are followed for as long as they are. Between two horizons the hazards of the outcome (λ) and of
 * death (μ) are taken as constant, which is how the event model makes risks (`model/risk`), so with horizons at the edges of its own bins
 * nothing is assumed. With S the probability of neither before a piece of d years,
 *   risk(b) - risk(a) = S · λ / (λ + μ) · (1 - exp(-(λ + μ) d)),
 * which rises with λ and is solved for it. Death's own risk has no competitor: μ = -ln((1 - D(b)) / (1 - D(a))) / d.
 */

/** Risks of a first occurrence within each of `years`, rising. */
export interface ForetoldRisks {
  readonly years: readonly number[];
  readonly risks: readonly number[];
  /** Of death, within the same years; left out for death itself and where the model knows of no deaths. */
  readonly deathRisks?: readonly number[];
}

/**
 * Cumulative hazard of the outcome from `fromYears` to `toYears` after the risks were asked: how many first occurrences were foretold
 * of somebody at risk all that time. Beyond the last horizon nothing is foretold and nothing is added.
 */
export function foretoldHazard(
  { years, risks, deathRisks }: ForetoldRisks,
  fromYears: number,
  toYears: number,
): number {
  let [start, risk, deathRisk, free, total] = [0, 0, 0, 1, 0];
  for (const [k, end] of years.entries()) {
    if (start >= toYears) break;
    const length = end - start;
    const dies = deathRisks?.[k] ?? 0;
    const deathHazard = deathRisks === undefined ? 0 : hazardOf(deathRisk, dies, length);
    const next = risks[k] ?? risk;
    const hazard =
      deathRisks === undefined
        ? hazardOf(risk, next, length)
        : competingHazard((next - risk) / free, deathHazard, length);
    total += hazard * Math.max(0, Math.min(end, toYears) - Math.max(start, fromYears));
    free *= Math.exp(-(hazard + deathHazard) * length);
    [start, risk, deathRisk] = [end, next, dies];
  }
  return total;
}

/** Highest hazard a year that is told apart: half are gone within an hour. */
const MOST = 6000;

function hazardOf(before: number, after: number, length: number): number {
  if (!(after > before)) return 0;
  return Math.min(MOST, -Math.log((1 - after) / (1 - before)) / length);
}

/** λ of an incidence (of those free at the piece's start) beside μ, by bisection. */
function competingHazard(incidence: number, deathHazard: number, length: number): number {
  if (!(incidence > 0)) return 0;
  const incidenceOf = (hazard: number) => {
    const both = hazard + deathHazard;
    return (hazard / both) * -Math.expm1(-both * length);
  };
  let [low, high] = [0, incidence / length];
  while (incidenceOf(high) < incidence && high < MOST) [low, high] = [high, 2 * high];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (incidenceOf(middle) < incidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
