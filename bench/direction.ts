/**
 * @module bench/direction: how well the direction of a reported effect is read, and the weights that read it.
 *
 *   node bench/direction.ts DATA [--write]
 *
 * DATA holds `rct-evidence-retrieval`. Cross-validates on the train questions (five folds by article), prints that and the validation
 * questions by the weights in use; `--write` learns them anew on all train questions and writes `direction-weights.json`.
 */
import { join } from "node:path";
import { hashText } from "#core";
import { readLines, writeFileAtomic } from "#storage";
import { directionFeatures } from "../src/answers/direction/direction-features.ts";
import { directions, judgeDirection } from "../src/answers/direction/judge-direction.ts";
import { type LabelledFeatures, trainMultinomial } from "./multinomial.ts";
import { readAdmitted } from "./training-admission.ts";

interface JudgedResult extends LabelledFeatures {
  readonly article: string;
  readonly split: string;
  readonly evidence: string;
  readonly asked: { readonly intervention: string; readonly comparator: string; readonly outcome: string };
}
interface Scored {
  readonly probability: number;
  readonly best: number;
  readonly label: number;
}

const [data = "../shared/data", ...flags] = process.argv.slice(2);
const OPTIONS = { classes: 3, epochs: 15, l2: 1e-4, rate: 0.3, minimumRows: 3 };
const FOLDS = 5;
/** Weights are stored in units of 1/UNIT. */
const UNIT = 100;
const SHOWN_SHARE = 0.6;

const SET = "rct-evidence-retrieval";
const results = await readResults(join(data, SET, "queries.jsonl.gz"));
const teaching = await articlesThatTeach();
const train = results.filter(({ split, article }) => split === "train" && teaching.has(article));
const foldOf = ({ article }: JudgedResult) => hashText(article) % FOLDS;
const logits: { scores: number[]; label: number }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = trainMultinomial(
    train.filter((row) => foldOf(row) !== fold),
    OPTIONS,
  );
  for (const row of train.filter((row) => foldOf(row) === fold)) {
    logits.push({ scores: scoresOf(weights, row.features), label: row.label });
  }
}
const temperature = fitTemperature(logits);
const crossValidated = logits.map(({ scores, label }) =>
  toScored(
    scores.map((s) => s / temperature),
    label,
  ),
);
console.log(
  "| questions | n | right | at 80 % | at 60 % | at 40 % | F1 decrease / no difference / increase | calibration error |",
);
console.log("|---|---|---|---|---|---|---|---|");
print("train, cross-validated by article", crossValidated);
if (flags.includes("--write")) await write();
else {
  print(
    "validation",
    results
      .filter(({ split }) => split === "validation")
      .map(({ evidence, asked, label }) => {
        const { direction, probability } = judgeDirection(evidence, asked);
        return { probability, best: directions.indexOf(direction), label };
      }),
  );
}

/** Articles whose text may teach: the judged sentences are theirs. */
async function articlesThatTeach(): Promise<ReadonlySet<string>> {
  const articles = new Set<string>();
  for await (const record of readAdmitted(data, SET, "corpus.jsonl.gz"))
    articles.add(String(record["_id"]).replace(/-\d+$/, ""));
  return articles;
}

async function readResults(file: string): Promise<JudgedResult[]> {
  const rows: JudgedResult[] = [];
  for await (const { text } of readLines(file)) {
    const { metadata } = JSON.parse(text);
    const { intervention, comparator, outcome, split, pmcid, answer } = metadata;
    const said: string[] = [...new Set<string>(metadata.evidence)];
    const evidence = said.filter((one) => !said.some((other) => other !== one && other.includes(one))).join(" ");
    const label = /increased/.test(answer) ? 2 : /decreased/.test(answer) ? 0 : 1;
    const asked = { intervention, comparator, outcome };
    rows.push({ article: pmcid, split, evidence, asked, features: directionFeatures(evidence, asked), label });
  }
  return rows;
}

function scoresOf(weights: ReadonlyMap<string, readonly number[]>, features: readonly string[]): number[] {
  const rows = ["", ...features].flatMap((feature) => [weights.get(feature) ?? []]).filter((row) => row.length > 0);
  return directions.map((_, k) => rows.reduce((sum, row) => sum + row[k]!, 0) / Math.sqrt(rows.length));
}

/** The divisor of the scores under which the labels are likeliest (Guo et al., ICML 2017). */
function fitTemperature(all: readonly { readonly scores: readonly number[]; readonly label: number }[]): number {
  const candidates = Array.from({ length: 100 }, (_, i) => 0.5 + 0.05 * i);
  const loss = (t: number) =>
    all.reduce((sum, { scores, label }) => {
      const scaled = scores.map((s) => s / t);
      const top = Math.max(...scaled);
      return sum - scaled[label]! + top + Math.log(scaled.reduce((s, v) => s + Math.exp(v - top), 0));
    }, 0);
  return candidates.reduce((best, t) => (loss(t) < loss(best) ? t : best));
}

function toScored(scores: readonly number[], label: number): Scored {
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { probability: 1 / total, best: scores.indexOf(top), label };
}

function print(name: string, scored: readonly Scored[]): void {
  const sorted = scored.toSorted((a, b) => b.probability - a.probability);
  const right = (share: number) => {
    const kept = sorted.slice(0, Math.round(share * sorted.length));
    return (kept.filter(({ best, label }) => best === label).length / kept.length).toFixed(3);
  };
  const f1 = directions.map((_, k) => {
    const hits = scored.filter(({ best, label }) => best === k && label === k).length;
    return (
      (2 * hits) /
      scored
        .filter(({ best, label }) => best === k || label === k)
        .reduce((n, { best, label }) => n + Number(best === k) + Number(label === k), 0)
    ).toFixed(2);
  });
  const bins = Array.from({ length: 10 }, (_, i) =>
    sorted.slice(Math.floor((i * sorted.length) / 10), Math.floor(((i + 1) * sorted.length) / 10)),
  );
  const error = bins.reduce((sum, bin) => {
    const gap = bin.reduce((s, { probability, best, label }) => s + probability - Number(best === label), 0);
    return sum + Math.abs(gap) / sorted.length;
  }, 0);
  console.log(
    `| ${[name, scored.length, right(1), right(0.8), right(0.6), right(0.4), f1.join(" / "), error.toFixed(3)].join(" | ")} |`,
  );
}

async function write(): Promise<void> {
  const sorted = crossValidated.map(({ probability }) => probability).toSorted((a, b) => b - a);
  const features = [...trainMultinomial(train, OPTIONS)].map(
    ([name, row]) => [name, row.map((w) => Math.round(w * UNIT))] as const,
  );
  const file = {
    source:
      "Evidence Inference 2.0 annotations (MIT) of CC BY articles, train split; made by node bench/direction.ts DATA --write",
    temperature,
    unit: UNIT,
    shownFrom: Number((sorted[Math.round(SHOWN_SHARE * sorted.length)] ?? 1).toFixed(3)),
    features: Object.fromEntries(
      features.filter(([, row]) => row.some((w) => w !== 0)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
  await writeFileAtomic("src/answers/direction/direction-weights.json", `${JSON.stringify(file)}\n`);
}
