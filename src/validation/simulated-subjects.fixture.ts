/**
 * Subjects with known constant hazards, for tests: hypertension and heart failure at rates set by age, sex and a coded risk factor;
 * death competing; follow-up ended at random. The model of the fixture answers with the true risk, moved by a chosen amount.
 */
import {
  addDays,
  type ClinicalEvent,
  createRandom,
  DAYS_PER_YEAR,
  type EpochMs,
  MS_PER_DAY,
  type Random,
  type SubjectRecord,
  toEpochMs,
  toSubjectKey,
} from "#core";
import { knownAt, type SplitName } from "#timeline";
import { parseVocabulary } from "#tokens";
import type { Oracle, RiskModel } from "./measure-model.ts";

const startOfCare = toEpochMs(Date.UTC(2000, 0, 1));
const RISK_FACTOR = "ICD10CM//Z72.0";

const codes = [
  "MEDS_BIRTH",
  RISK_FACTOR,
  "ENCOUNTER_START//AMB",
  "LOINC//8480-6//mm[Hg]",
  "ICD10CM//I10",
  "MEDS_DEATH",
];
const vocabulary = parseVocabulary({
  format: "osler-vocabulary-1",
  minSubjects: 1,
  assumedEntryAgeDays: 0,
  tokens: ["PAD", "UNKNOWN", ...codes],
  unknown: {},
  codes: codes.map((code, i) => ({ code, token: i + 2 })),
});

interface Hazards {
  readonly outcome: number;
  readonly death: number;
}

/** Hazards a year from age 18 on, constant over life. */
function hazardsOf(female: boolean, exposed: boolean, ageYears: number): Hazards {
  return {
    outcome: 0.02 * (exposed ? 5 : 1) * (female ? 0.7 : 1) * (ageYears > 60 ? 2.5 : 1),
    death: ageYears > 60 ? 0.03 : 0.004,
  };
}

export interface Simulated {
  readonly records: readonly SubjectRecord[];
  subjects(split: SplitName): AsyncIterable<SubjectRecord>;
  readonly oracle: Oracle;
  /** Multiplies the true odds; 1 = the truth. */
  modelWithOdds(odds: number): RiskModel;
  /** The truth, also where hypertension is asked as a question; of any other question it says one half. */
  modelWithQueries(): RiskModel;
}

interface Truth {
  readonly hazards: (moment: EpochMs) => Hazards;
  /** `Infinity` if the outcome never came. */
  readonly onset: number;
}

/** 60 % train, 10 % tuning, 30 % held-out, by position. */
export function simulateSubjects(count: number, seed: number): Simulated {
  const random = createRandom(seed);
  const truths = new Map<number, Truth>();
  const records: SubjectRecord[] = [];
  for (let i = 0; i < count; i++) {
    const { record, truth } = simulateLife(1000 + i, random);
    truths.set(record.subject, truth);
    records.push(record);
  }
  const cuts: Record<SplitName, [number, number]> = {
    train: [0, Math.floor(count * 0.6)],
    tuning: [Math.floor(count * 0.6), Math.floor(count * 0.7)],
    held_out: [Math.floor(count * 0.7), count],
  };
  const simulated: Simulated = {
    records,
    async *subjects(split) {
      yield* records.slice(...cuts[split]);
    },
    oracle: (subject, moment, _outcome, years) => {
      const truth = truths.get(subject);
      return truth === undefined || truth.onset <= moment ? undefined : trueRisk(truth, moment, years);
    },
    modelWithOdds: (odds) => ({
      outcomes: [{ id: "hypertension" }, { id: "gout" }],
      risks: async (histories, moments) =>
        moments.map((moment, i) => {
          const truth = truths.get(knownAt(histories[i] ?? [], moment)[0]?.subject ?? 0);
          const horizons = [1, 3, 5].map((years) => {
            const risk = truth === undefined ? 0 : trueRisk(truth, moment, years);
            return { years, risk: (odds * risk) / (1 - risk + odds * risk) };
          });
          return {
            outcomes: [
              { id: "hypertension", horizons },
              { id: "gout", horizons },
            ],
            knownShare: 1,
          };
        }),
    }),
    modelWithQueries: () => ({
      ...simulated.modelWithOdds(1),
      vocabulary,
      answersQueries: true,
      query: async (histories, moments, queries, horizonsYears) =>
        moments.map((moment, i) => {
          const truth = truths.get(knownAt(histories[i] ?? [], moment)[0]?.subject ?? 0);
          const isHypertension = (codes: unknown) => JSON.stringify(codes) === '{"exactly":["ICD10CM//I10"]}';
          return {
            answers: queries.map(({ anyOf }) => ({
              horizons: horizonsYears.map((years) => ({
                years,
                risk:
                  truth !== undefined && anyOf.every(({ code }) => isHypertension(code))
                    ? trueRisk(truth, moment, years)
                    : 0.5,
              })),
            })),
          };
        }),
    }),
  };
  return simulated;
}

function simulateLife(key: number, random: Random): { record: SubjectRecord; truth: Truth } {
  const subject = toSubjectKey(key);
  const female = random.next() < 0.5;
  const exposed = random.next() < 0.3;
  const birth = addDays(startOfCare, -(20 + 60 * random.next()) * DAYS_PER_YEAR);
  const ends = addDays(startOfCare, (3 + 17 * random.next()) * DAYS_PER_YEAR);
  const hazards = (moment: EpochMs) => hazardsOf(female, exposed, (moment - birth) / MS_PER_DAY / DAYS_PER_YEAR);
  // Monthly steps: hazards change only with age band.
  let [onset, death] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let at = startOfCare; at < ends && death === Number.POSITIVE_INFINITY; at = addDays(at, 30)) {
    const { outcome, death: dying } = hazards(at);
    const step = 30 / DAYS_PER_YEAR;
    if (onset === Number.POSITIVE_INFINITY && random.next() < -Math.expm1(-outcome * step)) {
      onset = at + random.next() * 30 * MS_PER_DAY;
    }
    if (random.next() < -Math.expm1(-dying * step)) death = at + random.next() * 30 * MS_PER_DAY;
  }
  const end = Math.min(death, ends);
  const events: ClinicalEvent[] = [
    { subject, code: female ? "SEX//F" : "SEX//M", occurredAt: null, filedAt: null },
    eventAt(subject, "MEDS_BIRTH", birth),
    ...(exposed ? [eventAt(subject, RISK_FACTOR, startOfCare)] : []),
  ];
  for (let visit = startOfCare; visit < end; visit = addDays(visit, 180)) {
    events.push(eventAt(subject, "ENCOUNTER_START//AMB", visit));
    if (random.next() < 0.5) events.push(eventAt(subject, "LOINC//8480-6//mm[Hg]", visit));
  }
  if (onset < end) events.push(eventAt(subject, "ICD10CM//I10", toEpochMs(onset)));
  events.push(eventAt(subject, death <= ends ? "MEDS_DEATH" : "OBSERVATION_END", toEpochMs(end)));
  return { record: { subject, events, notes: [] }, truth: { hazards, onset } };
}

/** Probability of the outcome before death within `years`, by months of constant hazards. */
function trueRisk({ hazards }: Truth, moment: EpochMs, years: number): number {
  let [free, risk] = [1, 0];
  for (let month = 0; month < years * 12; month++) {
    const { outcome, death } = hazards(addDays(moment, (month * DAYS_PER_YEAR) / 12));
    const leaving = free * -Math.expm1(-(outcome + death) / 12);
    risk += (leaving * outcome) / (outcome + death);
    free -= leaving;
  }
  return risk;
}

function eventAt(subject: SubjectRecord["subject"], code: string, moment: EpochMs): ClinicalEvent {
  return { subject, code, occurredAt: moment, filedAt: moment };
}
