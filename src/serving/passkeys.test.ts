import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type PasskeyRequest,
  passkeyCreationSchema,
  passkeyListSchema,
  passkeyRequestSchema,
  passkeySchema,
  refusals,
  sessionSchema,
} from "#contract";
import { toEpochMs, toPatientId } from "#core";
import { openState, type State } from "#storage";
import { putAccount } from "./accounts.ts";
import { answer, type Deviation, type HeldKey, makeKey } from "./authenticator.test-support.ts";
import { adaId, fixtureCapabilities, fixtureNow } from "./fixture.test-support.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import { relyingPartyOf } from "./passkeys.ts";
import type { RunningServer } from "./server.ts";

const password = "a-password-for-the-tests";

describe("what a passkey is bound to", () => {
  // WebAuthn 3, § 5.1.3: the RP ID is a domain; an IP address is not one. Secure contexts: https, or localhost.
  test.each([
    ["http://127.0.0.1:4317", { id: "localhost", origin: "http://localhost:4317" }],
    ["http://[::1]:4317", { id: "localhost", origin: "http://localhost:4317" }],
    ["http://localhost:4317", { id: "localhost", origin: "http://localhost:4317" }],
    [
      "https://osler.hospital.example/osler",
      { id: "osler.hospital.example", origin: "https://osler.hospital.example" },
    ],
    ["http://osler.hospital.example", undefined],
    ["https://192.0.2.7", undefined],
    ["https://[2001:db8::7]", undefined],
    ["http://0.0.0.0:4317", undefined],
  ])("at %s", (address, expected) => {
    expect(relyingPartyOf(address)).toEqual(expected);
  });
});

describe("passkeys", () => {
  const home = mkdtempSync(join(tmpdir(), "osler-passkeys-"));
  let now = fixtureNow;
  let state: State;
  let server: RunningServer;
  let origin = "";

  beforeAll(async () => {
    state = await openState({ directory: join(home, "state") });
    const account = { displayName: "x", password, demo: false };
    const clock = () => now;
    for (const name of ["lind", "reyes"])
      await putAccount(state, { ...account, name, role: "patient", patientId: toPatientId(adaId) }, clock);
    for (const name of ["okafor", "khan"]) await putAccount(state, { ...account, name, role: "clinician" }, clock);
    await putAccount(state, { ...account, name: "trial", role: "clinician", demo: true }, clock);
  });
  afterAll(async () => {
    await state?.close();
    rmSync(home, { recursive: true, force: true });
  });
  // Tries of the last minute are counted by each server anew.
  beforeEach(async () => {
    server = await start();
    origin = `http://localhost:${new URL(server.url).port}`;
    return () => server.close();
  });

  async function start(publicUrl?: string): Promise<RunningServer> {
    const started = await startOpenServer({
      state: Promise.resolve(state),
      clock: () => now,
      version: "test",
      webDirectory: join(home, "none"),
      port: 0,
      secondFactors: { key: new Uint8Array(32).fill(7), staffMustHaveOne: true },
      ...(publicUrl === undefined ? {} : { smart: { clients: [], issuers: [], publicUrl } }),
    });
    started.provide(fixtureCapabilities);
    return started;
  }

  interface Answered {
    readonly status: number;
    readonly title: string;
    readonly cookie: string;
    readonly body: unknown;
  }
  async function call(method: string, path: string, body?: object, cookie = "", headers = {}): Promise<Answered> {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const response = await fetch(`${server.url}/api/${path}`, {
      method,
      headers: { cookie, ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const content = text === "" ? undefined : JSON.parse(text);
    const set = response.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
    return { status: response.status, title: content?.title ?? "", cookie: set.join("; "), body: content };
  }
  const signIn = (name: string) => call("POST", "session", { name, password });
  const later = (milliseconds: number) => {
    now = toEpochMs(now + milliseconds);
  };

  async function begin(cookie: string) {
    const { status, body } = await call("POST", "session/passkeys/challenge", { password }, cookie);
    expect(status).toBe(200);
    return passkeyCreationSchema.parse(body);
  }
  async function add(cookie: string, name = "My phone"): Promise<HeldKey> {
    const { key, credential } = makeKey(await begin(cookie), origin);
    const { status, body } = await call("POST", "session/passkeys", { name, credential }, cookie);
    expect([status, passkeySchema.parse(body).name]).toEqual([200, name]);
    return key;
  }
  async function ask(): Promise<{ asked: PasskeyRequest; cookie: string }> {
    const { status, cookie, body } = await call("POST", "session/passkey/challenge");
    expect(status).toBe(200);
    return { asked: passkeyRequestSchema.parse(body), cookie };
  }
  /** The whole of signing in, with one thing done otherwise. */
  async function tryKey(key: HeldKey, deviation: Deviation = {}): Promise<Answered> {
    const { asked, cookie } = await ask();
    const port = new URL(server.url).port;
    const done =
      deviation.origin === undefined ? deviation : { ...deviation, origin: deviation.origin.replace("PORT", port) };
    return call("POST", "session/passkey", { credential: answer(key, asked, origin, done) }, cookie);
  }
  const idOf = async (name: string) => (await state.accounts.find(name))?.id ?? "";
  const refusalsOf = async (actor: string) =>
    (await state.as("system").audit.page(0, 1000)).filter(
      (row) => row.actor === actor && row.action === "sign-in" && row.outcome === "refused",
    ).length;

  test("the server says where they work: localhost on loopback, the public address behind a proxy, nowhere without a name", async () => {
    expect((await call("GET", "session/passkey")).body).toEqual({ origin });
    for (const [publicUrl, expected] of [
      ["https://osler.hospital.example", "https://osler.hospital.example"],
      ["https://192.0.2.7", null],
    ] as const) {
      await server.close();
      server = await start(publicUrl);
      expect((await call("GET", "session/passkey")).body).toEqual({ origin: expected });
      const asked = await call("POST", "session/passkey/challenge");
      if (expected === null) expect([asked.status, asked.title]).toEqual([409, refusals.noPasskeySite]);
      else expect(asked.body).toMatchObject({ rpId: "osler.hospital.example", userVerification: "required" });
    }
  });

  test("a patient adds one by password, signs in with it alone, and removes it by password; then it is refused", async () => {
    const { cookie } = await signIn("lind");
    expect((await call("POST", "session/passkeys/challenge", { password: "no" }, cookie)).status).toBe(401);
    const asked = await begin(cookie);
    expect(asked).toMatchObject({
      rp: { id: "localhost" },
      user: { id: Buffer.from(await idOf("lind")).toString("base64url"), name: "lind" },
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    const key = await add(cookie);
    const opened = await tryKey(key);
    expect([opened.status, sessionSchema.parse(opened.body).name]).toEqual([200, "lind"]);
    expect((await call("GET", `patients/${adaId}`, undefined, opened.cookie)).status).toBe(200);

    const { passkeys } = passkeyListSchema.parse((await call("GET", "session/passkeys", undefined, cookie)).body);
    expect(passkeys).toMatchObject([{ name: "My phone", createdAt: now, usedAt: now, synced: false }]);
    expect((await begin(cookie)).excludeCredentials).toMatchObject([{ id: key.id.toString("base64url") }]);
    const path = `session/passkeys/${passkeys[0]?.id}`;
    const other = await signIn("reyes");
    expect((await call("DELETE", path, { password }, other.cookie)).status).toBe(404);
    expect((await call("DELETE", path, { password: "no" }, cookie)).status).toBe(401);
    expect((await call("DELETE", path, { password }, cookie)).status).toBe(204);
    expect(await tryKey(key)).toMatchObject({ status: 401, title: refusals.wrongPasskey, cookie: "osler_passkey=" });
  });

  test("an answer passes once, for the browser that was asked, for five minutes", async () => {
    const key = await add((await signIn("lind")).cookie);
    const first = await ask();
    const credential = answer(key, first.asked, origin);
    expect((await call("POST", "session/passkey", { credential }, first.cookie)).status).toBe(200);
    const replayed = await call("POST", "session/passkey", { credential }, first.cookie);
    expect([replayed.status, replayed.title]).toEqual([401, refusals.latePasskey]);
    // The same signed answer to a challenge of its own.
    const second = await ask();
    expect(await call("POST", "session/passkey", { credential }, second.cookie)).toMatchObject({
      status: 401,
      title: refusals.wrongPasskey,
    });
    // Of two at the same moment one passes.
    const third = await ask();
    const body = { credential: answer(key, third.asked, origin) };
    const both = await Promise.all([0, 1].map(() => call("POST", "session/passkey", body, third.cookie)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);

    const elsewhere = await ask();
    const mine = await ask();
    const stolen = { credential: answer(key, elsewhere.asked, origin) };
    expect((await call("POST", "session/passkey", stolen)).title).toBe(refusals.latePasskey);
    expect((await call("POST", "session/passkey", stolen, mine.cookie)).title).toBe(refusals.wrongPasskey);

    const slow = await ask();
    later(5 * 60_000);
    const late = await call("POST", "session/passkey", { credential: answer(key, slow.asked, origin) }, slow.cookie);
    expect([late.status, late.title]).toEqual([401, refusals.latePasskey]);
    const inTime = await ask();
    later(5 * 60_000 - 1);
    const kept = { credential: answer(key, inTime.asked, origin) };
    expect((await call("POST", "session/passkey", kept, inTime.cookie)).status).toBe(200);
  });

  test.each<[string, Deviation]>([
    ["another site's page", { origin: "https://osler.example" }],
    ["the same server by its address", { origin: "http://127.0.0.1:PORT" }],
    ["another port of this machine", { origin: "http://localhost:1" }],
    ["a passkey of another site", { rpId: "osler.example" }],
    ["a challenge of somebody's own", { challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["nobody present", { flags: 0 }],
    ["a user who was not verified", { flags: 1 }],
    ["a counter that stands still", { counter: 7 }],
    ["a counter that goes back", { counter: 6 }],
    ["a counter that begins anew", { counter: 0 }],
    ["an answer to being made", { type: "webauthn.create" }],
    ["another person's handle", { userHandle: Buffer.from("somebody").toString("base64url") }],
  ])("%s is refused, counted and audited; done rightly the same key passes", async (_, deviation) => {
    const account = await idOf("reyes");
    const key = await add((await signIn("reyes")).cookie);
    expect((await tryKey(key, { counter: 7 })).status).toBe(200);
    const before = await refusalsOf(account);
    expect(await tryKey(key, deviation)).toMatchObject({ status: 401, title: refusals.wrongPasskey });
    expect((await state.accounts.find("reyes"))?.failures).toBe(1);
    expect(await refusalsOf(account)).toBe(before + 1);
    expect((await tryKey(key, { counter: 8 })).status).toBe(200);
    expect((await state.accounts.find("reyes"))?.failures).toBe(0);
    await state.passkeys.removeAll(account);
  });

  test("another person's passkey opens that person's account alone, and none with an altered signature", async () => {
    const mine = await add((await signIn("lind")).cookie);
    const theirs = await add((await signIn("reyes")).cookie);
    expect((await tryKey(theirs)).body).toMatchObject({ name: "reyes" });
    // Their key under my credential's name, and under my handle.
    const borrowed = { ...theirs, id: mine.id, userHandle: mine.userHandle };
    expect((await tryKey(borrowed)).title).toBe(refusals.wrongPasskey);
    expect((await tryKey({ ...theirs, userHandle: mine.userHandle })).title).toBe(refusals.wrongPasskey);
    const unknown = { ...theirs, id: Buffer.alloc(32) };
    expect((await tryKey(unknown)).title).toBe(refusals.wrongPasskey);
    const { asked, cookie } = await ask();
    const credential = answer(mine, asked, origin);
    const signature = `${credential.response.signature.slice(0, -4)}AAAA`;
    const altered = { credential: { ...credential, response: { ...credential.response, signature } } };
    expect((await call("POST", "session/passkey", altered, cookie)).title).toBe(refusals.wrongPasskey);
    for (const name of ["lind", "reyes"]) await state.passkeys.removeAll(await idOf(name));
  });

  test.each<[string, Deviation]>([
    ["for another site", { origin: "https://osler.example" }],
    ["bound to another domain", { rpId: "osler.example" }],
    ["whose user was not verified", { flags: 1 }],
    ["for another challenge", { challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["from signing in", { type: "webauthn.get" }],
    ["under a maker's certificate that nobody asked for", { attestation: "certificate" }],
  ])("a passkey made %s is not added", async (_, deviation) => {
    const { cookie } = await signIn("lind");
    const { credential } = makeKey(await begin(cookie), origin, deviation);
    const refused = await call("POST", "session/passkeys", { name: "x", credential }, cookie);
    expect([refused.status, refused.title]).toEqual([409, refusals.passkeyNotAdded]);
    expect(await state.passkeys.of(await idOf("lind"))).toEqual([]);
  });

  test("a passkey that vouches for itself is added", async () => {
    const { cookie } = await signIn("lind");
    const { key, credential } = makeKey(await begin(cookie), origin, { attestation: "self" });
    expect((await call("POST", "session/passkeys", { name: "x", credential }, cookie)).status).toBe(200);
    expect((await tryKey(key)).status).toBe(200);
    await state.passkeys.removeAll(await idOf("lind"));
  });

  test("a passkey is added once, in the session that gave the password, within five minutes, and to one account", async () => {
    const { cookie } = await signIn("lind");
    const another = await signIn("lind");
    const other = await signIn("reyes");
    const { key, credential } = makeKey(await begin(cookie), origin);
    const body = { name: "x", credential };
    for (const elsewhere of [another.cookie, other.cookie])
      expect((await call("POST", "session/passkeys", body, elsewhere)).title).toBe(refusals.latePasskey);
    expect((await call("POST", "session/passkeys", body, cookie)).status).toBe(200);
    expect((await call("POST", "session/passkeys", body, cookie)).title).toBe(refusals.latePasskey);
    // What was asked for adding does not sign in, nor the other way round.
    const asked = await begin(cookie);
    const signing = answer(key, { ...asked, rpId: asked.rp.id, userVerification: "required" }, origin);
    const token = cookie.replace("osler_session", "osler_passkey");
    expect((await call("POST", "session/passkey", { credential: signing }, token)).title).toBe(refusals.latePasskey);
    const slow = makeKey(await begin(cookie), origin).credential;
    later(5 * 60_000);
    expect((await call("POST", "session/passkeys", { name: "x", credential: slow }, cookie)).title).toBe(
      refusals.latePasskey,
    );
    await state.passkeys.removeAll(await idOf("lind"));
  });

  test("five refused passkeys lock the account for 15 minutes, for the password too", async () => {
    const key = await add((await signIn("lind")).cookie);
    for (let i = 0; i < 5; i++) expect((await tryKey(key, { flags: 1 })).status).toBe(401);
    expect((await tryKey(key)).title).toBe(refusals.wrongPasskey);
    expect((await signIn("lind")).title).toBe(refusals.wrongPassword);
    later(15 * 60_000 + 1);
    expect((await tryKey(key)).status).toBe(200);
    await state.passkeys.removeAll(await idOf("lind"));
  });

  test("more than twenty tries a minute are refused, and those of another site's page at once", async () => {
    const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await call("POST", "session/passkey/challenge", undefined, "", foreign)).status).toBe(403);
    const tries = await Promise.all(Array.from({ length: 25 }, () => call("POST", "session/passkey/challenge")));
    expect(tries.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(20);
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(5);
  });

  test("a demo account, which several people share, may have none", async () => {
    const { cookie } = await signIn("trial");
    expect((await call("GET", "session/passkeys", undefined, cookie)).body).toEqual({ passkeys: [], allowed: false });
    const refused = await call("POST", "session/passkeys/challenge", { password }, cookie);
    expect([refused.status, refused.title]).toEqual([403, refusals.sharedAccount]);
  });

  test("staff who must have two factors may have a passkey; then a password alone opens nothing, and sessions from before end", async () => {
    const { cookie } = await signIn("okafor");
    const before = await signIn("okafor");
    expect((await call("GET", `patients/${adaId}`, undefined, cookie)).status).toBe(403);
    const key = await add(cookie);
    expect((await call("GET", `patients/${adaId}`, undefined, cookie)).status).toBe(200);
    expect((await call("GET", "session", undefined, before.cookie)).status).toBe(401);
    const alone = await signIn("okafor");
    expect([alone.status, alone.title, alone.cookie]).toEqual([401, refusals.passkeyNeeded, ""]);
    expect((await call("POST", "session", { name: "okafor", password: "no" })).title).toBe(refusals.wrongPassword);
    const opened = await tryKey(key);
    expect(opened.body).toMatchObject({ name: "okafor", secondFactorNeeded: false });
    const [held] = await state.passkeys.of(await idOf("okafor"));
    expect((await call("DELETE", `session/passkeys/${held?.id}`, { password }, opened.cookie)).status).toBe(204);
    expect((await call("GET", `patients/${adaId}`, undefined, opened.cookie)).status).toBe(403);
    expect((await signIn("okafor")).body).toMatchObject({ secondFactorNeeded: true });
  });

  test("of twenty-one passkeys made at once twenty are kept, and none twice", async () => {
    const accountId = await idOf("khan");
    const passkey = { accountId, name: "x", publicKey: "k", counter: 0, transports: [], synced: true, createdAt: now };
    const of = (i: number) => ({ ...passkey, id: `i${i}`, credentialId: `c${i}` });
    const added = await Promise.all(Array.from({ length: 21 }, (_, i) => state.passkeys.add(of(i), 20)));
    expect(added.filter(Boolean)).toHaveLength(20);
    await state.passkeys.remove(accountId, "i0");
    expect(await state.passkeys.add({ ...of(1), id: "again" }, 20)).toBe(false);
  });
});
