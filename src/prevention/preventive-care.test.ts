import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ClinicalEvent, toEpochMs, toSubjectKey, type UndatedEntry } from "#core";
import { findPreventiveCare } from "./preventive-care.ts";
import { preventiveServices } from "./services.ts";

const day = (iso: string) => toEpochMs(Date.parse(`${iso}T12:00:00Z`));
const subject = toSubjectKey(1);
function event(code: string, on: string, filed = on, numericValue?: number): ClinicalEvent {
  return {
    subject,
    code,
    occurredAt: day(on),
    filedAt: day(filed),
    ...(numericValue === undefined ? {} : { numericValue }),
  };
}
const COLONOSCOPY = "SNOMED//73761001";
const FIT = "LOINC//29771-3//{presence}";

/** State of one service for someone born on 1960-06-15, asked on `asOf`. */
function stateOf(
  id: string,
  events: ClinicalEvent[],
  { asOf = "2024-06-15", sex = "female", born = "1960-06-15" } = {},
) {
  const all = [event("MEDS_BIRTH", born), ...events];
  const found = findPreventiveCare({ events: all, sex, asOf: day(asOf) }).find(({ service }) => service.id === id);
  if (found === undefined) return "not for them";
  const due = found.dueAt === undefined ? "never" : new Date(found.dueAt).toISOString().slice(0, 10);
  return `${found.state}, ${due}`;
}

test("every statement stands in the starter library, word for word", () => {
  for (const { document, statement, id } of preventiveServices) {
    const file = join(import.meta.dirname, "../../library", `${document.slice("library:".length)}.md`);
    expect(readFileSync(file, "utf8").split("\n"), id).toContain(`- ${statement}`);
  }
});

test("ids are unique, of services and of what counts with its years", () => {
  const ids = preventiveServices.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ["nothing on record: due since the first birthday it is for", [], "due, 2010-06-15"],
  ["a colonoscopy counts for ten years", [event(COLONOSCOPY, "2015-03-01")], "done, 2025-03-01"],
  ["a colonoscopy of eleven years ago is due since a year", [event(COLONOSCOPY, "2013-06-01")], "due, 2023-06-01"],
  ["a stool test counts for one year", [event(FIT, "2023-07-01")], "done, 2024-07-01"],
  ["the longest cover counts", [event(COLONOSCOPY, "2016-01-01"), event(FIT, "2024-01-10")], "done, 2026-01-01"],
  ["what was filed after the moment is not known", [event(COLONOSCOPY, "2024-06-01", "2024-06-20")], "due, 2010-06-15"],
  ["after colorectal cancer it is not screening", [event("ICD10CM//C18.7", "2020-01-01")], "not for them"],
])("colorectal cancer: %s", (_, events, expected) => {
  expect(stateOf("colorectal-cancer", events as ClinicalEvent[])).toBe(expected);
});

test.each([
  ["colorectal-cancer", "DIAGNOSIS//ICD//10//C189"],
  ["colorectal-cancer", "ICD10//C18.9"],
  ["colorectal-cancer", "DIAGNOSIS//ICD//9//1536"],
  ["breast-cancer", "DIAGNOSIS//ICD//10//Z853"],
  ["blood-pressure", "DIAGNOSIS//ICD//9//4019"],
])("%s is not looked for in who has %s on record: MEDS and OMOP write ICD's codes in their own way", (id, code) => {
  expect(stateOf(id, [])).toMatch(/^due/);
  expect(stateOf(id, [event(code, "2020-01-01")])).toBe("not for them");
});

test.each(["DIAGNOSIS//ICD//10//E119", "SNOMED//44054006"])(
  "who has type 2 diabetes as %s is asked for the kidney tests of it",
  (code) => {
    expect(stateOf("kidney-urine", [event(code, "2020-01-01")])).toBe("due, 2020-01-01");
  },
);

test("age is counted in completed years: the day before the birthday is a year less", () => {
  expect(stateOf("colorectal-cancer", [], { asOf: "2010-06-14" })).toBe("not for them");
  expect(stateOf("colorectal-cancer-45", [], { asOf: "2010-06-14" })).toBe("due, 2005-06-15");
  expect(stateOf("colorectal-cancer", [], { asOf: "2036-06-15" })).toBe("not for them");
});

test("an HPV test before 30 does not count for five years", () => {
  const early = [event("LOINC//21440-3//{presence}", "2019-06-01")];
  expect(stateOf("cervical-cancer", early, { born: "1990-01-01", asOf: "2021-01-01" })).toBe("due, 2020-01-01");
  expect(stateOf("cervical-cancer", early, { born: "1985-01-01", asOf: "2021-01-01" })).toBe("done, 2024-06-01");
  expect(stateOf("cervical-cancer", [], { sex: "male" })).toBe("not for them");
});

test("a series is done with its last dose, and two entries of one day are one dose", () => {
  const dose = (on: string) => event("CVX//187", on);
  expect(stateOf("zoster", [dose("2020-01-05"), dose("2020-01-05")])).toBe("due, 2010-06-15");
  expect(stateOf("zoster", [dose("2020-01-05"), dose("2020-04-05")])).toBe("done, never");
});

test("two sources' entries of one dose, days apart, are no second dose", () => {
  const dose = (on: string) => event("CVX//187", on);
  expect(stateOf("zoster", [dose("2020-01-05"), dose("2020-01-08"), dose("2020-01-20")])).toMatch(/^due/);
  expect(stateOf("zoster", [dose("2020-01-05"), dose("2020-01-08"), dose("2020-03-05")])).toBe("done, never");
});

test("a shot of today of which only the day is told, and a test of this year, are done", () => {
  const told = (code: string, from: string, to: string): ClinicalEvent => ({
    ...event(code, from),
    occurredAt: toEpochMs(Date.parse(from)),
    filedAt: toEpochMs(Date.parse(to)),
  });
  const flu = told("CVX//140", "2024-06-15", "2024-06-15T23:59:59.999Z");
  expect(stateOf("influenza", [flu])).toBe("done, 2025-06-15");
  const ofYear = told(COLONOSCOPY, "2024-01-01", "2024-12-31T23:59:59.999Z");
  expect(stateOf("colorectal-cancer", [ofYear])).toBe("done, 2034-01-01");
  expect(stateOf("colorectal-cancer", [ofYear], { asOf: "2023-12-01" })).toMatch(/^due/);
});

test("a service and a birthday near midnight count by the source's own day, not UTC's", () => {
  const at = (text: string): ClinicalEvent => ({
    ...event(COLONOSCOPY, text.slice(0, 10)),
    occurredAt: toEpochMs(Date.parse(text)),
    filedAt: toEpochMs(Date.parse(text)),
    dated: text,
  });
  expect(stateOf("colorectal-cancer", [at("2015-03-01T22:30:00-05:00")])).toBe("done, 2025-03-01");
  expect(stateOf("colorectal-cancer", [at("2015-03-02T04:30:00+09:00")])).toBe("done, 2025-03-02");
  const evening = toEpochMs(Date.parse("2010-06-14T23:00:00-05:00"));
  const visit = { ...at("2010-06-14T23:00:00-05:00"), code: "ENCOUNTER_START//AMB" };
  const birth = { ...event("MEDS_BIRTH", "1960-06-16"), occurredAt: toEpochMs(Date.parse("1960-06-16T03:30:00Z")) };
  const ask = (asOf: number, events: ClinicalEvent[]) =>
    findPreventiveCare({
      events: [birth, ...events],
      sex: "female",
      birthDate: "1960-06-15",
      asOf: toEpochMs(asOf),
    }).some(({ service }) => service.id === "colorectal-cancer");
  expect(ask(evening, [visit])).toBe(false);
  expect(ask(Date.parse("2010-06-15T12:00:00Z"), [visit])).toBe(true);
});

test("the latest body mass index says whether blood sugar is looked for", () => {
  const bmi = (on: string, value: number) => event("LOINC//39156-5//kg/m2", on, on, value);
  expect(stateOf("diabetes", [bmi("2020-01-01", 31), bmi("2023-01-01", 24)])).toBe("not for them");
  expect(stateOf("diabetes", [bmi("2020-01-01", 24), bmi("2023-01-01", 31)])).toBe("due, 2023-01-01");
  const lasting = [bmi("2019-01-01", 24), bmi("2020-01-01", 31), bmi("2023-01-01", 32)];
  expect(stateOf("diabetes", lasting)).toBe("due, 2020-01-01");
});

test("the dead and those without a birth date are asked nothing", () => {
  expect(stateOf("influenza", [event("MEDS_DEATH", "2023-01-01")])).toBe("not for them");
  expect(findPreventiveCare({ events: [], sex: "female", asOf: day("2024-01-01") })).toEqual([]);
  const [events, undated] = [[event("MEDS_BIRTH", "1960-06-15")], [{ subject, code: "MEDS_DEATH" }]];
  expect(findPreventiveCare({ events, undated, sex: "female", asOf: day("2024-01-01") })).toEqual([]);
});

test("an institution's own codes count beside the table's", () => {
  const events = [event("MEDS_BIRTH", "1960-06-15"), event("CPT//45378", "2020-01-01")];
  const found = (codes: Record<string, string[]>) =>
    findPreventiveCare({ events, sex: "male", asOf: day("2024-01-01"), codes }).find(
      ({ service }) => service.id === "colorectal-cancer",
    )?.state;
  expect(found({})).toBe("due");
  expect(found({ colonoscopy: ["CPT//45378"] })).toBe("done");
});

test("diabetes that ended or was resolved asks for no yearly kidney test, and one that lasts does", () => {
  const diabetes = event("ICD10CM//E11.9", "2015-01-01");
  expect(stateOf("kidney-urine", [diabetes])).toMatch(/^due/);
  expect(stateOf("kidney-urine", [{ ...diabetes, lapsed: "resolved" }])).toBe("not for them");
  expect(stateOf("kidney-urine", [diabetes, event("CONDITION_END//ICD10CM//E11.9", "2016-01-01")])).toBe(
    "not for them",
  );
  const filedLater = event("CONDITION_END//ICD10CM//E11.9", "2016-01-01", "2024-07-01");
  expect(stateOf("kidney-urine", [diabetes, filedLater])).toMatch(/^due/);
});

test("a kidney test is not due since before the diabetes it is for", () => {
  const found = [event("ICD10CM//E11.9", "2019-05-01"), event("ICD10CM//E11.22", "2021-05-01")];
  expect(stateOf("kidney-urine", found)).toBe("due, 2019-05-01");
  const child = [event("ICD10CM//E11.9", "1970-01-01")];
  expect(stateOf("kidney-urine", child)).toBe("due, 1978-06-15");
});

test("cancer that was resolved still asks for other care than screening; a colonoscopy that was broken off does not count", () => {
  expect(stateOf("colorectal-cancer", [{ ...event("ICD10CM//C18.7", "2020-01-01"), lapsed: "resolved" }])).toBe(
    "not for them",
  );
  expect(stateOf("colorectal-cancer", [{ ...event(COLONOSCOPY, "2015-03-01"), lapsed: "stopped" }])).toBe(
    "due, 2010-06-15",
  );
});

test("what has no date says whom a service is for, and counts as done at no moment", () => {
  const find = (id: string, ...undated: UndatedEntry[]) =>
    findPreventiveCare({
      events: [event("MEDS_BIRTH", "1960-06-15")],
      undated,
      sex: "female",
      asOf: day("2024-06-15"),
    }).find(({ service }) => service.id === id);
  const diabetes = { subject, code: "ICD10CM//E11.9" };
  expect(find("kidney-urine")).toBeUndefined();
  expect(find("kidney-urine", diabetes)).toMatchObject({ state: "due" });
  expect(find("kidney-urine", diabetes)).not.toHaveProperty("dueAt");
  expect(find("kidney-urine", { ...diabetes, lapsed: "resolved" })).toBeUndefined();
  expect(find("colorectal-cancer", { subject, code: "ICD10CM//C18.7" })).toBeUndefined();
  const due = { state: "due", dueAt: Date.parse("2010-06-15") };
  expect(find("colorectal-cancer", { subject, code: COLONOSCOPY })).toMatchObject({ ...due, undated: true });
  expect(find("colorectal-cancer", { subject, code: COLONOSCOPY, lapsed: "stopped" })).not.toHaveProperty("undated");
});

describe("a result that is none, and one that is not normal", () => {
  const told = (code: string, on: string, textValue: string, more: Partial<ClinicalEvent> = {}): ClinicalEvent => ({
    ...event(code, on),
    textValue,
    ...more,
  });
  const HIV = "LOINC//56888-1";
  const PAP = "LOINC//19762-4";
  const HPV = "LOINC//21440-3";
  const MAMMOGRAM = "LOINC//24606-6";
  const FIT_TOLD = "LOINC//29771-3";

  test.each([
    ["hiv", [told(HIV, "2024-01-10", "Test not performed: specimen hemolyzed")], "due, 1975-06-15"],
    ["hiv", [told(HIV, "2024-01-10", "Non-reactive")], "done, never"],
    ["hiv", [told(HIV, "2024-01-10", "Reactive")], "follow-up, never"],
    ["hiv", [told(HIV, "2024-01-10", "Reactive"), told(HIV, "2024-01-20", "Not detected")], "done, never"],
    ["hepatitis-c", [told("LOINC//16128-1", "2024-01-10", "Specimen rejected")], "due, 1978-06-15"],
    ["cervical-cancer", [told(PAP, "2024-01-10", "HSIL")], "follow-up, never"],
    ["cervical-cancer", [told(PAP, "2024-01-10", "Negative for intraepithelial lesion")], "done, 2027-01-10"],
    ["cervical-cancer", [told(PAP, "2022-01-10", "LSIL"), told(PAP, "2024-01-10", "NILM")], "done, 2027-01-10"],
    ["breast-cancer", [told(MAMMOGRAM, "2024-01-10", "BI-RADS 4")], "follow-up, never"],
    ["breast-cancer", [told(MAMMOGRAM, "2024-01-10", "BI-RADS 1")], "done, 2026-01-10"],
    ["breast-cancer", [told(MAMMOGRAM, "2024-01-10", "BI-RADS 5", { lapsed: "preliminary" })], "follow-up, never"],
    ["breast-cancer", [told(MAMMOGRAM, "2024-01-10", "BI-RADS 1", { lapsed: "preliminary" })], "due, 2000-06-15"],
    ["colorectal-cancer", [told(FIT_TOLD, "2024-01-10", "Positive")], "follow-up, never"],
    ["colorectal-cancer", [told(FIT_TOLD, "2024-01-10", "Negative")], "done, 2025-01-10"],
    ["osteoporosis", [event("LOINC//38265-5", "2026-01-10", "2026-01-10", -3.1)], "done, never"],
  ] as const)("%s: %#", (id, events, expected) => {
    expect(stateOf(id, [...events], id === "osteoporosis" ? { asOf: "2026-06-15" } : {})).toBe(expected);
  });

  test("a positive stool test is followed up by a colonoscopy of a later day, not by one before it", () => {
    const positive = told(FIT_TOLD, "2024-01-10", "Positive");
    expect(stateOf("colorectal-cancer", [event(COLONOSCOPY, "2020-03-01"), positive])).toBe("follow-up, never");
    expect(stateOf("colorectal-cancer", [positive, event(COLONOSCOPY, "2024-03-01")])).toBe("done, 2034-03-01");
    const stopped = { ...event(COLONOSCOPY, "2024-03-01"), lapsed: "in-progress" } as const;
    expect(stateOf("colorectal-cancer", [positive, stopped])).toBe("follow-up, never");
  });

  test("what tells no result, billed later, and a negative test of the same day take nothing back", () => {
    const abnormal = told(PAP, "2024-01-10", "ASC-US");
    expect(stateOf("cervical-cancer", [abnormal, event("HCPCS//G0124", "2024-01-14")])).toBe("follow-up, never");
    expect(stateOf("cervical-cancer", [abnormal, told(HPV, "2024-01-10", "Not detected")])).toBe("follow-up, never");
  });

  test("the result that needs follow-up is the one that is named, with no day at which the service is due again", () => {
    const abnormal = told(PAP, "2024-01-10", "HSIL");
    const events = [event("MEDS_BIRTH", "1960-06-15"), abnormal, told(HPV, "2024-01-10", "Not detected")];
    const found = findPreventiveCare({ events, sex: "female", asOf: day("2024-06-15") });
    const cervical = found.find(({ service }) => service.id === "cervical-cancer");
    expect(cervical).toMatchObject({ state: "follow-up", last: abnormal });
    expect(cervical).not.toHaveProperty("dueAt");
  });

  test.each(["in-progress", "doubtful", "on-hold", "stopped"] as const)(
    "a procedure that is %s is not done",
    (lapsed) => {
      const scan = { ...event("SNOMED//312681000", "2026-01-10"), lapsed };
      expect(stateOf("osteoporosis", [scan], { asOf: "2026-06-15" })).toMatch(/^due/);
    },
  );

  test("a shot of less than a full dose is not done", () => {
    const [flu, pneumococcal] = [event("CVX//140", "2024-01-10"), event("CVX//216", "2024-01-10")];
    expect(stateOf("influenza", [flu])).toBe("done, 2025-01-10");
    expect(stateOf("influenza", [{ ...flu, lapsed: "subpotent" }])).toMatch(/^due/);
    expect(stateOf("pneumococcal", [{ ...pneumococcal, lapsed: "subpotent" }])).toMatch(/^due/);
  });
});
