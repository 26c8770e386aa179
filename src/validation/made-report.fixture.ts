/** A validation report with every part a report can have, its numbers made by a rule, for tests of how reports are shown. */
import type { Metric, Predictor, ValidationReport } from "#contract";

const predictors: readonly Predictor[] = ["model", "cox", "count-logistic", "age-sex", "prevalence"];
const metrics: readonly Metric[] = [
  "auroc",
  "auprc",
  "c-index",
  "brier",
  "calibration-intercept",
  "observed-to-expected",
];
const horizonsYears = [1, 5];
const interval = (value: number) => ({ value, lo: value - 0.04, hi: value + 0.04 });
const between = (difference: number, verdict: "better" | "worse" | "not distinguishable") => ({
  difference,
  lo: difference - 0.01,
  hi: difference + 0.01,
  verdict,
});

const nextDiagnosis: ValidationReport["nextDiagnosis"] = {
  diagnoses: [{ code: "ICD10CM//I10", title: null }],
  n: 321,
  severalADay: 0.12,
  unlisted: 0.03,
  rows: (["model", "age-sex", "transition"] as const).map((model) => ({
    model,
    metric: "hit@5",
    ...interval(0.43),
  })),
  comparisons: (["age-sex", "transition"] as const).map((against) => ({
    against,
    metric: "hit@5",
    ...between(-0.03, "worse"),
  })),
  calibration: {
    ece: interval(0.05),
    points: [{ predicted: 0.12, observed: 0.11, lo: 0.08, hi: 0.14, n: 345 }],
  },
  groups: [],
};

const queries: ValidationReport["queries"] = {
  leastEvents: 20,
  rows: [
    {
      query: "LOINC//33914-3//mL/min/{1.73_m2}<60,ICD10CM//N18.3",
      kind: "set",
      occurrence: "first",
      horizonYears: 5,
      tokens: [7, 9],
      n: 800,
      events: 40,
      auroc: interval(0.71),
      observedToExpected: interval(1.02),
      ece: interval(0.06),
      ageSexAuroc: 0.66,
      countAuroc: null,
      versusAgeSex: between(0.05, "better"),
      versusCounts: null,
      head: null,
    },
  ],
};

/** As many tasks as asked for; the first title holds characters beyond ASCII, the second is longer than a line of a chart. */
export function makeReport(taskCount: number): ValidationReport {
  const tasks = Array.from({ length: taskCount }, (_, i) => ({
    id: `task-${i}`,
    title:
      ["Syndrome de Ménière, débit ≤ 30 mL/min × 1,73 m²", "Ischaemic heart disease, angina and infarction included"][
        i
      ] ?? `Outcome number ${i}`,
  }));
  const cells = tasks.flatMap(({ id: task }) => horizonsYears.map((horizonYears) => ({ task, horizonYears })));
  return {
    format: "osler-validation/1",
    about: {
      model: { sha256: "0a".repeat(32), release: { name: "osler-event-model", version: "0123456789ab" } },
      dataset: { name: "MEDS data set élan.parquet", sha256: "b1".repeat(32) },
      cohortStart: "2000-01-01",
      asked: { from: 1999, to: 2001 },
    },
    seed: 1,
    resamples: 200,
    horizonsYears,
    tasks,
    counts: {
      train: { subjects: 9000, moments: 20_000 },
      tuning: { subjects: 900, moments: 2000 },
      held_out: { subjects: 1000, moments: 1234 },
    },
    taughtLeftOut: 4321,
    cohort: [
      { group: "all", subjects: 1000, moments: 1234 },
      { group: "sex: female", subjects: 600, moments: 700 },
    ],
    protocol: [
      "Subjects were split at random by key.",
      "Death before the outcome is a competing end – such a moment is one without the outcome.",
    ],
    baselines: cells.map((cell) => ({
      ...cell,
      model: "count-logistic",
      trainMoments: 9,
      trainEvents: 3,
      penalty: 0.1,
    })),
    ...measured(cells),
    notReported: [{ task: "task-0", horizonYears: 1, reason: "too few events", n: 17 }],
    nextDiagnosis,
    queries,
    summary: {
      cells: cells.length,
      meanAuroc: predictors.slice(0, 4).map((model, p) => ({ model, value: 0.8 - 0.05 * p, cells: cells.length })),
      versus: [{ against: "cox", cells: cells.length, above: cells.length - 1, better: cells.length - 1, worse: 1 }],
    },
  };
}

type CellOf = { readonly task: string; readonly horizonYears: number };

function measured(cells: readonly CellOf[]) {
  return {
    rows: rowsOf(cells),
    comparisons: comparisonsOf(cells),
    ...curvesOf(cells.filter(({ horizonYears }) => horizonYears === 5)),
  };
}

const support = { n: 1234, events: 56 };

function rowsOf(cells: readonly CellOf[]): ValidationReport["rows"] {
  return cells.flatMap((cell) =>
    predictors.flatMap((model, p) =>
      metrics
        .filter((metric) => model !== "prevalence" || metric === "brier")
        .map((metric) => ({
          ...cell,
          model,
          metric,
          ...interval(metric === "calibration-intercept" ? -0.2 : 0.8 - 0.05 * p),
          ...support,
        })),
    ),
  );
}

function comparisonsOf(cells: readonly CellOf[]): ValidationReport["comparisons"] {
  return cells.map((cell, i) => ({
    ...cell,
    against: "cox",
    metric: "auroc",
    ...between(i === 0 ? -0.05 : 0.05, i === 0 ? "worse" : "better"),
  }));
}

const points = [0.02, 0.1, 0.3].map((predicted) => ({
  predicted,
  observed: predicted * 1.1,
  lo: predicted,
  hi: predicted * 1.3,
  n: 400,
}));

function curvesOf(
  longest: readonly CellOf[],
): Pick<ValidationReport, "subgroups" | "calibration" | "decisions" | "distributions"> {
  return {
    subgroups: longest.flatMap((cell) =>
      ["sex: female", "sex: male"].map((group) => ({
        ...cell,
        group,
        metric: "auroc" as const,
        ...interval(0.77),
        ...support,
      })),
    ),
    calibration: longest.map((cell) => ({ ...cell, model: "model", points })),
    decisions: longest.map((cell) => ({
      ...cell,
      thresholds: [0.05, 0.1, 0.2],
      treatAll: [0.01, -0.01, -0.05],
      curves: (["model", "cox"] as const).map((model) => ({ model, netBenefit: [0.02, 0.015, 0.004] })),
    })),
    distributions: longest.map((cell) => ({
      ...cell,
      edges: [0.1, 0.2, 1],
      withEvent: [0.2, 0.3, 0.5],
      withoutEvent: [0.8, 0.18, 0.02],
    })),
  };
}
