import { beforeAll, describe, expect, test } from "vitest";
import { type Predictor, validationReportSchema } from "#contract";
import { addDays, type ClinicalEvent, noProgress, toEpochMs, toSubjectKey } from "#core";
import { outcomeCatalogue } from "#timeline";
import { cohortBuilder, taskRows } from "./cohort.ts";
import { codeFamily, countsOf, familyNumbers } from "./count-features.ts";
import { type MeasureOptions, measureModel } from "./measure-model.ts";
import { FOLLOW_UP } from "./observed-risk.ts";
import { renderReportPage } from "./report-page.ts";
import { simulateSubjects } from "./simulated-subjects.fixture.ts";

const simulated = simulateSubjects(4000, 7);
const measure = (given: Partial<MeasureOptions>) =>
  measureModel({
    subjects: simulated.subjects,
    model: simulated.modelWithOdds(1),
    seed: 3,
    progress: noProgress,
    ...given,
  });
type Report = Awaited<ReturnType<typeof measure>>;
const find = (report: Report, model: Predictor, metric: string, horizonYears = 5) =>
  report.rows.find(
    (row) =>
      row.model === model && row.metric === metric && row.horizonYears === horizonYears && row.task === "hypertension",
  );

describe("questions outside the catalogue", () => {
  let report: Report;
  beforeAll(async () => {
    report = await measure({ model: simulated.modelWithQueries() });
  });

  test("an outcome asked as a question is measured as its own head is: same people, same numbers", () => {
    const asked = report.queries!.rows.find(({ kind, query }) => kind === "outcome" && query === "hypertension")!;
    for (const [value, metric] of [
      [asked.auroc.value, "auroc"],
      [asked.observedToExpected.value, "observed-to-expected"],
      [asked.ece.value, "ece"],
    ] as const) {
      expect(value).toBeCloseTo(find(report, "model", metric, 3)!.value, 9);
    }
    expect(asked.head).toEqual({ auroc: asked.auroc.value, meanAbsLogRatio: 0 });
    expect(asked.ageSexAuroc).toBeCloseTo(find(report, "age-sex", "auroc", 3)!.value, 9);
    expect(asked.countAuroc).toBeCloseTo(find(report, "count-logistic", "auroc", 3)!.value, 9);
  });

  test("a model that says one half whatever is asked ranks nobody, and loses to what was fitted for the question", () => {
    const visits = report.queries!.rows.find(({ query, kind }) => kind === "single" && query === "MEDS_DEATH")!;
    expect(visits.auroc.value).toBe(0.5);
    expect(visits.versusAgeSex!.verdict).toBe("worse");
  });

  test("the page and the protocol say what was asked", () => {
    const page = renderReportPage(validationReportSchema.parse(report));
    expect(page).toContain("Questions outside the catalogue");
    expect(page).toContain("MEDS_DEATH");
    expect(report.protocol.join()).toContain("Questions outside the catalogue");
  });
});

describe("a model that knows the true hazards", () => {
  let report: Report;
  beforeAll(async () => {
    report = await measure({ oracle: simulated.oracle });
  });

  test("is the oracle: no difference in any cell", () => {
    const versus = report.comparisons.filter(({ against }) => against === "oracle");
    expect(versus).toHaveLength(3);
    expect(versus.every(({ difference, lo, hi }) => difference === 0 && lo === 0 && hi === 0)).toBe(true);
  });

  test("has as many outcomes as it expects, and risks spread right, within three standard errors", () => {
    for (const [metric, right] of [
      ["observed-to-expected", 1],
      ["calibration-slope", 1],
      ["calibration-intercept", 0],
    ] as const) {
      const row = find(report, "model", metric);
      const standardError = ((row?.hi ?? 0) - (row?.lo ?? 0)) / 3.92;
      expect(standardError).toBeLessThan(0.15);
      expect(Math.abs((row?.value ?? 9) - right)).toBeLessThan(3 * standardError);
    }
    expect(find(report, "model", "ece")?.value).toBeLessThan(0.05);
  });

  test("ranks distinguishably better than age + sex, which cannot see the exposure", () => {
    const versus = report.comparisons.filter(({ against }) => against === "age-sex");
    expect(versus.map(({ verdict }) => verdict)).toEqual(["better", "better", "better"]);
  });

  test("is nearly reached by counts, which can see the exposure", () => {
    const [model, counts] = [find(report, "model", "auroc"), find(report, "count-logistic", "auroc")];
    expect((model?.value ?? 0) - (counts?.value ?? 0)).toBeLessThan(0.05);
    expect(counts?.value).toBeGreaterThan(0.65);
  });

  test.each(["cox", "gradient-boosting"] as const)(
    "%s sees the exposure too, and expects as many as happen",
    (kind) => {
      const [model, other] = [find(report, "model", "auroc"), find(report, kind, "auroc")];
      expect((model?.value ?? 0) - (other?.value ?? 0)).toBeLessThan(0.05);
      const expected = find(report, kind, "observed-to-expected");
      expect(expected?.lo ?? 9).toBeLessThan(1.15);
      expect(expected?.hi ?? 0).toBeGreaterThan(0.85);
    },
  );

  test("prevalence ranks nobody and predicts the train incidence for all", () => {
    expect(find(report, "prevalence", "auroc")).toBeUndefined();
    expect(find(report, "prevalence", "observed-to-expected")?.value).toBeGreaterThan(0.75);
    expect(find(report, "prevalence", "observed-to-expected")?.value).toBeLessThan(1.25);
  });

  test("an outcome nobody had is listed as too few events and has no number", () => {
    const gout = report.notReported.filter(({ task }) => task === "gout");
    expect(gout.map(({ horizonYears }) => horizonYears)).toEqual([1, 3, 5]);
    expect(report.rows.some(({ task }) => task === "gout")).toBe(false);
  });

  test("the C-index stands at the longest horizon only", () => {
    expect(find(report, "model", "c-index")?.value).toBeGreaterThan(0.6);
    expect(find(report, "model", "c-index", 1)).toBeUndefined();
  });

  test("subgroups are given for both sexes", () => {
    const groups = new Set(report.subgroups.map(({ group }) => group));
    expect(groups).toContain("sex: female");
    expect(groups).toContain("sex: male");
  });

  test("the report keeps its contract and its page runs no script and asks no network", () => {
    expect(() => validationReportSchema.parse(report)).not.toThrow();
    const page = renderReportPage(report);
    expect(page).not.toMatch(/<script|https?:\/\/|@import|url\(/);
    expect(page).toContain("Hypertension");
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  test("the same inputs give the same bytes", async () => {
    expect(JSON.stringify(await measure({ oracle: simulated.oracle }))).toBe(JSON.stringify(report));
  });
});

test("a model whose odds are three times the truth is caught: O:E well below 1, slope still right", async () => {
  const report = await measure({ model: simulated.modelWithOdds(3) });
  expect(find(report, "model", "observed-to-expected")?.hi).toBeLessThan(0.7);
  expect(find(report, "model", "calibration-intercept")?.hi).toBeLessThan(-0.7);
});

test("where a comparator ranks better, the page says so before anything else", async () => {
  const backwards = simulated.modelWithOdds(1);
  const report = await measure({
    model: {
      outcomes: backwards.outcomes,
      risks: async (histories, moments) =>
        (await backwards.risks(histories, moments, [1, 3, 5])).map(({ outcomes, knownShare }) => ({
          knownShare,
          outcomes: outcomes.map(({ id, horizons }) => ({
            id,
            horizons: horizons.map(({ years, risk }) => ({ years, risk: 0.9 - risk })),
          })),
        })),
    },
  });
  expect(report.comparisons.every(({ verdict }) => verdict === "worse")).toBe(true);
  const page = renderReportPage(report);
  expect(page.indexOf("does better than the model")).toBeGreaterThan(0);
  expect(page.indexOf("does better than the model")).toBeLessThan(page.indexOf("AUROC above in"));
});

test("a model that gives no risk, or one outside 0 to 1, is refused", async () => {
  const model = { outcomes: [{ id: "hypertension" }], risks: async () => [] };
  await expect(measure({ model })).rejects.toMatchObject({ code: "validation/risk-missing" });
  await expect(measure({ model: { ...model, outcomes: [{ id: "unheard-of" }] } })).rejects.toMatchObject({
    code: "validation/no-outcomes",
  });
});

describe("the cohort", () => {
  const subject = toSubjectKey(5);
  const start = toEpochMs(Date.UTC(2010, 0, 1));
  const event = (code: string, years: number, filedYears = years): ClinicalEvent => ({
    subject,
    code,
    occurredAt: addDays(start, years * 365.25),
    filedAt: addDays(start, filedYears * 365.25),
  });
  const hypertension = outcomeCatalogue.filter(({ id }) => id === "hypertension");
  const moment = addDays(start, 2 * 365.25);
  const cohortOf = (events: ClinicalEvent[]) => {
    const builder = cohortBuilder(hypertension, { seed: 1, fixed: moment }, familyNumbers());
    builder.add(subject, events);
    return builder.cohort();
  };
  const life = [event("MEDS_BIRTH", -50), event("ENCOUNTER_START//AMB", 0), event("OBSERVATION_END", 10)];

  test("an outcome three years after the moment is an outcome at three years", () => {
    const { times, ends } = taskRows(cohortOf([...life, event("ICD10CM//I10", 5)]), 0);
    expect(times[0]).toBeCloseTo(3 * 365.25, 6);
    expect(ends[0]).toBe(FOLLOW_UP.outcome);
  });

  test("whoever had the outcome by the moment is not at risk, even if it was filed later", () => {
    expect(taskRows(cohortOf([...life, event("ICD10CM//I10", 1, 3)]), 0).rows).toHaveLength(0);
    expect(taskRows(cohortOf([...life, event("ICD10CM//I10", 2)]), 0).rows).toHaveLength(0);
  });

  test("death before the outcome ends follow-up as a death; neither ends it as censored", () => {
    const died = taskRows(cohortOf([...life.slice(0, 2), event("MEDS_DEATH", 4)]), 0);
    expect([died.times[0], died.ends[0]]).toEqual([2 * 365.25, FOLLOW_UP.death]);
    expect(taskRows(cohortOf(life), 0).ends[0]).toBe(FOLLOW_UP.censored);
  });

  test("an event filed after the moment is in no feature, though it occurred before", () => {
    const late = [event("RXNORM//860975", 1, 3), event("ICD10CM//E11.9", 6)];
    const features = ({ features }: ReturnType<typeof cohortOf>) => [...features.values];
    expect(features(cohortOf([...life, ...late]))).toEqual(features(cohortOf(life)));
  });

  test("code families: ICD by category, numeric results without their unit, answers kept", () => {
    expect(codeFamily("ICD10CM//E11.65")).toBe("ICD10CM//E11");
    expect(codeFamily("LOINC//4548-4//%")).toBe("LOINC//4548-4");
    expect(codeFamily("LOINC//72166-2//SNOMED//266919005")).toBe("LOINC//72166-2//SNOMED//266919005");
  });

  test("sex, birth and the end of observation are not counted", () => {
    const counts = countsOf([...life, event("SEX//F", 0), event("ENCOUNTER_START//AMB", 1)], familyNumbers());
    expect([...counts.values()]).toEqual([Math.log(3)]);
  });
});
