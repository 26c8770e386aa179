import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRequestLog } from "./request-log-file.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "osler-log-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const line = (id: string) => ({
  ...{ time: "2031-01-01T00:00:00.000Z", id, method: "GET", route: "/api/health", status: 200, milliseconds: 1 },
  role: "none",
});
const idsIn = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((text) => JSON.parse(text).id);

test("a later run goes on where the last one stopped, in a file that is its owner's alone", () => {
  const path = join(home, "logs", "requests.ndjson");
  for (const id of ["a", "b"]) {
    const log = openRequestLog(path, (error) => expect.unreachable(String(error)));
    log.add(line(id));
    log.close();
  }
  expect(idsIn(path)).toEqual(["a", "b"]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a full file is put aside, and no more than eight are kept beside the one written", async () => {
  const path = join(home, "requests.ndjson");
  for (let n = 0; n < 12; n++) {
    const log = openRequestLog(path, (error) => expect.unreachable(String(error)), 1);
    log.add(line(String(n)));
    log.close();
  }
  expect(readdirSync(home).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `requests.ndjson.${n}`));
  expect(idsIn(`${path}.1`)).toEqual(["11"]);
  expect(idsIn(`${path}.8`)).toEqual(["4"]);
});

test("a place that takes no file is told once, and nothing throws", () => {
  writeFileSync(join(home, "logs"), "");
  const told: unknown[] = [];
  const log = openRequestLog(join(home, "logs", "requests.ndjson"), (error) => told.push(error));
  log.add(line("a"));
  log.close();
  log.add(line("b"));
  log.close();
  expect(told).toHaveLength(1);
});
