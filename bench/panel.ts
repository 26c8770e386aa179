/**
 * @module bench/panel: how long a risk panel of 100 outcomes takes for one patient of 200 events.
 *
 * Usage: node bench/panel.ts [nano|micro|mini]. The weights are random: time does not depend on them. Medians of 30 runs; CPU includes all
 * threads, and says more than the clock on a busy machine.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, type ClinicalEvent, createRandom, toEpochMs, toSubjectKey } from "#core";
import {
  hazardBins,
  initialiseWeights,
  type ModelSizeName,
  modelSizes,
  openEventModel,
  planConfig,
  writeCheckpoint,
} from "#model";
import { groupTokens, parseVocabulary } from "#tokens";

const OUTCOMES = 100;
const EVENTS = 200;
const codes = ["MEDS_BIRTH", "SEX//F", ...Array.from({ length: 500 }, (_, i) => `LAB//${i}`)];
const vocabulary = parseVocabulary({
  format: "osler-vocabulary-1",
  minSubjects: 1,
  assumedEntryAgeDays: 0,
  tokens: ["PAD", "UNKNOWN", ...codes],
  unknown: {},
  codes: codes.map((code, i) => ({ code, token: i + 2 })),
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
const weights = Array.from({ length: members }, (_, m) => initialiseWeights(config, m, rates));
await writeCheckpoint(directory, { config, vocabulary, outcomes, weights });
const model = await openEventModel(directory);
const random = createRandom("panel");
const birth = toEpochMs(0);
const at = (code: string, days: number | null): ClinicalEvent => {
  const moment = days === null ? null : addDays(birth, days);
  return { subject: toSubjectKey(1), code, occurredAt: moment, filedAt: moment };
};
const record = [
  at("SEX//F", null),
  at("MEDS_BIRTH", 0),
  ...Array.from({ length: EVENTS - 2 }, (_, i) => at(`LAB//${random.integer(500)}`, 15_000 + 20 * Math.floor(i / 3))),
];
const moment = addDays(birth, 17_000);

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

console.log(
  JSON.stringify({
    size,
    members,
    outcomes: OUTCOMES,
    events: EVENTS,
    panel: await median(() => model.risks([record], [moment])),
  }),
);
await model.close();
await rm(directory, { recursive: true });
