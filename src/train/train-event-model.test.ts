import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom, noProgress } from "#core";
import { type CorpusSnapshot, readShard } from "#corpus";
import { findJson, sha256Tree } from "#storage";
import { writeKnownCorpus } from "./known-hazard.fixture.ts";
import { shortRun } from "./short-run.fixture.ts";
import { prepareTraining, trainEventModel } from "./train-event-model.ts";
import type { EvaluationReport } from "./training-run.ts";

let scratch = "";
let corpus: CorpusSnapshot;
let undisturbed = "";

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "osler-train-"));
  corpus = await writeKnownCorpus(join(scratch, "corpus"), 400, "short");
  const directory = join(scratch, "undisturbed");
  await trainEventModel({ corpus, directory, options: { ...shortRun, workers: 1 }, progress: noProgress });
  undisturbed = await sha256Tree(directory);
});

afterAll(() => rm(scratch, { recursive: true }));

test("the number of threads changes no bit of the checkpoint", async () => {
  const directory = join(scratch, "three");
  await trainEventModel({ corpus, directory, options: { ...shortRun, workers: 3 }, progress: noProgress });
  expect(await sha256Tree(directory)).toBe(undisturbed);
});

test("each evaluation is told once its checkpoint is written, with all events since the first step", async () => {
  const told: EvaluationReport[] = [];
  const directory = join(scratch, "told");
  const options = { ...shortRun, epochs: 2 };
  const onEvaluation = (evaluation: EvaluationReport) => told.push(evaluation);
  const request = { corpus, directory, options, progress: noProgress, onEvaluation };
  const { members } = await trainEventModel(request);
  const evaluations = members.flatMap((one, member) =>
    one.evaluations.map((evaluation) => ({ member, ...evaluation })),
  );
  const byMember = told.toSorted((a, b) => a.member - b.member);
  expect(byMember.map(({ member, step, loss }) => [member, step, loss])).toEqual(
    evaluations.map(({ member, step, tuning }) => [member, step, tuning?.outcome]),
  );
  const { train } = corpus.shards;
  const lengths = (await Promise.all(train.map(readShard))).flatMap(({ offsets }) =>
    Array.from(offsets.subarray(1), (end, i) => Math.min(shortRun.size.contextLength, end - offsets[i]!)),
  );
  const ofFirst = told.filter(({ member }) => member === 0);
  expect(ofFirst.at(-1)).toMatchObject({
    step: members[0]!.steps,
    events: 2 * lengths.reduce((sum, length) => sum + length, 0),
  });
});

test("killed at random moments and started again, it ends with the same bits", async () => {
  const directory = join(scratch, "killed");
  const random = createRandom("kills");
  const script = join(import.meta.dirname, "train-known.fixture.ts");
  let kills = 0;
  for (let attempt = 0; attempt < 12 && !existsSync(directory); attempt++) {
    // By itself: a busy machine would let the command of another process come too late.
    const kill = attempt < 4 ? { OSLER_TEST_KILL: `${2 + random.integer(9)},${random.integer(25)}` } : {};
    const child = spawn(process.execPath, [script, corpus.directory, directory], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, ...kill },
    });
    const [, signal] = await once(child, "exit");
    if (signal === "SIGKILL") kills++;
  }
  expect(kills).toBe(4);
  expect(await sha256Tree(directory)).toBe(undisturbed);
  expect(existsSync(`${directory}.state`)).toBe(false);
});

test("asked to stop, it stops after a checkpoint and continues to the same bits", async () => {
  const directory = join(scratch, "stopped");
  const stop = new AbortController();
  const run = (signal: AbortSignal) =>
    trainEventModel({
      corpus,
      directory,
      options: shortRun,
      signal,
      progress: ({ done }) => done === 7 && stop.abort(),
    });
  await expect(run(stop.signal)).rejects.toMatchObject({ code: "train/aborted" });
  expect(existsSync(directory)).toBe(false);
  await run(new AbortController().signal);
  expect(await sha256Tree(directory)).toBe(undisturbed);
});

test("asked to stop after the last step, it stops before anything is written and continues to the same bits", async () => {
  const directory = join(scratch, "stopped-late");
  const stop = new AbortController();
  const request = { corpus, directory, options: shortRun };
  const late = ({ note = "" }) => note.includes("regressed") && stop.abort();
  await expect(trainEventModel({ ...request, signal: stop.signal, progress: late })).rejects.toMatchObject({
    code: "train/aborted",
  });
  expect(existsSync(directory)).toBe(false);
  await trainEventModel({ ...request, progress: noProgress });
  expect(await sha256Tree(directory)).toBe(undisturbed);
});

test("the log holds losses, not seconds, and the outcomes' loss falls", async () => {
  const log = await findJson(join(scratch, "undisturbed/training.json"));
  expect(log).toMatchObject({ format: "osler-training-4", corpus: corpus.hash });
  const { members } = log as { members: { evaluations: { tuning: { outcome: number; next: number } }[] }[] };
  expect(members).toHaveLength(2);
  for (const { evaluations } of members) {
    expect(evaluations.at(-1)!.tuning.next).toBeLessThan(evaluations[0]!.tuning.next);
  }
  expect(JSON.stringify(log)).not.toMatch(/second|time|date/i);
});

test("the state of a run stands beside its place, where the next run finds it, also if that is named with a slash at its end", async () => {
  const place = join(scratch, "slash");
  await prepareTraining({ corpus, directory: `${place}/`, options: shortRun, progress: noProgress });
  expect(existsSync(`${place}.state/member-0/state.safetensors`)).toBe(true);
  expect(existsSync(place)).toBe(false);
});
