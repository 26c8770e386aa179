/**
 * @module sampling/future-run: one future while it is drawn: its stream, its events, what can still happen.
 */
import { createRandom, type Random } from "#core";
import { drawEvent } from "./draw-event.ts";
import type { Future, SamplingOptions, SamplingRequest } from "./sampler.ts";

export interface FutureRun {
  readonly id: string;
  readonly number: number;
  readonly random: Random;
  readonly tokens: number[];
  readonly agesDays: number[];
  /** Of the newest event, the prompt's last to begin with. */
  ageDays: number;
  token: number;
  /** Tokens that cannot happen any more, or never could. */
  readonly excluded: number[];
  ended: Future["ended"] | undefined;
}

export function startFuture(request: SamplingRequest, number: number, options: SamplingOptions): FutureRun {
  const { never = [], repeatable, terminal = [], maxAgeDays = Number.POSITIVE_INFINITY } = options;
  const token = request.tokens.at(-1) ?? 0;
  const ageDays = request.agesDays.at(-1) ?? 0;
  const had = repeatable === undefined ? [] : request.tokens.filter((one) => !repeatable.includes(one));
  return {
    id: request.id,
    number,
    random: createRandom(`${options.seed}/${request.id}/${number}`),
    tokens: [],
    agesDays: [],
    ageDays,
    token,
    excluded: [...never, ...had],
    ended: terminal.includes(token)
      ? "terminal"
      : ageDays > maxAgeDays
        ? "age"
        : options.maxEvents < 1
          ? "events"
          : undefined,
  };
}

/** Draws the next event from `rates` [V] per day, which it overwrites. */
export function advance(run: FutureRun, rates: Float32Array, options: SamplingOptions): void {
  for (const token of run.excluded) rates[token] = 0;
  const drawn = drawEvent(rates, run.random, options);
  if (drawn === undefined) {
    run.ended = "nothing-possible";
    return;
  }
  const ageDays = run.ageDays + drawn.waitDays;
  if (ageDays > (options.maxAgeDays ?? Number.POSITIVE_INFINITY)) {
    run.ended = "age";
    return;
  }
  run.ageDays = ageDays;
  run.token = drawn.token;
  run.tokens.push(drawn.token);
  run.agesDays.push(ageDays);
  if (options.repeatable !== undefined && !options.repeatable.includes(drawn.token)) run.excluded.push(drawn.token);
  if (options.terminal?.includes(drawn.token)) run.ended = "terminal";
  else if (run.tokens.length >= options.maxEvents) run.ended = "events";
}

export function finish(run: FutureRun): Future {
  const { id, number, tokens, agesDays } = run;
  return { id, number, tokens, agesDays, ended: run.ended ?? "events" };
}
