import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toEpochMs } from "#core";
import { auditRowsFrom, verifyAudit } from "#governance";
import { type AuditRow, openState, type State } from "#storage";
import { testLocations } from "../storage/state-locations.test-support.ts";
import { disableAccount, enableAccount, putAccount } from "./accounts.ts";
import { adaId } from "./fixture.test-support.ts";
import { authorize, exchange, form, openSmartBench, type SmartBench } from "./smart/smart-app.test-support.ts";

const clock = () => toEpochMs(Date.now());

describe("an account over HTTP", () => {
  let bench: SmartBench;
  beforeAll(async () => {
    bench = await openSmartBench();
  });
  afterAll(() => bench?.close());
  beforeEach(() => enableAccount(bench.state, "clinician", clock));

  const call = (method: string, path: string, cookie = "", body?: object, headers: Record<string, string> = {}) =>
    fetch(`${bench.server.url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), cookie, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const signIn = async (name = "clinician", password = "pw-1") => {
    const response = await call("POST", "/api/session", "", { name, password });
    const cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    return { status: response.status, said: await response.json(), cookie };
  };
  const statusOf = async (cookie: string) => (await call("GET", `/api/patients/${adaId}`, cookie)).status;
  /** An app the clinician lets read Ada's record, with leave to go on without them. */
  const openApp = async (cookie: string) => {
    const asked = { server: bench.server, fhir: bench.fhir, cookies: { clinician: cookie } };
    const response = await exchange(bench, await authorize(asked, { patientId: adaId }));
    const { access_token: access, refresh_token: refresh } = await response.json();
    return { access: String(access), refresh: String(refresh) };
  };
  const read = async (token: string) =>
    (await fetch(`${bench.fhir}/Patient/${adaId}`, { headers: { authorization: `Bearer ${token}` } })).status;
  const renew = (refresh: string) =>
    form(bench, "token", { grant_type: "refresh_token", client_id: "growth", refresh_token: refresh });
  const ofIssuer = () => {
    const [now, preferred_username] = [Math.floor(Date.now() / 1000), "clinician"];
    const claims = { iss: "https://idp.example", aud: bench.fhir, iat: now, exp: now + 300, client_id: "idp-app" };
    return bench.sign({ ...claims, preferred_username, scope: "user/Patient.r" }, { as: "idp" });
  };

  test("a disabled account cannot sign in, and its sessions, apps' tokens and refresh tokens end with the next request", async () => {
    const { cookie } = await signIn();
    const app = await openApp(cookie);
    const foreign = await ofIssuer();
    expect([await statusOf(cookie), await read(app.access), await read(foreign)]).toEqual([200, 200, 200]);
    const trial = await call("POST", "/api/cds/sandbox/osler-risk-patient-view/token", cookie);
    const { token } = await trial.json();

    await disableAccount(bench.state, "Clinician", clock);
    expect([await statusOf(cookie), await read(app.access), await read(foreign)]).toEqual([401, 401, 401]);
    expect(await (await renew(app.refresh)).json()).toMatchObject({ error: "invalid_grant" });
    const hook = await call(
      "POST",
      "/cds-services/osler-risk-patient-view",
      cookie,
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(hook.status).toBe(401);
    const refused = await signIn();
    const nobody = await signIn("nobody");
    expect(refused.status).toBe(401);
    const { requestId: _own, ...said } = refused.said;
    expect(nobody.said).toMatchObject(said);
  });

  test("enabled again it signs in, and nothing that was open before is open", async () => {
    const { cookie } = await signIn();
    const app = await openApp(cookie);
    await disableAccount(bench.state, "clinician", clock);
    await enableAccount(bench.state, "clinician", clock);
    expect([await statusOf(cookie), await read(app.access)]).toEqual([401, 401]);
    expect((await renew(app.refresh)).status).toBe(400);
    expect((await signIn()).status).toBe(200);
  });

  test("a session kept while the account was disabled, by a sign-in under way, does not open when it is enabled", async () => {
    const account = await bench.state.accounts.find("clinician");
    await disableAccount(bench.state, "clinician", clock);
    await bench.state.sessions.open("late", account?.id ?? "", clock(), toEpochMs(clock() + 60_000));
    expect(await bench.state.sessions.find("late", clock())).toBeUndefined();
    await enableAccount(bench.state, "clinician", clock);
    expect(await bench.state.sessions.find("late", clock())).toBeUndefined();
  });

  test("a steward gives a disabled account no grant", async () => {
    await disableAccount(bench.state, "clinician", clock);
    const steward = (await signIn("steward")).cookie;
    const { accounts } = await (await call("GET", "/api/grants", steward)).json();
    expect(accounts.map(({ name }: { name: string }) => name)).toEqual(["proxy"]);
    const grant = {
      kind: "care",
      account: "clinician",
      patientId: adaId,
      birthDate: "1956-03-02",
      words: "Her doctor.",
    };
    expect((await call("POST", "/api/grants", steward, grant)).status).toBe(404);
  });

  test("a new password ends the account's sessions and tokens, and nobody else's", async () => {
    const [{ cookie }, steward] = [await signIn(), (await signIn("steward")).cookie];
    const app = await openApp(cookie);
    const given = { name: "clinician", displayName: "Demo clinician", role: "clinician", demo: true } as const;
    await putAccount(bench.state, { ...given, password: "another-one" }, clock);
    expect([await statusOf(cookie), await read(app.access)]).toEqual([401, 401]);
    expect((await renew(app.refresh)).status).toBe(400);
    expect((await call("GET", "/api/session", steward)).status).toBe(200);
    expect((await signIn("clinician", "another-one")).status).toBe(200);
    await putAccount(bench.state, { ...given, password: "pw-1" }, clock);
  });

  test("a new password does not enable a disabled account", async () => {
    await disableAccount(bench.state, "clinician", clock);
    const given = { name: "clinician", displayName: "Demo clinician", role: "clinician", demo: true } as const;
    await putAccount(bench.state, { ...given, password: "pw-1" }, clock);
    expect((await signIn()).status).toBe(401);
  });
});

const { locations, dropSchema, remove } = testLocations("osler_accounts_test");
beforeAll(dropSchema);
afterAll(remove);

describe.each(locations)("administering accounts on %s", (_, location) => {
  let state: State;
  const put = (name: string, role: "steward" | "clinician", demo = false) =>
    putAccount(state, { name, displayName: name, role, password: "pw-1", demo }, clock);
  beforeAll(async () => {
    state = await openState(location);
    await put("first", "steward");
    await put("shown", "steward", true);
  });
  afterAll(() => state?.close());

  test("the last steward who is no demo account cannot be disabled", async () => {
    await expect(disableAccount(state, "first", clock)).rejects.toMatchObject({ code: "serving/last-steward" });
    expect(await state.accounts.find("first")).not.toHaveProperty("disabledAt");
    await disableAccount(state, "shown", clock);
    await put("second", "steward");
    await disableAccount(state, "first", clock);
    await expect(disableAccount(state, "second", clock)).rejects.toMatchObject({ code: "serving/last-steward" });
    await enableAccount(state, "first", clock);
  });

  test("of two stewards who disable each other at the same moment one is left", async () => {
    for (let round = 0; round < 5; round++) {
      const done = await Promise.allSettled(["first", "second"].map((name) => disableAccount(state, name, clock)));
      expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      for (const name of ["first", "second"]) await enableAccount(state, name, clock);
    }
  });

  test("a name nobody has is said to be unknown", async () => {
    for (const change of [disableAccount, enableAccount])
      await expect(change(state, "nobody", clock)).rejects.toMatchObject({ code: "serving/account-unknown" });
  });

  test("each change is in the audit log once, with who made it and to whom, and the log stays whole", async () => {
    await put("okafor", "clinician");
    await put("okafor", "clinician");
    const [account, steward] = [await state.accounts.find("okafor"), await state.accounts.find("first")];
    for (let twice = 0; twice < 2; twice++) await disableAccount(state, "okafor", clock, steward);
    for (let twice = 0; twice < 2; twice++) await enableAccount(state, "okafor", clock);
    const about: AuditRow[] = [];
    for await (const row of auditRowsFrom(state, 0)) if (row.accountId === account?.id) about.push(row);
    expect(about.map(({ actor, role, action }) => [actor, role, action])).toEqual([
      ["system", "system", "account-made"],
      ["system", "system", "account-password-changed"],
      [steward?.id, "steward", "account-disabled"],
      ["system", "system", "account-enabled"],
    ]);
    expect((await verifyAudit(state)).problems).toEqual([]);
  });
});
