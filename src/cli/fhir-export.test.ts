/** `osler fhir export` as a user runs it, against a server on this machine that asks who comes. */
import { generateKeyPairSync, verify } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killOslerHolding, runOsler } from "./run-osler.fixture.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const patients = Array.from({ length: 8000 }, (_, i) => `{"resourceType":"Patient","id":"p${i}"}\n`);
const file = Buffer.from(patients.join(""));
let server: Server;
let base: string;
let directory: string;
let asked: string[];
let assertions: { header: unknown; body: unknown; good: boolean }[];
/** Whether only half the file is sent, and the rest held back. */
let heldBack = false;

const decoded = (part = "") => JSON.parse(Buffer.from(part, "base64url").toString()) as unknown;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "osler-export-"));
  await writeFile(join(directory, "key.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  [asked, assertions] = [[], []];
  server = createServer(async (request, response) => {
    const path = request.url?.split("?")[0] ?? "";
    asked.push(`${request.method} ${path} ${request.headers.range ?? ""}`.trim());
    if (path === "/r4/.well-known/smart-configuration") {
      response.end(JSON.stringify({ token_endpoint: `${base}/token` }));
    } else if (path === "/token") {
      const jwt = new URLSearchParams(await text(request)).get("client_assertion") ?? "";
      const [header, body, signature] = jwt.split(".");
      const signed = Buffer.from(`${header}.${body}`);
      const good = verify("sha384", signed, publicKey, Buffer.from(signature ?? "", "base64url"));
      assertions.push({ header: decoded(header), body: decoded(body), good });
      response.end(JSON.stringify({ access_token: "let-me-in", expires_in: 300 }));
    } else if (request.headers.authorization !== "Bearer let-me-in") response.writeHead(401).end();
    else if (path === "/r4/Patient/$export") response.writeHead(202, { "content-location": `${base}/job` }).end();
    else if (path === "/job") {
      const output = [{ type: "Patient", url: `${base}/file`, count: patients.length }];
      response.end(JSON.stringify({ transactionTime: "2026-03-01T00:00:00Z", requiresAccessToken: true, output }));
    } else if (path === "/file") {
      const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
      response.writeHead(start === 0 ? 200 : 206, {
        etag: '"1"',
        "content-length": file.length - start,
        ...(start === 0 ? {} : { "content-range": `bytes ${start}-${file.length - 1}/${file.length}` }),
      });
      if (!heldBack) response.end(file.subarray(start));
      else response.write(file.subarray(start, file.length / 2));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true });
});

test("it proves who it is by its key; killed in the middle of a file and run again, it goes on with the same export", async () => {
  const out = join(directory, "records");
  const proof = ["--client-id", "osler", "--key", join(directory, "key.pem"), "--key-id", "k1"];
  const args = ["fhir", "export", `${base}/r4/`, "--out", out, ...proof];
  heldBack = true;
  await killOslerHolding(join(out, ".0001/Patient.00.ndjson.part"), args);
  heldBack = false;
  const { code, stdout, stderr } = await runOsler(args);
  expect(stderr).not.toContain("intake/");
  expect(code).toBe(0);
  expect(stdout).toContain("Patient: 8000");
  expect(await readFile(join(out, "0001/Patient.00.ndjson"))).toEqual(file);
  expect(asked.filter((line) => line.includes("$export"))).toHaveLength(1);
  expect(asked.filter((line) => line.startsWith("GET /file"))).toEqual([
    "GET /file",
    expect.stringMatching(/^GET \/file bytes=[1-9]\d*-$/),
  ]);
  expect(asked.at(-1)).toBe("DELETE /job");
  expect(assertions[0]).toMatchObject({
    header: { alg: "RS384", kid: "k1" },
    body: { iss: "osler", sub: "osler", aud: `${base}/token` },
    good: true,
  });
});

test("half a proof is refused before anything is asked", async () => {
  const before = asked.length;
  const { code, stderr } = await runOsler(["fhir", "export", `${base}/r4`, "--out", directory, "--client-id", "osler"]);
  expect(code).toBe(1);
  expect(stderr).toContain("intake/export-key");
  expect(asked).toHaveLength(before);
});
