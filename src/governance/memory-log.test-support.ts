/** @module governance/memory-log.test-support: an audit log whose rows are an array: its rules do not depend on the database, which has its own suite. */
import { toEpochMs, toPatientId } from "#core";
import type { AuditCheckpoint, AuditRow, State } from "#storage";
import { type AuditAct, openAudit } from "./audit.ts";
import { verifyAudit } from "./audit-verifier.ts";

function memoryState(): { state: State; rows: AuditRow[]; kept: AuditCheckpoint[] } {
  const rows: AuditRow[] = [];
  const kept: AuditCheckpoint[] = [];
  const settings = new Map<string, string>();
  const audit = {
    append: async (make: (position: number) => AuditRow) => {
      const row = make((rows.at(-1)?.position ?? -1) + 1);
      rows.push(row);
      return row;
    },
    page: async (from: number, limit: number) => rows.filter((row) => row.position >= from).slice(0, limit),
    count: async () => rows.length,
    addCheckpoint: async (checkpoint: AuditCheckpoint) => void kept.push(checkpoint),
    checkpoints: async () => kept,
  };
  const setting = async (key: string, initial: () => string) => {
    if (!settings.has(key)) settings.set(key, initial());
    return settings.get(key) as string;
  };
  return { state: { audit, setting, as: () => ({ audit }) } as unknown as State, rows, kept };
}

export const act = (n: number): AuditAct => ({
  actor: `a${n % 3}`,
  role: "clinician",
  action: "patient-timeline",
  patientId: toPatientId(`p-${n % 5}`),
  outcome: "allowed",
});

/** A log of `size` acts. */
export async function logOf(size: number) {
  const memory = memoryState();
  const log = await openAudit(memory.state, () => toEpochMs(1000));
  for (let n = 0; n < size; n++) await log.record(act(n));
  /** As the running server keeps one of a log it found whole. */
  const checkpoint = async () => {
    const { size: entries, root } = await verifyAudit(memory.state);
    const kept = { size: entries, root, at: toEpochMs(1000) };
    await memory.state.audit.addCheckpoint(kept);
    return kept;
  };
  return { ...memory, log, checkpoint };
}
