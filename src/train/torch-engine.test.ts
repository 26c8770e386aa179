import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noProgress } from "#core";
import type { CorpusSnapshot } from "#corpus";
import { readCheckpoint } from "#model";
import { writeKnownCorpus } from "./known-hazard.fixture.ts";
import { shortRun } from "./short-run.fixture.ts";
import { trainEventModel } from "./train-event-model.ts";

const python = "/usr/bin/python3";
const hasTorch = spawnSync(python, ["-c", "import torch"]).status === 0;
/** 20 steps, each evaluated; a step's last micro-batches are fewer than its ranks; histories are cut, some tokens left out. */
const compared = {
  ...shortRun,
  dropout: 0,
  evaluateEvery: 1,
  patience: 1000,
  epochs: 4,
  microBatches: 3,
  maxPositions: 60,
};

describe.skipIf(!hasTorch)("the same run in PyTorch", { timeout: 300_000 }, () => {
  let scratch = "";
  let corpus: CorpusSnapshot;
  let onnx: Losses[];

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "osler-torch-"));
    corpus = await writeKnownCorpus(join(scratch, "corpus"), 400, "torch");
    onnx = await losses("onnx");
  });
  afterAll(() => rm(scratch, { recursive: true }));

  async function losses(name: string, engine?: Parameters<typeof trainEventModel>[1]): Promise<Losses[]> {
    const directory = join(scratch, name);
    const summary = await trainEventModel({ corpus, directory, options: compared, progress: noProgress }, engine);
    return summary.evaluations.map(({ train, tuning }) => ({ ...train, ...prefixed(tuning) }));
  }

  test("from the same weights and in the same order, every loss of 20 steps is equal to 1e-4", async () => {
    const torch = await losses("torch", { processes: 1, strategy: "ddp", python });
    expect(onnx.length).toBeGreaterThanOrEqual(20);
    expect(largestDifference(torch, onnx)).toBeLessThan(1e-4);
    const [a, b] = [await readCheckpoint(join(scratch, "onnx")), await readCheckpoint(join(scratch, "torch"))];
    expect(b.vocabulary).toEqual(a.vocabulary);
    expect(b.weights.reduce((worst, w, i) => Math.max(worst, Math.abs(w - a.weights[i]!)), 0)).toBeLessThan(1e-3);
    expect(await readFile(join(scratch, "torch/config.json"))).toEqual(
      await readFile(join(scratch, "onnx/config.json")),
    );
  });

  test("two processes give the losses of one to 1e-5", async () => {
    const one = await losses("one", { processes: 1, strategy: "ddp", python });
    const two = await losses("two", { processes: 2, strategy: "ddp", python });
    expect(largestDifference(two, one)).toBeLessThan(1e-5);
  });
});

type Losses = Record<string, number>;

function prefixed(losses: Losses | null): Losses {
  return Object.fromEntries(Object.entries(losses ?? {}).map(([name, loss]) => [`tuning ${name}`, loss]));
}

function largestDifference(a: readonly Losses[], b: readonly Losses[]): number {
  expect(a.map((losses) => Object.keys(losses))).toEqual(b.map((losses) => Object.keys(losses)));
  return Math.max(...a.flatMap((losses, i) => Object.entries(losses).map(([name, x]) => Math.abs(x - b[i]![name]!))));
}
