/** @module validation/report-tables: the report's tables of tasks, comparators, subgroups and people, as sections. */
import { type Metric, type Predictor, predictorSchema, type ValidationReport, type ValidationRow } from "#contract";
import {
  type Cell,
  countCell,
  estimateCell,
  NO_NUMBER,
  percent,
  type RowGroup,
  type Section,
  signed,
  type Table,
  type TableRow,
  wordsCell,
} from "./report-blocks.ts";
import { predictorLook } from "./report-look.ts";

/** The report's predictors, the model first. */
export function predictorsOf(report: ValidationReport): Predictor[] {
  const present = new Set(report.rows.map(({ model }) => model));
  return predictorSchema.options.filter((predictor) => present.has(predictor));
}

/** A task's title; its id where the report does not say. */
export function titleOf(report: ValidationReport, task: string): string {
  return report.tasks.find(({ id }) => id === task)?.title ?? task;
}

const metricColumns: readonly (readonly [Metric, string])[] = [
  ["auroc", "AUROC"],
  ["auroc-after-a-year", "AUROC after 1 y"],
  ["c-index", "C-index"],
  ["auprc", "AP"],
  ["observed-to-expected", "O:E"],
  ["calibration-slope", "Slope"],
  ["calibration-intercept", "Intercept"],
  ["ece", "ECE"],
  ["brier", "Brier"],
  ["scaled-brier", "Scaled"],
];

/** Every metric of every predictor, a group of rows a task and horizon. */
export function mainSection(report: ValidationReport): Section {
  const cells = new Map<string, ValidationRow>();
  for (const row of report.rows) cells.set(`${row.task}/${row.horizonYears}/${row.model}/${row.metric}`, row);
  const groups = report.tasks.flatMap((task) =>
    report.horizonsYears.flatMap((years): RowGroup[] => {
      const find = (model: Predictor, metric: Metric) => cells.get(`${task.id}/${years}/${model}/${metric}`);
      const support = find("model", "brier");
      if (support === undefined) return [];
      const rows = predictorsOf(report)
        .filter((model) => find(model, "brier") !== undefined)
        .map((model): TableRow => {
          const name = wordsCell(predictorLook[model].name.replace(" (true hazards)", ""));
          return { cells: [name, ...metricColumns.map(([metric]) => estimateCell(find(model, metric)))] };
        });
      const small = `${support.n.toLocaleString("en")} moments, ${support.events.toLocaleString("en")} with the outcome`;
      return [{ title: `${task.title}, ${years} y`, small, rows }];
    }),
  );
  return oneTable("Every task, horizon and predictor", {
    caption:
      "All metrics with 95 % intervals. AUROC after 1 y: of outcomes more than a year off; AP: average precision; Scaled: scaled Brier score. C-index at the longest horizon only. Prevalence gives everybody one risk, so it ranks nobody.",
    columns: [wordsCell("Task and horizon"), wordsCell("Predictor"), ...metricColumns.map(([, text]) => ({ text }))],
    rows: [],
    groups,
  });
}

/** Paired differences; undefined where there are none. */
export function comparisonSection(report: ValidationReport): Section | undefined {
  if (report.comparisons.length === 0) return undefined;
  const rows = report.comparisons
    .filter(({ against }) => against !== "prevalence")
    .map(
      ({ task, horizonYears, against, difference, lo, hi, verdict }): TableRow => ({
        cells: [
          wordsCell(`${titleOf(report, task)}, ${horizonYears} y`),
          wordsCell(predictorLook[against].name),
          estimateCell({ value: difference, lo, hi }, signed),
          wordsCell(verdict),
        ],
        tone: verdict === "worse" && against !== "oracle" ? "loss" : undefined,
      }),
    );
  return oneTable("Model less comparator", {
    caption: "Differences on the same resamples of subjects; “better” and “worse” when the 95 % interval leaves 0 out.",
    folded: `${rows.length} paired differences in AUROC`,
    columns: [wordsCell("Task and horizon"), wordsCell("Against"), { text: "Difference" }, wordsCell("The model is")],
    rows,
  });
}

/** The model by subgroup. */
export function subgroupSection(report: ValidationReport): Section | undefined {
  if (report.subgroups.length === 0) return undefined;
  const keys = [...new Set(report.subgroups.map(({ task, group }) => `${task}\u0000${group}`))];
  const rows = keys.map((key): TableRow => {
    const [task = "", group = ""] = key.split("\u0000");
    const found = report.subgroups.filter((row) => row.task === task && row.group === group);
    const by = (metric: Metric): Cell => estimateCell(found.find((row) => row.metric === metric));
    return {
      cells: [
        wordsCell(titleOf(report, task)),
        wordsCell(group),
        countCell(found[0]?.n),
        countCell(found[0]?.events),
        by("auroc"),
        by("observed-to-expected"),
      ],
    };
  });
  return oneTable("Subgroups", {
    caption:
      "The event model at the longest horizon by sex, age and length of the record at the moment, and by race and ethnicity where recorded; where 10 or more subjects had the outcome.",
    columns: [
      wordsCell("Task"),
      wordsCell("Group"),
      { text: "Moments" },
      { text: "With outcome" },
      { text: "AUROC" },
      { text: "O:E" },
    ],
    rows,
  });
}

/** Tasks and horizons without numbers. */
export function notReportedSection(report: ValidationReport): Section | undefined {
  if (report.notReported.length === 0) return undefined;
  return oneTable("Too few to tell", {
    caption: "Fewer than 10 held-out subjects had the outcome within the horizon, or were followed to it.",
    folded: `${report.notReported.length} cells without numbers`,
    columns: [wordsCell("Task and horizon"), { text: "Moments at risk" }, wordsCell("Why")],
    rows: report.notReported.map(({ task, horizonYears, n, reason }) => ({
      cells: [wordsCell(`${titleOf(report, task)}, ${horizonYears} y`), countCell(n), wordsCell(reason)],
    })),
  });
}

/** Held-out subjects and moments by group. */
export function cohortSection(report: ValidationReport): Section {
  const all = report.cohort[0]?.moments ?? 0;
  return oneTable("Who was measured", {
    caption:
      "Held-out subjects and index moments. A subject asked at two ages may stand in two bands of age or length; one may have told two races.",
    columns: [wordsCell("Group"), { text: "Subjects" }, { text: "Moments" }, { text: "Share of moments" }],
    rows: report.cohort.map(({ group, subjects, moments }) => ({
      cells: [
        wordsCell(group),
        countCell(subjects),
        countCell(moments),
        all === 0 ? NO_NUMBER : { text: percent(moments / all) },
      ],
    })),
  });
}

/** What the count-logistic comparator was fitted on. */
export function baselineSection(report: ValidationReport): Section {
  return oneTable("Comparators as fitted", {
    caption: "Fitted on train; penalty chosen on tuning.",
    folded: "Train support and chosen penalty of the count-logistic comparator",
    columns: [
      wordsCell("Task and horizon"),
      { text: "Train moments" },
      { text: "With the outcome" },
      { text: "L2 penalty" },
    ],
    rows: report.baselines
      .filter(({ model }) => model === "count-logistic")
      .map(({ task, horizonYears, trainMoments, trainEvents, penalty, note }) => ({
        cells: [
          wordsCell(`${titleOf(report, task)}, ${horizonYears} y`),
          countCell(trainMoments),
          countCell(trainEvents),
          { text: penalty === null ? (note ?? "–") : String(penalty) },
        ],
      })),
  });
}

function oneTable(title: string, table: Omit<Table, "kind">): Section {
  return { title, blocks: [{ kind: "table", ...table }] };
}
