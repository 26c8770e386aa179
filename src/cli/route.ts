/**
 * @module cli/route: raw records and raw literature in, a validated and signed release out.
 *
 * The literature comes first, so that questions on it are answered while the rest is built; then the steps run in the order data travels. Each
 * leaves a receipt and is skipped while its inputs and outputs are unchanged. Killed at any moment, the next run does again only what was not
 * finished, and ends with the same bytes.
 */
import type { BuildUpdate } from "#contract";
import type { Progress } from "#core";
import { type Counts, runStep, type StepOptions } from "#governance";
import { withBuildLock } from "./build-lock.ts";
import type { Home } from "./home.ts";
import { type HomeSettings, writeSettings } from "./home-settings.ts";
import { buildCorpusStep, evidenceStep, intakeStep, researchStep, synthStep } from "./route-data.ts";
import { releaseStep, trainStep, validateStep } from "./route-model.ts";
import { neighboursStep } from "./route-neighbours.ts";
import { routeTitles, type StepId } from "./route-titles.ts";

export interface RouteContext {
  readonly home: Home;
  readonly settings: HomeSettings;
  /** Osler's own version. */
  readonly version: string;
  /** The starter library's directory. */
  readonly library: string;
  readonly report: (update: BuildUpdate) => void;
}

const stepIds = Object.keys(routeTitles) as StepId[];

/** What each step counted, from its receipt. */
export type RouteCounts = Partial<Record<StepId, Counts>>;

/** One step: its inputs and outputs for the receipt, and the work. */
export type RouteStep = Pick<StepOptions, "version" | "inputs" | "outputs" | "seed"> & {
  readonly run: (progress: Progress) => Promise<Counts>;
};

const planStep: Record<StepId, (context: RouteContext, before: RouteCounts) => Promise<RouteStep> | RouteStep> = {
  evidence: evidenceStep,
  synth: synthStep,
  intake: intakeStep,
  deid: researchStep,
  corpus: buildCorpusStep,
  train: trainStep,
  neighbours: neighboursStep,
  validate: validateStep,
  release: releaseStep,
};

/** The steps this source needs, in order. */
export function planSteps(settings: HomeSettings): StepId[] {
  return settings.source.kind === "synthetic" ? stepIds : stepIds.filter((id) => id !== "synth");
}

/** Keeps what was asked for, once no other process builds in the home: one that is refused changes nothing there. @throws OslerError `cli/build-running` */
export function keepSettings(home: Home, settings: HomeSettings): Promise<void> {
  return withBuildLock(home, () => writeSettings(home, settings));
}

/** Runs every step that is not done. @throws whatever a step throws, after reporting it as failed */
export function buildRoute(context: RouteContext): Promise<RouteCounts> {
  return withBuildLock(context.home, () => runSteps(context));
}

async function runSteps(context: RouteContext): Promise<RouteCounts> {
  const counts: RouteCounts = {};
  for (const step of planSteps(context.settings)) {
    const title = routeTitles[step];
    const report = (update: Omit<BuildUpdate, "step" | "title">) => context.report({ step, title, ...update });
    report({ state: "running", done: 0 });
    try {
      const { run, ...plan } = await planStep[step](context, counts);
      const outcome = await runStep({
        ...plan,
        home: context.home.root,
        name: step,
        stopwatch: () => performance.now(),
        run: () => run((update) => report({ state: "running", ...update })),
      });
      counts[step] = outcome.receipt.counts;
      report({ state: outcome.skipped ? "skipped" : "done", done: 1, total: 1 });
    } catch (error) {
      report({ state: "failed", done: 0, note: "see the terminal" });
      throw error;
    }
  }
  return counts;
}
