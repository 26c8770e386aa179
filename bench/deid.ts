/**
 * @module bench/deid: what gets through de-identification, what is hidden needlessly, and how fast.
 *
 * Usage: node bench/deid.ts [train|tuning|held_out] [--errors] [--show] [--types] [more gold files]
 * The held-out fifth of each set and conformance/deid/held*.txt are for the final figure only: no errors are listed from them.
 * `--errors` lists errors by kind and position, `--show` with their words (for the open sets), `--types` adds a table by type.
 */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type DeidError, deidentifyText, type Estimate, evaluateDeid, type GoldSplit, readGold } from "#deid";

const open = "../shared/data/deid";
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "boolean" }, show: { type: "boolean" }, types: { type: "boolean" } },
});
const [wanted = "tuning", ...more] = positionals;
const split: GoldSplit = wanted === "train" || wanted === "held_out" ? wanted : "tuning";
const ours =
  split === "held_out"
    ? ["held", "held-second", "held-third", "held-fourth", "held-fifth", "held-sixth"]
    : ["development", "development-third"];

const sets: readonly { readonly file: string; readonly whole?: boolean }[] = [
  { file: `${open}/synthea-notes-gold.en.ndjson.gz` },
  { file: `${open}/asq-phi.en.ndjson.gz` },
  { file: `${open}/presidio-synth-v2.en.ndjson.gz` },
  ...ours.map((name) => ({ file: `conformance/deid/${name}.txt`, whole: true })),
  { file: `${open}/meddocan.es.ndjson.gz` },
  { file: `${open}/grascco-phi.de.ndjson.gz` },
  ...more.map((file) => ({ file })),
];

/** Notes a second of one core, the whole file, after a warm-up; the median of three passes. */
async function notesPerCpuSecond(file: string): Promise<number> {
  const texts: string[] = [];
  for await (const { text } of readGold(file)) texts.push(text);
  for (const text of texts.slice(0, 300)) deidentifyText(text);
  const speeds = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    for (const text of texts) deidentifyText(text);
    const { user, system } = process.cpuUsage(before);
    return texts.length / ((user + system) / 1e6);
  });
  return speeds.toSorted((a, b) => a - b)[1] ?? Number.NaN;
}

const percent = (x: number) => (Number.isNaN(x) ? "-" : (x * 100).toFixed(1));
const withInterval = ({ value, lo, hi }: Estimate) =>
  Number.isNaN(value) ? "-" : `${percent(value)} (${percent(lo)}-${percent(hi)})`;

function describe({ note, kind, type, start, end }: DeidError): string {
  const place = `    ${kind} ${type} ${note.id} ${start}-${end}`;
  if (!flags.show) return place;
  const around = (from: number, to: number) => note.text.slice(Math.max(0, from), to).replace(/\s+/g, " ");
  return `${place}  ${around(start - 40, start)}«${around(start, end)}»${around(end, end + 30)}`;
}

console.log(
  `split: ${split}. Recall and precision of words with 95 % bootstrap intervals by note, notes with no leak with Wilson's.`,
);
console.log(
  "| set | notes | words | recall % | precision % | whole elements % | notes with no leak % | clean notes touched % | company names % | notes/s, one core |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|");
for (const { file, whole } of sets) {
  const name = basename(file).replace(/\.ndjson\.gz$|\.txt$/, "");
  if (!existsSync(file)) {
    console.log(`| ${name} | absent |`);
    continue;
  }
  const errors: DeidError[] = [];
  const part = whole ? {} : { split };
  const r = await evaluateDeid({ goldFile: file, seed: 1, ...part, onError: (error) => errors.push(error) });
  const cells = [
    withInterval(r.recall),
    withInterval(r.precision),
    percent(r.elementRecall.value),
    withInterval(r.leakFreeNotes),
    percent(r.cleanNotesTouched.value),
    percent(r.organisationRecall.value),
    (await notesPerCpuSecond(file)).toFixed(0),
  ];
  console.log(`| ${[name, r.notes, r.goldWords, ...cells].join(" | ")} |`);
  if (flags.types)
    for (const [type, t] of Object.entries(r.byType))
      console.log(
        `    ${type.padEnd(13)} words ${t.goldWords}, recall ${percent(t.recall.value)}; hidden ${t.predictedWords}, precision ${percent(t.precision.value)}`,
      );
  if (flags.errors && split !== "held_out") for (const error of errors) console.log(describe(error));
}
