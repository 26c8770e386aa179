/**
 * @module governance/audit: who did what to whose record, in a log that shows when it was changed.
 *
 * Every entry is a leaf of an RFC 6962 Merkle tree. Promise: an entry that was altered, removed or reordered is found by
 * `verifyAudit`, and so is a log cut short behind its last checkpoint. The log holds no record's content and no patient id: a
 * patient is the HMAC of their id under the log's own salt, so one patient's accesses can be listed by whoever knows the id.
 * A checkpoint kept outside the database (printed, or held by another party) also exposes a log rewritten from its beginning.
 */
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { type Clock, canonicalJson, type EpochMs, type PatientId } from "#core";
import type { Asker, AuditCheckpoint, AuditRow, State } from "#storage";
import { createMerkleFrontier, leafHash } from "./audit-merkle.ts";

/** One act. Words of a fixed vocabulary only, never content. */
export interface AuditAct {
  /** Account id, or `anonymous`, or `system`. */
  readonly actor: string;
  readonly role: string;
  /** What was done: the endpoint's id, e.g. `patient-timeline`. */
  readonly action: string;
  /** Whose record, if it was about one. */
  readonly patientId?: PatientId;
  readonly outcome: "allowed" | "refused" | "failed";
  /** What for, where it was about a record. */
  readonly purpose?: PurposeOfUse;
}

/**
 * Why a record is opened, by HL7's `v3-ActReason`: treatment, an emergency in which the glass was broken (with why: immediate threat,
 * professional judgement, safety of others), the institution's operations, the patient's own wish, or that of somebody who stands for them:
 * family, a legal representative, another person they trust.
 *
 * @see https://terminology.hl7.org/CodeSystem-v3-ActReason.html
 */
export type PurposeOfUse =
  | "TREAT"
  | "BTG"
  | `BTG ${GlassReason}`
  | "HOPERAT"
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
  /** What was done to one patient's record, newest first; nothing of a patient whose record `asker` may not see. */
  accesses(
    asker: Asker,
    patientId: PatientId,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{
    readonly total: number;
    readonly rows: readonly SeenAct[];
  }>;
  /** The log's rows on one patient's record, in order; none of a patient whose record `asker` may not see. */
  rowsAbout(asker: Asker, patientId: PatientId): Promise<AuditRow[]>;
  /** Fixes the log's present size and root; keep the result elsewhere to witness it. */
  checkpoint(): Promise<AuditCheckpoint>;
}

/** What is wrong with the log and at which position. */
export interface AuditProblem {
  readonly position: number;
  readonly kind: "altered" | "missing" | "rewritten";
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
        const row = { position, at: clock(), actor, role, action, patientHash, outcome, purpose: purpose ?? null };
        return { ...row, leafHash: hashOf(row) };
      });
    },
    accesses: async (asker, patientId, { offset, limit }) => {
      const { total, rows } = await seenBy(asker).about(hashPatient(patientId), offset, limit);
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
    checkpoint: async () => {
      const { size, root } = await readTree(state, () => {});
      const checkpoint = { size, root, at: clock() };
      await state.audit.addCheckpoint(checkpoint);
      return checkpoint;
    },
  };
}

/**
 * Reads the whole log and compares it with itself, with its checkpoints, and with `witnessed` ones kept elsewhere.
 *
 * @returns the problems, none if the log is whole
 */
export async function verifyAudit(
  state: State,
  witnessed: readonly AuditCheckpoint[] = [],
): Promise<{ size: number; root: string; problems: AuditProblem[] }> {
  const problems: AuditProblem[] = [];
  const expected = new Map<number, Set<string>>();
  for (const { size, root } of [...(await state.audit.checkpoints()), ...witnessed]) {
    expected.set(size, (expected.get(size) ?? new Set()).add(root));
  }
  const check = (size: number, root: () => string) => {
    for (const held of expected.get(size) ?? []) {
      if (held !== root()) problems.push({ position: size - 1, kind: "rewritten" });
    }
    expected.delete(size);
  };
  check(0, () => emptyRoot);
  let next = 0;
  const { size, root } = await readTree(state, (row, rootNow) => {
    if (row.position !== next) problems.push({ position: next, kind: "missing" });
    next = row.position + 1;
    if (hashOf(row) !== row.leafHash) problems.push({ position: row.position, kind: "altered" });
    check(next, rootNow);
  });
  for (const beyond of expected.keys()) problems.push({ position: beyond - 1, kind: "missing" });
  return { size, root, problems };
}

const emptyRoot = toHex(createMerkleFrontier().root());

/** The leaf hashes of the whole log, from its rows, and its name. */
export async function readAuditLeaves(
  state: State,
): Promise<{ readonly origin: string; readonly leaves: Uint8Array[] }> {
  const leaves: Uint8Array[] = [];
  for await (const row of auditRowsFrom(state, 0)) leaves.push(Buffer.from(hashOf(row), "hex"));
  return { origin: await state.setting("audit-origin", () => `osler-audit/${randomUUID()}`), leaves };
}

/** Leaves are hashed again from their rows, so that an altered row moves the root even if its stored hash was altered too. */
async function readTree(
  state: State,
  visit: (row: AuditRow, rootNow: () => string) => void,
): Promise<{ size: number; root: string }> {
  const tree = createMerkleFrontier();
  for await (const row of auditRowsFrom(state, 0)) {
    tree.add(Buffer.from(hashOf(row), "hex"));
    visit(row, () => toHex(tree.root()));
  }
  return { size: tree.size, root: toHex(tree.root()) };
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

function hashOf(row: Omit<AuditRow, "leafHash">): string {
  const { position, at, actor, role, action, patientHash, outcome, purpose } = row;
  const stated = purpose === null ? {} : { purpose }; // Entries from before purposes were stated keep their hash.
  return toHex(
    leafHash(Buffer.from(canonicalJson({ position, at, actor, role, action, patientHash, outcome, ...stated }))),
  );
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
