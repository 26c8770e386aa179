/**
 * Model signing v1.0 against vectors made by a second implementation (Python's `cryptography` and `json`), and against the digests
 * of a signature published by the specification's own project.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyRelease } from "#release";
import { rootDigest } from "../../src/release/model-signing.ts";
import suite from "./vectors.json" with { type: "json" };

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-oms-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const keys: Record<string, string> = suite.keys;

describe("vectors of a second implementation", () => {
  test.each(suite.vectors.map((vector, i) => ({ i, ...vector })))(
    "$name → $expect",
    async ({ i, key, files, bundle, expect: wanted }) => {
      const directory = join(root, String(i));
      for (const [name, text] of Object.entries(files)) {
        if (text === undefined) continue;
        await mkdir(dirname(join(directory, name)), { recursive: true });
        await writeFile(join(directory, name), text);
      }
      await writeFile(join(directory, "model.sig"), bundle);
      const problems = await verifyRelease(directory, keys[key]);
      expect(problems.map(({ code }) => code)).toEqual(wanted);
    },
  );

  test("the suite holds both kinds, so a verifier that says yes or no to all fails", async () => {
    const valid = suite.vectors.filter((vector) => vector.expect.length === 0);
    expect(valid).toHaveLength(3);
    expect(suite.vectors.length).toBeGreaterThan(20);
    expect(await readFile(join(import.meta.dirname, "README.md"), "utf8")).toContain("shards");
  });
});

test("the root digest of sigstore/model-transparency's v1.1.0 key-signed model recomputes from its two files' digests", () => {
  const digests = [
    "bc9a717db6064a32cbe9eae6fc40651dd6d36ef1757183f590eff2b1765d7ebc",
    "32dcb1f8e1ae52d5963e56a6ba06ab58b424c15ed2a6b70d2feca1d089370028",
  ];
  const published = "92745110b1ab4368471cbe31664e10174e954b113a3df333db860317b2c6dec4";
  expect(rootDigest(digests.map((digest, i) => ({ name: `signme-${i + 1}`, digest })))).toBe(published);
});
