/**
 * @module scripts/check-boundaries: keeps the data's route one-way.
 *
 * The table is the architecture, in the order data travels. A module may import only what its row names, and a row may name only
 * modules above it, so cycles cannot exist. A driver belongs to one module. Only `deid` mints `Deidentified`. A run that reads no
 * file fails: a check that looked at nothing has checked nothing.
 */
import { existsSync, globSync, readFileSync } from "node:fs";

interface Row {
  readonly may: readonly string[];
  readonly owns?: readonly string[];
}

const route: Record<string, Row> = {
  core: { may: [] },
  contract: { may: ["core"] },
  storage: {
    may: ["core"],
    owns: [
      "pg",
      "@electric-sql/pglite",
      "@electric-sql/pglite/node-postgres",
      "kysely",
      "@duckdb/node-api",
      "@lancedb/lancedb",
      "saxes",
      "yauzl",
    ],
  },
  fetch: { may: ["core", "storage"] },
  graph: { may: ["core"], owns: ["onnxruntime-node", "onnx-proto"] },
  sampling: { may: ["core", "graph"] },
  governance: { may: ["core", "storage"] },
  fhir: { may: ["core"], owns: ["@lhncbc/ucum-lhc"] },
  synth: { may: ["core", "storage"] },
  intake: { may: ["core", "storage", "fetch", "governance", "fhir"] },
  deid: {
    may: ["core", "storage", "graph", "governance", "fhir"],
    owns: ["fhirpath", "fhirpath/fhir-context/r4"],
  },
  timeline: { may: ["core", "storage"] },
  tokens: { may: ["core", "storage", "timeline"] },
  corpus: { may: ["core", "storage", "governance", "timeline", "tokens"] },
  model: { may: ["core", "storage", "graph", "timeline", "tokens"] },
  train: { may: ["core", "storage", "graph", "timeline", "tokens", "corpus", "model"] },
  evidence: { may: ["core", "contract", "storage", "fetch", "graph"] },
  answers: { may: ["core", "contract", "storage", "timeline", "evidence"] },
  prevention: { may: ["core", "timeline"] },
  validation: {
    may: [
      "core",
      "contract",
      "storage",
      "synth",
      "timeline",
      "tokens",
      "corpus",
      "graph",
      "model",
      "evidence",
      "answers",
    ],
    owns: ["pdfkit"],
  },
  neighbours: {
    may: ["core", "storage", "graph", "timeline", "tokens", "corpus", "model", "validation"],
  },
  release: { may: ["core", "contract", "storage", "governance", "timeline", "tokens", "model", "validation"] },
  serving: {
    may: [
      "core",
      "contract",
      "storage",
      "governance",
      "fhir",
      "timeline",
      "tokens",
      "model",
      "evidence",
      "answers",
      "prevention",
      "validation",
      "neighbours",
      "release",
    ],
    owns: [
      "fastify",
      "prom-client",
      "fastify-type-provider-zod",
      "jose",
      "oidc-provider",
      "openid-client",
      "@modelcontextprotocol/sdk/server/mcp.js",
      "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js",
      "@modelcontextprotocol/sdk/server/stdio.js",
      "@modelcontextprotocol/sdk/shared/transport.js",
      "@modelcontextprotocol/sdk/types.js",
    ],
  },
  cli: { may: ["*"], owns: ["commander", "listr2"] },
};

const names = Object.keys(route);
const owners = new Map(names.flatMap((name) => (route[name]?.owns ?? []).map((driver) => [driver, name] as const)));

/** Module specifiers in `import … from`, `export … from` and `import(…)`. Comments are dropped first, so examples do not count. */
function specifiers(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] as string);
}

function tableProblems(): string[] {
  return names.flatMap((name, position) =>
    (route[name]?.may ?? [])
      .filter((target) => target !== "*" && !names.slice(0, position).includes(target))
      .map((target) => `table: ${name} names ${target}, which is not above it`),
  );
}

function sourceProblems(file: string): string[] {
  const name = file.split("/")[1] ?? "";
  const row = route[name];
  if (row === undefined) return [`${file}: ${name} is not in the route table`];
  const source = readFileSync(file, "utf8");
  const problems: string[] = [];
  if (name !== "deid" && /\bas\s+(unknown\s+as\s+)?Deidentified</.test(source)) {
    problems.push(`${file}: only deid may mint Deidentified`);
  }
  for (const specifier of specifiers(source)) {
    const target = specifier.startsWith("#") ? specifier.slice(1) : undefined;
    if (target !== undefined && target !== name && row.may[0] !== "*" && !row.may.includes(target)) {
      problems.push(`${file}: ${name} may not import ${target} (it may import ${row.may.join(", ") || "nothing"})`);
    }
    if (target === name) problems.push(`${file}: imports its own door; import the file instead`);
    const support = file.endsWith(".test.ts") && specifier.endsWith(".test-support.ts");
    const up = specifier.match(/^(?:\.\.\/)+/)?.[0].length ?? 0;
    if (!support && up / 3 >= file.split("/").length - 2)
      problems.push(`${file}: "${specifier}" leaves the module; import it as #module`);
    const owner = owners.get(specifier);
    if (owner !== undefined && owner !== name) problems.push(`${file}: only ${owner} may import ${specifier}`);
  }
  return problems;
}

function webProblems(file: string): string[] {
  return specifiers(readFileSync(file, "utf8"))
    .filter((specifier) => specifier.startsWith("#") && specifier !== "#contract" && specifier !== "#core")
    .map((specifier) => `${file}: web may import #contract and #core only, not ${specifier}`);
}

const sources = globSync("src/**/*.{ts,tsx}");
const pages = globSync("web/**/*.{ts,tsx}", { exclude: ["web/dist/**"] });
const problems = [...tableProblems(), ...sources.flatMap(sourceProblems), ...pages.flatMap(webProblems)];
if (sources.length === 0) problems.push("no file found under src/");
for (const name of names) {
  const door = name === "cli" ? "main.ts" : "index.ts";
  if (!existsSync(`src/${name}/${door}`)) problems.push(`src/${name}/${door} is missing`);
}
for (const problem of problems) console.error(problem);
console.log(`boundaries: ${sources.length + pages.length} files, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
