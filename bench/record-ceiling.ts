/**
 * @module bench/record-ceiling: how well a synthetic patient's true risk can be told from the record, and so how near to the truth any model can come.
 *
 * Usage: node bench/record-ceiling.ts DIR [--learnt 30000] [--seed 7]. DIR is one that `bench/known-risks.ts` filled. The truth knows liabilities
 * that no record shows, so its AUROC is out of reach. Here a network is told the true log odds of five years, of people of the train split, and learns
 * them from what their records say at a moment: counts and recency of codes; number, mean, latest, first and highest of each measurement. It learns
 * from no outcome, so it is free of their chance. On held-out people its AUROC of what happened is what records carry, or less: another network might
 * read more out of them. Needs PyTorch (`record-ceiling/fit.py`).
 */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type ClinicalEvent, createRandom, DAYS_PER_YEAR, type EpochMs, MS_PER_DAY, type SubjectRecord } from "#core";
import { createPseudonymiser, openDeidentified } from "#deid";
import {
  firstOccurrences,
  knownAt,
  type ObservationWindow,
  observationWindow,
  outcomeCatalogue,
  planIndexMoments,
  readSubjects,
} from "#timeline";
import { openOracle } from "../src/cli/oracle.ts";
import { output, PYTHON } from "./delphi/engines.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { learnt: { type: "string", default: "30000" }, seed: { type: "string", default: "7" } },
});
const [directory = ""] = positionals;
if (directory === "") throw new RangeError("node bench/record-ceiling.ts DIR");
const HORIZON_YEARS = 5;
const MOST_CODES = 260;
const MOST_MEASURED = 60;
/** Of each measurement: log(1 + how often), mean, latest, first, highest. */
const OF_MEASURED = 5;
const ids = outcomeCatalogue.map(({ id }) => id);
const FIT = fileURLToPath(new URL("record-ceiling/fit.py", import.meta.url));

const dataset = await openDeidentified(join(directory, "meds"));
const secret = new Uint8Array(32).fill(Number(values.seed));
const oracle = await openOracle(join(directory, "synthetic"), createPseudonymiser(secret), () => true);
const { codes, measured } = await frequentCodes();
const width = 2 + 2 * codes.size + OF_MEASURED * measured.size;
const scratch = await mkdtemp(join(tmpdir(), "osler-ceiling-"));
try {
  const taught = await writeRows("train", Number(values.learnt));
  const asked = await writeRows("held_out", Number.POSITIVE_INFINITY);
  console.log(`${width} features of ${taught} people; asked at ${asked} moments of others.\n`);
  await writeFile(join(scratch, "about.json"), JSON.stringify({ width, outcomes: ids }));
  console.log(await output(PYTHON, [FIT, scratch], {}));
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** What is counted: a measurement whatever its unit, anything else with all that its code says. */
function nameOf({ code, numericValue }: ClinicalEvent): string {
  return numericValue === undefined ? code : code.split("//").slice(0, 2).join("//");
}

/** Numbers of the codes and measurements that most records have. */
async function frequentCodes() {
  const records = new Map<string, number>();
  const numbers = new Map<string, number>();
  let read = 0;
  for await (const { events } of readSubjects(dataset, { split: "train" })) {
    for (const code of new Set(events.map(nameOf))) count(records, code);
    for (const code of new Set(events.flatMap((event) => (event.numericValue === undefined ? [] : [event.code]))))
      count(numbers, code);
    if (++read === 1500) break;
  }
  return { codes: numbered(records, MOST_CODES), measured: numbered(numbers, MOST_MEASURED) };
}

function count(counts: Map<string, number>, code: string): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}

function numbered(counts: ReadonlyMap<string, number>, most: number): ReadonlyMap<string, number> {
  const frequent = [...counts].sort(([, a], [, b]) => b - a).slice(0, most);
  return new Map(frequent.map(([code], i) => [code, i]));
}

/** A row a moment: features, then each outcome's true risk (NaN = not at risk), then what happened (1, 0, -1 = not known). One moment of a subject that teaches, every moment of one that tests. */
async function writeRows(split: "train" | "held_out", most: number): Promise<number> {
  const out = createWriteStream(join(scratch, `${split}.f32`));
  const random = createRandom(`${split} moments`);
  let subjects = 0;
  let rows = 0;
  for await (const { events } of readSubjects(dataset, { split })) {
    if (subjects++ >= most) break;
    const window = observationWindow(events);
    const moments = planIndexMoments(events, { seed: 1 });
    if (window === undefined || moments.length === 0) continue;
    const first = firstOccurrences(outcomeCatalogue, events);
    const asked = split === "train" ? [moments[random.integer(moments.length)] ?? window.start] : moments;
    rows += asked.length;
    for (const moment of asked) {
      const risks = oracle.risks(subjectOf(events), moment, ids, [HORIZON_YEARS]).map(([risk]) => risk ?? Number.NaN);
      const happened = first.map((at) => statusAt(at, moment, window));
      out.write(Buffer.from(Float32Array.of(...featuresAt(events, moment, window), ...risks, ...happened).buffer));
    }
  }
  out.end();
  await finished(out);
  return rows;
}

function subjectOf([event]: SubjectRecord["events"]) {
  if (event === undefined) throw new RangeError("a record without events");
  return event.subject;
}

function statusAt(first: EpochMs | undefined, moment: EpochMs, { end, death }: ObservationWindow): number {
  const horizon = moment + HORIZON_YEARS * DAYS_PER_YEAR * MS_PER_DAY;
  if (first !== undefined && first <= Math.min(horizon, end)) return first <= moment ? -1 : 1;
  return Math.min(end, death ?? end) >= horizon || (death !== undefined && death <= end) ? 0 : -1;
}

function featuresAt(events: readonly ClinicalEvent[], moment: EpochMs, { birth }: ObservationWindow): Float32Array {
  const row = new Float32Array(width);
  const known = knownAt(events, moment);
  row[0] = birth === undefined ? 0 : (moment - birth) / MS_PER_DAY / DAYS_PER_YEAR;
  row[1] = Math.log1p(known.length);
  const seen = codes.size;
  const values = 2 + 2 * seen;
  row.fill(Number.NaN, values);
  for (const event of known) {
    const { code, occurredAt, numericValue } = event;
    const place = codes.get(nameOf(event));
    if (place !== undefined) {
      const years = occurredAt === null ? 0 : (moment - occurredAt) / MS_PER_DAY / DAYS_PER_YEAR;
      row[2 + place] = (row[2 + place] ?? 0) + 1;
      row[2 + seen + place] = 1 / (1 + Math.max(0, years));
    }
    const number = measured.get(code);
    if (number === undefined || numericValue === undefined) continue;
    const at = values + OF_MEASURED * number;
    const [times = 0, mean = 0, , earliest = numericValue, highest = numericValue] = row
      .subarray(at, at + OF_MEASURED)
      .map((value, i) => (Number.isNaN(value) ? [0, 0, 0, numericValue, numericValue][i] : value) ?? 0);
    row.set(
      [times + 1, mean + (numericValue - mean) / (times + 1), numericValue, earliest, Math.max(highest, numericValue)],
      at,
    );
  }
  for (let i = 2; i < 2 + seen; i++) row[i] = Math.log1p(row[i] ?? 0);
  for (let at = values; at < width; at += OF_MEASURED) row[at] = Math.asinh(Number.isNaN(row[at]) ? 0 : (row[at] ?? 0));
  return row;
}
