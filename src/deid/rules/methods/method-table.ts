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

interface NamedMethod {
  /** Settings of a rule the method reads, besides `path` and `method`. */
  readonly settings: readonly string[];
  readonly make: (settings: RuleSettings) => Method;
}

const plain = (method: Method): NamedMethod => ({ settings: [], make: () => method });

const table: Record<string, NamedMethod> = {
  keep: plain(() => {}),
  redact: plain(redact),
  dateshift: plain(dateShift),
  cryptohash: { settings: ["truncateToMaxLength"], make: toCryptoHash },
  encrypt: plain(encrypt),
  substitute: { settings: ["replaceWith"], make: toSubstitute },
  perturb: { settings: ["span", "rangeType", "roundTo"], make: toPerturb },
  generalize: { settings: ["cases", "otherValues"], make: toGeneralize },
  pseudonymize: { settings: ["domain", "namespace", "domain-prefix"], make: toPseudonymize },
  remove: plain(remove),
  text: plain(text),
  surrogate: plain(surrogate),
};

/**
 * The method a rule names; case does not matter.
 *
 * @throws Error for settings the method cannot use or a method nobody knows
 */
export function toMethod(settings: RuleSettings): Method {
  const named = table[settings.method.toLowerCase()];
  if (named === undefined) throw new Error(`there is no method "${settings.method}"`);
  return named.make(settings);
}

/** Keys of a rule that neither the reader nor the rule's method reads. */
export function findUnreadSettings(settings: RuleSettings): string[] {
  const read = new Set(["path", "method", ...(table[settings.method.toLowerCase()]?.settings ?? [])]);
  return Object.keys(settings).filter((name) => !read.has(name));
}
