/**
 * @module serving/audit-watch: the audit log verified beside the work of serving: whole when the server starts and once a day, in between on
 * from where the last check stands, each minute and when somebody asks.
 *
 * Promise: no request waits for a check of the whole log; requests at once share one continuation. A problem found stays told until the
 * server stops, also if a later check no longer finds it. What was verified whole is a checkpoint for the next whole check: in memory, and
 * in the database for checks after a restart.
 */
import type { AuditHead } from "#contract";
import { addDays, type Clock, type EpochMs, toEpochMs } from "#core";
import { type AuditFindings, type AuditVerifier, createAuditVerifier } from "#governance";
import type { State } from "#storage";

const RETRY_MS = 3_600_000;
const EVERY_MS = 60_000;
/** Most problems told one by one. */
const TOLD = 100;

export interface AuditWatch {
  /** Begins the first check of the whole log; everything after it begins by itself. */
  begin(state: State): void;
  /** What is known, without reading anything. */
  standing(): AuditHead;
  /** Reads on to the log's end, if it was verified whole once, and tells what is known then. */
  goOn(): Promise<AuditHead>;
  /** Stops what is under way. */
  close(): Promise<void>;
}

interface WatchOptions {
  readonly clock: Clock;
  /** Told of an unexpected error, and once of each kind of problem as `audit-log-altered`. */
  readonly failed: (error: unknown) => void;
  /** Waits between two pages of a whole check, given the milliseconds the last took. */
  readonly rest: (tookMs: number) => Promise<unknown>;
}

interface Verified {
  readonly verifier: AuditVerifier;
  readonly whole: { readonly at: EpochMs; readonly size: number };
  readonly at: EpochMs;
  readonly found: AuditFindings;
}

export function createAuditWatch({ clock, failed, rest }: WatchOptions): AuditWatch {
  const problems = createToldProblems(clock, failed);
  let state: State | undefined;
  let verified: Verified | undefined;
  let whole: { readonly verifier: AuditVerifier; readonly done: Promise<void> } | undefined;
  let continuing: Promise<void> | undefined;
  let nextWholeAt: EpochMs | undefined;
  let [broken, closed] = [false, false];
  let timer: NodeJS.Timeout | undefined;

  const verifyWhole = async (of: State, verifier: AuditVerifier) => {
    const at = clock();
    try {
      const found = await verifier.readOn(async (tookMs) => {
        await rest(tookMs);
        if (closed) throw new Error("The server stops.");
      });
      const { size, root } = found;
      verified = { verifier, whole: { at, size }, at, found };
      problems.add(found);
      if (found.problems.length === 0 && size > 0) await of.audit.addCheckpoint({ size, root, at });
      [broken, nextWholeAt] = [false, addDays(at, 1)];
    } catch (error) {
      if (closed) return;
      [broken, nextWholeAt] = [true, toEpochMs(clock() + RETRY_MS)];
      failed(error);
    } finally {
      whole = undefined;
    }
  };
  const beginIfDue = () => {
    if (state === undefined || whole !== undefined || closed) return;
    if (nextWholeAt !== undefined && clock() < nextWholeAt) return;
    const verifier = createAuditVerifier(state, witnessOf(verified));
    whole = { verifier, done: verifyWhole(state, verifier) };
  };
  const readOn = async (from: Verified) => {
    const at = clock();
    const found = await from.verifier.readOn();
    problems.add(found);
    // A whole check that ended meanwhile knows more.
    if (verified === from) verified = { ...from, at, found };
  };
  const standing = (): AuditHead => ({
    verified: verified === undefined ? null : toView(verified),
    underWay: whole?.verifier.size ?? null,
    nextWholeAt: nextWholeAt ?? null,
    failed: broken,
    ...problems.told(),
  });
  const goOn = async () => {
    beginIfDue();
    if (verified !== undefined && !closed) {
      continuing ??= readOn(verified).finally(() => {
        continuing = undefined;
      });
      await continuing;
    }
    return standing();
  };
  return {
    begin: (of) => {
      state = of;
      beginIfDue();
      timer ??= setInterval(() => void goOn().catch(failed), EVERY_MS).unref();
    },
    standing,
    goOn,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await whole?.done;
      await continuing?.catch(() => {});
    },
  };
}

/** What was verified last is held against the next check of the whole log, so that a log rewritten with fitting hashes is found. */
function witnessOf(verified: Verified | undefined) {
  if (verified === undefined || verified.found.problems.length > 0) return [];
  const { at, found } = verified;
  return [{ at, size: found.size, root: found.root }];
}

function toView({ whole, at, found: { size, root } }: Verified): NonNullable<AuditHead["verified"]> {
  return { whole, at, size, root };
}

/** Every problem ever found, with when it was found first. */
function createToldProblems(clock: Clock, failed: (error: unknown) => void) {
  const held = new Map<string, AuditHead["problems"][number]>();
  const logged = new Set<string>();
  return {
    add: ({ problems }: AuditFindings) => {
      const foundAt = clock();
      for (const { position, kind } of problems) {
        const key = `${position} ${kind}`;
        if (!held.has(key)) held.set(key, { position, kind, foundAt });
        if (!logged.has(kind)) failed(`audit-log-${kind}`);
        logged.add(kind);
      }
    },
    told: () => ({
      problemCount: held.size,
      problems: [...held.values()].sort((a, b) => a.position - b.position).slice(0, TOLD),
    }),
  };
}
