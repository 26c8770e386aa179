/**
 * @module sampling/prompt: events of one patient read one behind another: a history, once for all of its futures, or more of a future.
 */
import type { GraphSession, TensorValue } from "#graph";
import type { EventDecoder } from "./event-decoder.ts";

/** Tokens and the ages at which they happened. */
export interface Events {
  readonly tokens: readonly number[];
  readonly agesDays: readonly number[];
}

/** A history that was read: P events, L layers of width D, V tokens. */
export interface Prompt {
  readonly events: number;
  /** Rates per day after the last event, `[V]`. */
  readonly rates: Float32Array;
  /** `[P, L·2·D]`: of each event, each layer's keys, then its values. */
  readonly kept: Float32Array;
}

const HIDDEN = -1e9;

export async function readPrompt(session: GraphSession, decoder: EventDecoder, events: Events): Promise<Prompt> {
  const P = events.tokens.length;
  const { rates, added } = await readEvents(session, decoder, new Float32Array(), events, [P - 1]);
  return { events: P, rates, kept: added };
}

/** Reads T events after those `kept` [S, L·2·D] with a session of `readModel`: rates [N, V] after the ones `asked` for, what to keep [T, L·2·D]. */
export async function readEvents(
  session: GraphSession,
  decoder: EventDecoder,
  kept: Float32Array,
  { tokens, agesDays }: Events,
  asked: readonly number[],
): Promise<{ readonly rates: Float32Array; readonly added: Float32Array }> {
  const T = tokens.length;
  const size = 2 * decoder.layers * decoder.width;
  // ONNX Runtime fails on a cache of no events: then one stands there that none can see.
  const none = kept.length === 0;
  const S = none ? 1 : kept.length / size;
  const mask = Float32Array.from({ length: T * (S + T) }, (_, i) => {
    const [row, column] = [Math.floor(i / (S + T)), i % (S + T)];
    return column > S + row || (none && column === 0) ? HIDDEN : 0;
  });
  const { rates, added } = await session.run({
    tokens: { values: Int32Array.from(tokens), shape: [1, T] },
    ages: agesValue(decoder, agesDays, [1, T]),
    kept: { values: none ? new Float32Array(size) : kept, shape: [S, size] },
    mask: { values: mask, shape: [T, S + T] },
    asked: { values: Int32Array.from(asked), shape: [asked.length] },
  });
  return { rates: floats(rates), added: floats(added) };
}

/** Ages as the columns that describe them, `[...shape, A]`. */
export function agesValue(decoder: EventDecoder, agesDays: readonly number[], shape: readonly number[]): TensorValue {
  const A = decoder.ageColumns;
  const values = new Float32Array(agesDays.length * A);
  agesDays.forEach((age, i) => {
    decoder.describeAge(age, values.subarray(i * A, (i + 1) * A));
  });
  return { values, shape: [...shape, A] };
}

export function floats(tensor: TensorValue | undefined): Float32Array {
  if (tensor?.values instanceof Float32Array) return tensor.values;
  throw new RangeError("The decoder's graph lacks an output.");
}
