/**
 * @module serving/cds-hooks/override-reasons: how a card may be taken or set aside: one suggestion without an action, the top codes HL7 gives for
 * overriding, and a code of our own for "in my own words", since CDS Hooks knows no edit.
 */
import { randomUUID } from "node:crypto";
import type { CdsCard } from "#contract";
import { OWN_WORDS } from "#storage";

const system = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

export const overrideReasons: CdsCard["overrideReasons"] = [
  { system, code: "cds-not-applicable", display: "Does not apply to this patient" },
  { system, code: "cds-suboptimal-context", display: "Not the right moment, person or information" },
  { system, code: "recipient-disagrees-evidence", display: "I disagree with the evidence" },
  { system, code: "recipient-concerns-outcomes", display: "I am concerned about the outcome" },
  { system, code: "does-not-align-preferences", display: "Not what the patient wants" },
  { system, code: "not-convenient-feasible", display: "Not feasible here" },
  { ...OWN_WORDS, display: "I do it in my own words, which are in the comment" },
];

/** What a record system shows to be taken, so that accepting is as easy as overriding; it carries no action. */
export function acceptance(): Pick<CdsCard, "suggestions" | "selectionBehavior"> {
  return {
    suggestions: [{ label: "I take this into account", uuid: randomUUID() }],
    selectionBehavior: "at-most-one",
  };
}

/** HL7's words for a code we offered; another code as it is. */
export function reasonWords(code: string | null): string {
  if (code === null) return "No reason given";
  return overrideReasons?.find((reason) => reason.code === code)?.display ?? code;
}
