import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicalEvent, createRandom, toEpochMs, toSubjectKey } from "#core";
import { encodeSubject, groupTokens, parseVocabulary } from "#tokens";
import { hazardBins, modelSizes, planConfig } from "./config.ts";
import { type EventModel, openEventModel } from "./event-model.ts";
import { initialiseWeights, modelLayout, writeCheckpoint } from "./weights.ts";

const DAY = 86_400_000;
const codes = ["MEDS_BIRTH", "SEX//F", "ICD10CM//I10", "ICD10CM//E11.9", "LOINC//4548-4//%", "MEDS_DEATH"];
const vocabulary = parseVocabulary({
  format: "osler-vocabulary-1",
  minSubjects: 1,
  assumedEntryAgeDays: 0,
  tokens: ["PAD", "UNKNOWN", ...codes],
  unknown: {},
  codes: codes.map((code, i) => ({ code, token: i + 2 })),
});
const outcomes = [
  { id: "death", title: "Death", codes: ["MEDS_DEATH*"] },
  { id: "diabetes", title: "Diabetes", codes: ["ICD10CM//E11*"] },
  { id: "prostate-cancer", title: "Prostate cancer", sex: "male" as const, codes: ["ICD10CM//C61*"] },
];

const event = (code: string, day: number | null): ClinicalEvent => {
  const at = day === null ? null : toEpochMs(day * DAY);
  return { subject: toSubjectKey(1), code, occurredAt: at, filedAt: at };
};
const hypertensive = [
  event("SEX//F", null),
  event("MEDS_BIRTH", -20_000),
  event("LOINC//4548-4//%", 100),
  event("ICD10CM//I10", 100),
  event("LOINC//4548-4//%", 400),
];

let directory = "";
let model: EventModel;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "osler-model-"));
  const config = planConfig(modelSizes.nano, 1, {
    groups: groupTokens(vocabulary),
    outcomeIds: outcomes.map(({ id }) => id),
  });
  const KH = config.outcomes * hazardBins(config);
  const rates = {
    logHazards: new Float32Array(KH).fill(Math.log(0.03)),
    logWaits: new Float32Array(config.waitEdgesDays.length),
    logMarks: new Float32Array(config.vocabularySize),
  };
  const weights = initialiseWeights(config, 1, rates);
  // Heads start at no effect; give them one, so that a leak would show.
  const random = createRandom("heads");
  for (const slot of modelLayout(config).slots) {
    if (!/^hazard\.(weight|common|summary)/.test(slot.name)) continue;
    for (let i = 0; i < slot.length; i++) weights[slot.offset + i] = 0.1 * random.normal();
  }
  await writeCheckpoint(directory, { config, vocabulary, outcomes, weights: [weights] });
  model = await openEventModel(directory);
});

afterAll(async () => {
  await model.close();
  await rm(directory, { recursive: true });
});

const at = (day: number) => toEpochMs(day * DAY);
const riskOf = async (events: ClinicalEvent[], day: number) => {
  const [panel] = await model.risks([events], [at(day)]);
  return panel!.outcomes.find(({ id }) => id === "diabetes")?.horizons[0]?.risk;
};

test("nothing filed after the moment moves a risk", async () => {
  const later = [...hypertensive, event("ICD10CM//E11.9", 401), event("MEDS_DEATH", 500)];
  expect(await riskOf(later, 400)).toBe(await riskOf(hypertensive, 400));
});

test("nothing filed after the moment moves where a record stands, asked by its events or by a corpus's tokens", async () => {
  const later = [...hypertensive, event("ICD10CM//E11.9", 401), event("MEDS_DEATH", 500)];
  const place = await model.place(hypertensive, at(400));
  expect(await model.place(later, at(400))).toEqual(place);
  const { tokens, ageDays, values } = encodeSubject(vocabulary, later);
  const [packed] = await model.placeTokens([{ tokens, ageDays, values, momentAgeDays: 20_400 }]);
  expect([...packed!]).toEqual([...place!.logOdds]);
  const risk = await model.risks([hypertensive], [at(400)], [5]);
  const diabetes = risk[0]!.outcomes.find(({ id }) => id === "diabetes")!.horizons[0]!.risk;
  expect(1 / (1 + Math.exp(-place!.logOdds[1]!))).toBeCloseTo(diabetes, 6);
});

test("the events of one instant are a set: their order moves no risk", async () => {
  const [sex, birth, a, b, c] = hypertensive;
  expect(await riskOf([sex!, birth!, b!, a!, c!], 400)).toBeCloseTo((await riskOf(hypertensive, 400))!, 6);
});

test("a patient's risk does not depend on who else is asked about", async () => {
  const other = Array.from({ length: 60 }, (_, i) => event("LOINC//4548-4//%", i));
  const [, panel] = await model.risks([[event("MEDS_BIRTH", -9000), ...other], hypertensive], [at(400), at(400)]);
  expect(panel!.outcomes.find(({ id }) => id === "diabetes")!.horizons[0]!.risk).toBeCloseTo(
    (await riskOf(hypertensive, 400))!,
    6,
  );
});

test("what has happened, what the sex cannot have and what comes after death is not asked", async () => {
  const [panel] = await model.risks([[...hypertensive, event("ICD10CM//E11.9", 401)]], [at(500)]);
  expect(panel!.outcomes.map(({ id }) => id)).toEqual(["death"]);
  expect((await model.risks([[...hypertensive, event("MEDS_DEATH", 401)]], [at(500)]))[0]!.outcomes).toEqual([]);
  expect((await model.risks([[event("SEX//F", null)]], [at(0)]))[0]!.outcomes).toEqual([]);
});

test("an event's contribution is the risk with it minus the risk without it", async () => {
  const [explanation] = await model.explain(hypertensive, at(430), ["diabetes"], 1);
  expect(explanation!.risk).toBeCloseTo((await riskOf(hypertensive, 430))!, 6);
  const diagnosis = explanation!.contributions.find(({ eventIndex }) => eventIndex === 3)!;
  const without = await riskOf(
    hypertensive.filter((_, i) => i !== 3),
    430,
  );
  expect(diagnosis.change).toBeCloseTo(explanation!.risk - without!, 6);
  expect(explanation!.contributions.map(({ eventIndex }) => eventIndex).toSorted()).toEqual([0, 1, 2, 3, 4]);
});

test("200 events are explained within a second of computing", async () => {
  const long = Array.from({ length: 198 }, (_, i) => event(i % 3 === 0 ? "ICD10CM//I10" : "LOINC//4548-4//%", i));
  const record = [...hypertensive.slice(0, 2), ...long];
  await riskOf(record, 400);
  const before = process.cpuUsage();
  const [explanation] = await model.explain(record, at(400), ["diabetes"], 5);
  expect(explanation!.contributions.length).toBe(200);
  expect(explanation!.eventsInAll).toBe(200);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
});

test("of a record longer than the context only the latest events are left out in turn, and how many there are in all is said", async () => {
  const long = Array.from({ length: 3000 }, (_, i) => event(i % 3 === 0 ? "ICD10CM//I10" : "LOINC//4548-4//%", i / 10));
  const [explanation] = await model.explain([...hypertensive.slice(0, 2), ...long], at(400), ["diabetes"], 5);
  expect(explanation!.eventsInAll).toBe(3002);
  expect(explanation!.contributions.length).toBe(model.config.contextLength);
  const statics = [0, 1];
  const latest = Array.from({ length: model.config.contextLength - 2 }, (_, i) => 3001 - i).toReversed();
  expect(explanation!.contributions.map(({ eventIndex }) => eventIndex).sort((a, b) => a - b)).toEqual([
    ...statics,
    ...latest,
  ]);
});

test("an outcome without a head is refused by name", async () => {
  await expect(model.explain(hypertensive, at(400), ["gout"], 1)).rejects.toMatchObject({
    code: "model/outcome-unknown",
  });
});
