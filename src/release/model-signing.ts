/**
 * @module release/model-signing: OpenSSF Model Signing v1.0 with a key pair, as bytes in and bytes out.
 *
 * A Sigstore bundle v0.3 holds a DSSE envelope over an in-toto Statement v1 that lists every file with its SHA-256. ECDSA with
 * P-256/SHA-256 is what we write; P-384/SHA-384 and P-521/SHA-512 are read too.
 * Promise: a bundle has one accepted spelling of its base64 and its keys, so no byte of `model.sig` can change unnoticed.
 *
 * @see https://github.com/ossf/model-signing-spec (v1.0), https://github.com/secure-systems-lab/dsse (PAE)
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { OslerError } from "#core";

/** One signed file. */
export interface SignedResource {
  /** Relative path with `/`. */
  readonly name: string;
  /** Lower-case hex SHA-256. */
  readonly digest: string;
}

export interface ModelStatement {
  readonly modelName: string;
  /** In code-point order of their names. */
  readonly resources: readonly SignedResource[];
  /** SHA-256 over the raw digests in order; names the whole. */
  readonly rootDigest: string;
}

const PAYLOAD_TYPE = "application/vnd.in-toto+json";
const BUNDLE_TYPE = "application/vnd.dev.sigstore.bundle.v0.3+json";
const hex256 = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z.string().refine((text) => text !== "" && Buffer.from(text, "base64").toString("base64") === text);

const bundleSchema = z.strictObject({
  mediaType: z.literal(BUNDLE_TYPE),
  verificationMaterial: z.strictObject({
    publicKey: z.strictObject({ hint: hex256 }),
    tlogEntries: z.array(z.never()).optional(),
  }),
  dsseEnvelope: z.strictObject({
    payload: base64,
    payloadType: z.literal(PAYLOAD_TYPE),
    signatures: z.tuple([z.strictObject({ sig: base64, keyid: z.literal("").optional() })]),
  }),
});

const statementSchema = z.object({
  _type: z.literal("https://in-toto.io/Statement/v1"),
  subject: z.tuple([z.object({ name: z.string(), digest: z.strictObject({ sha256: hex256 }) })]),
  predicateType: z.literal("https://model_signing/signature/v1.0"),
  predicate: z.object({
    resources: z.array(z.object({ name: z.string(), algorithm: z.literal("sha256"), digest: hex256 })),
    serialization: z.object({
      method: z.literal("files"),
      hash_type: z.literal("sha256"),
      allow_symlinks: z.literal(false),
      ignore_paths: z.array(z.string()).optional(),
    }),
  }),
});

/** A bundle whose shape is right; nothing is verified yet. */
export interface ParsedBundle {
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  /** Hex SHA-256 of the signing key's PEM: which key to look for, not a proof. */
  readonly keyHint: string;
}

/** SHA-256 over the raw digests of `resources`, in their order. */
export function rootDigest(resources: readonly SignedResource[]): string {
  const hash = createHash("sha256");
  for (const { digest } of resources) hash.update(Buffer.from(digest, "hex"));
  return hash.digest("hex");
}

/** Order of Unicode code points, as the specification sorts names. */
export function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The text of `model.sig` for these files. ECDSA is randomised: two signatures of the same files differ. */
export function signModel(modelName: string, files: readonly SignedResource[], privateKeyPem: string): string {
  const key = parseKey(() => createPrivateKey(privateKeyPem));
  const resources = files.toSorted((a, b) => compareCodePoints(a.name, b.name));
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: modelName, digest: { sha256: rootDigest(resources) } }],
    predicateType: "https://model_signing/signature/v1.0",
    predicate: {
      serialization: { method: "files", hash_type: "sha256", allow_symlinks: false, ignore_paths: ["model.sig"] },
      resources: resources.map(({ name, digest }) => ({ name, algorithm: "sha256", digest })),
    },
  };
  const payload = Buffer.from(JSON.stringify(statement));
  return JSON.stringify({
    mediaType: BUNDLE_TYPE,
    verificationMaterial: { publicKey: { hint: keyFingerprint(createPublicKey(key)) }, tlogEntries: [] },
    dsseEnvelope: {
      payload: payload.toString("base64"),
      payloadType: PAYLOAD_TYPE,
      signatures: [{ sig: sign(digestOf(key), preAuthEncoding(payload), key).toString("base64"), keyid: "" }],
    },
  });
}

/** The bundle in the text of a `model.sig`; `undefined` if it is not one. */
export function parseBundle(text: string): ParsedBundle | undefined {
  const bundle = bundleSchema.safeParse(parseJson(text)).data;
  if (bundle === undefined) return undefined;
  return {
    payload: Buffer.from(bundle.dsseEnvelope.payload, "base64"),
    signature: Buffer.from(bundle.dsseEnvelope.signatures[0].sig, "base64"),
    keyHint: bundle.verificationMaterial.publicKey.hint,
  };
}

/** Whether `publicKey` made the signature over the payload. */
export function verifyBundle({ payload, signature }: ParsedBundle, publicKey: KeyObject): boolean {
  return verify(digestOf(publicKey), preAuthEncoding(payload), publicKey, signature);
}

/** What the payload says was signed; `undefined` unless it is a consistent v1.0 statement with names in order, each once. */
export function parseStatement(payload: Uint8Array): ModelStatement | undefined {
  const statement = statementSchema.safeParse(parseJson(Buffer.from(payload).toString("utf8"))).data;
  if (statement === undefined) return undefined;
  const [subject] = statement.subject;
  const { resources } = statement.predicate;
  const inOrder = resources.every(
    ({ name }, i) => i === 0 || compareCodePoints(resources[i - 1]?.name ?? "", name) < 0,
  );
  if (!inOrder || rootDigest(resources) !== subject.digest.sha256) return undefined;
  return { modelName: subject.name, resources, rootDigest: subject.digest.sha256 };
}

/** Hex SHA-256 of the public key's PEM text (SubjectPublicKeyInfo), as bundles hint at it. */
export function keyFingerprint(publicKey: KeyObject): string {
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "pem" }))
    .digest("hex");
}

/** @throws OslerError `release/key-unusable` unless it is a PEM public key on P-256, P-384 or P-521 */
export function parsePublicKey(pem: string): KeyObject {
  // A private key would be accepted and silently reduced to its public half; refuse it, so that none is passed around by mistake.
  if (pem.includes("PRIVATE KEY")) throw unusableKey();
  return parseKey(() => createPublicKey(pem));
}

/** DSSE's pre-authentication encoding. */
function preAuthEncoding(payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(PAYLOAD_TYPE)} ${PAYLOAD_TYPE} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

const digests: Readonly<Record<string, string>> = { prime256v1: "sha256", secp384r1: "sha384", secp521r1: "sha512" };

function digestOf(key: KeyObject): string {
  const digest = digests[key.asymmetricKeyDetails?.namedCurve ?? ""];
  if (digest === undefined) throw unusableKey();
  return digest;
}

function parseKey(parse: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = parse();
  } catch (cause) {
    throw unusableKey(cause);
  }
  digestOf(key);
  return key;
}

function unusableKey(cause?: unknown): OslerError {
  return new OslerError("release/key-unusable", {
    message: "The key is not an elliptic curve key on P-256, P-384 or P-521 in PEM.",
    fix: "Pass the public key written beside the private one when it was made, or make a new pair.",
    cause,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
