/**
 * @module cli/home-keys: the secrets of a home, made when first asked for.
 *
 * Promise: the project secret never leaves `keys/` and is readable by its owner only. For the synthetic hospital it is derived from
 * the seed, so that two machines build the same bytes; for real records it is random.
 */
import { createHash, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "#storage";
import type { Home } from "./home.ts";
import type { RouteSource } from "./home-settings.ts";

/** 32 bytes from which every pseudonym and date shift of this home's research data is derived. */
export async function projectSecret(home: Home, source: RouteSource): Promise<Uint8Array> {
  if (source.kind === "synthetic")
    return createHash("sha256").update(`osler synthetic hospital ${source.seed}`).digest();
  return randomProjectSecret(home);
}

/** The home's own 32 random bytes, made on the first call and readable by the owner only. */
export function randomProjectSecret(home: Home): Promise<Uint8Array> {
  return findOrMakeKey(join(home.keys, "project.secret"));
}

async function findOrMakeKey(path: string): Promise<Uint8Array> {
  if (!existsSync(path)) await writeFileAtomic(path, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  return Buffer.from((await readFile(path, "utf8")).trim(), "hex");
}

/** 32 random bytes that seal the second factors of the home's accounts, made on the first call and readable by the owner only. */
export function secondFactorKey(home: Home): Promise<Uint8Array> {
  return findOrMakeKey(join(home.keys, "second-factor.key"));
}

/** The Ed25519 key that signs checkpoints of the audit log, made on the first call and readable by the owner only; its public half stands beside it. */
export async function auditKey(home: Home): Promise<{ readonly privateKeyPem: string; readonly publicKeyPem: string }> {
  const path = join(home.keys, "audit-key.pem");
  if (!existsSync(path)) {
    const made = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
    await writeFileAtomic(path, made, { mode: 0o600 });
  }
  const privateKeyPem = await readFile(path, "utf8");
  const publicKeyPem = createPublicKey(privateKeyPem).export({ type: "spki", format: "pem" }).toString();
  await writeFileAtomic(join(home.keys, "audit-key.pub.pem"), publicKeyPem);
  return { privateKeyPem, publicKeyPem };
}
