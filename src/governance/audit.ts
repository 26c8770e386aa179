/**
 * @module governance/audit: who did what to whose record, in a log that shows when it was changed.
 *
 * Every entry is a leaf of an RFC 6962 Merkle tree. Promise: an entry that was altered, removed or reordered is found by
 * `audit-verifier`, and so is a log cut short behind its last checkpoint. The log holds no record's content and no patient id: a
 * patient is the HMAC of their id under the log's own salt, so one patient's accesses can be listed by whoever knows the id.
 * A checkpoint kept outside the database (printed, or held by another party) also exposes a log rewritten from its beginning.
 */
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { type Clock, canonicalJson, type EpochMs, type PatientId } from "#core";
import type { Asker, AuditRow, BrokenGlass, CountedAct, State } from "#storage";
import { leafHash } from "./audit-merkle.ts";

/** One act. Words of a fixed vocabulary only, never content. */
export interface AuditAct {
  /** Account id, or `anonymous`, or `system`. */
  readonly actor: string;
  readonly role: string;
  /** What was done: the endpoint's id, e.g. `patient-timeline`. */
  readonly action: string;
  /** Whose record, if it was about one. */
  readonly patientId?: PatientId;
  /** The account it was done to, e.g. the one that was disabled. */
  readonly accountId?: string;
  readonly outcome: "allowed" | "refused" | "failed";
  /** What for, where it was about a record or done by a program that states it. */
  readonly purpose?: PurposeOfUse;
}

/**
 * Why a record is opened, by HL7's `v3-ActReason`: treatment, an emergency in which the glass was broken (with why: immediate threat,
 * professional judgement, safety of others), payment, the institution's operations, public health, the patient's own wish, or that of
 * somebody who stands for them: family, a legal representative, another person they trust.
 *
 * @see https://terminology.hl7.org/CodeSystem-v3-ActReason.html
 */
export type PurposeOfUse =
  | "TREAT"
  | "BTG"
  | `BTG ${GlassReason}`
  | "HPAYMT"
  | "HOPERAT"
  | "PUBHLTH"
  | "PATRQT"
  | "FAMRQT"
  | "PWATRNY"
  | "SUPNWK";

/** The value set `ActConsentInformationAccessOverrideReason`. */
type GlassReason = "OVRER" | "OVRPJ" | "OVRTPS" | "OVRPS";

/** An entry as those who may see it read it. */
type SeenAct = Pick<AuditAct, "actor" | "role" | "action" | "outcome"> & {
  readonly at: EpochMs;
  /** Codes, parted by spaces. */
  readonly purpose: string | null;
};

export interface AuditLog {
  record(act: AuditAct): Promise<void>;
  /**
   * What was done to one patient's record, newest first; nothing of a patient whose record `asker` may not see. With `of` as the list was when
   * it had so many entries, so that pages stay as they were while the log grows.
   */
  accesses(
    asker: Asker,
    patientId: PatientId,
    page: { readonly offset: number; readonly limit: number; readonly of?: number | undefined },
  ): Promise<{
    readonly total: number;
    readonly rows: readonly SeenAct[];
  }>;
  /** The log's rows on one patient's record, in order; none of a patient whose record `asker` may not see. */
  rowsAbout(asker: Asker, patientId: PatientId): Promise<AuditRow[]>;
  /** What an account did with a record under a glass it broke, however long ago: each act and how often, the first done first. */
  underGlass(asker: Asker, patientId: PatientId, glass: Omit<BrokenGlass, "patientHash">): Promise<CountedAct[]>;
}

/** Opens the log kept in `state`. */
export async function openAudit(state: State, clock: Clock): Promise<AuditLog> {
  const salt = Buffer.from(await state.setting("audit-salt", () => randomBytes(32).toString("hex")), "hex");
  const hashPatient = (patientId: PatientId) => createHmac("sha256", salt).update(patientId).digest("hex");
  const seenBy = (asker: Asker) =>
    state.as(asker === "system" ? asker : { ...asker, patientHashes: asker.patientIds.map(hashPatient) }).audit;
  return {
    record: async (act) => {
      const patientHash = act.patientId === undefined ? null : hashPatient(act.patientId);
      const { actor, role, action, outcome, purpose } = act;
      await state.audit.append((position) => {
        const told = { purpose: purpose ?? null, accountId: act.accountId ?? null };
        const row = { position, at: clock(), actor, role, action, patientHash, outcome, ...told };
        return { ...row, leafHash: hashOf(row) };
      });
    },
    accesses: async (asker, patientId, page) => {
      const { total, rows } = await seenBy(asker).about(hashPatient(patientId), page);
      return {
        total,
        rows: rows.map(({ at, actor, role, action, outcome, purpose }) => ({
          ...{ at, actor, role, action, purpose },
          outcome: toOutcome(outcome),
        })),
      };
    },
    rowsAbout: async (asker, patientId) => {
      const rows: AuditRow[] = [];
      const patientHash = hashPatient(patientId);
      for await (const row of readRows((from, limit) => seenBy(asker).page(from, limit, patientHash))) rows.push(row);
      return rows;
    },
    underGlass: (asker, patientId, glass) =>
      seenBy(asker).underGlass({ ...glass, patientHash: hashPatient(patientId) }),
  };
}

/** The leaf hashes of the whole log, from its rows, and its name. */
export async function readAuditLeaves(
  state: State,
): Promise<{ readonly origin: string; readonly leaves: Uint8Array[] }> {
  const leaves: Uint8Array[] = [];
  for await (const row of auditRowsFrom(state, 0)) leaves.push(Buffer.from(hashOf(row), "hex"));
  return { origin: await state.setting("audit-origin", () => `osler-audit/${randomUUID()}`), leaves };
}

/** Every row of the log from a position on, in order, a page at a time. */
export function auditRowsFrom(state: State, from: number): AsyncGenerator<AuditRow> {
  return readRows((next, limit) => state.as("system").audit.page(next, limit), from);
}

async function* readRows(
  page: (from: number, limit: number) => Promise<readonly AuditRow[]>,
  first = 0,
): AsyncGenerator<AuditRow> {
  const pageSize = 1000;
  for (let from = first; ; ) {
    const rows = await page(from, pageSize);
    yield* rows;
    from = (rows.at(-1)?.position ?? 0) + 1;
    if (rows.length < pageSize) return;
  }
}

function toOutcome(outcome: string): AuditAct["outcome"] {
  return outcome === "allowed" || outcome === "refused" ? outcome : "failed";
}

/** Of the entry as a leaf of the tree, from all it says but the hash it came with; hex. */
export function hashOf(row: Omit<AuditRow, "leafHash">): string {
  const { position, at, actor, role, action, patientHash, outcome, purpose, accountId } = row;
  // Entries from before purposes and accounts were stated keep their hash.
  const stated = { ...(purpose === null ? {} : { purpose }), ...(accountId === null ? {} : { accountId }) };
  return toHex(
    leafHash(Buffer.from(canonicalJson({ position, at, actor, role, action, patientHash, outcome, ...stated }))),
  );
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
