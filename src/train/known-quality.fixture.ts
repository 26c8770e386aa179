/**
 * @module train/known-quality.fixture: how near a model's risks come to the true ones of `known-hazard.fixture`.
 */
import { type ClinicalEvent, createRandom, DAYS_PER_YEAR, MS_PER_DAY, toEpochMs, toSubjectKey } from "#core";
import type { EventModel } from "#model";
import type { Vocabulary } from "#tokens";
import { drawPerson, type KnownPerson, trueRisk } from "./known-hazard.fixture.ts";

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

/** Asks the 3-year risk of the disease of people it never saw, at a visit at least three years into their record. */
export async function measureKnownQuality(model: EventModel, people: number, seed: string): Promise<KnownQuality> {
  const random = createRandom(seed);
  const asked: { events: ClinicalEvent[]; age: number; truth: number }[] = [];
  for (let i = 0; asked.length < people; i++) {
    const person = drawPerson(random.fork(i));
    const age = person.ages.map((days) => days / DAYS_PER_YEAR).find((years) => years > person.startAge + 3);
    if (age === undefined || age >= person.endAge || person.disease <= age) continue;
    asked.push({
      events: toEvents(person, model.vocabulary),
      age,
      truth: trueRisk(age, 3, person.smoker, person.level),
    });
  }
  const panels = await model.risks(
    asked.map(({ events }) => events),
    asked.map(({ age }) => toEpochMs(Math.round(age * DAYS_PER_YEAR * MS_PER_DAY) + 1)),
  );
  const risks = panels.map(
    ({ outcomes }) => outcomes.find(({ id }) => id === "disease")?.horizons.find(({ years }) => years === 3)?.risk ?? 0,
  );
  const truths = asked.map(({ truth }) => truth);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    people,
    modelAuroc: expectedAuroc(risks, truths),
    trueAuroc: expectedAuroc(truths, truths),
    meanModelRisk: mean(risks),
    meanTrueRisk: mean(truths),
    meanError: mean(risks.map((risk, i) => Math.abs(risk - (truths[i] ?? 0)))),
  };
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
