/** @module validation/next-diagnosis-section: the report's section on the next new diagnosis: losses before numbers. */
import type { NextDiagnosisTest, NextMetric, NextPredictor } from "#contract";
import {
  type Block,
  type Cell,
  countCell,
  estimateCell,
  NO_NUMBER,
  paragraph,
  percent,
  type Section,
  type TableRow,
  wordsCell,
} from "./report-blocks.ts";

const TITLE = "The next new diagnosis";

const titles: Readonly<Record<NextPredictor, string>> = {
  model: "Event model",
  "age-sex": "Commonest at that sex and age",
  transition: "After the latest diagnosis",
};
const columns: readonly (readonly [NextMetric, string])[] = [
  ["hit@1", "first"],
  ["hit@5", "first five"],
  ["hit@10", "first ten"],
  ["mrr", "mean of 1 / place"],
];

/** The section, or nothing where it was not measured. */
export function nextDiagnosisSection(test: NextDiagnosisTest | undefined): Section | undefined {
  if (test === undefined) return undefined;
  if (test.n === null) {
    const none = "A new diagnosis was made of fewer than 10 held-out subjects, so nothing can be said.";
    return { title: TITLE, blocks: [paragraph(none)] };
  }
  const worse = test.comparisons.filter(({ verdict }) => verdict === "worse");
  const lost = worse.map(({ against, metric }) => `${titles[against].toLowerCase()} (${titleOf(metric)})`);
  const strong = "Distinguishably better than the model:";
  const blocks: Block[] = [
    paragraph(
      `After ${test.n.toLocaleString("en")} held-out moments a new diagnosis was made; how much of it stood among the first of ${test.diagnoses.length} the model knows. On ${percent(test.severalADay)} of the days more than one was made, each then counts its part; ${percent(test.unlisted)} of what was made is too rare for the model and counts as missed.`,
    ),
    ...(lost.length === 0 ? [] : [paragraph([{ strong }, ` ${lost.join("; ")}.`], "loss")]),
    {
      kind: "table",
      name: TITLE,
      caption: "Share of the diagnoses made that stood among the first, with 95 % intervals over subjects.",
      columns: [wordsCell("By"), ...columns.map(([, text]) => ({ text }))],
      rows: [...sharesOf(test), ...differencesOf(test)],
    },
    ...calibrationTable(test),
  ];
  return { title: TITLE, blocks };
}

function sharesOf({ rows }: NextDiagnosisTest): TableRow[] {
  return (["model", "age-sex", "transition"] as const).map((model) => ({
    cells: [
      wordsCell(titles[model]),
      ...columns.map(([metric]) =>
        estimateCell(
          rows.find((row) => row.model === model && row.metric === metric),
          digits,
        ),
      ),
    ],
  }));
}

function differencesOf({ comparisons }: NextDiagnosisTest): TableRow[] {
  return (["age-sex", "transition"] as const).map((against) => ({
    cells: [
      wordsCell(`Model less: ${titles[against].toLowerCase()}`),
      ...columns.map(([metric]): Cell => {
        const found = comparisons.find((row) => row.against === against && row.metric === metric);
        if (found === undefined) return NO_NUMBER;
        const { text, small } = estimateCell({ ...found, value: found.difference }, digits);
        return { text, small: `${small}, ${found.verdict}` };
      }),
    ],
  }));
}

function calibrationTable({ calibration }: NextDiagnosisTest): Block[] {
  if (calibration === null) return [];
  return [
    {
      kind: "table",
      name: "Calibration of the first five",
      folded: `Calibration of the model's first five: expected calibration error ${percent(calibration.ece.value)}`,
      caption: "By tenths of the probability given; made: the share that then was the next new diagnosis.",
      columns: [wordsCell("Mean probability"), { text: "Made" }, { text: "Named" }],
      rows: calibration.points.map(({ predicted, observed, lo, hi, n }) => ({
        cells: [wordsCell(percent(predicted)), estimateCell({ value: observed, lo, hi }, percent), countCell(n)],
      })),
    },
  ];
}

function titleOf(metric: NextMetric): string {
  return columns.find(([each]) => each === metric)?.[1] ?? metric;
}

function digits(value: number): string {
  return value.toFixed(3).replace("-", "−");
}
