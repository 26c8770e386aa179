/**
 * @module model/inference.worker: one thread that reads hazards, or the next event's marks, off histories, so that a server's own thread stays free.
 */
import { encodeOnnx, openSession, serveJobs, workerSetup } from "#graph";
import { type AskedBlock, inferenceGraph } from "./architecture.ts";
import { type Branch, packBranches } from "./branch-rows.ts";
import { type AskedHistory, backboneFeeds, type HistoryTokens, lastFeeds, packRows } from "./packed-rows.ts";
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

/** Branches of one trunk, in one row, and the summary of each one's record. */
export interface BranchJob {
  readonly trunk: HistoryTokens;
  readonly branches: readonly Branch[];
  readonly summaries: SummaryCells;
}

const { directory, providers } = workerSetup<InferenceSetup>().setup;
const checkpoint = readCheckpoint(directory);
const openGraph = async (block: AskedBlock) => {
  const { config, weights } = await checkpoint;
  const members = weights.map((member) => weightReader(config, member));
  const { graph, outputs } = inferenceGraph(config, members, block);
  return openSession(encodeOnnx(graph, outputs), providers === undefined ? {} : { providers });
};
const ofRows = openGraph(["B", 1]);
/** Opened when first asked for. */
let ofBranches: ReturnType<typeof openGraph> | undefined;

/** Of each history or branch as of its moment: log hazards per year, `[·, K·H]`, or probabilities of the next event's mark, `[·, V]`. */
serveJobs<HazardJob | BranchJob, Float32Array>(async (job) => {
  const { config } = await checkpoint;
  if ("branches" in job) ofBranches ??= openGraph([1, "E"]);
  const session = await ("branches" in job ? (ofBranches ?? ofRows) : ofRows);
  const packed =
    "branches" in job
      ? packBranches(job.trunk, job.branches)
      : packRows(
          job.histories.map((history) => [history]),
          job.width,
        );
  const headWidth = config.width / config.heads;
  const read = await session.run({
    ...backboneFeeds(packed, headWidth),
    ...lastFeeds(packed, headWidth),
    ...summaryFeeds(job.summaries),
  });
  return Float32Array.from(read["branches" in job ? "logHazards" : job.output]?.values ?? []);
});
