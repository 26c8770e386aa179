/** Against a server on this machine that behaves as the public ones do, on bad days too. */
import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Clock, fetchFiles, openPoliteClient } from "#fetch";
import { listRemoteFiles, type PublicSource, publicRequestsPerSecond } from "./public-sources.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let directory: string;
/** Handlers to be used once, in order, before the files themselves are served. */
let faults: Map<string, Handler[]>;
let files: Map<string, Buffer>;
let asked: { url: string; range: string | undefined; at: number }[];
let now: number;
let waits: number[];

const clock: Clock = {
  now: () => now,
  sleep: async (milliseconds) => {
    waits.push(milliseconds);
    now += milliseconds;
  },
};

beforeEach(async () => {
  [faults, files, asked, now, waits] = [new Map(), new Map(), [], 0, []];
  directory = await mkdtemp(join(tmpdir(), "osler-fetch-"));
  server = createServer((request, response) => {
    const url = request.url ?? "";
    asked.push({ url, range: request.headers.range, at: now });
    const fault = faults.get(url)?.shift();
    if (fault !== undefined) fault(request, response);
    else serve(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await rm(directory, { recursive: true });
});

const etagOf = (content: Buffer) => `"${createHash("sha1").update(content).digest("hex")}"`;

/** A file whole, or from where `Range` says if it is still the file of `If-Range` (RFC 9110 §13.1.5, §14). */
function serve(request: IncomingMessage, response: ServerResponse): void {
  const content = files.get(request.url ?? "");
  if (content === undefined) {
    response.writeHead(404).end();
    return;
  }
  const etag = etagOf(content);
  const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1];
  if (from === undefined || request.headers["if-range"] !== etag) {
    response.writeHead(200, { etag, "content-length": content.length }).end(content);
    return;
  }
  const start = Number(from);
  if (start >= content.length) {
    response.writeHead(416).end();
    return;
  }
  const rest = content.subarray(start);
  const range = `bytes ${start}-${content.length - 1}/${content.length}`;
  response.writeHead(206, { etag, "content-length": rest.length, "content-range": range }).end(rest);
}

/** Sends so many bytes of the file and, when they have arrived, tears the connection. */
function cutAfter(bytes: number): Handler {
  return (request, response) => {
    const content = files.get(request.url ?? "") ?? Buffer.alloc(0);
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const rest = content.subarray(start);
    response.writeHead(start === 0 ? 200 : 206, {
      etag: etagOf(content),
      "content-length": rest.length,
      ...(start === 0 ? {} : { "content-range": `bytes ${start}-${content.length - 1}/${content.length}` }),
    });
    response.write(rest.subarray(0, bytes));
    const part = `${join(directory, request.url ?? "")}.part`;
    const arrived = () => existsSync(part) && statSync(part).size >= start + bytes;
    const watch = setInterval(() => {
      if (!arrived()) return;
      clearInterval(watch);
      response.destroy();
    }, 5);
  };
}

/** Sends so many bytes of the rest, as RFC 9110 §15.3.7 lets a server. */
function piece(bytes: number): Handler {
  return (request, response) => {
    const content = files.get(request.url ?? "") ?? Buffer.alloc(0);
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1]);
    const range = `bytes ${start}-${start + bytes - 1}/${content.length}`;
    response.writeHead(206, { etag: etagOf(content), "content-length": bytes, "content-range": range });
    response.end(content.subarray(start, start + bytes));
  };
}

const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };

const article = "/baseline/pubmed26n0001.xml.gz";
const update = "/updatefiles/pubmed26n1335.xml.gz";
const noise = (length: number, seed: number) => Buffer.from(Array.from({ length }, (_, i) => (i * seed) % 251));

/** PubMed's folders as Apache lists them, each file with its MD5 beside it. */
function offerPubmed(): void {
  put(article, noise(30_000, 7));
  put(update, noise(5_000, 11));
}

function put(path: string, content: Buffer): void {
  const name = path.split("/").at(-1);
  files.set(path, content);
  files.set(`${path}.md5`, Buffer.from(`MD5(${name})= ${createHash("md5").update(content).digest("hex")}\n`));
  const row = (file: string) => `<a href="${file}">${file}</a>  2026-01-09 15:05  ${content.length}\n`;
  const page = `<html><pre><a href="/">Parent Directory</a>\n${row(`${name}`)}${row(`${name}.md5`)}<a href="README.txt">README.txt</a></pre>`;
  files.set(path.slice(0, path.lastIndexOf("/") + 1), Buffer.from(page));
}

function run(source: PublicSource = "pubmed", limit?: number) {
  const client = openPoliteClient({ clock, perSecond: publicRequestsPerSecond });
  const listed = listRemoteFiles(client, source, { base, ...(limit === undefined ? {} : { limit }) });
  return fetchFiles(listed, { directory, client });
}

const readLedger = async () =>
  (await readFile(join(directory, "ledger.ndjson"), "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const requestsFor = (path: string) => asked.filter(({ url }) => url === path);

describe("PubMed", () => {
  beforeEach(offerPubmed);

  test("baseline and updates arrive byte for byte, with origin, licence and hash in the ledger; again, nothing is asked for twice", async () => {
    expect(await run()).toEqual({ fetched: 2, unchanged: 0, bytes: 35_000, failed: [] });
    expect(await readFile(join(directory, article))).toEqual(files.get(article));
    const ledger = await readLedger();
    expect(ledger.map(({ path }) => `/${String(path)}`)).toEqual([article, update]);
    expect(ledger[0]).toMatchObject({
      url: `${base}${article.slice(1)}`,
      bytes: 30_000,
      sha256: createHash("sha256")
        .update(files.get(article) ?? "")
        .digest("hex"),
      licence: expect.stringContaining("copyright"),
    });
    asked = [];
    expect(await run()).toMatchObject({ fetched: 0, unchanged: 2 });
    expect(asked.map(({ url }) => url)).toEqual(["/baseline/", "/updatefiles/"]);
  });

  test("a cut connection is resumed from the byte it stopped at, not begun anew", async () => {
    faults.set(article, [cutAfter(10_000), cutAfter(10_000)]);
    expect(await run()).toMatchObject({ fetched: 2, failed: [] });
    const ranges = requestsFor(article).map(({ range }) => range);
    expect(ranges).toHaveLength(3);
    expect(ranges[1]).toMatch(/^bytes=[1-9]\d*-$/);
    expect(Number(ranges[2]?.slice(6, -1))).toBeGreaterThan(Number(ranges[1]?.slice(6, -1)));
    expect(await readFile(join(directory, article))).toEqual(files.get(article));
  });

  test("a run that died goes on where it stopped", async () => {
    const down = Array.from({ length: 6 }, () => status(503));
    faults.set(article, [cutAfter(20_000), ...down]);
    await expect(run()).rejects.toMatchObject({ code: "fetch/unreachable" });
    const kept = (await stat(`${join(directory, article)}.part`)).size;
    expect(kept).toBeGreaterThan(0);
    asked = [];
    expect(await run()).toMatchObject({ fetched: 2, failed: [] });
    expect(requestsFor(article).map(({ range }) => range)).toEqual([`bytes=${kept}-`]);
    expect(await readFile(join(directory, article))).toEqual(files.get(article));
  });

  test("a file that changed while half of it was here is taken anew", async () => {
    const down = Array.from({ length: 6 }, () => status(503));
    faults.set(article, [cutAfter(20_000), ...down]);
    await expect(run()).rejects.toThrow();
    put(article, noise(28_000, 13));
    expect(await run()).toMatchObject({ fetched: 2, failed: [] });
    expect(await readFile(join(directory, article))).toEqual(files.get(article));
  });

  test("a file whose MD5 is not the published one never gets its name, and the others arrive", async () => {
    files.set(`${article}.md5`, Buffer.from(`MD5(pubmed26n0001.xml.gz)= ${"0".repeat(32)}\n`));
    const { fetched, failed } = await run();
    expect(fetched).toBe(1);
    expect(failed).toEqual([{ path: article.slice(1), reason: expect.stringContaining("fetch/damaged") }]);
    await expect(stat(join(directory, article))).rejects.toThrow("ENOENT");
  });

  test("a file damaged once on the way is fetched again", async () => {
    faults.set(article, [(_, response) => response.writeHead(200, { "content-length": 5 }).end("other")]);
    expect(await run()).toMatchObject({ fetched: 2, failed: [] });
    expect(await readFile(join(directory, article))).toEqual(files.get(article));
  });

  test("a new version is fetched; a file lost or shortened here is fetched again", async () => {
    await run();
    put(update, noise(6_000, 17));
    await writeFile(join(directory, article), "short");
    expect(await run()).toMatchObject({ fetched: 2, unchanged: 0, failed: [] });
    expect(await readFile(join(directory, article))).toEqual(files.get(article));
    expect(await readFile(join(directory, update))).toEqual(files.get(update));
  });

  test("a line of the ledger torn by a power cut costs one file, not the run", async () => {
    await run();
    const ledger = join(directory, "ledger.ndjson");
    await writeFile(ledger, (await readFile(ledger, "utf8")).slice(0, -40));
    expect(await run()).toMatchObject({ fetched: 1, unchanged: 1, failed: [] });
    expect(await run()).toMatchObject({ fetched: 0, unchanged: 2 });
  });

  test("a moved file is found by its redirect", async () => {
    files.set("/elsewhere.gz", files.get(article) ?? Buffer.alloc(0));
    faults.set(article, [status(301, { location: "/elsewhere.gz" })]);
    expect(await run()).toMatchObject({ fetched: 2, failed: [] });
    expect(await readFile(join(directory, article))).toEqual(files.get("/elsewhere.gz"));
  });

  test("--limit stops the list", async () => {
    expect(await run("pubmed", 1)).toMatchObject({ fetched: 1 });
    expect(requestsFor(update)).toEqual([]);
  });
});

describe("politeness", () => {
  beforeEach(offerPubmed);

  test("no more than three requests a second", async () => {
    await run();
    const times = asked.map(({ at }) => at);
    for (const [i, at] of times.slice(1).entries()) expect(at - (times[i] ?? 0)).toBeGreaterThanOrEqual(333);
  });

  test("429 is waited out as Retry-After says, in seconds or as a date", async () => {
    faults.set(article, [
      status(429, { "retry-after": "42" }),
      status(503, { "retry-after": new Date(100_000).toUTCString() }),
    ]);
    expect(await run()).toMatchObject({ fetched: 2, failed: [] });
    const [first, second, third] = requestsFor(article).map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(42_000);
    expect(third).toBeGreaterThanOrEqual(100_000);
  });

  test("a busy server without Retry-After is asked ever more rarely", async () => {
    faults.set(article, [status(503), status(503), status(503)]);
    await run();
    expect(waits.map(Math.round).filter((wait) => wait >= 1000)).toEqual([1000, 2000, 4000]);
  });

  test("a server that asks for an hour is left alone", async () => {
    faults.set(article, [status(429, { "retry-after": "3600" })]);
    await expect(run()).rejects.toMatchObject({ code: "fetch/unreachable" });
    expect(requestsFor(article)).toHaveLength(1);
  });

  test("a file that is not there is named, and not asked for again and again", async () => {
    files.delete(article);
    const { fetched, failed } = await run();
    expect(fetched).toBe(1);
    expect(failed).toEqual([{ path: article.slice(1), reason: expect.stringContaining("404") }]);
    expect(requestsFor(article)).toHaveLength(1);
  });
});

test("PMC's packages keep their licence group, which says whether they may be trained on", async () => {
  for (const group of ["oa_comm", "oa_noncomm", "oa_other"])
    put(`/${group}/xml/${group}_xml.PMC000xxxxxx.baseline.2026-06-26.tar.gz`, noise(1000, 3));
  expect(await run("pmc")).toMatchObject({ fetched: 3, failed: [] });
  expect((await readLedger()).map(({ licence }) => licence)).toEqual([
    "commercial use allowed",
    "non-commercial use only",
    "no machine-readable licence",
  ]);
});

test("a label, which has no MD5, is whole when a server sends its rest in pieces", async () => {
  const label = noise(30_000, 7);
  offerLabel(label);
  await writeFile(join(directory, "aaaa-1.xml.part"), label.subarray(0, 10_000));
  await writeFile(join(directory, "aaaa-1.xml.part.json"), JSON.stringify({ validator: etagOf(label) }));
  faults.set("/spls/aaaa-1.xml", [piece(8_000), piece(8_000)]);
  expect(await run("dailymed")).toMatchObject({ fetched: 1, failed: [] });
  expect(await readFile(join(directory, "aaaa-1.xml"))).toEqual(label);
});

function offerLabel(label: Buffer): void {
  const data = [{ setid: "aaaa-1", spl_version: 3 }];
  files.set("/spls.json?pagesize=100&page=1", Buffer.from(JSON.stringify({ data, metadata: { total_pages: 1 } })));
  files.set("/spls/aaaa-1.xml", label);
}

test("a list cut on its way is asked for again", async () => {
  offerPubmed();
  const [cut, unlucky] = [cutList(), Array.from({ length: 6 }, cutList)];
  faults.set("/baseline/", [cut]);
  expect(await run()).toMatchObject({ fetched: 2, failed: [] });
  expect(requestsFor("/baseline/")).toHaveLength(2);
  faults.set("/baseline/", unlucky);
  await expect(run()).rejects.toMatchObject({ code: "fetch/unreachable" });
});

function cutList(): Handler {
  return (_, response) => {
    response.writeHead(200, { "content-length": 500 });
    response.write("<html><pre>", () => response.destroy());
  };
}

test("a page that asks to sign in is not kept as the label, and the label is fetched once it is there", async () => {
  offerLabel(Buffer.from("<document/>"));
  const page: Handler = (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<html>Sign in</html>");
  };
  for (const fault of [page, status(204)]) {
    faults.set("/spls/aaaa-1.xml", [fault]);
    expect(await run("dailymed")).toMatchObject({ fetched: 0, failed: [{ path: "aaaa-1.xml" }] });
  }
  expect(await run("dailymed")).toMatchObject({ fetched: 1, failed: [] });
  expect(await readFile(join(directory, "aaaa-1.xml"), "utf8")).toBe("<document/>");
});

test("DailyMed's labels are listed page by page and fetched by their version", async () => {
  const page = (setid: string, version: number) =>
    Buffer.from(JSON.stringify({ data: [{ setid, spl_version: version }], metadata: { total_pages: 2 } }));
  files.set("/spls.json?pagesize=100&page=1", page("aaaa-1", 3));
  files.set("/spls.json?pagesize=100&page=2", page("bbbb-2", 1));
  files.set("/spls/aaaa-1.xml", Buffer.from("<document/>"));
  files.set("/spls/bbbb-2.xml", Buffer.from("<document/>"));
  expect(await run("dailymed")).toMatchObject({ fetched: 2, failed: [] });
  files.set("/spls.json?pagesize=100&page=1", page("aaaa-1", 4));
  expect(await run("dailymed")).toMatchObject({ fetched: 1, unchanged: 1 });
});

test.each([
  ["a page that lists nothing", "pubmed", "/baseline/", "<html>We have moved.</html>"],
  ["a list that is no JSON", "dailymed", "/spls.json?pagesize=100&page=1", "<html>"],
  ["a label whose id is a path", "dailymed", "/spls.json?pagesize=100&page=1",
    '{"data":[{"setid":"../../etc/passwd","spl_version":1}],"metadata":{"total_pages":1}}'],
] as const)("%s is said, not read as an empty or a hostile list", async (_, source, path, content) => {
  files.set(path, Buffer.from(content));
  await expect(run(source)).rejects.toMatchObject({ code: "evidence/source-unreadable" });
}); // biome-ignore format: a table
