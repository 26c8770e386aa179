import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#core";
import type { AuditRow } from "#storage";
import { createMerkleFrontier, leafHash } from "./audit-merkle.ts";
import { verifyAudit } from "./audit-verifier.ts";
import { act, logOf } from "./memory-log.test-support.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));

/** The eight leaves and roots of Certificate Transparency's own test (certificate-transparency, merkle_tree_test.cc). */
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("the Merkle tree of RFC 6962", () => {
  test("the empty tree's root is SHA-256 of nothing, and trees of 1 to 8 leaves have the roots of the CT test suite", () => {
    const tree = createMerkleFrontier();
    expect(hex(tree.root())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (const [index, leaf] of leaves.entries()) {
      tree.add(leafHash(bytes(leaf)));
      expect(hex(tree.root())).toBe(roots[index]);
    }
  });
});

describe("the audit log", () => {
  test("an untouched log with a checkpoint has no problem", async () => {
    const { state, log, checkpoint: keep } = await logOf(11);
    const checkpoint = await keep();
    await log.record(act(12));
    expect(checkpoint.size).toBe(11);
    expect(await verifyAudit(state, [checkpoint])).toMatchObject({ size: 12, problems: [] });
  });

  test("no entry holds the patient's id, and the same patient is the same hash", async () => {
    const { rows } = await logOf(6);
    expect(JSON.stringify(rows)).not.toContain("p-0");
    expect(rows[0]?.patientHash).toBe(rows[5]?.patientHash);
    expect(rows[0]?.patientHash).not.toBe(rows[1]?.patientHash);
  });

  test("a purpose is part of its entry, and entries of before purposes and accounts keep the hash they had", async () => {
    const { state, rows, log } = await logOf(1);
    await log.record({ ...act(1), purpose: "BTG OVRER" });
    const { leafHash, purpose, accountId, ...before } = rows[0] as AuditRow;
    const leaf = Buffer.concat([Buffer.of(0), Buffer.from(canonicalJson(before))]); // RFC 6962, 2.1
    expect([purpose, accountId, leafHash]).toEqual([null, null, createHash("sha256").update(leaf).digest("hex")]);
    expect(rows[1]?.purpose).toBe("BTG OVRER");
    expect((await verifyAudit(state)).problems).toEqual([]);
    rows[1] = { ...(rows[1] as AuditRow), purpose: "TREAT" };
    expect((await verifyAudit(state)).problems).toEqual([{ position: 1, kind: "altered" }]);
    rows[0] = { ...(rows[0] as AuditRow), purpose: "TREAT" };
    expect((await verifyAudit(state)).problems).toHaveLength(2);
  });

  test("changing any field of any entry, or removing or swapping entries, is found", async () => {
    const change = fc.constantFrom(
      ...(["actor", "role", "action", "outcome", "patientHash", "accountId", "at", "remove", "swap"] as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 12 }), fc.nat(), change, async (size, pick, how) => {
        const { state, rows, checkpoint } = await logOf(size);
        await checkpoint();
        const index = pick % (size - 1);
        const row = rows[index] as AuditRow;
        if (how === "remove") rows.splice(index, 1);
        else if (how === "swap") {
          rows[index] = { ...(rows[index + 1] as AuditRow), position: index };
          rows[index + 1] = { ...row, position: index + 1 };
        } else rows[index] = { ...row, [how]: how === "at" ? row.at + 1 : "other" };
        expect((await verifyAudit(state)).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test("a log cut short behind its last checkpoint is found", async () => {
    const { state, rows, checkpoint } = await logOf(9);
    await checkpoint();
    rows.splice(6);
    expect((await verifyAudit(state)).problems).toContainEqual({ position: 8, kind: "missing" });
  });

  test("a log rewritten from its beginning agrees with itself and is exposed by a checkpoint kept elsewhere", async () => {
    const { checkpoint } = await logOf(9);
    const witnessed = await checkpoint();
    const forged = await logOf(9);
    expect((await verifyAudit(forged.state)).problems).toEqual([]);
    expect((await verifyAudit(forged.state, [witnessed])).problems).toEqual([{ position: 8, kind: "rewritten" }]);
  });
});
