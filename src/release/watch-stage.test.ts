import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Stage } from "#contract";
import { toEpochMs } from "#core";
import { buildSmallRelease } from "./small-release.test-support.ts";
import { advanceStage } from "./stages.ts";
import { findRootDigest } from "./verify-release.ts";
import { type StageWatch, watchStage } from "./watch-stage.ts";

let root: string;
let built: Awaited<ReturnType<typeof buildSmallRelease>>;
let watch: StageWatch;
let seen: Stage[];
const stagesFile = () => join(root, "stages.json");
const move = (to: Stage, reason = "asked") =>
  advanceStage({
    stagesFile: stagesFile(),
    release: built.directory,
    version: "1.0.0",
    to,
    publicKeyPem: built.keys.publicKeyPem,
    by: "medical informatics",
    reason,
    clock: () => toEpochMs(0),
  });
const becomes = (stage: Stage) => vi.waitFor(() => expect(seen.at(-1)).toBe(stage), { timeout: 60_000 });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-watch-"));
  built = await buildSmallRelease(root);
  seen = [];
  const digest = (await findRootDigest(built.directory)) ?? "";
  watch = watchStage(stagesFile(), digest, "draft", (stage) => void seen.push(stage), 10);
});
afterEach(async () => {
  await watch.close();
  await rm(root, { recursive: true, force: true });
});

test("each move is told once, on and back", async () => {
  await move("validated");
  await becomes("validated");
  await move("silent");
  await becomes("silent");
  await move("recalled");
  await becomes("recalled");
  expect(seen).toEqual(["validated", "silent", "recalled"]);
});

test("a stages file that is damaged or gone makes a trusted release a draft and leaves a recalled one recalled", async () => {
  await move("validated");
  await becomes("validated");
  await writeFile(stagesFile(), "{");
  await becomes("draft");
  await rm(stagesFile());
  await move("recalled");
  await becomes("recalled");
  await writeFile(stagesFile(), "{");
  await new Promise((done) => setTimeout(done, 100));
  await rm(stagesFile());
  await new Promise((done) => setTimeout(done, 100));
  expect(seen.at(-1)).toBe("recalled");
});
