import { describe, expect, test } from "vitest";
import { type ClinicalEvent, toEpochMs, toSubjectKey } from "#core";
import { findEnds, findOver } from "./ends.ts";

function event(code: string, on: string, rest: Partial<ClinicalEvent> = {}): ClinicalEvent {
  const at = toEpochMs(Date.parse(on));
  return { subject: toSubjectKey(1), code, occurredAt: at, filedAt: at, ...rest };
}
const from = (source: string) => ({ source });
const ASTHMA = "SNOMED//195967001";

describe("an end", () => {
  test("closes the entry of its own source, not another that began later", () => {
    const problem = event(ASTHMA, "2010-01-01", from("Condition/1"));
    const visit = event(ASTHMA, "2012-01-01", from("Condition/2"));
    const end = event(`CONDITION_END//${ASTHMA}`, "2015-01-01", from("Condition/1"));
    expect([...findEnds([problem, visit, end])]).toEqual([[problem, end]]);
  });

  test("of the day its entry began closes it, though it stands before it", () => {
    const began = event(ASTHMA, "2010-01-01", from("Condition/1"));
    const end = event(`CONDITION_END//${ASTHMA}`, "2010-01-01", from("Condition/1"));
    expect(findEnds([end, began]).get(began)).toBe(end);
    expect(
      findEnds([
        { ...end, source: "" },
        { ...began, source: "" },
      ]).size,
    ).toBe(1);
  });

  test("without a source closes the latest that had begun by then; one that has none begins nothing", () => {
    const [first, second, third] = ["2010-01-01", "2012-01-01", "2016-01-01"].map((on) => event(ASTHMA, on));
    const end = event(`CONDITION_END//${ASTHMA}`, "2015-01-01");
    expect([...findEnds([first, second, end, third].filter((one) => one !== undefined)).keys()]).toEqual([second]);
    expect(findEnds([end]).size).toBe(0);
  });

  test("of a drug in MEDS closes its order, and a later order of the drug is open", () => {
    const [first, again] = ["2020-01-01", "2022-01-01"].map((on) => event("MEDICATION//START//Lisinopril", on));
    const stop = event("MEDICATION//STOP//Lisinopril", "2020-03-01");
    const other = event("MEDICATION//START//Simvastatin", "2020-01-01");
    const record = [first, other, stop, again].filter((one) => one !== undefined);
    expect([...findEnds(record)]).toEqual([[first, stop]]);
    expect([...findOver(record)]).toEqual([first]);
  });

  test("of an encounter closes that encounter, not one that began meanwhile", () => {
    const stay = event("ENCOUNTER_START//IMP", "2020-01-01", from("Encounter/1"));
    const visit = event("ENCOUNTER_START//AMB", "2020-01-02", from("Encounter/2"));
    const left = event("ENCOUNTER_END//IMP", "2020-01-05", from("Encounter/1"));
    expect([...findEnds([stay, visit, left])]).toEqual([[stay, left]]);
  });
});

describe("what is over", () => {
  const order = (id: string, on: string, rest: Partial<ClinicalEvent> = {}) =>
    event("RXNORM//6809", on, { source: `MedicationRequest/${id}`, ...rest });
  const supply = event("RXNORM//6809", "2024-02-01", from("MedicationDispense/1"));

  test("is what ended and what has lapsed", () => {
    const ended = event(ASTHMA, "2010-01-01");
    const lapsed = event("ALLERGY//RXNORM//7980", "2010-01-01", { lapsed: "inactive" });
    const lasts = event("ICD10CM//I10", "2010-01-01");
    const over = findOver([ended, lapsed, lasts, event(`CONDITION_END//${ASTHMA}`, "2011-01-01")]);
    expect([ended, lapsed, lasts].map((one) => over.has(one))).toEqual([true, true, false]);
  });

  test("is a drug handed over under orders that all were stopped", () => {
    const stopped = order("1", "2024-01-01", { lapsed: "stopped" });
    expect(findOver([stopped, supply])).toEqual(new Set([stopped, supply]));
    expect(findOver([supply]).size).toBe(0);
  });

  test("is no order that holds beside a newer one that was completed, nor its supply", () => {
    const home = order("1", "2023-06-01");
    const ward = order("2", "2024-01-01", { lapsed: "completed" });
    expect(findOver([home, ward, supply])).toEqual(new Set([ward]));
  });

  test("is what has lapsed without a date, and a drug is not over that an undated order holds", () => {
    const undated = { subject: supply.subject, code: "RXNORM//6809", source: "MedicationRequest/9" };
    const stopped = { ...undated, lapsed: "stopped" } as const;
    const ward = order("2", "2024-01-01", { lapsed: "completed" });
    expect(findOver([ward, supply, undated])).toEqual(new Set([ward]));
    expect(findOver([supply, stopped])).toEqual(new Set([supply, stopped]));
  });

  test("no end closes what has no date", () => {
    const undated = { subject: supply.subject, code: ASTHMA };
    expect(findEnds([undated, event(`CONDITION_END//${ASTHMA}`, "2011-01-01")]).size).toBe(0);
  });

  test("is told apart by words where there is no code", () => {
    const bark = event("UNCODED//MedicationStatement", "2024-01-01", {
      textValue: "willow bark",
      lapsed: "stopped",
      source: "MedicationStatement/1",
    });
    const tea = event("UNCODED//MedicationStatement", "2024-01-01", {
      textValue: "green tea",
      source: "MedicationStatement/2",
    });
    expect(findOver([bark, tea])).toEqual(new Set([bark]));
  });
});
