import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, toEpochMs } from "#core";
import type { AuditRow } from "#storage";
import { createAuditVerifier, verifyAudit } from "./audit-verifier.ts";
import { act, logOf } from "./memory-log.test-support.ts";

/** RFC 6962, 2.1, as it is written there: MTH by recursion over all the leaves. */
function merkleTreeHash(leaves: readonly string[]): string {
  const [only] = leaves;
  if (only === undefined) return createHash("sha256").digest("hex");
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  const [left, right] = [merkleTreeHash(leaves.slice(0, k)), merkleTreeHash(leaves.slice(k))];
  return createHash("sha256")
    .update(Buffer.from(`01${left}${right}`, "hex"))
    .digest("hex");
}

/** As somebody who can write the database and knows how leaves are hashed would alter an entry. */
function forged(row: AuditRow): AuditRow {
  const { leafHash: _, purpose, accountId, ...rest } = { ...row, actor: "somebody else" };
  const leaf = Buffer.concat([Buffer.of(0), Buffer.from(canonicalJson(rest))]);
  return { ...rest, purpose, accountId, leafHash: createHash("sha256").update(leaf).digest("hex") };
}

type Step =
  | { readonly do: "record" | "checkpoint" | "read" }
  | { readonly do: "alter" | "remove"; readonly at: number };
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Step>({ do: "record" }) },
    { weight: 3, arbitrary: fc.constant<Step>({ do: "read" }) },
    fc.constant<Step>({ do: "checkpoint" }),
    fc.record({ do: fc.constantFrom("alter" as const, "remove" as const), at: fc.nat() }),
  ),
  { minLength: 12, maxLength: 40 },
);

describe("a check that goes on", () => {
  test("finds what a check of the whole log finds, wherever it stopped between, and computes RFC 6962's root", async () => {
    let wrong = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const { state, rows, log, checkpoint } = await logOf(0);
        const verifier = createAuditVerifier(state);
        let [read, whole] = [0, true];
        for (const step of plan) {
          if (step.do === "record") await log.record(act(rows.length));
          // A checkpoint says how many entries there are: of a log with a hole it would speak of another entry than the last.
          else if (step.do === "checkpoint" && whole) await checkpoint();
          else if (step.do === "read") {
            await verifier.readOn();
            read = rows.length;
          } else if ((step.do === "alter" || step.do === "remove") && read < rows.length) {
            // What was not read yet.
            const index = read + (step.at % (rows.length - read));
            const row = rows[index] as AuditRow;
            if (step.do === "remove") rows.splice(index, 1);
            else rows[index] = { ...row, role: "steward" };
            whole = false;
          }
        }
        const found = await verifier.readOn();
        expect(found).toEqual(await verifyAudit(state));
        if (whole) expect(found).toMatchObject({ problems: [], root: merkleTreeHash(rows.map((row) => row.leafHash)) });
        if (found.problems.length > 0) wrong++;
      }),
      { numRuns: 300 },
    );
    expect(wrong).toBeGreaterThan(50);
  });

  test("reads each entry once, but for the last, in pages, and tells between them", async () => {
    const { state, log } = await logOf(2001);
    const asked: [number, number][] = [];
    const { audit } = state.as("system");
    const page: typeof audit.page = async (from, limit) => {
      const found = await audit.page(from, limit);
      asked.push([from, found.length]);
      return found;
    };
    const counted = { ...state, as: () => ({ ...state.as("system"), audit: { ...audit, page } }) };
    const verifier = createAuditVerifier(counted);
    const sizes: number[] = [];
    await verifier.readOn(async () => void sizes.push(verifier.size));
    expect(sizes).toEqual([1000, 2000]);
    for (let n = 0; n < 3; n++) await log.record(act(n));
    expect(await verifier.readOn()).toMatchObject({ size: 2004, problems: [] });
    expect(asked.slice(3)).toEqual([
      [2000, 1],
      [2001, 3],
    ]);
  });

  test("that broke off goes on where it stood", async () => {
    const { state } = await logOf(2500);
    const verifier = createAuditVerifier(state);
    const broken = verifier.readOn(async () => {
      throw new Error("the database went away");
    });
    await expect(broken).rejects.toThrow("went away");
    expect(verifier.size).toBe(1000);
    expect(await verifier.readOn()).toEqual(await verifyAudit(state));
  });
});

describe("what is done behind a check that goes on", () => {
  test("to the last entry, to the log's end or to a checkpoint is found when it goes on", async () => {
    const changes = {
      "last altered": ({ rows }) => rows.splice(-1, 1, forged(rows.at(-1) as AuditRow)),
      "end removed": ({ rows }) => rows.splice(-3),
      "end removed and written again": async ({ rows, log }) => {
        rows.splice(-3);
        for (let n = 0; n < 7; n++) await log.record({ ...act(n), actor: "somebody else" });
      },
      "everything removed": ({ rows }) => rows.splice(0),
      "checkpoint altered": ({ kept }) => kept.splice(0, 1, { size: 4, root: "00".repeat(32), at: toEpochMs(0) }),
    } satisfies Record<string, (log: Awaited<ReturnType<typeof logOf>>) => unknown>;
    const found: Record<string, unknown> = {};
    for (const [name, change] of Object.entries(changes)) {
      const own = await logOf(4);
      await own.checkpoint();
      for (let n = 4; n < 10; n++) await own.log.record(act(n));
      const verifier = createAuditVerifier(own.state);
      expect((await verifier.readOn()).problems).toEqual([]);
      await change(own);
      found[name] = (await verifier.readOn()).problems;
    }
    expect(found).toEqual({
      "last altered": [{ position: 9, kind: "rewritten" }],
      "end removed": [{ position: 9, kind: "missing" }],
      "end removed and written again": [{ position: 9, kind: "rewritten" }],
      "everything removed": [{ position: 9, kind: "missing" }],
      "checkpoint altered": [{ position: 3, kind: "rewritten" }],
    });
  });

  test("to an entry with a hash that fits is found by a new check that knows the root from before, and by no other", async () => {
    const { state, rows } = await logOf(10);
    const verifier = createAuditVerifier(state);
    const { size, root } = await verifier.readOn();
    rows[4] = forged(rows[4] as AuditRow);
    expect((await verifier.readOn()).problems).toEqual([]);
    expect((await verifyAudit(state)).problems).toEqual([]);
    expect((await verifyAudit(state, [{ size, root, at: toEpochMs(0) }])).problems).toEqual([
      { position: 9, kind: "rewritten" },
    ]);
  });
});
