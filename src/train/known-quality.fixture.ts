/**
 * @module train/known-quality.fixture: how near a model's risks come to the true ones of `known-hazard.fixture`.
 */
import {
  type ClinicalEvent,
  createRandom,
  DAYS_PER_YEAR,
  type EpochMs,
  MS_PER_DAY,
  toEpochMs,
  toSubjectKey,
} from "#core";
import type { EventModel } from "#model";
import { parseQueryText } from "#timeline";
import type { Vocabulary } from "#tokens";
import { drawPerson, type KnownPerson, trueRisk, trueRiskOfEither } from "./known-hazard.fixture.ts";

export interface KnownQuality {
  readonly people: number;
  /** Chance that who gets the disease is ranked above who does not, by the model and by the true risk. */
  readonly modelAuroc: number;
  readonly trueAuroc: number;
  readonly meanModelRisk: number;
  readonly meanTrueRisk: number;
  /** Mean absolute difference of the two risks. */
  readonly meanError: number;
}

/** The same of a question asked of the query head. */
export interface KnownAnswer {
  readonly question: string;
  readonly modelAuroc: number;
  readonly trueAuroc: number;
  readonly meanModelRisk: number;
  readonly meanTrueRisk: number;
}

/** Asks the 3-year risk of the disease of people it never saw, at a visit at least three years into their record. */
export async function measureKnownQuality(model: EventModel, people: number, seed: string): Promise<KnownQuality> {
  const asked = drawAsked(model, people, seed);
  const panels = await model.risks(
    asked.map(({ events }) => events),
    asked.map(({ moment }) => moment),
  );
  const risks = panels.map(
    ({ outcomes }) => outcomes.find(({ id }) => id === "disease")?.horizons.find(({ years }) => years === 3)?.risk ?? 0,
  );
  const truths = asked.map(({ truth }) => truth);
  return {
    people,
    modelAuroc: expectedAuroc(risks, truths),
    trueAuroc: expectedAuroc(truths, truths),
    meanModelRisk: mean(risks),
    meanTrueRisk: mean(truths),
    meanError: mean(risks.map((risk, i) => Math.abs(risk - (truths[i] ?? 0)))),
  };
}

/** Asks the same people the same as questions: the disease, which has a head of its own, and the disease or death, which no head has. */
export async function measureKnownAnswers(model: EventModel, people: number, seed: string): Promise<KnownAnswer[]> {
  const asked = drawAsked(model, people, seed);
  const questions = ["DISEASE", "DISEASE,MEDS_DEATH"];
  const panels = await model.query(
    asked.map(({ events }) => events),
    asked.map(({ moment }) => moment),
    questions.map((id) => ({ id, anyOf: parseQueryText(id) })),
    [3],
  );
  return questions.map((question, q) => {
    const risks = panels.map(({ answers }) => answers[q]?.horizons[0]?.risk ?? 0);
    const truths = asked.map(({ truth, truthOfEither }) => (q === 0 ? truth : truthOfEither));
    return {
      question,
      modelAuroc: expectedAuroc(risks, truths),
      trueAuroc: expectedAuroc(truths, truths),
      meanModelRisk: mean(risks),
      meanTrueRisk: mean(truths),
    };
  });
}

function drawAsked(model: EventModel, people: number, seed: string) {
  const random = createRandom(seed);
  const asked: { events: ClinicalEvent[]; moment: EpochMs; truth: number; truthOfEither: number }[] = [];
  for (let i = 0; asked.length < people; i++) {
    const person = drawPerson(random.fork(i));
    const age = person.ages.map((days) => days / DAYS_PER_YEAR).find((years) => years > person.startAge + 3);
    if (age === undefined || age >= person.endAge || person.disease <= age) continue;
    asked.push({
      events: toEvents(person, model.vocabulary),
      moment: toEpochMs(Math.round(age * DAYS_PER_YEAR * MS_PER_DAY) + 1),
      truth: trueRisk(age, 3, person.smoker, person.level),
      truthOfEither: trueRiskOfEither(age, 3, person.smoker, person.level),
    });
  }
  return asked;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** AUROC of `scores` expected over outcomes that happen with probability `truths`: no chance in it. */
export function expectedAuroc(scores: readonly number[], truths: readonly number[]): number {
  let won = 0;
  let all = 0;
  scores.forEach((score, i) => {
    scores.forEach((other, j) => {
      if (i === j) return;
      const weight = (truths[i] ?? 0) * (1 - (truths[j] ?? 0));
      all += weight;
      won += score > other ? weight : score === other ? weight / 2 : 0;
    });
  });
  return won / all;
}

/** Born in 1970, with the codes of the vocabulary. */
function toEvents(person: KnownPerson, vocabulary: Vocabulary): ClinicalEvent[] {
  return person.tokens.map((token, i) => {
    const label = vocabulary.tokens[token] ?? "";
    const at = toEpochMs(Math.round((person.ages[i] ?? 0) * MS_PER_DAY));
    const isLab = label.startsWith("LAB");
    const isStatic = label.startsWith("SEX");
    return {
      subject: toSubjectKey(1),
      code: isLab ? "LAB" : label,
      occurredAt: isStatic ? null : at,
      filedAt: isStatic ? null : at,
      ...(isLab ? { numericValue: person.values[i] ?? 0 } : {}),
    };
  });
}
