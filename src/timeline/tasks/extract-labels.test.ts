import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noProgress } from "#core";
import { openDuckDb, sqlText } from "#storage";
import { damagePage } from "../../storage/damaged-parquet.test-support.ts";
import { extractLabels } from "./extract-labels.ts";
import { parseTask } from "./task-definition.ts";
import { type EventRow, writeEvents } from "./task-events.test-support.ts";

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "osler-tasks-test-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

type Row = EventRow;

/** Labels of `task` over `rows`, as `subject moment label`, and what was left out. */
async function labelsOf(task: string, rows: readonly Row[], dataset?: string) {
  const [events, out] = [join(scratch, "events.parquet"), join(scratch, "labels.parquet")];
  await writeEvents(events, rows);
  const database = await openDuckDb({ threads: 1 });
  try {
    const summary = await extractLabels({ task: parseTask(task, dataset), meds: events, out, progress: noProgress });
    const labels = await database.all(
      `SELECT subject_id::INTEGER AS s, strftime(prediction_time, '%Y-%m-%d %H:%M') AS t, boolean_value AS b FROM read_parquet(${sqlText(out)})`,
    );
    return { summary, labels: labels.map(({ s, t, b }) => `${s} ${t} ${b}`) };
  } finally {
    database.close();
  }
}

test("a discharge in one file and the readmission in another are no label, but refused", async () => {
  const meds = join(scratch, "by-year");
  await mkdir(join(meds, "data"), { recursive: true });
  const task = parseTask(`
predicates: { discharge: { code: OUT }, admission: { code: IN } }
trigger: discharge
windows:
  input: { start: null, end: trigger, index_timestamp: end }
  target: { start: trigger, end: start + 30d, start_inclusive: false, label: admission }`);
  const extract = () => extractLabels({ task, meds, out: join(scratch, "by-year.parquet"), progress: noProgress });
  await writeEvents(join(meds, "data/2020.parquet"), [[1, "2020-12-20", "OUT"]]);
  await writeEvents(join(meds, "data/2021.parquet"), [[2, "2021-01-03", "OUT"]]);
  expect(await extract()).toMatchObject({ labels: 2, positives: 0 });
  await writeEvents(join(meds, "data/2021.parquet"), [[1, "2021-01-03", "IN"]]);
  await expect(extract()).rejects.toMatchObject({
    code: "timeline/meds-unreadable",
    message: expect.stringContaining("1 subjects of"),
  });
});

test("a column the data do not have is named; so is a file with a damaged page, and subjects beyond int64 are counted, not told", async () => {
  const meds = join(scratch, "other.parquet");
  const extract = (task: string) =>
    extractLabels({ task: parseTask(task), meds, out: join(scratch, "other-labels.parquet"), progress: noProgress });
  await writeEvents(meds, couple);
  expect(await extract(high)).toMatchObject({ labels: 2 });
  await expect(extract(high.replace("value_min", "value_mim"))).rejects.toMatchObject({
    code: "timeline/task-invalid",
    message: expect.stringContaining("predicates.high names a column the data does not have (value_mim)"),
  });
  damagePage(meds);
  await expect(extract(high)).rejects.toMatchObject({
    code: "timeline/meds-unreadable",
    message: expect.stringContaining("other.parquet is damaged"),
  });
  const database = await openDuckDb({ threads: 1 });
  const write = (subject: string) =>
    database.run(
      `COPY (SELECT ${subject}::UBIGINT AS subject_id, TIMESTAMP '2000-01-01' AS "time", 'ADM' AS code) TO ${sqlText(meds)} (FORMAT parquet)`,
    );
  await write("9223372036854775807");
  expect(await extract(high)).toMatchObject({ labels: 1 });
  await write("9223372036854775813");
  await expect(extract(high)).rejects.toMatchObject({
    code: "timeline/meds-unreadable",
    message: expect.stringMatching(/^(?!.*9223372036854775813).*1 events of .* beyond 64 bits/),
  });
  database.close();
});

const icuMortality = readFileSync("tasks/icu-mortality.yaml", "utf8");
const mimic = readFileSync("tasks/mimic-iv.predicates.yaml", "utf8");

test("in-ICU mortality: dies there, leaves alive, leaves too early, never leaves, comes back within two days", async () => {
  const { labels, summary } = await labelsOf(
    icuMortality,
    [
      [1, "2100-01-01 00:00", "ICU_ADMISSION//MICU"],
      [1, "2100-01-05 00:00", "MEDS_DEATH"],
      [2, "2100-01-01 00:00", "ICU_ADMISSION//MICU"],
      [2, "2100-01-04 00:00", "ICU_DISCHARGE//MICU"],
      [2, "2100-02-01 00:00", "MEDS_DEATH"],
      [3, "2100-01-01 00:00", "ICU_ADMISSION//MICU"],
      [3, "2100-01-03 00:00", "ICU_DISCHARGE//MICU"],
      [4, "2100-01-01 00:00", "ICU_ADMISSION//MICU"],
      [5, "2100-01-01 00:00", "ICU_ADMISSION//MICU"],
      [5, "2100-01-02 00:00", "ICU_ADMISSION//SICU"],
      [5, "2100-01-09 00:00", "ICU_DISCHARGE//SICU"],
    ],
    mimic,
  );
  // Subject 3 leaves exactly at 48 h, which the gap includes; subject 5's second stay counts, the first does not.
  expect(labels).toEqual(["1 2100-01-02 00:00 true", "2 2100-01-02 00:00 false", "5 2100-01-03 00:00 false"]);
  expect(summary).toMatchObject({ triggers: 6, labels: 3, positives: 1, leftOut: { gap: 2, target: 1 } });
});

test("creatinine of exactly 1.3 is not above 1.3; a child, an earlier high value and an unmeasured stay are left out", async () => {
  const stay = (subject: number): Row[] => [
    [subject, "2050-01-01 00:00", "MEDS_BIRTH"],
    [subject, "2100-01-01 08:00", "HOSPITAL_ADMISSION//EW EMER."],
    [subject, "2100-01-09 08:00", "HOSPITAL_DISCHARGE//HOME"],
  ];
  const creatinine = "LAB//50912//mg/dL";
  const { labels, summary } = await labelsOf(
    readFileSync("tasks/elevated-creatinine.yaml", "utf8"),
    [
      ...stay(1),
      [1, "2100-01-02 09:00", creatinine, 1.3],
      ...stay(2),
      [2, "2100-01-02 09:00", creatinine, 1.4],
      ...stay(3),
      [3, "2100-01-01 09:00", creatinine, 2],
      [3, "2100-01-02 09:00", creatinine, 2],
      ...stay(4),
      [4, "2100-01-03 09:00", creatinine, 2],
      [5, "2095-01-01 00:00", "MEDS_BIRTH"],
      ...stay(5).slice(1),
      [5, "2100-01-02 09:00", creatinine, 1],
      // On the border: measured exactly at the prediction time belongs to the input, exactly 24 h later to the target.
      ...stay(6),
      [6, "2100-01-02 08:00", creatinine, 1],
      [6, "2100-01-03 08:00", creatinine, 1.5],
    ],
    mimic,
  );
  expect(labels).toEqual(["1 2100-01-02 08:00 false", "2 2100-01-02 08:00 true", "6 2100-01-02 08:00 true"]);
  expect(summary.leftOut).toEqual({ adult: 1, input: 1, target: 1 });
});

test("an inclusive start may itself be the event looked for; an exclusive one may not", async () => {
  const task = (inclusive: boolean) => `
predicates: { a: { code: A }, b: { code: B } }
trigger: a
windows:
  target: { start: trigger, end: start -> a, start_inclusive: ${inclusive}, end_inclusive: true, label: b, index_timestamp: end }`;
  const rows: Row[] = [
    [1, "2000-01-01", "A"],
    [1, "2000-01-02", "B"],
    [1, "2000-01-03", "A"],
  ];
  expect((await labelsOf(task(true), rows)).labels).toEqual(["1 2000-01-01 00:00 false", "1 2000-01-03 00:00 false"]);
  expect((await labelsOf(task(false), rows)).labels).toEqual(["1 2000-01-03 00:00 true"]);
});

test("and, or hold at one instant; counts count events; undated facts choose subjects; a missing code matches any", async () => {
  const task = `
predicates:
  a: { code: A }
  b: { code: { any: [B, C] } }
  high: { code: null, value_min: 5, value_min_inclusive: true }
  both: { expr: "and(a, b)" }
patient_demographics: { woman: { code: SEX//F } }
trigger: both
windows:
  input: { start: null, end: trigger, start_inclusive: true, end_inclusive: true, index_timestamp: end, has: { b: "(2, 3)" } }
  target: { start: trigger, end: null, start_inclusive: false, end_inclusive: true, label: high }`;
  const { labels, summary } = await labelsOf(task, [
    [1, null, "SEX//F"],
    [1, "2000-01-01", "B"],
    [1, "2000-01-02", "A"],
    [1, "2000-01-03", "A"],
    [1, "2000-01-03", "C"],
    [1, "2000-01-04", "LAB", 5],
    [2, null, "SEX//M"],
    [2, "2000-01-03", "A"],
    [2, "2000-01-03", "B"],
    [2, "2000-01-03", "B"],
    [2, "2000-01-04", "LAB", 5],
  ]);
  expect(labels).toEqual(["1 2000-01-03 00:00 true"]);
  expect(summary.triggers).toBe(1);
});

test("a record's own start and end are there to be reached from its first and last event: nothing before is no reason to be left out", async () => {
  const task = `
predicates: { a: { code: A }, b: { code: B } }
trigger: a
windows:
  before: { start: null, end: trigger, end_inclusive: false, has: { b: "(None, 0)" }, index_timestamp: end }
  target: { start: trigger, end: null, start_inclusive: false, label: b }`;
  const { labels, summary } = await labelsOf(task, [
    [1, "2000-01-01", "A"],
    [2, "2000-01-01", "A"],
    [2, "2000-01-02", "B"],
    [3, "2000-01-01", "B"],
    [3, "2000-01-02", "A"],
    [4, "2000-01-01", "B"],
    [4, "2000-01-01", "A"],
  ]);
  expect(labels).toEqual(["1 2000-01-01 00:00 false", "2 2000-01-01 00:00 true", "4 2000-01-01 00:00 false"]);
  expect(summary.leftOut).toEqual({ before: 1 });
});

test("names that differ in case alone, or hold a quotation mark, are different names", async () => {
  const task = `
predicates: { a: { code: A }, mi: { code: I21 }, MI: { code: "410" }, 'the "end"': { code: END } }
trigger: a
windows:
  Target: { start: trigger, end: start + 1d, start_inclusive: false, has: { mi: "(None, 0)", MI: "(1, None)" }, label: MI }
  target: { start: trigger, end: start + 9d, start_inclusive: false, has: { 'the "end"': "(1, None)" }, index_timestamp: start }`;
  const { labels, summary } = await labelsOf(task, [
    [1, "2000-01-01", "A"],
    [1, "2000-01-02", "410"],
    [1, "2000-01-05", "END"],
    [2, "2000-01-01", "A"],
    [2, "2000-01-02", "I21"],
    [2, "2000-01-05", "END"],
    [3, "2000-01-01", "A"],
    [3, "2000-01-02", "410"],
  ]);
  expect(labels).toEqual(["1 2000-01-01 00:00 true"]);
  expect(summary.leftOut).toEqual({ Target: 1, target: 1 });
});

/** Subjects of whom a predicate holds. @param columns made of `x`, the third of each of the rows */
async function foundBy(predicate: string, columns: string, rows: string): Promise<string[]> {
  const [events, out] = [join(scratch, "columns.parquet"), join(scratch, "labels.parquet")];
  const database = await openDuckDb({ threads: 1 });
  try {
    await database.run(
      `COPY (SELECT subject_id, TIMESTAMP '2000-01-01' AS "time", code, ${columns} FROM (VALUES ${rows}) AS e(subject_id, code, x) ORDER BY 1) TO ${sqlText(events)} (FORMAT parquet)`,
    );
    const task = parseTask(`
predicates: { all: {}, p: ${predicate} }
trigger: all
windows: { now: { start: trigger, end: start + 1h, label: p, index_timestamp: start } }`);
    await extractLabels({ task, meds: events, out, progress: noProgress });
    const found = await database.all(
      `SELECT subject_id::VARCHAR AS s FROM read_parquet(${sqlText(out)}) WHERE boolean_value ORDER BY 1`,
    );
    return found.map(({ s }) => String(s));
  } finally {
    database.close();
  }
}

test.each([
  ["NaN is no value, so it is above nothing", "{ value_min: 5 }", "x::FLOAT AS numeric_value", "'nan'", "'6'", "'4'"],
  ["a text among values is none", "{ value_min: 5 }", "x AS value", "'POSITIVE'", "'6'", "'4'"],
  ["5 is the 5.0 of a column of floats", "{ other_cols: { dose_value: 5 } }", "x::FLOAT AS dose_value", "0", "5", "6"],
  ["2.3 is the 2.3 that a 32-bit float holds", "{ other_cols: { d: 2.3 } }", "x::FLOAT AS d", "2", "2.3", "2.4"],
  ["a key that is no field is a column, as ACES writes it", "{ unit: mg/dL }", "x AS unit", "'g/L'", "'mg/dL'", "''"],
  ["whole numbers and words are compared as they are", "{ other_cols: { d: 5 } }", "x::INTEGER AS d", "50", "5", "6"],
])("%s", async (_, predicate, columns, first, second, third) => {
  expect(await foundBy(predicate, columns, `(1, 'A', ${first}), (2, 'B', ${second}), (3, 'C', ${third})`)).toEqual([
    "2",
  ]);
});

test("any task of random windows gives what following each trigger by hand gives", async () => {
  const anyRow = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 0, max: 12 }),
    fc.constantFrom("A", "B", "C"),
  );
  const anyCase = fc.record({
    rows: fc.array(anyRow, { minLength: 1, maxLength: 25 }),
    inclusive: fc.tuple(fc.boolean(), fc.boolean()),
    hours: fc.integer({ min: 0, max: 6 }),
    atMost: fc.integer({ min: 0, max: 3 }),
  });
  const clock = (hour: number) => `2000-01-01 ${String(hour).padStart(2, "0")}:00`;
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ rows, inclusive: [startIn, endIn], hours, atMost }) => {
      const task = `
predicates: { a: { code: A }, b: { code: B }, c: { code: C } }
trigger: a
windows:
  before: { start: end - ${hours}h, end: trigger, start_inclusive: ${startIn}, end_inclusive: ${endIn}, has: { c: "(None, ${atMost})" }, index_timestamp: end }
  target: { start: before.end, end: start -> b, start_inclusive: ${startIn}, end_inclusive: ${endIn}, label: c }`;
      const expected = new Map<string, boolean>();
      for (const [subject, hour] of rows.filter(([, , code]) => code === "A")) {
        const own = rows.filter(([other]) => other === subject);
        const inside = (at: number, start: number, end: number) =>
          (startIn ? at >= start : at > start) && (endIn ? at <= end : at < end);
        const count = (start: number, end: number) =>
          own.filter(([, at, code]) => code === "C" && inside(at, start, end)).length;
        const stop = own
          .filter(([, at, code]) => code === "B" && (startIn ? at >= hour : at > hour))
          .map(([, at]) => at)
          .sort((x, y) => x - y)[0];
        if (stop === undefined || count(hour - hours, hour) > atMost) continue;
        expected.set(`${subject} ${clock(hour)}`, count(hour, stop) > 0);
      }
      const { labels } = await labelsOf(
        task,
        rows.map(([subject, hour, code]) => [subject, clock(hour), code] as const),
      );
      expect(labels).toEqual([...expected].map(([key, label]) => `${key} ${label}`).sort());
    }),
    { numRuns: 25 },
  );
});

test("each task of tasks/ is read with MIMIC-IV's predicates", () => {
  const files = readdirSync("tasks").filter((file) => file.endsWith(".yaml") && !file.endsWith("predicates.yaml"));
  expect(files).toHaveLength(19);
  for (const file of files)
    expect(parseTask(readFileSync(join("tasks", file), "utf8"), mimic).windows.length).toBeGreaterThan(1);
});

const shipped = (name: string) => readFileSync(`tasks/${name}.yaml`, "utf8");

test("readmission: on day 30 counts, on day 31 not; who is not seen beyond day 30 is not asked", async () => {
  const stay = (subject: number): EventRow[] => [
    [subject, "2100-01-01", "HOSPITAL_ADMISSION//EW"],
    [subject, "2100-01-02", "HOSPITAL_DISCHARGE//HOME"],
  ];
  const { labels, summary } = await labelsOf(
    shipped("readmission-30d"),
    [
      ...stay(1),
      [1, "2100-02-01", "HOSPITAL_ADMISSION//EW"],
      [1, "2100-02-05", "X"],
      ...stay(2),
      [2, "2100-02-02", "HOSPITAL_ADMISSION//EW"],
      ...stay(3),
    ],
    mimic,
  );
  expect(labels).toEqual(["1 2100-01-02 00:00 true", "2 2100-01-02 00:00 false"]);
  expect(summary.leftOut).toEqual({ seen: 1 });
});

test("a stay of exactly 7 days is long; one that ends within the first day or is never seen to end is not asked", async () => {
  const { labels } = await labelsOf(
    shipped("short-stay"),
    [
      ...[1, 2, 3, 4].map((subject): EventRow => [subject, "2100-01-01", "HOSPITAL_ADMISSION//EW"]),
      [1, "2100-01-08", "HOSPITAL_DISCHARGE//HOME"],
      [2, "2100-01-07 23:59", "MEDS_DEATH"],
      [3, "2100-01-01 12:00", "HOSPITAL_DISCHARGE//HOME"],
      [4, "2100-01-03", "X"],
    ],
    mimic,
  );
  expect(labels).toEqual(["1 2100-01-02 00:00 false", "2 2100-01-02 00:00 true"]);
});

test("intensive care on the second day counts, on the first excludes, after discharge does not", async () => {
  const { labels } = await labelsOf(
    shipped("icu-transfer"),
    [
      ...[1, 2, 3].flatMap((subject): EventRow[] => [
        [subject, "2100-01-01", "HOSPITAL_ADMISSION//EW"],
        [subject, "2100-01-05", "HOSPITAL_DISCHARGE//HOME"],
      ]),
      [1, "2100-01-02 12:00", "ICU_ADMISSION//MICU"],
      [2, "2100-01-01 12:00", "ICU_ADMISSION//MICU"],
      [3, "2100-01-06", "ICU_ADMISSION//MICU"],
    ],
    mimic,
  );
  expect(labels).toEqual(["1 2100-01-02 00:00 true", "3 2100-01-02 00:00 false"]);
});

test("a diagnosis is new only if it was never made before the discharge, in either edition of ICD", async () => {
  const { labels } = await labelsOf(
    shipped("new-acute-mi"),
    [
      ...[1, 2, 3].flatMap((subject): EventRow[] => [
        [subject, "2100-01-02", "HOSPITAL_DISCHARGE//HOME"],
        [subject, "2102-01-02", "X"],
      ]),
      [1, "2100-06-01", "DIAGNOSIS//ICD//10//I214"],
      [2, "2099-06-01", "DIAGNOSIS//ICD//9//41071"],
      [2, "2100-06-01", "DIAGNOSIS//ICD//10//I214"],
      [3, "2101-06-01", "DIAGNOSIS//ICD//9//41071"],
    ],
    mimic,
  );
  expect(labels).toEqual(["1 2100-01-02 00:00 true", "3 2100-01-02 00:00 false"]);
});

test("potassium of 5.5 is not above it; glucose of 70 is low", async () => {
  const rows = (code: string, low: number, high: number) =>
    [low, high].flatMap((value, i): EventRow[] => [
      [i, "2050-01-01", "MEDS_BIRTH"],
      [i, "2100-01-01", "HOSPITAL_ADMISSION//EW"],
      [i, "2100-01-02 12:00", code, value],
      [i, "2100-01-09", "HOSPITAL_DISCHARGE//HOME"],
    ]);
  const told = async (task: string, events: readonly EventRow[]) =>
    (await labelsOf(shipped(task), events, mimic)).labels.map((label) => label.split(" ").at(-1));
  expect(await told("hyperkalemia", rows("LAB//50971//mEq/L", 5.5, 5.6))).toEqual(["false", "true"]);
  expect(await told("hypoglycemia", rows("LAB//50931//mg/dL", 70, 71))).toEqual(["true", "false"]);
});

const high = `
predicates: { admission: { code: ADM }, high: { code: LAB, value_min: 6 } }
trigger: admission
windows:
  input: { start: null, end: trigger, index_timestamp: end }
  target: { start: trigger, end: start + 5d, start_inclusive: false, label: high }`;
const woman = "patient_demographics: { woman: { code: SEX//F } }";
/** A woman with a 5 and a man with a 7. */
const couple: Row[] = [
  [1, null, "SEX//F"],
  [1, "2000-01-01", "ADM"],
  [1, "2000-01-02", "LAB", 5],
  [2, null, "SEX//M"],
  [2, "2000-01-01", "ADM"],
  [2, "2000-01-02", "LAB", 7],
];

// ACES's TaskExtractorConfig.load: {**predicates, **overriding_predicates}, and the same of the demographics.
test("what a data set defines goes before what the task does, its demographics too; without it the task's own holds", async () => {
  const own = (await labelsOf(high, couple)).labels;
  expect(own).toEqual(["1 2000-01-01 00:00 false", "2 2000-01-01 00:00 true"]);
  const lower = "predicates: { high: { code: LAB, value_min: 4 }, unasked: ??? }";
  expect((await labelsOf(high, couple, lower)).labels).toEqual(["1 2000-01-01 00:00 true", "2 2000-01-01 00:00 true"]);
  expect((await labelsOf(high, couple, woman)).labels).toEqual(["1 2000-01-01 00:00 false"]);
  const man = "patient_demographics: { woman: { code: SEX//M } }";
  expect((await labelsOf(`${high}\n${woman}`, couple, man)).labels).toEqual(["2 2000-01-01 00:00 true"]);
});

test("a task without a trigger is told that it is missing, not that undefined was received", () => {
  const windows = "windows: { now: { start: trigger, end: start + 1h, label: a, index_timestamp: start } }";
  expect(() => parseTask(`predicates: { a: {} }\n${windows}`)).toThrow("The task's trigger is missing.");
  expect(() => parseTask(`predicates: { a: {} }\ntrigger: 5\n${windows}`)).toThrow("trigger has the wrong shape");
});

test("a restriction under a misspelt key is refused, in the task and in the data set's file; a description is read over", async () => {
  const misspelt = woman.replace("demographics", "demographic");
  expect(() => parseTask(`${high}\n${misspelt}`)).toThrow('Unrecognized key: "patient_demographic"');
  expect(() => parseTask(high, misspelt)).toThrow('Unrecognized key: "patient_demographic"');
  expect(() => parseTask(high, high)).toThrow("Unrecognized key");
  const described = `description: a high value\nmetadata: { version: 2 }\n${high}`;
  expect((await labelsOf(described, couple, "description: ours\npredicates: {}")).labels).toHaveLength(2);
});

test("demographics left as ??? are the data set's; a predicate left so may stay so unless something refers to it", async () => {
  const blank = `${high.replace("predicates: {", "predicates: { ward: ???,")}\npatient_demographics: { woman: ??? }`;
  expect((await labelsOf(blank, couple, woman)).labels).toEqual(["1 2000-01-01 00:00 false"]);
  expect(() => parseTask(blank)).toThrow("patient_demographics.woman is left to the data set");
  expect(() => parseTask(blank.replace("label: high", "label: ward"), woman)).toThrow("predicates.ward is left");
});

test("a fact about the subject holds at every instant of the record, so and(…) with an event is the event, or(…) any event", async () => {
  const asked = (expr: string) =>
    high.replace("high: {", `lab: { code: LAB }, high: { expr: "${expr}" }, old: {`).concat("\n", woman);
  const visited: Row[] = [...couple, [3, null, "SEX//F"], [3, "2000-01-01", "ADM"], [3, "2000-01-03", "VISIT"]];
  const labels = async (expr: string) => (await labelsOf(asked(expr), visited)).labels;
  expect(await labels("and(woman, lab)")).toEqual(["1 2000-01-01 00:00 true", "3 2000-01-01 00:00 false"]);
  expect(await labels("or(woman, lab)")).toEqual(["1 2000-01-01 00:00 true", "3 2000-01-01 00:00 true"]);
  await expect(labels("and(man, lab)")).rejects.toThrow("predicates.high.expr names a predicate that is not defined");
  await expect(labelsOf(`${high.replace("label: high", "label: woman")}\n${woman}`, couple)).rejects.toThrow(
    "windows.target.label names a fact about the subject",
  );
});

test.each([
  ["windows.w.end", "windows: { w: { start: trigger, end: start -> nobody } }"],
  ["windows.w.end", "windows: { w: { start: trigger, end: start + soon } }"],
  ["windows.w.end", "windows: { w: { start: trigger, end: start - 1d } }"],
  ["windows.w has 2 ends", "windows: { w: { start: trigger, end: trigger + 1d } }"],
  ["windows.w refers to v.end", "windows: { w: { start: v.end, end: start + 1d, label: a, index_timestamp: end } }"],
  ["windows.w.has.a", "windows: { w: { start: trigger, end: start + 1d, has: { a: '(3, 1)' } } }"],
  ["windows have 0 with label", "windows: { w: { start: trigger, end: start + 1d } }"],
  ["predicates.hospital is left to the data set", 'hospital: ???, b: { expr: "or(a, hospital)" }'],
  ["predicates._ANY_EVENT has a name that ACES keeps for itself", "_ANY_EVENT: { code: X }"],
  ["predicates.b.code has the wrong shape: a code is text", "b: { code: 50912 }"],
  ["predicates.b has the wrong shape", "b: [A, B]"],
  ["predicates.b.other_cols has the wrong shape", "b: { code: X, other_cols: unit }"],
  ["predicates.b has the name of a fact", "b: { code: X } }\npatient_demographics: { b: { code: Y }"],
  ["predicates.b.code.regex has the wrong shape", "b: { code: { regex: '' } }"],
  ["predicates.b has a value_min above", "b: { code: X, value_min: 5, value_max: 3 }"],
])("a mistake is named by its path: %s", (path, text) => {
  const [predicates, windows] = text.startsWith("windows")
    ? ["{ a: { code: A } }", text]
    : [`{ a: { code: A }, ${text} }`, "windows: {}"];
  expect(() => parseTask(`predicates: ${predicates}\ntrigger: a\n${windows}`)).toThrow(path);
});

const demo = "../shared/data/mimic-iv-demo-meds/mimic_iv_demo_meds_events.parquet";
test.skipIf(!existsSync(demo))("MIMIC-IV demo: every in-ICU label stands on a stay that lasts 48 hours", async () => {
  const out = join(scratch, "demo.parquet");
  const summary = await extractLabels({ task: parseTask(icuMortality, mimic), meds: demo, out, progress: noProgress });
  const database = await openDuckDb({ threads: 1 });
  // A second implementation: a correlated query that never heard of ACES.
  const [counted] = await database.all(`
    WITH e AS (SELECT subject_id AS s, "time" AS t, code FROM read_parquet(${sqlText(demo)}) WHERE code LIKE 'ICU!_%' ESCAPE '!' OR code LIKE 'MEDS!_DEATH%' ESCAPE '!'),
    a AS (SELECT DISTINCT s, t FROM e WHERE code LIKE 'ICU!_ADMISSION%' ESCAPE '!'),
    stays AS (SELECT s, t, (SELECT min(t) FROM e WHERE e.s = a.s AND e.t > a.t + INTERVAL 48 HOURS AND code NOT LIKE 'ICU!_ADM%' ESCAPE '!') AS stop
      FROM a WHERE NOT EXISTS (SELECT 1 FROM e WHERE e.s = a.s AND e.t > a.t AND e.t <= a.t + INTERVAL 48 HOURS))
    SELECT count(*) AS labels, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM e WHERE e.s = stays.s AND e.t > stays.t AND e.t <= stop AND code LIKE 'MEDS!_DEATH%' ESCAPE '!')) AS positives
    FROM stays WHERE stop IS NOT NULL`);
  database.close();
  expect([summary.labels, summary.positives]).toEqual([Number(counted?.["labels"]), Number(counted?.["positives"])]);
  expect(summary.labels).toBeGreaterThan(10);
});
