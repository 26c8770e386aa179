import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noProgress } from "#core";
import { openDuckDb } from "#storage";
import { checkPredicates } from "./check-predicates.ts";
import { parsePredicates } from "./task-definition.ts";
import { type EventRow, writeEvents } from "./task-events.test-support.ts";

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "osler-predicates-test-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function findingsOf(predicates: string, rows: readonly EventRow[]) {
  const meds = join(scratch, "events.parquet");
  await writeEvents(meds, rows);
  const found = await checkPredicates({
    predicates: parsePredicates(`predicates:\n${predicates}`),
    meds,
    progress: noProgress,
  });
  return Object.fromEntries(found.map(({ name, ...rest }) => [name, rest]));
}

const rows: readonly EventRow[] = [
  [1, null, "SEX//F"],
  [1, "2000-01-01", "LAB//1//mg/dL", 1],
  [1, "2000-01-02", "LAB//1//mg/dL", 3],
  [1, "2000-01-02", "LAB//2//K/uL"],
  [2, "2000-01-03", "LAB//1//mg/dL", 2],
  [2, "2000-01-03", "LAB//2//K/uL"],
];

test("dated events, subjects and codes are counted; a derived predicate counts the instants at which it holds", async () => {
  const found = await findingsOf(
    `  first: { code: "LAB//1//mg/dL" }
  high: { code: "LAB//1//mg/dL", value_min: 2, value_min_inclusive: true }
  any: { code: { regex: "^LAB//" } }
  both: { expr: "and(high, second)" }
  second: { code: "LAB//2//K/uL" }
  last: { expr: "and(first, _RECORD_END)" }`,
    rows,
  );
  expect(found).toEqual({
    first: { kind: "plain", matches: 3, subjects: 2, codes: 1 },
    high: { kind: "plain", matches: 2, subjects: 2, codes: 1 },
    any: { kind: "plain", matches: 5, subjects: 2, codes: 2 },
    both: { kind: "derived", matches: 2, subjects: 2, codes: null },
    second: { kind: "plain", matches: 2, subjects: 2, codes: 1 },
    last: { kind: "derived", matches: 2, subjects: 2, codes: null },
  });
});

test("what finds nothing says what was near: another unit, another case, a threshold out of reach, no values, an undated fact", async () => {
  const found = await findingsOf(
    `  unit: { code: "LAB//1//umol/L" }
  case: { code: "lab//1//MG/DL" }
  pattern: { code: { regex: "^lab//2" } }
  bound: { code: "LAB//1//mg/dL", value_min: 100 }
  unmeasured: { code: "LAB//2//K/uL", value_min: 0 }
  fact: { code: "SEX//F" }
  stranger: { code: "NOTHING" }
  none: { expr: "or(stranger, bound)" }`,
    rows,
  );
  const alone = { kind: "plain", matches: 0, subjects: 0, codes: 0 } as const;
  const nothing = { ofCode: 0, withValue: 0, values: null, undated: 0, alike: [] };
  expect(found).toEqual({
    unit: { ...alone, near: { ...nothing, alike: ["LAB//1//mg/dL"] } },
    case: { ...alone, near: { ...nothing, alike: ["LAB//1//mg/dL"] } },
    pattern: { ...alone, near: { ...nothing, alike: ["LAB//2//K/uL"] } },
    bound: { ...alone, near: { ...nothing, ofCode: 3, withValue: 3, values: [1, 3] } },
    unmeasured: { ...alone, near: { ...nothing, ofCode: 2 } },
    fact: { ...alone, near: { ...nothing, undated: 1 } },
    stranger: { ...alone, near: nothing },
    none: { kind: "derived", matches: 0, subjects: 0, codes: null },
  });
});

test("a derived predicate of one that is not there, or of itself, is refused by its path", () => {
  expect(() => parsePredicates(`predicates: { a: { expr: "or(b, c)" }, b: { code: B } }`)).toThrow("predicates.a.expr");
  expect(() => parsePredicates(`predicates: { a: { expr: "or(b, b)" }, b: { expr: "or(a, a)" } }`)).toThrow(
    "depends on itself",
  );
});

test("no predicate, a pattern that is none, and a name given twice are refused by path or line", async () => {
  expect(() => parsePredicates("predicates: {}")).toThrow("predicates are none");
  expect(() => parsePredicates("predicates:\n  a: { code: A }\n  a: { code: B }")).toThrow("line 3");
  await expect(findingsOf(`  a: { code: { regex: "(" } }`, rows)).rejects.toMatchObject({
    code: "timeline/task-invalid",
    message: expect.stringContaining("predicates.a.code.regex"),
  });
});

test.each([
  ["a table that is none", "text"],
  ["columns that are not MEDS's", "SELECT 1 AS a"],
  ["a time that is text", "SELECT 1 AS subject_id, 'soon' AS \"time\", 'A' AS code"],
  ["a filing that is text", "SELECT 1 AS subject_id, now() AS \"time\", 'A' AS code, 'soon' AS filed_time"],
  ["codes that are lists", "SELECT 1 AS subject_id, now() AS \"time\", ['A'] AS code"],
  ["events of nobody", "SELECT NULL::BIGINT AS subject_id, now() AS \"time\", 'A' AS code"],
  ["events without a code", 'SELECT 1 AS subject_id, now() AS "time", NULL::VARCHAR AS code'],
])("events to check in %s are refused, and nothing of them is told", async (_, content) => {
  const meds = join(scratch, "other.parquet");
  if (content === "text") await writeFile(meds, "subject_id,time,code\n");
  else {
    const database = await openDuckDb({ threads: 1 });
    await database.run(`COPY (${content}) TO '${meds}' (FORMAT parquet)`);
    database.close();
  }
  const predicates = parsePredicates("predicates: { a: { code: A } }");
  await expect(checkPredicates({ predicates, meds, progress: noProgress })).rejects.toMatchObject({
    code: "timeline/meds-unreadable",
    message: expect.not.stringContaining("soon"),
  });
});

const demo = "../shared/data/mimic-iv-demo-meds/mimic_iv_demo_meds_events.parquet";
test.skipIf(!existsSync(demo))("MIMIC-IV demo: the predicates shipped for MIMIC-IV find events of a stay", async () => {
  const predicates = parsePredicates(readFileSync("tasks/mimic-iv.predicates.yaml", "utf8"));
  const found = await checkPredicates({ predicates, meds: demo, progress: noProgress });
  // 275 admissions and 140 stays in intensive care, as hosp/admissions.csv and icu/icustays.csv of the demo list them.
  expect(found.find(({ name }) => name === "hospital_admission")).toMatchObject({ matches: 275, subjects: 100 });
  expect(found.find(({ name }) => name === "icu_admission")).toMatchObject({ matches: 140, subjects: 100 });
});
