import { describe, expect, test } from "vitest";
import { addDays, createRandom, DAYS_PER_YEAR, type EpochMs, toEpochMs, toSubjectKey } from "#core";
import { drawConstitution } from "./body.ts";
import { hazardTable } from "./hazards.ts";
import { hazardsAt, liveUntil, newLife, newWalker } from "./life.ts";
import { findOutcomeIndex, outcomeIds } from "./outcome-index.ts";
import { drawPatient } from "./patient.ts";
import { drawHospital } from "./people.ts";
import { trueRisk, trueRisks } from "./true-risk.ts";
import { ageYearsAt, type PatientTruth, shiftTruth } from "./truth.ts";

const hospital = drawHospital(createRandom("true-risk.test"));
const HORIZON = 5;

interface Asked {
  readonly truth: PatientTruth;
  readonly moment: EpochMs;
}

/** One moment a patient, chosen without regard to what happens; five years of planned observation follow it. */
const asked: Asked[] = Array.from({ length: 3000 }, (_, i): Asked | undefined => {
  const { truth } = drawPatient(11, i, hospital);
  const last = addDays(truth.plannedEnd, -HORIZON * DAYS_PER_YEAR);
  const moment = toEpochMs(
    truth.observationStart + (last - truth.observationStart) * createRandom(`moment/${i}`).next(),
  );
  return moment < truth.observationEnd ? { truth, moment } : undefined;
}).filter((item) => item !== undefined);

const rows = asked.map(({ truth, moment }) => {
  const risks = trueRisks(truth, moment, outcomeIds, [HORIZON], { futures: 60 });
  return { truth, moment, risks: risks.map(([risk]) => risk) };
});

function occurs({ truth, moment }: Asked, id: string): boolean {
  const at = truth.onsets[id];
  return at !== undefined && at > moment && at <= addDays(moment, HORIZON * DAYS_PER_YEAR);
}

/** Probability that a random case scores above a random other (Mann-Whitney), no ties expected. */
function auroc(scores: readonly (readonly [score: number, occurred: boolean])[]): number {
  const sorted = [...scores].sort((a, b) => a[0] - b[0]);
  const cases = sorted.filter(([, occurred]) => occurred).length;
  const ranks = sorted.reduce((sum, [, occurred], i) => sum + (occurred ? i + 1 : 0), 0);
  return (ranks - (cases * (cases + 1)) / 2) / (cases * (sorted.length - cases));
}

describe("the oracle is calibrated: mean true risk equals the observed frequency within sampling error", () => {
  test.each(outcomeIds.map((id, index) => [id, index] as const))("%s", (id, index) => {
    const atRisk = rows.filter((row) => row.risks[index] !== undefined);
    const expected = atRisk.reduce((sum, row) => sum + row.risks[index]!, 0);
    const variance = atRisk.reduce((sum, row) => sum + row.risks[index]! * (1 - row.risks[index]!), 0);
    const observed = atRisk.filter((row) => occurs(row, id)).length;
    expect(expected).toBeGreaterThan(1);
    // 24 outcomes: 3.5 standard errors leave 1 % for a false alarm; the seed is fixed.
    expect(Math.abs(observed - expected)).toBeLessThan(3.5 * Math.sqrt(variance));
  });

  test("also among the tenth at highest risk of diabetes", () => {
    const index = findOutcomeIndex("type-2-diabetes")!;
    const atRisk = rows
      .filter((row) => row.risks[index] !== undefined)
      .sort((a, b) => b.risks[index]! - a.risks[index]!);
    const top = atRisk.slice(0, Math.floor(atRisk.length / 10));
    const expected = top.reduce((sum, row) => sum + row.risks[index]!, 0);
    const variance = top.reduce((sum, row) => sum + row.risks[index]! * (1 - row.risks[index]!), 0);
    const observed = top.filter((row) => occurs(row, "type-2-diabetes")).length;
    expect(Math.abs(observed - expected)).toBeLessThan(3.5 * Math.sqrt(variance));
  });
});

describe("the oracle knows more than age and sex", () => {
  test.each([
    "death",
    "type-2-diabetes",
    "dyslipidaemia",
    "heart-failure",
    "chronic-kidney-disease",
    "copd",
    "asthma",
    "depression",
    "lung-cancer",
  ])("%s: a higher AUROC than the published rate at that age and sex", (id) => {
    const index = findOutcomeIndex(id)!;
    const { women, men } = hazardTable[index]!;
    const atRisk = rows.filter((row) => row.risks[index] !== undefined);
    const oracle = auroc(atRisk.map((row) => [row.risks[index]!, occurs(row, id)]));
    const ageSex = auroc(
      atRisk.map((row) => {
        const decade = Math.min(9.99, ageYearsAt(row.truth.birthAt, row.moment) / 10);
        const rates = row.truth.sex === "female" ? women : men;
        const [low, high] = [rates[Math.floor(decade)]!, rates[Math.floor(decade) + 1]!];
        return [low + (high - low) * (decade % 1), occurs(row, id)];
      }),
    );
    expect(oracle).toBeGreaterThan(ageSex);
    expect(oracle).toBeGreaterThan(0.65);
    expect(oracle).toBeLessThan(0.97);
  });
});

test("over a short time the risk is the hazard times the time", () => {
  const person = drawConstitution(createRandom("short"), "male", 1950);
  const walker = newWalker(person);
  hazardsAt(walker, newLife(person), 120);
  const birthAt = toEpochMs(0);
  const truth: PatientTruth = {
    patientId: "short",
    sex: "male",
    birthDate: "1970-01-01",
    birthAt,
    observationStart: birthAt,
    observationEnd: addDays(birthAt, 70 * DAYS_PER_YEAR),
    plannedEnd: addDays(birthAt, 70 * DAYS_PER_YEAR),
    constitution: person,
    onsets: {},
    riskSeed: "short",
  };
  const days = 3;
  const moment = addDays(birthAt, 60 * DAYS_PER_YEAR);
  for (const id of outcomeIds) {
    const hazard = walker.rates[findOutcomeIndex(id)!]!;
    expect(trueRisk(truth, moment, id, days / DAYS_PER_YEAR)! / ((hazard * days) / DAYS_PER_YEAR)).toBeCloseTo(1, 2);
  }
});

test("summing probabilities over futures agrees with counting occurrences in lives lived on from birth", () => {
  const person = drawConstitution(createRandom("count"), "female", 1940);
  const birthAt = toEpochMs(0);
  const end = addDays(birthAt, 80 * DAYS_PER_YEAR);
  const truth: PatientTruth = {
    patientId: "count",
    sex: "female",
    birthDate: "1970-01-01",
    birthAt,
    observationStart: birthAt,
    observationEnd: end,
    plannedEnd: end,
    constitution: person,
    onsets: {},
    riskSeed: "count",
  };
  const lives = 800;
  const counts = new Map<string, number>();
  for (let i = 0; i < lives; i++) {
    const life = liveUntil(person, 70, createRandom(`count/${i}`));
    outcomeIds.forEach((id, index) => {
      if (life.onset[index]! <= 70) counts.set(id, (counts.get(id) ?? 0) + 1);
    });
  }
  const risks = trueRisks(truth, birthAt, outcomeIds, [70], { futures: 800 });
  outcomeIds.forEach((id, index) => {
    const risk = risks[index]![0];
    if (risk === undefined) return;
    const standardError = Math.sqrt((2 * Math.max(risk, 1 / lives)) / lives);
    expect(Math.abs(risk - (counts.get(id) ?? 0) / lives)).toBeLessThan(4 * standardError);
  });
});

test("risk grows with the horizon and is the same alone or in a batch of horizons up to Monte Carlo error", () => {
  const { truth, moment } = asked[3]!;
  const [risks] = trueRisks(truth, moment, ["death"], [5, 1, 3]);
  const [five, one, three] = risks as [number, number, number];
  expect(one).toBeLessThan(three);
  expect(three).toBeLessThan(five);
  expect(trueRisk(truth, moment, "death", 5)).toBeCloseTo(five, 2);
});

test("what has occurred, the dead, the unborn, the unobserved and the other sex have no risk", () => {
  const { truth } = asked.find(
    ({ truth }) => truth.deathAt !== undefined && truth.onsets["hypertension"] !== undefined,
  )!;
  expect(trueRisk(truth, truth.onsets["hypertension"]!, "hypertension", 5)).toBeUndefined();
  expect(trueRisk(truth, truth.deathAt!, "stroke", 5)).toBeUndefined();
  expect(trueRisk(truth, addDays(truth.birthAt, -1), "stroke", 5)).toBeUndefined();
  expect(trueRisk(truth, addDays(truth.observationEnd, 1), "stroke", 5)).toBeUndefined();
  expect(trueRisk(truth, truth.observationStart, "no-such-outcome", 5)).toBeUndefined();
  const woman = asked.find((item) => item.truth.sex === "female")!;
  expect(trueRisk(woman.truth, woman.moment, "prostate-cancer", 5)).toBeUndefined();
});

test("the future does not reach the oracle: what happens after the moment does not change the risk at it", () => {
  const { truth, moment } = asked.find(({ truth, moment }) => Object.values(truth.onsets).some((at) => at > moment))!;
  const past = Object.fromEntries(Object.entries(truth.onsets).filter(([, at]) => at <= moment));
  const { deathAt: _death, ...alive } = truth;
  const ignorant = { ...alive, onsets: past, observationEnd: truth.plannedEnd };
  expect(trueRisks(ignorant, moment, outcomeIds, [1, 5])).toEqual(trueRisks(truth, moment, outcomeIds, [1, 5]));
});

test("a truth moved to research time gives the same risks and names nobody", () => {
  const { truth, moment } = asked[8]!;
  const shifted = shiftTruth(truth, toSubjectKey(42), -137);
  expect(trueRisk(shifted, addDays(moment, -137), "stroke", 5)).toBe(trueRisk(truth, moment, "stroke", 5));
  expect(JSON.stringify(shifted)).not.toContain(truth.patientId);
  expect(JSON.stringify(shifted)).not.toContain(truth.birthDate);
});
