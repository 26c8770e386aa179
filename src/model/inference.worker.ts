/**
 * @module model/inference.worker: one thread that reads hazards, or the next event's marks, off histories, so that a server's own thread stays free.
 */
import { encodeOnnx, openSession, serveJobs, type TensorValue, workerSetup } from "#graph";
import { type AskedBlock, inferenceGraph } from "./architecture.ts";
import { type Branch, packBranches } from "./branch-rows.ts";
import { type EventModelConfig, hazardBins } from "./config.ts";
import { type AskedHistory, backboneFeeds, type HistoryTokens, lastFeeds, packRows } from "./packed-rows.ts";
import { queryGraph } from "./query-graph.ts";
import type { QuerySets, queryHistoryFeeds } from "./query-history.ts";
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

/** The same histories, asked sets of tokens. */
export interface QueryJob extends Omit<HazardJob, "output"> {
  readonly queries: Pick<QuerySets, "count" | "tokens" | "members">;
  readonly history: ReturnType<typeof queryHistoryFeeds>;
}

/** Branches of one trunk, in one row, and the summary of each one's record. */
export interface BranchJob {
  readonly trunk: HistoryTokens;
  readonly branches: readonly Branch[];
  readonly summaries: SummaryCells;
}

const { directory, providers } = workerSetup<InferenceSetup>().setup;
const checkpoint = readCheckpoint(directory);
const openGraph = async (block: AskedBlock | "queries") => {
  const { config, weights } = await checkpoint;
  const members = weights.map((member) => weightReader(config, member));
  const { graph, outputs } = block === "queries" ? queryGraph(config, members) : inferenceGraph(config, members, block);
  return openSession(encodeOnnx(graph, outputs), providers === undefined ? {} : { providers });
};
const ofRows = openGraph(["B", 1]);
/** Opened when first asked for. */
let ofBranches: ReturnType<typeof openGraph> | undefined;
let ofQueries: ReturnType<typeof openGraph> | undefined;

/**
 * Of each history or branch as of its moment: log hazards per year, `[·, K·H]`; or probabilities of the next event's mark, `[·, V]`; or of death
 * and of each query, `[·, H + H·Q]`.
 */
serveJobs<HazardJob | QueryJob | BranchJob, Float32Array>(async (job) => {
  const { config } = await checkpoint;
  if ("branches" in job) ofBranches ??= openGraph([1, "E"]);
  if ("queries" in job) ofQueries ??= openGraph("queries");
  const opened = "branches" in job ? ofBranches : "queries" in job ? ofQueries : ofRows;
  const session = await (opened ?? ofRows);
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
    ...("queries" in job ? queryFeeds(job) : {}),
  });
  if ("queries" in job) return besideDeath(config, job, read);
  return Float32Array.from(read["branches" in job ? "logHazards" : job.output]?.values ?? []);
}, ofRows);

function queryFeeds({ queries, history }: QueryJob): Record<string, TensorValue> {
  const [P, Q] = [queries.tokens.length, queries.count];
  return {
    queryTokens: { values: queries.tokens, shape: [P] },
    queryMembers: { values: queries.members, shape: [P, Q] },
    ...history,
  };
}

/** Of each history the log hazards of death (minus infinity where it is not learnt), then those of the queries. */
function besideDeath(
  config: EventModelConfig,
  { queries, histories }: QueryJob,
  read: Readonly<Record<string, TensorValue>>,
): Float32Array {
  const { deathOutcome, outcomes } = config;
  const H = hazardBins(config);
  const [own, all] = [H * queries.count, read["logHazards"]?.values ?? []];
  const rows = new Float32Array(histories.length * (H + own)).fill(Number.NEGATIVE_INFINITY);
  histories.forEach((_, row) => {
    const at = row * (H + own);
    for (let j = 0; j < H && deathOutcome !== null; j++) {
      rows[at + j] = all[row * outcomes * H + deathOutcome * H + j] ?? Number.NaN;
    }
    rows.set(read["queryLogHazards"]?.values.subarray(row * own, (row + 1) * own) ?? [], at + H);
  });
  return rows;
}
