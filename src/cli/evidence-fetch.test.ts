/** `osler evidence fetch` as a user runs it, against a server on this machine. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killOslerHolding, runOsler } from "./run-osler.fixture.ts";

const label = Buffer.alloc(400_000, "<section/>");
const half = label.length / 2;
let server: Server;
let base: string;
let out: string;
let ranges: (string | undefined)[];
/** Whether only half the file is sent, and the rest held back. */
let heldBack = false;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "osler-fetch-"));
  ranges = [];
  server = createServer((request, response) => {
    if (request.url?.startsWith("/spls.json") === true) {
      const data = ["aaaa", "gone"].map((setid) => ({ setid, spl_version: 1 }));
      response.end(JSON.stringify({ data, metadata: { total_pages: 1 } }));
    } else if (request.url === "/spls/aaaa.xml") {
      const { range } = request.headers;
      ranges.push(range);
      const start = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0);
      const contentRange = `bytes ${start}-${label.length - 1}/${label.length}`;
      response.writeHead(start === 0 ? 200 : 206, {
        "content-length": label.length - start,
        "last-modified": "Thu, 08 Jan 2026 10:00:00 GMT",
        ...(start === 0 ? {} : { "content-range": contentRange }),
      });
      if (!heldBack) response.end(label.subarray(start));
      else response.write(label.subarray(start, half));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(out, { recursive: true });
});

test("killed in the middle of a file and run again, it goes on; what cannot be had is named and ends with 1", async () => {
  const args = ["evidence", "fetch", "dailymed", "--out", out, "--base", base];
  heldBack = true;
  await killOslerHolding(join(out, "aaaa.xml.part"), args);
  heldBack = false;
  const { code, stdout, stderr } = await runOsler(args);
  expect(code).toBe(1);
  expect(stdout).toContain("1 files fetched");
  expect(stdout).toMatch(/not fetched: gone\.xml: .*404/);
  expect(stderr).toContain("fetch/incomplete");
  expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  expect(await readFile(join(out, "aaaa.xml"))).toEqual(label);
});
