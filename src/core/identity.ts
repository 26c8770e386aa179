/**
 * @module core/identity: who a record belongs to, on either side of de-identification.
 *
 * A **patient** has a name and lives in the chart. A **subject** has a key and nothing else. The key of a chart and the key of
 * the research record made from it are different numbers; only the vault in `governance` could relate them.
 */
import type { Brand } from "./brand.ts";
import { OslerError } from "./osler-error.ts";

/** The institution's own logical id of a patient (FHIR `Patient.id`). An identifier: never leaves the chart. */
export type PatientId = Brand<string, "PatientId">;

/** A subject's key: an integer in [0, 2^53), so that it fits MEDS's int64 and a JavaScript number exactly. */
export type SubjectKey = Brand<number, "SubjectKey">;

/** @throws OslerError `core/patient-id-empty` for an empty id */
export function toPatientId(id: string): PatientId {
  if (id === "") {
    throw new OslerError("core/patient-id-empty", {
      message: "A patient id is empty.",
      fix: "Give every Patient resource an id.",
    });
  }
  return id as PatientId;
}

/** @throws OslerError `core/subject-key-range` unless `key` is an integer in [0, 2^53) */
export function toSubjectKey(key: number): SubjectKey {
  if (!Number.isSafeInteger(key) || key < 0) {
    throw new OslerError("core/subject-key-range", {
      message: "A subject key is not an integer between 0 and 2^53.",
      fix: "Use non-negative integers as subject_id; map other keys before intake.",
    });
  }
  return key as SubjectKey;
}
