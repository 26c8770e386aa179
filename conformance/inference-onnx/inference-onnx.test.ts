import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MS_PER_DAY, noProgress, toEpochMs, toSubjectKey } from "#core";
import { exportInferenceOnnx, inferenceOnnxPath, openEventModel } from "#model";
import { trainEventModel } from "#train";
import { writeKnownCorpus } from "../../src/train/known-hazard.fixture.ts";
import { shortRun } from "../../src/train/short-run.fixture.ts";

/** Female, a smoker at 50 with a low result, a high one a year later; tokens as the fixture's vocabulary numbers them. */
const history = {
  tokens: [2, 3, 5, 49, 12, 54],
  ageDays: [0, 0, 18_262.5, 18_262.5, 18_262.5, 18_627.75],
  values: [0, 0, 0, -2, 0, 2.5],
};
const [T, W] = [6, 9];
const asked = 18_627.75;
const python = "/usr/bin/python3";
const hasTorch = spawnSync(python, ["-c", "import torch"]).status === 0;

let directory = "";
let logHazards: Float32Array;
let nextMarks: Float32Array;

beforeAll(async () => {
  const scratch = await mkdtemp(join(tmpdir(), "osler-onnx-"));
  directory = join(scratch, "model");
  const corpus = await writeKnownCorpus(join(scratch, "corpus"), 200, "conformance");
  await trainEventModel({ corpus, directory, options: shortRun, progress: noProgress });
  await exportInferenceOnnx(directory, inferenceOnnxPath(directory));
  const session = await InferenceSession.create(inferenceOnnxPath(directory));
  ({ logHazards, nextMarks } = Object.fromEntries(
    Object.entries(await session.run(await readFeeds())).map(([name, { data }]) => [name, data as Float32Array]),
  ) as { logHazards: Float32Array; nextMarks: Float32Array });
});
afterAll(() => rm(join(directory, ".."), { recursive: true }));

/** The inputs as src/model/README.md describes them: 6 tokens and the question, in a row padded to 9 places. */
async function readFeeds(): Promise<Record<string, Tensor>> {
  const { width, heads } = JSON.parse(await readFile(join(directory, "config.json"), "utf8"));
  const half = width / heads / 2;
  const padded = (values: number[]) => [...values, ...new Array(W - values.length).fill(0)];
  const ages = padded([...history.ageDays, asked]);
  const angles = (turn: (x: number) => number, at: number[]) =>
    at.flatMap((age) => Array.from({ length: half }, (_, i) => turn((age * 2 * Math.PI) / 36_525 ** (i / (half - 1)))));
  const features = padded(history.values).flatMap((value, n) => {
    const knots = new Array(12).fill(0);
    const decades = ages[n]! / 3652.5;
    knots[Math.floor(decades)] = 1 - (decades % 1);
    knots[Math.floor(decades) + 1] = decades % 1;
    return [value === 0 ? 0 : 1, value, ...knots];
  });
  const sees = (row: number, column: number) =>
    row === column || (row <= T && column < T && ages[column]! <= ages[row]!);
  const mask = Array.from({ length: W * W }, (_, i) => (sees(Math.floor(i / W), i % W) ? 0 : -1e9));
  const floats = (values: number[], shape: number[]) => new Tensor("float32", Float32Array.from(values), shape);
  const integers = (values: number[], shape: number[]) => new Tensor("int32", Int32Array.from(values), shape);
  const last = [asked];
  const cells = summaryCells(await readGroups());
  return {
    tokens: integers(padded(history.tokens), [1, W]),
    features: floats(features, [1, W, 14]),
    mask: floats(mask, [1, 1, W, W]),
    cosines: floats(angles(Math.cos, ages), [1, W, half]),
    sines: floats(angles(Math.sin, ages), [1, W, half]),
    positions: integers([T], [1]),
    lastCosines: floats(angles(Math.cos, last), [1, 1, half]),
    lastSines: floats(angles(Math.sin, last), [1, 1, half]),
    lastMask: floats([0, 0, 0, 0, 0, 0, 0, -1e9, -1e9], [1, 1, 1, W]),
    summaryRows: integers(new Array(cells.length).fill(0), [cells.length]),
    summaryColumns: integers(
      cells.map(([column]) => column),
      [cells.length],
    ),
    summaryWeights: floats(
      cells.map(([, weight]) => weight),
      [cells.length, 1],
    ),
  };
}

/** Group of each token: a code's token and its bins, then each other token by itself. */
async function readGroups(): Promise<number[]> {
  const { tokens, codes } = JSON.parse(await readFile(join(directory, "vocabulary.json"), "utf8"));
  const groups = new Array<number>(tokens.length).fill(-1);
  for (const [group, { token, values }] of codes.entries()) {
    const bins = values === undefined ? 0 : values.edges.length + 1;
    for (let i = 0; i <= bins; i++) groups[token + i] = group;
  }
  let next: number = codes.length;
  return groups.map((group) => (group < 0 ? next++ : group));
}

/** The summary's cells, worked out by hand but for the groups' numbers. */
function summaryCells(groups: readonly number[]): (readonly [column: number, weight: number])[] {
  const V = groups.length;
  const four = (token: number) => 14 + 2 * V + 4 * groups[token]!;
  const once = (token: number, yearsAgo: number) =>
    [
      [14 + token, 1],
      [four(token), Math.log(2) / 2],
      [four(token) + 1, Math.exp(-yearsAgo)],
    ] as const;
  const knot = asked / 3652.5 - 5;
  return [
    [5, 1 - knot],
    [6, knot],
    [12, 0],
    [13, Math.log(3) / 2],
    ...history.tokens.map((token) => [14 + V + token, 1] as const),
    ...once(2, asked / 365.25),
    ...once(3, asked / 365.25),
    ...once(5, 1),
    ...once(12, 1),
    // The laboratory: -2, then 2.5, which is its latest.
    [14 + 54, 1],
    [four(54), Math.log(3) / 2],
    [four(54) + 1, 1],
    [four(54) + 2, 2.5],
    [four(54) + 3, 0.25],
  ];
}

test("a plain ONNX Runtime session, fed as the README says, gives the risk that Osler shows", async () => {
  // From the position, risk of death within a year: 1 - exp(-(half a year in each of two bins)).
  const [first, second] = [logHazards[0]!, logHazards[1]!];
  const byHand = 1 - Math.exp(-0.5 * Math.exp(first) - 0.5 * Math.exp(second));
  const model = await openEventModel(directory);
  const codes = ["MEDS_BIRTH", "SEX//F", "SMOKER", "LAB", "ICD10CM//Z04", "LAB"];
  const events = codes.map((code, i) => {
    const at = code.startsWith("SEX") ? null : toEpochMs(history.ageDays[i]! * MS_PER_DAY);
    const event = { subject: toSubjectKey(1), code, occurredAt: at, filedAt: at };
    return code === "LAB" ? { ...event, numericValue: history.values[i]! } : event;
  });
  const [panel] = await model.risks([events], [toEpochMs(asked * MS_PER_DAY)]);
  await model.close();
  expect(panel!.outcomes[0]).toMatchObject({ id: "death" });
  expect(panel!.outcomes[0]!.horizons[0]).toMatchObject({ years: 1, risk: expect.closeTo(byHand, 6) });
});

test("the same session gives the next event's mark as probabilities over the vocabulary", async () => {
  expect(nextMarks.length).toBe((await readGroups()).length);
  expect(nextMarks.every((share) => share >= 0)).toBe(true);
  expect(nextMarks.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
});

test.skipIf(!hasTorch)("the checkpoint opens in PyTorch and gives the same hazards and marks", async () => {
  const script = `
import json, sys, torch
from batches import pack_history
from model import read_checkpoint
model, config = read_checkpoint(sys.argv[1])
history = json.loads(sys.argv[2])
groups, moment = json.loads(sys.argv[3]), float(sys.argv[4])
batch = pack_history(history["tokens"], history["ageDays"], history["values"], moment, groups, config)
def mark_shares(member):
    hidden, _ = member.backbone(batch)
    return ((hidden * member.next.gain) @ member.embedding.weight.T + member.next.bias).softmax(-1)
marks = torch.stack([mark_shares(member) for member in model.members]).mean(0)
print(json.dumps([model.log_hazards(batch).flatten().tolist(), marks.flatten().tolist()]))
`;
  const ran = spawnSync(
    python,
    ["-c", script, directory, JSON.stringify(history), JSON.stringify(await readGroups()), String(asked)],
    {
      env: { ...process.env, PYTHONPATH: resolve(import.meta.dirname, "../../engines/torch") },
      encoding: "utf8",
    },
  );
  expect(ran.stderr).toBe("");
  const [hazards, marks]: [number[], number[]] = JSON.parse(ran.stdout);
  expect([hazards.length, marks.length]).toEqual([logHazards.length, nextMarks.length]);
  for (const [i, value] of hazards.entries()) expect(value).toBeCloseTo(logHazards[i]!, 4);
  for (const [i, value] of marks.entries()) expect(value).toBeCloseTo(nextMarks[i]!, 5);
});
