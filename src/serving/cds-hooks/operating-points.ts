/**
 * @module serving/cds-hooks/operating-points: from which risk on an outcome is worth a card, by what the release's test found there.
 *
 * A card interrupts, and cards that are always there are overridden unread. So the steward's rule names two things: the share of patients who
 * may get a card at all, and how many of those flagged must go on to have the outcome. The share is spent bin by bin of the held-out moments,
 * in turns: first the highest risks of the outcome that stand out most from its average, then of the next. Promise: on moments like those
 * tested, no more than the stated share get a card, however the outcomes overlap.
 */
import type { CdsOperatingPoint, CdsRule, RiskDistribution, ValidationReport } from "#contract";
import { observedAverage } from "#validation";
import { testedMoments } from "../risk-view.ts";

export const CARD_HORIZON_YEARS = 5;
/** A point resting on fewer moments is not known well enough to act on. */
const LEAST_MOMENTS = 10;
/** What is no more likely than in anybody else is no news. */
const TIMES_AVERAGE = 2;

/** Until the steward says otherwise: one patient in twenty, of whom one in five goes on to have the outcome. */
export const defaultCdsRule: CdsRule = { shareOfPatients: 0.05, leastPpv: 0.2 };

/** The outcomes that may be spoken of, each from its own risk on; none without a report. */
export function planOperatingPoints(report: ValidationReport | undefined, rule: CdsRule): CdsOperatingPoint[] {
  if (report === undefined) return [];
  const useful = report.distributions
    .filter(({ horizonYears }) => horizonYears === CARD_HORIZON_YEARS)
    .map((spread) => usefulPoints(report, spread, rule.leastPpv))
    .filter((points) => points.length > 0);
  useful.sort(([a], [b]) => liftOf(b) - liftOf(a));
  const chosen = new Map<string, CdsOperatingPoint>();
  let left = rule.shareOfPatients;
  for (let turn = 0; useful.some((points) => points.length > turn); turn++) {
    for (const points of useful) {
      const [before, next] = [points[turn - 1], points[turn]];
      const cost = (next?.share ?? 0) - (before?.share ?? 0);
      if (next === undefined || cost > left || chosen.get(next.outcome) !== before) continue;
      chosen.set(next.outcome, next);
      left -= cost;
    }
  }
  return [...chosen.values()];
}

function liftOf(point: CdsOperatingPoint | undefined): number {
  return point === undefined ? 0 : point.ppv / point.average;
}

/** The bins' lower edges from the highest down, where enough of those at or above go on to have the outcome. */
function usefulPoints(report: ValidationReport, spread: RiskDistribution, leastPpv: number): CdsOperatingPoint[] {
  const { task: outcome, edges, withEvent, withoutEvent } = spread;
  const average = observedAverage(report, outcome, CARD_HORIZON_YEARS);
  const tested = testedMoments(report, outcome, CARD_HORIZON_YEARS);
  if (average === null || tested === undefined) return [];
  const points: CdsOperatingPoint[] = [];
  let [cases, others] = [0, 0];
  for (let bin = edges.length - 1; bin >= 0; bin--) {
    cases += average * (withEvent[bin] ?? 0);
    others += (1 - average) * (withoutEvent[bin] ?? 0);
    const share = cases + others;
    const ppv = cases / share;
    if (share * tested < LEAST_MOMENTS || ppv < Math.max(leastPpv, TIMES_AVERAGE * average)) continue;
    points.push({ outcome, fromRisk: edges[bin - 1] ?? 0, share, ppv, average, moments: Math.round(share * tested) });
  }
  return points;
}
