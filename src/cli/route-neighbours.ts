/**
 * @module cli/route-neighbours: the step that indexes people to compare a patient with, and how the running server asks it.
 *
 * Here alone a patient's chart is linked to a key of the index, by the project's secret, and only so that nobody is compared with themselves and
 * whoever opts out is counted no more from that moment on.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PatientId } from "#core";
import { openCorpus, packRecords } from "#corpus";
import { createPseudonymiser, openDeidentified } from "#deid";
import { type EventModel, openEventModel } from "#model";
import { buildNeighbours, openNeighbours, readNeighbourHead } from "#neighbours";
import type { NeighbourDesk } from "#serving";
import { sha256File } from "#storage";
import { readCodeTitles, readSubjects } from "#timeline";
import type { Home } from "./home.ts";
import { projectSecret } from "./home-keys.ts";
import type { HomeSettings } from "./home-settings.ts";
import type { RouteContext, RouteCounts, RouteStep } from "./route.ts";
import { corpusDirectory } from "./route-model.ts";

export function neighboursStep({ home, version }: RouteContext, before: RouteCounts): RouteStep {
  const directory = corpusDirectory(home, before);
  return {
    version,
    inputs: { corpus: { path: directory }, model: { path: home.checkpoint }, meds: { path: home.meds } },
    outputs: [home.neighbours],
    run: async (progress) => {
      const dataset = await openDeidentified(home.meds);
      const corpus = await openCorpus(directory);
      const scratch = await mkdtemp(join(tmpdir(), "osler-neighbours-"));
      const model = await openEventModel(home.checkpoint, { workers: 2 });
      try {
        return await buildNeighbours({
          corpus,
          model,
          checkpoint: home.checkpoint,
          strangers: await packRecords(corpus, readSubjects(dataset, { split: "held_out" }), scratch, "strangers"),
          titles: await readCodeTitles(dataset),
          directory: home.neighbours,
          progress,
        });
      } finally {
        await model.close();
        await rm(scratch, { recursive: true, force: true });
      }
    },
  };
}

/** `undefined` where there is no index, or one of another model's weights. @param release directory of the model that is served */
export async function findNeighbourDesk(
  home: Home,
  { source }: HomeSettings,
  { release, model }: { readonly release: string; readonly model: EventModel },
): Promise<NeighbourDesk | undefined> {
  if (!existsSync(home.neighbours)) return undefined;
  const head = await readNeighbourHead(home.neighbours);
  if (head.model !== (await sha256File(join(release, "model.safetensors")))) return undefined;
  const pseudonymiser = createPseudonymiser(await projectSecret(home, source));
  const keys = new Map<PatientId, ReturnType<typeof pseudonymiser.subjectKey>>();
  const keyOf = (patient: PatientId) => {
    const key = keys.get(patient) ?? pseudonymiser.subjectKey(patient);
    keys.set(patient, key);
    return key;
  };
  const neighbours = await openNeighbours(home.neighbours, model);
  return {
    ask: ({ leftOut, ...question }) => neighbours.ask({ ...question, leftOut: new Set([...leftOut].map(keyOf)) }),
  };
}
