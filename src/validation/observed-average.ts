/** @module validation/observed-average: how many of those tested had an outcome, read back from a report. */
import type { ValidationReport } from "#contract";

/** Share observed with the outcome among validation moments: Aalen-Johansen over the curve's tenths; `null` without a curve. */
export function observedAverage(report: ValidationReport | undefined, task: string, years: number): number | null {
  const curve = report?.calibration.find(
    (item) => item.task === task && item.horizonYears === years && item.model === "model",
  );
  if (curve === undefined || curve.points.length === 0) return null;
  const n = curve.points.reduce((sum, point) => sum + point.n, 0);
  return curve.points.reduce((sum, point) => sum + point.observed * point.n, 0) / n;
}
