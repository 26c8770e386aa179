import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noProgress, type Progress } from "#core";
import type { CorpusSnapshot } from "#corpus";
import { readCheckpoint } from "#model";
import { sha256Tree } from "#storage";
import { writeKnownCorpus } from "./known-hazard.fixture.ts";
import { shortRun } from "./short-run.fixture.ts";
import type { TorchEngine } from "./torch-engine.ts";
import { trainEventModel } from "./train-event-model.ts";

const python = "/usr/bin/python3";
const hasTorch = spawnSync(python, ["-c", "import torch"]).status === 0;
const one: TorchEngine = { processes: 1, strategy: "ddp", python };
const two: TorchEngine = { processes: 2, strategy: "ddp", python };
/**
 * Each step evaluated; nine micro-batches a step, so that two ranks do not share evenly and gradients are added up in rounds; histories cut,
 * some tokens left out; a running average of the weights; a rate that holds and falls.
 */
const compared = {
  ...shortRun,
  dropout: 0,
  evaluateEvery: 1,
  patience: 1000,
  epochs: 10,
  microBatches: 9,
};

describe.skipIf(!hasTorch)("the same run in PyTorch", () => {
  let scratch = "";
  let corpus: CorpusSnapshot;
  let onnx: Losses[];
  let torch: Losses[];

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "osler-torch-"));
    corpus = await writeKnownCorpus(join(scratch, "corpus"), 400, "torch");
    onnx = await train("onnx");
    torch = await train("torch", one);
  });
  afterAll(() => rm(scratch, { recursive: true }));

  /** Losses of each step; stopped when step `until` is done. */
  async function train(name: string, engine?: TorchEngine, until = Number.POSITIVE_INFINITY): Promise<Losses[]> {
    const stop = new AbortController();
    const progress: Progress = ({ done }) => done >= until && stop.abort();
    const request = { corpus, directory: join(scratch, name), options: compared, progress, signal: stop.signal };
    const { members } = await trainEventModel(request, engine);
    return members.flatMap(({ evaluations }) =>
      evaluations.map(({ train, tuning }) => ({ ...train, ...prefixed(tuning) })),
    );
  }

  test("from the same weights and in the same order, every loss of 20 steps is equal to 1e-4", async () => {
    expect(onnx.length).toBeGreaterThanOrEqual(20);
    expect(largestDifference(torch, onnx)).toBeLessThan(1e-4);
  });

  test("both write one form of checkpoint, with weights equal to 1e-3", async () => {
    const [a, b] = [await readCheckpoint(join(scratch, "onnx")), await readCheckpoint(join(scratch, "torch"))];
    for (const [m, member] of b.weights.entries()) {
      const worst = member.reduce((most, w, i) => Math.max(most, Math.abs(w - a.weights[m]![i]!)), 0);
      expect(worst).toBeLessThan(1e-3);
    }
    for (const file of ["config.json", "vocabulary.json", "outcomes.json"]) {
      expect(await readFile(join(scratch, "torch", file))).toEqual(await readFile(join(scratch, "onnx", file)));
    }
  });

  test("two processes give the losses of one to 1e-5, with all weights in each or half in each; two runs at once do not meet", async () => {
    const both = [train("ddp", two), train("fsdp", { ...two, strategy: "fsdp" })];
    for (const losses of await Promise.all(both)) expect(largestDifference(losses, torch)).toBeLessThan(1e-5);
  });

  test("killed with its launcher and started again, it ends with the same bits", async () => {
    const directory = join(scratch, "killed");
    const script = join(import.meta.dirname, "train-known.fixture.ts");
    const child = spawn(
      process.execPath,
      [script, corpus.directory, directory, JSON.stringify(compared), JSON.stringify(one)],
      { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, OSLER_TEST_KILL: "9,0" } },
    );
    await once(child, "exit");
    expect(existsSync(directory)).toBe(false);
    await train("killed", one);
    expect(await sha256Tree(directory)).toBe(await sha256Tree(join(scratch, "torch")));
  });

  test("a run may change its engine at any checkpoint, there and back", async () => {
    await expect(train("shared", undefined, 7)).rejects.toMatchObject({ code: "train/aborted" });
    await expect(train("shared", two, 15)).rejects.toMatchObject({ code: "train/aborted" });
    expect(largestDifference(await train("shared"), onnx)).toBeLessThan(1e-4);
  });

  test.each([
    ["a Python that is not there", { python: "/nowhere/python" }, "train/torch-missing", "OSLER_PYTHON"],
    ["more processes than cores", { processes: 10_000 }, "train/too-many-processes", "--nproc"],
  ])("%s is refused before anything is written, with what to do", async (_, given, code, named) => {
    const directory = join(scratch, "none");
    const failed = trainEventModel(
      { corpus, directory, options: compared, progress: noProgress },
      { ...one, ...given },
    );
    await expect(failed).rejects.toMatchObject({ code, fix: expect.stringContaining(named) });
    expect(existsSync(`${directory}.state`)).toBe(false);
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
