/**
 * @module model/likelihood: how likely a model holds what a record says: what an attacker who asks about membership would read.
 *
 * Before: checkpoints, packed subjects. After: `validation/attack`.
 */
import { createWorkerPool } from "#graph";
import type { HistoryTokens } from "./packed-rows.ts";

/** A history with what came of it. */
export interface KnownHistory extends HistoryTokens {
  /** Instants before this age are not asked about. */
  readonly startAgeDays: number;
  /** Age at death or at the end of observation. */
  readonly stopAgeDays: number;
  /** `[K]` NaN = never seen. */
  readonly firstAgeDays: Float32Array;
}

/** One entry a step from one instant to the next; `logProbabilities` one a token of the next instant. */
export interface HistoryLikelihood {
  readonly logProbabilities: number[];
  /** Whether the likeliest token was among those that came next. */
  readonly guessed: boolean[];
  /** Probability given to the watched tokens together. */
  readonly watchedMass: number[];
  /** Log-likelihood of the outcomes' first occurrences after the step. */
  readonly outcomeLogLikelihood: number[];
}

export interface LikelihoodJob {
  readonly width: number;
  readonly histories: readonly KnownHistory[];
}

export interface LikelihoodReader {
  read(histories: readonly KnownHistory[]): Promise<HistoryLikelihood[]>;
  close(): Promise<void>;
}

const BATCH_TOKENS = 2048;

/** Opens a checkpoint for reading likelihoods. @param watched tokens whose probability is summed */
export function openLikelihoods(directory: string, watched: readonly number[] = [], workers = 2): LikelihoodReader {
  const url = new URL("./likelihood.worker.ts", import.meta.url);
  const pool = createWorkerPool<LikelihoodJob, HistoryLikelihood[]>(url, workers, { directory, watched });
  return {
    async read(histories) {
      /** Tokens, and a question after each at most. */
      const lengthOf = (index: number) => 2 * (histories[index]?.tokens.length ?? 0);
      const order = histories.map((_, index) => index).sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
      const results: HistoryLikelihood[] = new Array(histories.length);
      const jobs: Promise<void>[] = [];
      for (let at = 0; at < order.length; ) {
        const width = Math.max(32, Math.ceil(lengthOf(order[at] ?? 0) / 32) * 32);
        const batch = order.slice(at, at + Math.max(1, Math.floor(BATCH_TOKENS / width)));
        at += batch.length;
        const job = { width, histories: batch.flatMap((index) => histories[index] ?? []) };
        jobs.push(
          pool.run(jobs.length % pool.size, job).then((read) => {
            for (const [row, index] of batch.entries()) results[index] = read[row] as HistoryLikelihood;
          }),
        );
      }
      await Promise.all(jobs);
      return results;
    },
    close: () => pool.close(),
  };
}
