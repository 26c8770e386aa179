import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { issuerBegunSchema, passkeyCreationSchema, passkeyRequestSchema } from "#contract";
import { toEpochMs } from "#core";
import { openState, type State } from "#storage";
import { putAccount } from "./accounts.ts";
import { answer, makeKey } from "./authenticator.test-support.ts";
import { hasChromium, launchChromium, signInAt, watchPage } from "./browser.test-support.ts";
import { cdsSetupSchema } from "./cds-hooks/cds-setup.ts";
import { createDemoAccounts } from "./demo-accounts.ts";
import { adaId, fixtureCapabilities, fixtureCharts } from "./fixture.test-support.ts";
import { type Hospital, hospitalSetup, startHospital } from "./issuer/hospital.test-support.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import type { RunningServer, ServerOptions } from "./server.ts";
import { authorize, callback, exchange } from "./smart/smart-app.test-support.ts";
import { smartSetupSchema } from "./smart/smart-setup.ts";
import { publicUrl, startTlsProxy, type TlsProxy } from "./tls-proxy.test-support.ts";
import { parseTrustedProxies } from "./trusted-proxies.ts";
import { buildWeb } from "./web-build.ts";

const password = "a-password-for-the-tests";
const [doctor, neighbour] = ["203.0.113.7", "203.0.113.8"];
const clock = () => toEpochMs(Date.now());
const scopes = "launch launch/patient patient/*.rs openid fhirUser offline_access";

describe("behind a TLS proxy, under a public URL", () => {
  const home = mkdtempSync(join(tmpdir(), "osler-proxy-"));
  let state: State;
  let server: RunningServer;
  let proxy: TlsProxy;
  let hospital: Hospital;
  let recordSystem: Awaited<ReturnType<typeof generateKeyPair>>;
  let webDirectory = join(home, "none");

  beforeAll(async () => {
    if (hasChromium) webDirectory = (await buildWeb(process.cwd())).directory;
    state = await openState({ directory: join(home, "state") });
    hospital = await startHospital([`${publicUrl}/signed-in`]);
    recordSystem = await generateKeyPair("ES384");
    const given = { password, demo: false } as const;
    await putAccount(state, { ...given, name: "okafor", displayName: "Dr Okafor", role: "clinician" }, clock);
  });
  afterAll(async () => {
    await proxy?.stop();
    await server?.close();
    await hospital?.stop();
    await state?.close();
    rmSync(home, { recursive: true, force: true });
  });
  // Tries of the last minute are counted by each server anew.
  beforeEach(async () => {
    await proxy?.stop();
    await server?.close();
    server = await start();
    server.provide(fixtureCapabilities);
    proxy = await startTlsProxy(server.url);
  });

  async function start(changes: Partial<ServerOptions> = {}): Promise<RunningServer> {
    const key = { ...(await exportJWK(recordSystem.publicKey)), kid: "k1", alg: "ES384" };
    const client = { issuer: "https://ehr.hospital.example", keys: { jwks: { keys: [key] } }, records: "own" };
    const app = { kind: "app", id: "growth", name: "Growth chart", redirectUris: [callback], launchUrl: callback };
    return startOpenServer({
      ...{ state: Promise.resolve(state), clock, version: "test", webDirectory, port: 0 },
      ...{ publicUrl, trustedProxies: parseTrustedProxies("127.0.0.1") },
      smart: smartSetupSchema.parse({ clients: [{ ...app, scopes }] }),
      cds: cdsSetupSchema.parse({ clients: [client] }),
      issuer: hospitalSetup(hospital),
      ...changes,
    });
  }

  interface Sent {
    readonly method?: string;
    readonly body?: object;
    readonly headers?: Record<string, string>;
    readonly caller?: string;
  }
  const call = (path: string, { method = "GET", body, headers = {}, caller = doctor }: Sent = {}) =>
    proxy.from(caller)(path, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const signIn = (headers: Record<string, string>) =>
    call("/api/session", { headers, method: "POST", body: { name: "okafor", password } });
  const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const signedIn = async () => cookieOf(await signIn({ origin: publicUrl }));

  /** Straight to the server, past the proxy, under any name. */
  function direct(path: string, host: string, method = "GET", headers: Record<string, string> = {}): Promise<number> {
    const { port } = new URL(server.url);
    return new Promise((answered, failed) => {
      request({ host: "127.0.0.1", port, path, method, headers: { host, ...headers } }, (response) => {
        response.resume();
        answered(response.statusCode ?? 0);
      })
        .on("error", failed)
        .end();
    });
  }

  test("a person signs in; the cookie is __Host-, Secure, HttpOnly and SameSite, and opens their pages", async () => {
    const response = await signIn({ origin: publicUrl, "sec-fetch-site": "same-origin" });
    expect(response.status).toBe(200);
    expect(response.headers.get("strict-transport-security")).toBe("max-age=31536000");
    const [cookie = "", ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    const [pair, ...attributes] = cookie.split("; ");
    expect(pair).toMatch(/^__Host-osler_session=[\w-]{20,}$/);
    expect(attributes.sort()).toEqual(["HttpOnly", "Path=/", "SameSite=Strict", "Secure"]);
    const patients = await call("/api/patients", { headers: { cookie: pair ?? "" } });
    expect(patients.status).toBe(200);
    const ended = await call("/api/session", { method: "DELETE", headers: { cookie: pair ?? "", origin: publicUrl } });
    expect(ended.headers.getSetCookie()[0]).toMatch(/^__Host-osler_session=;.*Secure/);
    expect((await call("/api/patients", { headers: { cookie: pair ?? "" } })).status).toBe(401);
  });

  test("a session under the name of plain loopback, which any neighbouring host could set, opens nothing", async () => {
    const token = (await signedIn()).split("=")[1];
    const cookie = `osler_session=${token}`;
    expect((await call("/api/patients", { headers: { cookie } })).status).toBe(401);
  });

  test.each([
    "evil.example",
    "osler.hospital.example.evil.example",
    "osler.hospital.example:4317",
    "127.0.0.1",
    "localhost",
  ])("the Host %s is refused", async (host) => {
    expect(await direct("/api/session", host)).toBe(421);
    expect(await direct("/", host)).toBe(421);
  });

  test.each(["https://evil.example", "http://osler.hospital.example", "https://osler.hospital.example:8443", "null"])(
    "a change from a page of the origin %s is refused",
    async (origin) => {
      expect((await signIn({ origin })).status).toBe(403);
      const cookie = await signedIn();
      expect((await call("/api/session", { method: "DELETE", headers: { origin, cookie } })).status).toBe(403);
      expect((await call("/api/session", { headers: { cookie } })).status).toBe(200);
    },
  );

  test("a monitor on this machine asks for health and metrics by the server's own address, and nothing else", async () => {
    const { host } = new URL(server.url);
    expect(await direct("/api/health", host)).toBe(200);
    expect(await direct("/api/health?of=proxy", host)).toBe(200);
    expect(await direct("/metrics", host)).toBe(401);
    for (const path of ["/api/session", "/api/build", "/fhir/metadata", "/", "/api/health/../session", "/nothing"])
      expect([path, await direct(path, host)]).toEqual([path, 421]);
    expect(await direct("/api/health", "evil.example")).toBe(421);
  });

  test("a caller whom the proxy took without TLS is refused", async () => {
    const headers = { "x-forwarded-proto": "http" };
    expect(await direct("/api/session", "osler.hospital.example", "GET", headers)).toBe(421);
  });

  test("twenty-one tries a minute are refused whatever the caller forges, and lock nobody else out", async () => {
    const guess = async (forged: string, caller = doctor) => {
      const headers = { "x-forwarded-for": forged, "x-real-ip": forged };
      return (await call("/api/session", { ...guessed, headers, caller })).status;
    };
    const guessed = { method: "POST", body: { name: "nobody", password: "wrong" } };
    const tries = Array.from({ length: 21 }, (_, n) => guess(`198.51.100.${n}, 127.0.0.1`));
    expect((await Promise.all(tries)).sort()).toEqual([...Array(20).fill(401), 429]);
    expect(await guess(neighbour)).toBe(429);
    expect(await guess(neighbour, `${doctor}:50123`)).toBe(429);
    expect(await guess(doctor, neighbour)).toBe(401);
    expect(await guess(doctor, "2001:db8::1")).toBe(401);
  });

  test("from a proxy nobody named, the header is not read: all behind it are one caller", async () => {
    await proxy.stop();
    await server.close();
    server = await start({ trustedProxies: parseTrustedProxies("10.20.0.1") });
    proxy = await startTlsProxy(server.url);
    const ask = (n: number) => call("/api/session/passkey/challenge", { method: "POST", caller: `203.0.113.${n}` });
    const statuses: number[] = [];
    for (let n = 1; n <= 21; n++) statuses.push((await ask(n)).status);
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
  });

  test("SMART and OpenID discovery, FHIR and OpenAPI name the public URL alone", async () => {
    const documents = ["/fhir/.well-known/smart-configuration", "/oauth/.well-known/openid-configuration"];
    for (const path of [...documents, "/fhir/metadata", "/api/openapi.json"]) {
      const text = await (await call(path)).text();
      expect([path, text.includes(publicUrl), /127\.0\.0\.1|localhost/.test(text)]).toEqual([path, true, false]);
    }
    const discovered = await (await call("/oauth/.well-known/openid-configuration")).json();
    expect([discovered.issuer, discovered.token_endpoint, discovered.jwks_uri]).toEqual(
      ["", "/token", "/jwks"].map((path) => `${publicUrl}/oauth${path}`),
    );
  });

  test("a SMART app is launched, allowed, and reads; its links and its cookies are the public address's", async () => {
    const cookie = await signedIn();
    const headers = { cookie, origin: publicUrl };
    const opened = await call(`/api/patients/${adaId}/launch`, { method: "POST", body: { app: "growth" }, headers });
    const launch = new URL((await opened.json()).url).searchParams;
    expect(launch.get("iss")).toBe(`${publicUrl}/fhir`);
    const set: string[] = [];
    const through: typeof fetch = async (url, init) => {
      const response = await proxy.from(doctor)(url, init);
      set.push(...response.headers.getSetCookie());
      return response;
    };
    const bench = {
      server: { url: publicUrl },
      fhir: `${publicUrl}/fhir`,
      cookies: { clinician: cookie },
      fetch: through,
    };
    const scope = "launch patient/*.rs openid fhirUser";
    const tokens = await (
      await exchange(bench, await authorize(bench, { scope, launch: launch.get("launch") ?? "" }))
    ).json();
    expect(tokens).toMatchObject({ patient: adaId, token_type: "Bearer" });
    expect(set.length).toBeGreaterThan(0);
    for (const one of set) expect(one).toMatch(/; secure/i);
    const bearer = { authorization: `Bearer ${tokens.access_token}` };
    const page = await (await call(`/fhir/Observation?patient=${adaId}&_count=2`, { headers: bearer })).json();
    expect(page.link.map(({ url }: { url: string }) => new URL(url).origin)).toEqual(page.link.map(() => publicUrl));
    expect(page.entry[0].fullUrl).toMatch(new RegExp(`^${publicUrl}/fhir/Observation/`));
  });

  test("a record system's token must name the public address of the service", async () => {
    const path = "/cds-services/osler-risk-patient-view";
    const sign = async (audience: string) =>
      `Bearer ${await new SignJWT({})
        .setProtectedHeader({ alg: "ES384", kid: "k1", typ: "JWT" })
        .setIssuer("https://ehr.hospital.example")
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime("4m")
        .setJti(randomUUID())
        .sign(recordSystem.privateKey)}`;
    const asked = { userId: "Practitioner/1", patientId: adaId };
    const body = { hook: "patient-view", hookInstance: randomUUID(), context: asked };
    const send = async (base: string) =>
      (await call(path, { method: "POST", body, headers: { authorization: await sign(base + path) } })).status;
    expect(await send(publicUrl)).toBe(200);
    expect(await send(server.url)).toBe(401);
  });

  test("the identity provider is asked to send people back to the public address", async () => {
    const begun = await call("/api/session/issuer/request", { method: "POST", headers: { origin: publicUrl } });
    const { location } = issuerBegunSchema.parse(await begun.json());
    expect(new URL(location).searchParams.get("redirect_uri")).toBe(`${publicUrl}/signed-in`);
    expect(begun.headers.getSetCookie()[0]).toMatch(
      /^__Host-osler_issuer=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  test("a passkey is bound to the public host and signs in there", async () => {
    const headers = { cookie: await signedIn(), origin: publicUrl };
    const begun = await call("/api/session/passkeys/challenge", { method: "POST", body: { password }, headers });
    const asked = passkeyCreationSchema.parse(await begun.json());
    expect(asked.rp.id).toBe("osler.hospital.example");
    const { key, credential } = makeKey(asked, publicUrl);
    const added = await call("/api/session/passkeys", { method: "POST", body: { name: "Key", credential }, headers });
    expect(added.status).toBe(200);
    const challenge = await call("/api/session/passkey/challenge", { method: "POST" });
    const request = passkeyRequestSchema.parse(await challenge.json());
    const entered = await call("/api/session/passkey", {
      ...{ method: "POST", headers: { cookie: cookieOf(challenge), origin: publicUrl } },
      body: { credential: answer(key, request, publicUrl) },
    });
    expect(entered.status).toBe(200);
  });

  test("the build's events come through as they happen, and the stream ends when the reader goes", async () => {
    const gone = new AbortController();
    const response = await proxy.from(doctor)("/api/build/events", { signal: gone.signal });
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toMatch(/^data: \{/);
    server.publish({ step: "intake", title: "Reading the records", state: "running", done: 0 });
    expect((await reader?.read())?.value).toContain("Reading the records");
    gone.abort();
  });

  test("with demo accounts the server does not start", async () => {
    const other = await openState({ directory: join(home, "demo") });
    await createDemoAccounts(other, fixtureCharts(), { clock, password: () => password });
    await expect(start({ state: Promise.resolve(other) })).rejects.toMatchObject({
      code: "serving/demo-accounts-exposed",
    });
    await other.close();
  });

  test("a setup file that names another address than the server's is refused", async () => {
    const smart = smartSetupSchema.parse({ publicUrl: "https://old.hospital.example" });
    await expect(start({ smart })).rejects.toMatchObject({ code: "serving/public-urls-differ" });
  });

  test.skipIf(!hasChromium)("in Chromium a clinician signs in and reads a record (needs Chromium)", async () => {
    const complaints: string[] = [];
    const resolved = `--host-resolver-rules=MAP osler.hospital.example:443 127.0.0.1:${proxy.port}`;
    const browser = await launchChromium([resolved]);
    try {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, reducedMotion: "reduce" });
      const page = await context.newPage();
      watchPage(page, complaints);
      await signInAt(page, publicUrl, "okafor", password);
      await page.waitForURL(`${publicUrl}/clinician`);
      await page.goto(`${publicUrl}/clinician?patient=${adaId}`);
      await page.getByRole("heading", { name: "Ada Lind" }).waitFor();
      const [cookie, ...others] = await context.cookies();
      expect(others).toEqual([]);
      expect(cookie).toMatchObject({ name: "__Host-osler_session", secure: true, httpOnly: true, sameSite: "Strict" });
      expect(cookie?.domain).toBe("osler.hospital.example");
      const event = await page.evaluate(
        () =>
          new Promise<string>((came) => (new EventSource("/api/build/events").onmessage = ({ data }) => came(data))),
      );
      expect(JSON.parse(event).ready).toMatchObject({ accounts: true, charts: true });
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
