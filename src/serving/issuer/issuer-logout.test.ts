import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeJwt, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from "jose";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enrolmentSchema, issuerBegunSchema, refusals } from "#contract";
import { toEpochMs } from "#core";
import { openState, type State } from "#storage";
import { testLocations } from "../../storage/state-locations.test-support.ts";
import { adaId, fixtureCapabilities } from "../fixture.test-support.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import type { RequestLine } from "../request-log.ts";
import type { RunningServer } from "../server.ts";
import { createLaunchContexts } from "../smart/launch-context.ts";
import { type Hospital, hospitalSecret, hospitalSetup, startHospital } from "./hospital.test-support.ts";

const publicUrl = "https://osler.hospital.example";
const EVENT = "http://schemas.openid.net/event/backchannel-logout";
const { locations, dropSchema, remove } = testLocations("osler_logout_test");
beforeAll(dropSchema);
afterAll(remove);

describe.each(locations)("the identity provider signs somebody out, on %s", (_, location) => {
  const home = mkdtempSync(join(tmpdir(), "osler-logout-"));
  const lines: RequestLine[] = [];
  let now = toEpochMs(Date.now());
  let state: State;
  let server: RunningServer;
  let hospital: Hospital;

  beforeAll(async () => {
    state = await openState(location);
    hospital = await startHospital([`${publicUrl}/signed-in`]);
  });
  afterAll(async () => {
    await server?.close();
    await hospital?.stop();
    await state?.close();
    rmSync(home, { recursive: true, force: true });
  });
  // Calls of the last minute are counted by each server anew.
  beforeEach(async () => {
    now = toEpochMs(Date.now());
    hospital.alterToken = undefined;
    await restart();
  });

  const setupOf = (changes: object = {}) =>
    hospitalSetup(hospital, { localSignIn: "nobody", secondFactor: undefined, ...changes });
  async function restart(setup = setupOf()): Promise<void> {
    await server?.close();
    server = await startOpenServer({
      ...{
        state: Promise.resolve(state),
        clock: () => now,
        version: "test",
        webDirectory: join(home, "none"),
        port: 0,
      },
      ...{ issuer: setup, smart: { clients: [], issuers: [], publicUrl }, log: (line) => lines.push(line) },
      secondFactors: { key: new Uint8Array(32).fill(7), staffMustHaveOne: false },
    });
    server.provide(fixtureCapabilities);
    hospital.clientUrl = `${server.url}/api/session/issuer/logout`;
  }

  const cookieOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
  const post = (path: string, body: object, cookie = "") =>
    fetch(`${server.url}/api/${path}`, {
      ...{ method: "POST", headers: { cookie, "content-type": "application/json" }, body: JSON.stringify(body) },
    });
  /** Signs in in a browser of its own; its cookie, and what the provider calls its session and the person. */
  async function signIn(person: Hospital["person"]): Promise<{ cookie: string; sid: string; status: number }> {
    hospital.person = person;
    let sid = "";
    hospital.alterToken = (token) => {
      sid = String(decodeJwt(token)["sid"]);
      return token;
    };
    const begun = await post("session/issuer/request", {});
    const jar = new Map<string, string>();
    let next = new URL(issuerBegunSchema.parse(await begun.json()).location);
    while (next.origin === hospital.issuer) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await fetch(next, { redirect: "manual", headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        jar.set(name, value);
      }
      next = new URL(response.headers.get("location") ?? "", next);
    }
    const finished = await post("session/issuer", { answer: next.search.slice(1) }, cookieOf(begun));
    expect(sid).not.toBe("");
    return { cookie: cookieOf(finished), sid, status: finished.status };
  }
  const isOpen = async (cookie: string) =>
    (await fetch(`${server.url}/api/session`, { headers: { cookie } })).status === 200;
  const sendForm = (form: string | URLSearchParams, type = "application/x-www-form-urlencoded") =>
    fetch(`${server.url}/api/session/issuer/logout`, {
      ...{ method: "POST", headers: { "content-type": type }, body: String(form) },
    });
  const send = (token: string) => sendForm(new URLSearchParams({ logout_token: token, more: "ignored" }));

  type Claims = Readonly<Record<string, unknown>>;
  /** As the specification has it; `undefined` leaves a claim out. */
  const claimsOf = (changes: Claims = {}): Claims => {
    const at = Math.floor(now / 1000);
    const claims = { iss: hospital.issuer, aud: "osler", iat: at, exp: at + 120, jti: randomUUID(), sub: "s-rao" };
    return Object.fromEntries(
      Object.entries({ ...claims, events: { [EVENT]: {} }, ...changes }).filter(([, value]) => value !== undefined),
    );
  };
  async function sign(claims: Claims, header: object = {}): Promise<string> {
    const key = await importJWK(hospital.signingKey);
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: "RS256", kid: "k1", typ: "logout+jwt", ...header })
      .sign(key);
  }
  const rao = { sub: "s-rao", name: "Dr Rao", preferred_username: "rao", groups: ["osler-clinicians"] };
  const ada = { sub: "s-ada", name: "Ada Lind", groups: ["patients"], mrn: adaId };
  const accountOf = async (subject: string) =>
    (await state.issuerAccounts.find({ issuer: hospital.issuer, subject }))?.id ?? "";
  async function allow(accountId: string, grantId: string, scopes: string[]): Promise<() => Promise<string[]>> {
    const contexts = createLaunchContexts(state.oauth, () => now);
    await contexts.keepConsent(grantId, { accountId, clientId: "growth", scopes, givenAt: now }, 600);
    const entry = { kind: "AccessToken", idHash: `token ${grantId}`, grantId, payload: "{}" };
    await state.oauth.put({ ...entry, expiresAt: toEpochMs(now + 600_000) });
    return async () => {
      const held = (await contexts.consentsOf(accountId)).map((one) => one.grantId);
      const token = await state.oauth.find("AccessToken", `token ${grantId}`, now);
      // A consent and its tokens end together.
      expect(held.includes(grantId)).toBe(token !== undefined);
      return held.toSorted();
    };
  }

  test("a session that ends there ends here at once, told by the provider itself; the person's other browser stays open", async () => {
    const [one, other] = [await signIn(rao), await signIn(rao)];
    expect([await isOpen(one.cookie), await isOpen(other.cookie)]).toEqual([true, true]);
    // The provider's own clock goes on.
    now = toEpochMs(Date.now());
    await hospital.tellOfLogout("s-rao", one.sid);
    expect([await isOpen(one.cookie), await isOpen(other.cookie)]).toEqual([false, true]);
    const rows = await state.as("system").audit.page(0, 10_000);
    const account = await accountOf("s-rao");
    expect(rows.findLast(({ action }) => action === "issuer-logout")).toMatchObject({
      ...{ actor: account, role: "clinician", outcome: "allowed" },
    });
  });

  test("a token that names a person and no session ends all of theirs and what apps were allowed, and nobody else's", async () => {
    const [one, other, patient] = [await signIn(rao), await signIn(rao), await signIn(ada)];
    const apps = await allow(await accountOf("s-rao"), `g-${randomUUID()}`, ["offline_access"]);
    const theirs = await allow(await accountOf("s-ada"), `g-${randomUUID()}`, ["offline_access"]);
    const response = await send(await sign(claimsOf()));
    expect([response.status, await response.json(), response.headers.get("cache-control")]).toEqual([
      200,
      {},
      "no-store",
    ]);
    expect([await isOpen(one.cookie), await isOpen(other.cookie), await isOpen(patient.cookie)]).toEqual([
      ...[false, false, true],
    ]);
    expect(await apps()).toEqual([]);
    expect(await theirs()).toHaveLength(1);
  });

  test("a token that names a session alone ends it; staff's apps end, a patient's go on if they may without the patient", async () => {
    const [clinician, patient] = [await signIn(rao), await signIn(ada)];
    const staff = await allow(await accountOf("s-rao"), `g-${randomUUID()}`, ["offline_access"]);
    const [kept, ended] = [`g-${randomUUID()}`, `g-${randomUUID()}`];
    await allow(await accountOf("s-ada"), kept, ["openid", "offline_access"]);
    const own = await allow(await accountOf("s-ada"), ended, ["openid"]);
    for (const { sid } of [clinician, patient])
      expect((await send(await sign(claimsOf({ sub: undefined, sid })))).status).toBe(200);
    expect([await isOpen(clinician.cookie), await isOpen(patient.cookie)]).toEqual([false, false]);
    expect(await staff()).toEqual([]);
    expect(await own()).toContain(kept);
    expect(await own()).not.toContain(ended);
  });

  test.each([
    ["nobody knows", "s-nobody"],
    ["another has", "s-ada"],
  ])(
    "a session that is named ends though the token's person is one that %s: a sid names it by itself",
    async (_of, sub) => {
      const [clinician, other, patient] = [await signIn(rao), await signIn(rao), await signIn(ada)];
      const staff = await allow(await accountOf("s-rao"), `g-${randomUUID()}`, ["offline_access"]);
      expect((await send(await sign(claimsOf({ sub, sid: clinician.sid })))).status).toBe(200);
      expect([await isOpen(clinician.cookie), await isOpen(other.cookie), await isOpen(patient.cookie)]).toEqual([
        ...[false, true, true],
      ]);
      expect(await staff()).toEqual([]);
    },
  );

  test("a session nobody knows has ended before: the person's others stay open, and none of it is a failure", async () => {
    const [clinician, patient] = [await signIn(rao), await signIn(ada)];
    for (const named of [{ sid: "none" }, { sub: "s-nobody" }, { sub: undefined, sid: "none" }]) {
      expect((await send(await sign(claimsOf(named)))).status).toBe(200);
    }
    expect([await isOpen(clinician.cookie), await isOpen(patient.cookie)]).toEqual([true, true]);
  });

  test("whoever is at the code of their second factor when they are signed out has to begin again", async () => {
    const person = { ...rao, sub: "s-factor", preferred_username: "factor" };
    const { cookie } = await signIn(person);
    const { secret } = enrolmentSchema.parse(await (await post("session/second-factor", {}, cookie)).json());
    const code = () => new TOTP({ secret }).generate({ timestamp: now });
    expect((await post("session/second-factor/confirmation", { code: code() }, cookie)).status).toBe(200);
    const step = () => {
      now = toEpochMs(now + 60_000);
    };
    step();
    const asked = await signIn(person);
    expect(asked.status).toBe(401);
    expect((await send(await sign(claimsOf({ sub: "s-factor" })))).status).toBe(200);
    const late = await post("session/issuer/code", { code: code() }, asked.cookie);
    expect([late.status, (await late.json()).title]).toEqual([401, refusals.lateIssuer]);
    step();
    const anew = await signIn(person);
    expect((await post("session/issuer/code", { code: code() }, anew.cookie)).status).toBe(200);
  });

  test("a person is found by `sub` also where another claim names the account", async () => {
    await restart(setupOf({ subjectClaim: "preferred_username" }));
    const { cookie } = await signIn({ ...rao, sub: "s-other", preferred_username: "by-name" });
    expect((await send(await sign(claimsOf({ sub: "by-name" })))).status).toBe(200);
    expect(await isOpen(cookie)).toBe(true);
    expect((await send(await sign(claimsOf({ sub: "s-other" })))).status).toBe(200);
    expect(await isOpen(cookie)).toBe(false);
  });

  test("a token counts once, even ten at a time", async () => {
    const { cookie } = await signIn(rao);
    const token = await sign(claimsOf({ sub: "s-nobody" }));
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => send(token)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, ...Array(9).fill(400)]);
    expect(await isOpen(cookie)).toBe(true);
    const first = await sign(claimsOf());
    expect((await send(first)).status).toBe(200);
    const again = await signIn(rao);
    expect((await send(first)).status).toBe(400);
    expect(await isOpen(again.cookie)).toBe(true);
  });

  /** §2.6: each of these must be refused. */
  const wrong: readonly (readonly [what: string, changes: Claims, header: object])[] = [
    ["another issuer", { iss: "https://login.other.example" }, {}],
    ["no issuer", { iss: undefined }, {}],
    ["another audience", { aud: "another-client" }, {}],
    ["no audience", { aud: undefined }, {}],
    ["several audiences without a word on whom it was issued to", { aud: ["osler", "another-client"] }, {}],
    ["an audience it was not issued to", { aud: ["osler"], azp: "another-client" }, {}],
    ["no time of issue", { iat: undefined }, {}],
    ["issued in an hour", { iat: Math.floor(Date.now() / 1000) + 3600, exp: Math.floor(Date.now() / 1000) + 7200 }, {}],
    ["issued an hour ago", { iat: Math.floor(Date.now() / 1000) - 3600, exp: Math.floor(Date.now() / 1000) + 60 }, {}],
    ["expired", { exp: Math.floor(Date.now() / 1000) - 60 }, {}],
    ["no expiry", { exp: undefined }, {}],
    ["no id", { jti: undefined }, {}],
    ["an empty id", { jti: "" }, {}],
    ["neither person nor session", { sub: undefined }, {}],
    ["a person that is no text", { sub: 7 }, {}],
    ["a session that is no text", { sid: ["a"] }, {}],
    ["no events", { events: undefined }, {}],
    ["events that are a list", { events: [EVENT] }, {}],
    ["another event", { events: { "http://schemas.openid.net/event/other": {} } }, {}],
    ["the event without an object", { events: { [EVENT]: "yes" } }, {}],
    ["the event as a list", { events: { [EVENT]: [] } }, {}],
    ["a nonce, as ID tokens have", { nonce: "n" }, {}],
    ["an empty nonce", { nonce: "" }, {}],
    ["an access token's type", {}, { typ: "at+jwt" }],
    ["a key the issuer does not publish", {}, { kid: "k2" }],
    ["a critical header nobody knows", {}, { crit: ["x"], x: 1 }],
  ];
  test.each(wrong)("a token with %s is refused and ends nothing", async (_what, changes, header) => {
    const { cookie } = await signIn(rao);
    // What the library would not sign is signed as it is.
    const token = await sign(claimsOf(changes), header).catch(() => undefined);
    if (token !== undefined) {
      const response = await send(token);
      expect([response.status, (await response.json()).title]).toEqual([400, refusals.issuerNotTrusted]);
    }
    expect(await isOpen(cookie)).toBe(true);
  });

  test("what is not signed by the issuer is refused: no signature, a shared secret, another key, an altered token, an ID token, no token", async () => {
    const { cookie } = await signIn(rao);
    let idToken = "";
    hospital.alterToken = (token) => (idToken = token);
    const good = await sign(claimsOf());
    const [head = "", , signature = ""] = good.split(".");
    const other = await sign(claimsOf({ sub: "s-ada" }));
    const { privateKey } = await generateKeyPair("RS256");
    const secret = new TextEncoder().encode(hospitalSecret.padEnd(32, "x"));
    const header = { alg: "RS256", kid: "k1", typ: "logout+jwt" };
    for (const token of [
      new UnsecuredJWT({ ...claimsOf() }).encode(),
      await new SignJWT({ ...claimsOf() }).setProtectedHeader({ ...header, alg: "HS256" }).sign(secret),
      await new SignJWT({ ...claimsOf() }).setProtectedHeader(header).sign(privateKey),
      [head, other.split(".")[1], signature].join("."),
      `${good.slice(0, -8)}AAAAAAAA`,
      "eyJ",
      ".",
    ]) {
      expect((await send(token)).status, token.slice(0, 12)).toBe(400);
    }
    await signIn(rao);
    expect(idToken === "" || (await send(idToken)).status === 400).toBe(true);
    expect(await isOpen(cookie)).toBe(true);
  });

  test("the form is the specification's: no token, two tokens, another type of body, and a form anywhere else are refused", async () => {
    const token = await sign(claimsOf({ sub: "s-nobody" }));
    const twice = new URLSearchParams([
      ["logout_token", token],
      ["logout_token", token],
    ]);
    expect((await sendForm("")).status).toBe(400);
    expect((await sendForm("token=x")).status).toBe(400);
    expect((await sendForm(twice)).status).toBe(400);
    expect((await sendForm(`logout_token=${"x".repeat(17_000)}`)).status).toBe(400);
    expect((await sendForm(`logout_token=${token}`, "text/plain")).status).toBe(400);
    const elsewhere = await fetch(`${server.url}/api/session`, {
      ...{
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "name=a&password=b",
      },
    });
    expect(elsewhere.status).toBe(415);
    expect((await send(token)).status).toBe(200);
  });

  test("where the provider's keys cannot be had the logout fails as the specification says, and works once they can", async () => {
    const { cookie } = await signIn(rao);
    await restart();
    const token = await sign(claimsOf());
    await hospital.stop();
    try {
      expect((await send(token)).status).toBe(400);
    } finally {
      await hospital.start();
    }
    expect((await send(token)).status).toBe(200);
    expect(await isOpen(cookie)).toBe(false);
  });

  test("calls are counted: of 310 in a minute ten are turned away", async () => {
    const statuses = (await Promise.all(Array.from({ length: 310 }, () => sendForm("logout_token=x")))).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  test("no log line and no audit entry holds a token or a claim", async () => {
    expect(lines.some(({ route }) => route === "/api/session/issuer/logout")).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(/eyJ|s-rao|s-ada/);
    const rows = await state.as("system").audit.page(0, 10_000);
    expect(
      rows.filter(({ action, outcome }) => action === "issuer-logout" && outcome === "refused").length,
    ).toBeGreaterThan(20);
    expect(JSON.stringify(rows)).not.toMatch(/eyJ|s-rao|s-ada/);
  });
});
