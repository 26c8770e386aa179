import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { toEpochMs } from "#core";
import { putAccount } from "#serving";
import { takeStateLock } from "#storage";
import { openHomeState } from "./commands/accounts.ts";
import { toHome } from "./home.ts";
import { findSettings, type HomeSettings, writeSettings } from "./home-settings.ts";
import { recipeInput } from "./home-training.ts";
import { createProgram } from "./program.ts";
import { runOsler } from "./run-osler.fixture.ts";
import { chooseSettings, runUp } from "./up.ts";

const asked = {
  home: toHome("/tmp/none"),
  databaseUrl: undefined,
  port: 4317,
  once: true,
  majorityAge: 18,
  staffSecondFactor: "optional",
} as const;

test("with no argument and nothing remembered, the synthetic hospital is built", () => {
  expect(chooseSettings(asked, undefined)).toEqual({
    source: { kind: "synthetic", patients: 2500, seed: 1 },
    evidence: [],
  });
});

test("with no argument, what was asked last time is built again", () => {
  const last: HomeSettings = { source: { kind: "meds", paths: ["/a"] }, evidence: ["/e"], cohortStart: "2000-01-01" };
  expect(chooseSettings(asked, last)).toEqual(last);
});

test("evidence adds up over the runs, without repeats", () => {
  const last: HomeSettings = { source: { kind: "fhir", paths: ["/a"] }, evidence: ["/e"] };
  expect(chooseSettings({ ...asked, evidence: ["/f", "/e"] }, last).evidence).toEqual(["/e", "/f"]);
});

test("a new source forgets the cohort date of the old one", () => {
  const last: HomeSettings = { source: { kind: "meds", paths: ["/a"] }, evidence: [], cohortStart: "2000-01-01" };
  expect(chooseSettings({ ...asked, fhir: ["/b"] }, last)).toEqual({
    source: { kind: "fhir", paths: ["/b"] },
    evidence: [],
  });
});

test("how models are trained outlasts the records, and goes back when told", () => {
  const training = { options: { members: 1 }, torch: { processes: 2, strategy: "fsdp" } } as const;
  const last: HomeSettings = { source: { kind: "fhir", paths: ["/a"] }, evidence: [], training };
  expect(chooseSettings({ ...asked, meds: ["/b"] }, last).training).toEqual(training);
  const synthetic: HomeSettings = { ...last, source: { kind: "synthetic", patients: 50, seed: 1 } };
  expect(chooseSettings({ ...asked, patients: 100 }, synthetic).training).toEqual(training);
  expect(chooseSettings({ ...asked, training: { options: { epochs: 2 } } }, last).training).toEqual({
    options: { epochs: 2 },
    torch: training.torch,
  });
  expect(chooseSettings({ ...asked, training: { engine: "onnx" } }, last).training).toEqual({
    options: { members: 1 },
  });
  expect(chooseSettings({ ...asked, training: { engine: "onnx", options: {} } }, last)).toEqual({
    source: last.source,
    evidence: [],
  });
});

test("a recipe is an input of training; who computes it, with how many threads, is not", () => {
  const settings: HomeSettings = { source: { kind: "fhir", paths: ["/a"] }, evidence: [] };
  const torch = { processes: 2, strategy: "ddp" } as const;
  expect(recipeInput(settings)).toEqual({});
  expect(recipeInput({ ...settings, training: { options: { workers: 4 }, torch } })).toEqual({});
  expect(recipeInput({ ...settings, training: { options: { workers: 4, members: 1 } } })).toEqual({
    recipe: '{"members":1}',
  });
});

test.each(["cohortStart", "learnUntil"] as const)(
  "%s without records was ignored: the synthetic hospital keeps to it",
  (date) => {
    const of = { [date]: "2010-01-01" };
    expect(chooseSettings({ ...asked, ...of }, undefined)).toMatchObject({ source: { kind: "synthetic" }, ...of });
    expect(chooseSettings({ ...asked, ...of, patients: 9 }, undefined)).toMatchObject({
      source: { patients: 9 },
      ...of,
    });
  },
);

test.each([{ patients: 100 }, { seed: 7 }])("%o beside records was ignored: it is refused", (synthetic) => {
  expect(() => chooseSettings({ ...asked, ...synthetic, meds: ["/a"] }, undefined)).toThrow(
    expect.objectContaining({
      code: "cli/two-sources",
      message: expect.stringMatching(/^--meds and --(patients|seed) were given\.$/),
    }),
  );
});

test.each([
  ["--port", "4400"],
  ["--majority-age", "21"],
  ["--staff-second-factor", "required"],
  ["--public-url", "https://osler.hospital.example"],
  ["--trust-proxy", "127.0.0.1"],
])("%s with --once was ignored: it is refused before anything is built", async (option, value) => {
  const root = mkdtempSync(join(tmpdir(), "osler-up-"));
  try {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const run = createProgram({ OSLER_PUBLIC_URL: "https://osler.hospital.example" }).parseAsync(
      ["up", "--once", "--home", root, option, value],
      { from: "user" },
    );
    await expect(run).rejects.toThrow(`${option} cannot be given with --once`);
    expect(readdirSync(root)).toEqual([]);
  } finally {
    vi.restoreAllMocks();
    rmSync(root, { recursive: true, force: true });
  }
});

test("two sources at once are refused", () => {
  expect(() => chooseSettings({ ...asked, fhir: ["/a"], meds: ["/b"] }, undefined)).toThrow(
    expect.objectContaining({ code: "cli/two-sources" }),
  );
});

test("a home of real records is not turned into a synthetic hospital by --patients or --seed", () => {
  const last: HomeSettings = { source: { kind: "fhir", paths: ["/a"] }, evidence: [] };
  for (const option of [{ patients: 100 }, { seed: 2 }])
    expect(() => chooseSettings({ ...asked, ...option }, last)).toThrow(
      expect.objectContaining({ code: "cli/two-sources" }),
    );
});

test.each([
  [{ publicUrl: "https://osler.hospital.example/base" }, "serving/public-url-invalid"],
  [{ publicUrl: "http://osler.hospital.example" }, "serving/public-url-invalid"],
  [{ trustProxy: "proxy.hospital.example" }, "serving/trust-proxy-invalid"],
])("%o is refused before anything is built", async (address, code) => {
  await expect(runUp({ ...asked, ...address })).rejects.toMatchObject({ code });
});

test("a server that may not start, for its demo accounts would be reached by others, ends", async () => {
  const root = mkdtempSync(join(tmpdir(), "osler-up-"));
  try {
    const state = await openHomeState({ home: toHome(root), databaseUrl: undefined });
    const account = {
      name: "clinician",
      displayName: "Demo clinician",
      password: "for-a-first-look",
      demo: true,
    } as const;
    await putAccount(state, { ...account, role: "clinician" }, () => toEpochMs(0));
    await state.close();
    const ended = await runOsler(["up", "--home", root, "--public-url", "https://osler.hospital.example"]);
    expect([ended.code, ended.stderr]).toEqual([1, expect.stringContaining("serving/demo-accounts-exposed")]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test("osler up beside a server of the home is refused, and the next one still builds what the home was asked for", async () => {
  const root = mkdtempSync(join(tmpdir(), "osler-up-"));
  const home = toHome(root);
  const before: HomeSettings = { source: { kind: "synthetic", patients: 50, seed: 3 }, evidence: [] };
  await writeSettings(home, before);
  const lock = await takeStateLock(join(root, "state.lock"));
  try {
    const ended = await runOsler([
      "up",
      "--home",
      root,
      "--patients",
      "9",
      "--port",
      `${20_000 + (process.pid % 20_000)}`,
    ]);
    expect([ended.code, ended.stderr]).toEqual([1, expect.stringContaining("storage/state-in-use")]);
    expect(await findSettings(home)).toEqual(before);
  } finally {
    await lock.release();
    rmSync(root, { recursive: true, force: true });
  }
});

test("an environment variable set to nothing is as one not set", async () => {
  const root = mkdtempSync(join(tmpdir(), "osler-up-"));
  try {
    const program = createProgram({ OSLER_HOME: "", OSLER_DATABASE_URL: "", OSLER_PYTHON: "" });
    expect(program.opts()["home"]).toBe(".osler");
    const listed = program.parseAsync(["accounts", "list", "--home", join(root, "none")], { from: "user" });
    await expect(listed).rejects.toMatchObject({ code: "cli/no-home" });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test("what is said of damaged settings can be done: moved away, the records are named anew, and not before", async () => {
  const root = mkdtempSync(join(tmpdir(), "osler-up-"));
  const settings = join(root, "settings.json");
  const named = ["up", "--once", "--home", root, "--fhir", join(root, "no-records")];
  const up = () => createProgram({}).parseAsync(named, { from: "user" });
  try {
    writeFileSync(settings, "");
    await expect(up()).rejects.toMatchObject({
      code: "cli/settings-unreadable",
      fix: expect.stringContaining("move it away"),
    });
    rmSync(settings);
    await expect(up()).rejects.toMatchObject({ code: "storage/file-missing" });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
