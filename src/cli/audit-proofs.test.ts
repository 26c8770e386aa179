import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { toEpochMs } from "#core";
import { openAudit } from "#governance";
import { openHomeState } from "./commands/accounts.ts";
import { auditCheck, auditCheckpoint, auditProve, auditVerify } from "./commands/audit-proofs.ts";
import { toHome } from "./home.ts";

test("a witness with two checkpoints and the key checks entries and growth without the log, and a log rewritten meanwhile is found", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-proofs-"));
  vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    const place = { home: toHome(join(root, "home")), databaseUrl: undefined };
    const at = (name: string) => join(root, name);
    const act = async (times: number, actor = "a") => {
      const state = await openHomeState(place);
      const audit = await openAudit(state, () => toEpochMs(1));
      for (let n = 0; n < times; n++)
        await audit.record({ actor, role: "clinician", action: "ask", outcome: "allowed" });
      await state.close();
    };
    await act(5);
    await auditCheckpoint({ ...place, out: at("first") });
    await act(6);
    await auditCheckpoint({ ...place, out: at("second") });
    await auditProve({ ...place, entry: 3, out: at("entry") });
    await auditProve({ ...place, since: 5, out: at("growth") });
    const key = join(place.home.keys, "audit-key.pub.pem");
    const checkpoint = [at("first"), at("second")];
    expect(await auditCheck(at("entry"), { checkpoint, key })).toContain("entry 3 of the log at 11 entries");
    expect(await auditCheck(at("growth"), { checkpoint, key })).toContain("begins with the 5 entries");
    expect(await auditVerify({ ...place, checkpoint })).toBe(true);

    await expect(auditCheck(at("growth"), { checkpoint: [at("second")], key })).rejects.toMatchObject({
      code: "cli/audit-proof-fails",
    });
    await writeFile(at("forged"), (await readFile(at("entry"), "utf8")).replace('"position":3', '"position":4'));
    await expect(auditCheck(at("forged"), { checkpoint, key })).rejects.toMatchObject({
      code: "cli/audit-proof-fails",
    });
    await writeFile(at("altered"), (await readFile(at("first"), "utf8")).replace("\n5\n", "\n4\n"));
    await expect(auditVerify({ ...place, checkpoint: [at("altered")] })).rejects.toMatchObject({
      code: "cli/checkpoint-not-signed",
    });
    await expect(auditProve({ ...place, entry: 11, out: at("none") })).rejects.toMatchObject({
      code: "cli/audit-no-entry",
    });
    await writeFile(at("no key"), "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2Vw\n-----END PUBLIC KEY-----\n");
    await expect(auditCheck(at("entry"), { checkpoint, key: at("no key") })).rejects.toMatchObject({
      code: "cli/checkpoint-not-signed",
      message: `${at("no key")} holds no public key.`,
    });
    const folder = { checkpoint: [root], key };
    await expect(auditCheck(at("entry"), folder)).rejects.toMatchObject({ code: "storage/not-a-file" });

    // The keeper starts the log anew under the old name.
    const state = await openHomeState(place);
    const origin = await state.setting("audit-origin", () => "");
    await state.close();
    await rm(join(place.home.root, "state"), { recursive: true });
    const anew = await openHomeState(place);
    await anew.setting("audit-origin", () => origin);
    await anew.close();
    await act(12, "b");
    expect(await auditVerify({ ...place, checkpoint })).toBe(false);
  } finally {
    vi.restoreAllMocks();
    await rm(root, { recursive: true });
  }
});
