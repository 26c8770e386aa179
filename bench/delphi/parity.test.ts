import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createRandom } from "#core";
import {
  adamWBlock,
  addBlock,
  blockCount,
  clipFactor,
  decayMask,
  encodeOnnx,
  openSession,
  parameterFeeds,
  planLayout,
  viewOf,
} from "#graph";
import { delphiBatch } from "./batch.ts";
import { delphiFeeds, impossibleTokens, targetCount } from "./feeds.ts";
import {
  delphiConfig,
  delphiEvaluationGraph,
  delphiParameters,
  delphiTrainingGraph,
  initialiseDelphi,
} from "./network.ts";
import type { DelphiRows } from "./read-bin.ts";

const PYTHON = "/usr/bin/python3";
const peer = fileURLToPath(new URL("peer.py", import.meta.url));
const torch = existsSync(PYTHON) && spawnSync(PYTHON, ["-c", "import torch"]).status === 0;

/** People with two events on some days, so that ties are met. */
function tiedRows(people: number): DelphiRows {
  const random = createRandom("tied");
  const rows = Array.from({ length: people }, () => {
    const ages = Array.from({ length: 3 + random.integer(55) }, () => random.integer(80) * 365).toSorted(
      (a, b) => a - b,
    );
    return ages.map(
      (age, i) => [i === 0 ? 0 : age, i === 0 ? 1 + random.integer(2) : 3 + random.integer(1266)] as const,
    );
  });
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
  const flat = rows.flat();
  return {
    agesDays: Uint32Array.from(flat, ([age]) => age),
    tokens: Uint32Array.from(flat, ([, token]) => token),
    starts: Uint32Array.from(starts),
  };
}

const adamW = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0.2 };
const lengthOf = (values: Float32Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

test.skipIf(!torch)(
  "losses equal PyTorch's to 1e-4, every gradient to 1e-5, and four AdamW steps with clipping stay together (skipped without python3-torch)",
  async () => {
    const config = delphiConfig("delphi", 0);
    const layout = planLayout(delphiParameters(config));
    expect(layout.length).toBe(2_243_400);
    const weights = new Float32Array(layout.length);
    initialiseDelphi(config, weights, "parity");
    // Away from the start, so that no gradient is trivially small.
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) * 2;
    const batch = delphiBatch(
      tiedRows(12),
      Array.from({ length: 12 }, (_, i) => i),
      { noEvents: "random", moveLifestyle: true },
      createRandom(3),
    );
    const directory = await mkdtemp(join(tmpdir(), "osler-parity-"));
    await writeFile(join(directory, "weights.f32"), new Uint8Array(weights.buffer));
    const plain = Object.fromEntries(
      Object.entries(batch).map(([name, part]) => [name, typeof part === "number" ? part : [...part]]),
    );
    await writeFile(join(directory, "batch.json"), JSON.stringify({ config, adamW, ...plain }));
    const run = spawnSync(PYTHON, [peer, "parity", directory], { encoding: "utf8" });
    expect(run.stderr).toBe("");
    const theirs: { losses: number[]; validation: number[]; path: number[] } = JSON.parse(run.stdout);
    const bytes = await readFile(join(directory, "gradients.f32"));
    await rm(directory, { recursive: true });
    const gradients = new Float32Array(bytes.buffer, bytes.byteOffset, layout.length);

    const training = delphiTrainingGraph(config);
    const session = await openSession(encodeOnnx(training.graph, training.outputs), { asWritten: true });
    const feeds = delphiFeeds(batch, config.width, config.leastDays, 1 / targetCount(batch));
    const ours = await session.run({ ...parameterFeeds(weights, layout), ...feeds });
    const relative = (a: number, b: number) => Math.abs(a - b) / Math.abs(b);
    expect(relative(ours["crossEntropy"]?.values[0] ?? 0, theirs.losses[0] ?? 0)).toBeLessThan(1e-4);
    expect(relative(ours["waiting"]?.values[0] ?? 0, theirs.losses[1] ?? 0)).toBeLessThan(1e-4);
    for (const slot of layout.slots) {
      const [mine, other] = [ours[`gradient.${slot.name}`]?.values ?? [], viewOf(gradients, slot)];
      const norm = lengthOf(other);
      expect(norm, slot.name).toBeGreaterThan(0);
      const off = lengthOf(other.map((value, i) => value - (mine[i] ?? 0)));
      expect(off / norm, slot.name).toBeLessThan(1e-5);
    }

    const evaluation = delphiEvaluationGraph(config);
    const evaluator = await openSession(encodeOnnx(evaluation.graph, evaluation.outputs));
    const judged = await evaluator.run({
      ...parameterFeeds(weights, layout),
      ...delphiFeeds(batch, config.width, config.leastDays, 1 / targetCount(batch, true), true),
      impossible: impossibleTokens(config.vocabularySize),
    });
    await evaluator.close();
    expect(relative(judged["crossEntropy"]?.values[0] ?? 0, theirs.validation[0] ?? 0)).toBeLessThan(1e-4);
    expect(relative(judged["waiting"]?.values[0] ?? 0, theirs.validation[1] ?? 0)).toBeLessThan(1e-4);

    const moments = { firstMoment: new Float32Array(layout.length), secondMoment: new Float32Array(layout.length) };
    const state = { parameters: weights, ...moments, decays: decayMask(layout, new Uint8Array(layout.length)) };
    for (const [i, loss] of theirs.path.entries()) {
      const found = await session.run({ ...parameterFeeds(weights, layout), ...feeds });
      const mine = (found["crossEntropy"]?.values[0] ?? 0) + (found["waiting"]?.values[0] ?? 0);
      expect(relative(mine, loss), `AdamW step ${i + 1}`).toBeLessThan(1e-4);
      const flat = new Float32Array(layout.length);
      for (const slot of layout.slots) flat.set(found[`gradient.${slot.name}`]?.values ?? [], slot.offset);
      const blocks = Array.from({ length: blockCount(layout.length) }, (_, block) => block);
      const factor = clipFactor(
        Float64Array.from(blocks, (block) => addBlock(flat, 1, layout.length, block)),
        1,
      );
      for (const block of blocks) adamWBlock(state, flat, block, { step: i + 1, learningRate: 2e-3, factor }, adamW);
    }
    await session.close();
  },
);
