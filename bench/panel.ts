/**
 * @module bench/panel: how long a risk panel of 100 outcomes takes for one patient of 200 events, its reasons, and one risk with other results.
 *
 * Usage: node bench/panel.ts [nano|micro|mini] [members]. The weights are random: time does not depend on them. 40 measurements, each at
 * least once in the record, 60 visits of three events; the moment is that of the last visit. Medians of 30 runs; CPU includes all threads,
 * and says more than the clock on a busy machine.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, type ClinicalEvent, createRandom, toEpochMs, toSubjectKey } from "#core";
import {
  hazardBins,
  initialiseWeights,
  type ModelSizeName,
  modelLayout,
  modelSizes,
  openEventModel,
  planConfig,
  writeCheckpoint,
} from "#model";
import { groupTokens, parseVocabulary } from "#tokens";

const OUTCOMES = 100;
const EVENTS = 200;
const MEASUREMENTS = 40;
const plain = ["MEDS_BIRTH", "SEX//F", ...Array.from({ length: 460 }, (_, i) => `ICD10CM//${i}`)];
const values = {
  ...{ edges: [90, 100, 110, 120, 130, 140, 150], basis: "threshold", centre: 120, scale: 15 },
  usual: { latest: [100, 112, 120, 131, 145], again: { slope: 0.5, rest: [45, 52, 60, 68, 75] }, ageYears: [20, 90] },
};
const bins = values.edges.length + 2;
const codes = [
  ...plain.map((code, i) => ({ code, token: i + 2 })),
  ...Array.from({ length: MEASUREMENTS }, (_, i) => ({
    ...{ code: `LAB//${i}`, token: plain.length + 2 + i * bins, values },
  })),
];
const vocabulary = parseVocabulary({
  ...{ format: "osler-vocabulary-1", minSubjects: 1, assumedEntryAgeDays: 0, unknown: {}, codes },
  tokens: Array.from({ length: plain.length + 2 + MEASUREMENTS * bins }, (_, i) => `token ${i}`),
});
const outcomes = Array.from({ length: OUTCOMES }, (_, i) => ({
  id: `outcome-${i}`,
  title: `Outcome ${i}`,
  codes: [`X//${i}`],
}));
const size = (process.argv[2] ?? "micro") as ModelSizeName;
const members = Number(process.argv[3] ?? 3);
const config = planConfig(modelSizes[size], members, {
  groups: groupTokens(vocabulary),
  outcomeIds: outcomes.map(({ id }) => id),
});
const rates = {
  logHazards: new Float32Array(OUTCOMES * hazardBins(config)).fill(-4),
  logWaits: new Float32Array(config.waitEdgesDays.length),
  logMarks: new Float32Array(config.vocabularySize),
};
const directory = await mkdtemp(join(tmpdir(), "osler-panel-"));
const weights = Array.from({ length: members }, (_, m) => {
  const member = initialiseWeights(config, m, rates);
  // Heads start at no effect; then no result would count.
  const noise = createRandom(`heads/${m}`);
  for (const { name, offset, length } of modelLayout(config).slots) {
    if (!name.startsWith("hazard.common")) continue;
    for (let i = 0; i < length; i++) member[offset + i] = 0.3 * noise.normal();
  }
  return member;
});
await writeCheckpoint(directory, { config, vocabulary, outcomes, weights });
const model = await openEventModel(directory);
const random = createRandom("panel");
const birth = toEpochMs(0);
const at = (code: string, days: number | null, numericValue?: number): ClinicalEvent => {
  const moment = days === null ? null : addDays(birth, days);
  const measured = numericValue === undefined ? {} : { numericValue };
  return { subject: toSubjectKey(1), code, occurredAt: moment, filedAt: moment, ...measured };
};
const day = (i: number) => 15_000 + 30 * Math.floor(i / 3);
const record = [
  at("SEX//F", null),
  at("MEDS_BIRTH", 0),
  ...Array.from({ length: EVENTS - 2 }, (_, i) =>
    i % 3 === 0
      ? at(`ICD10CM//${random.integer(460)}`, day(i))
      : at(`LAB//${i < 90 ? i % MEASUREMENTS : random.integer(MEASUREMENTS)}`, day(i), 120 + 15 * random.normal()),
  ),
];
const moment = addDays(birth, day(EVENTS - 3));

async function median(run: () => Promise<unknown>): Promise<{ wallMs: string; cpuMs: string }> {
  const all: { wall: number; cpu: number }[] = [];
  await run();
  for (let i = 0; i < 30; i++) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(before);
    all.push({ wall: performance.now() - started, cpu: (user + system) / 1000 });
  }
  const middle = (values: number[]) => (values.sort((a, b) => a - b)[15] ?? Number.NaN).toFixed(1);
  return { wallMs: middle(all.map(({ wall }) => wall)), cpuMs: middle(all.map(({ cpu }) => cpu)) };
}

/** How much was asked in it. */
async function sizeOf() {
  const found = await model.whatIf(record, moment, "outcome-0", 5);
  const points = found?.values.reduce((sum, other) => sum + other.points.length, 0);
  return { values: found?.values.length, points, tests: found?.tests.length };
}

console.log(
  JSON.stringify({
    size,
    members,
    outcomes: OUTCOMES,
    events: EVENTS,
    panel: await median(() => model.risks([record], [moment])),
    reasons: await median(() => model.explain(record, moment, ["outcome-0"], 5)),
    whatIf: await median(() => model.whatIf(record, moment, "outcome-0", 5)),
    asked: await sizeOf(),
  }),
);
await model.close();
await rm(directory, { recursive: true });
