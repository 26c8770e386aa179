import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noProgress } from "#core";
import { openDuckDb, sqlText } from "#storage";
import { lintDataset } from "./lint-dataset.ts";

// MEDS: who is in which split stands in metadata/subject_splits.parquet; how data files are named says nothing.
test("a subject, and a person under two subjects, in two splits are found where only MEDS's list of splits tells", async () => {
  const meds = await mkdtemp(join(tmpdir(), "osler-lint-splits-"));
  await mkdir(join(meds, "data"));
  await mkdir(join(meds, "metadata"));
  const database = await openDuckDb({ threads: 1 });
  const write = (name: string, sql: string) =>
    database.run(`COPY (${sql}) TO ${sqlText(join(meds, name))} (FORMAT parquet)`);
  await write(
    "data/0.parquet",
    // Subjects 1 and 2 have the same twelve visits, ninety days apart; subject 3 others.
    `SELECT s::BIGINT AS subject_id, TIMESTAMP '2020-01-01' + INTERVAL (90 * s) DAY + INTERVAL (i * i * greatest(1, s - 1)) HOUR AS "time", 'VISIT//' || i AS code, NULL::FLOAT AS numeric_value
     FROM range(1, 4) a(s), range(12) b(i) ORDER BY ALL`,
  );
  const codes = async () => (await lintDataset({ meds, progress: noProgress })).findings.map(({ code }) => code);
  const list = (rows: string) =>
    write("metadata/subject_splits.parquet", `SELECT * FROM (VALUES ${rows}) t(subject_id, split)`);
  try {
    await list("(1::BIGINT, 'train'), (2, 'train'), (3, 'held_out')");
    expect(await codes()).toEqual([]);
    await list("(1::BIGINT, 'train'), (2, 'held_out'), (3, 'held_out')");
    expect(await codes()).toEqual(["lint/person-in-two-splits"]);
    await list("(1::BIGINT, 'train'), (2, 'train'), (3, 'train'), (3, 'held_out')");
    expect(await codes()).toEqual(["lint/subject-in-two-splits"]);
  } finally {
    database.close();
    await rm(meds, { recursive: true });
  }
});

// Sixty people screened every 30 days were 60 of 60 persons in two splits.
test("a schedule that many people share is nobody's history", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-lint-schedule-"));
  const database = await openDuckDb({ threads: 1 });
  const codesOf = async (people: number) => {
    for (const [k, split] of ["train", "held_out"].entries()) {
      await mkdir(join(root, `${people}`, "data", split), { recursive: true });
      await database.run(
        `COPY (SELECT s::BIGINT AS subject_id, TIMESTAMP '2020-01-01' + INTERVAL (s + 30 * i) DAY AS "time", 'VISIT//' || i AS code FROM range(${people}) a(s), range(12) b(i) WHERE s % 2 = ${k} ORDER BY ALL) TO ${sqlText(join(root, `${people}`, "data", split, "0.parquet"))} (FORMAT parquet)`,
      );
    }
    return (await lintDataset({ meds: join(root, `${people}`), progress: noProgress })).findings.map(
      ({ code }) => code,
    );
  };
  try {
    expect(await codesOf(60)).toEqual([]);
    // Two or three charts of one person stay a finding.
    expect(await codesOf(2)).toEqual(["lint/person-in-two-splits"]);
    expect(await codesOf(3)).toEqual(["lint/person-in-two-splits"]);
  } finally {
    database.close();
    await rm(root, { recursive: true });
  }
});

test.each([
  ["a column end_date", "0", "0", "t + INTERVAL 3 DAY AS end_date", ["lint/end-time-column"]],
  ["a column visit_end_datetime", "0", "0", "t AS visit_end_datetime", ["lint/end-time-column"]],
  [
    "the length of the stay in minutes, at admission",
    "0",
    "60 * 24 * (2 + s % 5)",
    "1 AS weekend",
    ["lint/end-time-value"],
  ],
  ["the length of the stay in minutes, at discharge", "2 + s % 5", "60 * 24 * (2 + s % 5)", "1 AS weekend", []],
])("%s gives the end away or does not", async (_, day, value, column, expected) => {
  const meds = await mkdtemp(join(tmpdir(), "osler-lint-ends-"));
  const database = await openDuckDb({ threads: 1 });
  try {
    const file = join(meds, "events.parquet");
    const stay = (code: string, days: string) =>
      `SELECT s, TIMESTAMP '2100-01-01' + INTERVAL (${days}) DAY AS t, '${code}' AS code, NULL AS v FROM range(20) a(s)`;
    await database.run(
      `COPY (SELECT s AS subject_id, t AS "time", code, CASE WHEN code = 'X' THEN ${value} END::FLOAT AS numeric_value, ${column} FROM (${stay("HOSPITAL_ADMISSION//EW", "0")} UNION ALL ${stay("X", day)} UNION ALL ${stay("HOSPITAL_DISCHARGE//HOME", "2 + s % 5")}) ORDER BY ALL) TO ${sqlText(file)} (FORMAT parquet)`,
    );
    const { findings } = await lintDataset({ meds: file, progress: noProgress });
    expect(findings.map(({ code }) => code)).toEqual(expected);
  } finally {
    database.close();
    await rm(meds, { recursive: true });
  }
});

/** Twenty people with a stay of 2 to 6 days from 2100-01-01 on, an ICD-10 diagnosis at its end, and what `extra` adds: s, t, code, v. */
async function lintOfStays(extra: string, labels?: string) {
  const root = await mkdtemp(join(tmpdir(), "osler-lint-stays-"));
  const database = await openDuckDb({ threads: 1 });
  try {
    const write = async (name: string, sql: string) => {
      await database.run(`COPY (${sql}) TO ${sqlText(join(root, name))} (FORMAT parquet)`);
      return join(root, name);
    };
    const stay = (code: string, day: string) =>
      `SELECT s, TIMESTAMP '2100-01-01' + INTERVAL (${day}) DAY AS t, '${code}' AS code, NULL::FLOAT AS v FROM range(20) a(s)`;
    const all = [
      stay("HOSPITAL_ADMISSION//EW", "0"),
      stay("DIAGNOSIS//ICD//10//I10", "2 + s % 5"),
      stay("HOSPITAL_DISCHARGE//HOME", "2 + s % 5"),
      extra,
    ].join(" UNION ALL ");
    const meds = await write(
      "events.parquet",
      `SELECT s AS subject_id, t AS "time", code, v AS numeric_value FROM (${all}) ORDER BY subject_id, t, code`,
    );
    const files = labels === undefined ? [] : [await write("labels.parquet", labels)];
    const { findings, unasked } = await lintDataset({ meds, labels: files, progress: noProgress });
    return { found: findings.map(({ code, count, total }) => `${code} ${count}/${total}`), unasked };
  } finally {
    database.close();
    await rm(root, { recursive: true });
  }
}

const onDay = (day: string, code: string, value = "NULL") =>
  `SELECT s, TIMESTAMP '2100-01-01' + INTERVAL (${day}) DAY, '${code}', ${value} FROM range(20) a(s)`;

// 180 DRGs at admission beside 180 diagnoses at discharge were half of all, and half was no alarm.
test.each([
  ["DRG//HCFA//190", "0", ["lint/billing-before-discharge 20/20"]],
  ["DRG//HCFA//190", "2 + s % 5", []],
  ["DIAGNOSIS//ICD//9//25000", "0", ["lint/billing-before-discharge 20/20"]],
  ["DISCHARGE_DIAGNOSIS//E11", "0", ["lint/billing-before-discharge 20/20"]],
  ["DISCHARGE_LOCATION//HOME", "0", ["lint/billing-before-discharge 20/20"]],
  ["DISCHARGE_PLANNING//1", "0", []],
  ["SNOMED/44054006", "0", ["lint/billing-before-discharge 20/20"]],
  // A procedure, as far as the catalogue knows.
  ["SNOMED/73761001", "0", []],
])("%s on day %s of each stay, beside diagnoses at discharge", async (code, day, expected) => {
  expect((await lintOfStays(onDay(day, code))).found).toEqual(expected);
});

test.each([
  ["QT//DURATION//ms", "400", []],
  ["SNOMED//PAIN DURATION", "3", []],
  ["VISIT DURATION", "3", ["lint/end-time-value 1/2"]],
  ["SITE//LOS ANGELES", "3", []],
  ["Dolor de los pies", "3", []],
  ["ICU LOS", "3", ["lint/end-time-value 1/2"]],
  ["LOS days", "3", ["lint/end-time-value 1/2"]],
  ["HOSPITAL//LOS//d", "3", ["lint/end-time-value 1/2"]],
  ["DRUG//SAPSINE", "7", []],
  ["SAPSII", "40", ["lint/future-window-score 20/20"]],
  ["SOFA", "7", ["lint/future-window-score 20/20"]],
])("%s at admission is an alarm or none", async (code, value, expected) => {
  expect((await lintOfStays(onDay("0", code, value))).found).toEqual(expected);
});

/** Each of twenty people asked on three days; true on one of them, which `(s + k) % 3 = 0` picks. */
const asked = `SELECT s::BIGINT AS subject_id, TIMESTAMP '2100-02-01' + INTERVAL (k) DAY AS prediction_time, (s + k) % 3 = 0 AS boolean_value FROM range(20) a(s), range(3) b(k)`;
const outcome = (hours: number) =>
  `SELECT s, TIMESTAMP '2100-02-01' + INTERVAL (k) DAY + INTERVAL (${hours}) HOUR, 'SEPSIS', NULL FROM range(20) a(s), range(3) b(k) WHERE (s + k) % 3 = 0
   UNION ALL ${onDay("40", "LAST")}`;

test("the label's own code at the instant of the prediction tells it, though the person's later predictions know it too", async () => {
  // Four codes: SEPSIS and the stay's three; LAST comes after every prediction.
  expect((await lintOfStays(outcome(0), asked)).found).toEqual(["lint/label-told-by-a-feature 1/4"]);
  expect((await lintOfStays(outcome(1), asked)).found).toEqual([]);
});

test("a column dod gives the death away", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-lint-dod-"));
  const database = await openDuckDb({ threads: 1 });
  const codesWith = async (column: string) => {
    const file = join(root, "events.parquet");
    await database.run(
      `COPY (SELECT 1::BIGINT AS subject_id, TIMESTAMP '2100-01-01' AS "time", 'A' AS code, NULL::DATE AS ${column}) TO ${sqlText(file)} (FORMAT parquet)`,
    );
    return (await lintDataset({ meds: file, progress: noProgress })).findings.map(({ code }) => code);
  };
  expect(await codesWith("dod")).toEqual(["lint/end-time-column"]);
  expect(await codesWith("dodge")).toEqual([]);
  database.close();
  await rm(root, { recursive: true });
});

test("rules that had nothing to look at are named: without a stay known as one nobody can say that billing codes come late", async () => {
  const withStays = (await lintOfStays(onDay("1", "LAB//1", "5"), asked)).unasked.map(({ code }) => code);
  expect(withStays).not.toContain("lint/billing-before-discharge");
  expect(withStays).toContain("lint/future-window-score");
  expect(withStays).not.toContain("lint/label-told-by-a-feature");

  const root = await mkdtemp(join(tmpdir(), "osler-lint-visits-"));
  const database = await openDuckDb({ threads: 1 });
  const [meds, few] = [join(root, "events.parquet"), join(root, "few.parquet")];
  await database.run(
    `COPY (SELECT 1::BIGINT AS subject_id, TIMESTAMP '2100-01-01' AS "time", unnest(['Visit/IP', 'ICD10CM/E11']) AS code) TO ${sqlText(meds)} (FORMAT parquet)`,
  );
  await database.run(`COPY (FROM (${asked}) WHERE subject_id = 1) TO ${sqlText(few)} (FORMAT parquet)`);
  database.close();
  const { findings, unasked } = await lintDataset({ meds, labels: [few], progress: noProgress });
  await rm(root, { recursive: true });
  // The three labels stand after the record's one event.
  expect(findings.map(({ code }) => code)).toEqual(["lint/label-after-record"]);
  expect(unasked).toContainEqual({
    code: "lint/billing-before-discharge",
    where: "data",
    why: expect.stringMatching(/^no diagnoses, .* within a stay of a day or more/),
  });
  expect(unasked).toContainEqual({
    code: "lint/label-told-by-a-feature",
    where: few,
    why: "no 10 labels of each kind",
  });
});
