import { expect, test } from "vitest";
import { toEpochMs, toSubjectKey } from "#core";
import { renderRecord } from "./record-text.ts";

test("a result reported as a bound is quoted as one: a troponin of <0.01 is no 0.01", () => {
  const at = toEpochMs(Date.UTC(2024, 2, 1));
  const troponin = { subject: toSubjectKey(1), code: "LOINC//6598-7//ng/mL", display: "Troponin T", occurredAt: at };
  const { text } = renderRecord([{ ...troponin, filedAt: at, numericValue: 0.01, textValue: "<" }]);
  expect(text).toBe("2024-03-01 Troponin T: <0.01 ng/mL [LOINC//6598-7//ng/mL]");
});
