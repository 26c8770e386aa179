/**
 * @module sampling/event-decoder: what the sampler must know of a network.
 *
 * B rows of T events, width D, H heads of D/H columns each, V tokens, A columns that describe an event's age, N asked positions.
 */
import type { Graph, Tensor } from "#graph";

/**
 * A decoder whose logits are log rates: each token competes to be the next event with a constant rate, per day, until one happens.
 * It sees only what stands before: the sampler's masks are causal.
 */
export interface EventDecoder {
  readonly layers: number;
  readonly heads: number;
  readonly width: number;
  readonly ageColumns: number;
  /** Writes the columns of an age. */
  describeAge(ageDays: number, into: Float32Array): void;
  /** Log of each token's rate per day, [N, V], after the N events `asked` for. Weights are constants of the graph. */
  logRates(graph: Graph, read: DecoderInputs): Tensor;
}

interface DecoderInputs {
  /** `[B, T]`, i32 */
  readonly tokens: Tensor;
  /** `[B, T, A]` */
  readonly ages: Tensor;
  /** Takes queries, keys and values side by side, [B, T, 3·D], and gives [B, T, D]; called once a layer, in their order. */
  attend(qkv: Tensor): Tensor;
  /** Of what the last layer gives, [B, T, D], the rows whose rates are wanted, [N, D]. */
  asked(hidden: Tensor): Tensor;
}
