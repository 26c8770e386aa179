import { describe, expect, test } from "vitest";
import type { ValidationReport } from "#contract";
import { toEpochMs } from "#core";
import { endpoints } from "./endpoints.ts";
import { adaId, fixtureCapabilities, fixtureCharts, fixtureNow } from "./fixture.test-support.ts";
import { readNextDiagnoses, readNextReasons } from "./next-diagnosis-view.ts";

const { model, release, validationReport } = fixtureCapabilities;
if (model === undefined || release === undefined || validationReport?.nextDiagnosis === undefined)
  throw new Error("the fixture has a model, a release and a test");
const proof = validationReport.nextDiagnosis;
const ada = (await fixtureCharts().find(adaId))!;
const kidney = "ICD10CM//N18.30";

const read = (report: ValidationReport | undefined, chart = ada) =>
  readNextDiagnoses(model, chart, fixtureNow, {
    release,
    ...(report === undefined ? {} : { validationReport: report }),
  });
const reportWith = (nextDiagnosis: Partial<typeof proof>): ValidationReport => ({
  ...validationReport,
  nextDiagnosis: { ...proof, ...nextDiagnosis },
});
const reasonOf = async (report: ValidationReport | undefined, chart = ada) => {
  const view = await read(report, chart);
  return view.kind === "none" ? view.reason : undefined;
};

describe("the list", () => {
  test("names five, with the release, what the test found, and how many times the share at that sex and age", async () => {
    const view = await read(validationReport);
    if (view.kind === "none") throw new Error(view.reason);
    expect(view.diagnoses.map(({ probability }) => probability)).toEqual([0.34, 0.22, 0.16, 0.12, 0.09]);
    // 8 of the 80 in 100 that are new to somebody with hypertension: a tenth. 16 of 80: a fifth.
    expect(view.diagnoses[0]).toMatchObject({ code: kidney, times: expect.closeTo(3.4, 9) });
    expect(view.diagnoses[2]).toMatchObject({ times: expect.closeTo(0.8, 9) });
    expect(view.diagnoses[1]).toMatchObject({ title: "Unspecified atrial fibrillation", times: null });
    expect(view).toMatchObject({ release: { id: "fixture-1", stage: "silent" }, among: 6 });
    expect(view.tested).toMatchObject({ n: 691, model: { value: 0.52 }, ageSex: { value: 0.43 } });
  });

  test("reasons are the three that speak for it most, largest first, and none against it", async () => {
    const reasons = await readNextReasons(model, ada, fixtureNow, kidney, { release, validationReport });
    const changes = reasons!.contributions.map(({ change }) => change);
    expect(changes).toHaveLength(3);
    expect(changes.every((change) => change > 0)).toBe(true);
    expect(changes).toEqual(changes.toSorted((a, b) => b - a));
  });

  test("one that is not among the five has no reasons", async () => {
    const known = { release, validationReport };
    expect(await readNextReasons(model, ada, fixtureNow, "ICD10CM//I50.9", known)).toBeUndefined();
    expect(await readNextReasons(model, ada, fixtureNow, "ICD10CM//I10", known)).toBeUndefined();
  });
});

describe("it is withheld, list and reasons,", () => {
  const compared = (other: "age-sex" | "transition", verdict: "not distinguishable" | "worse") =>
    reportWith({ comparisons: proof.comparisons.map((row) => (row.against === other ? { ...row, verdict } : row)) });

  test.each([
    ["age-sex", "not distinguishable"],
    ["transition", "not distinguishable"],
    ["transition", "worse"],
  ] as const)("where the first five were %s: %s, and says with what numbers", async (against, verdict) => {
    const report = compared(against, verdict);
    expect(await reasonOf(report)).toMatch(/Withheld: .* 52 % .* 43 %, .* 39 %\..* better than both/);
    expect(
      await readNextReasons(model, ada, fixtureNow, kidney, { release, validationReport: report }),
    ).toBeUndefined();
  });

  test("where the release was not tested on it, as in an older report, or there is no release", async () => {
    const { nextDiagnosis: _, ...older } = validationReport;
    expect(await reasonOf(older)).toContain("was not tested on which diagnosis is made next");
    expect(await reasonOf(undefined)).toContain("was not tested");
    const mute = { outcomes: model.outcomes, risks: model.risks, explain: model.explain, whatIf: model.whatIf };
    const asked = await readNextDiagnoses(mute, ada, fixtureNow, { release, validationReport });
    expect(asked.kind).toBe("none");
  });

  test("where too few new diagnoses were made in the test", async () => {
    expect(await reasonOf(reportWith({ n: null, rows: [], comparisons: [] }))).toContain("too few");
  });

  test("of the dead, of an age nobody was tested at, and of a record the model hardly knows", async () => {
    const died = { ...ada.events[0]!, code: "MEDS_DEATH", occurredAt: fixtureNow, filedAt: fixtureNow };
    expect(await reasonOf(validationReport, { ...ada, events: [...ada.events, died] })).toContain("has died");
    const young = { ...validationReport, tested: { ageYears: { from: 18, to: 50 }, knownShare: 0.9 } };
    expect(await reasonOf(young)).toContain("tested on people of 18 to 50");
    // Of fewer than twenty people the tenth oldest may be younger than the tenth youngest.
    const few = { ...validationReport, tested: { ageYears: { from: 62, to: 53 }, knownShare: 0.9 } };
    expect(await reasonOf(few)).toContain("tested on too few people to say of which ages");
    const strange = { ...model, next: async () => [{ diagnoses: [], knownShare: 0.4 }] };
    const report = { ...validationReport, tested: { ageYears: { from: 18, to: 90 }, knownShare: 0.9 } };
    const asked = await readNextDiagnoses(strange, ada, fixtureNow, { release, validationReport: report });
    expect(asked).toMatchObject({ kind: "none", reason: expect.stringContaining("knows 40 % of this record") });
  });

  test("where nothing was filed by now", async () => {
    const before = toEpochMs(Date.UTC(1950, 0, 1));
    const asked = await readNextDiagnoses(model, ada, before, { release, validationReport });
    expect(asked).toMatchObject({ kind: "none", reason: expect.stringContaining("no dated event") });
  });
});

test("only clinicians open it: no patient, proxy, app or key", () => {
  for (const id of ["patient-next-diagnoses", "patient-next-diagnosis-reasons"] as const) {
    expect(endpoints[id].roles).toEqual(["clinician"]);
    expect(endpoints[id]).not.toHaveProperty("app");
  }
});
