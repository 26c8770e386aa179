import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Clock, noProgress, toEpochMs } from "#core";
import { openAudit } from "#governance";
import { openState, type State, sha256Tree } from "#storage";
import { type BackupPlace, backUp, checkBackup, restoreBackup } from "./backup.ts";
import { toHome, writeSettings } from "./home.ts";
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
      const aside = (await restoreBackup(directory, place, { ...work, replace: true })) ?? "";
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
