import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toEpochMs } from "#core";
import { openState } from "#storage";
import { createLaunchContexts } from "./launch-context.ts";

test("a consent ends so many seconds after it was given, whatever the clock says when it is kept", async () => {
  const home = await mkdtemp(join(tmpdir(), "osler-consent-"));
  const state = await openState({ directory: join(home, "state") });
  try {
    const start = Date.UTC(2026, 10, 28);
    let ticks = 0;
    const contexts = createLaunchContexts(state.oauth, () => toEpochMs(start + ticks++));
    const consent = { accountId: "a", clientId: "growth", scopes: [], givenAt: start };
    ticks = 7;
    await contexts.keepConsent("g", consent, 3_660);
    expect((await contexts.consentsOf("a")).map(({ endsAt }) => endsAt - start)).toEqual([3_660_000]);
  } finally {
    await state.close();
    await rm(home, { recursive: true });
  }
});
