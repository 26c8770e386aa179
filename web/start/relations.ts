/** @module web/start/relations: who a proxy is to the patient, in words for staff; the codes are HL7's personal relationships. */
import type { Relation } from "#contract";

export const relations: Readonly<Record<Relation, string>> = {
  PRN: "Parent",
  GUARD: "Guardian",
  HPOWATT: "Healthcare power of attorney",
  SPS: "Spouse or partner",
  CHILD: "Son or daughter",
  FAMMEMB: "Other family",
  FRND: "Friend or carer",
};
