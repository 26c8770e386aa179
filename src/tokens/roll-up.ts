/**
 * @module tokens/roll-up: the next broader code, for codes too rare to learn.
 *
 * Only classifications whose codes spell their own hierarchy are rolled up: ICD (E11.65 → E11.6 → E11). LOINC, SNOMED CT, RxNorm
 * and CVX codes are opaque, so a rare one becomes UNKNOWN of its type.
 */
const icdTail = /(^|\/\/)(ICD10CM|ICD10|ICD9CM|ICD\/\/10|ICD\/\/9)\/\/([^/]+)$/;

/** The parent of `code` in its own classification, keeping any prefix (`ALLERGY//`, `CONDITION_END//`); `undefined` at a root. */
export function rollUp(code: string): string | undefined {
  const match = icdTail.exec(code);
  const leaf = match?.[3];
  if (leaf === undefined) return undefined;
  const category = leaf.startsWith("E") && /(^|\/)ICD9CM|ICD\/\/9/.test(match?.[2] ?? "") ? 4 : 3;
  if (leaf.length <= category) return undefined;
  const shorter = leaf.slice(0, -1).replace(/\.$/, "");
  return code.slice(0, code.length - leaf.length) + shorter;
}

/** The code system or event kind a code starts with: what an UNKNOWN token still says. */
export function typeOf(code: string): string {
  const end = code.indexOf("//");
  return end < 0 ? code : code.slice(0, end);
}
