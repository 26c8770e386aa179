import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { defaultLicence, readStages } from "#release";
import { buildSmallRelease } from "../release/small-release.test-support.ts";
import { readReleaseHistory } from "./capabilities.ts";
import { releaseMove, releaseVerify } from "./commands/release.ts";
import { tasksPredict } from "./commands/tasks-predict.ts";
import { stagesFile, toHome } from "./home.ts";
import { goAsFarAsGates } from "./route-model.ts";

const root = mkdtempSync(join(tmpdir(), "osler-recall-"));
const home = toHome(join(root, "home"));
let built: Awaited<ReturnType<typeof buildSmallRelease>>;
const by = "medical informatics";
const build = () => goAsFarAsGates(home, built.directory, built.summary, built.keys.publicKeyPem);
const stages = async () => (await readStages(stagesFile(home))).releases.map(({ stage }) => stage);

beforeAll(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  mkdirSync(join(home.root, "receipts"), { recursive: true });
  const directory = join(home.releases, "1.0.0");
  built = await buildSmallRelease(root, { directory });
  cpSync(join(root, "keys"), home.keys, { recursive: true });
  const receipt = { step: "release", version: "1", inputs: {}, outputs: {}, counts: { version: "1.0.0" } };
  writeFileSync(join(home.root, "receipts", "release.receipt.json"), JSON.stringify(receipt));
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

test("a build takes a new release to silent, and not on again once somebody took it back", async () => {
  expect((await build()).stage).toBe("silent");
  await releaseMove({ home, to: "draft", by, reason: "a unit was misread" });
  expect(await build()).toMatchObject({ stage: "draft", stoppedBy: expect.stringContaining("taken back") });
  expect(await stages()).toEqual(["draft"]);
});

test("evidence that is no JSON is called so", async () => {
  const evidence = join(root, "evidence.json");
  writeFileSync(evidence, '{"signOff": {');
  await expect(releaseMove({ home, to: "validated", by, evidence })).rejects.toMatchObject({
    message: expect.stringContaining("is not JSON"),
  });
});

test("a recalled model that is signed anew, with another library, is recalled too", async () => {
  await releaseMove({ home, to: "recalled", by, reason: "risks of falls are twice too high" });
  expect((await build()).stage).toBe("recalled");
  rmSync(built.directory, { recursive: true });
  built = await buildSmallRelease(root, { directory: built.directory, evidence: { corpusTag: "starter-2" } });
  expect((await build()).stage).toBe("recalled");
  expect(await stages()).toEqual(["recalled", "recalled"]);
});

test("the history tells the release in use first, its moves with who and why, and what the release was made of", async () => {
  const { inUse, releases, receipts } = await readReleaseHistory(home);
  expect([inUse, releases[0]?.digest]).toEqual([built.summary.digest, built.summary.digest]);
  expect(releases[1]?.moves.map(({ to, by: who, reason }) => [to, who, reason])).toEqual([
    ["validated", "osler up", null],
    ["silent", "osler up", null],
    ["draft", by, "a unit was misread"],
    ["recalled", by, "risks of falls are twice too high"],
  ]);
  expect(releases[1]?.moves[0]?.gates.every(({ passed, found }) => passed && found !== "")).toBe(true);
  expect(receipts).toEqual([{ step: "release", title: "Release signed", version: "1", inputs: [] }]);
});

test("another institution's release whose licence ended, and one recalled here, foretell nobody's risk by osler tasks predict", async () => {
  const predict = (release: string) => {
    const tasks = join(import.meta.dirname, "../../tasks");
    const task = { config: join(tasks, "new-hypertension.yaml"), predicates: join(tasks, "synthetic.predicates.yaml") };
    return tasksPredict({ home, ...task, release, meds: join(root, "meds"), out: join(root, "p.parquet"), fit: false });
  };
  const licence = { ...defaultLicence("Mercy"), expires: "2020-12-31" };
  const { directory } = await buildSmallRelease(join(root, "licensed"), { licence });
  await expect(predict(directory)).rejects.toMatchObject({
    code: "cli/release-withdrawn",
    message: expect.stringContaining("licence that ended"),
    fix: expect.stringContaining("licensor"),
  });
  await expect(predict(built.directory)).rejects.toMatchObject({
    code: "cli/release-withdrawn",
    message: expect.stringContaining("was recalled"),
  });
});

test("what is wrong with a release is told by the name of the file", async () => {
  const directory = join(root, "changed");
  cpSync(built.directory, directory, { recursive: true });
  appendFileSync(join(directory, "licence.json"), " ");
  const refused = (message: string) => expect(releaseVerify({ directory })).rejects.toMatchObject({ message });
  await refused(`${directory} is not what was signed. licence.json: Its bytes are not those signed.`);
  writeFileSync(join(directory, "notes.txt"), "");
  await refused(
    `${directory} is not what was signed. licence.json: Its bytes are not those signed. And 1 more such problem.`,
  );
});
