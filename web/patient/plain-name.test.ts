import { expect, test } from "vitest";
import { plainName } from "./plain-name.ts";

test.each([
  ["Essential (primary) hypertension", "hypertension"],
  ["Essential hypertension", "hypertension"],
  ["Essential tremor", "Essential tremor"],
  ["Essential (hemorrhagic) thrombocythemia", "Essential (hemorrhagic) thrombocythemia"],
  ["Insomnia, unspecified", "Insomnia"],
  ["Unspecified dementia", "dementia"],
  ["Type 2 diabetes mellitus without complications", "Type 2 diabetes"],
  ["Type 2 diabetes mellitus with unspecified complications", "Type 2 diabetes mellitus"],
  [
    "Malignant neoplasm of unspecified site of left female breast",
    "Malignant neoplasm of unspecified site of left female breast",
  ],
])("%s is asked about as %s", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});
