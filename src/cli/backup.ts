/**
 * @module cli/backup: a home as a directory that says what is in it, and a home of it again.
 *
 * Promise: a backup is there whole or not at all; what is restored is what was backed up, byte for byte, or nothing is, but that no release is
 * trusted further than in the home it takes the place of. It holds identified records and the home's keys: only its owner may read it.
 */
import { existsSync } from "node:fs";
import { chmod, constants, cp, mkdir, readdir, readFile, realpath, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { type Clock, canonicalJson, OslerError, type Progress } from "#core";
import { keepDistrust } from "#release";
import {
  findJson,
  listFiles,
  sha256File,
  takeStateLock,
  writeDirectoryAtomic,
  writeFileAtomic,
  writeOrRemove,
} from "#storage";
import { withBuildLock } from "./build-lock.ts";
import { dumpDatabase, holdsState, restoreDatabase } from "./database-dump.ts";
import { type Home, noHome, stagesFile, toHome } from "./home.ts";
import { requireDirectoryPlace } from "./output-place.ts";
import { oslerVersion } from "./project.ts";

const manifestSchema = z.strictObject({
  format: z.literal("osler-backup-1"),
  /** Osler's version that wrote the home. */
  osler: z.string(),
  madeAt: z.iso.datetime(),
  /** Where the state was: in the home, or on a PostgreSQL server, whose tables are in `database.dump`. */
  database: z.enum(["home", "postgresql"]),
  /** SHA-256 of every file below `home`. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  /** SHA-256 of `database.dump`. */
  dump: z.string().optional(),
});
export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>;

export interface BackupPlace {
  readonly home: Home;
  readonly databaseUrl: string | undefined;
}

interface BackupWork {
  readonly progress: Progress;
}

/** What one run leaves for itself alone, and an editor's locks: links to nowhere. */
const passing = /(?:^|\/)(?:[^/]+\.lock(?:\.[^/]*)?|\.#[^/]+|[^/]+\.tmp)$/;
/** In a home that is a mount point: the file system's own, and what upgrading and restoring keep there, since nothing beside the home is on its disk. */
const backupWithin = /^\.backup-[0-9-]+$/;
const ofMountPoint = /^(?:lost\+found|\.restoring|\.(?:backup|replaced)-[0-9-]+)$/;

/**
 * Copies a home that nobody serves or builds to `directory`, with its state and its keys.
 *
 * @throws OslerError `cli/backup-exists`, `cli/output-over-input`, `storage/state-in-use`, `cli/build-running`, `cli/no-home`, `cli/database-tool`
 */
export async function backUp(
  { home, databaseUrl }: BackupPlace,
  directory: string,
  { progress, clock }: BackupWork & { readonly clock: Clock },
): Promise<BackupManifest> {
  if (!existsSync(join(home.root, "settings.json"))) throw noHome(home);
  if (existsSync(directory)) {
    throw new OslerError("cli/backup-exists", {
      message: `${directory} is there already.`,
      fix: "Name a directory that is not; backups are never written over.",
    });
  }
  if (!(await isBackupWithin(home, directory))) requireDirectoryPlace(directory, [home.root]);
  return whileClosed(home, () =>
    writeWhole(directory, async (temporary) => {
      await chmod(temporary, 0o700);
      const files = await copyTree(home.root, join(temporary, "home"), progress);
      const dump = join(temporary, "database.dump");
      if (databaseUrl !== undefined) await dumpDatabase(databaseUrl, dump);
      const manifest: BackupManifest = {
        format: "osler-backup-1",
        osler: oslerVersion,
        madeAt: new Date(clock()).toISOString(),
        database: databaseUrl === undefined ? "home" : "postgresql",
        files,
        ...(databaseUrl === undefined ? {} : { dump: await sha256File(dump) }),
      };
      await writeFileAtomic(join(temporary, "backup.json"), `${canonicalJson(manifest)}\n`);
      return manifest;
    }),
  );
}

/**
 * Checks that a backup holds what it says, every byte.
 *
 * @throws OslerError `cli/backup-damaged`, `cli/backup-unreadable`
 */
export async function checkBackup(directory: string, { progress }: BackupWork): Promise<BackupManifest> {
  const parsed = manifestSchema.safeParse(await findJson(join(directory, "backup.json")).catch(() => null));
  if (!parsed.success) {
    throw new OslerError("cli/backup-unreadable", {
      message: `${directory} is not a backup of a home.`,
      fix: "Give the directory that osler backup wrote; backup.json stands in it.",
    });
  }
  const manifest = parsed.data;
  const there = await listFiles(join(directory, "home"));
  const damaged = there.filter((file) => manifest.files[file] === undefined);
  const expected = Object.entries(manifest.files);
  for (const [done, [file, hash]] of expected.entries()) {
    const path = join(directory, "home", file);
    if (!existsSync(path) || (await sha256File(path)) !== hash) damaged.push(file);
    if (done % 50 === 0) progress({ done, total: expected.length, note: "files compared" });
  }
  if (manifest.dump !== undefined && (await sha256File(join(directory, "database.dump"))) !== manifest.dump)
    damaged.push("database.dump");
  if (damaged.length === 0) return manifest;
  throw new OslerError("cli/backup-damaged", {
    message: `${damaged.length} files of ${directory} are not what was backed up: ${damaged.slice(0, 5).join(", ")}.`,
    fix: "Use another backup.",
  });
}

export interface Restored {
  /** Of the backup. */
  readonly madeAt: string;
  /** Where the home before was moved, if one was there. */
  readonly aside: string | undefined;
  /** Versions of releases that are trusted no further than in the home before; `undefined` if stages cannot be read. */
  readonly distrusted: readonly string[] | undefined;
}

/**
 * Makes a home of a backup that is whole. What was at its place is moved aside if `replace` says so, never removed; tables of a
 * PostgreSQL server are replaced. A release that the home before had recalled, or sent back a stage, is not served again for that.
 *
 * @throws OslerError `cli/home-exists` without `replace`; `cli/backup-other-database`; `cli/build-running`, `storage/state-in-use`; as `checkBackup`
 */
export async function restoreBackup(
  directory: string,
  { home, databaseUrl }: BackupPlace,
  { progress, clock, replace }: BackupWork & { readonly clock: Clock; readonly replace: boolean },
): Promise<Restored> {
  const manifest = await checkBackup(directory, { progress });
  if ((manifest.database === "postgresql") !== (databaseUrl !== undefined)) throw otherDatabase(manifest);
  const occupied = existsSync(home.root) && (await readdir(home.root)).some((name) => !ofMountPoint.test(name));
  const filled = databaseUrl !== undefined && (await holdsState(databaseUrl));
  if ((occupied || filled) && !replace) {
    throw new OslerError("cli/home-exists", {
      message: occupied ? `${home.root} holds a home already.` : "The database holds a state already.",
      fix: "Name an empty place, or say --replace: the home that is there is moved aside, the database's tables are replaced.",
    });
  }
  // Where a link stands for the home, the link stays and its target is replaced.
  const { place, inside, beside } = await placesOf(home);
  const aside = occupied ? beside(`replaced-${stampOf(clock)}`) : undefined;
  const restored = beside("restoring");
  const put = async () => {
    await writeWhole(restored, (temporary) => copyTree(join(directory, "home"), temporary, progress));
    const distrusted = occupied
      ? await keepDistrust(stagesFile(toHome(restored)), stagesFile(home)).catch(unlessUnreadable)
      : [];
    if (databaseUrl !== undefined) await restoreDatabase(databaseUrl, join(directory, "database.dump"));
    await (inside ? exchangeWithin(place, restored, aside) : exchange(place, restored, aside));
    return distrusted;
  };
  const distrusted = await (occupied ? whileClosed(home, put) : put());
  return { madeAt: manifest.madeAt, aside, distrusted };
}

/** A home too broken to tell its stages is still replaced. */
function unlessUnreadable(cause: unknown): undefined {
  if (cause instanceof OslerError && /^(?:release\/stage-unknown|storage\/json-unreadable)$/.test(cause.code)) return;
  throw cause;
}

/** The home's own place, behind links, and what is called `name` there on the same disk: beside the home, or in it where it is a mount point. */
async function placesOf({ root }: Home) {
  const place = existsSync(root) ? await realpath(root) : root;
  const inside = existsSync(place) && (await isMountPoint(place));
  return { place, inside, beside: (name: string) => (inside ? join(place, `.${name}`) : `${place}.${name}`) };
}

/** Where an upgrade's backup goes if nobody says. */
export async function usualBackup(home: Home, clock: Clock): Promise<string> {
  return (await placesOf(home)).beside(`backup-${stampOf(clock)}`);
}

/** Whether `directory` is the place in a home that is a mount point where its backups may stand. */
export async function isBackupWithin(home: Home, directory: string): Promise<boolean> {
  const { place, inside } = await placesOf(home);
  const above = existsSync(dirname(directory)) ? await realpath(dirname(directory)) : undefined;
  return inside && above === place && backupWithin.test(basename(directory));
}

const locks = ["build.lock", "state.lock"];

/** Whether a file system begins at `place`: then it cannot be renamed, and what is beside it lies on another. */
async function isMountPoint(place: string): Promise<boolean> {
  if ((await stat(place)).dev !== (await stat(dirname(place))).dev) return true;
  // A folder of the same disk may be mounted as well.
  const mounts = await readFile("/proc/self/mountinfo", "utf8").catch(() => "");
  const unescaped = (path = "") =>
    path.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
  return mounts.split("\n").some((line) => unescaped(line.split(" ")[4]) === place);
}

async function exchange(place: string, restored: string, aside: string | undefined): Promise<void> {
  if (aside !== undefined) {
    await rename(place, aside);
    for (const lock of locks) await rm(join(aside, lock), { force: true });
  }
  await mkdir(dirname(place), { recursive: true });
  await rename(restored, place);
}

/** Moves what is in `place` to `aside` and what is in `restored` to `place`. The settings, which make it a home, go first and come last. */
async function exchangeWithin(place: string, restored: string, aside: string | undefined): Promise<void> {
  const move = async (names: readonly string[], from: string, to: string) => {
    for (const name of names) await rename(join(from, name), join(to, name));
  };
  const named = async (directory: string) => {
    const names = (await readdir(directory)).filter((name) => !ofMountPoint.test(name) && !locks.includes(name));
    return names.toSorted((a, b) => Number(b === "settings.json") - Number(a === "settings.json"));
  };
  if (aside !== undefined) {
    await mkdir(aside, { mode: 0o700 });
    await move(await named(place), place, aside);
  }
  await move((await named(restored)).toReversed(), restored, place);
  await rmdir(restored);
}

/** Runs `work` while nobody builds or serves the home. @throws OslerError `cli/build-running`, `storage/state-in-use` */
function whileClosed<T>(home: Home, work: () => Promise<T>): Promise<T> {
  return withBuildLock(home, async () => {
    const lock = await takeStateLock(join(home.root, "state.lock"));
    try {
      return await work();
    } finally {
      await lock.release();
    }
  });
}

/** `20260131-235959`, UTC. */
function stampOf(clock: Clock): string {
  return new Date(clock()).toISOString().slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
}

/** It holds identified records: what fails or is interrupted leaves nothing of it. */
function writeWhole<T>(directory: string, write: (temporary: string) => Promise<T>): Promise<T> {
  return writeDirectoryAtomic(directory, (temporary) => writeOrRemove(temporary, () => write(temporary)));
}

/** What links lead to is copied in their place. @returns the SHA-256 of every file, read at its new place */
async function copyTree(from: string, to: string, progress: Progress): Promise<Record<string, string>> {
  const filter = (source: string) => {
    const path = relative(from, source);
    return !passing.test(path) && !ofMountPoint.test(path);
  };
  const exactly = { recursive: true, dereference: true, preserveTimestamps: true, mode: constants.COPYFILE_FICLONE };
  // One by one: a backup may stand in what it is of.
  for (const name of (await readdir(from)).filter((entry) => filter(join(from, entry))))
    await cp(join(from, name), join(to, name), { ...exactly, filter });
  await chmod(to, (await stat(from)).mode);
  const files = await listFiles(to);
  const hashes: Record<string, string> = {};
  for (const [done, file] of files.entries()) {
    hashes[file] = await sha256File(join(to, file));
    if (done % 50 === 0) progress({ done, total: files.length, note: "files copied and read again" });
  }
  return hashes;
}

function otherDatabase({ database }: BackupManifest): OslerError {
  return new OslerError("cli/backup-other-database", {
    message:
      database === "postgresql"
        ? "The backup's state was on a PostgreSQL server, and OSLER_DATABASE_URL names none."
        : "The backup's state is in the home, and OSLER_DATABASE_URL names a PostgreSQL server.",
    fix: "Set or unset OSLER_DATABASE_URL as it was when the backup was made.",
  });
}
