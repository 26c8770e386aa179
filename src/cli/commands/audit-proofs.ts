/** @module cli/commands/audit-proofs: `osler audit verify`, `checkpoint`, `prove` and `check`: that nobody altered the log, shown to those who do not trust its keeper. */
import { createPublicKey } from "node:crypto";
import { resolve } from "node:path";
import { z } from "zod";
import { canonicalJson, OslerError, toEpochMs } from "#core";
import {
  type Checkpoint,
  consistencyPath,
  createMerkleFrontier,
  inclusionPath,
  readAuditLeaves,
  readCheckpoint,
  rootOfInclusion,
  rootsOfConsistency,
  signCheckpoint,
  verifyAudit,
} from "#governance";
import { findJson, readTextFile, writeFileAtomic } from "#storage";
import { auditKey } from "../home-keys.ts";
import { requireFilePlace, requireOutsideHome } from "../output-place.ts";
import { type AccountsOptions, withHomeState } from "./accounts.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().positive();
const path = z.array(hash).max(64);
const proofSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("inclusion"),
    origin: z.string(),
    position: z.int().nonnegative(),
    leafHash: hash,
    size,
    path,
  }),
  z.strictObject({ kind: z.literal("consistency"), origin: z.string(), older: size, size, path }),
]);
type AuditProof = z.infer<typeof proofSchema>;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => Buffer.from(text, "hex");

/** Reads the whole log and compares it with itself and with checkpoints kept elsewhere. @returns whether it is whole */
export async function auditVerify(
  options: AccountsOptions & { checkpoint?: string[]; key?: string },
): Promise<boolean> {
  const { checkpoint: files = [] } = options;
  const found = await withHomeState(options, async (state) => {
    const key =
      options.key === undefined ? (await auditKey(options.home)).publicKeyPem : await readPublicKey(options.key);
    const kept = await Promise.all(files.map((file) => openCheckpoint(file, key)));
    const { origin } = await readAuditLeaves(state);
    const foreign = kept.find((checkpoint) => checkpoint.origin !== origin);
    if (foreign !== undefined) throw otherLog(foreign.origin);
    return verifyAudit(
      state,
      kept.map((checkpoint) => ({ ...checkpoint, at: toEpochMs(0) })),
    );
  });
  for (const { position, kind } of found.problems.slice(0, 20)) console.log(`entry ${position}: ${kind}`);
  const against = files.length === 0 ? "its own checkpoints" : `its own checkpoints and ${files.length} kept elsewhere`;
  console.log(
    `${found.size} entries, root ${found.root}; compared with ${against}: ${found.problems.length} problems.`,
  );
  return found.problems.length === 0;
}

/** Signs the log's present size and root, for somebody else to keep. */
export async function auditCheckpoint(options: AccountsOptions & { out: string }): Promise<void> {
  requireOutsideHome(options.out, options.home);
  requireFilePlace(options.out, [], /^[^\n]+\n\d+\n[A-Za-z0-9+/]{43}=\n\n/);
  const { origin, leaves } = await withHomeState(options, readAuditLeaves);
  const { privateKeyPem } = await auditKey(options.home);
  const root = hex(rootOf(leaves));
  await writeFileAtomic(resolve(options.out), signCheckpoint({ origin, size: leaves.length, root }, privateKeyPem));
  console.log(`${options.out}: ${leaves.length} entries, root ${root}. Keep it where this log's keepers cannot write.`);
}

/** Writes the proof that an entry is in the log, or that the log only grew since it had `since` entries. @throws OslerError `cli/audit-no-entry` */
export async function auditProve(
  options: AccountsOptions & { entry?: number; since?: number; of?: number; out: string },
): Promise<void> {
  requireOutsideHome(options.out, options.home);
  requireFilePlace(options.out, [], /^\{"kind":"(?:inclusion|consistency)",/);
  const { origin, leaves } = await withHomeState(options, readAuditLeaves);
  const whole = options.of ?? leaves.length;
  const asked = options.entry ?? options.since ?? -1;
  if (whole > leaves.length || asked < 0 || asked > whole - (options.entry === undefined ? 0 : 1)) {
    throw new OslerError("cli/audit-no-entry", {
      message: `The log has ${leaves.length} entries, from 0 on.`,
      fix: "Name an entry, or a size, that it has or had; --of is the size of the checkpoint the proof is for.",
    });
  }
  const proof: AuditProof =
    options.entry === undefined
      ? { kind: "consistency", origin, older: asked, size: whole, path: consistencyPath(leaves, asked, whole).map(hex) }
      : {
          ...{ kind: "inclusion", origin, position: asked, leafHash: hex(leaves[asked] as Uint8Array), size: whole },
          path: inclusionPath(leaves, asked, whole).map(hex),
        };
  await writeFileAtomic(resolve(options.out), `${canonicalJson(proof)}\n`);
  console.log(`${options.out}: ${proof.kind}, ${proof.path.length} hashes, for a checkpoint of ${whole} entries.`);
}

/**
 * Checks a proof with nothing but checkpoints and the key that signs them: no log and no home.
 *
 * @returns what it proves
 * @throws OslerError `cli/audit-proof-fails`, `cli/checkpoint-not-signed`
 */
export async function auditCheck(
  file: string,
  { checkpoint, key }: { checkpoint: readonly string[]; key: string },
): Promise<string> {
  const parsed = proofSchema.safeParse(await findJson(file).catch(() => null));
  if (!parsed.success) throw proofFails(`${file} is not a proof.`);
  const proof = parsed.data;
  const publicKey = await readPublicKey(key);
  const held = await Promise.all(checkpoint.map((one) => openCheckpoint(one, publicKey)));
  const rootAt = (entries: number) => {
    const found = held.find((one) => one.origin === proof.origin && one.size === entries);
    if (found === undefined) throw proofFails(`None of the checkpoints is of ${proof.origin} at ${entries} entries.`);
    return bytes(found.root);
  };
  const nodes = proof.path.map(bytes);
  if (proof.kind === "inclusion") {
    const root = rootOfInclusion(bytes(proof.leafHash), proof.position, proof.size, nodes);
    if (root === undefined || !rootAt(proof.size).equals(root)) throw proofFails("The entry is not in that log.");
    return `The entry with leaf hash ${proof.leafHash} is entry ${proof.position} of the log at ${proof.size} entries.`;
  }
  const olderRoot = rootAt(proof.older);
  const roots = rootsOfConsistency(proof.older, olderRoot, proof.size, nodes);
  if (roots === undefined || !olderRoot.equals(roots.older) || !rootAt(proof.size).equals(roots.newer))
    throw proofFails("The longer log does not begin as the shorter one.");
  return `The log at ${proof.size} entries begins with the ${proof.older} entries it had.`;
}

async function readPublicKey(file: string): Promise<string> {
  const pem = await readTextFile(file, "The public key");
  try {
    createPublicKey(pem);
    return pem;
  } catch {
    throw notSigned(`${file} holds no public key.`);
  }
}

async function openCheckpoint(file: string, publicKeyPem: string): Promise<Checkpoint> {
  const found = readCheckpoint(await readTextFile(file, "The checkpoint"), publicKeyPem);
  if (found !== undefined) return found;
  throw notSigned(`${file} is not a checkpoint that this key signed.`);
}

function notSigned(message: string): OslerError {
  return new OslerError("cli/checkpoint-not-signed", {
    message,
    fix: "Give the file osler audit checkpoint wrote, and by --key the public key it was given with (keys/audit-key.pub.pem).",
  });
}

function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const tree = createMerkleFrontier();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

function otherLog(origin: string): OslerError {
  return new OslerError("cli/audit-proof-fails", {
    message: `A checkpoint is of another log, ${origin}.`,
    fix: "Give checkpoints of this home's log; if they should be, the log was replaced.",
  });
}

function proofFails(message: string): OslerError {
  return new OslerError("cli/audit-proof-fails", {
    message,
    fix: "Ask who keeps the log for another proof; if it fails again, the log is not what it was when the checkpoint was signed.",
  });
}
