/**
 * @module deid/rules/methods/pseudonymize: fhir-pseudonymizer's method, with pseudonyms derived from the project's secret.
 *
 * No service and no table: HKDF gives a key for each domain, HMAC the pseudonym, so the same value has the same pseudonym wherever it
 * stands and whenever it is asked for. A UUID stays a UUID, so `urn:uuid:` addresses and the references to them still meet.
 */
import { createHmac, type KeyObject } from "node:crypto";
import { keyFor } from "../../pseudonymiser.ts";
import { textOf } from "../fhir-tree.ts";
import { type Method, MethodFailure } from "../method.ts";
import type { RuleSettings } from "../rule-set.ts";
import { isAddress, replaceIdInReference } from "./hash.ts";

export function toPseudonymize(settings: RuleSettings): Method {
  const domain = [settings["domain-prefix"], settings["domain"] ?? settings["namespace"] ?? "id"]
    .filter(Boolean)
    .join("");
  return (node, context) => {
    if (node.value === undefined || node.value === "") return;
    if (context.secret === undefined) throw new MethodFailure("pseudonymize needs the project's secret");
    const { secret } = context;
    const hide = (value: string) => pseudonym(secret, domain, value);
    node.value = isAddress(node) ? replaceIdInReference(textOf(node), hide) : hide(textOf(node));
    context.record("hashed");
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const keys = new WeakMap<Uint8Array, Map<string, KeyObject>>();

/** 128 bits as hex, or in a UUID's form if the value has it. */
function pseudonym(secret: Uint8Array, domain: string, value: string): string {
  const hash = createHmac("sha256", rememberedKey(secret, `pseudonym/${domain}`))
    .update(value, "utf8")
    .digest("hex")
    .slice(0, 32);
  if (!UUID.test(value)) return hash;
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20)}`;
}

function rememberedKey(secret: Uint8Array, purpose: string): KeyObject {
  const known = keys.get(secret) ?? new Map<string, KeyObject>();
  keys.set(secret, known);
  const key = known.get(purpose) ?? keyFor(secret, purpose);
  known.set(purpose, key);
  return key;
}
