/**
 * @module bench/fuzz-cases: requests meant to break a server or to read what is not theirs, the same ones for the same seed.
 *
 * Bodies that cannot be read, paths that climb, tokens that lie, headers that confuse, ids of other people, signs of every script; made
 * from the table of endpoints, so that a new endpoint is attacked too.
 */
import { createHmac } from "node:crypto";
import { createRandom, type Random } from "#core";
import { type Endpoint, endpoints } from "#serving";

export type FuzzCaller = "anonymous" | "patient" | "clinician" | "steward" | "app" | "cds" | "key";

export interface FuzzCase {
  readonly kind: string;
  readonly caller: FuzzCaller;
  readonly method: string;
  /** As it goes over the wire: nothing is normalised. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Stands in what is sent; an answer that refuses must not repeat it. */
  readonly nonce: string;
}

/** What the cases are about. */
export interface FuzzTarget {
  /** The record the patient and the app may read. */
  readonly own: string;
  /** A record they may not read. */
  readonly other: string;
  readonly cdsServices: readonly string[];
  readonly appOrigin: string;
}

/** `count` cases from `seed`. */
export function* fuzzCases(target: FuzzTarget, count: number, seed: string): Generator<FuzzCase> {
  const random = createRandom(seed);
  for (let n = 0; n < count; n++) {
    const kind = pick(random, kinds);
    const nonce = `zq${random.integer(1e9)}x${n}`;
    yield { kind, nonce, ...makers[kind]({ random, target, nonce }) };
  }
}

interface Making {
  readonly random: Random;
  readonly target: FuzzTarget;
  readonly nonce: string;
}
type Made = Omit<FuzzCase, "kind" | "nonce">;

// A stream does not end, and signing out would leave the rest of the run outside the doors.
const table = Object.entries<Endpoint>(endpoints).flatMap(([id, endpoint]) =>
  endpoint.stream === true || id === "sign-out" ? [] : [endpoint],
);
const patientScoped = table.filter(({ scope }) => scope === "patient");
const withBody = table.filter(({ body }) => body !== undefined);
const json = { "content-type": "application/json" };

const makers = {
  "other's record": otherRecord,
  "climbing path": climbingPath,
  "unreadable body": unreadableBody,
  "wrong body": wrongBody,
  "huge body": hugeBody,
  "lying token": lyingToken,
  "junk headers": junkHeaders,
  "strange signs": strangeSigns,
  "OAuth request": oauthRequest,
  "CDS Hooks call": cdsCall,
  "program's call": keyCall,
  "JSON at its edges": edgeJson,
  "bytes that are no text": brokenText,
} satisfies Record<string, (making: Making) => Made>;
const kinds = Object.keys(makers) as (keyof typeof makers)[];

function pick<T>(random: Random, list: readonly T[]): T {
  return list[random.integer(list.length)] as T;
}

/** Another's id, written in every way that might slip past a comparison. */
function otherRecord({ random, target, nonce }: Making): Made {
  const { own, other } = target;
  const ids = [
    other,
    encodeURIComponent(other),
    [...other].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join(""),
    other.toUpperCase(),
    `${other}%00`,
    `${own}%2F..%2F${other}`,
    `${own}/../${other}`,
    `${own},${other}`,
    `Patient%2F${other}`,
    ` ${other}`.replace(" ", "%20"),
    `${other}.`,
    `${own}%0d%0aX-Patient:%20${other}`,
    `*`,
    "%2e",
    `${own}' or '1'='1`.replaceAll(" ", "%20"),
  ];
  const id = pick(random, ids);
  const queries = [
    `patient=${id}`,
    `patient=${own}&patient=${other}`,
    `patient=${other}&patient=${own}`,
    `patient[]=${other}`,
    `patient=Patient/${id}`,
    `patient=${own}&subject=${other}`,
    `patient=${own}&_id=${nonce}`,
    `patient=${own}&_has:Patient:_id=${other}`,
    `patient:Patient=${other}`,
  ];
  const endpoint = pick(random, patientScoped);
  const path = endpoint.path
    .replace(":patientId", id)
    .replace(":type", pick(random, ["Condition", "Observation", "Patient", "Practitioner", "RiskAssessment"]))
    .replace(/:\w+/, "stroke");
  const query = path.startsWith("/fhir/") && random.integer(4) > 0 ? `?${pick(random, queries)}` : "";
  const body =
    endpoint.body === undefined ? {} : { body: Buffer.from(JSON.stringify({ question: `${nonce}?`, app: nonce })) };
  const callers = ["patient", "app", "anonymous", "steward"] as const;
  return { caller: pick(random, callers), method: endpoint.method, path: path + query, headers: json, ...body };
}

const climbs = [
  "../",
  "..%2f",
  "%2e%2e/",
  "%2e%2e%2f",
  "..%252f",
  "..\\",
  "..%5c",
  "%c0%ae%c0%ae/",
  "....//",
  "./",
  "%00",
  "//",
];
const treasures = [
  "package.json",
  "etc/passwd",
  "keys/project.secret",
  "state/PG_VERSION",
  "smart-clients.json",
  "src/cli/main.ts",
];

function climbingPath({ random, nonce }: Making): Made {
  const roots = [
    "/assets/",
    "/",
    "/api/documents/",
    "/oauth/",
    "/oauth/interaction/",
    "/fhir/",
    "/api/docs/",
    "/api/docs/static/",
    "/clinician/",
  ];
  const climb = pick(random, climbs).repeat(1 + random.integer(8));
  const path = `${pick(random, roots)}${climb}${pick(random, treasures)}${random.integer(3) === 0 ? `?${nonce}` : ""}`;
  return {
    caller: pick(random, ["anonymous", "clinician"]),
    method: pick(random, ["GET", "HEAD", "POST"]),
    path,
    headers: {},
  };
}

const brokenBodies = [
  "{",
  "[",
  "nul",
  '{"question":',
  '{"question":"a"',
  '{"a":1,}',
  "\u0000",
  "{'question':'a'}",
  "<xml/>",
  "question=a",
  "NaN",
  '{"a":1e99999}',
  '"\\ud800"',
  "",
  "   ",
  "{}{}",
  "\ufeff{}",
];

function unreadableBody({ random, target, nonce }: Making): Made {
  const endpoint = pick(random, withBody);
  const types = [
    "application/json",
    "application/json; charset=utf-16",
    "text/plain",
    "application/xml",
    "multipart/form-data; boundary=a",
    "application/x-www-form-urlencoded",
    "application/fhir+json",
    "",
    "application/json;;",
    "application/vnd.api+json",
  ];
  const bytes = [
    Buffer.from(pick(random, brokenBodies) + nonce),
    Buffer.from([0xff, 0xfe, 0x00, 0xd8, ...Buffer.from(nonce)]),
    Buffer.from(`${"[".repeat(30_000)}`),
    Buffer.from(`${'{"a":'.repeat(10_000)}1`),
    Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  ];
  return {
    ...posted(endpoint, target, random),
    headers: { "content-type": pick(random, types) },
    body: pick(random, bytes),
  };
}

/** JSON that parses and is not what the schema asks. */
function wrongBody({ random, target, nonce }: Making): Made {
  const endpoint = pick(random, withBody);
  const values: readonly unknown[] = [
    null,
    0,
    -1,
    1e308,
    true,
    "",
    nonce,
    [],
    {},
    [[]],
    "a".repeat(5000),
    { $ne: null },
    "' or 1=1 --",
    "\u202e\u0000",
  ];
  const names = [
    "question",
    "name",
    "password",
    "allow",
    "patientId",
    "app",
    "__proto__",
    "constructor",
    "toString",
    nonce,
  ];
  const body = Object.fromEntries(
    Array.from({ length: 1 + random.integer(5) }, () => [pick(random, names), pick(random, values)] as const),
  );
  const text =
    random.integer(3) === 0 ? `{"__proto__":{"role":"clinician"},"question":"${nonce}"}` : JSON.stringify(body);
  return { ...posted(endpoint, target, random), headers: json, body: Buffer.from(text) };
}

/** What JSON permits and few expect: names twice, names of JavaScript's own, depth, numbers beyond what a double holds, signs without a partner. */
const edges: readonly ((nonce: string) => string)[] = [
  () => "\\u0000",
  (nonce) => `${nonce}\\u0000`,
  () => "\\ud800",
  () => "\\udc00\\ud800",
  (nonce) => `\\udfff${nonce}`,
];
const numbers = [
  "1e400",
  "-1e400",
  "1e-400",
  "9007199254740993",
  "1".repeat(400),
  "-0",
  `0.${"0".repeat(400)}1`,
  "1E+308",
];
const ownNames = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "toJSON", "then"];

function edgeJson({ random, target, nonce }: Making): Made {
  const endpoint = pick(random, withBody);
  const name = pick(random, ["question", "name", "password", "reason", "patientId", "feedback", "context", "code"]);
  const depth = pick(random, [10, 200, 1000, 8000]);
  const text = `"${pick(random, edges)(nonce)}"`;
  const bodies = [
    `{"${name}":${text}}`,
    `{${text}:1}`,
    `{"${name}":${pick(random, numbers)}}`,
    `{"${name}":"${nonce}","${name}":${pick(random, ["null", "[]", "1", text])}}`,
    `{"${pick(random, ownNames)}":${pick(random, ["null", "{}", `{"role":"steward"}`, "[]", text])},"${name}":"${nonce}"}`,
    `{"${name}":{"${pick(random, ownNames)}":{"${pick(random, ownNames)}":1}}}`,
    `{"${name}":${"[".repeat(depth)}${"]".repeat(depth)}}`,
    `{"${name}":${`{"a":`.repeat(depth)}1${"}".repeat(depth)}}`,
    `[${"0,".repeat(5000)}0]`,
    `{${Array.from({ length: 500 }, (_, n) => `"${name}${n}":${n}`).join(",")}}`,
  ];
  return { ...posted(endpoint, target, random), headers: json, body: Buffer.from(pick(random, bodies)) };
}

/** Overlong, cut off and impossible UTF-8, in bodies and in addresses. */
const notText: readonly (readonly number[])[] = [
  [0xc0, 0x80],
  [0xc0, 0xaf],
  [0xe0, 0x80, 0xaf],
  [0xf0, 0x80, 0x80, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xff],
  [0xe2, 0x82],
  [0x80],
];

function brokenText({ random, target, nonce }: Making): Made {
  const bytes = pick(random, notText);
  const written = bytes.map((byte) => `%${byte.toString(16)}`).join("");
  const caller = pick(random, ["anonymous", "patient", "clinician", "steward", "app"] as const);
  if (random.integer(2) === 0) {
    const path = pick(random, [
      `/api/patients/${written}`,
      `/api/patients?search=${written}&limit=5`,
      `/api/documents/${written}`,
      `/fhir/Patient/${written}`,
      `/fhir/Condition?patient=${target.own}&code=${written}`,
      `/fhir/${written}?patient=${target.own}`,
      `/api/patients/${target.own}/timeline?before=${written}`,
      `/oauth/authorize?client_id=${written}`,
      `/assets/${written}`,
    ]);
    return { caller, method: "GET", path, headers: {} };
  }
  const endpoint = pick(random, withBody);
  const name = pick(random, ["question", "name", "password", "reason", "patientId"]);
  const body = Buffer.concat([Buffer.from(`{"${name}":"${nonce}`), Buffer.from(bytes), Buffer.from(`"}`)]);
  return { ...posted(endpoint, target, random), headers: json, body };
}

function hugeBody({ random, target, nonce }: Making): Made {
  const endpoint = pick(random, withBody);
  const size = pick(random, [65_537, 70_000, 200_000]);
  const text = JSON.stringify({ question: nonce.repeat(Math.ceil(size / nonce.length)) });
  const headers = random.integer(2) === 0 ? json : { ...json, "transfer-encoding": "chunked" };
  return { ...posted(endpoint, target, random), headers, body: Buffer.from(text) };
}

function posted(
  endpoint: Endpoint,
  { own, other }: FuzzTarget,
  random: Random,
): Pick<Made, "caller" | "method" | "path"> {
  const id = random.integer(2) === 0 ? own : other;
  const path = endpoint.path.replace(":patientId", id).replace(":uid", "a".repeat(20));
  return { caller: pick(random, ["anonymous", "patient", "clinician", "steward"]), method: endpoint.method, path };
}

/** A token that claims what it cannot prove. */
function lyingToken({ random, target, nonce }: Making): Made {
  const encode = (value: unknown) =>
    Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
  const algorithms = ["none", "None", "HS256", "HS384", "RS256", "ES384", "", "dir", "PBES2-HS256+A128KW", 7, null];
  const keyIds = ["1", "../../../../etc/passwd", "' union select 1 --", "bench", "\u0000", nonce];
  const header = {
    ...{ alg: pick(random, algorithms), kid: pick(random, keyIds), typ: "JWT" },
    ...(random.integer(3) === 0 ? { jku: "http://127.0.0.1:1/keys", jwk: { kty: "oct", k: encode(nonce) } } : {}),
    ...(random.integer(5) === 0 ? { crit: [nonce], b64: false, zip: "DEF" } : {}),
  };
  const now = Math.floor(Date.now() / 1000);
  const times = [now + 300, now - 300, 0, -1, 1e18, "tomorrow", null];
  const claims = {
    iss: pick(random, ["https://bench.example", "https://idp.example", nonce, ["a"], null]),
    sub: pick(random, ["clinician", "fuzz", nonce]),
    aud: pick(random, [`${target.appOrigin}/fhir`, "*", [], null]),
    exp: pick(random, times),
    iat: pick(random, times),
    ...{ jti: nonce, scope: "user/*.rs system/*.rs", patient: target.other },
  };
  const signed = `${encode(header)}.${encode(claims)}`;
  const signature = createHmac("sha256", pick(random, ["", "secret", nonce]))
    .update(signed)
    .digest("base64url");
  const tokens = [
    `${signed}.${signature}`,
    `${signed}.`,
    signed,
    `${encode("{")}.${encode(claims)}.${signature}`,
    "..",
    `.${encode(claims)}.`,
    nonce.padEnd(43, "A"),
    `osler_${nonce.padEnd(43, "A")}`,
    "a.b.c.d.e",
    "%00",
    "A".repeat(7000),
  ];
  const paths = [
    `/fhir/Patient/${target.other}`,
    `/fhir/Condition?patient=${target.other}`,
    `/api/patients/${target.other}`,
    "/cds-services/osler-risk-patient-view",
    "/v1/models",
    "/mcp",
    `/fhir/Patient/${target.other}/$everything`,
  ];
  const path = pick(random, paths);
  const scheme = pick(random, ["Bearer", "bearer", "BEARER", "Basic", "DPoP", "Bearer Bearer", "Bearer,"]);
  const post = path.startsWith("/cds") || path === "/mcp";
  return {
    caller: "anonymous",
    method: post ? "POST" : "GET",
    path,
    headers: { authorization: `${scheme} ${pick(random, tokens)}`, ...(post ? json : {}) },
    ...(post ? { body: Buffer.from("{}") } : {}),
  };
}

function junkHeaders({ random, target, nonce }: Making): Made {
  const junk: readonly (readonly [string, string])[] = [
    ["x-forwarded-for", "127.0.0.1"],
    ["x-forwarded-host", "evil.example"],
    ["x-forwarded-proto", "gopher"],
    ["x-original-url", "/api/patients"],
    ["x-rewrite-url", `/api/patients/${target.other}`],
    ["x-http-method-override", "DELETE"],
    ["origin", "null"],
    ["origin", "https://evil.example"],
    ["sec-fetch-site", "cross-site"],
    ["accept", "*/*;q=9,".repeat(300)],
    ["accept", nonce],
    ["accept-encoding", "br;q=1e309"],
    ["range", "bytes=-1"],
    ["cookie", `osler_session=${nonce}; osler_session=${nonce}`],
    ["cookie", "=;;==;"],
    ["cookie", `osler_op_request=${nonce}`],
    ["if-none-match", "*"],
    ["content-length", "0"],
    ["content-type", "\u00e9"],
    ["expect", "200-nothing"],
    ["host", "evil.example"],
    ["host", `127.0.0.1:1@evil.example`],
    ["host", ""],
    ["upgrade", "websocket"],
    ["connection", "close, x"],
    ["authorization", ""],
    ["authorization", "Bearer"],
    ["x-user", "clinician"],
    ["x-junk", "a".repeat(12_000)],
    ["te", "trailers"],
    ["forwarded", "for=127.0.0.1;host=evil.example"],
  ];
  const endpoint = pick(random, table);
  const headers = Object.fromEntries(Array.from({ length: 1 + random.integer(4) }, () => pick(random, junk)));
  const methods = [
    endpoint.method,
    endpoint.method,
    "OPTIONS",
    "HEAD",
    "PUT",
    "PATCH",
    ...(endpoint.path === "/api/session" ? [] : ["DELETE"]),
    "TRACE",
    "PROPFIND",
  ];
  const path = endpoint.path
    .replace(":patientId", target.other)
    .replace(":type", "Condition")
    .replace(/:\w+/, "a".repeat(20));
  return { caller: pick(random, ["anonymous", "patient", "steward"]), method: pick(random, methods), path, headers };
}

const signs = [
  "\u0000",
  "\u202e",
  "\ud800",
  "\ufffd",
  "é",
  "e\u0301",
  "ß",
  "ı",
  "😀",
  "﷽",
  "\u200b",
  "'",
  '"',
  "\\",
  "%",
  "%zz",
  "%u0041",
  "<script>",
  "$" + "{7*7}",
  "{{7*7}}",
  ";",
  "|",
  "`",
  "\r\n",
  "\t",
  "NaN",
  "undefined",
  "-0",
  "1e309",
  "9".repeat(40),
  "a".repeat(3000),
];

function strangeSigns({ random, target, nonce }: Making): Made {
  const text = Array.from({ length: 1 + random.integer(6) }, () => pick(random, signs)).join("") + nonce;
  const raw = random.integer(3) === 0 ? text.replace(/[^\x21-\x7e]/g, "%") : encodeURIComponent(text.toWellFormed());
  const endpoint = pick(random, table);
  const names = [
    "search",
    "limit",
    "offset",
    "kind",
    "years",
    "patient",
    "_count",
    "_sort",
    "_offset",
    "code",
    "date",
    "_format",
    "__proto__",
    raw,
  ];
  const query = Array.from({ length: random.integer(4) }, () => `${pick(random, names)}=${raw}`).join("&");
  const path = `${endpoint.path.replace(/:\w+/g, () => (random.integer(2) === 0 ? target.own : raw))}${query === "" ? "" : `?${query}`}`;
  const body =
    endpoint.body === undefined
      ? {}
      : { body: Buffer.from(JSON.stringify({ question: text, name: text, password: text, allow: true, app: text })) };
  const headers = endpoint.body === undefined ? {} : json;
  return {
    caller: pick(random, ["anonymous", "patient", "clinician", "app"]),
    method: endpoint.method,
    path,
    headers,
    ...body,
  };
}

function oauthRequest({ random, target, nonce }: Making): Made {
  const values = [
    nonce,
    "",
    "growth",
    "https://evil.example/cb",
    `${target.appOrigin}/callback`,
    "code",
    "token",
    "code id_token",
    "S256",
    "plain",
    "a".repeat(43),
    "none",
    "consent",
    "patient/*.rs",
    "system/*.*",
    "openid",
    "\u0000",
    "%",
    `${target.appOrigin}/fhir`,
    "authorization_code",
    "refresh_token",
    "client_credentials",
    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    "a.b.c",
    "{}",
    "a".repeat(4000),
  ];
  const names = [
    "response_type",
    "client_id",
    "redirect_uri",
    "scope",
    "state",
    "aud",
    "code_challenge",
    "code_challenge_method",
    "launch",
    "prompt",
    "resource",
    "request",
    "request_uri",
    "claims",
    "nonce",
    "response_mode",
    "max_age",
    "id_token_hint",
    "grant_type",
    "code",
    "code_verifier",
    "refresh_token",
    "client_assertion",
    "client_assertion_type",
    "client_secret",
    "token",
    "token_type_hint",
    "__proto__",
  ];
  const valid = {
    response_type: "code",
    client_id: "growth",
    redirect_uri: `${target.appOrigin}/callback`,
    scope: "patient/*.rs",
    state: nonce,
    aud: `${target.appOrigin}/fhir`,
    code_challenge: "a".repeat(43),
    code_challenge_method: "S256",
  };
  const fields = new URLSearchParams(random.integer(2) === 0 ? valid : {});
  for (let n = random.integer(6); n > 0; n--)
    (random.integer(4) === 0 ? fields.append : fields.set).call(fields, pick(random, names), pick(random, values));
  const endpoint = pick(random, [
    "authorize",
    "token",
    "introspect",
    "revoke",
    "jwks",
    ".well-known/openid-configuration",
    "authorize/aaaa",
    "session/end",
    "session/end/confirm",
    nonce,
  ]);
  const get = endpoint.startsWith("authorize") ? random.integer(5) > 0 : random.integer(5) === 0;
  const types = [
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded",
    "application/json",
    "text/plain",
    "",
  ];
  const headers = {
    accept: pick(random, ["text/html", "application/json", "*/*"]),
    ...(get ? {} : { "content-type": pick(random, types) }),
  };
  const path = `/oauth/${endpoint}${get ? `?${fields}` : ""}`;
  return {
    caller: pick(random, ["anonymous", "patient"]),
    method: get ? "GET" : "POST",
    path,
    headers,
    ...(get ? {} : { body: Buffer.from(fields.toString()) }),
  };
}

/** A registered client's well-signed call with a body that is not quite one. */
function cdsCall({ random, target, nonce }: Making): Made {
  const values: readonly unknown[] = [
    null,
    0,
    "",
    nonce,
    [],
    {},
    { resourceType: "Bundle", entry: "x" },
    { resourceType: "Bundle", entry: [null, {}, { resource: 7 }] },
    { resourceType: "Patient", id: target.other, birthDate: 7 },
    { resourceType: "Patient", id: target.other, birthDate: "1800-99-99", gender: [] },
    { resourceType: "OperationOutcome" },
    {
      resourceType: "Bundle",
      entry: [
        {
          resource: {
            resourceType: "Observation",
            subject: { reference: `Patient/${target.other}` },
            code: { coding: [{ system: "http://loinc.org", code: "4548-4" }] },
            valueQuantity: { value: "high", unit: nonce },
            effectiveDateTime: "yesterday",
          },
        },
      ],
    },
    { resourceType: "MedicationRequest", medicationCodeableConcept: { text: nonce, coding: "x" } },
    { response: {}, resource: null },
    "Patient/",
    `Patient/${target.own}`,
    target.own,
    "MedicationRequest/1",
  ];
  const any = () => pick(random, values);
  const id = random.integer(12) === 0 ? nonce : pick(random, target.cdsServices);
  const hook = random.integer(8) === 0 ? nonce : id.replace(/^osler-(risk|guidance)-/, "");
  const context = {
    userId: "Practitioner/1",
    patientId: target.own,
    encounterId: any(),
    draftOrders: any(),
    selections: any(),
    conditions: any(),
  };
  const prefetch = { patient: any(), conditions: any(), observations: any(), medications: any(), [nonce]: any() };
  const body: Record<string, unknown> = { hook, hookInstance: nonce, context, prefetch };
  if (random.integer(3) === 0)
    body[pick(random, ["hook", "hookInstance", "context", "prefetch", "fhirServer"])] = any();
  if (random.integer(3) === 0) Object.assign(context, { patientId: any() });
  const feedback = random.integer(5) === 0;
  const item = {
    card: pick(random, [nonce, "4e0a3a1e-3283-4575-ab82-028d55fe2719", null]),
    outcome: pick(random, ["accepted", "overridden", nonce]),
    outcomeTimestamp: pick(random, ["2025-01-01T00:00:00Z", nonce, "9999-12-31T23:59:59+14:00"]),
  };
  const sent = feedback ? { feedback: pick(random, [[item], item, [], nonce]) } : body;
  const cut = random.integer(10) === 0 ? -1 - random.integer(30) : undefined;
  return {
    caller: "cds",
    method: "POST",
    path: `/cds-services/${encodeURIComponent(id)}${feedback ? "/feedback" : ""}`,
    headers: json,
    body: Buffer.from(JSON.stringify(sent).slice(0, cut)),
  };
}

function keyCall({ random, nonce }: Making): Made {
  const values: readonly unknown[] = [
    null,
    -1,
    1e30,
    "",
    nonce,
    [],
    {},
    [{ role: "user", content: nonce }],
    [{ role: "user", content: [{ type: "text", text: nonce }] }],
    "1950-01-01",
    "female",
    [{ code: "ICD10CM//I10", time: "2020-01-01T00:00:00Z" }],
    [{ code: nonce, time: "never", value: "x" }],
    "osler-answers",
  ];
  const names = [
    "model",
    "messages",
    "input",
    "stream",
    "birthDate",
    "sex",
    "events",
    "jsonrpc",
    "method",
    "params",
    "id",
    nonce,
  ];
  const fields = Array.from(
    { length: 1 + random.integer(7) },
    () => [pick(random, names), pick(random, values)] as const,
  );
  const path = pick(random, [
    "/v1/chat/completions",
    "/v1/responses",
    "/v1/risks",
    "/v1/embeddings",
    "/mcp",
    `/v1/models/${nonce}`,
    "/v1/models",
  ]);
  const get = path.startsWith("/v1/models");
  const headers = { ...json, accept: pick(random, ["application/json, text/event-stream", "*/*"]) };
  return {
    caller: "key",
    method: get ? "GET" : "POST",
    path,
    headers,
    ...(get ? {} : { body: Buffer.from(JSON.stringify(Object.fromEntries(fields))) }),
  };
}
