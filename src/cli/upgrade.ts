/**
 * @module cli/upgrade: a home brought to this version of Osler, or left as it was.
 *
 * Promise: before anything is changed there is a whole backup; where a step, the audit log or the release turns out wrong, the home is put
 * back from it, and what went wrong is kept beside it.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Clock, OslerError, type Progress } from "#core";
import { findReceipt, verifyAudit } from "#governance";
import { openState, pendingMigrations } from "#storage";
import { type BackupPlace, backUp, restoreBackup } from "./backup.ts";
import { findCurrentRelease, requireIntact } from "./capabilities.ts";
import { noHome } from "./home.ts";
import { findSettings, type HomeSettings } from "./home-settings.ts";
import { oslerVersion } from "./project.ts";
import { planSteps } from "./route.ts";
import type { StepId } from "./route-titles.ts";

export interface UpgradePlan {
  /** Of the database's tables, in order. */
  readonly migrations: readonly string[];
  /** Steps of the route whose receipts are of another version or absent; what rests on one of them may run again too. */
  readonly steps: readonly StepId[];
  readonly from: string;
  readonly to: string;
}

/** What an upgrade would do; nothing is changed. @throws OslerError `cli/no-home`, `storage/state-in-use` */
export async function planUpgrade({ home, databaseUrl }: BackupPlace): Promise<UpgradePlan> {
  const settings = await settingsOf(home);
  const migrations = await pendingMigrations(stateOf({ home, databaseUrl }));
  const receipts = await Promise.all(
    planSteps(settings).map(async (id) => ({ id, version: (await findReceipt(home.root, id))?.version })),
  );
  // A step may add a version of its own method behind Osler's.
  const versionOf = (version: string | undefined) => version?.split(" ")[0];
  const steps = receipts.filter(({ version }) => versionOf(version) !== oslerVersion).map(({ id }) => id);
  const from = receipts.map(({ version }) => versionOf(version)).find((version) => version !== undefined) ?? "nothing";
  return { migrations, steps, from, to: oslerVersion };
}

/**
 * Backs the home up to `backup`, migrates the state, runs `build`, and looks whether audit log and release are whole.
 *
 * @param build the route of this version
 * @throws OslerError `cli/upgrade-failed` once the home is as it was before, `cli/upgrade-not-undone` if it cannot be put back
 */
export async function upgrade(
  place: BackupPlace,
  options: {
    readonly backup: string;
    readonly progress: Progress;
    readonly clock: Clock;
    readonly build: (settings: HomeSettings) => Promise<void>;
  },
): Promise<void> {
  const { backup, progress, clock, build } = options;
  const settings = await settingsOf(place.home);
  await backUp(place, backup, { progress, clock });
  try {
    await (await openState(stateOf(place))).close();
    await build(settings);
    await requireWhole(place);
  } catch (cause) {
    const why = wordsOf(cause);
    const putBack = restoreBackup(backup, place, { progress, clock, replace: true });
    const { aside } = await putBack.catch((error) => {
      throw notUndone(place, backup, why, error);
    });
    throw new OslerError("cli/upgrade-failed", {
      message: `${why} The home is as it was before; what the attempt left is at ${aside}.`,
      fix: "Go on with the version of before, or mend the cause and upgrade again.",
      cause,
    });
  }
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : "Something unknown went wrong";
  return words.endsWith(".") ? words : `${words}.`;
}

function notUndone({ home }: BackupPlace, backup: string, why: string, cause: unknown): OslerError {
  return new OslerError("cli/upgrade-not-undone", {
    message: `${why} Then the home could not be put back: ${wordsOf(cause)} ${home.root} may be half upgraded; ${backup} holds it as it was.`,
    fix: `Mend what is wrong (a full disk?), then run: osler restore --from ${backup} --replace`,
    cause,
  });
}

async function requireWhole(place: BackupPlace): Promise<void> {
  const state = await openState(stateOf(place));
  try {
    const { problems } = await verifyAudit(state);
    if (problems.length > 0) throw new Error(`The audit log has ${problems.length} problems.`);
  } finally {
    await state.close();
  }
  const release = await findCurrentRelease(place.home);
  if (release !== undefined) await requireIntact(release.directory);
}

async function settingsOf(home: BackupPlace["home"]): Promise<HomeSettings> {
  const settings = await findSettings(home);
  if (settings !== undefined && existsSync(home.root)) return settings;
  throw noHome(home);
}

function stateOf({ home, databaseUrl }: BackupPlace) {
  return databaseUrl === undefined ? { directory: join(home.root, "state") } : { url: databaseUrl };
}
