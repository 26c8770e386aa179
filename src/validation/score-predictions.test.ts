import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDuckDb, sqlText } from "#storage";
import { scorePredictions } from "./score-predictions.ts";

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "osler-score-test-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

type Row = readonly [subject: number, label: boolean | null, risk: number | null];

/** Predictions of moments a day apart. */
const scoreOf = (...files: readonly (readonly Row[])[]) => scoreTyped(files, []);

/** @param subjectTypes the type of the subjects' column in each file; BIGINT if left out */
async function scoreTyped(files: readonly (readonly Row[])[], subjectTypes: readonly string[]) {
  const database = await openDuckDb({ threads: 1 });
  const paths = files.map((_, i) => join(scratch, `${i}.parquet`));
  try {
    for (const [i, rows] of files.entries()) {
      const values = rows.map(
        ([subject, label, risk], day) =>
          `(${subject}::${subjectTypes[i] ?? "BIGINT"}, TIMESTAMP '2000-01-01' + INTERVAL ${day} DAY, ${label}::BOOLEAN, ${risk === null ? "NULL" : `'${risk}'`}::DOUBLE)`,
      );
      await database.run(
        `COPY (SELECT * FROM (VALUES ${values.join(", ")}) AS p(subject_id, prediction_time, boolean_value, predicted_boolean_probability)) TO ${sqlText(paths[i] ?? "")} (FORMAT parquet)`,
      );
    }
  } finally {
    database.close();
  }
  return scorePredictions(paths, 1);
}

test.each([
  ["nobody had it", false],
  ["everybody had it", true],
])("where %s, nothing ranks and nothing is recalibrated, and no number stands for it", async (_, label) => {
  const { files, positives } = await scoreOf([1, 2, 3, 4].map((subject): Row => [subject, label, subject / 10]));
  expect(positives).toBe(label ? 4 : 0);
  const told = files[0]?.metrics ?? {};
  for (const metric of ["auroc", "scaled-brier", "calibration-slope", "calibration-intercept"] as const)
    expect(told[metric]).toBeUndefined();
  expect(told.brier?.value).toBeCloseTo(label ? (0.81 + 0.64 + 0.49 + 0.36) / 4 : (0.01 + 0.04 + 0.09 + 0.16) / 4, 12);
});

test("of one person there are numbers without intervals: nobody else can be drawn", async () => {
  const { files, subjects } = await scoreOf([
    [1, true, 0.8],
    [1, false, 0.6],
    [1, true, 0.4],
  ]);
  expect(subjects).toBe(1);
  expect(files[0]?.metrics.auroc).toEqual({ value: 0.5, lo: null, hi: null });
});

test("a row whose label is missing is refused, not taken for one without the outcome", async () => {
  await expect(
    scoreOf([
      [1, true, 0.8],
      [2, null, 0.6],
    ]),
  ).rejects.toMatchObject({
    code: "timeline/labels-unreadable",
    message: expect.stringMatching(/^1 rows of .* lack a subject, a moment or a label/),
  });
});

test("NaN is a prediction that is missing", async () => {
  const score = await scoreOf([
    [1, true, 0.8],
    [2, false, Number.NaN],
    [3, false, 0.1],
    [4, true, null],
  ]);
  expect(score).toMatchObject({ moments: 2, leftOut: 2 });
});

test("subjects written as text are the same subjects: 10 stands after 9, not after 1", async () => {
  const rows = Array.from({ length: 12 }, (_, subject): Row => [subject, subject >= 8, subject / 12]);
  const { files } = await scoreTyped([rows, rows], ["BIGINT", "VARCHAR"]);
  expect(files.map(({ metrics }) => metrics.auroc?.value)).toEqual([1, 1]);
});
