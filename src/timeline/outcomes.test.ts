import { expect, test } from "vitest";
import { createRandom, MS_PER_DAY } from "#core";
import { firstOccurrence, firstOccurrences, outcomesFor, saysOutcome } from "./first-occurrence.ts";
import { at, event } from "./fixtures.test-support.ts";
import { planIndexMoments } from "./index-moments.ts";
import { markCohortStart, observationWindow } from "./observation-window.ts";
import { type Outcome, outcomeCatalogue } from "./outcome-catalogue.ts";

const outcome = (id: string): Outcome => {
  const found = outcomeCatalogue.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
/** Ids of the outcomes a code says, in the catalogue's order. */
const said = (code: string) => outcomeCatalogue.filter((candidate) => saysOutcome(candidate, code)).map(({ id }) => id);

test("ids are unique and every outcome has codes", () => {
  expect(new Set(outcomeCatalogue.map(({ id }) => id)).size).toBe(outcomeCatalogue.length);
  expect(outcomeCatalogue.every(({ codes }) => codes.length > 0)).toBe(true);
});

// Expected outcomes from the ICD-10-CM and ICD-9-CM tabular lists and SNOMED CT's preferred terms, read by hand.
test.each([
  ["ICD10CM//I50.22", ["heart-failure"]],
  ["ICD10CM//I11.0", ["hypertension", "heart-failure"]],
  ["ICD10CM//I21.4", ["myocardial-infarction", "ischaemic-heart-disease"]],
  ["ICD10CM//I25.2", ["ischaemic-heart-disease"]],
  ["ICD10CM//E10.9", []],
  ["ICD10CM//E66.3", []],
  ["ICD10CM//E66.01", ["obesity"]],
  ["ICD10CM//R73.03", ["prediabetes"]],
  ["DIAGNOSIS//ICD//10//I10", ["hypertension"]],
  ["DIAGNOSIS//ICD//10//E1165", ["type-2-diabetes"]],
  ["DIAGNOSIS//ICD//9//4019", ["hypertension"]],
  ["ICD9CM//250.02", ["type-2-diabetes"]],
  ["ICD9CM//250.01", []],
  ["ICD9CM//427.31", ["atrial-fibrillation"]],
  ["ICD9CM//427.5", ["cardiac-arrest"]],
  ["SNOMED//44054006", ["type-2-diabetes"]],
  ["SNOMED//399211009", []],
  ["SNOMED//88805009", ["heart-failure"]],
  ["EVENT//ANG/ISC", ["ischaemic-heart-disease"]],
  ["EVENT//NAFLD", ["fatty-liver"]],
  ["MEDS_DEATH", ["death"]],
  ["MEDS_DEATH//I21", ["death"]],
])("%s says %j", (code, ids) => expect(said(code)).toEqual(ids));

test("the end of a condition, an allergy and a family history are not occurrences", () => {
  expect(["CONDITION_END//ICD10CM//I50.9", "ALLERGY//SNOMED//44054006", "ICD10CM//Z82.49"].flatMap(said)).toEqual([]);
});

test("the first occurrence is the earliest by when it happened, not by when it was filed or listed", () => {
  const late = event("EVENT//STROKE", "2020-03-01");
  const filedLater = event("ICD10CM//I63.9", "2019-05-01", { filedAt: at("2021-01-01") });
  expect(firstOccurrence(outcome("stroke"), [late, filedLater])).toBe(at("2019-05-01"));
  expect(firstOccurrence(outcome("stroke"), [event("EVENT//MI", "2020-01-01")])).toBeUndefined();
  expect(firstOccurrences([outcome("death"), outcome("stroke")], [late])).toEqual([undefined, at("2020-03-01")]);
});

test("outcomes fewer than 25 subjects have are left out", () => {
  const counts = new Map([
    ["death", 25],
    ["stroke", 24],
    ["asthma", 300],
  ]);
  expect(outcomesFor(counts).map(({ id }) => id)).toEqual(["death", "asthma"]);
});

test("years between two insurances were not watched over: the window is the last period without a break", () => {
  const periods = (...days: [from: string, to: string][]) =>
    observationWindow([
      ...days.flatMap(([from, to]) => [event("OBSERVATION_START", from), event("OBSERVATION_END", to)]),
      event("A", "2011-05-01"),
    ]);
  const [first, last] = [at("2010-01-01"), at("2023-12-31")];
  expect(periods(["2010-01-01", "2012-12-31"], ["2015-03-01", "2023-12-31"])).toEqual({
    start: at("2015-03-01"),
    end: last,
  });
  // A month without a mark, periods that overlap and one within another are no break.
  const whole = { start: first, end: last };
  expect(periods(["2010-01-01", "2012-12-31"], ["2013-01-31", "2023-12-31"])).toEqual(whole);
  expect(periods(["2010-01-01", "2014-12-31"], ["2013-01-01", "2023-12-31"])).toEqual(whole);
  expect(periods(["2010-01-01", "2023-12-31"], ["2012-01-01", "2013-01-01"], ["2016-01-01", "2017-01-01"])).toEqual(
    whole,
  );
});

test("without explicit events the window runs from the first contact to the mean gap after the last, at most two years", () => {
  const born = [event("MEDS_BIRTH", "1950-01-01"), event("SEX//F", null)];
  // Contacts on 1 January 2001, 2002 and 2003: gaps of 365 days.
  const yearly = [
    ...born,
    event("A", "2001-01-01"),
    event("B", "2002-01-01"),
    event("C", "2003-01-01"),
    event("D", "2003-01-01"),
  ];
  expect(observationWindow(yearly)).toEqual({
    birth: at("1950-01-01"),
    start: at("2001-01-01"),
    end: at("2004-01-01"),
  });
  const rare = [...born, event("A", "1990-01-01"), event("B", "2001-01-01")];
  // A colonoscopy planned for later, written down years after the last contact, is no contact.
  expect(observationWindow([...rare, event("PLANNED//SNOMED//73761001", "2019-01-01")])).toEqual(
    observationWindow(rare),
  );
  expect(observationWindow(rare)?.end).toBe(at("2003-01-01"));
  const once = [...born, event("A", "2001-01-01")];
  expect(observationWindow(once)).toMatchObject({ start: at("2001-01-01"), end: at("2001-01-01") });
});

test("first occurrences per observed year give back the hazard they were drawn with, within 2 %", () => {
  // 3 % a year; one visit a year at random, seen for 10 years; the source says neither start nor end.
  const random = createRandom("usual gap");
  const year = (t: number) => new Date(Date.UTC(2000, 0, 1) + t * 365.25 * MS_PER_DAY).toISOString();
  let onsets = 0;
  let years = 0;
  for (let person = 0; person < 6000; person++) {
    const visits = [0];
    for (let t = random.exponential(1); t < 10; t += random.exponential(1)) visits.push(t);
    const onset = random.exponential(0.03);
    const events = [
      ...visits.map((t) => event("VISIT", year(t))),
      ...(onset < 10 ? [event("EVENT//STROKE", year(onset))] : []),
    ];
    const window = observationWindow(events);
    const exposed = Math.min(onset, ((window?.end ?? 0) - (window?.start ?? 0)) / MS_PER_DAY / 365.25);
    years += exposed;
    if (onset < 10) onsets++;
  }
  const standardError = 1 / Math.sqrt(onsets);
  expect(Math.abs(onsets / years / 0.03 - 1)).toBeLessThan(0.02 + 2 * standardError);
});

test("an explicit end and death bound the window whatever is dated after them", () => {
  const events = [event("A", "2001-01-01"), event("END_OF_FOLLOW_UP", "2010-01-01"), event("LATE", "2012-01-01")];
  expect(observationWindow(events)).toMatchObject({ start: at("2001-01-01"), end: at("2010-01-01") });
  const died = [...events, event("MEDS_DEATH", "2009-01-01")];
  expect(observationWindow(died)).toMatchObject({ end: at("2009-01-01"), death: at("2009-01-01") });
});

test("a record with nothing dated but birth has no window", () => {
  expect(observationWindow([event("MEDS_BIRTH", "1950-01-01"), event("SEX//F", null)])).toBeUndefined();
});

test("nobody was observed from the onset of a disease that was told years later, at the first visit", () => {
  const told = (filed: string) => event("ICD10CM//J45", "1985-01-01", { filedAt: at(filed) });
  const visits = [event("VISIT", "2020-01-01"), event("VISIT", "2021-01-01")];
  const seen = { start: at("2020-01-01"), end: at("2022-01-02") };
  expect(observationWindow(visits)).toEqual(seen);
  expect(observationWindow([told("2020-01-01"), ...visits])).toEqual(seen);
  expect(observationWindow([...visits, told("2020-06-01")])?.start).toBe(seen.start);
  expect(observationWindow([told("2020-01-01")])).toEqual({ start: at("2020-01-01"), end: at("2020-01-01") });
  const said = event("OBSERVATION_START", "1980-01-01");
  expect(observationWindow([said, told("2020-01-01"), ...visits])?.start).toBe(at("1980-01-01"));
});

test("a cohort gathered at an index date is observed from there, though older facts are on file", () => {
  const events = [
    event("MEDS_BIRTH", "1950-01-01"),
    event("EVENT//MI", "1990-01-01"),
    event("END_OF_FOLLOW_UP", "2010-01-01"),
  ];
  const marked = markCohortStart(events, at("2000-01-01"));
  expect(observationWindow(marked)).toMatchObject({ start: at("2000-01-01"), end: at("2010-01-01") });
  expect(planIndexMoments(marked, { seed: 1, fixed: "observation-start" })).toEqual([at("2000-01-01")]);
  expect(markCohortStart(marked, at("2005-01-01"))).toEqual(marked);
});
