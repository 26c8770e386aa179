import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import {
  appendFile,
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "#contract";
import { type Clock, noProgress, toEpochMs } from "#core";
import { openAudit } from "#governance";
import { readStage } from "#release";
import { openState, type State, sha256File, sha256Tree, takeStateLock } from "#storage";
import { type BackupPlace, backUp, checkBackup, restoreBackup } from "./backup.ts";
import { dumpDatabase, holdsState, restoreDatabase } from "./database-dump.ts";
import { stagesFile, toHome } from "./home.ts";
import { writeSettings } from "./home-settings.ts";
import { planUpgrade, upgrade } from "./upgrade.ts";

const clock: Clock = () => toEpochMs(Date.parse("2026-01-31T23:59:59Z"));
const work = { progress: noProgress, clock };
const server = process.env["OSLER_TEST_DATABASE_URL"];
const root = await mkdtemp(join(tmpdir(), "osler-backup-"));
const database = "osler_backup_test";
const serverUrl = server === undefined ? undefined : Object.assign(new URL(server), { pathname: `/${database}` }).href;

function onServer(statement: string): void {
  if (server !== undefined)
    execFileSync("psql", ["--dbname", server, "--quiet", "--command", statement], { stdio: "pipe" });
}

beforeAll(() => {
  onServer(`drop database if exists ${database} with (force)`);
  onServer(`create database ${database}`);
});
afterAll(async () => {
  onServer(`drop database if exists ${database} with (force)`);
  await rm(root, { recursive: true });
});

async function withState<T>({ home, databaseUrl }: BackupPlace, use: (state: State) => Promise<T>): Promise<T> {
  const state = await openState(
    databaseUrl === undefined ? { directory: join(home.root, "state") } : { url: databaseUrl },
  );
  try {
    return await use(state);
  } finally {
    await state.close();
  }
}

/** A home with a key, an answer's worth of audit log, an account, and what a run leaves behind. */
async function makeHome(name: string, databaseUrl: string | undefined): Promise<BackupPlace> {
  const place = { home: toHome(join(root, name)), databaseUrl };
  await writeSettings(place.home, { source: { kind: "meds", paths: ["/records"] }, evidence: [] });
  await mkdir(place.home.keys);
  await writeFile(join(place.home.keys, "project.secret"), "00ff\n", { mode: 0o600 });
  await mkdir(join(place.home.root, "chart.tmp"));
  await writeFile(join(place.home.root, "chart.tmp", "half"), "half a shard");
  await act(place, "ada");
  return place;
}

/** A home with a key, in which no state was opened yet. */
async function bareHome(name: string): Promise<BackupPlace> {
  const place = { home: toHome(join(root, name)), databaseUrl: undefined };
  await writeSettings(place.home, { source: { kind: "meds", paths: ["/records"] }, evidence: [] });
  await mkdir(place.home.keys);
  await writeFile(join(place.home.keys, "project.secret"), "00ff\n", { mode: 0o600 });
  return place;
}

async function act(place: BackupPlace, name: string): Promise<void> {
  await withState(place, async (state) => {
    const account = {
      id: name,
      name,
      displayName: name,
      role: "clinician",
      passwordHash: "x",
      demo: false,
      failures: 0,
    };
    await state.accounts.put(account, clock());
    const audit = await openAudit(state, clock);
    await audit.record({ actor: name, role: "clinician", action: "patient", outcome: "allowed" });
  });
}

const namesIn = (place: BackupPlace) =>
  withState(place, async (state) => ({
    accounts: (await state.accounts.list()).map(({ name }) => name),
    entries: (await state.as("system").audit.page(0, 99)).length,
  }));

describe.each([
  ["in the home", undefined],
  ["on PostgreSQL", serverUrl],
])("a home whose state is %s", (where, databaseUrl) => {
  test.skipIf(where === "on PostgreSQL" && databaseUrl === undefined)(
    "comes back as it was backed up, byte for byte, and what came after is moved aside",
    async () => {
      const place = await makeHome(`home ${where}`, databaseUrl);
      const directory = join(root, `backup ${where}`);
      const manifest = await backUp(place, directory, work);
      expect(Object.keys(manifest.files)).toContain("keys/project.secret");
      expect(Object.keys(manifest.files).filter((file) => /\.lock|\.tmp/.test(file))).toEqual([]);
      expect((await stat(directory)).mode & 0o777).toBe(0o700);
      expect((await stat(join(directory, "home/keys/project.secret"))).mode & 0o777).toBe(0o600);
      await expect(backUp(place, directory, work)).rejects.toMatchObject({ code: "cli/backup-exists" });

      await act(place, "eve");
      await appendFile(join(place.home.keys, "project.secret"), "altered");
      await expect(restoreBackup(directory, place, { ...work, replace: false })).rejects.toMatchObject({
        code: "cli/home-exists",
      });
      const { aside = "" } = await restoreBackup(directory, place, { ...work, replace: true });
      expect(await sha256Tree(join(directory, "home"))).toBe(await sha256Tree(place.home.root));
      expect(await readFile(join(aside, "keys/project.secret"), "utf8")).toBe("00ff\naltered");
      expect(await namesIn(place)).toEqual({ accounts: ["ada"], entries: 1 });
      await act(place, "grace");
      expect(await namesIn(place)).toEqual({ accounts: ["ada", "grace"], entries: 2 });
      expect((await readdir(dirname(place.home.root))).filter((name) => name.includes("restoring"))).toEqual([]);
    },
  );

  test.skipIf(where === "on PostgreSQL" && databaseUrl === undefined)(
    "is put back where an upgrade fails half-way, and upgraded where it does not",
    async () => {
      const place = await makeHome(`upgraded ${where}`, databaseUrl);
      const before = await namesIn(place);
      expect(await planUpgrade(place)).toMatchObject({
        migrations: [],
        from: "nothing",
        steps: ["evidence", "intake", "deid", "corpus", "train", "neighbours", "validate", "release"],
      });
      const spoil = async () => {
        await act(place, "mallory");
        await rm(join(place.home.keys, "project.secret"));
        throw new Error("The disk is full.");
      };
      const failing = upgrade(place, { ...work, backup: join(root, `first ${where}`), build: spoil });
      await expect(failing).rejects.toMatchObject({
        code: "cli/upgrade-failed",
        message: expect.stringContaining("The disk is full."),
      });
      expect(await namesIn(place)).toEqual(before);
      expect(existsSync(join(place.home.keys, "project.secret"))).toBe(true);
      await upgrade(place, { ...work, backup: join(root, `second ${where}`), build: () => act(place, "alan") });
      expect((await namesIn(place)).entries).toBe(before.entries + 1);
    },
  );
});

test("a backup of which a byte, a file or the list was altered is refused, and the home is left", async () => {
  const place = await makeHome("witness", undefined);
  const spoils: [string, (directory: string) => Promise<void>][] = [
    ["cli/backup-damaged", (directory) => appendFile(join(directory, "home/settings.json"), " ")],
    ["cli/backup-damaged", (directory) => rm(join(directory, "home/keys/project.secret"))],
    ["cli/backup-damaged", (directory) => writeFile(join(directory, "home/more"), "")],
    ["cli/backup-unreadable", (directory) => writeFile(join(directory, "backup.json"), "{}")],
  ];
  for (const [n, [code, spoil]] of spoils.entries()) {
    const directory = join(root, `spoilt-${n}`);
    await backUp(place, directory, work);
    await checkBackup(directory, work);
    await spoil(directory);
    await expect(restoreBackup(directory, place, { ...work, replace: true })).rejects.toMatchObject({ code });
  }
  expect(await namesIn(place)).toEqual({ accounts: ["ada"], entries: 1 });
});

test("a home that is served is neither backed up nor replaced", async () => {
  const place = await makeHome("served", undefined);
  const directory = join(root, "of-served");
  await backUp(place, directory, work);
  await withState(place, async () => {
    await expect(backUp(place, join(root, "again"), work)).rejects.toMatchObject({ code: "storage/state-in-use" });
    const replacing = restoreBackup(directory, place, { ...work, replace: true });
    await expect(replacing).rejects.toMatchObject({ code: "storage/state-in-use" });
  });
  expect(existsSync(join(root, "again"))).toBe(false);
  await expect(backUp({ ...place, home: toHome(join(root, "none")) }, join(root, "b"), work)).rejects.toMatchObject({
    code: "cli/no-home",
  });
});

test("a home behind a link, parts of it on another disk behind others, is in its backup and keeps its permissions", async () => {
  const linked = await bareHome("linked");
  const disk = join(root, "disk");
  await rename(linked.home.root, disk);
  await symlink(disk, linked.home.root);
  await mkdir(join(root, "large"));
  await writeFile(join(root, "large", "charts-0000.ndjson"), "a chart");
  await symlink(join(root, "large"), linked.home.chart);
  await chmod(disk, 0o700);
  const directory = join(root, "of-linked");
  const { files } = await backUp(linked, directory, work);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["chart/charts-0000.ndjson", "keys/project.secret"]));
  await rename(disk, join(root, "lost disk"));
  await rm(join(root, "large"), { recursive: true });
  await mkdir(disk);
  await checkBackup(directory, work);
  await restoreBackup(directory, linked, { ...work, replace: false });
  expect(await readFile(join(disk, "chart/charts-0000.ndjson"), "utf8")).toBe("a chart");
  expect((await stat(disk)).mode & 0o777).toBe(0o700);
  const { aside = "" } = await restoreBackup(directory, linked, { ...work, replace: true });
  expect((await lstat(linked.home.root)).isSymbolicLink()).toBe(true);
  expect(await sha256Tree(aside)).toBe(await sha256Tree(disk));
});

describe("a release that was recalled after the backup", () => {
  const digest = "d".repeat(64);
  const at = (stage: Stage) =>
    JSON.stringify({ format: "osler-stages/1", releases: [{ version: "1.0.0", digest, stage, moves: [] }] });
  const served = async (name: string, then: string) => {
    const place = await bareHome(name);
    await mkdir(place.home.releases);
    await writeFile(stagesFile(place.home), at("general"));
    const directory = join(root, `${name} backed up`);
    await backUp(place, directory, work);
    await writeFile(stagesFile(place.home), then);
    return { place, directory };
  };

  test("stays recalled when the backup takes the home's place", async () => {
    const { place, directory } = await served("recalled", at("recalled"));
    const { distrusted, aside } = await restoreBackup(directory, place, { ...work, replace: true });
    expect(distrusted).toEqual(["1.0.0"]);
    expect(await readStage(stagesFile(place.home), digest)).toBe("recalled");
    expect(await readFile(join(aside ?? "", "releases/stages.json"), "utf8")).toBe(at("recalled"));
  });

  test("is told to be recalled again where the home before cannot say it", async () => {
    const { place, directory } = await served("broken stages", "{");
    expect((await restoreBackup(directory, place, { ...work, replace: true })).distrusted).toBeUndefined();
    expect(await readStage(stagesFile(place.home), digest)).toBe("general");
  });

  test("one that went on since is as far as the backup says", async () => {
    const { place, directory } = await served("went on", at("general"));
    await writeFile(join(directory, "home/releases/stages.json"), at("silent"));
    const manifest = JSON.parse(await readFile(join(directory, "backup.json"), "utf8"));
    manifest.files["releases/stages.json"] = await sha256File(join(directory, "home/releases/stages.json"));
    await writeFile(join(directory, "backup.json"), JSON.stringify(manifest));
    expect((await restoreBackup(directory, place, { ...work, replace: true })).distrusted).toEqual([]);
    expect(await readStage(stagesFile(place.home), digest)).toBe("silent");
  });
});

/** Where this account may mount a folder for a process alone. */
const mounting = spawnSync("unshare", ["-rm", "mount", "--bind", root, root]).status === 0;

/** Runs a command of Osler for itself, with `disk` mounted where the home is. */
function runMounted(disk: string, { home }: BackupPlace, command: string, ...more: string[]) {
  const mountAndRun = 'mount --bind "$1" "$2" && shift && shift && exec "$@"';
  const osler = [process.execPath, join(import.meta.dirname, "main.ts"), command, "--home", home.root, ...more];
  const ended = spawnSync("unshare", ["-rm", "sh", "-c", mountAndRun, "sh", disk, home.root, ...osler]);
  return { status: ended.status, stdout: ended.stdout.toString(), stderr: ended.stderr.toString() };
}

test.skipIf(!mounting)(
  "an upgrade of a home that is a mount point keeps its backup on the same disk, says so, and puts the home back from it",
  async () => {
    const place = await makeHome("container", undefined);
    const disk = join(root, "the container's volume");
    await rename(place.home.root, disk);
    await mkdir(place.home.root);
    await mkdir(join(disk, "lost+found"));
    const beside = await readdir(root);
    const dry = runMounted(disk, place, "upgrade", "--dry-run");
    expect([dry.status, dry.stderr]).toEqual([0, ""]);
    expect(dry.stdout).toContain("is a mount point");
    expect(dry.stdout).toContain(`would go to ${join(place.home.root, ".backup-")}`);
    const kept = await sha256Tree(join(disk, "keys"));

    // The records it is built of are not there, so the route fails.
    const failed = runMounted(disk, place, "upgrade");
    expect(failed.status).not.toBe(0);
    expect(failed.stderr).toContain("cli/upgrade-failed");
    expect(await readdir(root)).toEqual(beside);
    const names = await readdir(disk);
    const backup = names.find((name) => name.startsWith(".backup-")) ?? "";
    expect((await checkBackup(join(disk, backup), work)).files).toHaveProperty(["keys/project.secret"]);
    expect(await sha256Tree(join(disk, "keys"))).toBe(kept);
    expect(await namesIn({ ...place, home: toHome(disk) })).toEqual({ accounts: ["ada"], entries: 1 });

    // What upgrades keep is in no backup.
    const { files } = await backUp({ ...place, home: toHome(disk) }, join(root, "of-container"), work);
    expect(Object.keys(files).filter((file) => file.startsWith("."))).toEqual([]);
  },
);

test.skipIf(!mounting)(
  "a home that is a mount point is restored within it, first empty, then with what was there kept in it",
  async () => {
    const place = await bareHome("volume");
    const directory = join(root, "of-volume");
    const { files } = await backUp(place, directory, work);
    await rm(place.home.root, { recursive: true });
    await mkdir(place.home.root);
    const disk = join(root, "the disk");
    await mkdir(join(disk, "lost+found"), { recursive: true });
    const restore = (...more: string[]) => {
      const { status, stderr } = runMounted(disk, place, "restore", "--from", directory, ...more);
      expect([status, stderr]).toEqual([0, ""]);
    };
    restore();
    expect((await readdir(disk)).toSorted()).toEqual(["keys", "lost+found", "settings.json"]);
    await writeFile(join(disk, "keys/project.secret"), "another");
    restore("--replace");
    const [aside = "", ...rest] = (await readdir(disk)).toSorted();
    expect([aside, rest]).toEqual([expect.stringMatching(/^\.replaced-/), ["keys", "lost+found", "settings.json"]]);
    expect(await readFile(join(disk, "keys/project.secret"), "utf8")).toBe("00ff\n");
    expect(await readFile(join(disk, aside, "keys/project.secret"), "utf8")).toBe("another");
    const again = await backUp({ ...place, home: toHome(disk) }, join(root, "of-disk"), work);
    expect(again.files).toEqual(files);
  },
);

test("a backup inside the home it is of is refused, and the home is left", async () => {
  const place = await bareHome("around");
  const before = await sha256Tree(place.home.root);
  await expect(backUp(place, join(place.home.root, "backup"), work)).rejects.toMatchObject({
    code: "cli/output-over-input",
  });
  expect(await sha256Tree(place.home.root)).toBe(before);
});

test("a home that is being built is not moved aside under the build", async () => {
  const place = await bareHome("building");
  const directory = join(root, "of-building");
  await backUp(place, directory, work);
  const build = await takeStateLock(join(place.home.root, "build.lock"));
  const replacing = restoreBackup(directory, place, { ...work, replace: true });
  await sleep(200);
  expect(existsSync(join(place.home.root, "build.lock"))).toBe(true);
  await build.release();
  expect((await replacing).aside).toMatch(/\.replaced-/);
  expect((await readdir(place.home.root)).filter((name) => name.endsWith(".lock"))).toEqual([]);
});

test("an upgrade that fails and cannot be undone says so, and where the home is whole", async () => {
  const place = await bareHome("undone");
  const backup = join(root, "of-undone");
  const spoil = async () => {
    await rm(join(backup, "backup.json"));
    throw new Error("ENOSPC: no space left on device, write");
  };
  await expect(upgrade(place, { ...work, backup, build: spoil })).rejects.toMatchObject({
    code: "cli/upgrade-not-undone",
    message: expect.stringMatching(/ENOSPC.*half upgraded.*of-undone holds it/),
    fix: expect.stringContaining(`osler restore --from ${backup}`),
  });
});

test.skipIf(serverUrl === undefined)(
  "a dump that cannot be restored leaves the database as it was, also where an earlier run was killed in the middle",
  async () => {
    const url = serverUrl ?? "";
    onServer(`drop database if exists ${database} with (force)`);
    onServer(`create database ${database}`);
    const place = await makeHome("undamaged", url);
    const [good, bad] = [join(root, "good.dump"), join(root, "bad.dump")];
    await dumpDatabase(url, good);
    await act(place, "eve");
    await writeFile(bad, (await readFile(good)).subarray(0, 20_000));
    await expect(restoreDatabase(url, bad)).rejects.toMatchObject({ code: "cli/database-tool" });
    expect((await namesIn(place)).accounts).toEqual(["ada", "eve"]);
    const killed =
      "alter schema public rename to osler_replaced; create schema public; create table public.half (x int)";
    execFileSync("psql", ["--dbname", url, "--quiet", "--command", killed], { stdio: "pipe" });
    expect(await holdsState(url)).toBe(true);
    await expect(restoreDatabase(url, bad)).rejects.toMatchObject({ code: "cli/database-tool" });
    expect((await namesIn(place)).accounts).toEqual(["ada", "eve"]);
    await restoreDatabase(url, good);
    expect((await namesIn(place)).accounts).toEqual(["ada"]);
  },
);

test("a backup that cannot be made whole leaves nothing of it, and an editor's lock stops none", async () => {
  const place = await bareHome("torn");
  await symlink("somebody@machine.1", join(place.home.root, ".#settings.json"));
  await symlink(join(root, "no such disk"), place.home.releases);
  await expect(backUp(place, join(root, "of-torn"), work)).rejects.toMatchObject({ code: "ENOENT" });
  expect((await readdir(root)).filter((name) => name.startsWith("of-torn"))).toEqual([]);
  await rm(place.home.releases);
  const { files } = await backUp(place, join(root, "of-torn"), work);
  expect(Object.keys(files)).not.toContain(".#settings.json");
});
