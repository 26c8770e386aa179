/**
 * @module governance/audit-verifier: the audit log compared with itself and with its checkpoints, in one go or ever further as it grows.
 *
 * Promise: a check that goes on finds what one of the whole log would, wherever it stopped between, if what lies behind it stays as it was
 * read. Behind it, only the last entry read and the checkpoints it passed are looked at again; anything else that is altered there is found
 * by a new check of the whole log. Kept are the roots of the complete subtrees (32 bytes each, at most log₂ n + 1 of n entries) and one
 * root a checkpoint, no entry.
 */
import type { AuditCheckpoint, AuditRow, State } from "#storage";
import { hashOf, toHex } from "./audit.ts";
import { createMerkleFrontier } from "./audit-merkle.ts";

/** What is wrong with the log and at which position. */
export interface AuditProblem {
  readonly position: number;
  readonly kind: "altered" | "missing" | "rewritten";
}

export interface AuditFindings {
  /** Entries read. */
  readonly size: number;
  /** Of the Merkle tree over them, hex. */
  readonly root: string;
  /** None if the log is whole; by position. */
  readonly problems: readonly AuditProblem[];
}

/** A check that stands at an entry and can go on from there. */
export interface AuditVerifier {
  /** Entries read so far. */
  readonly size: number;
  /**
   * Reads to the log's end and compares; one call at a time. After a failure it goes on where it stood.
   *
   * @param between called after each page but the last with the milliseconds it took; what it rejects with, this rejects with
   */
  readOn(between?: (tookMs: number) => Promise<void>): Promise<AuditFindings>;
}

/**
 * Reads the whole log and compares it with itself, with its checkpoints, and with `witnessed` ones kept elsewhere.
 *
 * @returns the problems, none if the log is whole
 */
export function verifyAudit(state: State, witnessed: readonly AuditCheckpoint[] = []): Promise<AuditFindings> {
  return createAuditVerifier(state, witnessed).readOn();
}

const PAGE = 1000;

/** A check that has read nothing yet. @param witnessed checkpoints kept elsewhere */
export function createAuditVerifier(state: State, witnessed: readonly AuditCheckpoint[] = []): AuditVerifier {
  const audit = state.as("system").audit;
  const tree = createMerkleFrontier();
  const found = createProblems();
  /** The roots it had at the sizes of checkpoints. */
  const passed = new Map<number, string>();
  let next = 0;
  let lastLeaf: string | undefined;

  const pass = (expected: ReadonlyMap<number, unknown>) => {
    if (expected.has(next) && !passed.has(next)) passed.set(next, toHex(tree.root()));
  };
  /** Leaves are hashed again from their rows, so that an altered row moves the root even if its stored hash was altered too. */
  const read = (row: AuditRow) => {
    if (row.position !== next) found.add({ position: next, kind: "missing" });
    next = row.position + 1;
    lastLeaf = hashOf(row);
    if (lastLeaf !== row.leafHash) found.add({ position: row.position, kind: "altered" });
    tree.add(Buffer.from(lastLeaf, "hex"));
  };
  const readLastAgain = async () => {
    const position = next - 1;
    const [row] = await audit.page(position, 1);
    if (row?.position !== position) found.add({ position, kind: "missing" });
    else if (hashOf(row) !== lastLeaf) found.add({ position, kind: "rewritten" });
  };
  return {
    get size() {
      return tree.size;
    },
    readOn: async (between) => {
      const expected = Map.groupBy([...(await state.audit.checkpoints()), ...witnessed], ({ size }) => size);
      pass(expected);
      if (next > 0) await readLastAgain();
      for (;;) {
        const began = performance.now();
        const rows = await audit.page(next, PAGE);
        for (const row of rows) {
          read(row);
          pass(expected);
        }
        if (rows.length < PAGE) break;
        await between?.(performance.now() - began);
      }
      const all = createProblems(found.list());
      for (const [size, checkpoints] of expected) {
        const root = passed.get(size);
        if (size > next) all.add({ position: size - 1, kind: "missing" });
        else if (root !== undefined && checkpoints.some((held) => held.root !== root))
          all.add({ position: size - 1, kind: "rewritten" });
      }
      const problems = all.list().sort((a, b) => a.position - b.position);
      return { size: tree.size, root: toHex(tree.root()), problems };
    },
  };
}

/** Each once, in the order they were found. */
function createProblems(first: readonly AuditProblem[] = []) {
  const problems = new Map<string, AuditProblem>();
  const add = (problem: AuditProblem) => void problems.set(`${problem.position} ${problem.kind}`, problem);
  for (const problem of first) add(problem);
  return { add, list: () => [...problems.values()] };
}
