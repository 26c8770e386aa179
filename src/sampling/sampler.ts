/**
 * @module sampling/sampler: futures of patients, sampled together.
 *
 * Before: a decoder of events (`event-decoder.ts`). After: risks of anything that can be counted in a trajectory.
 * Promise: a future depends on the decoder, the prompt, the options, its seed, its patient's id and its number, and not on what is sampled beside it.
 * (Products of differently many rows may differ in their last bits; a draw that falls between two such results is as good as never seen.)
 */
import { OslerError } from "#core";
import { openSession } from "#graph";
import { readModel, stepModel } from "./decoder-graphs.ts";
import type { DrawOptions } from "./draw-event.ts";
import type { EventDecoder } from "./event-decoder.ts";
import { type FutureRun, finish, startFutures } from "./future-run.ts";
import { lookAhead } from "./look-ahead.ts";
import { type Prompt, readPrompt } from "./prompt.ts";
import { runWave } from "./wave.ts";

/** A patient's events so far, at least one, in order, and how many futures are wanted. */
export interface SamplingRequest {
  /** Names the random streams; equal ids with equal prompts have equal futures. */
  readonly id: string;
  readonly tokens: readonly number[];
  readonly agesDays: readonly number[];
  readonly futures: number;
  /** Number of the first of them, from 0. */
  readonly firstFuture?: number;
}

export interface SamplingOptions extends DrawOptions {
  readonly seed: string | number;
  /** Events after which a future ends. */
  readonly maxEvents: number;
  /** Age beyond which a future is not followed; an event drawn beyond it is not part of it. */
  readonly maxAgeDays?: number;
  /** Tokens after which nothing follows, such as death. */
  readonly terminal?: readonly number[];
  /** Tokens that cannot happen, such as padding or sex. */
  readonly never?: readonly number[];
  /** If given, every other token happens once at most, those of the prompt included. */
  readonly repeatable?: readonly number[];
}

/** What happened after the prompt. */
export interface Future {
  readonly id: string;
  readonly number: number;
  readonly tokens: readonly number[];
  readonly agesDays: readonly number[];
  /** Why nothing follows: a terminal token, the greatest age, the greatest number of events, or no rate above 0. */
  readonly ended: "terminal" | "age" | "events" | "nothing-possible";
}

export interface Sampler {
  /**
   * Futures in the order of the requests, each patient's by number. Blocks the thread while a step is computed: call it from a worker.
   *
   * @throws OslerError `sampling/prompt-invalid`
   */
  sample(requests: readonly SamplingRequest[], options: SamplingOptions): Promise<Future[]>;
  close(): Promise<void>;
}

/** Futures of a patient that are worth a step of many; fewer are faster one by one. */
const FEWEST_TOGETHER = 8;

/** A sampler with one thread; `rows` futures, at most, advance together. */
export async function openSampler(
  decoder: EventDecoder,
  { rows = 256 }: { readonly rows?: number } = {},
): Promise<Sampler> {
  const [reading, stepping] = await Promise.all([openSession(readModel(decoder)), openSession(stepModel(decoder))]);
  return {
    async sample(requests, options) {
      requests.forEach(checkPrompt);
      const found: Future[][] = requests.map(() => []);
      for (const wave of planWaves(requests, rows)) {
        const prompts: Prompt[] = [];
        const runs: FutureRun[][] = [];
        for (const { index, first, count } of wave) {
          const request = requests[index] as SamplingRequest;
          const prompt = await readPrompt(reading, decoder, request);
          const futures = startFutures(request, prompt, { first, count }, options);
          if (count < FEWEST_TOGETHER) {
            for (const run of futures) await lookAhead(reading, decoder, prompt, run, options);
          }
          prompts.push(prompt);
          runs.push(futures);
        }
        await runWave(stepping, decoder, prompts, runs, options);
        wave.forEach(({ index }, i) => {
          found[index]?.push(...(runs[i] ?? []).map(finish));
        });
      }
      return found.flat();
    },
    close: async () => {
      await Promise.all([reading, stepping].map((session) => session.close()));
    },
  };
}

interface Share {
  readonly index: number;
  readonly first: number;
  readonly count: number;
}

/** Requests cut into waves of at most `rows` futures; prompts of like length stand together, so that little is padded. */
function planWaves(requests: readonly SamplingRequest[], rows: number): Share[][] {
  const order = requests
    .map((_, index) => index)
    .sort((a, b) => lengthOf(requests[a]) - lengthOf(requests[b]) || a - b);
  const waves: Share[][] = [];
  let free = 0;
  for (const index of order) {
    const { futures = 0, firstFuture = 0 } = requests[index] ?? {};
    for (let done = 0; done < futures; ) {
      if (free === 0) {
        waves.push([]);
        free = rows;
      }
      const count = Math.min(free, futures - done);
      waves.at(-1)?.push({ index, first: firstFuture + done, count });
      done += count;
      free -= count;
    }
  }
  return waves;
}

function lengthOf(request: SamplingRequest | undefined): number {
  return request?.tokens.length ?? 0;
}

function checkPrompt({ tokens, agesDays }: SamplingRequest, index: number): void {
  if (tokens.length > 0 && tokens.length === agesDays.length && agesDays.every(Number.isFinite)) return;
  throw new OslerError("sampling/prompt-invalid", {
    message: `Request ${index} has ${tokens.length} tokens and ${agesDays.length} ages; each of one or more tokens needs a finite age.`,
    fix: "Give every event of the prompt its age in days; a prompt has at least one event.",
  });
}
