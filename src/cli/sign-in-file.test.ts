import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { toEpochMs } from "#core";
import { putAccount } from "#serving";
import { accountsLink, accountsUnlink, withHomeState, withNewHomeState } from "./commands/accounts.ts";
import { toHome } from "./home.ts";
import { findIssuerSetup } from "./operator-files.ts";

const root = mkdtempSync(join(tmpdir(), "osler-sign-in-"));
const home = toHome(root);
const options = { home, databaseUrl: undefined };
const file = {
  ...{ issuer: "https://login.hospital.example", clientId: "osler", credential: { secretFile: "keys/sign-in.secret" } },
  ...{ label: { en: "a", es: "b" }, roleClaim: "groups", roles: [{ value: "c", role: "clinician" }] },
  ...{ accounts: "must-exist", localSignIn: "stewards" },
};
const write = (changes: object) => writeFileSync(home.signIn, JSON.stringify({ ...file, ...changes }));
const unreadable = { code: "cli/sign-in-unreadable" };

beforeAll(() => {
  vi.spyOn(console, "log").mockReturnValue();
  mkdirSync(home.keys);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

describe("sign-in.json", () => {
  test("may be absent; in another shape, or without the secret it names, Osler does not start", async () => {
    expect(await findIssuerSetup(home)).toBeUndefined();
    write({});
    await expect(findIssuerSetup(home)).rejects.toMatchObject(unreadable);
    writeFileSync(join(home.keys, "sign-in.secret"), "s3cret\n");
    expect(await findIssuerSetup(home)).toMatchObject({ credential: { secret: "s3cret" }, scopes: "openid profile" });
    write({ issuer: "http://login.hospital.example" });
    await expect(findIssuerSetup(home)).rejects.toMatchObject(unreadable);
    write({ credential: { keyFile: "keys/sign-in.jwk" } });
    await expect(findIssuerSetup(home)).rejects.toMatchObject(unreadable);
    const key = { kty: "EC", kid: "1", alg: "ES256", crv: "P-256", d: "d", x: "x", y: "y" };
    writeFileSync(join(home.keys, "sign-in.jwk"), JSON.stringify(key));
    expect(await findIssuerSetup(home)).toMatchObject({ credential: { key } });
    writeFileSync(home.signIn, "{");
    await expect(findIssuerSetup(home)).rejects.toMatchObject(unreadable);
    write({});
  });

  test("an account is linked to one subject and taken back; nothing else is", async () => {
    const account = { displayName: "x", role: "clinician", password: "x", demo: false } as const;
    await withNewHomeState(options, async (state) => {
      for (const name of ["okafor", "khan"]) await putAccount(state, { ...account, name }, () => toEpochMs(0));
    });
    await accountsLink({ ...options, name: "Okafor", subject: "s-1" });
    const refused = { code: "cli/account-not-linked" };
    await expect(accountsLink({ ...options, name: "khan", subject: "s-1" })).rejects.toMatchObject(refused);
    await withHomeState(options, async (state) => {
      expect((await state.accounts.list()).map(({ name, issuer }) => [name, issuer])).toEqual([
        ["khan", undefined],
        ["okafor", file.issuer],
      ]);
    });
    await expect(accountsUnlink({ ...options, name: "khan" })).rejects.toMatchObject(refused);
    await accountsUnlink({ ...options, name: "okafor" });
    await expect(accountsUnlink({ ...options, name: "okafor" })).rejects.toMatchObject(refused);
  });
});
