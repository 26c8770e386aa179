import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom, noProgress } from "#core";
import {
  type EventModel,
  hazardBins,
  initialiseWeights,
  modelLayout,
  modelSizes,
  openEventModel,
  planConfig,
  writeCheckpoint,
} from "#model";
import { openDuckDb, sqlText } from "#storage";
import { labelQuestion, openLabelled, parseTask, type SplitName } from "#timeline";
import { groupTokens } from "#tokens";
import { type EventRow, writeEvents } from "../timeline/tasks/task-events.test-support.ts";
import { codeVocabulary } from "../tokens/code-vocabulary.test-support.ts";
import { predictByQuestion } from "./predict-task.ts";
import { scorePredictions } from "./score-predictions.ts";

let scratch = "";
let model: EventModel;
const codes = ["MEDS_BIRTH", "ADMIT", "LAB", "DIAGNOSIS", "MEDS_DEATH"];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "osler-predict-test-"));
  const vocabulary = codeVocabulary(codes);
  const outcomes = [{ id: "death", title: "Death", codes: ["MEDS_DEATH*"] }];
  const config = planConfig({ ...modelSizes.nano, queryRank: 8 }, 1, {
    groups: groupTokens(vocabulary),
    outcomeIds: ["death"],
  });
  const bins = hazardBins(config);
  const weights = initialiseWeights(config, 1, {
    logHazards: new Float32Array(bins).fill(Math.log(0.03)),
    logWaits: new Float32Array(config.waitEdgesDays.length),
    logMarks: new Float32Array(config.vocabularySize),
    logTokens: new Float32Array(config.vocabularySize * bins).fill(Math.log(0.5)),
    logAgain: new Float32Array(config.vocabularySize).fill(-1),
  });
  // Heads start at no effect; give them one, so that a leak would show.
  const random = createRandom("heads");
  for (const slot of modelLayout(config).slots) {
    if (!/^hazard\.(weight|common|summary)|^query\.(weight|common|history|overlap)/.test(slot.name)) continue;
    for (let i = 0; i < slot.length; i++) weights[slot.offset + i] = 0.1 * random.normal();
  }
  await writeCheckpoint(scratch, { config, vocabulary, outcomes, weights: [weights] });
  model = await openEventModel(scratch);
});
afterAll(async () => {
  await model.close();
  await rm(scratch, { recursive: true });
});

const question = labelQuestion(
  parseTask(`
predicates: { admission: { code: ADMIT }, diagnosis: { code: DIAGNOSIS } }
trigger: admission
windows:
  input: { start: null, end: trigger + 24h, index_timestamp: end }
  target: { start: input.end, end: start + 365d, start_inclusive: false, label: diagnosis }`),
);

/** More digits than a JavaScript number holds. */
const BIG = "9007199254740993";

/** Two people asked on 2 January, one of whom had it. */
async function writeLabels(path: string): Promise<void> {
  const database = await openDuckDb({ threads: 1 });
  await database.run(
    `COPY (SELECT * FROM (VALUES (9007199254740993::BIGINT, TIMESTAMP '2000-01-02', TRUE), (2, TIMESTAMP '2000-01-02', FALSE)) AS l(subject_id, prediction_time, boolean_value)) TO ${sqlText(path)} (FORMAT parquet)`,
  );
  database.close();
}

const past: readonly EventRow[] = ["2", BIG].flatMap((subject): EventRow[] => [
  [subject, "1950-01-01", "MEDS_BIRTH"],
  [subject, "2000-01-01", "ADMIT"],
  [subject, "2000-01-02", "LAB"],
]);

async function risksAfter(later: readonly EventRow[]): Promise<(number | null)[]> {
  const [meds, labels] = [join(scratch, "events.parquet"), join(scratch, "labels.parquet")];
  await writeEvents(meds, [...past, ...later]);
  await writeLabels(labels);
  const data = await openLabelled(meds, labels);
  try {
    const risks = await predictByQuestion({ model, data, progress: noProgress }, question);
    return [...risks].sort(([a], [b]) => a - b).map(([, risk]) => risk);
  } finally {
    await data.close();
  }
}

test("whatever happens from one microsecond after the prediction on moves no prediction", async () => {
  const before = await risksAfter([]);
  expect(before.every((risk) => typeof risk === "number" && risk > 0 && risk < 1)).toBe(true);
  // One microsecond earlier would be seen, so a leak of one microsecond would show.
  expect(await risksAfter([[2, "2000-01-01 23:59:59.999999", "DIAGNOSIS"]])).not.toEqual(before);
  const anyLater = fc.array(
    fc.tuple(
      fc.constant(2),
      fc.constantFrom("2000-01-02 00:00:00.000001", "2000-01-02 00:00:00.0005", "2000-01-03", "2010-01-01"),
      fc.constantFrom(...codes.slice(1)),
    ),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(anyLater, async (later) => {
      expect(await risksAfter(later)).toEqual(before);
    }),
    { numRuns: 8 },
  );
});

test("predictions are written in the prediction schema, subject ids digit for digit, and scored beside another file", async () => {
  await risksAfter([]);
  const [ours, theirs] = [join(scratch, "ours.parquet"), join(scratch, "theirs.parquet")];
  const data = await openLabelled(join(scratch, "events.parquet"), join(scratch, "labels.parquet"));
  await data.write(
    ours,
    new Map([
      [0, 0.2],
      [1, 0.5],
    ]),
  );
  await data.write(
    theirs,
    new Map([
      [0, 0.9],
      [1, 0.4],
    ]),
  );
  await data.close();
  const database = await openDuckDb({ threads: 1 });
  const described = await database.all(`DESCRIBE SELECT * FROM read_parquet(${sqlText(ours)})`);
  const rows = await database.all(
    `SELECT subject_id::VARCHAR AS s, boolean_value AS b, predicted_boolean_value AS v, predicted_boolean_probability AS p FROM read_parquet(${sqlText(ours)})`,
  );
  database.close();
  expect(described.map((row) => `${row["column_name"]} ${row["column_type"]}`)).toEqual([
    "subject_id BIGINT",
    "prediction_time TIMESTAMP",
    "boolean_value BOOLEAN",
    "predicted_boolean_value BOOLEAN",
    "predicted_boolean_probability DOUBLE",
  ]);
  expect(rows).toEqual([
    { s: "2", b: false, v: false, p: 0.2 },
    { s: "9007199254740993", b: true, v: true, p: 0.5 },
  ]);
  const score = await scorePredictions([ours, theirs], 1);
  expect(score).toMatchObject({ moments: 2, positives: 1, subjects: 2, leftOut: 0 });
  // By hand: the case above the control, then below; Brier (0.2² + 0.5²)/2 and (0.9² + 0.6²)/2.
  expect(score.files.map(({ metrics }) => metrics.auroc?.value)).toEqual([1, 0]);
  expect(score.files[0]?.metrics.brier?.value).toBeCloseTo(0.145, 9);
  expect(score.files[1]?.metrics.brier?.value).toBeCloseTo(0.585, 9);
});

test("who is in which split is told once: twice the same counts once, two of them are refused, and so is a list that is none", async () => {
  const meds = join(scratch, "listed");
  await mkdir(join(meds, "data"), { recursive: true });
  await mkdir(join(meds, "metadata"));
  await writeEvents(join(meds, "data/0.parquet"), past);
  const labels = join(scratch, "labels.parquet");
  await writeLabels(labels);
  const rowsOf = async (split: SplitName, list: string) => {
    const database = await openDuckDb({ threads: 1 });
    await database.run(
      `COPY (SELECT * FROM (VALUES ${list})) TO ${sqlText(join(meds, "metadata/subject_splits.parquet"))} (FORMAT parquet)`,
    );
    database.close();
    const data = await openLabelled(meds, labels);
    try {
      const rows: number[] = [];
      for await (const record of data.records(split)) rows.push(...record.rows.map(({ row }) => row));
      return rows;
    } finally {
      await data.close();
    }
  };
  const named = (rows: string) => `${rows}) AS t(subject_id, split`;
  expect(await rowsOf("train", named("(2, 'train'), (2, 'train')"))).toEqual([0]);
  expect(await rowsOf("held_out", named("('2', 'held_out')"))).toEqual([0]);
  for (const list of ["(2, 'train'), (2, 'held_out')", "('two', 'train')"])
    await expect(rowsOf("train", named(list))).rejects.toMatchObject({ code: "timeline/meds-unreadable" });
  await expect(rowsOf("train", "(2)) AS t(subject_id")).rejects.toMatchObject({ code: "timeline/meds-unreadable" });
});

test("any event at all is a label, but no question to a model", () => {
  const task = parseTask(`
predicates: { admission: { code: ADMIT } }
trigger: admission
windows:
  input: { start: null, end: trigger, index_timestamp: end }
  target: { start: trigger, end: start + 30d, start_inclusive: false, label: _ANY_EVENT }`);
  expect(() => labelQuestion(task)).toThrow("predicates._ANY_EVENT is said of whatever the record holds");
});

test("in-ICU mortality begins a day after the prediction and ends when nobody can know yet: it is asked only within a time given, which a task that says its own refuses", async () => {
  const task = parseTask(
    readFileSync("tasks/icu-mortality.yaml", "utf8"),
    readFileSync("tasks/mimic-iv.predicates.yaml", "utf8"),
  );
  const asked = labelQuestion(task);
  expect([asked.fromDays, asked.toDays]).toEqual([1, undefined]);
  const data = await openLabelled(join(scratch, "events.parquet"), join(scratch, "labels.parquet"));
  const options = { model, data, progress: noProgress };
  await expect(predictByQuestion(options, asked)).rejects.toThrow("nobody knows yet");
  await expect(predictByQuestion(options, question, { withinDays: 30 })).rejects.toThrow("ends 365 days after");
  await data.close();
});
