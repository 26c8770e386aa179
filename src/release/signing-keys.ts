/**
 * @module release/signing-keys: the institution's signing key pair, made on first use.
 *
 * Promise: the private key is readable by its owner alone and never leaves its directory; the public key may be given to anybody.
 */
import { createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keyFingerprint, parsePublicKey } from "./model-signing.ts";

export interface SigningKeys {
  readonly privateKeyPem: string;
  readonly publicKeyPem: string;
  /** Hex SHA-256 of the public key's PEM. */
  readonly fingerprint: string;
}

const PRIVATE_KEY = "signing-key.pem";
const PUBLIC_KEY = "signing-key.pub.pem";

/**
 * The P-256 pair in `directory`; made there (private key mode 0600) if none is. Two processes that start at once end with one
 * pair: the private key's name is taken by one of them only, and the public key is derived from it.
 *
 * @throws OslerError `release/key-unusable` if the private key there is not one
 */
export async function createSigningKeys(directory: string): Promise<SigningKeys> {
  const privatePath = join(directory, PRIVATE_KEY);
  if (!existsSync(privatePath)) await makePrivateKey(directory, privatePath);
  await chmod(privatePath, 0o600);
  const privateKeyPem = await readFile(privatePath, "utf8");
  const publicKeyPem = publicHalf(privateKeyPem);
  const publicPath = join(directory, PUBLIC_KEY);
  if (!existsSync(publicPath) || (await readFile(publicPath, "utf8")) !== publicKeyPem) {
    const temporary = `${publicPath}.${randomUUID()}.tmp`;
    await writeFile(temporary, publicKeyPem, { flush: true });
    await rename(temporary, publicPath);
  }
  return { privateKeyPem, publicKeyPem, fingerprint: keyFingerprint(parsePublicKey(publicKeyPem)) };
}

/** PEM of the public half. */
function publicHalf(privateKeyPem: string): string {
  return createPublicKey(privateKeyPem).export({ type: "spki", format: "pem" }).toString();
}

/** Written whole under another name, then linked: `link` fails if another process was first, and theirs is kept. */
async function makePrivateKey(directory: string, privatePath: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const temporary = `${privatePath}.${randomUUID()}.tmp`;
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  await writeFile(temporary, pem, { mode: 0o600, flush: true });
  try {
    await link(temporary, privatePath);
  } catch (error) {
    if (!existsSync(privatePath)) throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}
