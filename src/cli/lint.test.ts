import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noProgress } from "#core";
import { deidentifyCharts, newDeidCounts } from "#deid";
import { intakeFhir } from "#intake";
import { openDuckDb, sqlText } from "#storage";
import { plantableLeaks, plantLeak, synthesise } from "#synth";
import { extractLabels, parseTask, writeMedsDataset } from "#timeline";
import { lintDataset } from "#validation";
import { chartsForResearch } from "./route-data.ts";

let temporary: string;
let root: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), "osler-lint-test-"));
  // A folder called data above the data set's own must not be taken for it.
  root = join(temporary, "data", "hospital");
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

/** A synthetic hospital by the way all records take. */
async function hospital(seed: number): Promise<string> {
  const at = (name: string) => join(root, String(seed), name);
  await synthesise({ patients: 150, seed, directory: at("synthetic"), progress: noProgress });
  await intakeFhir({
    paths: [join(at("synthetic"), "fhir")],
    directory: at("chart"),
    rejectFile: at("rejects.ndjson"),
    progress: noProgress,
  });
  const secret = new TextEncoder().encode("a secret for tests, long enough to be one");
  const records = deidentifyCharts(chartsForResearch(at("chart"), {}, secret), {
    secret,
    counts: newDeidCounts(),
    progress: noProgress,
  });
  await writeMedsDataset(records, at("meds"), { name: "lint", licence: "CC0-1.0", splitSeed: 1, progress: noProgress });
  return at("meds");
}

const codesOf = async (options: Omit<Parameters<typeof lintDataset>[0], "progress">) =>
  (await lintDataset({ ...options, progress: noProgress })).findings.map(({ code }) => code);

describe.each([1, 2, 3])("synthetic hospital %i", (seed) => {
  let meds: string;
  beforeAll(async () => {
    meds = await hospital(seed);
  });

  test("clean data raise no alarm", async () => {
    expect(await codesOf({ meds })).toEqual([]);
  });

  test.each(plantableLeaks)("%s, planted, is found", async (leak) => {
    const out = join(root, "leaky");
    await plantLeak({ meds, out, leak, seed });
    const found = await codesOf({ meds: out });
    expect(found).toContain(`lint/${leak}`);
    // Time turned round breaks more than one rule; every other leak is named alone.
    if (leak !== "time-reversed") expect(found).toEqual([`lint/${leak}`]);
  });

  const task = (start: string, inclusive: boolean) => ({
    name: "task.yaml",
    task: parseTask(`
predicates: { visit: { code: { regex: "^ENCOUNTER_START//AMB" } }, stay: { code: { regex: "^ENCOUNTER_START//IMP" } } }
trigger: visit
windows:
  input: { start: null, end: trigger + 30d, index_timestamp: end }
  target: { start: ${start}, end: start + 1000d, start_inclusive: ${inclusive}, label: stay }`),
  });

  test("a labelled window that begins within the features' window is found, one that begins after it is not", async () => {
    expect(await codesOf({ meds, tasks: [task("input.end", false)] })).toEqual([]);
    const leak = ["lint/label-from-features-window"];
    expect(await codesOf({ meds, tasks: [task("trigger", false)] })).toEqual(leak);
    expect(await codesOf({ meds, tasks: [task("input.end", true)] })).toEqual(leak);
  });

  test("labels that a code tells are found: the same labels are silent where it is not there", async () => {
    const labels = join(root, "labels.parquet");
    const { positives } = await extractLabels({
      task: task("input.end", false).task,
      meds,
      out: labels,
      progress: noProgress,
    });
    expect(positives).toBeGreaterThan(10);
    expect(await codesOf({ meds, labels: [labels] })).toEqual([]);
    const told = join(root, "told");
    const database = await openDuckDb({ threads: 1 });
    await plantLeak({ meds, out: told, leak: "end-time-column", seed });
    for (const split of ["train", "tuning", "held_out"]) {
      const file = join(told, "data", split, "0.parquet");
      await database.run(
        `CREATE OR REPLACE TABLE copied AS SELECT * EXCLUDE (end_time) FROM read_parquet(${sqlText(file)})`,
      );
      await database.run(
        `COPY (SELECT * FROM (SELECT * FROM copied UNION ALL BY NAME SELECT subject_id, min(prediction_time) AS "time", min(prediction_time) AS filed_time, 'FLAG//review' AS code FROM read_parquet(${sqlText(labels)}) WHERE boolean_value AND subject_id IN (SELECT subject_id FROM copied) GROUP BY subject_id) ORDER BY subject_id, "time" NULLS FIRST) TO ${sqlText(file)} (FORMAT parquet)`,
      );
    }
    database.close();
    // One row a subject, a positive one where there is one: the flag is known by it, what it foretells is not.
    const first = join(root, "first.parquet");
    const reader = await openDuckDb({ threads: 1 });
    await reader.run(
      `COPY (SELECT subject_id, coalesce(min(prediction_time) FILTER (WHERE boolean_value), min(prediction_time)) AS prediction_time, bool_or(boolean_value) AS boolean_value FROM read_parquet(${sqlText(labels)}) GROUP BY subject_id) TO ${sqlText(first)} (FORMAT parquet)`,
    );
    reader.close();
    expect(await codesOf({ meds: told, labels: [first] })).toContain("lint/label-told-by-a-feature");
    expect(await codesOf({ meds, labels: [first] })).toEqual([]);
  });

  test("labels of strangers, of moments before and after the record are counted, and of what cannot be read nothing but where and why", async () => {
    const own = join(root, "own.parquet");
    await extractLabels({ task: task("input.end", false).task, meds, out: own, progress: noProgress });
    const altered = async (name: string, columns: string) => {
      const file = join(root, name);
      const database = await openDuckDb({ threads: 1 });
      await database.run(
        `COPY (SELECT * REPLACE (${columns}) FROM read_parquet(${sqlText(own)})) TO ${sqlText(file)} (FORMAT parquet)`,
      );
      const [row] = await database.all(`SELECT count(*) AS n FROM read_parquet(${sqlText(own)})`);
      database.close();
      return { file, n: Number(row?.["n"]) };
    };
    for (const [code, columns] of [
      ["lint/label-subject-unknown", "subject_id % 1000 AS subject_id"],
      ["lint/label-before-record", "prediction_time - INTERVAL 200 YEAR AS prediction_time"],
      ["lint/label-after-record", "prediction_time + INTERVAL 200 YEAR AS prediction_time"],
    ] as const) {
      const { file, n } = await altered("strays.parquet", columns);
      const { findings } = await lintDataset({ meds, labels: [file], progress: noProgress });
      expect(findings.find((one) => one.code === code)).toMatchObject({
        where: file,
        count: n,
        total: n,
        unit: "labels",
      });
    }
    for (const columns of [
      "'soon' AS prediction_time",
      "NULL::BOOLEAN AS boolean_value",
      "'perhaps' AS boolean_value",
    ]) {
      const { file } = await altered("wrong.parquet", columns);
      const refused = lintDataset({ meds, labels: [file], progress: noProgress });
      await expect(refused).rejects.toMatchObject({
        code: "timeline/labels-unreadable",
        message: expect.not.stringMatching(/soon|perhaps/),
      });
    }
  });
});
