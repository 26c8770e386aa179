/** @module train/report-steps: what is said while a run goes on: loss, rate, time left. */
import type { TrainingRun } from "./training-run.ts";

/** A reporter of the steps of a member in this process, which begins after step `from`; each call returns the events a second so far. */
export function reportSteps(run: TrainingRun, from: number): (step: number, events: number, loss: number) => number {
  const now = run.request.now ?? (() => performance.now());
  const started = now();
  let seen = 0;
  return (step, events, loss) => {
    seen += events;
    const seconds = Math.max(1e-3, (now() - started) / 1000);
    const rate = Math.round(seen / seconds);
    const { member, totalSteps, options } = run;
    const [done, total] = [member * totalSteps + step, options.members * totalSteps];
    const left = ((total - done) * seconds) / Math.max(1, step - from);
    const note = `loss ${loss.toFixed(3)}, ${rate.toLocaleString("en-GB")} events/s, ${formatSeconds(left)} left`;
    run.request.progress({ done, total, note });
    return rate;
  };
}

/** `40 s`, `12 min`, `3 h 5 min`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
