import { expect, test } from "vitest";
import { weekdays } from "./date-words.ts";
import { deidentifyText } from "./deidentify-text.ts";
import { findInRosters } from "./rosters.ts";

const written = (text: string) => findInRosters(text).map(({ start, end }) => text.slice(start, end));

test("residents listed by their beds are persons though their names are words; an empty bed is nobody", () => {
  const list =
    "1A  Marlow   2 asst\n1B  Day      TEDs\n2A  empty\n2B  Rose     glasses\n3A  Ortega-Lunn new adm, see me";
  expect(written(list)).toEqual(["Marlow", "Day", "Rose", "Ortega-Lunn"]);
});

test("numbered drugs, results after a clock and two lone lines are no roster", () => {
  expect(written("1. Colace 100 mg\n2. Lasix 40 mg\n3. Senna 2 tabs")).toEqual([]);
  expect(written("0831 RFV x3 US\n0844 CTI line\n0909 PVI done")).toEqual([]);
  expect(written("1A  Marlow  2 asst\n1B  Day  TEDs")).toEqual([]);
});

test("who speaks in an exported chat is a person, a heading with an hour is not", () => {
  expect(
    written("Nerys 06:12: morning\nDelyth W. 06:40: fine\nAssessment 07:00: stable\nVitals 08:00: BP 120/70"),
  ).toEqual(["Nerys", "Delyth W."]);
});

test("who speaks beside somebody of a given name is a person, a heading above a name is not", () => {
  expect(written("Velm: Where were you?\nNadine: At home.")).toEqual(["Velm"]);
  expect(written("Plan: Walk daily.\nLungs: Clear.\nNeuro: Intact.")).toEqual([]);
  expect(written("Assessment: Stable.\nNadine: Called back.")).toEqual([]);
});

test("founders listed after the word are persons", () => {
  expect(written("Two founders: Ashe, Johnson and Johnson.")).toEqual(["Ashe, Johnson and Johnson"]);
});

test("who said what stands in marks is a person, and to whom; a complaint in the patient's words is not", () => {
  expect(deidentifyText('"Come in!" said Burke to Spears').text).not.toMatch(/Burke|Spears/);
  expect(deidentifyText('Wells: "Who is there?"\nWells: "Come in."').text).not.toContain("Wells");
  expect(deidentifyText('Mood: "Good"\nAffect: "Flat"\n"Hurts!" says Patient').spans).toEqual([]);
});

test("a number with the word for a telephone beside it is one", () => {
  expect(deidentifyText("Fax: 28-64-66-98\n20-31-40-55-Office").text).not.toMatch(/64|31/);
  expect(deidentifyText("call me at 28-64-66-98, or text 11-31-40-55").text).not.toMatch(/64|31/);
});

test.each(weekdays)("%s in small letters is a date as Monday is", (day) => {
  expect(deidentifyText(`Pain since ${day}, worse on ${day} night.`).text).toBe(
    "Pain since [DATE], worse on [DATE] night.",
  );
});

test("a family name that is a colour beside a name, and a small name with its initial, are names", () => {
  expect(deidentifyText("seen with Muslija and Brown were late").text).toBe("seen with [NAME] and [NAME] were late");
  expect(deidentifyText("sent by jonah k lindqvist today").text).toBe("sent by [NAME] today");
  expect(deidentifyText("Took Muslija and Brown bread to eat").spans).toHaveLength(1);
});
