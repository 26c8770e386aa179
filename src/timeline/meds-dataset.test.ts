import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicalEvent, type Dosage, noProgress, type SubjectRecord, toEpochMs, toSubjectKey } from "#core";
import { findJson, openDuckDb, sha256Tree, sqlText, writeFileAtomic } from "#storage";
import { damagePage } from "../storage/damaged-parquet.test-support.ts";
import { countSplits } from "./count-splits.ts";
import { compareOccurred } from "./event-order.ts";
import { anyEvents, at } from "./fixtures.test-support.ts";
import { readSubjects } from "./read-subjects.ts";
import { splitNames, splitOf } from "./splits.ts";
import { validateMedsDataset } from "./validate-meds.ts";
import { writeMedsDataset } from "./write-meds.ts";

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "osler-timeline-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const options = { name: "test", licence: "CC0-1.0", splitSeed: 1, progress: noProgress };

test("notes of a subject without events, or of another split, take nobody else's notes away", async () => {
  const directory = join(scratch, "some-without-events");
  const records = Array.from({ length: 12 }, (_, i) => simpleRecord(i + 1)).map((record) =>
    record.subject % 4 === 1 ? { ...record, events: [] } : record,
  );
  await writeMedsDataset(records, directory, options);
  for (const [subject, { notes }] of await readAll(directory, true))
    expect([subject, notes.length]).toEqual([subject, 1]);
  // The same rows in one file without a folder for each split, as other tools write them.
  const flat = join(scratch, "flat");
  await cp(join(directory, "metadata"), join(flat, "metadata"), { recursive: true });
  const database = await openDuckDb({ threads: 1 });
  for (const table of ["data", "notes"]) {
    await mkdir(join(flat, table));
    await database.run(
      `COPY (SELECT * FROM read_parquet('${directory}/${table}/*/*.parquet') ORDER BY subject_id) TO '${flat}/${table}/0.parquet' (FORMAT parquet)`,
    );
  }
  database.close();
  let read = 0;
  for (const split of splitNames) {
    for await (const { notes } of readSubjects({ directory: flat }, { split, notes: true })) {
      expect(notes).toHaveLength(1);
      read++;
    }
  }
  expect(read).toBe(9);
});

// Two charts of one person (FHIR's `seealso`) fell on both sides of a split in about half of the cases.
test("all records of a person teach or all test, and others go by their own keys", async () => {
  const directory = join(scratch, "persons");
  const keys = Array.from({ length: 40 }, (_, i) => i + 1);
  const seconds = keys.map((key) => ({ ...simpleRecord(1000 + key), person: toSubjectKey(key) }));
  await writeMedsDataset([...keys.map(simpleRecord), ...seconds], directory, options);
  const splits = new Map<number, string>();
  for (const split of splitNames)
    for await (const { subject } of readSubjects({ directory }, { split })) splits.set(subject, split);
  expect(splits.size).toBe(80);
  for (const key of keys) {
    const own = splitOf(toSubjectKey(key), options.splitSeed);
    expect([splits.get(key), splits.get(1000 + key)]).toEqual([own, own]);
  }
  expect(new Set(splits.values()).size).toBe(3);
});

// DuckDB's own words came through, which do not say which of the files it was.
describe("a file with a damaged page is named by whoever reads it", () => {
  const failed = (file: string) => ({
    code: "timeline/meds-unreadable",
    message: expect.stringContaining(`${file} is damaged: not all of its rows can be read`),
  });
  const written = async (name: string) => {
    const directory = join(scratch, name);
    await writeMedsDataset(
      Array.from({ length: 20 }, (_, i) => simpleRecord(i + 1)),
      directory,
      options,
    );
    return directory;
  };

  test("events by readSubjects, and notes where they are asked for; what is not asked for does no harm", async () => {
    const directory = await written("damaged-events");
    damagePage(join(directory, "data/train/0.parquet"));
    await expect(readAll(directory, false)).rejects.toMatchObject(failed("data/train/0.parquet"));
    const tuning = [];
    for await (const { subject } of readSubjects({ directory }, { split: "tuning" })) tuning.push(subject);
    expect(tuning.length).toBeGreaterThan(0);
    const noted = await written("damaged-notes");
    damagePage(join(noted, "notes/train/0.parquet"));
    await expect(readAll(noted, true)).rejects.toMatchObject(failed("notes/train/0.parquet"));
    expect((await readAll(noted, false)).size).toBe(20);
  });

  test("by validateMedsDataset as a problem beside the others, whichever column it is and in the metadata too", async () => {
    const directory = await written("damaged-value");
    expect(await validateMedsDataset(directory)).toEqual([]);
    const file = join(directory, "data/train/0.parquet");
    const database = await openDuckDb({ threads: 1 });
    const [page] = await database.all(
      `SELECT coalesce(dictionary_page_offset, data_page_offset) AS at FROM parquet_metadata(${sqlText(file)}) WHERE path_in_schema = 'numeric_value'`,
    );
    database.close();
    damagePage(file, Number(page?.["at"]));
    await rm(join(directory, "metadata/dataset.json"));
    const problem = expect.stringMatching(/^is damaged: not all of its rows can be read/);
    expect(await validateMedsDataset(directory)).toEqual([
      { file: "metadata/dataset.json", problem: "is missing" },
      { file: "data/train/0.parquet", problem },
    ]);
    const listed = await written("damaged-list");
    for (const name of ["codes", "subject_splits"]) damagePage(join(listed, `metadata/${name}.parquet`));
    expect(await validateMedsDataset(listed)).toEqual([
      { file: "metadata/codes.parquet", problem },
      { file: "metadata/subject_splits.parquet", problem },
    ]);
  });
});

test("a subject as text, none, and one that a number would round are refused by file; 2^53 - 1 is read", async () => {
  const directory = join(scratch, "keys");
  await mkdir(join(directory, "data"), { recursive: true });
  const database = await openDuckDb({ threads: 1 });
  const write = (subject: string) =>
    database.run(
      `COPY (SELECT ${subject} AS subject_id, TIMESTAMP '2000-01-01' AS "time", 'ADM' AS code) TO ${sqlText(join(directory, "data/0.parquet"))} (FORMAT parquet)`,
    );
  const refused = (what: string) => ({
    code: "timeline/meds-unreadable",
    message: expect.stringMatching(new RegExp(`data/0\\.parquet has a (column )?subject_id that is ${what}`)),
  });
  await write("9007199254740991::BIGINT");
  expect([...(await readAll(directory, false)).keys()]).toEqual([9007199254740991]);
  for (const key of ["9007199254740992", "9007199254740993", "9223372036854775807", "-1", "NULL"]) {
    await write(`${key}::BIGINT`);
    const message = await readAll(directory, false).catch((error: Error) => error.message);
    expect(message).not.toMatch(/\d{10}/);
    await expect(readAll(directory, false)).rejects.toMatchObject(refused("missing, below 0, or 2\\^53 or above"));
  }
  await write("'MRN 77'");
  await expect(readAll(directory, false)).rejects.toMatchObject(refused("not a whole number but VARCHAR"));
  await expect(async () => {
    for await (const _ of readSubjects({ directory }, { split: "train" }));
  }).rejects.toMatchObject({ code: "storage/file-missing" });
  database.close();
});

/** A record of two visits and a late result, with a note. */
function simpleRecord(key: number): SubjectRecord {
  const subject = toSubjectKey(key);
  const on = (code: string, iso: string | null, more: Partial<ClinicalEvent> = {}): ClinicalEvent => {
    const occurredAt = iso === null ? null : at(iso);
    return { subject, code, occurredAt, filedAt: occurredAt, ...more };
  };
  return {
    subject,
    events: [
      on("LOINC//4548-4//%", "2001-05-01", { filedAt: at("2001-05-03"), numericValue: 6.5, display: "Hemoglobin A1c" }),
      on("ICD10CM//E11.65", "2003-01-01", { display: "Type 2 diabetes with hyperglycaemia" }),
      on("SEX//F", null),
      on("MEDS_BIRTH", "1950-02-03"),
    ],
    notes: [
      {
        subject,
        id: `n${key}`,
        kind: "LOINC//34117-2",
        occurredAt: at("2001-05-01"),
        filedAt: at("2001-05-02"),
        text: "Stable.\nSee in 6 months.",
      },
    ],
  };
}

async function readAll(directory: string, notes = false): Promise<Map<number, SubjectRecord>> {
  const records = new Map<number, SubjectRecord>();
  for await (const record of readSubjects({ directory }, { notes, drugUse: true })) records.set(record.subject, record);
  return records;
}

test("what is written is read back: every event, moment, value and text", async () => {
  const anyRecords = fc
    .uniqueArray(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 6 })
    .chain((keys) => fc.tuple(...keys.map((key) => anyEvents(toSubjectKey(key)))))
    .filter((lists) => lists.some((events) => events.length > 0));
  await fc.assert(
    fc.asyncProperty(anyRecords, fc.integer({ min: 1, max: 40 }), async (lists, rowsPerFile) => {
      const records = lists
        .filter(([first]) => first !== undefined)
        .map((events) => ({ subject: events[0]!.subject, events, notes: [] }));
      const directory = join(scratch, "round-trip");
      await writeMedsDataset(records, directory, { ...options, rowsPerFile });
      const read = await readAll(directory);
      expect(read.size).toBe(records.length);
      for (const { subject, events } of records) {
        const back = read.get(subject)?.events.filter(({ code }) => !code.startsWith("OBSERVATION_"));
        expect(back).toEqual([...events].sort(compareOccurred));
      }
      expect(await validateMedsDataset(directory)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

describe("a dataset of 60 subjects", () => {
  const records = Array.from({ length: 60 }, (_, key) => simpleRecord(key + 1));
  let directory: string;
  beforeAll(async () => {
    directory = join(scratch, "sixty");
    await writeMedsDataset(records, directory, { ...options, rowsPerFile: 50 });
  });

  test("is valid MEDS 0.4.0", async () => {
    expect(await validateMedsDataset(directory)).toEqual([]);
    expect(await findJson(join(directory, "metadata/dataset.json"))).toEqual({
      dataset_name: "test",
      etl_name: "osler",
      license: "CC0-1.0",
      meds_version: "0.4.0",
      other_extension_columns: ["filed_time", "dose_value", "dose_unit", "route", "drug_use"],
    });
  });

  test("has MEDS's columns and types on disk", async () => {
    const database = await openDuckDb();
    const file = join(directory, "data/train/0.parquet");
    const rows = await database.all(
      `SELECT name, type, converted_type, logical_type FROM parquet_schema('${file}') WHERE name <> 'duckdb_schema'`,
    );
    database.close();
    expect(rows.map((row) => [row["name"], row["type"], row["converted_type"]])).toEqual([
      ["subject_id", "INT64", "INT_64"],
      ["time", "INT64", "TIMESTAMP_MICROS"],
      ["code", "BYTE_ARRAY", "UTF8"],
      ["numeric_value", "FLOAT", null],
      ["text_value", "BYTE_ARRAY", "UTF8"],
      ["filed_time", "INT64", "TIMESTAMP_MICROS"],
      ["dose_value", "DOUBLE", null],
      ["dose_unit", "BYTE_ARRAY", "UTF8"],
      ["route", "BYTE_ARRAY", "UTF8"],
      ["drug_use", "BYTE_ARRAY", "UTF8"],
    ]);
    expect(String(rows[1]?.["logical_type"])).toContain("isAdjustedToUTC=0");
  });

  test("dose and route are columns where there is one instruction; two instructions are not one dose", async () => {
    const subject = toSubjectKey(5);
    const ordered = (iso: string, ...dosages: readonly Dosage[]): ClinicalEvent => ({
      ...{ subject, code: "RXNORM//860975", occurredAt: at(iso), filedAt: at(iso) },
      drugUse: { dosages },
    });
    const oral = { code: "SNOMED//26643006" };
    const [one, two] = [500, 1000].map((value) => ({ dose: { value, unit: "mg" }, route: oral }));
    const drugs = join(scratch, "drugs");
    const events = [ordered("2020-01-01", one!), ordered("2020-01-02", one!, two!), ordered("2020-01-03")];
    await writeMedsDataset([{ subject, events, notes: [] }], drugs, options);
    const database = await openDuckDb();
    const rows = await database.all(
      `SELECT dose_value, dose_unit, route, drug_use->>'$.dosages[1].dose.value' AS second FROM '${drugs}/data/*/*.parquet' WHERE code LIKE 'RXNORM%' ORDER BY time`,
    );
    database.close();
    expect(rows.map(Object.values)).toEqual([
      [500, "mg", "SNOMED//26643006", null],
      [null, null, null, "1000"],
      [null, null, null, null],
    ]);
  });

  test("lists codes with their words and broader codes", async () => {
    const database = await openDuckDb();
    const rows = await database.all(`SELECT * FROM '${join(directory, "metadata/codes.parquet")}' ORDER BY code`);
    database.close();
    expect(rows.map((row) => [row["code"], row["description"], row["parent_codes"]])).toEqual([
      ["ICD10CM//E11.65", "Type 2 diabetes with hyperglycaemia", ["ICD10CM//E11.6"]],
      ["LOINC//4548-4//%", "Hemoglobin A1c", ["LOINC//4548-4"]],
      ["MEDS_BIRTH", "Birth", null],
      ["OBSERVATION_END", expect.any(String), null],
      ["OBSERVATION_START", expect.any(String), null],
      ["SEX//F", "Female", null],
    ]);
  });

  test("marks observation from the first event after birth to a gap after the last", async () => {
    const events = (await readAll(directory)).get(1)?.events ?? [];
    const marks = events.filter(({ code }) => code.startsWith("OBSERVATION_"));
    expect(marks.map(({ code, occurredAt }) => [code, occurredAt])).toEqual([
      ["OBSERVATION_START", at("2001-05-01")],
      ["OBSERVATION_END", at("2004-09-02")], // two contacts 610 days apart
    ]);
  });

  test("keeps notes beside their subject when asked", async () => {
    const read = await readAll(directory, true);
    for (const { subject, notes } of records) expect(read.get(subject)?.notes).toEqual(notes);
  });

  test("puts each subject in the split its hash says, and reads that split alone", async () => {
    const sizes = { train: 0, tuning: 0, held_out: 0 };
    for (const split of splitNames) {
      for await (const { subject } of readSubjects({ directory }, { split })) {
        expect(splitOf(subject, 1)).toBe(split);
        sizes[split]++;
      }
    }
    expect(await countSplits({ directory })).toEqual({ subjects: sizes, conflicts: 0 });
    expect(sizes.train + sizes.tuning + sizes.held_out).toBe(60);
  });

  test("has the same bytes when written again", async () => {
    const again = join(scratch, "again");
    await writeMedsDataset(records, again, { ...options, rowsPerFile: 50 });
    expect(await sha256Tree(again)).toBe(await sha256Tree(directory));
  });
});

test("a code is published by what most records call it, never by one record's own words", async () => {
  const directory = join(scratch, "own-words");
  const own = simpleRecord(1);
  const named = { ...own, events: own.events.map((event) => ({ ...event, display: "as Quennell wants" })) };
  await writeMedsDataset([named, ...Array.from({ length: 12 }, (_, i) => simpleRecord(i + 2))], directory, options);
  const database = await openDuckDb();
  const rows = await database.all(`SELECT description FROM '${join(directory, "metadata/codes.parquet")}'`);
  database.close();
  expect(JSON.stringify(rows)).toContain("Type 2 diabetes");
  expect(JSON.stringify(rows)).not.toContain("Quennell");
});

test("words of a code fewer than 11 subjects have are not published", async () => {
  const directory = join(scratch, "rare");
  await writeMedsDataset([simpleRecord(1)], directory, options);
  const database = await openDuckDb();
  const rows = await database.all(
    `SELECT description FROM '${join(directory, "metadata/codes.parquet")}' WHERE code LIKE 'ICD10CM%'`,
  );
  database.close();
  expect(rows).toEqual([{ description: null }]);
});

test("a subject given twice, or holding another's events, is refused and nothing is left behind", async () => {
  const directory = join(scratch, "refused");
  const write = (records: SubjectRecord[]) => writeMedsDataset(records, directory, options);
  await expect(write([simpleRecord(1), simpleRecord(2), simpleRecord(1)])).rejects.toMatchObject({
    code: "timeline/subject-twice",
  });
  const mixed = { ...simpleRecord(1), events: simpleRecord(2).events };
  await expect(write([mixed])).rejects.toMatchObject({ code: "timeline/mixed-subjects" });
  const far = {
    ...simpleRecord(1),
    notes: [],
    events: simpleRecord(1).events.map((event) => ({
      ...event,
      occurredAt: toEpochMs(1e15),
      filedAt: toEpochMs(1e15),
    })),
  };
  await expect(write([far])).rejects.toMatchObject({ code: "timeline/time-out-of-range" });
  expect(existsSync(directory)).toBe(false);
});

test("splits are 70/15/15 within three standard errors over 100,000 keys", () => {
  const counts = { train: 0, tuning: 0, held_out: 0 };
  for (let key = 0; key < 100_000; key++) counts[splitOf(toSubjectKey(key), "seed")]++;
  expect(Math.abs(counts.train - 70_000)).toBeLessThan(3 * Math.sqrt(100_000 * 0.7 * 0.3));
  expect(Math.abs(counts.tuning - 15_000)).toBeLessThan(3 * Math.sqrt(100_000 * 0.15 * 0.85));
});

describe("a dataset that breaks MEDS", () => {
  /** Writes a small foreign dataset by SQL and validates it. */
  async function problemsOf(change: {
    data?: string;
    codes?: string;
    splits?: string;
    dataset?: string;
    second?: string;
  }) {
    const directory = join(scratch, "foreign");
    await rm(directory, { recursive: true, force: true });
    await mkdir(join(directory, "data/train"), { recursive: true });
    await mkdir(join(directory, "metadata"));
    const row = "(1::BIGINT, TIMESTAMP '2001-01-01', 'A', 1::FLOAT)";
    const table = (values: string) => `SELECT * FROM (VALUES ${values}) t(subject_id, time, code, numeric_value)`;
    const database = await openDuckDb({ threads: 1 });
    const copy = (sql: string, file: string) =>
      database.run(`COPY (${sql}) TO '${join(directory, file)}' (FORMAT parquet)`);
    await copy(change.data?.startsWith("SELECT") ? change.data : table(change.data ?? row), "data/train/0.parquet");
    if (change.second !== undefined) await copy(table(change.second), "data/train/1.parquet");
    await copy(
      change.codes ?? "SELECT 'A' AS code, NULL::VARCHAR AS description, NULL::VARCHAR[] AS parent_codes",
      "metadata/codes.parquet",
    );
    await copy(change.splits ?? "SELECT 1::BIGINT AS subject_id, 'train' AS split", "metadata/subject_splits.parquet");
    database.close();
    await writeFileAtomic(join(directory, "metadata/dataset.json"), change.dataset ?? '{"meds_version":"0.4.0"}');
    return validateMedsDataset(directory);
  }

  test("passes when nothing is broken", async () => expect(await problemsOf({})).toEqual([]));

  test.each([
    [
      "a null code",
      { data: "(1::BIGINT, TIMESTAMP '2001-01-01', 'A', 1::FLOAT), (1, TIMESTAMP '2001-01-02', NULL, 1)" },
      { file: "data/train/0.parquet", column: "code", row: 2 },
    ],
    [
      "a subject in two files",
      { second: "(1::BIGINT, TIMESTAMP '2001-01-01', 'A', 1::FLOAT)" },
      { file: "data/train/1.parquet", column: "subject_id", row: 1 },
    ],
    [
      "rows of a subject apart",
      {
        data: "(1::BIGINT, TIMESTAMP '2001-01-01', 'A', 1::FLOAT), (2, NULL, 'A', 1), (1, NULL, 'A', 1)",
        splits: "SELECT * FROM (VALUES (1::BIGINT, 'train'), (2, 'train')) t(subject_id, split)",
      },
      { column: "subject_id", row: 3 },
    ],
    [
      "rows out of time order",
      { data: "(1::BIGINT, TIMESTAMP '2001-01-02', 'A', 1::FLOAT), (1, TIMESTAMP '2001-01-01', 'A', 1)" },
      { column: "time", row: 2 },
    ],
    [
      "a static row after a dated one",
      { data: "(1::BIGINT, TIMESTAMP '2001-01-02', 'A', 1::FLOAT), (1, NULL, 'A', 1)" },
      { column: "time", row: 2 },
    ],
    [
      "time in nanoseconds",
      { data: "SELECT 1::BIGINT AS subject_id, TIMESTAMP_NS '2001-01-01' AS time, 'A' AS code" },
      { column: "time" },
    ],
    [
      "time with a zone",
      { data: "SELECT 1::BIGINT AS subject_id, TIMESTAMPTZ '2001-01-01' AS time, 'A' AS code" },
      { column: "time" },
    ],
    [
      "values in double precision",
      {
        data: "SELECT 1::BIGINT AS subject_id, TIMESTAMP '2001-01-01' AS time, 'A' AS code, 1::DOUBLE AS numeric_value",
      },
      { column: "numeric_value" },
    ],
    ["no time column", { data: "SELECT 1::BIGINT AS subject_id, 'A' AS code" }, { column: "time" }],
    [
      "a code that is not listed",
      { codes: "SELECT 'B' AS code" },
      { file: "data/train/0.parquet", column: "code", row: 1 },
    ],
    [
      "a subject listed twice",
      { splits: "SELECT * FROM (VALUES (1::BIGINT, 'train'), (1, 'tuning')) t(subject_id, split)" },
      { file: "metadata/subject_splits.parquet", column: "subject_id", row: 2 },
    ],
    [
      "a further column in the closed list of splits",
      { splits: "SELECT 1::BIGINT AS subject_id, 'train' AS split, 1 AS age" },
      { column: "age" },
    ],
    [
      "a folder of the wrong split",
      { splits: "SELECT 1::BIGINT AS subject_id, 'held_out' AS split" },
      { file: "data/train/0.parquet", column: "subject_id" },
    ],
    [
      "a version that is not text",
      { dataset: '{"meds_version":4}' },
      { file: "metadata/dataset.json", column: "meds_version" },
    ],
  ])("%s is named with file, column and row", async (_, change, problem) => {
    expect(await problemsOf(change)).toEqual([expect.objectContaining(problem)]);
  });

  test("a code missing from the list is allowed in 0.3.3, which is read too", async () => {
    expect(await problemsOf({ codes: "SELECT 'B' AS code", dataset: '{"meds_version":"0.3.3"}' })).toEqual([]);
    const [record] = [...(await readAll(join(scratch, "foreign"))).values()];
    expect(record?.events).toEqual([
      { subject: 1, code: "A", occurredAt: at("2001-01-01"), filedAt: at("2001-01-01"), numericValue: 1 },
    ]);
  });
});
