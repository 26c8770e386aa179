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
  [
    "the Creative Commons Attribution Non Commercial license, to build upon this work non-commercially",
    "CC-BY-NC",
    false,
  ],
  ["Creative Commons Attribution – NonCommercial – NoDerivatives 4.0 International", "CC-BY-NC-ND-4.0", false],
  [
    "Creative Commons Attribution License (CC BY) for non-commercial use",
    "Creative Commons Attribution License (CC BY) for non-commercial use",
    false,
  ],
  [
    "https://creativecommons.org/licenses/by/4.0/ Non Commercial use only",
    "https://creativecommons.org/licenses/by/4.0/ Non Commercial use only",
    false,
  ],
  [
    "http://creativecommons.org/licenses/by/3.0/ and http://creativecommons.org/licenses/by-nc-sa/3.0/",
    "CC-BY-NC-SA-3.0",
    false,
  ],
  [
    "Creative Commons Attribution 4.0 International License, for commercial and non-commercial purposes",
    "CC-BY-4.0",
    true,
  ],
  [
    "https://creativecommons.org/licenses/by/4.0/ data: http://creativecommons.org/publicdomain/zero/1.0/",
    "CC-BY-4.0",
    true,
  ],
  ["http://creativecommons.org/publicdomain/zero/1.0/ waives all rights", "CC-0-1.0", true],
  ["CC BY-NC", "CC-BY-NC", false],
  ["Copyright 2020 The Society. All rights reserved.", "Copyright 2020 The Society. All rights reserved.", false],
])("%s is kept as %s; may teach: %s", (text, name, teaches) => {
  expect(toLicenceName(text)).toBe(name);
  expect(mayTeach(toLicenceName(text))).toBe(teaches);
});
