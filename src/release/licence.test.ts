import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findLicence } from "./build-release.ts";
import { defaultLicence } from "./licence.ts";

test.each([
  ["an end written in another way", JSON.stringify({ ...defaultLicence("Mercy"), expires: "31.12.2026" })],
  [
    "a term of a later version",
    JSON.stringify({ ...defaultLicence("Mercy"), expires: "2026-12-31", mostPatients: 500 }),
  ],
  ["half a file", '{"format":"osler-licence/1","exp'],
])("a licence with %s is refused: it was taken for one without an end", async (_, text) => {
  const directory = await mkdtemp(join(tmpdir(), "osler-licence-"));
  try {
    expect(await findLicence(directory)).toBeUndefined();
    await writeFile(join(directory, "licence.json"), JSON.stringify(defaultLicence("Mercy")));
    expect(await findLicence(directory)).toMatchObject({ licensor: "Mercy", expires: null });
    await writeFile(join(directory, "licence.json"), text);
    await expect(findLicence(directory)).rejects.toMatchObject({ code: "release/licence-unreadable" });
  } finally {
    await rm(directory, { recursive: true });
  }
});
