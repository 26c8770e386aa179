import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What `osler …args` loaded: Osler's modules by their doors, packages by name. */
function loadedBy(...args: string[]): { readonly code: number | null; readonly loaded: string[] } {
  const observer = join(import.meta.dirname, "loaded.fixture.ts");
  const { status, output } = spawnSync(
    process.execPath,
    ["--import", observer, join(import.meta.dirname, "main.ts"), ...args],
    { stdio: ["ignore", "pipe", "pipe", "pipe"], encoding: "utf8" },
  );
  return { code: status, loaded: JSON.parse(output[3] ?? "") };
}

test.each([
  ["the list of commands", 0, ["--help"]],
  ["the version", 0, ["--version"]],
  ["a command's help", 0, ["up", "--help"]],
  ["an unknown command", 2, ["cure"]],
  [
    "a value no module takes",
    2,
    ["keys", "add", "--name", "n", "--owner", "o", "--purpose", "TREAT", "--role", "cook"],
  ],
  ["a missing option", 2, ["synth", "--patients", "3"]],
])("%s waits for no module behind the command line, and for no driver", (_, code, args) => {
  expect(loadedBy(...args)).toEqual({ code, loaded: ["#cli", "#core", "commander"] });
});

/** What opens databases, runs models, serves and draws. */
const drivers = [
  "@duckdb/node-api",
  "@electric-sql/pglite",
  "@fastify/helmet",
  "@lancedb/lancedb",
  "@modelcontextprotocol/sdk",
  "@simplewebauthn/server",
  "fastify",
  "kysely",
  "oidc-provider",
  "onnxruntime-node",
  "openid-client",
  "pdfkit",
  "pg",
  "prom-client",
];

test.each([
  ["keys of no home", ["keys", "list", "--home", "none"]],
  ["a release that is not there", ["release", "verify", "none"]],
  ["questions that are not there", ["answers", "evaluate", "--questions", "none", "--home", "none"]],
])("%s are refused before a driver is loaded", (_, args) => {
  const { code, loaded } = loadedBy(...args);
  expect(code).toBe(1);
  expect(loaded).toContain("#storage");
  expect(loaded.filter((name) => drivers.includes(name))).toEqual([]);
});

test("keys are listed without what reads records and literature", () => {
  const { loaded } = loadedBy("keys", "list", "--home", "none");
  for (const module of ["#intake", "#deid", "#evidence", "#answers", "#synth"]) expect(loaded).not.toContain(module);
});

test.each([
  ["a release is verified", ["release", "verify", "none"]],
  ["answers are evaluated", ["answers", "evaluate", "--questions", "none", "--home", "none"]],
])("%s without what reads and de-identifies records", (_, args) => {
  const { loaded } = loadedBy(...args);
  expect(loaded).toContain("#answers");
  for (const module of ["#intake", "#deid", "#synth"]) expect(loaded).not.toContain(module);
});
