/**
 * @module release/verify-release: whether a release is, byte for byte, what somebody we trust signed.
 *
 * Promise: one changed, missing or added byte is a problem with a name. A key that came with the release proves only that the
 * release was not damaged on the way; it is never taken as proof of who signed, and the result says so.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { requirePath } from "#storage";
import {
  keyFingerprint,
  type ModelStatement,
  type ParsedBundle,
  parseBundle,
  parsePublicKey,
  parseStatement,
  verifyBundle,
} from "./model-signing.ts";
import { SIGNATURE_FILE, takeInventory } from "./signed-directory.ts";

/** The key a release carries, so that damage can be told without any other file. */
export const CARRIED_KEY = "signing-key.pub.pem";

export interface ReleaseProblem {
  readonly code:
    | "signature-missing"
    | "bundle-malformed"
    | "signature-wrong"
    | "key-mismatch"
    | "key-untrusted"
    | "key-missing"
    | "statement-malformed"
    | "path-escapes"
    | "file-missing"
    | "file-changed"
    | "file-unsigned"
    | "file-irregular";
  /** A `warning` leaves the bytes intact: only who signed them is open. */
  readonly severity: "error" | "warning";
  /** Relative path, where one is meant. */
  readonly file?: string;
  readonly message: string;
}

/**
 * Everything wrong with the release at `directory`; empty = every byte is as the holder of `publicKeyPem` signed it. Without a key
 * the release's own is used and a `key-untrusted` warning is among the problems.
 *
 * @throws OslerError `release/key-unusable` if `publicKeyPem` is not a public key; `storage/file-missing` if nothing is there
 */
export async function verifyRelease(directory: string, publicKeyPem?: string): Promise<ReleaseProblem[]> {
  requirePath(directory, "The release");
  const trusted = publicKeyPem === undefined ? undefined : parsePublicKey(publicKeyPem);
  const signaturePath = join(directory, SIGNATURE_FILE);
  if (!existsSync(signaturePath)) return [problem("signature-missing", `There is no ${SIGNATURE_FILE}.`)];
  const bundle = parseBundle(await readFile(signaturePath, "utf8"));
  if (bundle === undefined) {
    return [problem("bundle-malformed", `${SIGNATURE_FILE} is not a Sigstore bundle v0.3 with one key signature.`)];
  }
  const key = trusted ?? (await findCarriedKey(directory));
  const problems = key === undefined ? [noKey()] : signatureProblems(bundle, key);
  if (trusted === undefined && key !== undefined) problems.push(untrusted(keyFingerprint(key)));
  const statement = parseStatement(bundle.payload);
  if (statement === undefined) {
    return [...problems, problem("statement-malformed", "The signed statement is not consistent model signing v1.0.")];
  }
  return [...problems, ...(await fileProblems(directory, statement))];
}

/** The root digest the signature names; `undefined` without a readable signature. Says nothing of whether it verifies. */
export async function findRootDigest(directory: string): Promise<string | undefined> {
  const path = join(directory, SIGNATURE_FILE);
  if (!existsSync(path)) return undefined;
  const bundle = parseBundle(await readFile(path, "utf8"));
  return bundle && parseStatement(bundle.payload)?.rootDigest;
}

async function findCarriedKey(directory: string) {
  const path = join(directory, CARRIED_KEY);
  if (!existsSync(path)) return undefined;
  try {
    return parsePublicKey(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}

function signatureProblems(bundle: ParsedBundle, key: ReturnType<typeof parsePublicKey>): ReleaseProblem[] {
  const problems: ReleaseProblem[] = [];
  if (bundle.keyHint !== keyFingerprint(key)) {
    const given = keyFingerprint(key);
    problems.push(problem("key-mismatch", `It says it was signed by key ${bundle.keyHint}, not by key ${given}.`));
  }
  if (!verifyBundle(bundle, key)) {
    problems.push(problem("signature-wrong", "The signature does not fit the statement and the key."));
  }
  return problems;
}

async function fileProblems(directory: string, statement: ModelStatement): Promise<ReleaseProblem[]> {
  const problems: ReleaseProblem[] = [];
  const { files, irregular } = await takeInventory(directory);
  const found = new Map(files.map(({ name, digest }) => [name, digest]));
  for (const file of irregular) {
    problems.push(problem("file-irregular", "It is a symbolic link or not a regular file.", file));
  }
  const signed = new Set<string>();
  for (const { name, digest } of statement.resources) {
    signed.add(name);
    const actual = found.get(name);
    if (escapes(name)) problems.push(problem("path-escapes", "A signed name leaves the release's directory.", name));
    else if (actual === undefined) {
      if (!irregular.includes(name)) problems.push(problem("file-missing", "It was signed and is not there.", name));
    } else if (actual !== digest) problems.push(problem("file-changed", "Its bytes are not those signed.", name));
  }
  for (const { name } of files) {
    if (!signed.has(name)) problems.push(problem("file-unsigned", "It is there and was not signed.", name));
  }
  return problems;
}

function escapes(name: string): boolean {
  return name.includes("\\") || name.split("/").some((part) => part === "" || part === "." || part === "..");
}

function problem(code: ReleaseProblem["code"], message: string, file?: string): ReleaseProblem {
  return { code, severity: "error", ...(file === undefined ? {} : { file }), message };
}

function untrusted(fingerprint: string): ReleaseProblem {
  return {
    code: "key-untrusted",
    severity: "warning",
    message: `Signed by key ${fingerprint}, not checked against a trusted key. Pass the public key you were given by other means.`,
  };
}

function noKey(): ReleaseProblem {
  return problem("key-missing", `No public key was passed and the release carries none (${CARRIED_KEY}).`);
}
