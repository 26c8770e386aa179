import { expect, test } from "vitest";
import { type DrugUse, dayEvents, drugUseWords } from "#core";
import { dosagePhrases } from "./dosage-phrases.ts";

const metformin: DrugUse = {
  dosages: [
    {
      dose: { value: 500, unit: "mg" },
      route: { code: "SNOMED//26643006" },
      timing: { frequency: 2, period: 1, periodUnit: "d", when: ["CM"] },
      asNeeded: true,
      text: "with food",
    },
  ],
};

test("a patient reads it in plain English or Spanish; the prescriber's words stay as they are", () => {
  expect(drugUseWords(metformin, dosagePhrases.en)).toBe(
    "500 mg by mouth, twice a day, with breakfast, only when you need it (“with food”)",
  );
  expect(drugUseWords(metformin, dosagePhrases.es)).toBe(
    "500 mg por la boca, 2 veces al día, con el desayuno, solo si lo necesita (“with food”)",
  );
});

test("every 6 hours, once a week, two tablets, in Spanish", () => {
  const said = (use: DrugUse["dosages"][number]) => drugUseWords({ dosages: [use] }, dosagePhrases.es);
  expect(said({ timing: { frequency: 1, period: 6, periodUnit: "h" } })).toBe("cada 6 horas");
  expect(said({ timing: { frequency: 1, period: 1, periodUnit: "wk", days: ["mon"] } })).toBe(
    "una vez por semana, los días lunes",
  );
  expect(said({ dose: { value: 2, unit: "TAB" } })).toBe("2 tabletas");
  expect(said({ limits: [{ dose: { value: 4, unit: "g" }, within: { value: 24, unit: "h" } }] })).toBe(
    "como máximo 4 g en 24 horas",
  );
});

test("both languages have words for every event of the day", () => {
  for (const { when } of Object.values(dosagePhrases)) expect(Object.keys(when).sort()).toEqual([...dayEvents].sort());
});
