/**
 * @module serving/totp: one-time codes by RFC 6238 (SHA-1, 6 digits, 30 seconds: what every authenticator app speaks) and recovery codes.
 *
 * Promise: a secret leaves this process sealed (AES-256-GCM, bound to its account) but for the once it is shown to its owner.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import encodeQr from "qr";
import { type EpochMs, OslerError } from "#core";

const ISSUER = "Osler";
const PERIOD_SECONDS = 30;
/** A code of the step before or after passes too: clocks differ (RFC 6238 §5.2). */
const STEPS_OF_DRIFT = 1;
const RECOVERY_CODES = 10;

/** 160 random bits (RFC 4226 §4), base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an authenticator app reads, and its QR code as SVG. */
export function describeTotp(secret: string, accountName: string): { uri: string; qrSvg: string } {
  const uri = totpOf(secret, accountName).toString();
  return { uri, qrSvg: encodeQr(uri, "svg", { ecc: "medium", border: 4 }) };
}

/** The time step of `code` if it is one of now, counted from 1970. */
export function findTotpStep(secret: string, code: string, now: EpochMs): number | undefined {
  const totp = totpOf(secret, "");
  const delta = totp.validate({ token: code, timestamp: now, window: STEPS_OF_DRIFT });
  return delta === null ? undefined : totp.counter({ timestamp: now }) + delta;
}

/** Ten codes of 80 random bits, each good once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const text = new Secret({ size: 10 }).base32.toLowerCase();
    return text.replace(/(.{4})(?=.)/g, "$1-");
  });
}

/** A recovery code as it is compared, however it was typed. */
export function foldRecoveryCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, "");
}

/** `nonce.tag.text`, base64url. */
export function sealSecret(secret: string, key: Uint8Array, accountId: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(accountId));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [nonce, cipher.getAuthTag(), text].map((part) => part.toString("base64url")).join(".");
}

/** @throws OslerError `serving/second-factor-sealed` with another key, for another account, or if it was altered */
export function openSecret(sealed: string, key: Uint8Array, accountId: string): string {
  try {
    const [nonce, tag, text] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
    if (nonce === undefined || tag === undefined || text === undefined) throw new Error("not three parts");
    const options = { authTagLength: 16 };
    const decipher = createDecipheriv("aes-256-gcm", key, nonce, options)
      .setAAD(Buffer.from(accountId))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new OslerError("serving/second-factor-sealed", {
      message: "An account's second factor cannot be read: it was sealed with another key.",
      fix: "Put the home's keys/second-factor.key back, or run: osler accounts reset-second-factor NAME.",
      cause,
    });
  }
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
}
