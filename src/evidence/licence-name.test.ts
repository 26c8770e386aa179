import { expect, test } from "vitest";
import { toLicenceName } from "./licence-name.ts";
import { mayTeach } from "./training-licence.ts";

test.each([
  ["https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0", true],
  [
    "http://creativecommons.org/publicdomain/mark/1.0/ Publication of EHP lies in the public domain",
    "public domain",
    true,
  ],
  ["This is open access under CC BY 3.0", "CC-BY-3.0", true],
  ["Creative Commons Attribution-NonCommercial", "CC-BY-NC", false],
  ["CC BY, for non-commercial use only", "CC BY, for non-commercial use only", false],
  ["CC BY-NC-ND 4.0, non-commercial", "CC-BY-NC-ND-4.0", false],
])("%s is kept as %s; may teach: %s", (text, name, teaches) => {
  expect(toLicenceName(text)).toBe(name);
  expect(mayTeach(toLicenceName(text))).toBe(teaches);
});
