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
  const codes = async () => (await lintDataset({ meds, progress: noProgress })).map(({ code }) => code);
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
    expect((await lintDataset({ meds: file, progress: noProgress })).map(({ code }) => code)).toEqual(expected);
  } finally {
    database.close();
    await rm(meds, { recursive: true });
  }
});
