/**
 * @module deid/rules/methods/method-table: the names rules may use.
 */
import type { Method } from "../method.ts";
import type { RuleSettings } from "../rule-set.ts";
import { dateShift } from "./date-shift.ts";
import { toGeneralize } from "./generalize.ts";
import { encrypt, toCryptoHash } from "./hash.ts";
import { toPerturb } from "./perturb.ts";
import { toPseudonymize } from "./pseudonymize.ts";
import { redact } from "./redact.ts";
import { remove } from "./remove.ts";
import { toSubstitute } from "./substitute.ts";
import { surrogate } from "./surrogate.ts";
import { text } from "./text.ts";

const table: Record<string, (settings: RuleSettings) => Method> = {
  keep: () => () => {},
  redact: () => redact,
  dateshift: () => dateShift,
  cryptohash: toCryptoHash,
  encrypt: () => encrypt,
  substitute: toSubstitute,
  perturb: toPerturb,
  generalize: toGeneralize,
  pseudonymize: toPseudonymize,
  remove: () => remove,
  text: () => text,
  surrogate: () => surrogate,
};

/**
 * The method a rule names; case does not matter.
 *
 * @throws Error for settings the method cannot use or a method nobody knows
 */
export function toMethod(settings: RuleSettings): Method {
  const make = table[settings.method.toLowerCase()];
  if (make === undefined) throw new Error(`there is no method "${settings.method}"`);
  return make(settings);
}
