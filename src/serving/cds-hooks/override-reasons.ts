/** @module serving/cds-hooks/override-reasons: why a clinician may set a card aside: the top codes HL7 gives for it. */
import type { CdsCard } from "#contract";

const system = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

export const overrideReasons: CdsCard["overrideReasons"] = [
  { system, code: "cds-not-applicable", display: "Does not apply to this patient" },
  { system, code: "cds-suboptimal-context", display: "Not the right moment, person or information" },
  { system, code: "recipient-disagrees-evidence", display: "I disagree with the evidence" },
  { system, code: "recipient-concerns-outcomes", display: "I am concerned about the outcome" },
  { system, code: "does-not-align-preferences", display: "Not what the patient wants" },
  { system, code: "not-convenient-feasible", display: "Not feasible here" },
];

/** HL7's words for a code we offered; another code as it is. */
export function reasonWords(code: string | null): string {
  if (code === null) return "No reason given";
  return overrideReasons?.find((reason) => reason.code === code)?.display ?? code;
}
