import { expect, test } from "vitest";
import { sensitiveAttributes } from "./people.ts";

test.each([
  ["HIV", "042"],
  ["substance use", "30500"],
  ["mental health", "2962"],
])("%s in ICD-9 is sensitive as MIMIC's MEDS writes it, too", (attribute, code) => {
  for (const system of ["ICD9CM", "DIAGNOSIS//ICD//9"])
    expect(sensitiveAttributes[attribute]?.test(`${system}//${code}`)).toBe(true);
});
