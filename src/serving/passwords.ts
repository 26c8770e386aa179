/**
 * @module serving/passwords: scrypt hashes of passwords and random tokens.
 *
 * Promise: neither can be had back from what is stored; checking a wrong name costs as much as checking a wrong password.
 */
import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** OWASP's minimum for scrypt: N = 2^17, r = 8, p = 1 needs 128 MB; 2^15 with p = 3 is its equal at 32 MB. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };

/** `scrypt$N$r$p$salt$hash`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return `scrypt$${cost.N}$${cost.r}$${cost.p}$${salt.toString("base64url")}$${hash.toString("base64url")}`;
}

/** Whether `password` is the one hashed. Takes the same time with no account (`stored` undefined), and is then false. */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [kind, n, r, p, salt, hash] = (stored ?? absent).split("$");
  if (kind !== "scrypt" || salt === undefined || hash === undefined) return false;
  const parameters = { N: Number(n), r: Number(r), p: Number(p), maxmem: cost.maxmem };
  const derived = await derive(password, Buffer.from(salt, "base64url"), parameters);
  const expected = Buffer.from(hash, "base64url");
  return stored !== undefined && expected.length === derived.length && timingSafeEqual(expected, derived);
}

/** 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const absent = `scrypt$${cost.N}$${cost.r}$${cost.p}$AAAAAAAAAAAAAAAAAAAAAA$${"A".repeat(43)}`;

function derive(password: string, salt: Buffer, parameters: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, 32, parameters, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
