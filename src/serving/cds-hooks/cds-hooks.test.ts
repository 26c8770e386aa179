import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { findCautions } from "#answers";
import { cdsDiscoverySchema, cdsResponseSchema } from "#contract";
import { addEvidence, openEvidence } from "#evidence";
import { openState, type State } from "#storage";
import { createDemoAccounts } from "../demo-accounts.ts";
import { adaId, fixtureCapabilities, fixtureCharts, fixtureNow } from "../fixture.test-support.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import type { RunningServer } from "../server.ts";
import { cdsServices } from "./cds-services.ts";
import { cdsSetupSchema } from "./cds-setup.ts";
import { defaultCdsRule } from "./operating-points.ts";
import { replayCall } from "./replay-call.ts";

const home = mkdtempSync(join(tmpdir(), "osler-cds-"));
const hospital = await generateKeyPair("ES384");
const visitor = await generateKeyPair("RS384");
const stranger = await generateKeyPair("ES384");
const jwk = async (pair: typeof hospital, alg: string) => ({ ...(await exportJWK(pair.publicKey)), alg, kid: "k1" });
let state: State;
let server: RunningServer;
const cookies: Record<string, string> = {};

/** The visitor's own FHIR server: a patient, no observations for us, and the same thirty problems whatever else is asked. */
const visitorRecords = createServer(({ url, headers }, response) => {
  const resources = url?.startsWith("/r4/Patient/")
    ? { resourceType: "Patient", id: "p-9", gender: "female", birthDate: "1950-02-02" }
    : {
        resourceType: "Bundle",
        type: "searchset",
        entry: Array.from({ length: 30 }, (_, i) => ({ resource: problem(i) })),
      };
  const allowed = headers.authorization === "Bearer visitor-secret" && !url?.includes("Observation");
  response.writeHead(allowed ? 200 : 403, { "content-type": "application/fhir+json" });
  response.end(JSON.stringify(allowed ? resources : { resourceType: "OperationOutcome" }));
});
const problem = (i: number) => ({
  resourceType: "Condition",
  id: `c-${i}`,
  subject: { reference: "Patient/p-9" },
  code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code: `M${10 + i}` }] },
  recordedDate: `20${10 + (i % 10)}-03-01`,
});
let visitorServer = "";

beforeAll(async () => {
  state = await openState({ directory: join(home, "state") });
  await new Promise<void>((resolve) => visitorRecords.listen(0, "127.0.0.1", resolve));
  visitorServer = `http://127.0.0.1:${(visitorRecords.address() as AddressInfo).port}/r4`;
  server = await startOpenServer({
    state: Promise.resolve(state),
    clock: () => fixtureNow,
    version: "test",
    webDirectory: join(home, "none"),
    port: 0,
    cds: cdsSetupSchema.parse({
      clients: [
        {
          issuer: "https://hospital.example",
          keys: { jwks: { keys: [await jwk(hospital, "ES384")] } },
          records: "own",
        },
        {
          issuer: "https://visitor.example",
          keys: { jwks: { keys: [await jwk(visitor, "RS384")] } },
          records: "prefetch",
          fhirServers: [{ url: visitorServer, subject: "osler" }],
        },
      ],
      origins: ["https://sandbox.example"],
      silent: ["osler-guidance-order-sign"],
    }),
  });
  const accounts = await createDemoAccounts(state, fixtureCharts(), {
    clock: () => fixtureNow,
    password: () => "pw-1",
  });
  for (const { name } of accounts) {
    const response = await fetch(`${server.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name, password: "pw-1" }),
    });
    cookies[name] = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  }
});
beforeEach(() => server.provide(fixtureCapabilities));
afterAll(async () => {
  await server?.close();
  visitorRecords.close();
  await state?.close();
  rmSync(home, { recursive: true, force: true });
});

const seconds = fixtureNow / 1000;
interface TokenOptions {
  readonly issuer?: string;
  readonly audience?: string;
  readonly lifetime?: number;
  readonly issued?: number;
  readonly id?: string;
}

function token(path: string, pair: typeof hospital, alg: string, options: TokenOptions = {}): Promise<string> {
  const issued = options.issued ?? seconds;
  return new SignJWT({})
    .setProtectedHeader({ alg, kid: "k1", typ: "JWT" })
    .setIssuer(options.issuer ?? "https://hospital.example")
    .setAudience(options.audience ?? `${server.url}${path}`)
    .setIssuedAt(issued)
    .setExpirationTime(issued + (options.lifetime ?? 300))
    .setJti(options.id ?? randomUUID())
    .sign(pair.privateKey);
}

const asHospital = (path: string, options?: TokenOptions) => token(path, hospital, "ES384", options);
const asVisitor = (path: string) => token(path, visitor, "RS384", { issuer: "https://visitor.example" });

async function post(path: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  const init = { "content-type": "application/json", ...headers };
  return fetch(`${server.url}${path}`, { method: "POST", headers: init, body: JSON.stringify(body) });
}

async function call(id: string, body: unknown, signer = asHospital): Promise<Response> {
  const path = `/cds-services/${id}`;
  return post(path, body, { authorization: `Bearer ${await signer(path)}` });
}

const view = (patientId: string, prefetch?: object) => ({
  hook: "patient-view",
  hookInstance: randomUUID(),
  context: { userId: "Practitioner/1", patientId },
  ...(prefetch === undefined ? {} : { prefetch }),
});
const risk = "osler-risk-patient-view";
const released = (stage: "silent" | "limited") => ({
  ...fixtureCapabilities,
  release: { id: "fixture-1", stage, evidenceTag: "fixture", outcomes: 7 },
});

test("discovery is open, fits the standard, and offers a service for each of the six hooks", async () => {
  const { services } = cdsDiscoverySchema.parse(await (await fetch(`${server.url}/cds-services`)).json());
  expect(services.map(({ hook }) => hook).sort()).toEqual([
    "encounter-discharge",
    "encounter-start",
    "order-select",
    "order-sign",
    "patient-view",
    "problem-list-item-create",
  ]);
});

describe("who may call", () => {
  const path = `/cds-services/${risk}`;
  const bearer = async (value: Promise<string>) => ({ authorization: `Bearer ${await value}` });
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(
    JSON.stringify({ iss: "https://hospital.example", jti: "1" }),
  ).toString("base64url")}.`;

  test.each<[string, () => Promise<Record<string, string>>]>([
    ["nobody", async () => ({})],
    ["a patient who is signed in", async () => ({ cookie: cookies["patient1"] ?? "" })],
    ["a steward who is signed in", async () => ({ cookie: cookies["steward"] ?? "" })],
    [
      "a clinician's browser led here by another site",
      async () => ({
        cookie: cookies["clinician"] ?? "",
        origin: "https://evil.example",
      }),
    ],
    ["an unknown issuer", () => bearer(token(path, stranger, "ES384", { issuer: "https://stranger.example" }))],
    ["a known issuer's name under another key", () => bearer(token(path, stranger, "ES384"))],
    ["a token for another address", () => bearer(asHospital(path, { audience: `${server.url}/cds-services/other` }))],
    ["an expired token", () => bearer(asHospital(path, { issued: seconds - 900 }))],
    ["a token that lives an hour", () => bearer(asHospital(path, { lifetime: 3600 }))],
    ["an unsigned token", async () => ({ authorization: `Bearer ${unsigned}` })],
    ["a token that is not one", async () => ({ authorization: "Bearer x" })],
  ])("%s is refused", async (_, headers) => {
    const response = await post(path, view(adaId), await headers());
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain(adaId);
  });

  test("a token is taken once", async () => {
    const once = { authorization: `Bearer ${await asHospital(path, { id: "same" })}` };
    expect((await post(path, view(adaId), once)).status).toBe(200);
    expect((await post(path, view(adaId), once)).status).toBe(401);
  });

  test("a signed-in clinician may call from our own pages", async () => {
    const response = await post(path, view(adaId), { cookie: cookies["clinician"] ?? "", origin: server.url });
    expect(response.status).toBe(200);
  });

  test("only pages of the named origins may read an answer", async () => {
    const ask = (origin: string) => fetch(`${server.url}${path}`, { method: "OPTIONS", headers: { origin } });
    expect((await ask("https://sandbox.example")).headers.get("access-control-allow-origin")).toBe(
      "https://sandbox.example",
    );
    expect((await ask("https://evil.example")).status).toBe(403);
  });
});

describe("risks", () => {
  test("while the release is silent, the card is computed and kept but not sent", async () => {
    const body = view(adaId);
    server.provide(released("silent"));
    expect(cdsResponseSchema.parse(await (await call(risk, body)).json()).cards).toEqual([]);
    const kept = (await state.as("system").cds.page(risk, undefined, 1000)).find(
      ({ call }) => call.hookInstance === body.hookInstance,
    );
    expect(kept?.call.shown).toBe(false);
    expect(kept?.cards).toHaveLength(1);
  });

  test("once it is limited, a risk three times the tested average is one card that says so", async () => {
    server.provide(released("limited"));
    const [card, ...more] = cdsResponseSchema.parse(await (await call(risk, view(`Patient/${adaId}`))).json()).cards;
    expect(more).toEqual([]);
    // By hand: hazard (0.004 + 0.006 k) × (1 + events / 40), heart failure k-th of the catalogue's outcomes, observed average 6 %.
    expect(card?.summary).toMatch(/^Heart failure: \d+ % risk in 5 years, average 6\.0 %$/);
    expect(card?.detail).toContain("1184 moments tested; in the test 1.04 times");
    // By hand from the fixture's bins: .06 × .3 + .94 × .005 = .0227 at 15 % or more, .018 of it followed by heart failure.
    expect(card?.detail).toContain("2.3 % had 15 % or more, and 79 % of these went on to have it");
    expect(card?.links?.[0]?.url).toBe(`${server.url}/clinician?patient=${adaId}`);
  });

  test("the steward's rule decides from which risk a card is sent, and the service says so", async () => {
    server.provide(released("limited"));
    const cardsOf = async () => cdsResponseSchema.parse(await (await call(risk, view(adaId))).json()).cards;
    const set = (rule: object, name: string) =>
      post("/api/cds/rule", rule, { cookie: cookies[name] ?? "", origin: server.url });
    const strict = { shareOfPatients: 0.02, leastPpv: 0.5 };
    expect((await set(strict, "clinician")).status).toBe(403);
    expect((await set({ shareOfPatients: 0, leastPpv: 0.5 }, "steward")).status).toBe(400);
    expect(await cardsOf()).toHaveLength(1);
    expect((await set(strict, "steward")).status).toBe(200);
    // The highest bin of the fixture holds 2.27 % of the moments.
    expect(await cardsOf()).toEqual([]);
    const { services } = cdsDiscoverySchema.parse(await (await fetch(`${server.url}/cds-services`)).json());
    expect(services.find(({ id }) => id === risk)?.description).toContain(
      "At most 2 % of patients get a card; of those flagged for an outcome at least 50 % went on to have it.",
    );
    expect(await state.cds.lastRule()).toMatchObject({ ...strict, at: fixtureNow });
    expect((await set({ shareOfPatients: 0.05, leastPpv: 0.2 }, "steward")).status).toBe(200);
    expect(await cardsOf()).toHaveLength(1);
  });

  test("a client of other records never sees ours: without its own record it is told what to send", async () => {
    const response = await call(risk, view(adaId), asVisitor);
    expect(response.status).toBe(412);
    const outcome = z.object({ resourceType: z.literal("OperationOutcome"), issue: z.array(z.unknown()) });
    expect(outcome.parse(await response.json()).issue).toHaveLength(2);
  });

  test("a prefetch that failed is as one that is missing, and one without data is as an empty record", async () => {
    const patient = { resourceType: "Patient", id: "p-9", gender: "female", birthDate: "1950-02-02" };
    const failed = { patient, conditions: { resourceType: "OperationOutcome", issue: [] } };
    expect((await call(risk, view("p-9", failed), asVisitor)).status).toBe(412);
    expect((await call(risk, view("p-9", { patient, conditions: null }), asVisitor)).status).toBe(200);
    expect((await call(risk, { ...view("p-9"), prefetch: null }, asVisitor)).status).toBe(412);
  });

  test("the first of several pages of problems is not taken for all of them: the rest is read, or asked for", async () => {
    server.provide(released("limited"));
    const patient = { resourceType: "Patient", id: "p-9", gender: "female", birthDate: "1950-02-02" };
    const next = [{ relation: "next", url: `${visitorServer}/Condition?page=2` }];
    const conditions = { resourceType: "Bundle", type: "searchset", link: next, entry: [] };
    const response = await call(risk, view("p-9", { patient, conditions }), asVisitor);
    expect(response.status).toBe(412);
    expect(await response.text()).toContain("only the first of its pages was sent, and the call names no fhirServer");
    const readable = { ...fromVisitor("user/*.read"), prefetch: { patient, conditions } };
    const [card] = cdsResponseSchema.parse(await (await call(risk, readable, asVisitor)).json()).cards;
    expect(card?.summary).toBe("Heart failure: 18 % risk in 5 years, average 6.0 %");
  });

  const fromVisitor = (scope: string) => ({
    ...view("p-9"),
    fhirServer: visitorServer,
    fhirAuthorization: {
      access_token: "visitor-secret",
      token_type: "Bearer",
      expires_in: 300,
      scope,
      subject: "osler",
    },
  });

  test("what the call did not bring is read from the client's own FHIR server, and its token is kept nowhere", async () => {
    server.provide(released("limited"));
    const body = fromVisitor("user/*.read");
    const [card] = cdsResponseSchema.parse(await (await call(risk, body, asVisitor)).json()).cards;
    // By hand: 1 - exp(-0.022 × (1 + n / 40) × 5), n = 32: sex, birth and each of the thirty problems once.
    expect(card?.summary).toBe("Heart failure: 18 % risk in 5 years, average 6.0 %");
    expect(card?.links).toBeUndefined();
    const kept = (await state.as("system").cds.page(risk, undefined, 1000)).find(
      ({ call: one }) => one.hookInstance === body.hookInstance,
    );
    expect(kept?.call.request).toContain("c-29");
    expect(kept?.call.request).not.toContain("visitor-secret");
  });

  test("what cannot be read there is named with the reason, and 412", async () => {
    const response = await call(risk, fromVisitor("user/Patient.read"), asVisitor);
    expect(response.status).toBe(412);
    expect(await response.text()).toContain("the token's scope does not permit Condition");
  });

  test("a record of another patient in the prefetch is not used", async () => {
    const patient = { resourceType: "Patient", id: "p-8", gender: "female", birthDate: "1950-02-02" };
    expect((await call(risk, view("p-9", { patient, conditions: null }), asVisitor)).status).toBe(412);
  });

  test("a hook that is not the service's, a missing context and an unknown service are refused by name", async () => {
    expect((await call(risk, { ...view(adaId), hook: "order-sign" })).status).toBe(400);
    expect((await call("osler-risk-encounter-start", { ...view(adaId), hook: "encounter-start" })).status).toBe(400);
    expect((await call("no-such", view(adaId))).status).toBe(404);
  });

  test("a patient named by type alone, or by nothing, is refused, not looked for", async () => {
    for (const patientId of ["Patient/", "", "/"]) expect((await call(risk, view(patientId))).status).toBe(400);
  });
});

describe("guidance", () => {
  const order = (hook: string, text: string) => ({
    hook,
    hookInstance: randomUUID(),
    context: {
      userId: "Practitioner/1",
      patientId: "anyone",
      selections: ["MedicationRequest/1"],
      draftOrders: {
        resourceType: "Bundle",
        entry: [
          { resource: { resourceType: "MedicationRequest", id: "1", medicationCodeableConcept: { text } } },
          { resource: { resourceType: "MedicationRequest", id: "2", medicationCodeableConcept: { text: "Aspirin" } } },
        ],
      },
    },
  });

  test("what is ordered is asked by its ingredient, and the card quotes the source", async () => {
    const asked: string[] = [];
    const evidence = fixtureCapabilities.evidence;
    if (evidence === undefined) throw new Error("the fixture has a library");
    server.provide({
      evidence: {
        ...evidence,
        answer: async (question, options) => {
          asked.push(question);
          return evidence.answer("blood pressure?", options);
        },
      },
    });
    const response = await call("osler-guidance-order-select", order("order-select", "Lisinopril 10 MG Oral Tablet"));
    const [card] = cdsResponseSchema.parse(await response.json()).cards;
    expect(asked).toEqual(["What is recommended about lisinopril?"]);
    expect(card?.detail).toContain("> In adults with diabetes, a blood pressure below 130/80 mm Hg is the usual goal.");
  });

  test("nothing is said when the library has nothing", async () => {
    const response = await call("osler-guidance-order-select", order("order-select", "Lisinopril 10 MG Oral Tablet"));
    expect(cdsResponseSchema.parse(await response.json()).cards).toEqual([]);
  });

  const allergy = (text: string, rest: object = {}) => ({
    resourceType: "AllergyIntolerance",
    id: `a-${text.replace(" ", "-")}`,
    patient: { reference: "Patient/p-9" },
    code: { text },
    recordedDate: "2012-03-01",
    ...rest,
  });
  const status = (code: string) => ({ clinicalStatus: { coding: [{ code }] } });
  const about = (patientId: string, text: string) => {
    const { context, ...body } = order("order-select", text);
    return { ...body, context: { ...context, patientId } };
  };

  test("an order of a drug of the group to which an allergy is recorded gets a warning that quotes the entry", async () => {
    const entry = [
      allergy("Penicillin V"),
      allergy("Latex"),
      allergy("Aspirin"),
      allergy("Ampicillin", status("resolved")),
    ];
    const allergies = { resourceType: "Bundle", type: "searchset", entry: entry.map((resource) => ({ resource })) };
    const body = { ...about("p-9", "amoxicillin 500 MG Oral Capsule"), prefetch: { allergies } };
    const [card, ...more] = cdsResponseSchema.parse(
      await (await call("osler-guidance-order-select", body, asVisitor)).json(),
    ).cards;
    expect(more).toEqual([]);
    expect(card).toMatchObject({
      summary: "Recorded allergy: penicillin v. Ordered: amoxicillin",
      indicator: "warning",
      detail:
        "**Allergy on record** to what is ordered: amoxicillin, of the same group of drugs (penicillin).\n\n> 2012-03-01 Allergy: Penicillin V [ALLERGY//UNCODED//AllergyIntolerance]",
    });
    const kept = (await state.as("system").cds.page("osler-guidance-order-select", undefined, 1000)).find(
      ({ call: one }) => one.hookInstance === body.hookInstance,
    );
    expect(kept && (await replayCall(fixtureCapabilities, defaultCdsRule, kept))).toMatchObject({ card: "same" });
  });

  test("the allergies of a patient whose chart is ours are read from it, for who may see it", async () => {
    const ordered = about(adaId, "amoxicillin 500 MG Oral Capsule");
    const [card] = cdsResponseSchema.parse(await (await call("osler-guidance-order-select", ordered)).json()).cards;
    expect(card?.summary).toBe("Recorded allergy: penicillin. Ordered: amoxicillin");
    const unseen = await call("osler-guidance-order-select", ordered, asVisitor);
    expect(cdsResponseSchema.parse(await unseen.json()).cards).toEqual([]);
  });

  test("drugs on record or ordered beside that should not be given with it are told with who says so", async () => {
    const evidence = fixtureCapabilities.evidence;
    if (evidence === undefined) throw new Error("the fixture has a library");
    await addEvidence({ paths: ["library/drug-interactions.md"], directory: join(home, "evidence") });
    const library = await openEvidence(join(home, "evidence"));
    const cautions: typeof evidence.cautions = (names, record, beside) => findCautions(library, record, names, beside);
    server.provide({ evidence: { ...evidence, cautions } });
    const drug = (text: string) => ({
      ...{ resourceType: "MedicationRequest", id: text, subject: { reference: "Patient/p-9" }, intent: "order" },
      ...{ status: "active", medicationCodeableConcept: { text }, authoredOn: "2026-01-05" },
    });
    const medications = { resourceType: "Bundle", type: "searchset", entry: [{ resource: drug("simvastatin") }] };
    const send = async (body: ReturnType<typeof about>, prefetch: object) => {
      const response = await call("osler-guidance-order-select", { ...body, prefetch }, asVisitor);
      return cdsResponseSchema.parse(await response.json()).cards[0];
    };
    const taken = await send(about("p-9", "clarithromycin 500 MG Oral Tablet"), { medications });
    expect(taken).toMatchObject({
      summary: "Recorded drug: simvastatin. Ordered: clarithromycin",
      indicator: "warning",
    });
    expect(taken?.detail).toContain("> 2026-01-05 simvastatin [UNCODED//MedicationRequest]");
    expect(taken?.detail).toContain("https://doi.org/10.1136/amiajnl-2011-000612");
    // Of a drug by reference the Medication sent beside it tells, else the words of the reference.
    const { medicationCodeableConcept: code, ...request } = drug("simvastatin");
    const reference = "Medication/m";
    for (const entry of [
      [{ resource: { ...request, medicationReference: { reference, display: "simvastatin" } } }],
      [
        { resource: { ...request, medicationReference: { reference } } },
        { resource: { resourceType: "Medication", id: "m", code } },
      ],
    ]) {
      const referring = { medications: { ...medications, entry } };
      expect(await send(about("p-9", "clarithromycin 500 MG Oral Tablet"), referring)).toMatchObject({
        summary: "Recorded drug: simvastatin. Ordered: clarithromycin",
      });
    }
    const beside = about("p-9", "methadone 10 MG Oral Tablet");
    beside.context.draftOrders.entry.push({
      resource: { resourceType: "MedicationRequest", id: "3", medicationCodeableConcept: { text: "sotalol 80 MG" } },
    });
    const both = await send(beside, {});
    expect(both?.summary).toBe("Ordered together: drugs that should not be given with each other");
    expect(both?.detail).toContain("> Drugs that prolong the QT interval should not be given together");
    expect(await send(about("p-9", "azithromycin 250 MG"), { medications })).toBeUndefined();
    await library.close();
  });

  test("another patient's allergy, or one that is no longer held, warns of nothing", async () => {
    const other = { patient: { reference: "Patient/p-8" } };
    for (const allergies of [allergy("Penicillin V", other), allergy("Penicillin V", status("resolved")), null]) {
      const body = { ...about("p-9", "amoxicillin 500 MG Oral Capsule"), prefetch: { allergies } };
      const response = await call("osler-guidance-order-select", body, asVisitor);
      expect(cdsResponseSchema.parse(await response.json()).cards).toEqual([]);
    }
  });

  test("allergies on record that cannot be read are told, and none of another patient or refuted", async () => {
    const named = (id: string, rest: object) => allergy("Penicillin V", { id, ...rest });
    const entry = [
      named("no-name", { code: { coding: [{ system: "http://snomed.info/sct", code: "764146007" }] } }),
      named("malformed", { code: 7 }),
      named("modified", { modifierExtension: [{ url: "https://hospital.example/only-by-mouth", valueBoolean: true }] }),
      named("other", { code: 7, patient: { reference: "Patient/p-8" } }),
      named("refuted", { verificationStatus: { coding: [{ code: "refuted" }] } }),
    ].map((resource) => ({ resource }));
    const allergies = { resourceType: "Bundle", type: "searchset", entry };
    // The same under two keys counts once.
    const prefetch = { allergies, medications: allergies };
    const body = { ...about("p-9", "amoxicillin 500 MG Oral Capsule"), prefetch };
    const response = await call("osler-guidance-order-select", body, asVisitor);
    const { cards } = cdsResponseSchema.parse(await response.json());
    expect(cards).toMatchObject([
      {
        summary: "Allergies on record that could not be read: 3",
        indicator: "warning",
        detail: "**Allergies on record that could not be read**, and were not compared with what is ordered: 3.",
      },
    ]);
  });

  test("a silent service sends no card", async () => {
    const body = order("order-sign", "Blood pressure cuff");
    expect(cdsResponseSchema.parse(await (await call("osler-guidance-order-sign", body)).json()).cards).toEqual([]);
    const kept = (await state.as("system").cds.page("osler-guidance-order-sign", undefined, 1000)).at(-1);
    expect(kept?.cards).toHaveLength(1);
  });
});

describe("feedback", () => {
  async function sentCard(): Promise<string> {
    server.provide(released("limited"));
    return cdsResponseSchema.parse(await (await call(risk, view(adaId))).json()).cards[0]?.uuid ?? "";
  }
  const feedback = async (item: object, signer = asHospital) => {
    const path = `/cds-services/${risk}/feedback`;
    return post(path, { feedback: [item] }, { authorization: `Bearer ${await signer(path)}` });
  };
  const counts = async () => (await state.as("system").cds.counts()).find(({ service }) => service === risk);
  const overridden = (card: string) => ({
    card,
    outcome: "overridden",
    overrideReason: { reason: { code: "cds-not-applicable", system: "x" } },
    outcomeTimestamp: "2025-11-01T10:00:00Z",
  });

  test("an override is kept with its reason, and told twice is kept once", async () => {
    const card = await sentCard();
    const before = (await counts())?.overridden ?? 0;
    expect((await feedback(overridden(card))).status).toBe(200);
    expect((await feedback(overridden(card))).status).toBe(200);
    expect((await counts())?.overridden).toBe(before + 1);
    expect(await state.as("system").cds.reasons()).toContainEqual({
      service: risk,
      code: "cds-not-applicable",
      times: before + 1,
    });
  });

  test("a change of mind counts by its last word, and both words stay", async () => {
    const card = await sentCard();
    const before = await counts();
    const reasons = await state.as("system").cds.reasons();
    await feedback(overridden(card));
    await feedback({ card, outcome: "accepted", outcomeTimestamp: "2025-11-01T11:00:00Z" });
    expect(await state.as("system").cds.reasons()).toEqual(reasons);
    expect((await counts())?.accepted).toBe((before?.accepted ?? 0) + 1);
    expect((await counts())?.overridden).toBe(before?.overridden);
  });

  test("a card can be taken by its suggestion, which has no action; one the card does not have is refused", async () => {
    server.provide(released("limited"));
    const [card] = cdsResponseSchema.parse(await (await call(risk, view(adaId))).json()).cards;
    const [offered] = card?.suggestions ?? [];
    expect(card).toMatchObject({
      suggestions: [{ label: "I take this into account" }],
      selectionBehavior: "at-most-one",
    });
    const before = await counts();
    const taken = (id: string | undefined) => ({
      ...{ card: card?.uuid, outcome: "accepted", outcomeTimestamp: "2025-11-01T10:00:00Z" },
      acceptedSuggestions: [{ id }],
    });
    expect((await feedback(taken(randomUUID()))).status).toBe(400);
    expect((await counts())?.accepted).toBe(before?.accepted);
    const timesTaken = async () => {
      const rows = await state.as("system").cds.taken();
      return rows.find(({ service, suggestion }) => service === risk && suggestion === offered?.label)?.times ?? 0;
    };
    const taking = await timesTaken();
    expect((await feedback(taken(offered?.uuid))).status).toBe(200);
    expect((await counts())?.accepted).toBe((before?.accepted ?? 0) + 1);
    expect(await timesTaken()).toBe(taking + 1);
    // A card's last word counts: what was taken and then set aside is taken no more.
    const later = { ...overridden(card?.uuid ?? ""), outcomeTimestamp: "2025-11-01T12:00:00Z" };
    expect((await feedback(later)).status).toBe(200);
    expect(await timesTaken()).toBe(taking);
  });

  test("an edit is told as CDS Hooks allows: an override with our code for own words, which are its comment; it is counted as an edit", async () => {
    const card = await sentCard();
    const [before, reasons] = [await counts(), await state.as("system").cds.reasons()];
    const reason = { code: "own-words", system: "urn:osler:card-response" };
    const edited = { ...overridden(card), overrideReason: { reason, userComment: "Echo first, then decide." } };
    expect((await feedback(edited)).status).toBe(200);
    expect(await counts()).toMatchObject({ edited: (before?.edited ?? 0) + 1, overridden: before?.overridden });
    expect(await state.as("system").cds.reasons()).toEqual(reasons);
    // The same code of somebody else's system is an override as any other.
    const foreign = { ...overridden(await sentCard()), overrideReason: { reason: { ...reason, system: "x" } } };
    expect((await feedback(foreign)).status).toBe(200);
    expect((await counts())?.overridden).toBe((before?.overridden ?? 0) + 1);
  });

  test("feedback on another client's card, or on a card never sent, is refused and nothing is kept", async () => {
    const card = await sentCard();
    const before = await counts();
    expect((await feedback(overridden(card), asVisitor)).status).toBe(400);
    expect((await feedback(overridden(randomUUID()))).status).toBe(400);
    expect(await counts()).toEqual(before);
  });
});

const samples = join(import.meta.dirname, "../../../../shared/data/cds-hooks-samples/cds-hooks-samples.ndjson.gz");
describe.skipIf(!existsSync(samples))(
  "the standard's own three full requests (../shared/data/cds-hooks-samples)",
  () => {
    const requests = existsSync(samples)
      ? gunzipSync(readFileSync(samples))
          .toString()
          .trim()
          .split("\n")
          .map((line) =>
            z
              .looseObject({ kind: z.string(), json: z.looseObject({ hook: z.string().optional() }) })
              .parse(JSON.parse(line)),
          )
          .filter(({ kind }) => kind === "request")
          .map(({ json }) => json)
      : [];

    test.each(["order-sign", "order-select"])(
      "%s is answered with cards, none if the library has none",
      async (hook) => {
        const service = cdsServices.find((one) => one.hook === hook);
        const response = await call(
          service?.id ?? "",
          requests.find((one) => one.hook === hook),
          asVisitor,
        );
        expect(response.status).toBe(200);
        cdsResponseSchema.parse(await response.json());
      },
    );

    test("patient-view brings the patient but no conditions: 412 names the key that is missing", async () => {
      const response = await call(
        risk,
        requests.find((one) => one.hook === "patient-view"),
        asVisitor,
      );
      expect(response.status).toBe(412);
      expect(await response.text()).toContain("conditions");
    });
  },
);
