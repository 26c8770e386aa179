import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toEpochMs } from "#core";
import { openState } from "./state.ts";
import { placeEmptyCluster } from "./state-cluster.ts";

test("states begun at once are two whole databases, and neither holds what the other is told", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-cluster-"));
  const [one, other] = await Promise.all(["a", "b"].map((name) => openState({ directory: join(root, name) })));
  try {
    const key = { id: "k", name: "Ward rounds", role: "clinician", scopes: ["records"] } as const;
    await one?.apiKeys.add({ ...key, createdAt: toEpochMs(0) }, "hash");
    expect(await one?.apiKeys.list()).toHaveLength(1);
    expect(await other?.apiKeys.list()).toEqual([]);
  } finally {
    await Promise.all([one?.close(), other?.close()]);
    await rm(root, { recursive: true });
  }
});

test("of an empty database nothing half-made stays beside it", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-cluster-"));
  await placeEmptyCluster(join(root, "state"));
  expect(await readdir(root)).toEqual(["state"]);
  expect(existsSync(join(root, "state", "PG_VERSION"))).toBe(true);
  await rm(root, { recursive: true });
});
