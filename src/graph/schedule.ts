/** @module graph/schedule: the learning rate at each step. */

export interface Schedule {
  /** `cosine` falls over the whole run; `wsd` holds, then falls linearly over the last `decaySteps`. */
  readonly kind: "cosine" | "wsd";
  readonly peak: number;
  readonly floor: number;
  readonly warmupSteps: number;
  readonly totalSteps: number;
  readonly decaySteps?: number;
}

/** Learning rate of `step`, counted from 1: rises linearly to `peak` over the warm-up, then falls to `floor` at `totalSteps`. */
export function learningRateAt(schedule: Schedule, step: number): number {
  const { peak, floor, warmupSteps, totalSteps } = schedule;
  if (step <= warmupSteps) return (peak * step) / Math.max(1, warmupSteps);
  const decaySteps = schedule.kind === "cosine" ? totalSteps - warmupSteps : (schedule.decaySteps ?? 0);
  const left = Math.min(1, Math.max(0, (totalSteps - step) / Math.max(1, decaySteps)));
  const share = schedule.kind === "cosine" ? (1 - Math.cos(Math.PI * left)) / 2 : left;
  return floor + (peak - floor) * share;
}
