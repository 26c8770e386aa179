/**
 * @module core/code-roles: the prefixes that say in which role a code stands in a record, where it is not simply so.
 *
 * `PLANNED//`, `CONDITION_END//`, `ALLERGY//` and `SUSPECTED//` (see `clinical-event.ts`); a suspicion that ended bears two.
 */
const roles = /^(?:(?:PLANNED|CONDITION_END|ALLERGY|SUSPECTED)\/\/)+/;

/** The code itself: `ICD10CM//I26.9` of `SUSPECTED//ICD10CM//I26.9`. */
export function withoutRole(code: string): string {
  return code.replace(roles, "");
}

/** Whether a diagnosis was held possible and nobody confirmed it: it is not said that the patient has it. */
export function isSuspected(code: string): boolean {
  return code.startsWith("SUSPECTED//");
}
