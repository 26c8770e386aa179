/**
 * @module bench/delphi-auc: AUC by disease of Delphi's architecture with weights trained here, by the protocol its authors published and by one
 * that minds censoring (`delphi/auc-protocol.ts`).
 *
 * Usage: node bench/delphi-auc.ts WEIGHTS [--train FILE.bin[.gz]] [--validation FILE] [--least 100] [--horizon 5]
 * WEIGHTS is what `bench/time-to-quality.ts --keep` wrote; diseases are those of at least so many training patients. Prints means over
 * diseases.
 */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createRandom } from "#core";
import { encodeOnnx, openSession, parameterFeeds, planLayout } from "#graph";
import { censoringAwareAuc, type DiseaseAuc, publishedAuc, type ScoredPatient } from "./delphi/auc-protocol.ts";
import { delphiBatch, NO_EVENT, PADDING } from "./delphi/batch.ts";
import { delphiFeeds, IGNORED } from "./delphi/feeds.ts";
import { delphiConfig, delphiLogitsGraph, delphiParameters } from "./delphi/network.ts";
import { type DelphiRows, patientCount, readDelphiBin } from "./delphi/read-bin.ts";

const DATA = "../shared/data/delphi-simulated-ukb";
const FEMALE = 2;
const DEATH = 1269;
const PATIENTS_A_BATCH = 64;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    train: { type: "string", default: `${DATA}/train.bin.gz` },
    validation: { type: "string", default: `${DATA}/val.bin.gz` },
    least: { type: "string", default: "100" },
    horizon: { type: "string", default: "5" },
  },
});
const [weightsFile] = positionals;
if (weightsFile === undefined) throw new RangeError("Which weights? node bench/delphi-auc.ts WEIGHTS");

const horizon = Number(flags.horizon);
const diseases = frequentTokens(await readDelphiBin(flags.train), Number(flags.least));
const people = await score(await readDelphiBin(flags.validation), weightsFile, diseases);
const measures: readonly (readonly [string, (patients: readonly ScoredPatient[]) => DiseaseAuc])[] = [
  ["as published, no gap", (patients) => publishedAuc(patients, 0.1)],
  ["as published, a year's gap", (patients) => publishedAuc(patients, 365.25)],
  [`within ${horizon} years, censoring weighed out`, (patients) => censoringAwareAuc(patients, horizon)],
];
const found = diseases.map((token, k) => ({ token, aucs: measures.map(([, measure]) => measure(people.of(k))) }));
console.log(
  `${people.count} validation patients, ${diseases.length} diseases of at least ${flags.least} training patients\n`,
);
console.log("| measure | diseases with a figure | mean AUC | median | above .5 | death |");
console.log("|---|---|---|---|---|---|");
for (const [m, [name]] of measures.entries()) {
  const values = found.flatMap(({ aucs }) => aucs[m]?.value ?? []).sort((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const above = values.filter((value) => value > 0.5).length / values.length;
  const death = found.find(({ token }) => token === DEATH)?.aucs[m]?.value;
  const cells = [name, values.length, mean.toFixed(3), values[values.length >> 1]?.toFixed(3)];
  console.log(`| ${[...cells, `${(100 * above).toFixed(0)} %`, death?.toFixed(3) ?? "–"].join(" | ")} |`);
}

/** Model ids that so many patients have. */
function frequentTokens(rows: DelphiRows, least: number): number[] {
  const patients = new Map<number, number>();
  for (let p = 0; p < patientCount(rows); p++) {
    for (const token of new Set(rows.tokens.subarray(rows.starts[p], rows.starts[p + 1]))) {
      patients.set(token + 1, (patients.get(token + 1) ?? 0) + 1);
    }
  }
  const asked = [...patients].filter(([token, count]) => count >= least && !IGNORED.includes(token));
  return asked.map(([token]) => token).sort((a, b) => a - b);
}

/** Log rates of the diseases after each event of each patient, as Delphi evaluates: a "no event" every five years. */
async function score(rows: DelphiRows, weightsPath: string, asked: readonly number[]) {
  const config = delphiConfig("delphi", 0);
  const bytes = await readFile(weightsPath);
  const flat = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const weights = parameterFeeds(flat, planLayout(delphiParameters(config)));
  const { graph, outputs } = delphiLogitsGraph(config);
  const session = await openSession(encodeOnnx(graph, outputs));
  const V = config.vocabularySize;
  const records: (Omit<ScoredPatient, "logRates" | "diseaseAgeDays"> & {
    readonly logRates: readonly Float32Array[];
    readonly firstAgeDays: ReadonlyMap<number, number>;
  })[] = [];
  for (let from = 0; from < patientCount(rows); from += PATIENTS_A_BATCH) {
    const patients = Array.from({ length: Math.min(PATIENTS_A_BATCH, patientCount(rows) - from) }, (_, i) => from + i);
    const batch = delphiBatch(rows, patients, { noEvents: "regular", moveLifestyle: false }, createRandom(0));
    const real = [...batch.tokens.keys()].filter((i) => batch.tokens[i] !== PADDING);
    const { tokens, ages, mask } = delphiFeeds(batch, config.width, config.leastDays, 1);
    const positions = { values: Int32Array.from(real), shape: [real.length] };
    const { logits } = await session.run({ ...weights, ...feeds({ tokens, ages, mask }), positions });
    const at = new Map(real.map((position, e) => [position, e]));
    for (const [row, patient] of patients.entries()) {
      const own = real.filter((position) => Math.floor(position / batch.T) === row);
      const [start = 0, end = 0] = [rows.starts[patient], rows.starts[patient + 1]];
      const first = new Map<number, number>();
      for (let i = start; i < end; i++) {
        const token = (rows.tokens[i] ?? 0) + 1;
        if (!first.has(token)) first.set(token, rows.agesDays[i] ?? 0);
      }
      records.push({
        female: rows.tokens[start] === FEMALE - 1,
        agesDays: own.map((position) => batch.agesDays[position] ?? 0),
        logRates: asked.map((token) =>
          Float32Array.from(own, (position) => logits?.values[(at.get(position) ?? 0) * V + token] ?? 0),
        ),
        firstAgeDays: first,
        endAgeDays: rows.agesDays[end - 1] ?? 0,
        died: first.has(DEATH),
      });
    }
    process.stderr.write(`\r${records.length}/${patientCount(rows)} patients`);
  }
  process.stderr.write("\n");
  await session.close();
  return {
    count: records.length,
    of: (k: number): ScoredPatient[] =>
      records.map(({ logRates, firstAgeDays, ...record }) => ({
        ...record,
        logRates: logRates[k] ?? [],
        diseaseAgeDays: firstAgeDays.get(asked[k] ?? NO_EVENT),
      })),
  };
}

/** Those there are. */
function feeds<T>(named: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
