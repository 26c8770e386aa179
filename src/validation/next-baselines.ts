/**
 * @module validation/next-baselines: what anyone could say of the next new diagnosis without a model: the commonest at that sex and age, and those
 * that most often came next after the latest one. Counted on train.
 *
 * Of n diagnoses new on one day each counts 1/n. A record's first day is not counted: what it files then was found before. Shares of small groups
 * lean on larger ones: ten days' worth of the sex's shares are added to an age band, of the age band's to a diagnosis's successors.
 */
import type { NextDiagnosisTest } from "#contract";
import {
  ageDaysAt,
  type ClinicalEvent,
  DAYS_PER_YEAR,
  type EpochMs,
  isBirth,
  MS_PER_DAY,
  type SubjectKey,
  toEpochMs,
} from "#core";
import { observationWindow } from "#timeline";
import { diagnosisTokens, type Vocabulary } from "#tokens";
import { SEX, type Sex, sexOf } from "./count-features.ts";
import { newDiagnosisDays } from "./diagnosis-days.ts";

/** Whom a share is of. */
interface Person {
  readonly sex: Sex;
  /** NaN if birth is unknown. */
  readonly ageYears: number;
}

export interface NextBaselines {
  /** Takes a train record into account. */
  learn(subject: SubjectKey, events: readonly ClinicalEvent[]): void;
  /** Share of each diagnosis among new ones of people of that sex and age band. */
  ofAgeSex(person: Person): ReadonlyMap<string, number>;
  /** The same of those made next after `latest`. */
  ofTransition(person: Person, latest: readonly string[]): ReadonlyMap<string, number>;
  /** Groups and cells of ten people and more. */
  groups(): NextDiagnosisTest["groups"];
}

const LEANING = 10;
const LEAST_SUBJECTS = 10;
/** Decades of age: under 20, then tens, from 80 on one. */
const [YOUNGEST, OLDEST] = [1, 8];

/** Days' worth of diagnoses, in all and by diagnosis. */
class Tally {
  total = 0;
  readonly of = new Map<string, number>();
  add(code: string, weight: number): void {
    this.total += weight;
    this.of.set(code, (this.of.get(code) ?? 0) + weight);
  }
}

export function countNextBaselines(vocabulary: Vocabulary): NextBaselines {
  const codes = [...diagnosisTokens(vocabulary).keys()];
  const everyone = new Tally();
  const ofSex = tallies<Sex>();
  const ofBand = tallies<string>();
  const after = tallies<string>();
  const people = new Map<string, Map<string, Set<SubjectKey>>>();
  const even = new Map(codes.map((code) => [code, 1 / codes.length]));
  const shares = (counted: readonly Tally[], leaningOn: ReadonlyMap<string, number>) => {
    const total = counted.reduce((sum, tally) => sum + tally.total, LEANING);
    return new Map(
      codes.map((code) => {
        const own = counted.reduce((sum, { of }) => sum + (of.get(code) ?? 0), 0);
        return [code, (own + LEANING * (leaningOn.get(code) ?? 0)) / total];
      }),
    );
  };
  const computed = new Map<string, ReadonlyMap<string, number>>();
  const ofAgeSex = (person: Person) => {
    const band = bandOf(person);
    const known = computed.get(band);
    if (known !== undefined) return known;
    const found = shares([ofBand(band)], shares([ofSex(person.sex)], shares([everyone], even)));
    computed.set(band, found);
    return found;
  };
  return {
    learn(subject, events) {
      computed.clear();
      const sex = sexOf(events);
      const birth = observationWindow(events)?.birth;
      for (const { filedAt, codes: made, unlisted, latest } of newDiagnosisDays(vocabulary, events, firstDay(events))) {
        const person = { sex, ageYears: birth === undefined ? Number.NaN : ageDaysAt(birth, filedAt) / DAYS_PER_YEAR };
        const band = bandOf(person);
        const weight = 1 / (made.length + unlisted);
        for (const code of made) {
          for (const tally of [everyone, ofSex(sex), ofBand(band)]) tally.add(code, weight);
          for (const previous of latest) after(previous).add(code, weight / latest.length);
          notePerson(people, band, code, subject);
        }
      }
    },
    ofAgeSex,
    ofTransition: (person, latest) => shares(latest.map(after), ofAgeSex(person)),
    groups: () => describeGroups(people, ofBand),
  };
}

function tallies<Key>(): (key: Key) => Tally {
  const held = new Map<Key, Tally>();
  return (key) => {
    const tally = held.get(key) ?? new Tally();
    held.set(key, tally);
    return tally;
  };
}

/** Until the end of the calendar day of the first filing. */
function firstDay(events: readonly ClinicalEvent[]): EpochMs | undefined {
  const filed = events.flatMap(({ code, filedAt }) => (filedAt === null || isBirth(code) ? [] : [filedAt]));
  if (filed.length === 0) return undefined;
  const first = filed.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return toEpochMs((Math.floor(first / MS_PER_DAY) + 1) * MS_PER_DAY - 1);
}

function decadeOf(ageYears: number): number {
  return Math.min(OLDEST, Math.max(YOUNGEST, Math.floor(ageYears / 10)));
}

/** `1/5`: female, in the fifties. People of unknown age or sex are a group of their own. */
function bandOf({ sex, ageYears }: Person): string {
  return `${sex}/${Number.isNaN(ageYears) ? "" : decadeOf(ageYears)}`;
}

function notePerson(
  people: Map<string, Map<string, Set<SubjectKey>>>,
  band: string,
  code: string,
  subject: SubjectKey,
): void {
  const ofBand = people.get(band) ?? new Map<string, Set<SubjectKey>>();
  people.set(band, ofBand);
  ofBand.set(code, (ofBand.get(code) ?? new Set()).add(subject));
}

function describeGroups(
  people: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<SubjectKey>>>,
  tallyOf: (band: string) => Tally,
): NextDiagnosisTest["groups"] {
  return (["female", "male"] as const).flatMap((sex) =>
    Array.from({ length: OLDEST - YOUNGEST + 1 }, (_, i) => YOUNGEST + i).flatMap((decade) => {
      const band = `${SEX[sex]}/${decade}`;
      const byCode = people.get(band) ?? new Map<string, ReadonlySet<SubjectKey>>();
      const subjects = new Set([...byCode.values()].flatMap((each) => [...each])).size;
      if (subjects < LEAST_SUBJECTS) return [];
      const { of, total } = tallyOf(band);
      const shares = [...byCode]
        .filter(([, each]) => each.size >= LEAST_SUBJECTS)
        .map(([code]) => ({ code, share: (of.get(code) ?? 0) / total }))
        .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
      const from = decade === YOUNGEST ? 0 : 10 * decade;
      return [{ sex, ageYears: { from, to: decade === OLDEST ? null : 10 * decade + 9 }, subjects, shares }];
    }),
  );
}
