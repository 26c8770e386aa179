/**
 * @module deid/pseudonymiser: research keys, date shifts and surrogates from one secret.
 *
 * HKDF-SHA-256 derives an independent key per purpose; HMAC-SHA-256 by patient id does the rest. Nothing is stored: the same secret
 * gives the same research data again, and without it nothing leads back. The secret and the shifts are never written to disk here.
 */
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { type EpochMs, OslerError, type PatientIdentity, type SubjectKey, toSubjectKey } from "#core";
import { createSurrogates, type Surrogates } from "./surrogates.ts";

export interface Pseudonymiser {
  /** The patient's key in research data, 53 bits; unrelated to the chart's. */
  subjectKey(patientId: string): SubjectKey;
  /** Whole days, in [-365, 365], never 0; the same for structured data and notes. */
  shiftDays(patientId: string): number;
  /** The research id of a note. */
  noteId(patientId: string, noteId: string): string;
  /** The fictitious persons, places and numbers that stand for the real ones around this patient; dates before `earliest` become a tag. */
  surrogates(patientId: string, identity?: PatientIdentity, earliest?: EpochMs): Surrogates;
}

/** @throws OslerError `deid/secret-too-short` for fewer than 16 bytes */
export function createPseudonymiser(secret: Uint8Array): Pseudonymiser {
  if (secret.length < 16) {
    throw new OslerError("deid/secret-too-short", {
      message: `The pseudonymisation secret has ${secret.length} bytes.`,
      fix: "Use at least 16 random bytes; 32 are better.",
    });
  }
  const subjectSecret = keyFor(secret, "subject-key");
  const shiftSecret = keyFor(secret, "date-shift");
  const noteSecret = keyFor(secret, "note-id");
  const surrogateSecret = keyFor(secret, "surrogates");
  const shiftDays = (patientId: string) => {
    const n = mac(shiftSecret, patientId).readUInt32BE(0) % 730;
    return n < 365 ? n - 365 : n - 364;
  };
  return {
    subjectKey: (patientId) => toSubjectKey(Number(mac(subjectSecret, patientId).readBigUInt64BE(0) >> 11n)),
    shiftDays,
    noteId: (patientId, noteId) => mac(noteSecret, `${patientId}\0${noteId}`).subarray(0, 12).toString("hex"),
    surrogates: (patientId, identity, earliest) =>
      createSurrogates(mac(surrogateSecret, patientId), shiftDays(patientId), identity, earliest),
  };
}

/** The project's key for one purpose, 32 bytes; it tells nothing of the secret or of another purpose's. */
export function keyFor(secret: Uint8Array, purpose: string): KeyObject {
  return createSecretKey(new Uint8Array(hkdfSync("sha256", secret, "osler/deid/v1", purpose, 32)));
}

function mac(key: KeyObject, message: string): Buffer {
  return createHmac("sha256", key).update(message).digest();
}
