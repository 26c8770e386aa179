/**
 * @module validation/next-diagnosis: does the diagnosis that was made next stand high in the model's list, and higher than without a model?
 *
 * At each index moment of a held-out subject: what was new on the first later day that brought a diagnosis new to the record (`diagnosis-days`).
 * The model and both baselines order the same diagnoses. Of n made that day each counts 1/n; one the vocabulary has no token for is missed by
 * everybody. Moments after which none was made do not count.
 */
import type { NextDiagnosisTest, NextMetric, NextPredictor } from "#contract";
import { ageDaysAt, type ClinicalEvent, DAYS_PER_YEAR, type EpochMs, type SubjectKey } from "#core";
import { observationWindow } from "#timeline";
import { diagnosisTokens, type Vocabulary } from "#tokens";
import { interval95, type Resamples } from "./bootstrap.ts";
import { sexOf } from "./count-features.ts";
import { type NewDiagnoses, newDiagnosisDays } from "./diagnosis-days.ts";
import { countNextBaselines } from "./next-baselines.ts";
import { MIN_SUBJECTS_WITH_EVENT } from "./score-cell.ts";

/** The part of an event model that is asked. */
export interface NextModel {
  readonly vocabulary: Vocabulary;
  /** Most probable first. Parallel arrays; the model hides from itself what was filed after the moment. */
  next(
    histories: readonly (readonly ClinicalEvent[])[],
    moments: readonly EpochMs[],
  ): Promise<readonly { readonly diagnoses: readonly { readonly code: string; readonly probability: number }[] }[]>;
}

export interface NextDiagnosisMeasurement {
  /** Takes a train record into account; all before the first `ask`. */
  learn(subject: SubjectKey, events: readonly ClinicalEvent[]): void;
  /** Parallel arrays. @param subjectOf index of each history's subject in the resamples */
  ask(
    histories: readonly (readonly ClinicalEvent[])[],
    moments: readonly EpochMs[],
    subjectOf: readonly number[],
  ): Promise<void>;
  /** @param words of codes, where there are any */
  report(resamples: Resamples, words: ReadonlyMap<string, string>): NextDiagnosisTest;
}

/** Places looked at, and how many the page shows. */
const WITHIN = { "hit@1": 1, "hit@5": 5, "hit@10": 10 } as const;
const SHOWN = 5;
const metrics: readonly NextMetric[] = ["hit@1", "hit@5", "hit@10", "mrr"];
const comparators = ["age-sex", "transition"] as const;
const predictors: readonly NextPredictor[] = ["model", ...comparators];

interface Answered {
  readonly subject: number;
  readonly made: NewDiagnoses;
  /** By predictor: place of each diagnosis made, from 1. */
  readonly places: ReadonlyMap<NextPredictor, readonly number[]>;
  /** The model's first five. */
  readonly shown: readonly { readonly predicted: number; readonly observed: number }[];
}

export function measureNextDiagnosis(model: NextModel): NextDiagnosisMeasurement {
  const baselines = countNextBaselines(model.vocabulary);
  const answered: Answered[] = [];
  return {
    learn: baselines.learn,
    async ask(histories, moments, subjectOf) {
      const given = await model.next(histories, moments);
      for (const [i, { diagnoses }] of given.entries()) {
        const [events, moment] = [histories[i] ?? [], moments[i] as EpochMs];
        const made = newDiagnosisDays(model.vocabulary, events, moment).next().value;
        if (made === undefined) continue;
        const birth = observationWindow(events)?.birth;
        const person = {
          sex: sexOf(events),
          ageYears: birth === undefined ? Number.NaN : ageDaysAt(birth, moment) / DAYS_PER_YEAR,
        };
        const open = diagnoses.map(({ code }) => code);
        const places = new Map<NextPredictor, readonly number[]>([
          ["model", placesOf(made.codes, open)],
          ["age-sex", placesOf(made.codes, byShare(open, baselines.ofAgeSex(person)))],
          ["transition", placesOf(made.codes, byShare(open, baselines.ofTransition(person, made.latest)))],
        ]);
        const shown = diagnoses.slice(0, SHOWN).map(({ code, probability }) => ({
          predicted: probability,
          observed: made.codes.includes(code) ? 1 / countOf(made) : 0,
        }));
        answered.push({ subject: subjectOf[i] as number, made, places, shown });
      }
    },
    report(resamples, words) {
      const diagnoses = [...diagnosisTokens(model.vocabulary).keys()].map((code) => ({
        code,
        title: words.get(code) ?? null,
      }));
      return { diagnoses, ...score(answered, resamples), groups: baselines.groups() };
    },
  };
}

type Scored = Omit<NextDiagnosisTest, "diagnoses" | "groups">;

function score(answered: readonly Answered[], resamples: Resamples): Scored {
  if (new Set(answered.map(({ subject }) => subject)).size < MIN_SUBJECTS_WITH_EVENT) {
    return { n: null, severalADay: 0, unlisted: 0, rows: [], comparisons: [], calibration: null };
  }
  const mean = (of: (one: Answered) => number) => answered.reduce((sum, one) => sum + of(one), 0) / answered.length;
  const draws = drawMeans(answered, resamples);
  const values = new Map(
    predictors.flatMap((model) =>
      metrics.map((metric) => {
        const each = answered.map((one) => worthOf(one, model, metric));
        return [
          `${model}/${metric}`,
          { value: mean((one) => worthOf(one, model, metric)), draws: draws(each) },
        ] as const;
      }),
    ),
  );
  const find = (model: NextPredictor, metric: NextMetric) =>
    values.get(`${model}/${metric}`) ?? { value: Number.NaN, draws: [] };
  return {
    n: answered.length,
    severalADay: mean(({ made }) => (countOf(made) > 1 ? 1 : 0)),
    unlisted: mean(({ made }) => made.unlisted / countOf(made)),
    rows: predictors.flatMap((model) =>
      metrics.map((metric) => ({ model, metric, ...withInterval(find(model, metric)) })),
    ),
    comparisons: comparators.flatMap((against) =>
      metrics.flatMap((metric) => compare(against, metric, find("model", metric), find(against, metric))),
    ),
    calibration: calibrate(answered, resamples),
  };
}

interface Drawn {
  readonly value: number;
  /** In each resample. */
  readonly draws: readonly number[];
}

/** The mean over moments in each resample of subjects. */
function drawMeans(answered: readonly Answered[], resamples: Resamples) {
  return (values: readonly number[]): number[] =>
    Array.from({ length: resamples.count }, (_, b) => {
      const counts = resamples.counts(b);
      let [sum, weight] = [0, 0];
      for (const [i, { subject }] of answered.entries()) {
        const count = counts[subject] ?? 0;
        sum += count * (values[i] ?? 0);
        weight += count;
      }
      return sum / weight;
    });
}

function withInterval({ value, draws }: Drawn) {
  const ends = interval95(draws);
  return { value, lo: ends?.lo ?? null, hi: ends?.hi ?? null };
}

function compare(against: NextPredictor, metric: NextMetric, model: Drawn, other: Drawn) {
  const ends = interval95(model.draws.map((value, b) => value - (other.draws[b] ?? Number.NaN)));
  if (ends === null) return [];
  const verdict = ends.lo > 0 ? "better" : ends.hi < 0 ? "worse" : "not distinguishable";
  return [{ against, metric, difference: model.value - other.value, ...ends, verdict } as const];
}

function countOf({ codes, unlisted }: NewDiagnoses): number {
  return codes.length + unlisted;
}

function worthOf({ made, places }: Answered, model: NextPredictor, metric: NextMetric): number {
  const each = places.get(model) ?? [];
  const worth = (place: number) => (metric === "mrr" ? 1 / place : place <= WITHIN[metric] ? 1 : 0);
  return each.reduce((sum, place) => sum + worth(place), 0) / countOf(made);
}

/** From 1; one that is not in the list has none, and is missed. */
function placesOf(made: readonly string[], order: readonly string[]): number[] {
  return made.map((code) => order.indexOf(code) + 1 || Number.POSITIVE_INFINITY);
}

/** Largest first; equal ones as they come in the vocabulary. */
function byShare(open: readonly string[], shares: ReadonlyMap<string, number>): string[] {
  const places = new Map([...shares.keys()].map((code, place) => [code, place]));
  return open.toSorted(
    (a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0) || (places.get(a) ?? 0) - (places.get(b) ?? 0),
  );
}

/** Tenths of the model's first fives in order of probability. */
function calibrate(answered: readonly Answered[], resamples: Resamples): NextDiagnosisTest["calibration"] {
  const pairs = answered.flatMap(({ subject, shown }) => shown.map((each) => ({ subject, ...each })));
  if (pairs.length === 0) return null;
  pairs.sort((a, b) => a.predicted - b.predicted);
  const bins = Array.from({ length: 10 }, (_, i) =>
    pairs.slice(Math.floor((i * pairs.length) / 10), Math.floor(((i + 1) * pairs.length) / 10)),
  ).filter((bin) => bin.length > 0);
  const measure = (countOfSubject: (subject: number) => number) =>
    bins.map((bin) => {
      let [predicted, observed, n] = [0, 0, 0];
      for (const pair of bin) {
        const count = countOfSubject(pair.subject);
        predicted += count * pair.predicted;
        observed += count * pair.observed;
        n += count;
      }
      return { predicted: predicted / n, observed: observed / n, n };
    });
  const error = (points: ReturnType<typeof measure>) => {
    const seen = points.filter(({ n }) => n > 0);
    const total = seen.reduce((sum, { n }) => sum + n, 0);
    return seen.reduce((sum, { predicted, observed, n }) => sum + (n / total) * Math.abs(predicted - observed), 0);
  };
  const points = measure(() => 1);
  const draws = Array.from({ length: resamples.count }, (_, b) =>
    measure((subject) => resamples.counts(b)[subject] ?? 0),
  );
  return {
    ece: withInterval({ value: error(points), draws: draws.map(error) }),
    points: points.map((point, i) => {
      const ends = interval95(draws.map((drawn) => drawn[i]?.observed));
      return { ...point, lo: ends?.lo ?? point.observed, hi: ends?.hi ?? point.observed };
    }),
  };
}
