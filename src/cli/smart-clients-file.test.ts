import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { toHome } from "./home.ts";
import { findSmartSetup } from "./operator-files.ts";

const root = mkdtempSync(join(tmpdir(), "osler-smart-clients-"));
const home = toHome(root);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a file of before, whose services state neither purpose nor owner, stops the start and says what to write where", async () => {
  expect(await findSmartSetup(home)).toBeUndefined();
  const keys = { jwksUrl: "https://registry.example/jwks.json" };
  const service = { kind: "service", id: "registry", name: "Registry", keys, scopes: "system/Observation.rs" };
  writeFileSync(home.smartClients, JSON.stringify({ clients: [service] }));
  await expect(findSmartSetup(home)).rejects.toMatchObject({
    code: "cli/smart-clients-unreadable",
    message: `${home.smartClients} cannot be used: clients.0.purpose: must state what it is used for: one of TREAT, HPAYMT, HOPERAT, PUBHLTH; clients.0.owner: must state who answers for it, e.g. an office; patients read it.`,
    fix: expect.stringContaining("docs/smart.md"),
  });
  writeFileSync(
    home.smartClients,
    JSON.stringify({ clients: [{ ...service, purpose: "PUBHLTH", owner: "Registry" }] }),
  );
  expect((await findSmartSetup(home))?.clients).toMatchObject([{ id: "registry", purpose: "PUBHLTH" }]);
});
