import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CdsRequest } from "#contract";
import { type RecordServer, readFromRecordServer, recordServerSchema } from "./record-server.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let answer: Answer = () => {};
const asked: { url: string; token: string | undefined }[] = [];
const strangersAsked: string[] = [];
const servers: Server[] = [];
let base = "";
let elsewhere = "";

async function listen(handle: Answer): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  base = `${await listen((request, response) => {
    asked.push({ url: request.url ?? "", token: request.headers.authorization });
    answer(request, response);
  })}/r4`;
  elsewhere = await listen((request, response) => {
    strangersAsked.push(request.url ?? "");
    send(response, 200, bundle(condition("1")));
  });
});
beforeEach(() => {
  asked.length = 0;
  strangersAsked.length = 0;
  answer = (_, response) => send(response, 200, bundle(condition("1")));
});
afterAll(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/fhir+json", ...headers }).end(JSON.stringify(body));
}

const condition = (id: string) => ({ resourceType: "Condition", id, subject: { reference: "Patient/p-9" } });
function bundle(...resources: readonly object[]) {
  return { resourceType: "Bundle", type: "searchset", entry: resources.map((resource) => ({ resource })) };
}
const pageOf = (resource: object, next: string) => ({ ...bundle(resource), link: [{ relation: "next", url: next }] });

const authorization = {
  access_token: "secret-token",
  token_type: "Bearer",
  expires_in: 300,
  scope: "user/Patient.read user/Condition.rs",
  subject: "osler-at-visitor",
};
interface Given {
  readonly fhirServer?: string | undefined;
  readonly authorization?: Partial<typeof authorization> & { readonly patient?: string };
  readonly patientId?: string;
  readonly queries?: Readonly<Record<string, string>>;
  readonly registered?: readonly RecordServer[];
}
const conditions = { conditions: "Condition?patient={{context.patientId}}" };

function read(given: Given = {}) {
  const request = {
    hook: "patient-view",
    hookInstance: "1",
    fhirServer: "fhirServer" in given ? given.fhirServer : base,
    fhirAuthorization: { ...authorization, ...given.authorization },
    context: { patientId: "p-9" },
  } as CdsRequest;
  return readFromRecordServer(
    request,
    given.registered ?? [{ url: base, subject: "osler-at-visitor" }],
    given.patientId ?? "p-9",
    given.queries ?? conditions,
  );
}
const why = async (given: Given = {}) => (await read(given)).failed.get("conditions");

describe("a server that behaves", () => {
  test("is asked each query about the patient, with the token of the call", async () => {
    answer = ({ url }, response) =>
      send(response, 200, url?.includes("?") ? bundle(condition("1")) : { resourceType: "Patient", id: "p-9" });
    const { found, failed } = await read({ queries: { ...conditions, patient: "Patient/{{context.patientId}}" } });
    expect(failed.size).toBe(0);
    expect(found).toEqual({ conditions: bundle(condition("1")), patient: { resourceType: "Patient", id: "p-9" } });
    expect(asked.map(({ url }) => url).sort()).toEqual(["/r4/Condition?patient=p-9", "/r4/Patient/p-9"]);
    expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(["Bearer secret-token"]));
  });

  test("may answer in pages: problems on the second page are not lost", async () => {
    answer = ({ url }, response) =>
      send(response, 200, url?.includes("page=2") ? bundle(condition("2")) : pageOf(condition("1"), `${base}?page=2`));
    expect((await read()).found["conditions"]).toEqual(bundle(condition("1"), condition("2")));
  });

  test("is asked for one page when the query names how many are wanted", async () => {
    answer = (_, response) => send(response, 200, pageOf(condition("1"), `${base}?page=2`));
    await read({ queries: { conditions: "Condition?patient={{context.patientId}}&_count=500" } });
    expect(asked).toHaveLength(1);
  });

  test("that is registered as open is sent no token, even if the call brings one", async () => {
    const { found } = await read({ registered: [{ url: `${base}/` }] });
    expect(Object.keys(found)).toEqual(["conditions"]);
    expect(asked).toEqual([{ url: "/r4/Condition?patient=p-9", token: undefined }]);
  });
});

describe("nothing is asked", () => {
  test.each<[string, Given, RegExp]>([
    ["of a server nobody registered (SSRF)", { fhirServer: "http://127.0.0.1:1/r4" }, /not one registered/],
    ["of a registered server's other path", { fhirServer: "http://127.0.0.1/r4/../admin" }, /not one registered/],
    ["when the call names no server", { fhirServer: undefined }, /names no fhirServer/],
    ["with a token for another client", { authorization: { subject: "someone" } }, /subject is not/],
    ["with a token that has expired", { authorization: { expires_in: 0 } }, /expired/],
    ["with a token for another patient", { authorization: { patient: "p-8" } }, /another patient/],
    ["with a token that is no bearer token", { authorization: { token_type: "mac" } }, /Bearer/],
    ["beyond the token's scope", { authorization: { scope: "user/Patient.rs" } }, /does not permit Condition/],
    ["with a scope to write", { authorization: { scope: "user/Condition.write user/Condition.cud" } }, /not permit/],
    [
      "with a scope for a part of the conditions, which is not the whole",
      { authorization: { scope: "user/Condition.rs?category=problem-list-item" } },
      /does not permit/,
    ],
    ["about an id that climbs out of its path", { patientId: ".." }, /not a FHIR id/],
    ["about an id that adds to the query", { patientId: "p-9&_include=*" }, /not a FHIR id/],
  ])("%s", async (_, given, reason) => {
    expect(await why(given)).toMatch(reason);
    expect(asked).toEqual([]);
  });
});

describe("a server that misbehaves", () => {
  test.each([301, 302, 303, 307, 308])(
    "and redirects elsewhere (%i) is not followed, and its token stays",
    async (status) => {
      answer = (_, response) => send(response, status, {}, { location: `${elsewhere}/steal` });
      expect(await why()).toBe(`the server answered ${status}`);
      expect(strangersAsked).toEqual([]);
    },
  );

  test("a next page on another server, or above the base, is not asked for", async () => {
    for (const next of [`${elsewhere}/r4?page=2`, base.replace("/r4", "/r4-other?page=2"), `${base}/../admin`]) {
      answer = (_, response) => send(response, 200, pageOf(condition("1"), next));
      expect(await why()).toBe("the next page is on another server");
    }
    expect(strangersAsked).toEqual([]);
  });

  test("pages without end stop after twenty", async () => {
    answer = (_, response) => send(response, 200, pageOf(condition("1"), `${base}?page=again`));
    expect(await why()).toMatch(/more than 20 pages/);
    expect(asked).toHaveLength(20);
  });

  test("an answer without end stops at 8 MB, far from what was offered", async () => {
    let offered = 0;
    answer = (_, response) => {
      response.writeHead(200, { "content-type": "application/fhir+json" });
      const block = Buffer.alloc(1024 * 1024, 32);
      const more = () => {
        while (!response.destroyed && offered < 1000 && response.write(block)) offered++;
      };
      response.on("drain", more);
      more();
    };
    expect(await why()).toBe("the answers are larger than 8 MB");
    expect(offered).toBeLessThan(100);
  });

  test("one that never answers is left after three seconds", async () => {
    let left: Promise<unknown> = Promise.resolve();
    answer = (request) => {
      left = once(request.socket, "close");
    };
    expect(await why()).toBe("the server did not answer within 3 s");
    await left;
  });

  test.each<[string, Answer, string]>([
    ["refuses", (_, response) => send(response, 403, { resourceType: "OperationOutcome" }), "the server answered 403"],
    ["sends HTML", (_, response) => void response.end("<html>"), "the server's answer is not JSON"],
    [
      "sends another resource",
      (_, response) => send(response, 200, { resourceType: "Patient" }),
      "the server's answer is not a Bundle",
    ],
    ["hangs up", (request) => void request.socket.destroy(), "the server cannot be reached"],
  ])("one that %s is reported as such", async (_, misbehave, reason) => {
    answer = misbehave;
    expect(await why()).toBe(reason);
  });
});

test("only https, or http on this machine, may be registered, and nothing that hides another host", () => {
  const accepted = (url: string) => recordServerSchema.safeParse({ url }).success;
  expect(
    ["https://ehr.example/fhir", "http://127.0.0.1:8080/fhir", "http://[::1]/r4"].filter((url) => !accepted(url)),
  ).toEqual([]);
  const refused = [
    "http://ehr.example/fhir",
    "https://user:pw@ehr.example/fhir",
    "https://ehr.example/fhir?x=1",
    "ftp://ehr.example/fhir",
    "file:///etc/passwd",
  ];
  expect(refused.filter(accepted)).toEqual([]);
});
