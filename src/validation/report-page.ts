/**
 * @module validation/report-page: the report as one page that needs nothing else: no script, no font, no network.
 *
 * Promise: where a comparator does better than the model, the page says so before it says anything good.
 */
import type { Metric, Predictor, ValidationReport, ValidationRow } from "#contract";
import { renderNextDiagnosis } from "./next-diagnosis-page.ts";
import { renderQueries } from "./query-page.ts";
import {
  calibrationChart,
  decisionChart,
  distributionChart,
  escapeText,
  forestChart,
  percent,
  predictorKey,
  predictorLook,
} from "./report-charts.ts";
import { reportStyle } from "./report-style.ts";

/** The whole page as HTML text. */
export function renderReportPage(report: ValidationReport): string {
  const longest = Math.max(...report.horizonsYears);
  const sections = [
    header(report),
    verdict(report),
    `<section><h2>Discrimination</h2><p>AUROC with 95 % intervals at ${longest} years; the dashed line is chance.</p>${predictorKey(predictorsOf(report).filter((predictor) => predictor !== "prevalence"))}${forestChart(report.tasks, report.rows, longest)}</section>`,
    calibrationSection(report, longest),
    mainTable(report),
    comparisonTable(report),
    subgroupTable(report),
    decisionSection(report),
    distributionSection(report, longest),
    renderNextDiagnosis(report.nextDiagnosis),
    renderQueries(report.queries),
    notReportedTable(report),
    cohortTable(report),
    baselineTable(report),
    `<section><h2>Protocol</h2><ol>${report.protocol.map((sentence) => `<li>${escapeText(sentence)}</li>`).join("")}</ol><p>Seed ${report.seed}; ${report.resamples} resamples. The numbers of every figure and more are in <code>report.json</code>.</p></section>`,
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Validation report</title><style>${reportStyle}</style></head>
<body><main>
${sections.filter((section) => section !== "").join("\n")}
</main></body></html>
`;
}

function header(report: ValidationReport): string {
  const { train, tuning, held_out: held } = report.counts;
  const horizons = report.horizonsYears.join(", ");
  const leftOut =
    typeof report.taughtLeftOut === "number"
      ? ` Left out because they had taught the model: ${report.taughtLeftOut.toLocaleString("en")} subjects.`
      : "";
  return `<header><p class="kicker">Osler</p><h1>Validation report</h1><p>First occurrence of ${report.tasks.length} outcomes within ${horizons} years, asked of ${held.subjects.toLocaleString("en")} held-out subjects at ${held.moments.toLocaleString("en")} index moments. Comparators learnt from ${train.subjects.toLocaleString("en")} train and ${tuning.subjects.toLocaleString("en")} tuning subjects.${leftOut}</p></header>`;
}

/** What a reader must know first: losses before wins. */
function verdict(report: ValidationReport): string {
  const { summary } = report;
  if (summary.cells === 0) {
    return `<section class="verdict"><h2>In short</h2><p>No task had outcomes in 10 or more held-out subjects, so nothing can be said about this model.</p></section>`;
  }
  const lines = summary.versus.map(({ against, cells, above, better, worse }) => {
    const name = predictorLook[against].name;
    const kind = against === "oracle" ? "limit" : worse > 0 || above * 2 < cells ? "loss" : "win";
    const text =
      against === "oracle"
        ? `${name}: the limit on these synthetic records. The model is distinguishably below it in ${worse} of ${cells} cells.`
        : `${name}: AUROC above in ${above} of ${cells} cells, distinguishably better in ${better}, <strong>distinguishably worse in ${worse}</strong>.`;
    return `<li class="${kind}">${text}</li>`;
  });
  const lost = lossesByComparator(report);
  const means = summary.meanAuroc.map(
    ({ model, value }) => `<div><dt>${predictorLook[model].name}</dt><dd>${value.toFixed(3)}</dd></div>`,
  );
  return `<section class="verdict"><h2>In short</h2>
${lost}
<ul>${lines.join("")}</ul><p>Mean AUROC over the ${summary.meanAuroc[0]?.cells ?? 0} cells (task and horizon) in which all have one:</p><dl class="means">${means.join("")}</dl></section>`;
}

/** Where a comparator is distinguishably better: one sentence a comparator, horizons gathered. */
function lossesByComparator(report: ValidationReport): string {
  return predictorsOf(report)
    .filter((predictor) => predictor !== "oracle")
    .map((predictor) => {
      const worse = report.comparisons.filter(
        ({ against, verdict: found }) => against === predictor && found === "worse",
      );
      const tasks = [...new Set(worse.map(({ task }) => task))].map((task) => {
        const years = worse.filter((row) => row.task === task).map(({ horizonYears }) => horizonYears);
        return `${escapeText(titleOf(report, task))} (${years.join(", ")} y)`;
      });
      const name = predictorLook[predictor].name;
      return tasks.length === 0
        ? ""
        : `<p class="loss"><strong>${name} does better than the model</strong> for ${tasks.join("; ")}.</p>`;
    })
    .join("");
}

const columns: readonly (readonly [Metric, string])[] = [
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

function mainTable(report: ValidationReport): string {
  const cells = new Map<string, ValidationRow>();
  for (const row of report.rows) cells.set(`${row.task}/${row.horizonYears}/${row.model}/${row.metric}`, row);
  const bodies = report.tasks.flatMap((task) =>
    report.horizonsYears.flatMap((years) => {
      const models = predictorsOf(report).filter((model) => cells.has(`${task.id}/${years}/${model}/brier`));
      const support = cells.get(`${task.id}/${years}/model/brier`);
      if (support === undefined) return [];
      const caption = `${escapeText(task.title)}, ${years} y<br><small>${support.n.toLocaleString("en")} moments, ${support.events.toLocaleString("en")} with the outcome</small>`;
      return models.map((model, i) => {
        const group = i === 0 ? `<th scope="rowgroup" rowspan="${models.length}">${caption}</th>` : "";
        const numbers = columns.map(([metric]) => estimateCell(cells.get(`${task.id}/${years}/${model}/${metric}`)));
        return `<tr${i === 0 ? ' class="first"' : ""}>${group}<th scope="row">${predictorLook[model].name.replace(" (true hazards)", "")}</th>${numbers.join("")}</tr>`;
      });
    }),
  );
  const heads = columns.map(([, name]) => `<th scope="col">${name}</th>`).join("");
  return `<section><h2>Every task, horizon and predictor</h2>${table("All metrics with 95 % intervals. AUROC after 1 y: of outcomes more than a year off; AP: average precision; Scaled: scaled Brier score. C-index at the longest horizon only. Prevalence gives everybody one risk, so it ranks nobody.", `<th scope="col">Task and horizon</th><th scope="col" class="words">Predictor</th>${heads}`, bodies)}</section>`;
}

function estimateCell(row: { value: number; lo: number | null; hi: number | null } | undefined): string {
  if (row === undefined) return `<td class="none">–</td>`;
  const interval = row.lo === null || row.hi === null ? "" : `<small>${fixed(row.lo)} to ${fixed(row.hi)}</small>`;
  return `<td>${fixed(row.value)}${interval}</td>`;
}

function comparisonTable(report: ValidationReport): string {
  if (report.comparisons.length === 0) return "";
  const rows = report.comparisons
    .filter(({ against }) => against !== "prevalence")
    .map(
      ({ task, horizonYears, against, difference, lo, hi, verdict: found }) =>
        `<tr class="${found === "worse" && against !== "oracle" ? "loss" : ""}"><th scope="row">${escapeText(titleOf(report, task))}, ${horizonYears} y</th><td class="words">${predictorLook[against].name}</td><td>${signed(difference)}<small>${signed(lo)} to ${signed(hi)}</small></td><td class="words">${found}</td></tr>`,
    );
  return `<section><h2>Model less comparator</h2><details><summary>${rows.length} paired differences in AUROC</summary>${table("Differences on the same resamples of subjects; “better” and “worse” when the 95 % interval leaves 0 out.", `<th scope="col">Task and horizon</th><th scope="col" class="words">Against</th><th scope="col">Difference</th><th scope="col" class="words">The model is</th>`, rows)}</details></section>`;
}

function calibrationSection(report: ValidationReport, years: number): string {
  const figures = report.tasks.flatMap((task) => {
    const curves = report.calibration.filter((curve) => curve.task === task.id && curve.horizonYears === years);
    const shown = curves.filter(({ model }) => model === "model" || model === "count-logistic");
    return shown.length === 0 ? [] : [panel(task.title, calibrationChart(`${task.title}, ${years} years`, shown))];
  });
  if (figures.length === 0) return "";
  return `<section><h2>Calibration</h2><p>Observed (Aalen-Johansen, upright) against predicted risk (across) at ${years} years, by tenths of predicted risk; on the dashed line, as many had the outcome as were expected to.</p>${predictorKey(["model", "count-logistic"])}<div class="panels">${figures.join("")}</div></section>`;
}

function decisionSection(report: ValidationReport): string {
  const figures = report.decisions.map((curve) =>
    panel(titleOf(report, curve.task), decisionChart(titleOf(report, curve.task), curve)),
  );
  if (figures.length === 0) return "";
  return `<section><h2>Net benefit</h2><p>True positives less false positives weighed at the threshold's odds, per index moment (upright), by the risk at which one would act (across). Acting on nobody is 0; the dashed line is acting on everybody.</p>${predictorKey(["model", "count-logistic", "age-sex"])}<div class="panels">${figures.join("")}</div></section>`;
}

function distributionSection(report: ValidationReport, years: number): string {
  const figures = report.distributions
    .filter(({ horizonYears }) => horizonYears === years)
    .map((distribution) =>
      panel(titleOf(report, distribution.task), distributionChart(titleOf(report, distribution.task), distribution)),
    );
  if (figures.length === 0) return "";
  return `<section><h2>Risk distributions</h2><p>The model's risks at ${years} years: above the line those who went on to have the outcome, below those who did not, as shares of each.</p><div class="panels">${figures.join("")}</div></section>`;
}

function subgroupTable(report: ValidationReport): string {
  if (report.subgroups.length === 0) return "";
  const keys = [...new Set(report.subgroups.map(({ task, group }) => `${task}\u0000${group}`))];
  const rows = keys.map((key) => {
    const [task = "", group = ""] = key.split("\u0000");
    const found = report.subgroups.filter((row) => row.task === task && row.group === group);
    const first = found[0];
    const by = (metric: Metric) => estimateCell(found.find((row) => row.metric === metric));
    return `<tr><th scope="row">${escapeText(titleOf(report, task))}</th><td class="words">${escapeText(group)}</td><td>${first?.n.toLocaleString("en")}</td><td>${first?.events.toLocaleString("en")}</td>${by("auroc")}${by("observed-to-expected")}</tr>`;
  });
  return `<section><h2>Subgroups</h2>${table("The event model at the longest horizon by sex, age and length of the record at the moment, and by race and ethnicity where recorded; where 10 or more subjects had the outcome.", `<th scope="col">Task</th><th scope="col" class="words">Group</th><th scope="col">Moments</th><th scope="col">With outcome</th><th scope="col">AUROC</th><th scope="col">O:E</th>`, rows)}</section>`;
}

function notReportedTable(report: ValidationReport): string {
  if (report.notReported.length === 0) return "";
  const rows = report.notReported.map(
    ({ task, horizonYears, n }) =>
      `<tr><th scope="row">${escapeText(titleOf(report, task))}, ${horizonYears} y</th><td>${n.toLocaleString("en")}</td></tr>`,
  );
  return `<section><h2>Too few events</h2><details><summary>${rows.length} cells without numbers</summary>${table("Fewer than 10 held-out subjects had the outcome within the horizon.", `<th scope="col">Task and horizon</th><th scope="col">Moments at risk</th>`, rows)}</details></section>`;
}

function cohortTable(report: ValidationReport): string {
  const all = report.cohort[0]?.moments ?? 0;
  const rows = report.cohort.map(
    ({ group, subjects, moments }) =>
      `<tr><th scope="row">${escapeText(group)}</th><td>${subjects.toLocaleString("en")}</td><td>${moments.toLocaleString("en")}</td><td>${all === 0 ? "–" : percent(moments / all)}</td></tr>`,
  );
  return `<section><h2>Who was measured</h2>${table("Held-out subjects and index moments. A subject asked at two ages may stand in two bands of age or length; one may have told two races.", `<th scope="col">Group</th><th scope="col">Subjects</th><th scope="col">Moments</th><th scope="col">Share of moments</th>`, rows)}</section>`;
}

function baselineTable(report: ValidationReport): string {
  const rows = report.baselines
    .filter(({ model }) => model === "count-logistic")
    .map(
      ({ task, horizonYears, trainMoments, trainEvents, penalty, note }) =>
        `<tr><th scope="row">${escapeText(titleOf(report, task))}, ${horizonYears} y</th><td>${trainMoments.toLocaleString("en")}</td><td>${trainEvents.toLocaleString("en")}</td><td>${penalty ?? escapeText(note ?? "–")}</td></tr>`,
    );
  return `<section><h2>Comparators as fitted</h2><details><summary>Train support and chosen penalty of the count-logistic comparator</summary>${table("Fitted on train; penalty chosen on tuning.", `<th scope="col">Task and horizon</th><th scope="col">Train moments</th><th scope="col">With the outcome</th><th scope="col">L2 penalty</th>`, rows)}</details></section>`;
}

function table(caption: string, head: string, rows: readonly string[]): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(caption)}"><table><caption>${escapeText(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

function panel(title: string, chart: string): string {
  return `<figure>${chart}<figcaption>${escapeText(title)}</figcaption></figure>`;
}

function predictorsOf(report: ValidationReport): Predictor[] {
  const order: readonly Predictor[] = [
    "model",
    "cox",
    "gradient-boosting",
    "count-logistic",
    "age-sex",
    "prevalence",
    "oracle",
  ];
  const present = new Set(report.rows.map(({ model }) => model));
  return order.filter((predictor) => present.has(predictor));
}

function titleOf(report: ValidationReport, task: string): string {
  return report.tasks.find(({ id }) => id === task)?.title ?? task;
}

function fixed(value: number): string {
  const text = Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3);
  return text.replace("-", "−");
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}
