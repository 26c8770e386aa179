/**
 * @module bench/deid: what gets through de-identification, what is hidden needlessly, and how fast.
 *
 * `node bench/deid.ts [train|tuning|held_out] [more gold files]` prints one row a set; the held-out fifth is for the final figure only.
 */
import { existsSync } from "node:fs";
import { deidentifyText, type Estimate, evaluateDeid, goldSplitOf } from "#deid";
import { readLines } from "#storage";

const sets = ["synthea-notes-gold.en", "asq-phi.en", "presidio-synth-v2.en"].map(
  (name) => `../shared/data/deid/${name}.ndjson.gz`,
);

async function notesPerCpuSecond(path: string): Promise<number> {
  const texts: string[] = [];
  for await (const { text } of readLines(path)) texts.push(JSON.parse(text).text);
  for (const text of texts.slice(0, 100)) deidentifyText(text);
  const before = process.cpuUsage();
  for (const text of texts) deidentifyText(text);
  const { user, system } = process.cpuUsage(before);
  return texts.length / ((user + system) / 1e6);
}

const percent = ({ value, lo, hi }: Estimate) =>
  `${(value * 100).toFixed(1)} (${(lo * 100).toFixed(1)}-${(hi * 100).toFixed(1)})`;
const [wanted = "tuning", ...more] = process.argv.slice(2);
const split = wanted === "train" || wanted === "held_out" ? wanted : "tuning";

console.log(`part: ${split}; 95 % bootstrap intervals by note; speed on the whole set, one core's seconds`);
console.log(
  "| set | notes | words | recall % | precision % | F2 % | whole elements % | leak-free notes % | clean notes touched % | company names % | notes/s |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|---|");
for (const goldFile of [...sets, ...more]) {
  if (!existsSync(goldFile)) {
    console.log(`| ${goldFile} | absent |`);
    continue;
  }
  const r = await evaluateDeid({ goldFile, seed: 1, split });
  const name = goldFile.replace(/^.*\//, "").replace(/\.ndjson\.gz$/, "");
  const cells = [
    r.recall,
    r.precision,
    r.f2,
    r.elementRecall,
    r.leakFreeNotes,
    r.cleanNotesTouched,
    r.organisationRecall,
  ].map(percent);
  console.log(
    `| ${[name, r.notes, r.goldWords, ...cells, (await notesPerCpuSecond(goldFile)).toFixed(0)].join(" | ")} |`,
  );
  for (const [type, t] of Object.entries(r.byType)) {
    console.log(
      `  ${type.padEnd(13)} gold words ${String(t.goldWords).padStart(6)}  recall ${(t.recall * 100).toFixed(1).padStart(6)}  predicted ${String(t.predictedWords).padStart(6)}  precision ${(t.precision * 100).toFixed(1).padStart(6)}`,
    );
  }
}
console.log(
  `split rule: FNV-1a of "deid-split/<id>" mod 10, below 6 train, 6-7 tuning, 8-9 held out (e.g. note-1 is ${goldSplitOf("note-1")})`,
);
