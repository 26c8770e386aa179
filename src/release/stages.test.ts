import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AttackReport, Stage } from "#contract";
import { toEpochMs } from "#core";
import { sha256File } from "#storage";
import type { StageEvidence } from "./gates.ts";
import { buildSmallRelease, smallReport } from "./small-release.test-support.ts";
import { advanceStage, keepDistrust, readStage, readStages } from "./stages.ts";
import { findRootDigest } from "./verify-release.ts";

let root: string;
let built: Awaited<ReturnType<typeof buildSmallRelease>>;
const clock = () => toEpochMs(Date.UTC(2031, 4, 6));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-stages-"));
  built = await buildSmallRelease(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const move = (to: Stage, given: { evidence?: StageEvidence; reason?: string; publicKeyPem?: string } = {}) =>
  advanceStage({
    stagesFile: join(root, "stages.json"),
    release: built.directory,
    version: "1.0.0",
    to,
    publicKeyPem: built.keys.publicKeyPem,
    by: "medical informatics",
    clock,
    ...given,
  });
const stage = async () => readStage(join(root, "stages.json"), (await findRootDigest(built.directory)) ?? "");
const signOff = { role: "chief medical officer", statement: "I have read the report." };

test("a release that beats age + sex becomes validated and silent, and both moves are kept with their gates", async () => {
  expect(await stage()).toBe("draft");
  await move("validated");
  await move("silent");
  expect(await stage()).toBe("silent");
  const [release] = (await readStages(join(root, "stages.json"))).releases;
  expect(release?.moves.map(({ from, to, at }) => [from, to, at])).toEqual([
    ["draft", "validated", "2031-05-06T00:00:00.000Z"],
    ["validated", "silent", "2031-05-06T00:00:00.000Z"],
  ]);
  expect(release?.moves.every(({ gates }) => gates.length >= 3 && gates.every(({ passed }) => passed))).toBe(true);
});

test("a release that age + sex beats stays a draft, and the gates it failed are named", async () => {
  built = await buildSmallRelease(join(root, "worse"), { report: smallReport({ model: 0.6, ageSex: 0.7 }, 2) });
  await expect(move("validated")).rejects.toMatchObject({
    code: "release/gate-failed",
    message: expect.stringMatching(/AUROC above age \+ sex in most cells.*no more than 1 cell of 20.*median O:E/),
  });
  expect(await stage()).toBe("draft");
});

test("without a trusted key, or with a changed byte, no gate opens", async () => {
  await expect(
    advanceStage({
      stagesFile: join(root, "stages.json"),
      release: built.directory,
      version: "1.0.0",
      to: "validated",
      by: "x",
      clock,
    }),
  ).rejects.toMatchObject({ message: expect.stringContaining("key-untrusted") });
  await writeFile(join(built.directory, "config.json"), "[]");
  await expect(move("validated")).rejects.toMatchObject({ message: expect.stringContaining("file-changed") });
});

test("a stage cannot be skipped", async () => {
  await expect(move("silent")).rejects.toMatchObject({ message: expect.stringContaining("validated comes next") });
  expect(await stage()).toBe("draft");
});

test("a release whose training data nobody counted as de-identified stays validated, though its privacy file is there", async () => {
  built = await buildSmallRelease(join(root, "uncounted"), { deidSummary: undefined });
  await move("validated");
  await expect(move("silent")).rejects.toMatchObject({
    code: "release/gate-failed",
    message: expect.stringContaining(
      "de-identification of the training data is accounted for (privacy/privacy.json has",
    ),
  });
  expect(await stage()).toBe("validated");
});

test("limited use wants a silent run of 30 days, calibrated, and a signature; general use wants the privacy test too", async () => {
  await move("validated");
  await move("silent");
  await expect(move("limited")).rejects.toMatchObject({
    message: expect.stringContaining("no silent run was brought"),
  });
  const silentRun = { release: "1.0.0", days: 41, predictions: 5200, observedToExpected: 1.1 };
  await expect(move("limited", { evidence: { silentRun } })).rejects.toMatchObject({
    message: expect.stringContaining("nobody signed off"),
  });
  await move("limited", { evidence: { silentRun, signOff } });
  const limitedRun = { release: "1.0.0", days: 120, clinicians: 9, suggestions: 800, overridden: 0.2, harmReports: 0 };
  await expect(move("general", { evidence: { limitedRun, signOff } })).rejects.toMatchObject({
    message: expect.stringContaining("no attack report was brought"),
  });
  const privacyAttack: AttackReport = {
    format: "osler-attack-report-2",
    model: await sha256File(join(built.directory, "model.safetensors")),
    seed: 1,
    counts: { members: 2000, nonMembers: 400, reference: 300 },
    membership: [],
    untestedGroups: [],
    canaries: [],
    trajectories: null,
    sensitive: [],
    untestedAttributes: [],
    gates: [{ gate: "membership AUROC", verdict: "passed", found: "0.510 (to 0.530)" }],
  };
  const ask = (report: AttackReport) => move("general", { evidence: { limitedRun, signOff, privacyAttack: report } });
  await expect(ask({ ...privacyAttack, model: "0".repeat(64) })).rejects.toMatchObject({
    message: expect.stringContaining("the attack report is of another model"),
  });
  for (const verdict of ["failed", "cannot-tell"] as const) {
    const gates = [{ gate: "membership AUROC", verdict, found: "0.610 (to 0.640)" }];
    await expect(ask({ ...privacyAttack, gates })).rejects.toMatchObject({
      message: expect.stringContaining("membership AUROC: 0.610 (to 0.640)"),
    });
  }
  // A limited run in which nothing was suggested shows nothing of how often suggestions are overridden.
  const unseen = { ...limitedRun, suggestions: 0, overridden: 0 };
  await expect(move("general", { evidence: { limitedRun: unseen, signOff, privacyAttack } })).rejects.toMatchObject({
    message: expect.stringContaining("0 % of 0 overridden"),
  });
  await move("general", { evidence: { limitedRun, signOff, privacyAttack } });
  expect(await stage()).toBe("general");
});

test("one step back is always open, but not without a reason", async () => {
  await move("validated");
  await move("silent");
  for (const reason of ["", "  "])
    await expect(move("draft", { reason })).rejects.toMatchObject({
      message: expect.stringContaining("a reason to go back"),
    });
  await move("draft", { reason: "unit of a laboratory changed" });
  expect(await stage()).toBe("draft");
  const [release] = (await readStages(join(root, "stages.json"))).releases;
  expect(release?.moves.at(-1)).toMatchObject({ from: "silent", to: "draft", reason: "unit of a laboratory changed" });
});

test("a damaged release can still be taken out of use", async () => {
  await move("validated");
  await writeFile(join(built.directory, "config.json"), "[]");
  await move("draft", { reason: "files changed on disk" });
  expect(await stage()).toBe("draft");
});

test("other bytes under the same version are another release, and begin as a draft", async () => {
  await move("validated");
  built = await buildSmallRelease(root, { report: smallReport({ model: 0.81, ageSex: 0.7 }) });
  expect(await stage()).toBe("draft");
});

test("asking for the stage it is at changes nothing", async () => {
  await move("validated");
  const before = await readFile(join(root, "stages.json"), "utf8");
  await move("validated");
  expect(await readFile(join(root, "stages.json"), "utf8")).toBe(before);
});

test("a recalled release returns only as a draft, by a named role's word, and passes every gate again", async () => {
  await move("validated");
  await move("silent");
  await expect(move("recalled")).rejects.toMatchObject({ message: expect.stringContaining("a reason to go back") });
  await move("recalled", { reason: "risks of falls are twice too high" });
  expect(await stage()).toBe("recalled");
  await expect(move("silent")).rejects.toMatchObject({ message: expect.stringContaining("draft comes next") });
  await expect(move("draft")).rejects.toMatchObject({ message: expect.stringContaining("a named role signs off") });
  const blank = { role: " ", statement: " " };
  await expect(move("draft", { evidence: { signOff: blank } })).rejects.toMatchObject({
    message: expect.stringContaining("nobody signed off"),
  });
  await move("draft", { evidence: { signOff } });
  expect(await stage()).toBe("draft");
  const [release] = (await readStages(join(root, "stages.json"))).releases;
  expect(release?.moves.at(-1)?.gates.at(-1)?.found).toBe("chief medical officer: I have read the report.");
});

test("a recall made while another move's gates are read is not lost, and both moves stand or the other is refused", async () => {
  const [forward, recall] = await Promise.allSettled([move("validated"), move("recalled", { reason: "harm" })]);
  expect(recall.status).toBe("fulfilled");
  expect(await stage()).toBe("recalled");
  const [release] = (await readStages(join(root, "stages.json"))).releases;
  const moves = release?.moves.map(({ to }) => to);
  expect(moves).toEqual(forward.status === "fulfilled" ? ["validated", "recalled"] : ["recalled"]);
});

test("a silent or a limited run of another release opens no gate", async () => {
  await move("validated");
  await move("silent");
  const silentRun = { release: "0.9.0", days: 41, predictions: 5200, observedToExpected: 1.1 };
  const refused = (message: string) => ({ code: "release/gate-failed", message: expect.stringContaining(message) });
  await expect(move("limited", { evidence: { silentRun, signOff } })).rejects.toMatchObject(
    refused("the silent run is of another release"),
  );
  await move("limited", { evidence: { silentRun: { ...silentRun, release: "1.0.0" }, signOff } });
  const limitedRun = { ...{ release: "0.9.0", days: 120, clinicians: 9 }, ...{ suggestions: 800, overridden: 0.2 } };
  await expect(
    move("general", { evidence: { limitedRun: { ...limitedRun, harmReports: 0 }, signOff } }),
  ).rejects.toMatchObject(refused("the limited run is of another release"));
});

test("a stages file of before takes over what a newer one trusts less, and nothing that it trusts more", async () => {
  const [older, newer] = [join(root, "older.json"), join(root, "newer.json")];
  const write = (path: string, stages: Readonly<Record<string, Stage>>) => {
    const releases = Object.entries(stages).map(([version, stage]) => {
      return { version, digest: version.repeat(64), stage, moves: [] };
    });
    return writeFile(path, JSON.stringify({ format: "osler-stages/1", releases }));
  };
  await write(older, { a: "general", b: "silent", c: "limited", d: "general" });
  await write(newer, { a: "recalled", b: "general", c: "draft", e: "recalled", f: "general" });
  expect(await keepDistrust(older, newer)).toEqual(["a", "c", "e"]);
  const kept = (await readStages(older)).releases.map(({ version, stage: at }) => [version, at]);
  expect(kept).toEqual([["a", "recalled"], ["b", "silent"], ["c", "draft"], ["d", "general"], ["e", "recalled"]]); // biome-ignore format: one line
});
