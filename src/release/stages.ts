/**
 * @module release/stages: how far each release is trusted, and how it came there.
 *
 * draft → validated → silent → limited → general, one step at a time and only through the gates; back at any time with a reason.
 * `recalled` stands before draft: the way out of it asks for a named role's word, and every gate again.
 * Promise: `stages.json` stands outside the signed directory and keeps every move with its evidence; a release is known by its
 * digest, so changed bytes under an old version begin as a draft.
 */
import { type GateResult, type Stage, type StagesFile, stagesFileSchema } from "#contract";
import { type Clock, OslerError } from "#core";
import { findJson, waitForStateLock, writeFileAtomic } from "#storage";
import { checkGates, type StageEvidence, stageOrder } from "./gates.ts";
import { findRootDigest, verifyRelease } from "./verify-release.ts";

export interface AdvanceStageOptions {
  readonly stagesFile: string;
  /** The signed directory. */
  readonly release: string;
  readonly version: string;
  readonly to: Stage;
  /** Whose signature is trusted. Without it the signature gate cannot pass. */
  readonly publicKeyPem?: string;
  readonly evidence?: StageEvidence;
  /** Who asks: a role or an account, never a patient. */
  readonly by: string;
  /** Needed to go back. */
  readonly reason?: string;
  readonly clock: Clock;
}

export interface StageResult {
  readonly stage: Stage;
  readonly gates: readonly GateResult[];
}

/** Where a release stands: `draft` until it has moved. */
export async function readStage(stagesFile: string, digest: string): Promise<Stage> {
  return (await findStage(stagesFile, digest)) ?? "draft";
}

/** `undefined` for a release that never moved. */
export async function findStage(stagesFile: string, digest: string): Promise<Stage | undefined> {
  const { releases } = await readStages(stagesFile);
  return releases.find((release) => release.digest === digest)?.stage;
}

/** All releases and their moves; none if the file is not there. @throws OslerError `release/stage-unknown` if it has another shape */
export async function readStages(stagesFile: string): Promise<StagesFile> {
  const found = await findJson(stagesFile);
  if (found === undefined) return { format: "osler-stages/1", releases: [] };
  const parsed = stagesFileSchema.safeParse(found);
  if (parsed.success) return parsed.data;
  throw new OslerError("release/stage-unknown", {
    message: "The stages file has another shape than this version writes.",
    fix: "Restore it from a backup; without it every release is a draft.",
  });
}

/**
 * Moves a release one step forward through its gates, or back to any earlier stage with a reason, and writes the move down.
 * Asking for the stage it is at does nothing.
 *
 * @throws OslerError `release/gate-failed` with every failing gate named; nothing moves. `release/stage-unknown` if it is unsigned.
 * @throws OslerError `storage/state-in-use` while another process moves a release of the same home for a minute
 */
export async function advanceStage(options: AdvanceStageOptions): Promise<StageResult> {
  // A move whose gates take their time must not write over a recall made meanwhile.
  const lock = await waitForStateLock(`${options.stagesFile}.lock`, 60_000);
  try {
    return await advanceAlone(options);
  } finally {
    await lock.release();
  }
}

/**
 * Trusts no release further than another stages file does, one whose moves are newer: a recall outlives the backup it is missing from.
 *
 * @param newer of the home that a backup takes the place of
 * @returns the versions whose stage is now that of `newer`
 * @throws OslerError `release/stage-unknown`, `storage/json-unreadable`
 */
export async function keepDistrust(stagesFile: string, newer: string): Promise<string[]> {
  const [file, { releases }] = await Promise.all([readStages(stagesFile), readStages(newer)]);
  const trust = ({ stage }: { readonly stage: Stage }) => stageOrder.indexOf(stage);
  const lowered = releases.filter((release) => {
    const restored = file.releases.find(({ digest }) => digest === release.digest);
    return trust(release) < (restored === undefined ? stageOrder.indexOf("draft") : trust(restored));
  });
  if (lowered.length === 0) return [];
  const kept = new Set(lowered.map(({ digest }) => digest));
  await writeStages(stagesFile, [...file.releases.filter(({ digest }) => !kept.has(digest)), ...lowered]);
  return lowered.map(({ version }) => version);
}

async function advanceAlone(options: AdvanceStageOptions): Promise<StageResult> {
  const file = await readStages(options.stagesFile);
  const digest = await findRootDigest(options.release);
  if (digest === undefined) throw unsigned();
  const known = file.releases.find((release) => release.digest === digest);
  const from = known?.stage ?? "draft";
  const steps = stageOrder.indexOf(options.to) - stageOrder.indexOf(from);
  if (steps === 0) return { stage: from, gates: [] };
  const results = steps < 0 ? [] : await passGates(options, from, steps);
  if (steps < 0 && (options.reason ?? "").trim() === "") throw refused(from, options.to, ["a reason to go back"]);
  const move = {
    from,
    to: options.to,
    at: new Date(options.clock()).toISOString(),
    by: options.by,
    reason: options.reason ?? null,
    gates: [...results],
  };
  const moved = {
    version: options.version,
    digest,
    stage: options.to,
    moves: [...(known?.moves ?? []), move],
  };
  await writeStages(options.stagesFile, [...file.releases.filter((release) => release !== known), moved]);
  return { stage: options.to, gates: results };
}

async function writeStages(stagesFile: string, unordered: StagesFile["releases"]): Promise<void> {
  const releases = unordered.toSorted((a, b) =>
    a.version === b.version ? (a.digest < b.digest ? -1 : 1) : a.version < b.version ? -1 : 1,
  );
  const next: StagesFile = { format: "osler-stages/1", releases };
  await writeFileAtomic(stagesFile, `${JSON.stringify(stagesFileSchema.parse(next), null, 1)}\n`);
}

async function passGates(options: AdvanceStageOptions, from: Stage, steps: number): Promise<GateResult[]> {
  if (steps > 1) {
    const next = stageOrder[stageOrder.indexOf(from) + 1] ?? from;
    throw refused(from, options.to, [`one stage at a time: ${next} comes next`]);
  }
  const problems = await verifyRelease(options.release, options.publicKeyPem);
  const results = await checkGates(options.to, options, problems, options.evidence ?? {});
  const failed = results.filter(({ passed }) => !passed).map(({ gate, found }) => `${gate} (${found})`);
  if (failed.length > 0) throw refused(from, options.to, failed);
  return results;
}

function refused(from: Stage, to: Stage, failed: readonly string[]): OslerError {
  return new OslerError("release/gate-failed", {
    message: `The release stays ${from}; it may not become ${to}: ${failed.join("; ")}.`,
    fix: "Bring the evidence that is missing, or train and validate a better release.",
  });
}

function unsigned(): OslerError {
  return new OslerError("release/stage-unknown", {
    message: "The release has no readable signature, so it has no digest to be known by.",
    fix: "Build and sign it again.",
  });
}
