/**
 * @module sampling/prompt: a patient's history read once, for all of their futures.
 */
import type { GraphSession, TensorValue } from "#graph";
import type { EventDecoder } from "./event-decoder.ts";
import type { SamplingRequest } from "./sampler.ts";

/** P events, L layers of width D, V tokens. */
export interface Prompt {
  readonly events: number;
  /** Rates per day after the last event, `[V]`. */
  readonly rates: Float32Array;
  /** `[P, L·2·D]`: of each event, each layer's keys, then its values. */
  readonly kept: Float32Array;
}

export async function readPrompt(
  session: GraphSession,
  decoder: EventDecoder,
  request: SamplingRequest,
): Promise<Prompt> {
  const P = request.tokens.length;
  const { rates, added } = await session.run({
    tokens: { values: Int32Array.from(request.tokens), shape: [1, P] },
    ages: agesValue(decoder, request.agesDays, [1, P]),
    mask: causalMask(P),
    last: { values: Int32Array.of(P - 1), shape: [1] },
  });
  return { events: P, rates: floats(rates), kept: floats(added) };
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

function causalMask(P: number): TensorValue {
  return { values: Float32Array.from({ length: P * P }, (_, i) => (i % P <= i / P ? 0 : -1e9)), shape: [1, 1, P, P] };
}
