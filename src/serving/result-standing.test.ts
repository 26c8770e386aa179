import { describe, expect, test } from "vitest";
import { type Comparator, type LaboratoryView, type PatientChart, toEpochMs, toSubjectKey } from "#core";
import { judgeResults } from "./result-standing.ts";

const at = (date: string) => toEpochMs(Date.parse(date));
const subject = toSubjectKey(1);

function judged(
  code: string,
  value: number,
  laboratory?: LaboratoryView,
  about: { readonly sex?: "female" | "male"; readonly born?: string; readonly comparator?: Comparator } = {},
) {
  const { sex = "female", born = "1960-01-01", comparator } = about;
  const on = (moment: string) => ({ subject, occurredAt: at(moment), filedAt: at(moment) });
  const said = {
    ...(laboratory === undefined ? {} : { laboratory }),
    ...(comparator === undefined ? {} : { textValue: comparator }),
  };
  const chart = {
    identity: { sex } as PatientChart["identity"],
    events: [
      { ...on(born), code: "MEDS_BIRTH" },
      { ...on("2020-01-01"), code, numericValue: value, ...said },
    ],
  };
  const { range, stands } = judgeResults(chart)(1);
  return [stands, range?.low ?? null, range?.high ?? null, range === null ? "no range" : range.source];
}
const potassium = "LOINC//2823-3//mmol/L";

describe("whose range", () => {
  test("the laboratory's wins over the guideline's", () => {
    expect(judged(potassium, 5.05)).toEqual(["within", 3.5, 5.1, "usual adult range"]);
    expect(judged(potassium, 5.05, { ranges: [{ low: 3.4, high: 5 }] })).toEqual(["above", 3.4, 5, null]);
  });

  test("its verdict without a range wins too, and then no band is drawn", () => {
    expect(judged(potassium, 5.05, { ranges: [], verdict: "very-high" })).toEqual([
      "far-above",
      null,
      null,
      "no range",
    ]);
  });

  test("one for men is not a woman's: she is held against the one for everybody, else the guideline's", () => {
    const men = { low: 3, high: 4, sex: "male" as const };
    expect(judged(potassium, 4.5, { ranges: [men] })).toEqual(["within", 3.5, 5.1, "usual adult range"]);
    expect(judged(potassium, 4.5, { ranges: [men, { low: 2, high: 4.4 }] })).toEqual(["above", 2, 4.4, null]);
    expect(judged(potassium, 4.5, { ranges: [men, { low: 2, high: 4.4 }] }, { sex: "male" })).toEqual([
      "above",
      3,
      4,
      null,
    ]);
  });

  test("one for an age fits at the draw, on its first and last day; without a birth nobody's does", () => {
    const born = "2010-01-01";
    // From 1 January 2010 to 1 January 2020 are 3,652 days.
    const aged = (from: number, to: number) => ({ ranges: [{ high: 4, fromAgeDays: from, toAgeDays: to }] });
    expect(judged(potassium, 4.5, aged(3652, 9999), { born })).toEqual(["above", null, 4, null]);
    expect(judged(potassium, 4.5, aged(0, 3652), { born })).toEqual(["above", null, 4, null]);
    expect(judged(potassium, 4.5, aged(3653, 9999), { born })).toEqual([null, null, null, "no range"]);
    const { events, identity } = { events: [], identity: { sex: "female" } as PatientChart["identity"] };
    expect(judgeResults({ events, identity })(0)).toEqual({ range: null, stands: null });
  });

  test("two that fit and differ are none", () => {
    const young = {
      ranges: [
        { high: 4, toAgeDays: 30_000 },
        { high: 6, fromAgeDays: 100 },
      ],
    };
    expect(judged(potassium, 4.5, young)).toEqual(["within", 3.5, 5.1, "usual adult range"]);
  });

  test("limits for adults are not a child's", () => {
    expect(judged("LOINC//39156-5//kg/m2", 16, undefined, { born: "2012-01-01" })).toEqual([
      null,
      null,
      null,
      "no range",
    ]);
  });
});

describe("where a result stands", () => {
  test("ADA's HbA1c below 5.7 % is usual, so 5.7 itself is above; a blood pressure of 130 is above ACC/AHA's", () => {
    expect(judged("LOINC//4548-4//%", 5.7)[0]).toBe("above");
    expect(judged("LOINC//4548-4//%", 5.6)[0]).toBe("within");
    expect(judged("LOINC//8480-6//mm[Hg]", 130)[0]).toBe("above");
  });

  test("a glucose that does not say it was fasting is held against no limit of fasting ones", () => {
    expect(judged("LOINC//1558-6//mg/dL", 130)[0]).toBe("above");
    for (const code of ["2345-7", "2339-0"])
      expect(judged(`LOINC//${code}//mg/dL`, 130)).toEqual([null, null, null, "no range"]);
  });

  test("KDIGO's eGFR of 60 is not decreased, 59 is; a potassium of 5.1 is still usual", () => {
    const egfr = "LOINC//98979-8//mL/min/{1.73_m2}";
    expect([judged(egfr, 60)[0], judged(egfr, 59)[0]]).toEqual(["within", "below"]);
    expect(judged(potassium, 5.1)[0]).toBe("within");
  });

  test("a laboratory's <200 leaves 200 outside, its ≤200 does not", () => {
    const code = "LOINC//2093-3//mg/dL";
    expect(judged(code, 200, { ranges: [{ high: 200, highOutside: true }] })[0]).toBe("above");
    expect(judged(code, 200, { ranges: [{ high: 200 }] })[0]).toBe("within");
  });

  test("critical is what the laboratory calls so, and only on the side where the value is", () => {
    const ranges = [{ low: 3.5, high: 5 }];
    expect(judged(potassium, 6.8, { ranges, verdict: "very-high" })[0]).toBe("far-above");
    expect(judged(potassium, 6.8, { ranges, verdict: "high" })[0]).toBe("above");
    expect(judged(potassium, 4, { ranges, verdict: "very-high" })[0]).toBe("within");
  });
});

describe("where a result stands that was reported as a bound", () => {
  const code = "LOINC//1988-5//mg/L";
  const stands = (comparator: Comparator, value: number, range: LaboratoryView["ranges"][number], more: object = {}) =>
    judged(code, value, { ranges: [range], ...more }, { comparator })[0];

  test("<5 says nothing about a lower limit of 3, <3 and <2 are below it, and without a lower limit <5 is within up to 10", () => {
    expect(stands("<", 5, { low: 3 })).toBeNull();
    expect(stands("<", 5, { low: 3, high: 10 })).toBeNull();
    expect([stands("<", 3, { low: 3 }), stands("<", 2, { low: 3 })]).toEqual(["below", "below"]);
    expect(stands("<", 5, { high: 10 })).toBe("within");
    expect(stands("<", 11, { high: 10 })).toBeNull();
  });

  test(">60 is within from 60 and above up to 50, and says nothing up to 100", () => {
    expect([stands(">", 60, { low: 60 }), stands(">=", 60, { low: 60 })]).toEqual(["within", "within"]);
    expect(stands(">", 60, { high: 50 })).toBe("above");
    expect([stands(">", 60, { low: 60, high: 100 }), stands(">", 60, { low: 70 })]).toEqual([null, null]);
  });

  test("on the limit itself it matters whether the limit and the bound belong: ≤3 and a range from 3, <5.7 and ≥5.7", () => {
    expect([stands("<=", 3, { low: 3 }), stands("<=", 3, { low: 3, lowOutside: true })]).toEqual([null, "below"]);
    expect([
      stands("<", 5.7, { high: 5.7, highOutside: true }),
      stands("<=", 5.7, { high: 5.7, highOutside: true }),
    ]).toEqual(["within", null]);
    expect([stands(">=", 5.7, { high: 5.7 }), stands(">", 5.7, { high: 5.7 })]).toEqual([null, "above"]);
  });

  test("what has a range from 0 is never negative: <5 is within 0 to 10", () => {
    expect(stands("<", 5, { low: 0, high: 10 })).toBe("within");
    expect(stands("<", 5, { low: -2, high: 10 })).toBeNull();
  });

  test("where it is open the laboratory's verdict stands; critical stays its word", () => {
    expect(stands("<", 5, { low: 3 }, { verdict: "low" })).toBe("below");
    expect(stands(">", 60, { high: 50 }, { verdict: "very-high" })).toBe("far-above");
  });

  test("a guideline's limits are held against it the same way: an eGFR of >60 or ≥90 is not decreased, of >45 nobody knows", () => {
    const egfr = "LOINC//98979-8//mL/min/{1.73_m2}";
    const of = (comparator: Comparator, value: number) => judged(egfr, value, undefined, { comparator })[0];
    expect([of(">", 60), of(">=", 90), of(">", 45), of("<", 15)]).toEqual(["within", "within", null, "below"]);
  });
});
