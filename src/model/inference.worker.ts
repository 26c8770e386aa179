/**
 * @module model/inference.worker: one thread that reads hazards, or the next event's marks, off histories, so that a server's own thread stays free.
 */
import { encodeOnnx, openSession, serveJobs, workerSetup } from "#graph";
import { inferenceGraph } from "./architecture.ts";
import { type AskedHistory, backboneFeeds, lastFeeds, packRows } from "./packed-rows.ts";
import { type SummaryCells, summaryFeeds } from "./record-summary.ts";
import { readCheckpoint, weightReader } from "./weights.ts";

export interface InferenceSetup {
  readonly directory: string;
  /** As for `openSession`. */
  readonly providers?: readonly string[];
}

/** Histories of less than `width` tokens, one a row, each asked once, and the summaries of their records. */
export interface HazardJob {
  readonly width: number;
  readonly histories: readonly AskedHistory[];
  readonly summaries: SummaryCells;
  readonly output: "logHazards" | "nextMarks";
}

const { directory, providers } = workerSetup<InferenceSetup>().setup;
const ready = readCheckpoint(directory).then(async ({ config, weights }) => {
  const { graph, outputs } = inferenceGraph(
    config,
    weights.map((member) => weightReader(config, member)),
  );
  return {
    config,
    session: await openSession(encodeOnnx(graph, outputs), providers === undefined ? {} : { providers }),
  };
});

/** Of each history as of its moment: log hazards per year, `[histories, K·H]`, or probabilities of the next event's mark, `[histories, V]`. */
serveJobs<HazardJob, Float32Array>(async ({ width, histories, summaries, output }) => {
  const { config, session } = await ready;
  const packed = packRows(
    histories.map((history) => [history]),
    width,
  );
  const headWidth = config.width / config.heads;
  const read = await session.run({
    ...backboneFeeds(packed, headWidth),
    ...lastFeeds(packed, headWidth),
    ...summaryFeeds(summaries),
  });
  return Float32Array.from(read[output]?.values ?? []);
});
