import { expect, test } from "vitest";
import { openWordCode } from "./open-words.ts";

/** As `bench/deid-open-words.ts` packs it: documents in steps, share with a capital, mostly in capitals. */
const unpack = (code: number) => ({ documents: code >> 4, capital: (code >> 1) & 7, upper: (code & 1) === 1 });

test("open medical text writes `patients` small, `Parkinson` with a capital and `MRI` in capitals, and has no word of mere letters", () => {
  expect(unpack(openWordCode("patients"))).toEqual({ documents: 5, capital: 0, upper: false });
  expect(unpack(openWordCode("parkinson")).capital).toBe(3);
  expect(unpack(openWordCode("mri")).upper).toBe(true);
  expect(openWordCode("qqxzvk")).toBe(0);
});
