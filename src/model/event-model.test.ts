import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicalEvent, createRandom, toEpochMs, toSubjectKey } from "#core";
import { parseQueryText } from "#timeline";
import { encodeSubject, groupTokens } from "#tokens";
import { codeVocabulary } from "../tokens/code-vocabulary.test-support.ts";
import { hazardBins, modelSizes, planConfig } from "./config.ts";
import { type EventModel, openEventModel } from "./event-model.ts";
import { initialiseWeights, modelLayout, writeCheckpoint } from "./weights.ts";

const DAY = 86_400_000;
const codes = ["MEDS_BIRTH", "SEX//F", "ICD10CM//I10", "ICD10CM//E11.9", "LOINC//4548-4//%", "MEDS_DEATH"];
const vocabulary = codeVocabulary(codes);
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
  const config = planConfig({ ...modelSizes.nano, queryRank: 8 }, 1, {
    groups: groupTokens(vocabulary),
    outcomeIds: outcomes.map(({ id }) => id),
  });
  const KH = config.outcomes * hazardBins(config);
  const rates = {
    logHazards: new Float32Array(KH).fill(Math.log(0.03)),
    logWaits: new Float32Array(config.waitEdgesDays.length),
    logMarks: new Float32Array(config.vocabularySize),
    // 1 in 20 years each; the facts of birth never happened to anybody learnt from.
    logTokens: Float32Array.from({ length: config.vocabularySize * hazardBins(config) }, (_, i) =>
      i < 4 * hazardBins(config) ? -30 : Math.log(0.05),
    ),
    logAgain: new Float32Array(config.vocabularySize).fill(-1),
  };
  const weights = initialiseWeights(config, 1, rates);
  // Heads start at no effect; give them one, so that a leak would show.
  const random = createRandom("heads");
  for (const slot of modelLayout(config).slots) {
    if (!/^hazard\.(weight|common|summary)|^query\.(weight|common|history|overlap)/.test(slot.name)) continue;
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

const ask = async (events: ClinicalEvent[], day: number, text: string) => {
  const [panel] = await model.query([events], [at(day)], [{ id: "it", anyOf: parseQueryText(text) }], [1, 5]);
  return panel!.answers[0];
};

test("nothing filed after the moment moves the answer to a question, and what was filed by then does", async () => {
  const later = [...hypertensive, event("ICD10CM//E11.9", 401), event("LOINC//4548-4//%", 402)];
  const now = await ask(hypertensive, 400, "ICD10CM//E11.9,ICD10CM//I10");
  expect(await ask(later, 400, "ICD10CM//E11.9,ICD10CM//I10")).toEqual(now);
  expect((await ask(later, 402, "ICD10CM//E11.9,ICD10CM//I10"))!.horizons).not.toEqual(now!.horizons);
});

test("a question says whether the record has it already; then it is of the next time", async () => {
  expect(await ask(hypertensive, 400, "ICD10CM//I10")).toMatchObject({ happened: true, tokens: [4] });
  expect(await ask(hypertensive, 400, "ICD10CM//E11.9")).toMatchObject({ happened: false });
  expect(await ask([...hypertensive, event("MEDS_DEATH", 401)], 500, "ICD10CM//I10")).toBeUndefined();
});

test("the answer to a question does not depend on what else is asked, of whom or how much", async () => {
  const queries = ["ICD10CM//I10", "LOINC//4548-4//%,ICD10CM//E11.9", "MEDS_DEATH"].flatMap((text) =>
    Array.from({ length: 15 }, (_, i) => ({ id: `${text}/${i}`, anyOf: parseQueryText(text) })),
  );
  const other = Array.from({ length: 60 }, (_, i) => event("LOINC//4548-4//%", i));
  const histories = [[event("MEDS_BIRTH", -9000), ...other], hypertensive];
  const [, panel] = await model.query(histories, [at(400), at(400)], queries, [5]);
  expect(panel!.answers).toHaveLength(45);
  for (const { id, horizons } of panel!.answers) {
    const alone = await ask(hypertensive, 400, id.slice(0, id.lastIndexOf("/")));
    expect(horizons[0]!.risk).toBeCloseTo(alone!.horizons[1]!.risk, 5);
  }
});

test("a code the vocabulary lacks is refused by name, and so is what never happened to anybody learnt from", async () => {
  await expect(ask(hypertensive, 400, "ICD10CM//C50")).rejects.toMatchObject({
    code: "tokens/code-unknown",
    message: expect.stringContaining("ICD10CM//C50"),
  });
  await expect(ask(hypertensive, 400, "SEX//F")).rejects.toMatchObject({ code: "model/query-never-seen" });
});
