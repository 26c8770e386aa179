/** @module evidence/link-notices: what the type of a link between two publications says of the one or the other. */
import type { StatusNotice } from "./document.ts";

export type StatusByType = readonly (readonly [type: RegExp, status: StatusNotice["status"]])[];

/** A notice of every status that a link of this type says of `targets`. */
export function noticesBy(targets: readonly string[], type: string, statuses: StatusByType): StatusNotice[] {
  return statuses.flatMap(([said, status]) => (said.test(type) ? targets.map((target) => ({ target, status })) : []));
}
