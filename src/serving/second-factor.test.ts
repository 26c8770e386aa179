import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enrolmentSchema, recoveryCodesSchema, sessionSchema } from "#contract";
import { toEpochMs, toPatientId } from "#core";
import { openState, type State } from "#storage";
import { putAccount } from "./accounts.ts";
import { type Endpoint, endpoints } from "./endpoints.ts";
import { adaId, fixtureCapabilities, fixtureNow } from "./fixture.test-support.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import type { RunningServer } from "./server.ts";
import { findTotpStep, newRecoveryCodes, openSecret, sealSecret } from "./totp.ts";

const key = new Uint8Array(32).fill(7);
const password = "a-password-for-the-tests";

describe("codes", () => {
  // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
  test.each([
    [59, "287082", 1],
    [1111111109, "081804", 0x23523ec],
    [1111111111, "050471", 0x23523ed],
    [1234567890, "005924", 0x273ef07],
    [2000000000, "279037", 0x3f940aa],
    [20000000000, "353130", 0x27bc86aa],
  ])("at %d s the code of RFC 6238's secret is %s", (seconds, code, step) => {
    const secret = Secret.fromLatin1("12345678901234567890").base32;
    expect(findTotpStep(secret, code, toEpochMs(1000 * seconds))).toBe(step);
    expect(findTotpStep(secret, code, toEpochMs(1000 * (seconds + 30)))).toBe(step);
    expect(findTotpStep(secret, code, toEpochMs(1000 * (seconds + 90)))).toBeUndefined();
  });

  test("a sealed secret opens with its key for its account alone, and not altered", () => {
    const sealed = sealSecret("JBSWY3DPEHPK3PXP", key, "a1");
    expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
    expect(openSecret(sealed, key, "a1")).toBe("JBSWY3DPEHPK3PXP");
    const flipped = sealed.replace(/.$/, (last) => (last === "A" ? "Q" : "A"));
    for (const [text, by, of] of [
      [sealed, key, "a2"],
      [sealed, new Uint8Array(32), "a1"],
      [flipped, key, "a1"],
      ["", key, "a1"],
    ] as const)
      expect(() => openSecret(text, by, of)).toThrowError(/sealed with another key/);
  });

  test("ten recovery codes are ten different ones of 80 bits", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
  });
});

describe("staff who must have a second factor", () => {
  const home = mkdtempSync(join(tmpdir(), "osler-second-factor-"));
  let now = fixtureNow;
  let state: State;
  let server: RunningServer;

  beforeAll(async () => {
    state = await openState({ directory: join(home, "state") });
    server = await start();
    const account = { displayName: "x", password, demo: false };
    const clock = () => now;
    await putAccount(state, { ...account, name: "okafor", role: "clinician" }, clock);
    await putAccount(state, { ...account, name: "locked", role: "steward" }, clock);
    await putAccount(state, { ...account, name: "trial", role: "clinician", demo: true }, clock);
    await putAccount(state, { ...account, name: "lind", role: "patient", patientId: toPatientId(adaId) }, clock);
  });
  afterAll(async () => {
    await server?.close();
    await state?.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function start(): Promise<RunningServer> {
    const started = await startOpenServer({
      state: Promise.resolve(state),
      clock: () => now,
      version: "test",
      webDirectory: join(home, "none"),
      port: 0,
      secondFactors: { key, staffMustHaveOne: true },
    });
    started.provide(fixtureCapabilities);
    return started;
  }

  function call(method: string, path: string, body?: object, cookie = ""): Promise<Response> {
    const headers = { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) };
    return fetch(`${server.url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
  async function signIn(name: string, code?: string): Promise<{ status: number; cookie: string; title: string }> {
    const response = await call("POST", "/api/session", { name, password, ...(code === undefined ? {} : { code }) });
    const { title = "" } = await response.json();
    return { status: response.status, cookie: (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "", title };
  }
  /** What an authenticator app would show. */
  const shown = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
  const later = (seconds: number) => {
    now = toEpochMs(now + 1000 * seconds);
  };

  async function enrol(name: string, cookie: string): Promise<{ secret: string; recoveryCodes: string[] }> {
    const begun = await call("POST", "/api/session/second-factor", { password }, cookie);
    const { secret, uri, qrSvg } = enrolmentSchema.parse(await begun.json());
    expect(uri).toBe(`otpauth://totp/Osler:${name}?issuer=Osler&secret=${secret}&algorithm=SHA1&digits=6&period=30`);
    expect(qrSvg).toMatch(/^<svg /);
    const wrong = shown(secret) === "000000" ? "000001" : "000000";
    expect((await call("POST", "/api/session/second-factor/confirmation", { code: wrong }, cookie)).status).toBe(403);
    const done = await call("POST", "/api/session/second-factor/confirmation", { code: shown(secret) }, cookie);
    return { secret, ...recoveryCodesSchema.parse(await done.json()) };
  }

  test("before it is set up, an account opens nothing but the setting up; demo accounts and patients are as before", async () => {
    const { cookie } = await signIn("okafor");
    expect(sessionSchema.parse(await (await call("GET", "/api/session", undefined, cookie)).json())).toMatchObject({
      secondFactorNeeded: true,
    });
    const reads = Object.values<Endpoint>(endpoints).filter(
      ({ method, roles, stream, app }) =>
        method === "GET" &&
        roles !== "anyone" &&
        roles.includes("clinician") &&
        stream === undefined &&
        app === undefined,
    );
    for (const { path, beforeSecondFactor } of reads) {
      const { status } = await call("GET", path.replace(/:\w+/g, adaId), undefined, cookie);
      expect([path, status]).toEqual([path, beforeSecondFactor === true ? 200 : 403]);
    }
    for (const name of ["trial", "lind"]) {
      const other = await signIn(name);
      expect((await call("GET", `/api/patients/${adaId}`, undefined, other.cookie)).status).toBe(200);
    }
  });

  test("set up, it is asked for at each signing in; a code passes once, and a wrong one not at all", async () => {
    const { cookie } = await signIn("okafor");
    const before = await signIn("okafor");
    expect((await call("POST", "/api/session/second-factor", { password: "no" }, cookie)).status).toBe(401);
    const { secret } = await enrol("okafor", cookie);
    // What the password alone had opened elsewhere does not come to more by it.
    expect((await call("GET", "/api/session", undefined, before.cookie)).status).toBe(401);
    expect((await call("GET", `/api/patients/${adaId}`, undefined, cookie)).status).toBe(200);
    expect(await signIn("okafor")).toMatchObject({ status: 401, title: "A code is needed", cookie: "" });
    // The code that confirmed it has been taken.
    expect((await signIn("okafor", shown(secret))).status).toBe(401);
    later(30);
    const code = shown(secret);
    const tries = await Promise.all([signIn("okafor", code), signIn("okafor", code), signIn("okafor", code)]);
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    later(30);
    expect((await signIn("okafor", shown(secret))).status).toBe(200);
    expect((await call("POST", "/api/session/second-factor", { password }, cookie)).status).toBe(401);
    const kept = JSON.stringify([await state.secondFactors.find((await state.accounts.find("okafor"))?.id ?? "")]);
    expect(kept).not.toContain(secret);
  });

  test("a recovery code opens once, however it is typed; the factor ends by password and code alone", async () => {
    const first = await signIn("locked");
    const { secret, recoveryCodes } = await enrol("locked", first.cookie);
    const [code = "", next = ""] = recoveryCodes;
    const { status, cookie } = await signIn("locked", code.toUpperCase().replaceAll("-", " "));
    expect(status).toBe(200);
    expect((await signIn("locked", code)).status).toBe(401);
    const view = await (await call("GET", "/api/session/second-factor", undefined, cookie)).json();
    expect(view).toEqual({ inForce: true, needed: false, recoveryCodesLeft: 9 });
    expect((await call("DELETE", "/api/session/second-factor", { password }, cookie)).status).toBe(401);
    expect((await call("DELETE", "/api/session/second-factor", { password, code: next }, cookie)).status).toBe(204);
    expect((await call("GET", "/api/audit", undefined, cookie)).status).toBe(403);
    later(30);
    expect((await signIn("locked", shown(secret))).status).toBe(200);
  });

  test("five wrong codes lock the account, and the right one waits 15 minutes", async () => {
    await server.close();
    server = await start(); // Tries of the last minute are counted by each server anew.
    later(60);
    const { cookie } = await signIn("locked");
    const { secret } = await enrol("locked", cookie);
    later(30);
    const wrong = shown(secret) === "000000" ? "000001" : "000000";
    for (let i = 0; i < 5; i++) expect((await signIn("locked", wrong)).status).toBe(401);
    expect(await signIn("locked", shown(secret))).toMatchObject({ status: 401, title: "Name or password is wrong" });
    later(15 * 60 + 1);
    expect((await signIn("locked", shown(secret))).status).toBe(200);
  });
});
