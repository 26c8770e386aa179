/**
 * @module sampling/future-run: one future while it is drawn: its streams, its events, what can still happen.
 */
import { createRandom, type Random, type RandomState, resumeRandom } from "#core";
import { drawEvent, type Proposals, proposeFrom } from "./draw-event.ts";
import type { Prompt } from "./prompt.ts";
import type { Future, SamplingOptions, SamplingRequest } from "./sampler.ts";

export interface FutureRun {
  readonly id: string;
  readonly number: number;
  /** The stream from which the event of that number is drawn, the same each time it is asked for. */
  readonly streamOf: (event: number) => Random;
  readonly proposals: Proposals;
  readonly tokens: number[];
  readonly agesDays: number[];
  /** Of the newest event, the prompt's last to begin with. */
  ageDays: number;
  token: number;
  /** Tokens that cannot happen any more, or never could. */
  readonly excluded: number[];
  ended: Future["ended"] | undefined;
}

/** `count` futures of a patient, from number `first` on, each with its first event drawn. */
export function startFutures(
  request: SamplingRequest,
  prompt: Prompt,
  { first, count }: { readonly first: number; readonly count: number },
  options: SamplingOptions,
): FutureRun[] {
  const { never = [], repeatable, terminal = [], maxAgeDays = Number.POSITIVE_INFINITY } = options;
  const token = request.tokens.at(-1) ?? 0;
  const ageDays = request.agesDays.at(-1) ?? 0;
  const had = repeatable === undefined ? [] : request.tokens.filter((one) => !repeatable.includes(one));
  const excluded = [...never, ...had];
  const rates = prompt.rates.slice();
  for (const one of excluded) rates[one] = 0;
  const proposals = proposeFrom(rates);
  const over = options.maxEvents < 1 ? "events" : undefined;
  const ended = terminal.includes(token) ? "terminal" : ageDays > maxAgeDays ? "age" : over;
  return Array.from({ length: count }, (_, i) => {
    const [id, number] = [request.id, first + i];
    const streamOf = eventStreams(`${options.seed}/${id}/${number}`);
    const start = { id, number, streamOf, proposals, tokens: [], agesDays: [], ageDays, token };
    const run: FutureRun = { ...start, excluded: [...excluded], ended };
    if (ended === undefined) advance(run, rates.slice(), options);
    return run;
  });
}

/** The same future, to be drawn on without a trace in the first. */
export function copyRun(run: FutureRun): FutureRun {
  return { ...run, tokens: [...run.tokens], agesDays: [...run.agesDays], excluded: [...run.excluded] };
}

/** Draws the next event from `rates` [V] per day, which it overwrites. */
export function advance(run: FutureRun, rates: Float32Array, options: SamplingOptions): void {
  for (const token of run.excluded) rates[token] = 0;
  const drawn = drawEvent(rates, run.proposals, run.streamOf(run.tokens.length), options);
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

function eventStreams(seed: string): FutureRun["streamOf"] {
  const all = createRandom(seed);
  const word = () => 2 ** 32 * all.next();
  const states: RandomState[] = [];
  return (event) => {
    while (states.length <= event) states.push({ seed, words: [word(), word(), word(), word()] });
    return resumeRandom(states[event] as RandomState);
  };
}
