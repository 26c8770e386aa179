/**
 * @module deid/rules/methods/hash: keyed hashes and encryption of values; of references only the id, so that links stay links.
 */
import { createCipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import { type FhirNode, textOf } from "../fhir-tree.ts";
import type { Method, MethodContext } from "../method.ts";
import { isR4Resource } from "../r4-elements.ts";
import type { RuleSettings } from "../rule-set.ts";

const settingsSchema = z.object({ truncateToMaxLength: z.int().positive().optional() });

/** The key of one purpose that fhir-pseudonymizer derives of a master key for a project's `context`; 32 bytes. */
export function derivedKey(master: string, context: string, purpose: "cryptoHash" | "encrypt"): Buffer {
  const salt = "FhirPseudonymizer.KeyDerivation.v1";
  return Buffer.from(hkdfSync("sha256", master, salt, `${context}:${purpose}`, 32));
}

/** HMAC-SHA-256 as lowercase hex, cut after `length` characters if one is given. */
export function hmacHex(key: string | Uint8Array, value: string, length?: number): string {
  return createHmac("sha256", key).update(value, "utf8").digest("hex").slice(0, length);
}

/** @throws Error for a `truncateToMaxLength` (fhir-pseudonymizer's) that is no length */
export function toCryptoHash(settings: RuleSettings): Method {
  const parsed = settingsSchema.safeParse(settings);
  if (!parsed.success) throw new Error("truncateToMaxLength must be a whole number above 0");
  if ("keyDerivationContext" in settings) throw new Error("keyDerivationContext stands in parameters, not in a rule");
  const { truncateToMaxLength: length } = parsed.data;
  return (node, context) => replaceIds(node, context, (id) => hmacHex(context.keys.cryptoHash, id, length));
}

/** Hides a primitive's value behind `hide`; of a reference, a fullUrl and any other address of a resource only the id in it. */
function replaceIds(node: FhirNode, context: MethodContext, hide: (id: string) => string): void {
  if (node.value === undefined || node.value === "") return;
  const value = textOf(node);
  const isReference = isAddress(node) || (node.type === "uri" && isR4Resource(literal.exec(value)?.[1] ?? ""));
  node.value = isReference ? replaceIdInReference(value, hide) : hide(value);
  context.record("hashed");
}

/** What refers to a resource, or is referred to: both change alike, so that links stay links. */
export const isAddress = (node: FhirNode): boolean =>
  (node.name === "reference" && node.parent?.type === "Reference") || node.name === "fullUrl";

/** `[base/]Type/id[/_history/v]`; the underscore is not FHIR's, but servers write it. */
const literal =
  /^(?:https?:\/\/[^\s]+\/)?([A-Z][A-Za-z]+)\/[A-Za-z0-9\-._]{1,128}(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/** `#id`, `[base/]Type/id[/_history/v]`, `urn:uuid:` and `urn:oid:` keep what is around the id; anything else is hidden whole. */
export function replaceIdInReference(reference: string, hide: (id: string) => string): string {
  if (reference === "#") return reference;
  const literal = /^(#)(.+)$|^(urn:(?:oid|uuid):)(.+)$/s.exec(reference);
  if (literal !== null) return (literal[1] ?? literal[3] ?? "") + hide(literal[2] ?? literal[4] ?? "");
  const rest =
    /^((?:https?:\/\/[^\s]+\/)?[A-Z][A-Za-z]+\/)([A-Za-z0-9\-._]{1,128})((?:\/_history\/[A-Za-z0-9\-.]{1,64})?)$/.exec(
      reference,
    );
  return rest === null ? hide(reference) : `${rest[1]}${hide(rest[2] ?? "")}${rest[3]}`;
}

/** AES-CBC, the initial vector before the ciphertext, in base64. */
export const encrypt: Method = (node, context) => {
  if (node.value === undefined || node.value === "") return;
  const { encrypt: key } = context.keys;
  const start = randomBytes(16);
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, start);
  node.value = Buffer.concat([start, cipher.update(textOf(node), "utf8"), cipher.final()]).toString("base64");
  context.record("masked");
};
