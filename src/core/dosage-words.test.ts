import { expect, test } from "vitest";
import { drugUseWords } from "./dosage-words.ts";
import type { DoseTiming, DrugAmount } from "./drug-use.ts";

const timed = (timing: DoseTiming) => drugUseWords({ dosages: [{ timing }] });
const dosed = (dose: DrugAmount) => drugUseWords({ dosages: [{ dose }] });

test.each([
  [{ frequency: 1, period: 1, periodUnit: "d" }, "once a day"],
  [{ frequency: 3, period: 1, periodUnit: "d" }, "3 times a day"],
  [{ frequency: 1, frequencyMax: 2, period: 1, periodUnit: "d" }, "1 to 2 times a day"],
  [{ frequency: 1, period: 2, periodUnit: "d" }, "every 2 days"],
  [{ frequency: 1, period: 1, periodUnit: "h" }, "every hour"],
  [{ frequency: 1, period: 4, periodMax: 6, periodUnit: "h" }, "every 4 to 6 hours"],
  [{ frequency: 2, period: 1, periodUnit: "wk", days: ["mon", "thu"] }, "twice a week, on Mon, Thu"],
  [{ frequency: 1, period: 1, periodUnit: "mo" }, "once a month"],
  [{ frequency: 2, period: 3, periodUnit: "wk" }, "twice every 3 weeks"],
  [{ times: ["08:00", "20:00"] }, "at 08:00, 20:00"],
  [{ when: ["ACM"] }, "before breakfast"],
] as const satisfies readonly (readonly [DoseTiming, string])[])("%j is %s", (timing, words) => {
  expect(timed(timing)).toBe(words);
});

test.each([
  [{ value: 1, unit: "TAB" }, "1 tablet"],
  [{ value: 0.5, unit: "tablet" }, "0.5 tablet"],
  [{ value: 1, high: 2, unit: "{puff}" }, "1 to 2 puffs"],
  [{ value: 50, unit: "ug" }, "50 mcg"],
  [{ value: 5, unit: "ug/kg/min" }, "5 mcg/kg/min"],
  [{ value: 10, unit: "[IU]" }, "10 international units"],
  [{ value: 1000, unit: "U/h" }, "1000 units/h"],
  [{ value: 2, unit: "MD to order" }, "2 MD to order"],
] as const)("%j is %s", (dose, words) => {
  expect(dosed(dose)).toBe(words);
});

test("of what was supplied alone nothing is said of taking it", () => {
  expect(drugUseWords({ dosages: [], supplyDays: 30 })).toBeUndefined();
  expect(drugUseWords(undefined)).toBeUndefined();
});
