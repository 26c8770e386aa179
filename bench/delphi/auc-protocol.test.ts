import { expect, test } from "vitest";
import { DAYS_PER_YEAR } from "#core";
import { censoringAwareAuc, publishedAuc, type ScoredPatient } from "./auc-protocol.ts";

const years = (age: number) => age * DAYS_PER_YEAR;

const patient = (events: readonly (readonly [age: number, rate: number])[], more: Partial<ScoredPatient> = {}) => ({
  female: true,
  agesDays: events.map(([age]) => years(age)),
  logRates: events.map(([, rate]) => rate),
  diseaseAgeDays: undefined,
  endAgeDays: years(80),
  died: false,
  ...more,
});

test("by hand: a case is looked at from the last event before the gap, a control from all its events of those years in equal parts", () => {
  const people = [
    // At 0.1 days the case's last event is that of 44 (rate 5), at a year's gap that of 41 (rate 1).
    patient(
      [
        [41, 1],
        [44, 5],
      ],
      { diseaseAgeDays: years(44.5) },
    ),
    patient(
      [
        [41, 2],
        [43, 2],
      ],
      { diseaseAgeDays: years(47) },
    ),
    // Of two events of the bracket half a control is above 3, half below; the event of 46 is of another bracket.
    patient([
      [41, 0],
      [42, 3],
      [46, 9],
    ]),
    patient([[43, 4]]),
    patient([[43, 100]], { female: false }),
  ];
  // Cases 5 and 2; controls 0 and 3 (half each) and 4: (2 + .5) of 2 · 2 pairs.
  expect(publishedAuc(people, 0.1)).toEqual({ value: (2 + 0.5) / 4, cells: 1, cases: 2 });
  // Cases 1 and 2: each above the half control at 0 alone.
  expect(publishedAuc(people, 365.25)).toEqual({ value: (0.5 + 0.5) / 4, cells: 1, cases: 2 });
});

test("a record that ends early is a control as published, and none where censoring is weighed out", () => {
  const early = Array.from({ length: 3 }, () => patient([[39, 9]], { endAgeDays: years(40.5) }));
  const cases = [1, 2].map((rate) => patient([[39, rate]], { diseaseAgeDays: years(42) }));
  const controls = [0, 0].map((rate) => patient([[39, rate]]));
  const aware = censoringAwareAuc([...early, ...cases, ...controls], 5);
  expect(aware).toEqual({ value: 1, cells: 1, cases: 2 });
});

test("who dies without the disease within the years asked is a control", () => {
  const cases = [1, 3].map((rate) => patient([[39, rate]], { diseaseAgeDays: years(42) }));
  const others = [2, 2].map((rate) => patient([[39, rate]], { endAgeDays: years(41), died: true }));
  expect(censoringAwareAuc([...cases, ...others], 5).value).toBe(0.5);
});

test("who has had it before the age asked at, or is not watched yet, is not asked", () => {
  const cases = [1, 2].map((rate) => patient([[39, rate]], { diseaseAgeDays: years(42) }));
  const controls = [0, 0].map((rate) => patient([[39, rate]]));
  const others = [patient([[41, 9]]), patient([[39, 9]], { diseaseAgeDays: years(39.5) })];
  // The one first seen at 41 is asked at 45 and later, where nobody gets it any more.
  expect(censoringAwareAuc([...cases, ...controls, ...others], 5)).toEqual({ value: 1, cells: 1, cases: 2 });
});

test("without enough cases there is no figure", () => {
  expect(publishedAuc([patient([[41, 1]])], 0.1)).toEqual({ value: undefined, cells: 0, cases: 0 });
});
