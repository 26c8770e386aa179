/**
 * @module sampling/small-decoder.fixture: a decoder of two layers whose random weights make its rates depend on every event and age.
 */
import { createRandom } from "#core";
import { add, type Graph, layerNorm, linear, type Tensor } from "#graph";
import type { EventDecoder } from "./event-decoder.ts";

/** 12 tokens, width 8, 2 heads; about `perYear` events a year where all weights are 0. */
export function smallDecoder(seed: string, perYear = 0.2): EventDecoder {
  const [V, D, A] = [12, 8, 2];
  return {
    layers: 2,
    heads: 2,
    width: D,
    ageColumns: A,
    describeAge(ageDays, into) {
      into[0] = ageDays / 36_525;
      into[1] = Math.sin(ageDays / 3000);
    },
    logRates(graph, { tokens, ages, attend, asked }) {
      const random = createRandom(seed);
      const weight = (...shape: number[]) => randomConstant(graph, shape, () => 0.7 * random.normal());
      const gain = randomConstant(graph, [D], () => 1);
      const embedding = weight(V, D);
      let x = add(graph, graph.apply("gatherRows", [embedding, tokens], {}), linear(graph, ages, weight(A, D)));
      for (let layer = 0; layer < 2; layer++) {
        const qkv = linear(graph, layerNorm(graph, x, gain), weight(D, 3 * D));
        x = add(graph, x, linear(graph, attend(qkv), weight(D, D)));
        const wide = graph.apply("gelu", [linear(graph, layerNorm(graph, x, gain), weight(D, 2 * D))], {});
        x = add(graph, x, linear(graph, wide, weight(2 * D, D)));
      }
      const base = graph.constant(Float32Array.of(Math.log(perYear / 365.25 / V)), []);
      return add(graph, linear(graph, layerNorm(graph, asked(x), gain), weight(D, V)), base);
    },
  };
}

function randomConstant(graph: Graph, shape: readonly number[], draw: () => number): Tensor {
  return graph.constant(Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, draw), shape);
}
