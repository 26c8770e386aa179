import { expect, test } from "vitest";
import { toEpochMs, toSubjectKey } from "#core";
import { renderRecord } from "./record-text.ts";

test("a result reported as a bound is quoted as one: a troponin of <0.01 is no 0.01", () => {
  const at = toEpochMs(Date.UTC(2024, 2, 1));
  const troponin = { subject: toSubjectKey(1), code: "LOINC//6598-7//ng/mL", display: "Troponin T", occurredAt: at };
  const { text } = renderRecord([{ ...troponin, filedAt: at, numericValue: 0.01, textValue: "<" }]);
  expect(text).toBe("2024-03-01 Troponin T: <0.01 ng/mL [LOINC//6598-7//ng/mL]");
});

test("a year is quoted as a year, and a day as its source's clock had it: an evening in California is not the next day", () => {
  const quoted = (moment: string, dated?: string) => {
    const at = toEpochMs(Date.parse(moment));
    const entry = { subject: toSubjectKey(1), code: "SNOMED//1", display: "Colonoscopy", occurredAt: at, filedAt: at };
    return renderRecord([dated === undefined ? entry : { ...entry, dated }]).text.split(" [")[0];
  };
  expect(quoted("2010-01-01", "2010")).toBe("2010 Colonoscopy");
  expect(quoted("2023-06-01", "2023-06")).toBe("2023-06 Colonoscopy");
  expect(quoted("2024-02-02T07:00:00Z", "2024-02-01T23:00:00-08:00")).toBe("2024-02-01 Colonoscopy");
  expect(quoted("2024-02-02T07:00:00Z")).toBe("2024-02-02 Colonoscopy");
});
