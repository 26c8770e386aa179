/** @module core/life-codes: the codes by which MEDS says that somebody was born or died. */

/** `MEDS_BIRTH`, alone or with a suffix. */
export function isBirth(code: string): boolean {
  return code === "MEDS_BIRTH" || code.startsWith("MEDS_BIRTH//");
}

/** `MEDS_DEATH`, alone or with a suffix such as the cause. */
export function isDeath(code: string): boolean {
  return code === "MEDS_DEATH" || code.startsWith("MEDS_DEATH//");
}
