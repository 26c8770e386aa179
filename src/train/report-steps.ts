/** @module train/report-steps: what is said while a run goes on: loss, rate, time left. */
import type { TrainingPlan, TrainingRun } from "./training-run.ts";

/** Begins to report the steps of a member, which go on after step `from`; each call of what it gives returns the events a second so far. */
export type StepReporter = (run: TrainingRun, from: number) => (step: number, events: number, loss: number) => number;

/** Reports all members' steps together, whether they are trained side by side or one after the other. */
export function reportSteps({ request, options: { members } }: TrainingPlan): StepReporter {
  const now = request.now ?? (() => performance.now());
  const started = now();
  const steps = new Array<number>(members).fill(0);
  let [taken, seen] = [0, 0];
  return ({ member, totalSteps }, from) => {
    steps[member] = from;
    return (step, events, loss) => {
      steps[member] = step;
      taken++;
      seen += events;
      const seconds = Math.max(1e-3, (now() - started) / 1000);
      const rate = Math.round(seen / seconds);
      const [done, total] = [steps.reduce((sum, each) => sum + each, 0), members * totalSteps];
      const left = ((total - done) * seconds) / taken;
      const note = `loss ${loss.toFixed(3)}, ${rate.toLocaleString("en-GB")} events/s, ${formatSeconds(left)} left`;
      request.progress({ done, total, note });
      return rate;
    };
  };
}

/** `40 s`, `12 min`, `3 h 5 min`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
