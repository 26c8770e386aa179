import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConsentList } from "#contract";
import { toEpochMs } from "#core";
import { verifyAudit } from "#governance";
import { type Endpoint, endpoints } from "../endpoints.ts";
import { adaId, boId, fixtureCapabilities } from "../fixture.test-support.ts";
import {
  type Asked,
  assertion,
  authorize,
  callback,
  exchange,
  form,
  openSmartBench,
  type SmartBench,
} from "./smart-app.test-support.ts";

let bench: SmartBench;
beforeAll(async () => {
  bench = await openSmartBench();
});
afterAll(() => bench?.close());

const read = (path: string, token: string, headers: Record<string, string> = {}) =>
  fetch(`${bench.fhir}/${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
const tokenOf = async (asked: Asked) => await (await exchange(bench, await authorize(bench, asked))).json();
const errorOf = async (asked: Asked) => {
  const { location, status, text } = await authorize(bench, asked);
  const inFragment = new URLSearchParams(location.hash.slice(1)).get("error");
  return location.searchParams.get("error") ?? inFragment ?? `${status} ${/invalid_\w+/.exec(text)?.[0] ?? ""}`.trim();
};

describe("discovery", () => {
  test("smart-configuration has what SMART 2.2 requires, readable by any page", async () => {
    const response = await fetch(`${bench.fhir}/.well-known/smart-configuration`, {
      headers: { origin: "https://any.example" },
    });
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const found = await response.json();
    expect(found.code_challenge_methods_supported).toEqual(["S256"]);
    expect(found.grant_types_supported).toEqual(expect.arrayContaining(["authorization_code", "client_credentials"]));
    for (const name of ["authorization_endpoint", "token_endpoint", "issuer", "jwks_uri"])
      expect(found[name], name).toContain(`${bench.server.url}/oauth`);
    expect((await fetch(found.jwks_uri)).status).toBe(200);
  });

  test("the CapabilityStatement names the same endpoints", async () => {
    const statement = await (await fetch(`${bench.fhir}/metadata`)).json();
    const [{ url, extension }] = statement.rest[0].security.extension;
    expect(url).toBe("http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris");
    const uris = Object.fromEntries(extension.map((one: { url: string; valueUri: string }) => [one.url, one.valueUri]));
    const found = await (await fetch(`${bench.fhir}/.well-known/smart-configuration`)).json();
    expect(uris).toMatchObject({ authorize: found.authorization_endpoint, token: found.token_endpoint });
  });
});

describe("standalone launch", () => {
  test("a clinician chooses a patient, and the app reads that patient alone", async () => {
    const authorized = await authorize(bench, { patientId: adaId });
    expect(authorized.location.searchParams.get("state")).toBe("s-1");
    const response = await exchange(bench, authorized);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const body = await response.json();
    expect(body).toMatchObject({ token_type: "Bearer", patient: adaId, need_patient_banner: true, expires_in: 3600 });
    expect(body.scope.split(" ").sort()).toEqual(
      ["fhirUser", "launch/patient", "offline_access", "openid", "patient/*.rs"].sort(),
    );
    expect(decodeJwt(body.id_token)).toMatchObject({ fhirUser: expect.stringMatching(`^${bench.fhir}/Practitioner/`) });
    expect((await read(`Patient/${adaId}`, body.access_token)).status).toBe(200);
    expect((await read(`Observation?patient=${adaId}`, body.access_token)).status).toBe(200);
    const { fhirUser } = decodeJwt(body.id_token);
    const user = await (
      await fetch(String(fhirUser), { headers: { authorization: `Bearer ${body.access_token}` } })
    ).json();
    expect(user).toMatchObject({ resourceType: "Practitioner", name: [{ text: "Demo clinician" }] });
    for (const path of [`Patient/${boId}`, `Observation?patient=${boId}`, `Patient/${boId}/$everything`, "Observation"])
      expect((await read(path, body.access_token)).status, path).toBe(403);
    expect(await (await read(`Patient?_id=${adaId}`, body.access_token)).text()).toContain("names no patient");
    expect(await (await read(`Observation?patient=${boId}`, body.access_token)).text()).not.toContain("no patient");
  });

  test("a patient gets their own record and no choice", async () => {
    const body = await tokenOf({ as: "patient1", patientId: boId });
    expect(body.patient).toBe(adaId);
    expect(decodeJwt(body.id_token)["fhirUser"]).toBe(`${bench.fhir}/Patient/${adaId}`);
    expect((await read(`Patient/${boId}`, body.access_token)).status).toBe(403);
  });

  test("with user scopes a patient's app still reads that patient alone, a clinician's any", async () => {
    const scope = "user/*.rs openid";
    const [patient, clinician] = [await tokenOf({ as: "patient1", scope }), await tokenOf({ scope })];
    expect(patient.patient).toBeUndefined();
    expect((await read(`Patient/${adaId}`, patient.access_token)).status).toBe(200);
    expect((await read(`Patient/${boId}`, patient.access_token)).status).toBe(403);
    expect((await read(`Patient/${boId}`, clinician.access_token)).status).toBe(200);
  });

  test("a patient's app that knows who they are is not told that they are a Practitioner", async () => {
    const { access_token: token, id_token: id } = await tokenOf({ as: "patient1", scope: "user/*.rs openid fhirUser" });
    expect((await read(`Practitioner/${decodeJwt(id).sub}`, token)).status).toBe(403);
  });

  test("an app that keeps a secret proves itself with its key", async () => {
    const scope = "launch/patient patient/Observation.rs";
    const ask = () => authorize(bench, { client: "clinic-app", scope, patientId: adaId });
    const without = await exchange(bench, await ask(), { client_id: "clinic-app" });
    expect(await without.json()).toMatchObject({ error: "invalid_client" });
    const proof = await assertion(bench, {}, { as: "clinic-app" });
    const body = await (await exchange(bench, await ask(), { client_id: "clinic-app", ...proof })).json();
    expect((await read(`Observation?patient=${adaId}`, body.access_token)).status).toBe(200);
    expect((await read(`Condition?patient=${adaId}`, body.access_token)).status).toBe(403);
    expect((await read(`Patient/${adaId}`, body.access_token)).status).toBe(403);
    for (const operation of ["$everything", "$summary"])
      expect((await read(`Patient/${adaId}/${operation}`, body.access_token)).status, operation).toBe(403);
  });

  test("of a patient's summary an app gets the sections it may read; the others say they are withheld", async () => {
    const scope = "launch/patient patient/Patient.r patient/Condition.rs";
    const { access_token: token } = await tokenOf({ patientId: adaId, scope });
    const { entry } = await (await read(`Patient/${adaId}/$summary`, token)).json();
    const reasons = entry[0].resource.section.map(
      (one: { title: string; emptyReason?: { coding: { code: string }[] } }) => [
        one.title,
        one.emptyReason?.coding[0]?.code,
      ],
    );
    expect(Object.fromEntries(reasons)).toMatchObject({
      Problems: undefined,
      Results: "withheld",
      Immunisations: "withheld",
    });
    expect(JSON.stringify(entry)).not.toContain("Hemoglobin");
  });

  test("a patient sees which app read their record, and for whom", async () => {
    const { access_token: token } = await tokenOf({ patientId: adaId });
    await read(`Patient/${adaId}`, token);
    const headers = { cookie: bench.cookies["patient1"] ?? "" };
    const seen = await (await fetch(`${bench.server.url}/api/patients/${adaId}/accesses?limit=5`, { headers })).json();
    expect(seen.accesses).toContainEqual(
      expect.objectContaining({
        who: "Demo clinician",
        app: "Growth chart",
        action: "fhir-patient",
        outcome: "allowed",
      }),
    );
  });

  test("writing is left out of a grant, and version 1 scopes are understood", async () => {
    const body = await tokenOf({
      patientId: adaId,
      scope: "launch/patient patient/*.read patient/Condition.cruds patient/*.write",
    });
    expect(body.scope.split(" ").sort()).toEqual(["launch/patient", "patient/*.read", "patient/Condition.rs"]);
    expect((await read(`Observation?patient=${adaId}`, body.access_token)).status).toBe(200);
  });

  test("risks are not given to apps while the release is in silent testing", async () => {
    const body = await tokenOf({ patientId: adaId });
    const total = async () => (await (await read(`RiskAssessment?patient=${adaId}`, body.access_token)).json()).total;
    expect(await total()).toBe(0);
    const release = fixtureCapabilities.release ?? { id: "", evidenceTag: null, outcomes: null };
    bench.server.provide({ release: { ...release, stage: "limited" } });
    expect(await total()).toBe(1);
    bench.server.provide(fixtureCapabilities);
  });
});

describe("what a person allowed", () => {
  const as = (name: string) => ({ cookie: bench.cookies[name] ?? "" });
  const consents = async (name: string): Promise<ConsentList["consents"]> =>
    (await (await fetch(`${bench.server.url}/api/consents`, { headers: as(name) })).json()).consents;
  const end = (id: string, name: string) =>
    fetch(`${bench.server.url}/api/consents/${id}`, { method: "DELETE", headers: as(name) });

  test("is listed with its app and its end, and ended by that person alone, with every token", async () => {
    const before = new Set((await consents("patient1")).map(({ id }) => id));
    const { access_token: token, refresh_token: refresh } = await tokenOf({ as: "patient1" });
    const [given, ...others] = (await consents("patient1")).filter(({ id }) => !before.has(id));
    expect(others).toEqual([]);
    if (given === undefined) throw new Error("the consent is not listed");
    expect([given.appName, Math.round((given.endsAt - given.givenAt) / 86_400_000)]).toEqual(["Growth chart", 30]);
    expect((await end(given.id, "clinician")).status).toBe(404);
    expect((await read(`Patient/${adaId}`, token)).status).toBe(200);
    expect((await end(given.id, "patient1")).status).toBe(204);
    expect((await read(`Patient/${adaId}`, token)).status).toBe(401);
    const again = { grant_type: "refresh_token", client_id: "growth", refresh_token: refresh };
    expect(await (await form(bench, "token", again)).json()).toMatchObject({ error: "invalid_grant" });
    expect((await consents("patient1")).map(({ id }) => id)).not.toContain(given.id);
    expect((await end(given.id, "patient1")).status).toBe(404);
  });

  test("names the patient it was given on, until that patient closes the record to the clinician who gave it; it can still be ended", async () => {
    const before = new Set((await consents("clinician")).map(({ id }) => id));
    await tokenOf({ patientId: adaId });
    const given = async () => (await consents("clinician")).filter(({ id }) => !before.has(id));
    expect((await given()).map(({ patientName }) => patientName)).toEqual(["Ada Lind"]);
    const close = (closed: boolean) =>
      fetch(`${bench.server.url}/api/patients/${adaId}/closure`, {
        ...{ method: "POST", headers: { ...as("patient1"), "content-type": "application/json" } },
        body: JSON.stringify({ closed }),
      });
    expect((await close(true)).ok).toBe(true);
    const [kept] = await given();
    expect(kept?.patientName).toBeNull();
    expect((await close(false)).ok).toBe(true);
    expect((await end(kept?.id ?? "", "clinician")).status).toBe(204);
    expect(await given()).toEqual([]);
  });

  test("without access kept it is over when the token is", async () => {
    await tokenOf({ as: "patient1", scope: "launch/patient patient/Condition.rs" });
    const [shortest] = (await consents("patient1")).toSorted((a, b) => a.endsAt - b.endsAt);
    expect((shortest?.endsAt ?? 0) - (shortest?.givenAt ?? 0)).toBe(3_660_000);
  });
});

describe("EHR launch", () => {
  const launch = async (as = "clinician", patient: string = adaId) => {
    const response = await fetch(`${bench.server.url}/api/patients/${patient}/launch`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: bench.cookies[as] ?? "" },
      body: JSON.stringify({ app: "growth" }),
    });
    return response.status === 200 ? new URL((await response.json()).url) : response.status;
  };
  const scope = "launch patient/*.rs openid fhirUser";

  test("the app opens on the patient the clinician has open, once", async () => {
    const url = (await launch()) as URL;
    expect(url.searchParams.get("iss")).toBe(bench.fhir);
    const value = url.searchParams.get("launch") ?? "";
    const body = await tokenOf({ scope, launch: value, patientId: boId });
    expect(body.patient).toBe(adaId);
    expect((await authorize(bench, { scope, launch: value })).status).toBe(403);
  });

  test("another person, another app, an invented launch and one of six minutes ago are refused", async () => {
    const fresh = async () => ((await launch()) as URL).searchParams.get("launch") ?? "";
    expect((await authorize(bench, { scope, launch: await fresh(), as: "patient1" })).status).toBe(403);
    const observations = "launch/patient patient/Observation.rs";
    const other = { client: "clinic-app", scope: observations, launch: await fresh() };
    expect((await authorize(bench, other)).status).toBe(403);
    expect((await authorize(bench, { scope, launch: "x".repeat(43) })).status).toBe(403);
    const old = await fresh();
    bench.shift(6 * 60_000);
    expect((await authorize(bench, { scope, launch: old })).status).toBe(403);
    bench.shift(-6 * 60_000);
  });

  test("only a clinician launches, only on a patient there is, only a registered app", async () => {
    expect(await launch("patient1")).toBe(403);
    expect(await launch("steward")).toBe(403);
    expect(await launch("clinician", "no-such-patient")).toBe(404);
  });
});

describe("what is refused before a token", () => {
  test("an address that is not registered gets nothing, not even an error", async () => {
    const change = { redirect_uri: "https://evil.example/callback" };
    const { location, status, text } = await authorize(bench, { change });
    expect([location.href, status]).toEqual(["about:blank", 400]);
    expect(text).toContain("invalid_redirect_uri");
  });

  test.each([
    ["no PKCE", { code_challenge: undefined, code_challenge_method: undefined }, "invalid_request"],
    ["plain PKCE", { code_challenge_method: "plain" }, "invalid_request"],
    ["another FHIR server as audience", { aud: "https://other.example/fhir" }, "invalid_request"],
    ["no audience", { aud: undefined }, "invalid_request"],
    ["another resource", { resource: "https://other.example/fhir" }, "invalid_target"],
    ["no consent asked", { prompt: "none" }, "login_required"],
    ["a token in the address", { response_type: "token" }, "unsupported_response_type"],
    ["a limit that cannot be decided", { scope: "patient/Observation.rs?value-quantity=5" }, "invalid_scope"],
    ["a limit on all types", { scope: "patient/*.rs?code=4548-4" }, "invalid_scope"],
    ["a limit without a value", { scope: "patient/Observation.rs?category=" }, "invalid_scope"],
    ["a limit that opens after all", { scope: "patient/Observation.rs?category:not=laboratory" }, "invalid_scope"],
    ["nothing that can be granted", { scope: "patient/*.write profile" }, "invalid_scope"],
  ])("%s", async (_, change, error) => expect(await errorOf({ patientId: adaId, change })).toBe(error));

  test("more than the app is registered for", async () => {
    expect(await errorOf({ client: "clinic-app", scope: "patient/*.rs" })).toBe("invalid_scope");
    expect(await errorOf({ client: "clinic-app", scope: "patient/Observation.rs offline_access" })).toBe(
      "invalid_scope",
    );
    expect(await errorOf({ client: "growth", scope: "system/*.rs" })).toBe("invalid_scope");
  });

  test("an app nobody registered, and registering one over the network", async () => {
    expect(await errorOf({ client: "unknown" })).toBe("400 invalid_client");
    expect((await form(bench, "reg", { redirect_uris: callback })).status).toBe(404);
  });

  test("parameters on an authorization that is resumed are not read, and break nothing", async () => {
    const path = "/oauth/authorize/nothing?client_id=growth&redirect_uri=";
    expect((await fetch(`${bench.server.url}${path}`, { headers: { accept: "text/html" } })).status).toBe(400);
  });

  test("a steward cannot let an app read records, and nobody can who is not signed in", async () => {
    expect((await authorize(bench, { as: "steward", patientId: adaId })).status).toBe(403);
    expect((await authorize(bench, { as: "nobody", patientId: adaId })).status).toBe(401);
  });

  test("a request can be answered in the browser that brought it alone", async () => {
    const asked = new URLSearchParams({ response_type: "code", client_id: "growth", redirect_uri: callback });
    asked.set("scope", "launch/patient patient/*.rs");
    asked.set("aud", bench.fhir);
    asked.set("code_challenge", "a".repeat(43));
    asked.set("code_challenge_method", "S256");
    const first = await fetch(`${bench.server.url}/oauth/authorize?${asked}`, { redirect: "manual" });
    const page = new URL(first.headers.get("location") ?? "", bench.server.url).pathname;
    const decide = (cookie: string) =>
      fetch(`${bench.server.url}${page}/decision`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify({ allow: true, patientId: adaId }),
      });
    const session = bench.cookies["clinician"] ?? "";
    expect((await decide(session)).status).toBe(404);
    const own = first.headers.getSetCookie().map((line) => line.split(";")[0]);
    expect((await decide([session, ...own.map((pair) => pair?.replace(/.$/, "X"))].join("; "))).status).toBe(404);
    expect((await decide([session, ...own].join("; "))).status).toBe(200);
  });
});

describe("what is refused at the token endpoint", () => {
  test.each([
    ["a wrong verifier", { code_verifier: "b".repeat(43) }],
    ["no verifier", { code_verifier: "" }],
    ["another redirect address", { redirect_uri: "https://evil.example/callback" }],
  ])("%s", async (_, change) => {
    const response = await exchange(bench, await authorize(bench, { patientId: adaId }), change);
    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatch(/^invalid_(grant|request)$/);
  });

  test("a code used twice ends the tokens it gave", async () => {
    const authorized = await authorize(bench, { patientId: adaId });
    const { access_token: token } = await (await exchange(bench, authorized)).json();
    expect((await read(`Patient/${adaId}`, token)).status).toBe(200);
    expect(await (await exchange(bench, authorized)).json()).toMatchObject({ error: "invalid_grant" });
    expect((await read(`Patient/${adaId}`, token)).status).toBe(401);
  });

  test("of ten exchanges of one code at once, one gives a token", async () => {
    const authorized = await authorize(bench, { patientId: adaId });
    const statuses = await Promise.all(
      Array.from({ length: 10 }, async () => (await exchange(bench, authorized)).status),
    );
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
    expect(statuses.every((status) => status === 200 || status === 400)).toBe(true);
  });

  test("a code of another app", async () => {
    const authorized = await authorize(bench, { patientId: adaId });
    const proof = await assertion(bench, {}, { as: "clinic-app" });
    const response = await exchange(bench, authorized, { client_id: "clinic-app", ...proof });
    expect(await response.json()).toMatchObject({ error: "invalid_grant" });
  });
});

describe("tokens", () => {
  test("a refresh token gives another access token with the same patient, once; a restart forgets nothing", async () => {
    const first = await tokenOf({ patientId: adaId });
    await bench.restart();
    const refresh = (token: string) =>
      form(bench, "token", { grant_type: "refresh_token", client_id: "growth", refresh_token: token });
    const second = await (await refresh(first.refresh_token)).json();
    expect(second).toMatchObject({ patient: adaId, scope: first.scope });
    expect((await read(`Patient/${adaId}`, second.access_token)).status).toBe(200);
    expect((await read(`Patient/${adaId}`, first.access_token)).status).toBe(200);
    expect(await (await refresh(first.refresh_token)).json()).toMatchObject({ error: "invalid_grant" });
    expect((await read(`Patient/${adaId}`, second.access_token)).status).toBe(401);
  });

  test("a refresh that asks for part of the scopes gets that part, once; one that asks for more is refused", async () => {
    const scope = "launch/patient patient/Patient.r patient/Observation.rs offline_access";
    const first = await tokenOf({ patientId: adaId, scope });
    const refresh = async (token: string, asked: Record<string, string>) => {
      const fields = { grant_type: "refresh_token", client_id: "growth", refresh_token: token, ...asked };
      return (await form(bench, "token", fields)).json();
    };
    const more = await refresh(first.refresh_token, { scope: `${scope} patient/Condition.rs` });
    expect(more).toMatchObject({ error: "invalid_scope" });
    const part = await refresh(first.refresh_token, { scope: "launch/patient patient/Patient.r" });
    expect(part).toMatchObject({ patient: adaId, scope: "launch/patient patient/Patient.r" });
    const opens = async (token: string) =>
      Promise.all(
        [`Patient/${adaId}`, `Observation?patient=${adaId}`].map(async (path) => (await read(path, token)).status),
      );
    expect(await opens(part.access_token)).toEqual([200, 403]);
    const told = await (await form(bench, "introspect", { token: part.access_token, client_id: "growth" })).json();
    expect(told.scope).toBe("launch/patient patient/Patient.r");
    const whole = await refresh(part.refresh_token, {});
    expect(await opens(whole.access_token)).toEqual([200, 200]);
  });

  test("what an operator takes from an app's registration its tokens open no longer, nor those they are refreshed to", async () => {
    const asked = { patientId: adaId, scope: "launch/patient patient/Patient.r patient/Observation.rs offline_access" };
    const first = await tokenOf(asked);
    const narrowed = ["launch/patient", "patient/Patient.r", "offline_access"];
    await bench.restart(({ clients, ...setup }) => ({
      ...setup,
      clients: clients.map((client) => (client.id === "growth" ? { ...client, scopes: narrowed } : client)),
    }));
    const fields = { grant_type: "refresh_token", client_id: "growth", refresh_token: first.refresh_token };
    const opens = async (token: string) =>
      Promise.all(
        [`Patient/${adaId}`, `Observation?patient=${adaId}`].map(async (path) => (await read(path, token)).status),
      );
    expect(await opens(first.access_token)).toEqual([200, 403]);
    const second = await (await form(bench, "token", fields)).json();
    expect(await opens(second.access_token)).toEqual([200, 403]);
    await bench.restart();
    expect(await opens(second.access_token)).toEqual([200, 200]);
  });

  test("without offline_access there is no refresh token", async () => {
    expect((await tokenOf({ patientId: adaId, scope: "launch/patient patient/*.rs" })).refresh_token).toBeUndefined();
  });

  test("introspection tells an app of its own token, and nothing of another's", async () => {
    const { access_token: token, scope } = await tokenOf({ patientId: adaId });
    const own = await (await form(bench, "introspect", { token, client_id: "growth" })).json();
    expect(own).toMatchObject({ active: true, client_id: "growth", patient: adaId, aud: bench.fhir });
    expect(scope).toContain("openid fhirUser");
    expect(own.scope).toBe(scope);
    expect(own).not.toHaveProperty("granted");
    const proof = await assertion(bench, {}, { as: "service" });
    expect(await (await form(bench, "introspect", { token, ...proof })).json()).toEqual({ active: false });
  });

  test("a revoked token is refused at once, and with the refresh token all it gave", async () => {
    const one = await tokenOf({ patientId: adaId });
    await form(bench, "revoke", { token: one.access_token, client_id: "growth" });
    expect((await read(`Patient/${adaId}`, one.access_token)).status).toBe(401);
    const two = await tokenOf({ patientId: adaId });
    await form(bench, "revoke", { token: two.refresh_token, client_id: "growth" });
    expect((await read(`Patient/${adaId}`, two.access_token)).status).toBe(401);
  });

  test("expired, invented, of another kind, or beside a session: refused with Bearer asked for", async () => {
    const { access_token: token, id_token: idToken, refresh_token: refresh } = await tokenOf({ patientId: adaId });
    const [head = "", , signature = ""] = idToken.split(".");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    const claims = Buffer.from(
      JSON.stringify({ iss: "https://idp.example", aud: bench.fhir, preferred_username: "clinician" }),
    );
    for (const bad of [
      idToken,
      refresh,
      "x".repeat(43),
      `${none}.${claims.toString("base64url")}.`,
      `${head}..${signature}`,
      "..",
      "a.b.c",
    ]) {
      const response = await read(`Patient/${adaId}`, bad, { cookie: bench.cookies["clinician"] ?? "" });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      expect(await response.json()).toMatchObject({ resourceType: "OperationOutcome" });
    }
    bench.shift(3_601_000);
    expect((await read(`Patient/${adaId}`, token)).status).toBe(401);
    bench.shift(-3_601_000);
  });

  test("of every endpoint of the table, the widest tokens open the public ones and those for apps alone", async () => {
    const user = await tokenOf({ patientId: adaId, scope: "user/*.rs patient/*.rs openid fhirUser" });
    const service = await (
      await form(bench, "token", { ...(await assertion(bench)), grant_type: "client_credentials" })
    ).json();
    expect(service.error).toBe("invalid_scope");
    const asked = { ...(await assertion(bench)), grant_type: "client_credentials", scope: "system/Observation.rs" };
    const { access_token: services } = await (await form(bench, "token", asked)).json();
    const signingIn = new Set(["sign-in", "passkey-sign-in", "issuer-sign-in", "issuer-sign-in-code"]);
    // Nobody signs in at an identity provider here, and none said who signed out.
    const refusedAnyway = new Map([
      ["issuer-sign-in-begin", 409],
      ["issuer-logout", 400],
    ]);
    for (const [id, endpoint] of Object.entries<Endpoint>(endpoints)) {
      if (endpoint.stream === true || signingIn.has(id)) continue;
      const path = endpoint.path
        .replace(":patientId", adaId)
        .replace(":type", "Observation")
        .replace(/:\w+/, "a".repeat(20));
      for (const [token, opens] of [
        [user.access_token, endpoint.app !== undefined && id !== "fhir-audit"],
        [services, id === "fhir-search"],
      ] as const) {
        const query = endpoint.app === "search" ? `?patient=${adaId}` : "";
        const { status } = await fetch(`${bench.server.url}${path}${query}`, {
          method: endpoint.method,
          headers: { authorization: `Bearer ${token}` },
        });
        const refused = refusedAnyway.get(id);
        // 404: a practitioner of that id is not there.
        if (endpoint.roles === "anyone" || opens)
          expect(refused === undefined ? [200, 404] : [refused], id).toContain(status);
        else expect(status, id).toBe(403);
      }
    }
    const headers = { authorization: `Bearer ${user.access_token}` };
    expect((await fetch(`${bench.server.url}/v1/models`, { headers })).status).toBe(401);
  });

  test("what is stored of tokens opens nothing", async () => {
    const { access_token: token, refresh_token: refresh } = await tokenOf({ patientId: adaId });
    const { createHash } = await import("node:crypto");
    const hash = createHash("sha256").update(token).digest("hex");
    const kept = await bench.state.oauth.find("AccessToken", hash, toEpochMs(Date.now()));
    expect(kept?.payload).toContain(adaId);
    expect(kept?.payload).not.toContain(token);
    expect(kept?.payload).not.toContain(refresh);
  });

  test("consents, tokens and what was read with them are in the audit log", async () => {
    const before = await bench.state.as("system").audit.count();
    const { access_token: token } = await tokenOf({ patientId: adaId });
    await read(`Patient/${boId}`, token);
    const rows = await bench.state.as("system").audit.page(before, 20);
    expect(rows.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      "authorization-decision allowed",
      "app-consent allowed",
      "app-token allowed",
      "fhir-patient refused",
    ]);
    expect(rows.at(-1)?.actor).toMatch(/ by growth$/);
    expect((await verifyAudit(bench.state)).problems).toEqual([]);
  });
});

describe("Backend Services", () => {
  const ask = async (fields: Record<string, string> = {}, claims = {}, options = {}) =>
    form(bench, "token", {
      grant_type: "client_credentials",
      scope: "system/Observation.rs",
      ...(await assertion(bench, claims, options)),
      ...fields,
    });

  test("a service with its key reads what it is registered for, of any patient, for five minutes", async () => {
    const response = await ask();
    const body = await response.json();
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 300, scope: "system/Observation.rs" });
    expect(body.refresh_token).toBeUndefined();
    for (const patient of [adaId, boId])
      expect((await read(`Observation?patient=${patient}`, body.access_token)).status).toBe(200);
    expect((await read(`Condition?patient=${adaId}`, body.access_token)).status).toBe(403);
    expect((await read(`Patient/${adaId}`, body.access_token)).status).toBe(403);
    expect(
      (await fetch(`${bench.server.url}/api/patients`, { headers: { authorization: `Bearer ${body.access_token}` } }))
        .status,
    ).toBe(403);
  });

  const now = Math.floor(Date.now() / 1000);
  test.each([
    ["an expired assertion", { exp: now - 60 }, {}],
    ["one that lives for an hour", { exp: now + 3600 }, {}],
    ["one for another server", { aud: "https://other.example/token" }, {}],
    ["one without an id", { jti: undefined }, {}],
    ["one signed with another's key", {}, { as: "stranger" }],
    ["one that names another client as its issuer", { iss: "growth" }, {}],
  ])("%s is refused", async (_, claims, options) => {
    const response = await ask({}, claims, options);
    expect([response.status, (await response.json()).error]).toEqual([401, "invalid_client"]);
  });

  test("an assertion is taken once, even of ten at once", async () => {
    const proof = await assertion(bench);
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await ask(proof)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  test("scopes of people, of more than is registered, and none are refused", async () => {
    for (const scope of [
      "user/*.rs",
      "system/*.rs",
      "patient/Observation.rs",
      "",
      "system/Observation.rs?performer=1",
    ]) {
      const response = await ask({ scope });
      expect([response.status, (await response.json()).error], scope).toEqual([400, "invalid_scope"]);
    }
  });

  test("its token and what it read stand in the audit log with the purpose it is registered for, which its AuditEvent and the patient read", async () => {
    const { access_token: token } = await (await ask({ scope: "system/Observation.rs" })).json();
    expect((await read(`Observation?patient=${adaId}`, token)).status).toBe(200);
    const rows = await bench.state.as("system").audit.page(0, 10_000);
    const own = rows.filter(({ actor }) => actor === "service");
    expect(new Set(own.map(({ purpose }) => purpose))).toEqual(new Set(["PUBHLTH"]));
    expect(own.slice(-2).map(({ action }) => action)).toEqual(["app-token", "fhir-search"]);
    const headers = { cookie: bench.cookies["patient1"] ?? "" };
    const told = await (await fetch(`${bench.server.url}/api/patients/${adaId}/accesses`, { headers })).json();
    expect(told.accesses.find(({ kind }: { kind: string }) => kind === "app")).toMatchObject({
      ...{ who: "Registry", owner: "Tumour registry", purpose: "PUBHLTH", action: "fhir-search" },
    });
  });

  test("a service cannot ask a person", async () => {
    expect(await errorOf({ client: "service", scope: "system/Observation.rs" })).toMatch(/^400/);
  });
});

describe("who opened a record, by a token", () => {
  const AUDIT = `AuditEvent?patient=${adaId}`;

  test("a patient's app reads it if it is named, with `*` it does not", async () => {
    const named = await tokenOf({ as: "patient1", scope: "launch/patient patient/AuditEvent.rs" });
    const answer = await read(AUDIT, named.access_token);
    expect(answer.status).toBe(200);
    expect((await answer.json()).total).toBeGreaterThan(0);
    expect((await read(`AuditEvent?patient=${boId}`, named.access_token)).status).toBe(403);
    expect((await read(`Patient/${adaId}`, named.access_token)).status).toBe(403);
    const all = await tokenOf({ as: "patient1", scope: "launch/patient patient/*.rs user/*.rs" });
    expect((await read(AUDIT, all.access_token)).status).toBe(403);
    const everything = await (await read(`Patient/${adaId}/$everything?_count=1000`, all.access_token)).json();
    expect(JSON.stringify(everything)).not.toContain("AuditEvent");
  });

  test("a limit on it holds: of all that was done, changes alone", async () => {
    const scope = "launch/patient patient/AuditEvent.rs?action=U,C";
    const { access_token: token } = await tokenOf({ as: "patient1", scope });
    await fetch(`${bench.server.url}/api/patients/${adaId}/closure`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: bench.cookies["patient1"] ?? "" },
      body: JSON.stringify({ closed: false }),
    });
    const { entry } = await (await read(`${AUDIT}&_count=1000`, token)).json();
    const actions = new Set(entry.map(({ resource }: { resource: { action: string } }) => resource.action));
    expect([...actions].sort()).toEqual(["C", "U"]);
  });

  test("a clinician's app does not, whatever its scopes: its user may not", async () => {
    const token = await tokenOf({ patientId: adaId, scope: "launch/patient patient/AuditEvent.rs" });
    expect((await read(AUDIT, token.access_token)).status).toBe(403);
  });

  test("a service registered for it reads that of any record, with the accounts' ids", async () => {
    const asked = { ...(await assertion(bench)), grant_type: "client_credentials", scope: "system/AuditEvent.rs" };
    const { access_token: token } = await (await form(bench, "token", asked)).json();
    const { entry } = await (await read(AUDIT, token)).json();
    const people = entry.flatMap(({ resource }: { resource: { agent: { who: object; requestor: boolean }[] } }) =>
      resource.agent.filter(({ requestor }) => requestor).map(({ who }) => who),
    );
    expect(people).toContainEqual({
      identifier: { system: "urn:osler:fhir:client", value: "service" },
      display: "Registry",
    });
    expect(people.every((who: object) => "identifier" in who)).toBe(true);
    expect((await read(`Observation?patient=${adaId}`, token)).status).toBe(403);
  });

  test("a steward's token of the institution's issuer reads it by user scopes, and no record", async () => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: "https://idp.example", aud: bench.fhir, iat: now, exp: now + 300, client_id: "idp-app" };
    const token = (scope: string) => bench.sign({ ...claims, preferred_username: "steward", scope }, { as: "idp" });
    expect((await read(AUDIT, await token("user/AuditEvent.rs"))).status).toBe(200);
    expect((await read(AUDIT, await token("user/*.rs"))).status).toBe(403);
    expect((await read(`Condition?patient=${adaId}`, await token("user/*.rs"))).status).toBe(403);
  });
});

describe("an identity provider of the institution", () => {
  const claims = (more: Record<string, unknown> = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const standard = { iss: "https://idp.example", aud: bench.fhir, iat: now, exp: now + 300 };
    return {
      ...standard,
      preferred_username: "Clinician",
      client_id: "idp-app",
      scope: "patient/*.rs",
      patient: adaId,
      ...more,
    };
  };
  const status = async (more: Record<string, unknown> = {}, options = {}, path = `Patient/${adaId}`) =>
    (await read(path, await bench.sign(claims(more), { as: "idp", ...options }))).status;

  test("its token opens what its scopes and the local account permit", async () => {
    expect(await status()).toBe(200);
    expect(await status({ scope: undefined, scp: ["patient/*.rs"] })).toBe(200);
    expect(await status({}, {}, `Patient/${boId}`)).toBe(403);
    expect(await status({ preferred_username: "patient1", scope: "user/*.rs" }, {}, `Patient/${boId}`)).toBe(403);
    expect(await status({ scope: "openid" })).toBe(403);
  });

  test("a proxy's token opens nothing: they read on our own pages alone", async () => {
    const ofProxy = { preferred_username: "proxy", scope: "patient/*.rs user/*.rs", patient: adaId };
    expect(await status(ofProxy)).toBe(403);
    expect(await status(ofProxy, {}, `Patient/${adaId}/$summary`)).toBe(403);
    const session = { headers: { cookie: bench.cookies["proxy"] ?? "" } };
    expect((await fetch(`${bench.fhir}/Patient/${adaId}/$summary`, session)).status).toBe(200);
  });

  test.each([
    ["of another audience", { aud: "https://other.example/fhir" }, {}],
    ["of a person without an account", { preferred_username: "nobody" }, {}],
    ["expired", { exp: Math.floor(Date.now() / 1000) - 60 }, {}],
    ["without an end", { exp: undefined }, {}],
    ["of an issuer that is not named", { iss: "https://evil.example" }, {}],
    ["signed by another", {}, { as: "stranger" }],
  ])("%s it is refused", async (_, more, options) => expect(await status(more, options)).toBe(401));
});

describe("pages of other sites", () => {
  test("a registered app's page may read with a token, another's may not", async () => {
    const { access_token: token } = await tokenOf({ patientId: adaId });
    const allowed = async (origin: string) =>
      (await read(`Patient/${adaId}`, token, { origin })).headers.get("access-control-allow-origin");
    expect(await allowed(new URL(callback).origin)).toBe(new URL(callback).origin);
    expect(await allowed("https://evil.example")).toBeNull();
    const preflight = (origin: string) => fetch(`${bench.fhir}/Patient/1`, { method: "OPTIONS", headers: { origin } });
    expect((await preflight(new URL(callback).origin)).status).toBe(204);
    expect((await preflight("https://evil.example")).status).toBe(403);
  });
});
