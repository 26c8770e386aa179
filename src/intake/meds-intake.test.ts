import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noProgress, type PatientChart } from "#core";
import { openDuckDb, readCharts, sqlText } from "#storage";
import { damagePage } from "../storage/damaged-parquet.test-support.ts";
import { intakeMeds } from "./meds-intake.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "meds-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes the rows of a SELECT as Parquet. */
async function parquet(name: string, select: string): Promise<string> {
  const path = join(root, name);
  mkdirSync(join(path, ".."), { recursive: true });
  const db = await openDuckDb();
  await db.run(`COPY (${select}) TO ${sqlText(path)} (FORMAT parquet)`);
  db.close();
  return path;
}

async function run(...paths: string[]) {
  const directory = join(root, "charts");
  const rejectFile = join(root, "rejects.ndjson");
  const summary = await intakeMeds({ paths, directory, rejectFile, progress: noProgress });
  const charts: PatientChart[] = [];
  for await (const chart of readCharts(directory)) charts.push(chart);
  const rejections = readFileSync(rejectFile, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { summary, charts, rejections };
}

const columns = "(subject_id, time, code, numeric_value)";
const rows = (values: string) =>
  `SELECT subject_id::BIGINT AS subject_id, time::TIMESTAMP AS time, code, numeric_value::FLOAT AS numeric_value FROM (VALUES ${values}) AS t${columns}`;

test("a subject in two files with unsorted rows is one chart, static facts first, then by time", async () => {
  await parquet(
    "meds/data/train/0.parquet",
    rows("(7, '2020-01-02', 'B', 2), (8, '2020-01-01', 'X', NULL), (7, NULL, 'SEX//F', NULL)"),
  );
  await parquet(
    "meds/data/train/1.parquet",
    rows("(7, '2020-01-03 04:05:06.789', 'C', NULL), (7, '1950-01-01', 'MEDS_BIRTH', NULL)"),
  );
  const { summary, charts } = await run(join(root, "meds"));
  expect(summary).toMatchObject({ patients: 2, events: 5, read: 5, rejected: {} });
  const chart = charts.find(({ patientId }) => patientId === "7");
  expect(chart?.identity.sex).toBe("female");
  expect(
    chart?.events.map(({ code, occurredAt, filedAt, numericValue }) => [code, occurredAt, filedAt, numericValue]),
  ).toEqual([
    ["SEX//F", null, null, undefined],
    ["MEDS_BIRTH", Date.UTC(1950, 0, 1), Date.UTC(1950, 0, 1), undefined],
    ["B", Date.UTC(2020, 0, 2), Date.UTC(2020, 0, 2), 2],
    ["C", Date.UTC(2020, 0, 3, 4, 5, 6, 789), Date.UTC(2020, 0, 3, 4, 5, 6, 789), undefined],
  ]);
});

// A copy of a diagnosis without its date told every moment of the record that it would be made.
test("a diagnosis without a date is in the chart and known at no moment; sex, race and birth without one are known always", async () => {
  const path = await parquet(
    "x.parquet",
    rows(
      "(1, NULL, 'ICD10CM//I10', NULL), (1, NULL, 'ICD10CM//I10', NULL), (1, '2020-01-01', 'ICD10CM//I10', NULL), (1, NULL, 'Gender/F', NULL), (1, NULL, 'RACE//2106-3', NULL), (1, NULL, 'MEDS_BIRTH', NULL), (1, NULL, 'LAB//1', 7), (2, NULL, 'SEX//M', NULL)",
    ),
  );
  const { summary, charts } = await run(path);
  expect(summary).toMatchObject({ read: 8, events: 5, undated: 2, duplicates: 1, rejected: {} });
  expect(charts[0]?.events.map(({ code, filedAt }) => [code, filedAt])).toEqual([
    ["Gender/F", null],
    ["MEDS_BIRTH", null],
    ["RACE//2106-3", null],
    ["ICD10CM//I10", Date.UTC(2020, 0, 1)],
  ]);
  const { subject } = charts[0]!;
  expect(charts[0]?.undated).toEqual([
    { subject, code: "ICD10CM//I10" },
    { subject, code: "LAB//1", numericValue: 7 },
  ]);
  expect(charts[1]).not.toHaveProperty("undated");
});

test("subjects whose ids differ in the last digit beyond 2^53 only stay two people, as integers and as text, up to int64's last", async () => {
  const ids = ["9007199254740992", "9007199254740993", "9223372036854775806", "9223372036854775807"];
  for (const type of ["BIGINT", "UBIGINT", "VARCHAR"]) {
    const path = await parquet(
      "x.parquet",
      `SELECT unnest([${ids.map((id) => `'${id}'`).join(", ")}])::${type} AS subject_id, TIMESTAMP '2020-01-01' AS time, 'A' AS code, NULL::FLOAT AS numeric_value`,
    );
    const { charts, summary } = await run(path);
    expect(charts.map(({ patientId }) => String(patientId)).toSorted()).toEqual(ids);
    expect(new Set(charts.map(({ subject }) => subject)).size).toBe(4);
    expect(summary).toMatchObject({ patients: 4, events: 4, duplicates: 0 });
  }
});

test("text subject ids, no numeric_value column, text values and a foreign column are all taken", async () => {
  const path = await parquet(
    "x.parquet",
    "SELECT 'ab-1' AS subject_id, TIMESTAMP '2020-01-01' AS time, 'END_OF_FOLLOW_UP' AS code, 'lost' AS text_value, 'condition' AS \"table\"",
  );
  const { charts } = await run(path);
  expect(charts[0]?.patientId).toBe("ab-1");
  expect(charts[0]?.events).toMatchObject([{ code: "END_OF_FOLLOW_UP", textValue: "lost" }]);
});

test("numbers written as text are numbers: a column of them was left out without a word", async () => {
  const path = await parquet(
    "x.parquet",
    "SELECT 1 AS subject_id, TIMESTAMP '2020-01-01' AS time, unnest(['A', 'B']) AS code, unnest(['12.5', 'high']) AS numeric_value",
  );
  const { charts } = await run(path);
  expect(charts[0]?.events.map(({ numericValue }) => numericValue)).toEqual([12.5, undefined]);
});

test("a bound in words is its number with its comparator, beside the number or in its place; other words and other numbers stay", async () => {
  const values = [
    ["1", "'<0.01'", "0.01"],
    ["2", "'>= 60'", "NULL"],
    ["3", "'<'", "5"],
    ["4", "'<5'", "7"],
    ["5", "'<5 (repeat)'", "NULL"],
  ];
  const select = values.map(
    ([code, text, number]) =>
      `SELECT 1::BIGINT AS subject_id, TIMESTAMP '2020-01-0${code}' AS time, 'LAB//${code}' AS code, ${text} AS text_value, ${number}::FLOAT AS numeric_value`,
  );
  const { charts } = await run(await parquet("x.parquet", select.join(" UNION ALL ")));
  expect(charts[0]?.events.map(({ numericValue, textValue }) => [numericValue, textValue])).toEqual([
    [Math.fround(0.01), "<"],
    [60, ">="],
    [5, "<"],
    [7, "<5"],
    [undefined, "<5 (repeat)"],
  ]);
});

test("a filed_time column is when the care team knew, but never before it occurred", async () => {
  const select = (filed: string, code: string) =>
    `SELECT 1::BIGINT AS subject_id, TIMESTAMP '2020-01-02' AS time, '${code}' AS code, TIMESTAMP '${filed}' AS filed_time`;
  const path = await parquet("x.parquet", `${select("2020-01-05", "A")} UNION ALL ${select("2019-01-01", "B")}`);
  const { charts } = await run(path);
  expect(charts[0]?.events.map(({ code, filedAt }) => [code, filedAt])).toEqual([
    ["B", Date.UTC(2020, 0, 2)],
    ["A", Date.UTC(2020, 0, 5)],
  ]);
});

test("nanosecond and zoned timestamps are the same moment", async () => {
  const path = await parquet(
    "x.parquet",
    "SELECT 1::BIGINT AS subject_id, TIMESTAMP_NS '2020-01-01 10:00:00' AS time, 'A' AS code",
  );
  const other = await parquet(
    "y.parquet",
    "SELECT 1::BIGINT AS subject_id, TIMESTAMPTZ '2020-01-01 12:00:00+02:00' AS time, 'B' AS code",
  );
  const { charts } = await run(path, other);
  expect(charts[0]?.events.map(({ occurredAt }) => occurredAt)).toEqual([
    Date.UTC(2020, 0, 1, 10),
    Date.UTC(2020, 0, 1, 10),
  ]);
});

test("code descriptions become the words shown for the code", async () => {
  await parquet("meds/data/0.parquet", rows("(1, '2020-01-01', 'ICD10CM//I10', NULL)"));
  await parquet(
    "meds/metadata/codes.parquet",
    "SELECT 'ICD10CM//I10' AS code, 'Essential hypertension' AS description",
  );
  const { charts } = await run(join(root, "meds"));
  expect(charts[0]?.events[0]?.display).toBe("Essential hypertension");
});

test("rows without subject or code and rows at no moment are refused by file and row", async () => {
  const path = await parquet(
    "x.parquet",
    rows(
      "(1, '2020-01-01', 'A', 1), (NULL, '2020-01-01', 'B', 1), (1, '2020-01-01', NULL, 1), (1, 'infinity', 'C', 1), (1, '2020-01-01', '', 1)",
    ),
  );
  const { summary, rejections } = await run(path);
  expect(summary).toMatchObject({
    events: 1,
    read: 5,
    rejected: { "code: required value missing": 2, "subject_id: required value missing": 1, "time: not a moment": 1 },
  });
  expect(rejections).toEqual([
    { file: "x.parquet", line: 2, path: "subject_id", reason: "required value missing" },
    { file: "x.parquet", line: 3, path: "code", reason: "required value missing" },
    { file: "x.parquet", line: 4, path: "time", reason: "not a moment" },
    { file: "x.parquet", line: 5, path: "code", reason: "required value missing" },
  ]);
});

test("equal rows are one event, and what is not a number is none", async () => {
  const path = await parquet(
    "x.parquet",
    rows("(1, '2020-01-01', 'A', 1), (1, '2020-01-01', 'A', 1), (1, '2020-01-02', 'A', 'nan'::FLOAT)"),
  );
  const { summary, charts } = await run(path);
  expect(summary.duplicates).toBe(1);
  expect(charts[0]?.events.map(({ numericValue }) => numericValue)).toEqual([1, undefined]);
});

test("conflicting sexes are unknown; GENDER//M is male", async () => {
  const path = await parquet(
    "x.parquet",
    rows("(1, NULL, 'GENDER//M', NULL), (2, NULL, 'SEX//F', NULL), (2, NULL, 'GENDER//M', NULL)"),
  );
  const { charts } = await run(path);
  expect(charts.map(({ identity }) => identity.sex)).toEqual(["male", "unknown"]);
});

test.each([
  ["subject_id", "SELECT 1 AS person, TIMESTAMP '2020-01-01' AS time, 'A' AS code"],
  ["time", "SELECT 1 AS subject_id, 'A' AS code"],
  ["time", "SELECT 1 AS subject_id, 'yesterday' AS time, 'A' AS code"],
  ["code", "SELECT 1 AS subject_id, TIMESTAMP '2020-01-01' AS time"],
  ["code", "SELECT 1 AS subject_id, TIMESTAMP '2020-01-01' AS time, 5 AS code"],
  ["code", "SELECT 1 AS subject_id, TIMESTAMP '2020-01-01' AS time, ['A'] AS code"],
  ["time", "SELECT 1 AS subject_id, [TIMESTAMP '2020-01-01'] AS time, 'A' AS code"],
  ["subject_id", "SELECT 1.5::DOUBLE AS subject_id, TIMESTAMP '2020-01-01' AS time, 'A' AS code"],
])("a file whose %s is missing or of the wrong type is refused with its name", async (column, select) => {
  const path = await parquet("x.parquet", select);
  await expect(run(path)).rejects.toMatchObject({
    code: "intake/meds-schema",
    message: expect.stringContaining(column),
  });
});

test("a file that is no Parquet, and a directory without any, are refused", async () => {
  const path = join(root, "x.parquet");
  writeFileSync(path, "PAR1 not really");
  await expect(run(path)).rejects.toMatchObject({ code: "intake/meds-unreadable" });
  mkdirSync(join(root, "empty"));
  await expect(run(join(root, "empty"))).rejects.toMatchObject({ code: "intake/nothing-to-read" });
});

test("a file damaged behind its footer, and a list of codes that is none, are refused by name; whole ones are read", async () => {
  const event = rows("(1, '2020-01-01', 'A', 1)");
  await parquet("meds/data/0.parquet", event);
  const damaged = await parquet("meds/data/1.parquet", event);
  const codes = await parquet("meds/metadata/codes.parquet", "SELECT 'A' AS code, 'An A' AS description");
  expect((await run(join(root, "meds"))).summary).toMatchObject({ patients: 1, read: 2 });
  writeFileSync(codes, "code,description");
  await expect(run(join(root, "meds"))).rejects.toMatchObject({
    code: "intake/meds-unreadable",
    message: expect.stringContaining("codes.parquet"),
  });
  damagePage(damaged);
  await expect(run(join(root, "meds"))).rejects.toMatchObject({
    code: "intake/meds-unreadable",
    message: expect.stringContaining("meds/data/1.parquet"),
  });
});
