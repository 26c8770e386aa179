import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicalEvent, createRandom, toEpochMs, toSubjectKey } from "#core";
import { groupTokens, parseVocabulary } from "#tokens";
import { hazardBins, modelSizes, planConfig } from "./config.ts";
import { type EventModel, openEventModel } from "./event-model.ts";
import { initialiseWeights, modelLayout, writeCheckpoint } from "./weights.ts";

const DAY = 86_400_000;
const hba1c = "LOINC//4548-4//%";
const potassium = "LOINC//2823-3//mmol/L";
const psa = "LOINC//2857-1//ng/mL";
const ferritin = "LOINC//2276-4//ng/mL";
const headCircumference = "LOINC//9843-4//cm";
const plain = ["MEDS_BIRTH", "SEX//F", "ICD10CM//I10"];
const usual = (latest: [number, number, number, number, number], more: object = {}) => ({
  latest,
  ageYears: [20, 90],
  ...more,
});
const measured = [
  {
    code: hba1c,
    values: {
      ...{ basis: "threshold", edges: [5, 5.7, 6, 6.5, 7, 8, 9, 10], centre: 5.8, scale: 1 },
      usual: usual([5.2, 5.5, 5.8, 6.9, 8.2], { again: { slope: 0.8, rest: [0.5, 0.9, 1.2, 1.6, 2] } }),
    },
  },
  {
    code: potassium,
    values: {
      basis: "quantile",
      edges: [3.8, 4.2, 4.6],
      centre: 4.2,
      scale: 0.4,
      usual: usual([3.6, 3.9, 4.2, 4.5, 4.9]),
    },
  },
  {
    code: psa,
    values: { basis: "quantile", edges: [1, 4], centre: 1, scale: 1, usual: usual([0.3, 0.6, 1, 2, 5], { sex: "M" }) },
  },
  { code: ferritin, values: { basis: "quantile", edges: [50, 100], centre: 80, scale: 40 } },
  {
    code: headCircumference,
    values: {
      basis: "quantile",
      edges: [40],
      centre: 40,
      scale: 4,
      usual: { ...usual([35, 38, 40, 44, 48]), ageYears: [0, 3] },
    },
  },
];
let next = 2 + plain.length;
const codes = [
  ...plain.map((code, i) => ({ code, token: i + 2 })),
  ...measured.map(({ code, values }) => {
    const token = next;
    next += values.edges.length + 2;
    return { code, token, values };
  }),
];
const vocabulary = parseVocabulary({
  format: "osler-vocabulary-1",
  minSubjects: 1,
  assumedEntryAgeDays: 0,
  tokens: Array.from({ length: next }, (_, i) => `token ${i}`),
  unknown: {},
  codes,
});
const outcomes = [
  { id: "death", title: "Death", codes: ["MEDS_DEATH*"] },
  { id: "diabetes", title: "Diabetes", codes: ["ICD10CM//E11*"] },
];

const event = (code: string, day: number | null, numericValue?: number): ClinicalEvent => {
  const at = day === null ? null : toEpochMs(day * DAY);
  const value = numericValue === undefined ? {} : { numericValue };
  return { subject: toSubjectKey(1), code, occurredAt: at, filedAt: at, ...value };
};
const at = (day: number) => toEpochMs(day * DAY);
/** Potassium is measured last, at the moment itself, beside a diagnosis; HbA1c a year before. */
const record = [
  event("SEX//F", null),
  event("MEDS_BIRTH", -20_000),
  event(hba1c, 0, 7.4),
  event(potassium, 0, 4.4),
  event(hba1c, 35, 6.2),
  event(ferritin, 40, 120),
  event("ICD10CM//I10", 400),
  event(potassium, 400, 3.7),
];

let directory = "";
let model: EventModel;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "osler-what-if-"));
  const outcomeIds = outcomes.map(({ id }) => id);
  const config = planConfig(modelSizes.nano, 2, { groups: groupTokens(vocabulary), outcomeIds });
  const rates = {
    logHazards: new Float32Array(config.outcomes * hazardBins(config)).fill(Math.log(0.03)),
    logWaits: new Float32Array(config.waitEdgesDays.length),
    logMarks: new Float32Array(config.vocabularySize),
  };
  const weights = [1, 2].map((seed) => {
    const member = initialiseWeights(config, seed, rates);
    const random = createRandom(`heads/${seed}`);
    for (const slot of modelLayout(config).slots) {
      if (!/^(hazard\.(weight|common|summary)|summary)/.test(slot.name)) continue;
      for (let i = 0; i < slot.length; i++) member[slot.offset + i] = 0.15 * random.normal();
    }
    return member;
  });
  await writeCheckpoint(directory, { config, vocabulary, outcomes, weights });
  model = await openEventModel(directory);
});

afterAll(async () => {
  await model.close();
  await rm(directory, { recursive: true });
});

const riskOf = async (events: readonly ClinicalEvent[], day: number) => {
  const [panel] = await model.risks([events], [at(day)], [5]);
  return panel?.outcomes.find(({ id }) => id === "diabetes")?.horizons[0]?.risk ?? Number.NaN;
};
const ask = async (events: readonly ClinicalEvent[], day: number) => {
  const found = await model.whatIf(events, at(day), "diabetes", 5);
  if (found === undefined) throw new Error("there is such a risk");
  return found;
};

/** Each figure beside the risk of the events so edited, asked as any record is. */
async function expectRecomputed(events: readonly ClinicalEvent[], day: number) {
  const found = await ask(events, day);
  expect(found.risk).toBeCloseTo(await riskOf(events, day), 6);
  for (const { eventIndex, points } of found.values) {
    for (const { value, risk } of points) {
      const edited = events.map((one, i) => (i === eventIndex ? { ...one, numericValue: value } : one));
      expect(risk).toBeCloseTo(await riskOf(edited, day), 6);
    }
  }
  for (const { code, points, expectedChange } of found.tests) {
    for (const { value, risk } of points)
      expect(risk).toBeCloseTo(await riskOf([...events, event(code, day, value)], day), 6);
    const mean = points.reduce((sum, { risk }, i) => sum + [0.3, 0.4, 0.3][i]! * Math.abs(risk - found.risk), 0);
    expect(expectedChange).toBeCloseTo(mean, 9);
  }
  return found;
}

describe("had the latest result been another", () => {
  test("each risk is that of the record with the event so edited, also where events of its instant or later ones see it", async () => {
    const found = await expectRecomputed(record, 400);
    expect(found.values.map(({ eventIndex }) => eventIndex).toSorted()).toEqual([4, 7]);
    expect(
      new Set(found.values.flatMap(({ points }) => points.map(({ risk }) => risk.toFixed(8)))).size,
    ).toBeGreaterThan(10);
  });

  test("asked at people's centiles and the decision thresholds between them, never beyond, not at the actual value", async () => {
    const { values } = await ask(record, 400);
    const points = values.find(({ eventIndex }) => eventIndex === 4)?.points ?? [];
    expect(points.map(({ value, basis }) => `${value} ${basis}`)).toEqual([
      ...["5.2 centile", "5.5 centile", "5.7 threshold", "5.8 centile", "6 threshold", "6.5 threshold"],
      ...["6.9 centile", "7 threshold", "8 threshold", "8.2 centile"],
    ]);
    const same = await ask([...record, event(hba1c, 399, 5.7)], 400);
    expect(same.values.find(({ eventIndex }) => eventIndex === 8)?.points.some(({ value }) => value === 5.7)).toBe(
      false,
    );
  });

  test("a code of which the vocabulary keeps no centiles is not asked", async () => {
    expect((await ask(record, 400)).values.some(({ eventIndex }) => record[eventIndex]?.code === ferritin)).toBe(false);
  });

  test("a record longer than the model's window is still recomputed, and what lies before the window is not asked", async () => {
    const busy = Array.from({ length: 300 }, (_, i) =>
      event(i % 2 === 0 ? "ICD10CM//I10" : potassium, 50 + i, 3.5 + (i % 9) / 10),
    );
    const found = await expectRecomputed([...record, ...busy], 420);
    expect(found.values.map(({ eventIndex }) => record[eventIndex]?.code)).toEqual([potassium]);
    expect(found.tests.map(({ code }) => code)).toEqual([hba1c]);
  });
});

describe("with one result more, now", () => {
  test("each risk is that of the record with such a result added at the moment, and at a moment after its last event", async () => {
    await expectRecomputed(record, 400);
    const found = await expectRecomputed(record, 500);
    expect(found.tests.map(({ code }) => code).toSorted()).toEqual([potassium, hba1c].toSorted());
    expect(found.tests.map(({ expectedChange }) => expectedChange)).toEqual(
      found.tests.map(({ expectedChange }) => expectedChange).toSorted((a, b) => b - a),
    );
  });

  test("what was measured in the last month is not asked, nor what people of this sex or age do not have measured", async () => {
    expect((await ask(record, 400)).tests.map(({ code }) => code)).toEqual([hba1c]);
    const man = record.map((one) => (one.code === "SEX//F" ? { ...one, code: "SEX//M" } : one));
    expect((await ask(man, 400)).tests.map(({ code }) => code).toSorted()).toEqual([hba1c, psa].toSorted());
  });

  test("who had it measured is asked about what follows such a result; who never had, or long ago, about people's results", async () => {
    const valuesOf = async (events: readonly ClinicalEvent[], day: number) =>
      (await ask(events, day)).tests.find(({ code }) => code === hba1c)?.points.map(({ value }) => value);
    // 0.8 × 6.2 = 4.96, plus 0.5, 1.2 and 2, to three digits.
    expect(await valuesOf(record, 400)).toEqual([5.46, 6.16, 6.96]);
    expect(await valuesOf(record, 35 + 5 * 365.25 + 1)).toEqual([5.2, 5.8, 8.2]);
    expect(
      await valuesOf(
        record.filter(({ code }) => code !== hba1c),
        400,
      ),
    ).toEqual([5.2, 5.8, 8.2]);
    expect((await ask(record, 400)).tests[0]?.lastEventIndex).toBe(4);
  });

  test("where there is no risk there is nothing: had already, died, nothing dated", async () => {
    const asked = (events: readonly ClinicalEvent[]) => model.whatIf(events, at(400), "diabetes", 5);
    expect(await asked([...record, event("ICD10CM//E11.9", 100)])).toBeUndefined();
    expect(await asked([...record, event("MEDS_DEATH", 100)])).toBeUndefined();
    expect(await asked([event("SEX//F", null)])).toBeUndefined();
    await expect(model.whatIf(record, at(400), "gout", 5)).rejects.toMatchObject({ code: "model/outcome-unknown" });
  });
});
