import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeJwt, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enrolmentSchema, issuerBegunSchema, refusals, sessionSchema } from "#contract";
import { toEpochMs } from "#core";
import { openState, type State } from "#storage";
import { putAccount } from "../accounts.ts";
import { adaId, boId, fixtureCapabilities } from "../fixture.test-support.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import type { RequestLine } from "../request-log.ts";
import type { RunningServer } from "../server.ts";
import { createLaunchContexts } from "../smart/launch-context.ts";
import { type Hospital, hospitalSecret, hospitalSetup, startHospital } from "./hospital.test-support.ts";
import { type IssuerSetup, issuerFileSchema } from "./issuer-setup.ts";

const password = "a-password-for-the-tests";
/** A server's public address; requests go to where it listens. */
const publicUrl = "https://osler.hospital.example";

describe("signing in at the hospital's identity provider", () => {
  const home = mkdtempSync(join(tmpdir(), "osler-issuer-"));
  const lines: RequestLine[] = [];
  let now = toEpochMs(Date.now());
  let state: State;
  let server: RunningServer;
  let hospital: Hospital;
  let clientKey: JWK;

  beforeAll(async () => {
    state = await openState({ directory: join(home, "state") });
    const { privateKey } = await generateKeyPair("ES256", { extractable: true });
    clientKey = { ...(await exportJWK(privateKey)), kid: "c1", alg: "ES256" };
    const { d: _, ...publicKey } = clientKey;
    hospital = await startHospital([`${publicUrl}/signed-in`], publicKey);
    const account = { displayName: "x", password, demo: false };
    const clock = () => now;
    await putAccount(state, { ...account, name: "okafor", role: "clinician" }, clock);
    await putAccount(state, { ...account, name: "emergency", role: "steward" }, clock);
  });
  afterAll(async () => {
    await server?.close();
    await hospital?.stop();
    await state?.close();
    rmSync(home, { recursive: true, force: true });
  });
  // Tries of the last minute are counted by each server anew.
  beforeEach(async () => {
    hospital.alterToken = undefined;
    hospital.alterDiscovery = undefined;
    await restart();
  });

  const setupOf = (changes: object = {}) => hospitalSetup(hospital, changes);
  async function restart(setup: IssuerSetup = setupOf(), staffMustHaveOne = false): Promise<void> {
    await server?.close();
    server = await startOpenServer({
      state: Promise.resolve(state),
      clock: () => now,
      version: "test",
      webDirectory: join(home, "none"),
      port: 0,
      issuer: setup,
      smart: { clients: [], issuers: [], publicUrl },
      secondFactors: { key: new Uint8Array(32).fill(7), staffMustHaveOne },
      log: (line) => lines.push(line),
    });
    server.provide(fixtureCapabilities);
  }

  interface Answered {
    readonly status: number;
    readonly title: string;
    readonly cookie: string;
    readonly body: unknown;
  }
  async function call(method: string, path: string, body?: object, cookie = ""): Promise<Answered> {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const response = await fetch(`${server.url}/api/${path}`, {
      method,
      headers: { cookie, ...json },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const content = text === "" ? undefined : JSON.parse(text);
    const set = response.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
    return { status: response.status, title: content?.title ?? "", cookie: set.join("; "), body: content };
  }
  const finish = (answer: string, cookie: string) => call("POST", "session/issuer", { answer }, cookie);

  async function begin(): Promise<{ location: URL; cookie: string }> {
    const { status, body, cookie } = await call("POST", "session/issuer/request");
    expect(status).toBe(200);
    return { location: new URL(issuerBegunSchema.parse(body).location), cookie };
  }
  /** What a browser does at the hospital; the query it is sent back with. */
  async function visit(location: URL): Promise<string> {
    const jar = new Map<string, string>();
    let next = location;
    while (next.origin === hospital.issuer) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await fetch(next, { redirect: "manual", headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        jar.set(name, value);
      }
      expect([302, 303]).toContain(response.status);
      next = new URL(response.headers.get("location") ?? "", next);
    }
    expect(next.origin + next.pathname).toBe(`${publicUrl}/signed-in`);
    return next.search.slice(1);
  }
  async function signIn(person: Hospital["person"]): Promise<Answered> {
    hospital.person = person;
    const { location, cookie } = await begin();
    return finish(await visit(location), cookie);
  }
  const signedInAs = (answered: Answered) => {
    expect(answered.status).toBe(200);
    return sessionSchema.parse(answered.body);
  };
  const accountOf = (subject: string) => state.issuerAccounts.find({ issuer: hospital.issuer, subject });
  const acts = async () =>
    (await state.as("system").audit.page(0, 10_000)).map(
      ({ actor, action, outcome }) => `${actor} ${action} ${outcome}`,
    );
  const refused = (title: string) => ({ status: 401, title });

  const rao = { sub: "s-rao", name: "Dr Rao", preferred_username: "Rao", groups: ["staff", "osler-clinicians"] };

  test("nothing is asked of it before somebody presses the button, which leads to it with PKCE, state and nonce", async () => {
    hospital.asked.length = 0;
    expect((await call("GET", "session/issuer")).body).toEqual({
      label: { en: "Sign in with St. Example", es: "Entrar con St. Example" },
      localSignIn: true,
    });
    expect(hospital.asked).toEqual([]);
    const { location } = await begin();
    expect(hospital.asked).toEqual(["/.well-known/openid-configuration"]);
    const asked = Object.fromEntries(location.searchParams);
    expect(asked).toMatchObject({
      ...{ client_id: "osler", response_type: "code", scope: "openid profile", code_challenge_method: "S256" },
      redirect_uri: `${publicUrl}/signed-in`,
    });
    expect(new Set([asked["state"], asked["nonce"], asked["code_challenge"]]).size).toBe(3);
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked[name]).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test("the first sign-in makes an account with the mapped role, the next finds it, and no password opens it", async () => {
    const session = signedInAs(await signIn(rao));
    expect(session).toMatchObject({ name: "rao", displayName: "Dr Rao", role: "clinician", atIssuer: true });
    const account = await accountOf("s-rao");
    const again = await signIn({ ...rao, name: "Dr A. Rao" });
    expect(signedInAs(again).displayName).toBe("Dr A. Rao");
    expect((await accountOf("s-rao"))?.id).toBe(account?.id);
    expect((await call("GET", `patients/${adaId}`, undefined, again.cookie)).status).toBe(200);
    expect(await acts()).toContain(`${account?.id} issuer-sign-in allowed`);
    for (let tries = 0; tries < 6; tries++)
      expect(await call("POST", "session", { name: "rao", password })).toMatchObject(refused(refusals.wrongPassword));
    // Nor do guesses lock its owner out.
    signedInAs(await signIn(rao));
    expect((await call("POST", "session/passkeys/challenge", {}, again.cookie)).title).toBe(refusals.issuerAccount);
  });

  test("of ten first sign-ins at once one makes the account", async () => {
    hospital.person = { ...rao, sub: "s-many", preferred_username: "many" };
    const before = (await state.accounts.list()).length;
    const begun = await Promise.all(Array.from({ length: 10 }, begin));
    const answers = await Promise.all(begun.map(({ location }) => visit(location)));
    const all = await Promise.all(answers.map((answer, i) => finish(answer, begun[i]?.cookie ?? "")));
    expect(all.map(signedInAs).map(({ name }) => name)).toEqual(Array(10).fill("many"));
    expect((await state.accounts.list()).length).toBe(before + 1);
  });

  test("a person who calls themselves like a local account, or has its address, gets an account of their own", async () => {
    const impostor = { ...rao, sub: "s-impostor", preferred_username: "okafor", email: "okafor@hospital.example" };
    const session = signedInAs(await signIn(impostor));
    expect(session.name).toMatch(/^at-[0-9a-f]{20}$/);
    expect((await state.accounts.find("okafor"))?.issuer).toBeUndefined();
    expect((await call("POST", "session", { name: "okafor", password })).status).toBe(200);
  });

  test("where accounts must exist a stranger is refused, and who was linked by subject is let in", async () => {
    await restart(setupOf({ accounts: "must-exist" }));
    const person = { ...rao, sub: "s-linked" };
    expect(await signIn(person)).toMatchObject(refused(refusals.noAccountHere));
    await putAccount(state, { displayName: "x", password, demo: false, name: "linked", role: "clinician" }, () => now);
    const id = (await state.accounts.find("linked"))?.id ?? "";
    expect(await state.issuerAccounts.link(id, { issuer: hospital.issuer, subject: "s-linked" })).toBe(true);
    expect(await state.issuerAccounts.link(id, { issuer: hospital.issuer, subject: "another" })).toBe(false);
    expect(signedInAs(await signIn(person)).name).toBe("linked");
    expect(await call("POST", "session", { name: "linked", password })).toMatchObject(refused(refusals.wrongPassword));
    expect(await state.issuerAccounts.unlink(id)).toBe(true);
    expect(await signIn(person)).toMatchObject(refused(refusals.noAccountHere));
  });

  test("the role is the operator's first that fits, letter by letter; it changes at the next sign-in, and without one all is closed", async () => {
    const person = { ...rao, sub: "s-roles" };
    for (const groups of [["OSLER-CLINICIANS"], ["osler-clinicians "], [], undefined, { "osler-clinicians": true }])
      expect(await signIn({ ...person, groups })).toMatchObject(refused(refusals.noAccountHere));
    expect(await accountOf("s-roles")).toBeUndefined();
    const steward = await signIn({ ...person, groups: ["osler-clinicians", "osler-stewards"] });
    expect(signedInAs(steward).role).toBe("steward");
    const clinician = await signIn({ ...person, groups: "osler-clinicians" });
    expect(signedInAs(clinician).role).toBe("clinician");
    // The session from before has the rights of now.
    expect((await call("GET", "audit", undefined, steward.cookie)).status).toBe(403);
    const accountId = (await accountOf("s-roles"))?.id ?? "";
    const contexts = createLaunchContexts(state.oauth, () => now);
    await contexts.keepConsent("g", { accountId, clientId: "growth", scopes: [], givenAt: now }, 600);
    expect(await contexts.consentsOf(accountId)).toHaveLength(1);
    expect(await signIn({ ...person, groups: ["staff"] })).toMatchObject(refused(refusals.noAccountHere));
    expect(await contexts.consentsOf(accountId)).toEqual([]);
    expect((await call("GET", "session", undefined, clinician.cookie)).status).toBe(401);
    expect(await acts()).toContain(`${accountId} issuer-sign-in refused`);
  });

  test("a patient opens the record the provider names and no other, and none that is not here", async () => {
    const ada = { sub: "s-ada", name: "Ada Lind", groups: ["patients"] };
    for (const mrn of [undefined, "", "p-nobody", [adaId], `${adaId} `])
      expect(await signIn({ ...ada, mrn })).toMatchObject(refused(refusals.noRecordHere));
    expect(await accountOf("s-ada")).toBeUndefined();
    const opened = await signIn({ ...ada, mrn: adaId });
    expect(signedInAs(opened)).toMatchObject({ role: "patient", patientId: adaId });
    expect((await call("GET", `patients/${adaId}`, undefined, opened.cookie)).status).toBe(200);
    expect((await call("GET", `patients/${boId}`, undefined, opened.cookie)).status).toBe(403);
    const corrected = await signIn({ ...ada, mrn: boId });
    expect(signedInAs(corrected).patientId).toBe(boId);
    expect((await call("GET", `patients/${adaId}`, undefined, corrected.cookie)).status).toBe(403);
    // The claim gives nobody but a patient a record.
    expect(signedInAs(await signIn({ ...rao, mrn: adaId })).patientId).toBeNull();
  });

  test("an answer is taken once, in the browser that asked, within ten minutes, with its own state and issuer", async () => {
    hospital.person = rao;
    const first = await begin();
    const answer = await visit(first.location);
    expect(await finish(answer, "")).toMatchObject(refused(refusals.lateIssuer));
    const other = await begin();
    expect(await finish(answer, other.cookie)).toMatchObject(refused(refusals.issuerNotTrusted));
    expect((await finish(answer, first.cookie)).status).toBe(200);
    expect(await finish(answer, first.cookie)).toMatchObject(refused(refusals.lateIssuer));

    // Somebody else's code under this browser's state.
    const mine = await begin();
    const theirs = await begin();
    const swapped = new URLSearchParams(await visit(mine.location));
    swapped.set("code", new URLSearchParams(await visit(theirs.location)).get("code") ?? "");
    expect(await finish(String(swapped), mine.cookie)).toMatchObject(refused(refusals.issuerNotTrusted));

    for (const change of [
      (query: URLSearchParams) => query.set("state", "A".repeat(43)),
      (query: URLSearchParams) => query.delete("state"),
      (query: URLSearchParams) => query.set("iss", "https://osler.example"),
      (query: URLSearchParams) => query.delete("iss"),
      (query: URLSearchParams) => query.delete("code"),
      (query: URLSearchParams) => query.append("code", "another"),
    ]) {
      const begun = await begin();
      const query = new URLSearchParams(await visit(begun.location));
      change(query);
      expect(await finish(String(query), begun.cookie)).toMatchObject(refused(refusals.issuerNotTrusted));
    }
    const declined = await begin();
    const state = declined.location.searchParams.get("state") ?? "";
    const query = new URLSearchParams({ error: "access_denied", state, iss: hospital.issuer });
    expect(await finish(String(query), declined.cookie)).toMatchObject(refused(refusals.issuerDeclined));

    const slow = await begin();
    const late = await visit(slow.location);
    now = toEpochMs(now + 10 * 60_000);
    expect(await finish(late, slow.cookie)).toMatchObject(refused(refusals.lateIssuer));
  });

  const seconds = () => Math.floor(Date.now() / 1000);
  /** The token with other claims, signed as the hospital signs. */
  const resign = (changes: object, key?: JWK) => async (token: string) => {
    const { alg = "RS256", kid } = hospital.signingKey;
    const signer = await importJWK(key ?? hospital.signingKey, alg);
    return new SignJWT({ ...decodeJwt(token), ...changes }).setProtectedHeader({ alg, kid: kid ?? "" }).sign(signer);
  };
  const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const parts = (token: string) => token.split(".") as [string, string, string];
  test.each<[string, (token: string) => Promise<string> | string]>([
    [
      "altered after it was signed",
      (token) =>
        [parts(token)[0], base64url({ ...decodeJwt(token), groups: ["osler-stewards"] }), parts(token)[2]].join("."),
    ],
    ["not signed (alg none)", (token) => [base64url({ alg: "none" }), parts(token)[1], ""].join(".")],
    ["of which the signature is missing", (token) => `${parts(token)[0]}.${parts(token)[1]}.`],
    [
      "signed with the client's secret",
      (token) => new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: "HS256" }).sign(Buffer.from(hospitalSecret)),
    ],
    [
      "signed by another key under the hospital's key id",
      async (token) => {
        const { privateKey } = await generateKeyPair("RS256", { extractable: true });
        return resign({}, await exportJWK(privateKey))(token);
      },
    ],
    ["of another issuer", resign({ iss: "https://osler.example" })],
    ["for another audience", resign({ aud: "another-client" })],
    ["for two audiences, asked by the other", resign({ aud: ["osler", "another-client"], azp: "another-client" })],
    ["that expired", resign({ exp: seconds() - 120, iat: seconds() - 600 })],
    ["without an end", resign({ exp: undefined })],
    ["not valid yet", resign({ nbf: seconds() + 600 })],
    ["with another nonce", resign({ nonce: "another" })],
    ["without the nonce", resign({ nonce: undefined })],
    ["without a subject", resign({ sub: undefined })],
    ["that is no token", () => "nothing"],
  ])("an ID token %s opens nothing and makes no account; the hospital's own does", async (_, alter) => {
    hospital.alterDiscovery = (metadata) => {
      metadata["id_token_signing_alg_values_supported"] = ["RS256", "HS256", "none"];
    };
    hospital.alterToken = alter;
    const subject = "s-token";
    const accounts = (await state.accounts.list()).length;
    const answered = await signIn({ ...rao, sub: subject });
    expect(answered).toMatchObject(refused(refusals.issuerNotTrusted));
    expect(answered.cookie).not.toContain("osler_session");
    expect(JSON.stringify(answered.body)).not.toMatch(/eyJ|s-token|nonce/);
    expect((await state.accounts.list()).length).toBe(accounts);
    hospital.alterToken = resign({});
    signedInAs(await signIn(rao));
  });

  test.each([
    ["calls itself another issuer", { issuer: "https://osler.example" }],
    ["sends browsers to another site", { authorization_endpoint: "https://osler.example/a" }],
  ])("a provider that %s is not used", async (_, changes) => {
    hospital.alterDiscovery = (metadata) => void Object.assign(metadata, changes);
    expect(await call("POST", "session/issuer/request")).toMatchObject({
      status: 502,
      title: refusals.issuerUnreachable,
    });
  });

  test.each(["token_endpoint", "jwks_uri"])("an address elsewhere as %s is not called", async (name) => {
    hospital.alterDiscovery = (metadata) => {
      metadata[name] = "http://localhost:1/elsewhere";
    };
    expect(await signIn(rao)).toMatchObject(refused(refusals.issuerNotTrusted));
  });

  test("a client may prove itself by its key", async () => {
    await restart({ ...setupOf({ clientId: "osler-key" }), credential: { key: clientKey as never } });
    signedInAs(await signIn(rao));
  });

  test("whoever signed in there too long ago is refused", async () => {
    await restart(setupOf({ maxAgeSeconds: 60 }));
    expect((await begin()).location.searchParams.get("max_age")).toBe("60");
    signedInAs(await signIn(rao));
    hospital.alterToken = resign({ auth_time: seconds() - 600 });
    expect(await signIn(rao)).toMatchObject(refused(refusals.issuerNotTrusted));
    hospital.alterToken = resign({ auth_time: undefined });
    expect(await signIn(rao)).toMatchObject(refused(refusals.issuerNotTrusted));
  });

  test("staff without a second factor there set up one here within ten minutes; then its code is asked for, unless the provider vouches", async () => {
    await restart(setupOf(), true);
    const person = { ...rao, sub: "s-factor", preferred_username: "factor" };
    for (const proof of [{ amr: ["pwd", "mfa"] }, { acr: "https://hospital.example/strong" }]) {
      const vouched = await signIn({ ...person, ...proof });
      expect(signedInAs(vouched).secondFactorNeeded).toBe(false);
      expect((await call("GET", "patients", undefined, vouched.cookie)).status).toBe(200);
    }
    const { cookie, ...answered } = await signIn({ ...person, amr: ["pwd"], acr: "weak" });
    expect(signedInAs({ ...answered, cookie }).secondFactorNeeded).toBe(true);
    expect((await call("GET", "patients", undefined, cookie)).status).toBe(403);
    now = toEpochMs(now + 10 * 60_000);
    expect((await call("POST", "session/second-factor", {}, cookie)).title).toBe(refusals.signInAnew);
    const anew = await signIn(person);
    const { secret } = enrolmentSchema.parse((await call("POST", "session/second-factor", {}, anew.cookie)).body);
    const code = () => new TOTP({ secret }).generate({ timestamp: now });
    const confirmed = await call("POST", "session/second-factor/confirmation", { code: code() }, anew.cookie);
    expect(confirmed.status).toBe(200);
    expect((await call("GET", "patients", undefined, anew.cookie)).status).toBe(200);

    now = toEpochMs(now + 60_000);
    const asked = await signIn(person);
    expect(asked).toMatchObject(refused(refusals.codeNeeded));
    expect(asked.cookie).not.toContain("osler_session");
    const wrong = await call("POST", "session/issuer/code", { code: "000000" }, asked.cookie);
    expect(wrong).toMatchObject(refused(refusals.wrongCode));
    expect((await accountOf("s-factor"))?.failures).toBe(1);
    // What was handed out before is good no more.
    expect((await call("POST", "session/issuer/code", { code: code() }, asked.cookie)).title).toBe(refusals.lateIssuer);
    const opened = await call("POST", "session/issuer/code", { code: code() }, wrong.cookie);
    expect(signedInAs(opened).secondFactorNeeded).toBe(false);
    signedInAs(await signIn({ ...person, amr: ["mfa"] }));

    let last = (await signIn(person)).cookie;
    for (let tries = 0; tries < 5; tries++)
      last = (await call("POST", "session/issuer/code", { code: "000000" }, last)).cookie;
    now = toEpochMs(now + 60_000);
    expect((await call("POST", "session/issuer/code", { code: code() }, last)).status).toBe(401);
    expect((await signIn({ ...person, amr: ["mfa"] })).status).toBe(401);
    now = toEpochMs(now + 15 * 60_000);
    signedInAs(await signIn({ ...person, amr: ["mfa"] }));
  });

  test("signing out ends the session and leads to the provider's own end, for those who came from there", async () => {
    const { cookie } = await signIn(rao);
    const out = await call("DELETE", "session", undefined, cookie);
    const there = new URL((out.body as { location: string }).location);
    expect(there.origin + there.pathname).toBe(`${hospital.issuer}/session/end`);
    expect(Object.fromEntries(there.searchParams)).toEqual({
      ...{ client_id: "osler", post_logout_redirect_uri: `${publicUrl}/` },
    });
    expect((await call("GET", "session", undefined, cookie)).status).toBe(401);
    const local = await call("POST", "session", { name: "okafor", password });
    expect((await call("DELETE", "session", undefined, local.cookie)).body).toEqual({ location: null });
    hospital.alterDiscovery = (metadata) => void delete metadata["end_session_endpoint"];
    expect((await call("DELETE", "session", undefined, (await signIn(rao)).cookie)).body).toEqual({ location: null });
  });

  test("where the provider is down the page says so, and those who may still sign in here do", async () => {
    await restart(setupOf({ localSignIn: "stewards" }));
    await hospital.stop();
    try {
      expect(await call("POST", "session/issuer/request")).toMatchObject({
        status: 502,
        title: refusals.issuerUnreachable,
      });
      expect((await call("POST", "session", { name: "emergency", password })).status).toBe(200);
      expect(await call("POST", "session", { name: "okafor", password })).toMatchObject(
        refused(refusals.wrongPassword),
      );
    } finally {
      await hospital.start();
    }
    const begun = await begin();
    const answer = await visit(begun.location);
    await hospital.stop();
    const down = await finish(answer, begun.cookie);
    await hospital.start();
    expect([down.status, down.title]).toEqual([502, refusals.issuerUnreachable]);
    await restart(setupOf({ localSignIn: "nobody" }));
    expect((await call("GET", "session/issuer")).body).toMatchObject({ localSignIn: false });
    expect((await call("POST", "session", { name: "emergency", password })).status).toBe(401);
  });

  test("another site's page cannot begin or finish, and tries are counted", async () => {
    const headers = { origin: "https://osler.example", "content-type": "application/json" };
    for (const path of ["request", "", "code"]) {
      const url = `${server.url}/api/session/issuer${path === "" ? "" : `/${path}`}`;
      const response = await fetch(url, { method: "POST", headers, body: "{}" });
      expect(response.status).toBe(403);
    }
    const tries = await Promise.all(Array.from({ length: 25 }, () => finish("code=a&state=b", "")));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  test("no log line holds a code, a token or a claim", () => {
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines)
      expect(Object.keys(line).sort().join()).toMatch(/^(error,)?id,method,milliseconds,role,route,status,time$/);
    expect(JSON.stringify(lines)).not.toMatch(/code=|eyJ|s-rao|s-ada|Rao/);
  });
});

describe("what an operator may write", () => {
  const file = {
    ...{ issuer: "https://login.hospital.example", clientId: "osler", credential: { secretFile: "keys/x" } },
    ...{ label: { en: "a", es: "b" }, roleClaim: "groups", roles: [{ value: "c", role: "clinician" }] },
    ...{ accounts: "must-exist", localSignIn: "stewards" },
  };
  test.each([
    ["http", { issuer: "http://login.hospital.example" }],
    ["an address with a query", { issuer: "https://login.hospital.example/?a=b" }],
    ["no openid", { scopes: "profile" }],
    ["an unknown role", { roles: [{ value: "c", role: "owner" }] }],
    ["no role", { roles: [] }],
    ["patients without a claim for their id", { roles: [{ value: "c", role: "patient" }] }],
    ["an origin with a path", { origins: ["https://keys.hospital.example/keys"] }],
    ["a word that means nothing", { autoLink: "email" }],
  ])("not %s", (_, change) => {
    expect(issuerFileSchema.safeParse(file).success).toBe(true);
    expect(issuerFileSchema.safeParse({ ...file, ...change }).success).toBe(false);
  });
});
