/**
 * @module sampling/look-ahead: one future, whose events are guessed some way ahead and read together.
 *
 * Reading six events takes half as long again as reading one: most of the time goes to the weights and to starting operations. So the next
 * events are drawn from rates that are nearly right, and read at once. The rates after the first of them are right, for it had been drawn from right
 * ones; where an event drawn from right rates is the one that was guessed, at the same moment, the rates after it are right as well. What was read
 * behind the first that is not is nearly right: the next events are guessed from it (Jacobi's iteration), and from its last row where it ends. The
 * future is the one that reading event by event gives: each event is drawn, in the end, from right rates and its own stream.
 */
import type { GraphSession } from "#graph";
import type { EventDecoder } from "./event-decoder.ts";
import { advance, copyRun, type FutureRun } from "./future-run.ts";
import { type Events, type Prompt, readEvents } from "./prompt.ts";
import type { SamplingOptions } from "./sampler.ts";

/**
 * Events read together: as many rows as ONNX Runtime's matrix product takes at once with AVX2, half of those with AVX-512. Of more, too few turn out
 * right for what each costs.
 */
const WINDOW = 6;

/** Advances `run` to its end with a session of `readModel`. */
export async function lookAhead(
  session: GraphSession,
  decoder: EventDecoder,
  prompt: Prompt,
  run: FutureRun,
  options: SamplingOptions,
): Promise<void> {
  const [V, size] = [prompt.rates.length, 2 * decoder.layers * decoder.width];
  /** After each event of the last guess that is not yet settled, or after the newest. */
  let near = prompt.rates;
  let events = prompt.events;
  let kept = prompt.kept;
  while (run.ended === undefined) {
    const guessed = guess(run, near, V, options);
    const all = guessed.tokens.map((_, i) => i);
    const { rates, added } = await readEvents(session, decoder, kept.subarray(0, events * size), guessed, all);
    let right = 0;
    do {
      advance(run, rates.slice(right * V, (right + 1) * V), options);
      right++;
    } while (run.ended === undefined && run.token === guessed.tokens[right] && run.ageDays === guessed.agesDays[right]);
    near = rates.subarray(Math.min(right, guessed.tokens.length - 1) * V);
    kept = append(kept, events * size, added.subarray(0, right * size));
    events += right;
  }
}

/** The newest event of the future, and those that would follow it at rates `near` [N, V], the last of which hold on. */
function guess(run: FutureRun, near: Float32Array, V: number, options: SamplingOptions): Events {
  const ahead = copyRun(run);
  for (let i = 0; i < WINDOW - 1 && ahead.ended === undefined; i++) {
    const row = Math.min(i, near.length / V - 1);
    advance(ahead, near.slice(row * V, (row + 1) * V), options);
  }
  const seen = run.tokens.length - 1;
  // Nothing is read after a future's end.
  const read = ahead.tokens.length - (ahead.ended === "terminal" || ahead.ended === "events" ? 1 : 0);
  return { tokens: ahead.tokens.slice(seen, read), agesDays: ahead.agesDays.slice(seen, read) };
}

/** The first `length` numbers, then the `added` ones; what lies behind is free. */
function append(numbers: Float32Array, length: number, added: Float32Array): Float32Array {
  const wanted = length + added.length;
  const large = wanted <= numbers.length ? numbers : new Float32Array(2 * wanted);
  if (large !== numbers) large.set(numbers.subarray(0, length));
  large.set(added, length);
  return large;
}
