/**
 * @module cli/route-model: the steps from a corpus to a signed release.
 */
import { join } from "node:path";
import { answerPins } from "#answers";
import type { Stage } from "#contract";
import { type Clock, canonicalJson, OslerError, toEpochMs } from "#core";
import { openCorpus } from "#corpus";
import { createPseudonymiser, openDeidentified, readSeal } from "#deid";
import type { Counts } from "#governance";
import { exportInferenceOnnx, inferenceOnnxPath, openEventModel } from "#model";
import {
  advanceStage,
  buildRelease,
  createSigningKeys,
  type ReleaseSummary,
  readStage,
  readStages,
  stageOrder,
} from "#release";
import { sha256, sha256Tree } from "#storage";
import { splitOf } from "#timeline";
import { validateModel } from "#validation";
import { findEvidenceEvaluations } from "./evidence-evaluations.ts";
import { type Home, stagesFile } from "./home.ts";
import { projectSecret } from "./home-keys.ts";
import { recipeInput, trainForHome } from "./home-training.ts";
import { openOracle } from "./oracle.ts";
import type { RouteContext, RouteCounts, RouteStep } from "./route.ts";
import { SPLIT_SEED } from "./route-data.ts";
import { aboutHome } from "./tested-about.ts";

export const VALIDATION_SEED = 1;

/** When validation asks: along the record, or, in a cohort with one index date, on that date. */
export function askedAt(cohortStart: string | undefined): { indexMoments?: { fixed: "observation-start" } } {
  return cohortStart === undefined ? {} : { indexMoments: { fixed: "observation-start" } };
}

/** Text a step before counted. */
function textOf(counts: Counts | undefined, name: string): string {
  const value = counts?.[name];
  if (typeof value === "string") return value;
  throw new OslerError("cli/receipt-incomplete", {
    message: `The receipt of a step before does not say its ${name}.`,
    fix: "Delete the receipts directory of the home; the steps run again.",
  });
}

/** The corpus the route built. */
export function corpusDirectory(home: Home, before: RouteCounts): string {
  return join(home.corpora, textOf(before.corpus, "hash"));
}

export function trainStep({ home, settings, version }: RouteContext, before: RouteCounts): RouteStep {
  const corpus = corpusDirectory(home, before);
  return {
    version,
    inputs: { corpus: { path: corpus }, ...recipeInput(settings) },
    outputs: [home.checkpoint],
    run: async (progress) => {
      const summary = await trainForHome(settings, {
        corpus: await openCorpus(corpus),
        directory: home.checkpoint,
        progress,
        now: () => performance.now(),
      });
      await exportInferenceOnnx(home.checkpoint, inferenceOnnxPath(home.checkpoint));
      const { parameters, tokens, members, privacy } = summary;
      const steps = members.reduce((sum, { steps }) => sum + steps, 0);
      return {
        parameters,
        tokens,
        members: members.length,
        steps,
        ...(privacy === null ? {} : { epsilon: privacy.epsilon, delta: privacy.delta }),
      };
    },
  };
}

export async function validateStep(context: RouteContext): Promise<RouteStep> {
  const { home, settings, version } = context;
  const synthetic = settings.source.kind === "synthetic";
  return {
    version,
    seed: VALIDATION_SEED,
    inputs: {
      meds: { path: home.meds },
      model: { path: home.checkpoint },
      asked: settings.cohortStart === undefined ? "along the record" : "at observation start",
      learntUntil: settings.learnUntil ?? "the end",
    },
    outputs: [home.validation],
    run: async (progress) => {
      const model = await openEventModel(home.checkpoint, { workers: 2 });
      try {
        const report = await validateModel({
          dataset: await openDeidentified(home.meds),
          model,
          directory: home.validation,
          oracle: synthetic ? await syntheticOracle(context) : undefined,
          seed: VALIDATION_SEED,
          progress,
          about: await aboutHome(context),
          ...askedAt(settings.cohortStart),
          ...(settings.learnUntil === undefined ? {} : { learntUntil: settings.learnUntil }),
        });
        return { tasks: report.tasks.length, rows: report.rows.length, summary: report.summary };
      } finally {
        await model.close();
      }
    },
  };
}

async function syntheticOracle({ home, settings }: RouteContext) {
  const pseudonymiser = createPseudonymiser(await projectSecret(home, settings.source));
  return openOracle(home.synthetic, pseudonymiser, (subject) => splitOf(subject, SPLIT_SEED) === "held_out");
}

/** A release is named by what is in it: the model's bytes, and what decides its answers. It goes as far as its gates let it: at best into silent mode. */
export async function releaseStep(context: RouteContext, before: RouteCounts): Promise<RouteStep> {
  const { home, version } = context;
  const pins = answerPins();
  const name = sha256(`${await sha256Tree(home.checkpoint)}\n${canonicalJson(pins)}`).slice(0, 12);
  const directory = join(home.releases, name);
  const corpus = corpusDirectory(home, before);
  const evidence = { corpusTag: textOf(before.evidence, "corpusTag"), pins };
  const evaluations = await findEvidenceEvaluations(home, evidence);
  return {
    version,
    inputs: {
      model: { path: home.checkpoint },
      validation: { path: home.validation },
      corpus: { path: corpus },
      evidence: evidence.corpusTag,
      ...(evaluations.length === 0 ? {} : { evaluations: sha256(canonicalJson(evaluations)) }),
    },
    outputs: [directory],
    run: async (progress) => {
      progress({ done: 0, note: "cards, bill of materials, signature" });
      const keys = await createSigningKeys(home.keys);
      const built = await buildRelease({
        checkpoint: home.checkpoint,
        validation: home.validation,
        deidSummary: (await readSeal(home.meds)).counts,
        evidence,
        evaluations,
        attack: home.attack,
        corpus,
        directory,
        keys,
        version: name,
      });
      const { stage, stoppedBy } = await goAsFarAsGates(home, directory, built, keys.publicKeyPem);
      return { version: name, files: built.files, stage, stoppedBy };
    },
  };
}

/**
 * Moves a new release through the gates to silent mode, and says what stopped it if a gate did. What somebody took back stays where they put
 * it, also where the same model is signed anew (with another library, say): else the next build would undo a recall.
 */
export async function goAsFarAsGates(
  home: Home,
  release: string,
  { version, digest }: ReleaseSummary,
  publicKeyPem: string,
): Promise<{ stage: Stage; stoppedBy: string }> {
  const clock: Clock = () => toEpochMs(Date.now());
  let stage = await readStage(stagesFile(home), digest);
  const moving = { stagesFile: stagesFile(home), release, version, publicKeyPem, by: "osler up", clock };
  const { releases } = await readStages(stagesFile(home));
  const known = releases.find((one) => one.digest === digest);
  const recalled = releases.some((one) => one.version === version && one.stage === "recalled");
  if (known === undefined && recalled) {
    const reason = "The same model was recalled before it was signed anew.";
    ({ stage } = await advanceStage({ ...moving, to: "recalled", reason }));
  }
  const last = known?.moves.at(-1);
  if (stage === "recalled" || (last !== undefined && stageOrder.indexOf(last.to) < stageOrder.indexOf(last.from)))
    return { stage, stoppedBy: `it was taken back to ${stage}; osler release move takes it on` };
  const ahead = stageOrder.slice(stageOrder.indexOf(stage) + 1, stageOrder.indexOf("silent") + 1);
  try {
    for (const to of ahead) {
      ({ stage } = await advanceStage({ ...moving, to }));
    }
  } catch (error) {
    if (!(error instanceof OslerError) || error.code !== "release/gate-failed") throw error;
    return { stage, stoppedBy: error.message };
  }
  return { stage, stoppedBy: "" };
}
