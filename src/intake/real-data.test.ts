import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noProgress } from "#core";
import { openChartStore, readCharts } from "#storage";
import { intakeCcda } from "./ccda/ccda-intake.ts";
import { intakeFhir } from "./fhir-intake.ts";
import { intakeMeds } from "./meds-intake.ts";

// Expected counts: the data sets' own documentation (line counts of the files, subjects and rows stated by their publishers).
const shared = "../shared/data";

describe.skipIf(!existsSync(shared))("real exports", () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "intake-real-"));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const to = (name: string) => ({
    directory: join(root, name),
    rejectFile: join(root, `${name}.rejects.ndjson`),
    progress: noProgress,
  });

  test("Synthea bulk export: 120 patients, 25,744 resources, none refused", async () => {
    const summary = await intakeFhir({ paths: [`${shared}/synthea-r4/bulk-subset120`], ...to("bulk") });
    expect(summary).toMatchObject({
      patients: 120,
      read: 25_744,
      rejected: {},
      ignored: { CarePlan: 319, Goal: 162, ImagingStudy: 41 },
    });
  });

  test("the same 120 patients as bundles have the same events as in the bulk export", async () => {
    await intakeFhir({ paths: [`${shared}/synthea-r4/bundles-subset120.ndjson.gz`], ...to("bundles") });
    const store = openChartStore(join(root, "bulk"));
    let compared = 0;
    for await (const chart of readCharts(join(root, "bundles"))) {
      expect((await store.find(chart.patientId))?.events).toEqual(chart.events);
      compared++;
    }
    store.close();
    expect(compared).toBe(120);
  });

  test("notes: 13 patients, 1,215 documents, every one readable", async () => {
    const summary = await intakeFhir({ paths: [`${shared}/synthea-bulk13-notes`], ...to("notes") });
    expect(summary).toMatchObject({ patients: 13, notes: 1215, rejected: {} });
  });

  test("raw transaction bundles: 6 patients, bills set aside", async () => {
    const summary = await intakeFhir({ paths: [`${shared}/synthea-r4/raw-sample`], ...to("raw") });
    expect(summary.patients).toBe(6);
    expect(summary.rejected).toEqual({});
    expect(summary.ignored["Claim"]).toBeGreaterThan(0);
  });

  test("105 C-CDA documents: the events Python's ElementTree counts by template (docs/ccda.md)", async () => {
    const summary = await intakeCcda({ paths: [`${shared}/synthea-ccda/synthea_sample_data_ccda.zip`], ...to("ccda") });
    const dated = 2 * 4302 + 2861 + 1961 + 132 + 2816 + 1521 + 8707 + 3608 + 25_457;
    expect(summary).toMatchObject({ patients: 105, notes: 1136, rejected: {}, withheld: {}, ignored: {} });
    // An observation under one identifier in two sections is one: 27,556 - 25,457.
    expect(summary.events + summary.duplicates).toBe(dated + 4 * 105 + 27_556 - 25_457);
    expect(summary.events).toBe(56_050);
  });

  test("a MEDS file of a cohort: every subject with a sex and a birth", async () => {
    const summary = await intakeMeds({ paths: [`${shared}/real-cohorts/nafld-meds.parquet`], ...to("nafld") });
    expect(summary).toMatchObject({ patients: 14_074, rejected: {} });
    expect(summary.events + summary.duplicates).toBe(summary.read);
    const store = openChartStore(join(root, "nafld"));
    expect(store.list().every(({ sex, birthDate }) => sex !== "unknown" && birthDate !== undefined)).toBe(true);
    expect((await store.find("1"))?.events[0]).toMatchObject({ code: "SEX//F", occurredAt: null });
    store.close();
  });

  test("a MEDS directory with labels beside: 100 subjects, 916,166 rows, the labels left out", async () => {
    const summary = await intakeMeds({ paths: [`${shared}/mimic-iv-demo-meds`], ...to("mimic") });
    expect(summary).toMatchObject({
      patients: 100,
      read: 916_166,
      skippedFiles: ["mimic-iv-demo-meds/mimic_iv_demo_meds_labels.parquet"],
    });
    expect(summary.events + summary.duplicates).toBe(summary.read);
  });
});
