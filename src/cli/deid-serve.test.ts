import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PresidioServer } from "#serving";
import { startDeidServer } from "./commands/deid-serve.ts";

let server: PresidioServer;
const log: string[] = [];
beforeAll(async () => {
  server = await startDeidServer({ port: 0, log: (line) => log.push(line) });
});
afterAll(() => server.close());

async function post(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const text = "😀 Seen by Dr. Anneliese Vorderbruck on 2021-03-04, call 212-555-0137.";

test("what /analyze finds goes to /anonymize as it is, and no identifier is left; offsets are code points", async () => {
  const found = await post("/analyze", { text, language: "en" });
  expect(found.status).toBe(200);
  const results = found.body as { entity_type: string; start: number; end: number; score: number }[];
  const signs = Array.from(text);
  const written = new Map(
    results.map(({ entity_type, start, end }) => [entity_type, signs.slice(start, end).join("")]),
  );
  expect(written.get("PERSON")).toMatch(/Anneliese Vorderbruck$/);
  expect(written.get("DATE_TIME")).toBe("2021-03-04");
  expect(written.get("PHONE_NUMBER")).toBe("212-555-0137");
  const hidden = await post("/anonymize", {
    text,
    analyzer_results: results,
    anonymizers: { PHONE_NUMBER: { type: "redact" } },
  });
  expect(hidden.body).toMatchObject({ text: expect.stringMatching(/^😀 Seen by .*<PERSON> on <DATE_TIME>, call \.$/) });
});

test("entity types, an allow list, a threshold and several texts at once", async () => {
  const some = await post("/analyze", { text: [text, "slept well"], language: "en", entities: ["PHONE_NUMBER"] });
  expect(some.body).toMatchObject([[{ entity_type: "PHONE_NUMBER" }], []]);
  const allowed = await post("/analyze", {
    text,
    language: "en",
    allow_list: ["212-555-0137"],
    entities: ["PHONE_NUMBER"],
  });
  expect(allowed.body).toEqual([]);
  const types = await (await fetch(`${server.url}/supportedentities?language=en`)).json();
  expect(types).toEqual(expect.arrayContaining(["PERSON", "DATE_TIME", "LOCATION"]));
});

test("asked how it was found a result says so, as Presidio's API describes it, and not asked it does not", async () => {
  const ask = async (more: object) => {
    const { body } = await post("/analyze", {
      text,
      language: "en",
      entities: ["PHONE_NUMBER", "CREDIT_CARD"],
      ...more,
    });
    return (body as { analysis_explanation: unknown }[]).map((result) => result.analysis_explanation);
  };
  expect(await ask({})).toEqual([null]);
  expect(await ask({ return_decision_process: true })).toEqual([
    {
      recognizer: "Osler",
      pattern_name: null,
      pattern: null,
      original_score: 1,
      score: 1,
      textual_explanation: null,
      score_context_improvement: 0,
      supportive_context_word: "",
      validation_result: null,
    },
  ]);
});

test("what is wrong or not supported is refused without a word of the text, in answer and log", async () => {
  const secret = "Vorderbruck";
  const cases: [string, unknown, number, string][] = [
    ["/analyze", {}, 400, "No text provided"],
    ["/analyze", { text: secret }, 400, "No language provided"],
    ["/analyze", { text: "", language: "en" }, 400, "No text provided"],
    ["/analyze", { text: [], language: "en" }, 400, "No text provided"],
    ["/analyze", { text: secret, language: "" }, 400, "No language provided"],
    ["/analyze", { text: secret, language: "zz" }, 400, "No matching recognizers were found to serve the request."],
    [
      "/analyze",
      { text: secret, language: "en", entities: ["CREDIT_CARD"] },
      400,
      "No matching recognizers were found to serve the request.",
    ],
    [
      "/analyze",
      { text: secret, language: "en", ad_hoc_recognizers: [{ name: "x" }] },
      400,
      "ad_hoc_recognizers are not supported",
    ],
    ["/analyze", `{"text":"${secret}`, 400, "Invalid request json"],
    ["/analyze", { text: secret.repeat(200_000), language: "en" }, 413, "The body is larger than 1048576 bytes"],
    ["/anonymize", { text: "", analyzer_results: [] }, 422, "Invalid input, text can not be empty"],
    [
      "/anonymize",
      { text: secret, analyzer_results: [{ start: 0, end: 99, score: 1, entity_type: "X" }] },
      422,
      "Invalid analyzer result, original text length is only 11.",
    ],
    [
      "/anonymize",
      { text: secret, analyzer_results: [], anonymizers: { DEFAULT: { type: "encrypt", key: secret } } },
      422,
      "Invalid input, anonymizers.DEFAULT.type does not fit",
    ],
    [
      "/anonymize",
      {
        text: secret,
        analyzer_results: [],
        anonymizers: { A: { type: "mask", masking_char: "ab", chars_to_mask: 1, from_end: true } },
      },
      422,
      "Invalid input, masking_char must be a character",
    ],
    [`/${secret}`, {}, 404, "Not found"],
  ];
  for (const [path, body, status, error] of cases) expect(await post(path, body)).toEqual({ status, body: { error } });
  expect(log.join("\n")).not.toContain(secret);
  expect(log.at(-1)).toMatch(/^POST unknown 404 \d+ ms$/);
});

test("a web site that points its own name at this machine is not answered", async () => {
  const status = await new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const asked = request({ port, host: "127.0.0.1", path: "/health", headers: { host: "evil.example" } }, (answer) =>
      resolve(answer.statusCode),
    );
    asked.on("error", reject).end();
  });
  expect(status).toBe(421);
});
