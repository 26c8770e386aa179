import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listFiles, sha256Tree } from "./content-hash.ts";

const root = mkdtempSync(join(tmpdir(), "osler-hash-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("records that symbolic links lead to are listed and hashed, each once, whatever links lead back", async () => {
  const [folder, store] = [join(root, "records"), join(root, "store")];
  for (const made of [join(folder, "deep"), join(store, "more")]) mkdirSync(made, { recursive: true });
  writeFileSync(join(folder, "deep", "own.ndjson"), "1");
  writeFileSync(join(store, "linked.ndjson"), "2");
  writeFileSync(join(store, "more", "below.ndjson"), "3");
  symlinkSync(join(store, "linked.ndjson"), join(folder, "linked.ndjson"));
  symlinkSync(store, join(folder, "store"));
  symlinkSync("..", join(folder, "deep", "up"));
  symlinkSync(folder, join(store, "back"));
  symlinkSync(join(root, "gone"), join(folder, "gone.ndjson"));
  symlinkSync("user@machine.1", join(folder, ".#own.ndjson"));
  expect(await listFiles(folder)).toEqual([
    "deep/own.ndjson",
    "gone.ndjson",
    "linked.ndjson",
    "store/linked.ndjson",
    "store/more/below.ndjson",
  ]);
  rmSync(join(folder, "gone.ndjson"));
  const before = await sha256Tree(folder);
  writeFileSync(join(store, "more", "below.ndjson"), "4");
  expect(await sha256Tree(folder)).not.toBe(before);
  symlinkSync(folder, join(root, "link"));
  expect(await listFiles(join(root, "link"))).toEqual(await listFiles(folder));
});
