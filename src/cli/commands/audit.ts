/** @module cli/commands/audit: `osler audit export`: the audit log as BALP AuditEvents, for whoever watches it elsewhere. */
import { resolve } from "node:path";
import { OslerError, toEpochMs } from "#core";
import { auditRowsFrom } from "#governance";
import { findLogPlace, logReader, toAuditEvent } from "#serving";
import { openLineAppender, type State } from "#storage";
import { type AccountsOptions, withHomeState } from "./accounts.ts";

export interface AuditExportOptions {
  readonly out: string;
  /** The first day, UTC. */
  readonly since?: string;
  /** The server's own address, for the events' agents. */
  readonly server?: string;
}

export async function auditExport(options: AccountsOptions & AuditExportOptions): Promise<void> {
  const { added, from } = await withHomeState(options, (state) => appendAuditEvents(state, options));
  console.log(`${added} audit events added to ${options.out}, from entry ${from} of the log on.`);
}

/**
 * Appends the log's entries as one AuditEvent a line; a file an earlier run wrote is continued after its last entry.
 *
 * @throws OslerError `cli/audit-export-foreign` if the file's last line is not an entry of this log
 */
export async function appendAuditEvents(
  state: State,
  { out, since, server }: AuditExportOptions,
): Promise<{ readonly added: number; readonly from: number }> {
  const earliest = toEpochMs(since === undefined ? 0 : Date.parse(since));
  const reader = logReader(server);
  let from = 0;
  const file = await openLineAppender(resolve(out), async ({ last, half }) => {
    if (last !== undefined) from = await placeAfter(state, last, out);
    else if (!isBegun(half)) throw foreign(out);
  });
  try {
    let added = 0;
    for await (const row of auditRowsFrom(state, from)) {
      if (row.at < earliest) continue;
      await file.add(JSON.stringify(toAuditEvent(row, reader)));
      added++;
    }
    return { added, from };
  } finally {
    await file.close();
  }
}

/** The position after the entry a line holds, which must stand in the log as the line says. */
async function placeAfter(state: State, line: string, out: string): Promise<number> {
  const place = findLogPlace(line);
  const [row] = place === undefined ? [] : await state.as("system").audit.page(place.position, 1);
  if (place === undefined || row?.position !== place.position || row.leafHash !== place.leafHash) throw foreign(out);
  return row.position + 1;
}

const EVENT = '{"resourceType":"AuditEvent"';

/** Whether half a line, or nothing, may be the first that a run wrote before it was killed. */
function isBegun(half: string): boolean {
  return half.startsWith(EVENT) || EVENT.startsWith(half);
}

function foreign(out: string): OslerError {
  return new OslerError("cli/audit-export-foreign", {
    message: `The last line of ${out} is not an entry of this audit log.`,
    fix: "Name another file, or ask whether the log was replaced since: compare it with a checkpoint kept elsewhere.",
  });
}
