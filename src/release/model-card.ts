/** @module release/model-card: the card a person reads first, in Markdown. Every number stands in `validation/report.json`, `privacy/` or `evidence/`. */
import type { SourceAttribute } from "#contract";
import { describeAnswerFigures } from "./answer-figures.ts";
import {
  describeAttacks,
  describeNextDiagnosis,
  describeOutputs,
  describePromise,
  describeStanding,
  describeTestData,
  type ReleaseFacts,
  untriedAttacks,
} from "./release-facts.ts";

/** The model card; the numbers at the longest horizon, losses named. */
export function renderModelCard(facts: ReleaseFacts, attributes: readonly SourceAttribute[]): string {
  const { institution } = facts;
  const filled = attributes.filter(({ status }) => status === "filled").length;
  const lines = [
    `# ${facts.name} ${facts.version}`,
    "",
    describeOutputs(facts),
    "",
    `- Developer: ${institution.developer ?? "missing"}`,
    `- Parameters: ${facts.parameters}`,
    `- Licence: \`licence.json\` (${facts.licence.purposes.join(", ")}; re-identification ${facts.licence.reidentification})`,
    `- Differential privacy: ${describePromise(facts)}`,
    `- Evidence corpus: ${facts.evidenceTag}`,
    `- HTI-1 source attributes: ${filled} of ${attributes.length} filled, the rest marked missing (\`cards/source-attributes.json\`)`,
    "",
    ...howGoodItIs(facts),
    "## The next new diagnosis",
    "",
    "Which diagnosis new to the record is made next, given that one is made. Not a diagnosis, and not a risk.",
    describeNextDiagnosis(facts),
    "",
    "## Answers from its library",
    "",
    ...describeAnswerFigures(facts.evaluations),
    "",
    "## What it must not be used for",
    "",
    institution.outOfScope ??
      "Children; records under a year long; any other institution before it has re-validated. It informs; it never decides.",
    "",
    "## What it gives away about the people it learnt from",
    "",
    describeAttacks(facts),
    "",
    "## What was not tested",
    "",
    "- Another institution, another period.",
    ...untriedAttacks(facts).map((attack) => `- Privacy: ${attack}.`),
    "- Fairness by language or insurance, and by race or ethnicity where the records do not tell them.",
    "- Effect on care or on patients' outcomes.",
    "",
  ];
  return lines.join("\n");
}

function howGoodItIs(facts: ReleaseFacts): string[] {
  const { report } = facts;
  const longest = Math.max(...report.horizonsYears);
  const losses = report.comparisons.filter(({ against, verdict }) => against !== "oracle" && verdict === "worse");
  return [
    "## How good it is",
    "",
    describeTestData(facts),
    "",
    describeStanding(facts),
    "",
    ...(losses.length === 0
      ? []
      : [
          "A comparator does distinguishably better here:",
          "",
          ...losses.map(({ task, horizonYears, against }) => `- ${task} at ${horizonYears} years: ${against}`),
          "",
        ]),
    `At ${longest} years, on held-out subjects:`,
    "",
    "| outcome | moments | events | AUROC (95 %) | counts | age + sex | O:E | slope |",
    "|---|---|---|---|---|---|---|---|",
    ...taskLines(facts, longest),
    "",
  ];
}

function taskLines({ report }: ReleaseFacts, horizonYears: number): string[] {
  return report.tasks.flatMap(({ id, title }) => {
    const rows = report.rows.filter((row) => row.task === id && row.horizonYears === horizonYears);
    const find = (model: string, metric: string) => rows.find((row) => row.model === model && row.metric === metric);
    const model = find("model", "auroc");
    if (model === undefined) return [];
    const short = (value: number | undefined, digits: number) => value?.toFixed(digits) ?? "–";
    const interval = `${short(model.value, 3)} (${short(model.lo ?? undefined, 3)} to ${short(model.hi ?? undefined, 3)})`;
    return [
      `| ${title} | ${model.n} | ${model.events} | ${interval} | ${short(find("count-logistic", "auroc")?.value, 3)} | ${short(find("age-sex", "auroc")?.value, 3)} | ${short(find("model", "observed-to-expected")?.value, 2)} | ${short(find("model", "calibration-slope")?.value, 2)} |`,
    ];
  });
}
