import { expect, test } from "vitest";
import { type ClinicalEvent, MS_PER_DAY, type SubjectRecord, toEpochMs, toSubjectKey } from "#core";
import { fitVocabulary } from "./fit-vocabulary.ts";
import { parseVocabulary, toVocabularyJson } from "./vocabulary.ts";

const code = "LAB//urea";
const YEAR = 365.25;

/** Born in 1950. `results`: age in years and value. */
function person(
  key: number,
  results: readonly (readonly [ageYears: number, value: number])[],
  sex = "F",
): SubjectRecord {
  const at = (ageYears: number) => toEpochMs(Date.UTC(1950, 0, 1) + ageYears * YEAR * MS_PER_DAY);
  const event = (name: string, ageYears: number | null, more: Partial<ClinicalEvent> = {}): ClinicalEvent => {
    const moment = ageYears === null ? null : at(ageYears);
    return { subject: toSubjectKey(key), code: name, occurredAt: moment, filedAt: moment, ...more };
  };
  const measured = results.map(([age, numericValue]) => event(code, age, { numericValue }));
  return {
    subject: toSubjectKey(key),
    notes: [],
    events: [event(`SEX//${sex}`, null), event("MEDS_BIRTH", 0), ...measured],
  };
}

async function usualOf(people: readonly SubjectRecord[]) {
  const vocabulary = parseVocabulary(JSON.parse(toVocabularyJson(await fitVocabulary(people))));
  return vocabulary.codes.find((rule) => rule.code === code)?.values?.usual;
}

test("each person counts once, by the latest result; a next result is a line on the one before", async () => {
  // The latest of person k is k, the one before 2 k - 20: half of it and 10. Ages at the latest: 40 to 60 by tenths of a year.
  const people = Array.from({ length: 201 }, (_, k) =>
    person(k, [
      [39, 500],
      [39.5 + k / 10, 2 * k - 20],
      [40 + k / 10, k],
    ]),
  );
  expect(await usualOf(people)).toEqual({
    latest: [20, 50, 100, 150, 180],
    again: { slope: 0.5, rest: [10, 10, 10, 10, 10] },
    ageYears: [42, 58],
    sex: "F",
  });
});

test("eleven people lie in each outer tenth, or nothing is kept: 110 people, and 110 with two results within five years", async () => {
  const once = (k: number) => person(k, [[40, k]]);
  const twice = (k: number) =>
    person(k, [
      [38, k],
      [40, k],
    ]);
  const people = (length: number, of: (k: number) => SubjectRecord) => Array.from({ length }, (_, k) => of(k));
  expect(await usualOf(people(109, once))).toBeUndefined();
  expect((await usualOf(people(110, once)))?.again).toBeUndefined();
  expect((await usualOf(people(110, twice)))?.again).toMatchObject({ slope: 1 });
  expect((await usualOf([...people(109, twice), once(109)]))?.again).toBeUndefined();
  expect(
    (
      await usualOf(
        people(110, (k) =>
          person(k, [
            [34.9, k],
            [40, k],
          ]),
        ),
      )
    )?.again,
  ).toBeUndefined();
});

test("a measurement is of one sex only while fewer than eleven others have it", async () => {
  const people = (women: number) => Array.from({ length: 120 }, (_, k) => person(k, [[40, k]], k < women ? "F" : "M"));
  expect((await usualOf(people(10)))?.sex).toBe("M");
  expect((await usualOf(people(11)))?.sex).toBeUndefined();
});

test("a vocabulary written before usual values were kept is still read", async () => {
  const vocabulary = await fitVocabulary(Array.from({ length: 120 }, (_, k) => person(k, [[40, k]])));
  const codes = vocabulary.codes.map((rule) => {
    const { usual: _usual, ...values } = rule.values ?? { edges: [], basis: "quantile" as const, centre: 0, scale: 1 };
    return rule.values === undefined ? rule : { ...rule, values };
  });
  expect(parseVocabulary({ ...vocabulary, codes }).codes).toEqual(codes);
});
