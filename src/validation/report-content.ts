/**
 * @module validation/report-content: what the report says, in order: what was tested, losses before wins, figures, tables, protocol.
 *
 * Promise: where a comparator does better than the model, the report says so before it says anything good.
 */
import type { Predictor, ValidationReport } from "#contract";
import { nextDiagnosisSection } from "./next-diagnosis-section.ts";
import { querySection } from "./query-section.ts";
import { testedTerms } from "./report-about.ts";
import { type Block, paragraph, type ReportContent, type Section, type Words } from "./report-blocks.ts";
import { calibrationChart, decisionChart, distributionChart } from "./report-figures.ts";
import { predictorLook } from "./report-look.ts";
import {
  baselineSection,
  cohortSection,
  comparisonSection,
  mainSection,
  notReportedSection,
  predictorsOf,
  subgroupSection,
  titleOf,
} from "./report-tables.ts";

/** The whole report. */
export function toContent(report: ValidationReport): ReportContent {
  const told = report.rows.map(({ horizonYears }) => horizonYears);
  const longest = Math.max(...(told.length === 0 ? report.horizonsYears : told));
  const sections = [
    verdict(report),
    discrimination(report, longest),
    calibration(report, longest),
    mainSection(report),
    comparisonSection(report),
    subgroupSection(report),
    decisions(report),
    distributions(report, longest),
    nextDiagnosisSection(report.nextDiagnosis),
    querySection(report.queries),
    notReportedSection(report),
    cohortSection(report),
    baselineSection(report),
    protocol(report),
  ];
  return {
    title: "Validation report",
    lead: lead(report),
    sections: sections.filter((section) => section !== undefined),
  };
}

function lead(report: ValidationReport): Block[] {
  const { train, tuning, held_out: held } = report.counts;
  const horizons = report.horizonsYears.join(", ");
  return [
    paragraph(
      `First occurrence of ${report.tasks.length} outcomes within ${horizons} years, asked of ${held.subjects.toLocaleString("en")} held-out subjects at ${held.moments.toLocaleString("en")} index moments. Comparators learnt from ${train.subjects.toLocaleString("en")} train and ${tuning.subjects.toLocaleString("en")} tuning subjects.`,
    ),
    { kind: "terms", figures: false, terms: testedTerms(report) },
  ];
}

/** What a reader must know first: losses before wins. */
function verdict(report: ValidationReport): Section {
  const { summary } = report;
  const section = (blocks: readonly Block[]): Section => ({ title: "In short", verdict: true, blocks });
  if (summary.cells === 0) {
    return section([
      paragraph("No task had outcomes in 10 or more held-out subjects, so nothing can be said about this model."),
    ]);
  }
  const items = summary.versus.map(({ against, cells, above, better, worse }) => {
    const { name } = predictorLook[against];
    const words: Words =
      against === "oracle"
        ? [
            `${name}: the limit on these synthetic records. The model is distinguishably below it in ${worse} of ${cells} cells.`,
          ]
        : [
            `${name}: AUROC above in ${above} of ${cells} cells, distinguishably better in ${better}, `,
            { strong: `distinguishably worse in ${worse}` },
            ".",
          ];
    const tone = against === "oracle" ? "limit" : worse > 0 || above * 2 < cells ? "loss" : "win";
    return { words, tone } as const;
  });
  return section([...lossesByComparator(report), { kind: "list", ordered: false, items }, ...meansOf(summary)]);
}

function meansOf({ meanAuroc }: ValidationReport["summary"]): Block[] {
  const [first] = meanAuroc;
  if (first === undefined) return [paragraph("In no cell (task and horizon) have all an AUROC, so there is no mean.")];
  const terms = meanAuroc.map(({ model, value }) => ({ term: predictorLook[model].name, words: value.toFixed(3) }));
  return [
    paragraph(`Mean AUROC over the ${first.cells} cells (task and horizon) in which all have one:`),
    { kind: "terms", figures: true, terms },
  ];
}

/** Where a comparator is distinguishably better: one sentence a comparator, horizons gathered. */
function lossesByComparator(report: ValidationReport): Block[] {
  return predictorsOf(report)
    .filter((predictor) => predictor !== "oracle")
    .flatMap((predictor) => {
      const worse = report.comparisons.filter(
        ({ against, verdict: found }) => against === predictor && found === "worse",
      );
      const tasks = [...new Set(worse.map(({ task }) => task))].map((task) => {
        const years = worse.filter((row) => row.task === task).map(({ horizonYears }) => horizonYears);
        return `${titleOf(report, task)} (${years.join(", ")} y)`;
      });
      const strong = `${predictorLook[predictor].name} does better than the model`;
      return tasks.length === 0 ? [] : [paragraph([{ strong }, ` for ${tasks.join("; ")}.`], "loss")];
    });
}

function discrimination(report: ValidationReport, years: number): Section {
  const rows = report.rows.filter((row) => row.metric === "auroc" && row.horizonYears === years);
  const bands = report.tasks
    .map(({ id, title }) => ({ title, rows: rows.filter(({ task }) => task === id) }))
    .filter((band) => band.rows.length > 0);
  return {
    title: "Discrimination",
    blocks: [
      paragraph(`AUROC with 95 % intervals at ${years} years; the dashed line is chance.`),
      key(predictorsOf(report).filter((predictor) => predictor !== "prevalence")),
      { kind: "forest", bands, horizonYears: years },
    ],
  };
}

function calibration(report: ValidationReport, years: number): Section | undefined {
  const panels = report.tasks.flatMap(({ id, title }) => {
    const curves = report.calibration.filter((curve) => curve.task === id && curve.horizonYears === years);
    const shown = curves.filter(({ model }) => model === "model" || model === "count-logistic");
    return shown.length === 0 ? [] : [{ title, figure: calibrationChart(`${title}, ${years} years`, shown) }];
  });
  return ofPanels(panels, {
    title: "Calibration",
    words: `Observed (Aalen-Johansen, upright) against predicted risk (across) at ${years} years, by tenths of predicted risk; on the dashed line, as many had the outcome as were expected to.`,
    shown: ["model", "count-logistic"],
  });
}

function decisions(report: ValidationReport): Section | undefined {
  const panels = report.decisions.map((curve) => {
    const title = titleOf(report, curve.task);
    return { title, figure: decisionChart(title, curve) };
  });
  return ofPanels(panels, {
    title: "Net benefit",
    words:
      "True positives less false positives weighed at the threshold's odds, per index moment (upright), by the risk at which one would act (across). Acting on nobody is 0; the dashed line is acting on everybody.",
    shown: predictorsOf(report).filter((each) =>
      report.decisions.some(({ curves }) => curves.some(({ model }) => model === each)),
    ),
  });
}

function distributions(report: ValidationReport, years: number): Section | undefined {
  const panels = report.distributions
    .filter(({ horizonYears }) => horizonYears === years)
    .map((distribution) => {
      const title = titleOf(report, distribution.task);
      return { title, figure: distributionChart(title, distribution) };
    });
  return ofPanels(panels, {
    title: "Risk distributions",
    words: `The model's risks at ${years} years: above the line those who went on to have the outcome, below those who did not, as shares of each.`,
    shown: [],
  });
}

function ofPanels(
  panels: Extract<Block, { kind: "panels" }>["panels"],
  { title, words, shown }: { title: string; words: string; shown: readonly Predictor[] },
): Section | undefined {
  if (panels.length === 0) return undefined;
  const keys = shown.length === 0 ? [] : [key(shown)];
  return { title, blocks: [paragraph(words), ...keys, { kind: "panels", panels }] };
}

function key(predictors: readonly Predictor[]): Block {
  return { kind: "key", predictors };
}

function protocol({ protocol: sentences, seed, resamples }: ValidationReport): Section {
  return {
    title: "Protocol",
    blocks: [
      { kind: "list", ordered: true, items: sentences.map((sentence) => ({ words: [sentence] })) },
      paragraph([
        `Seed ${seed}; ${resamples} resamples. The numbers of every figure and more are in `,
        { code: "report.json" },
        ".",
      ]),
    ],
  };
}
