/** @module validation/next-diagnosis-page: the report page's section on the next new diagnosis: losses before numbers. */
import type { NextDiagnosisTest, NextMetric, NextPredictor } from "#contract";
import { percent } from "./report-charts.ts";

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
export function renderNextDiagnosis(test: NextDiagnosisTest | undefined): string {
  if (test === undefined) return "";
  const head = "<h2>The next new diagnosis</h2>";
  if (test.n === null)
    return `<section>${head}<p>A new diagnosis was made of fewer than 10 held-out subjects, so nothing can be said.</p></section>`;
  const worse = test.comparisons.filter(({ verdict }) => verdict === "worse");
  const lost = worse.map(({ against, metric }) => `${titles[against].toLowerCase()} (${titleOf(metric)})`);
  const rows = (["model", "age-sex", "transition"] as const).map((model) => {
    const cells = columns.map(([metric]) =>
      cell(test.rows.find((row) => row.model === model && row.metric === metric)),
    );
    return `<tr><th scope="row">${titles[model]}</th>${cells.join("")}</tr>`;
  });
  const differences = (["age-sex", "transition"] as const).map((against) => {
    const cells = columns.map(([metric]) => {
      const found = test.comparisons.find((row) => row.against === against && row.metric === metric);
      return found === undefined
        ? `<td class="none">–</td>`
        : `${cell(found).replace("</td>", "")}${found.verdict}</td>`;
    });
    return `<tr><th scope="row">Model less: ${titles[against].toLowerCase()}</th>${cells.join("")}</tr>`;
  });
  const heads = columns.map(([, name]) => `<th scope="col">${name}</th>`).join("");
  return `<section>${head}<p>After ${test.n.toLocaleString("en")} held-out moments a new diagnosis was made; how much of it stood among the first of ${test.diagnoses.length} the model knows. On ${percent(test.severalADay)} of the days more than one was made, each then counts its part; ${percent(test.unlisted)} of what was made is too rare for the model and counts as missed.</p>${lost.length === 0 ? "" : `<p class="loss"><strong>Distinguishably better than the model:</strong> ${lost.join("; ")}.</p>`}<div class="scroll" tabindex="0" role="region" aria-label="The next new diagnosis"><table><caption>Share of the diagnoses made that stood among the first, with 95 % intervals over subjects.</caption><thead><tr><th scope="col" class="words">By</th>${heads}</tr></thead><tbody>${[...rows, ...differences].join("\n")}</tbody></table></div>${calibrationTable(test)}</section>`;
}

function calibrationTable({ calibration }: NextDiagnosisTest): string {
  if (calibration === null) return "";
  const rows = calibration.points.map(
    ({ predicted, observed, lo, hi, n }) =>
      `<tr><th scope="row">${percent(predicted)}</th><td>${percent(observed)}<small>${percent(lo)} to ${percent(hi)}</small></td><td>${n.toLocaleString("en")}</td></tr>`,
  );
  return `<details><summary>Calibration of the model's first five: expected calibration error ${percent(calibration.ece.value)}</summary><div class="scroll" tabindex="0" role="region" aria-label="Calibration of the first five"><table><caption>By tenths of the probability given; made: the share that then was the next new diagnosis.</caption><thead><tr><th scope="col">Mean probability</th><th scope="col">Made</th><th scope="col">Named</th></tr></thead><tbody>${rows.join("\n")}</tbody></table></div></details>`;
}

function titleOf(metric: NextMetric): string {
  return columns.find(([each]) => each === metric)?.[1] ?? metric;
}

function cell(
  found: { value?: number; difference?: number; lo: number | null; hi: number | null } | undefined,
): string {
  if (found === undefined) return `<td class="none">–</td>`;
  const { lo, hi } = found;
  const interval = lo === null || hi === null ? "" : `<small>${fixed(lo)} to ${fixed(hi)}</small>`;
  return `<td>${fixed(found.value ?? found.difference ?? Number.NaN)}${interval}</td>`;
}

function fixed(value: number): string {
  return value.toFixed(3).replace("-", "−");
}
