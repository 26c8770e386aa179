/**
 * @module graph/examples/character-model: a transformer that learns a text by heart, character by character: the whole of training in forty lines.
 */
import { createRandom } from "#core";
import { adamWBlock, blockCount, decayMask } from "../adamw.ts";
import { gradients } from "../gradient.ts";
import { add, layerNorm, linear, selfAttention, total } from "../layers.ts";
import { encodeOnnx } from "../onnx-model.ts";
import { parameterFeeds, planLayout } from "../parameters.ts";
import { openSession } from "../session.ts";
import { createGraph, type Tensor } from "../tensor.ts";

/** Trains on `text`; gives the mean cross-entropy of a character, in nats, at each step. */
export async function trainCharacterModel(text: string, steps: number): Promise<number[]> {
  const [T, D] = [16, 32];
  const letters = [...new Set(text)];
  const matrix = (name: string, ...shape: number[]) => ({ name, shape, decays: true });
  const layout = planLayout([
    ...[matrix("letters", letters.length, D), matrix("places", T, D), matrix("qkv", D, 3 * D), matrix("out", D, D)],
    ...[matrix("up", D, 4 * D), matrix("down", 4 * D, D), { name: "gain", shape: [D], decays: false }],
  ]);

  const graph = createGraph();
  const weights = layout.slots.map(({ name, shape }) => graph.input(name, shape));
  const [table, places, qkv, out, up, down, gain] = weights as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  const past = graph.constant(
    Float32Array.from({ length: T * T }, (_, i) => (i % T <= i / T ? 0 : -1e9)),
    [1, 1, T, T],
  );
  const seen = graph.apply("gatherRows", [table, graph.input("seen", [8, T], "i32")], {});
  let x = add(graph, seen, places);
  x = add(graph, x, linear(graph, selfAttention(graph, linear(graph, layerNorm(graph, x, gain), qkv), 4, past), out));
  x = add(graph, x, linear(graph, graph.apply("gelu", [linear(graph, layerNorm(graph, x, gain), up)], {}), down));
  const flat = graph.apply("reshape", [layerNorm(graph, x, gain)], { shape: [8 * T, D] });
  const logits = graph.apply("linearTransposed", [flat, table], {});
  const picked = graph.apply("gatherPairs", [logits, graph.input("next", [8 * T, 2], "i32")], {});
  const surprise = graph.apply("subtract", [graph.apply("logSumExp", [logits], {}), picked], {});
  const loss = graph.apply("scale", [total(graph, surprise)], { factor: 1 / (8 * T) });
  const derived = gradients(graph, loss, weights).map((tensor, i) => [`d.${layout.slots[i]?.name}`, tensor] as const);
  const session = await openSession(encodeOnnx(graph, { loss, ...Object.fromEntries(derived) }), { asWritten: true });

  const random = createRandom("characters");
  const parameters = Float32Array.from({ length: layout.length }, () => 0.1 * random.normal());
  const moments = { firstMoment: new Float32Array(layout.length), secondMoment: new Float32Array(layout.length) };
  const state = { parameters, ...moments, decays: decayMask(layout, new Uint8Array(layout.length)) };
  const gradient = new Float32Array(layout.length);
  const losses: number[] = [];
  for (let step = 1; step <= steps; step++) {
    const starts = Array.from({ length: 8 }, () => random.integer(text.length - T));
    const ids = (shift: number) =>
      starts.flatMap((s) => [...text.slice(s + shift, s + shift + T)].map((c) => letters.indexOf(c)));
    const pairs = Int32Array.from(ids(1).flatMap((id, i) => [i, id]));
    const batch = {
      seen: { values: Int32Array.from(ids(0)), shape: [8, T] },
      next: { values: pairs, shape: [8 * T, 2] },
    };
    const feeds = { ...parameterFeeds(parameters, layout), ...batch };
    const results = await session.run(feeds, parameterFeeds(gradient, layout, "d."));
    const options = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0.01 };
    for (let block = 0; block < blockCount(layout.length); block++)
      adamWBlock(state, gradient, block, { step, learningRate: 0.005, factor: 1 }, options);
    losses.push(results["loss"]?.values[0] ?? Number.NaN);
  }
  await session.close();
  return losses;
}
