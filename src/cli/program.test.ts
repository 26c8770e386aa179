import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runHere } from "./run-here.fixture.ts";
import { runOsler } from "./run-osler.fixture.ts";

const scratch = () => mkdtemp(join(tmpdir(), "osler-cli-"));

test("--help and --version end with 0", async () => {
  const help = await runOsler(["--help"]);
  expect(help.code).toBe(0);
  for (const command of ["up", "synth", "deid", "evidence", "ask", "train", "validate", "release"])
    expect(help.stdout).toContain(command);
  const version = await runOsler(["--version"]);
  expect(version).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test.each([
  ["an unknown command", ["cure"]],
  ["a missing argument", ["release", "verify"]],
  ["a missing option", ["synth", "--patients", "3"]],
  ["a number that is none", ["synth", "--patients", "many", "--seed", "1", "--out", "x"]],
  ["an option given twice", ["query", "A", "--within", "1y", "--within", "2y"]],
  ["noise of nothing", ["train", "--corpus", "x", "--out", "y", "--dp-noise", "0"]],
  ["an engine that does not exist", ["train", "--corpus", "x", "--out", "y", "--engine", "jax"]],
  ["a question without words", ["ask"]],
  ["a question beside a file of questions", ["ask", "What is asthma?", "--batch", "q.jsonl", "--out", "a.jsonl"]],
  ["a form of answer for a file of questions", ["ask", "--json", "--batch", "q.jsonl", "--out", "a.jsonl"]],
  ["a file for the answer to one question", ["ask", "What is asthma?", "--out", "a.json"]],
])("%s is wrong usage: exit code 2 and a pointer to the help", async (_, args) => {
  const { code, stderr } = await runOsler(args);
  expect(code).toBe(2);
  expect(stderr).toContain("osler --help");
});

test("a failure ends with 1, its code and what to do", async () => {
  const { code, stderr } = await runOsler(["ask", "What is asthma?", "--home", await scratch()]);
  expect(code).toBe(1);
  expect(stderr).toContain("cli/no-evidence");
  expect(stderr).toContain("osler evidence add");
});

test("notes go in and come out with spans into the input text, and no line of a bad file is echoed", async () => {
  const directory = await scratch();
  const [input, output] = [join(directory, "notes.ndjson"), join(directory, "out.ndjson")];
  const text = "Seen today: Mr. Robert Wexley, MRN 4471902, call 212-555-0137. Parkinson's disease stable.";
  await writeFile(input, `${JSON.stringify({ id: "n1", text })}\n`);
  const { code } = await runHere(["deid", "text", "--in", input, "--out", output, "--home", directory]);
  expect(code).toBe(0);
  const result = JSON.parse(await readFile(output, "utf8"));
  const found = result.spans
    .map((span: { start: number; end: number }) => text.slice(span.start, span.end))
    .join(" | ");
  for (const identifier of ["Robert Wexley", "4471902", "212-555-0137"]) {
    expect(found).toContain(identifier);
    expect(result.text).not.toContain(identifier);
  }
  expect(result.text).toContain("Parkinson's disease stable");
  await writeFile(input, `{"id":"n1","text":"fine"}\n{"secret name":\n`);
  const failed = await runHere(["deid", "text", "--in", input, "--out", output, "--home", directory]);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain("Line 2");
  expect(failed.stderr).not.toContain("secret");
});

test("a library is added, asked and searched from the command line, and the unknown is declined", async () => {
  const home = await scratch();
  const corpus = join(home, "corpus.jsonl");
  const passages = [
    {
      _id: "d1",
      title: "Ice and swelling",
      text: "Cryotherapy reduced knee swelling compared with rest after arthroscopy (p = 0.01).",
    },
    {
      _id: "d2",
      title: "Rest",
      text: "Bed rest did not shorten recovery after lumbar surgery in this randomised trial.",
    },
  ];
  await writeFile(corpus, passages.map((passage) => JSON.stringify(passage)).join("\n"));
  expect((await runHere(["evidence", "add", corpus, "--home", home])).code).toBe(0);
  const [queries, run] = [join(home, "q.jsonl"), join(home, "run.jsonl")];
  await writeFile(queries, `${JSON.stringify({ _id: "q1", text: "cryotherapy knee swelling" })}\n`);
  expect(
    (await runHere(["evidence", "search", "--queries", queries, "--k", "5", "--out", run, "--home", home])).code,
  ).toBe(0);
  const hits = JSON.parse(await readFile(run, "utf8"));
  expect(hits._id).toBe("q1");
  expect(hits.hits[0]).toMatchObject({ doc: "d1", passage: "d1#0" });
  const asked = await runHere(["ask", "What is the dose of florbizol in Zarqov syndrome?", "--json", "--home", home]);
  expect(JSON.parse(asked.stdout)).toMatchObject({ kind: "abstain" });
});

test("a reviewer whose name is mistyped is told who the reviewers are, not that nothing is left", async () => {
  const home = await scratch();
  const notes = join(home, "notes.ndjson");
  await writeFile(notes, '{"id":"1","text":"Seen by Dr. Vorderbruck."}\n');
  const review = (...args: string[]) => runHere(["deid", "review", ...args, "--home", home]);
  expect((await review("start", "--notes", notes, "--sample", "1", "--reviewers", "ann", "ben")).code).toBe(0);
  const { code, stderr } = await review("next", "--reviewer", "anne");
  expect(code).toBe(1);
  expect(stderr).toContain("Its reviewers are ann, ben");
});

test.each([
  ["audit verify", ["audit", "verify"]],
  ["accounts list", ["accounts", "list"]],
  ["keys list", ["keys", "list"]],
])("%s of a mistyped home does not say that all is well, and makes no home", async (_, args) => {
  const home = join(await scratch(), "mistyped");
  const { code, stderr } = await runHere([...args, "--home", home]);
  expect(code).toBe(1);
  expect(stderr).toContain("cli/no-home");
  expect(existsSync(home)).toBe(false);
});

test.each([
  [["--dp-clip", "1"], "--dp-noise"],
  [["--dp-delta", "1e-6", "--dp-patients", "64"], "--dp-noise"],
  [["--strategy", "fsdp"], "--engine torch"],
])("train %s is refused: it would change nothing", async (args, named) => {
  const { code, stderr } = await runHere(["train", "--corpus", "c", "--out", "o", ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain(named);
});

test.each([
  [["--nproc", "4"], 2, "--engine torch"],
  [["--engine", "onnx", "--strategy", "fsdp"], 2, "--engine torch"],
  [["--training", "SCRATCH/none.json"], 1, "storage/file-missing"],
  [["--training", "SCRATCH/wrong.json"], 1, "train/options-invalid"],
])("up %s is refused before anything is kept", async (args, expected, named) => {
  const place = await scratch();
  await writeFile(join(place, "wrong.json"), '{"membres":1}');
  const home = join(place, "home");
  const { code, stderr } = await runHere([
    "up",
    "--once",
    "--home",
    home,
    ...args.map((a) => a.replace("SCRATCH", place)),
  ]);
  expect(code).toBe(expected);
  expect(stderr).toContain(named);
  expect(existsSync(home)).toBe(false);
});

test("training takes the place neither of its corpus nor of a folder of documents", async () => {
  const root = await scratch();
  const [corpus, documents] = [join(root, "corpus"), join(root, "documents")];
  for (const [folder, file] of [
    [corpus, "datasheet.json"],
    [documents, "thesis.txt"],
  ] as const) {
    await mkdir(folder);
    await writeFile(join(folder, file), "{}");
  }
  const train = (out: string) => runHere(["train", "--corpus", corpus, "--out", out]);
  expect(await train(corpus)).toMatchObject({ code: 1, stderr: expect.stringContaining("cli/output-over-input") });
  expect(await train(documents)).toMatchObject({ code: 1, stderr: expect.stringContaining("cli/output-occupied") });
  expect(existsSync(join(corpus, "datasheet.json"))).toBe(true);
  expect(existsSync(join(documents, "thesis.txt"))).toBe(true);
});

test.each([
  ["the options of a training", ["train", "--corpus", "c", "--out", "o", "--options", "FOLDER"]],
  ["a task", ["tasks", "extract", "--config", "FOLDER", "--meds", "m", "--out", "o"]],
  ["predicates", ["query", "a", "--within", "1y", "--predicates", "FOLDER"]],
])("a folder in the place of %s is said to be one, and is no defect in Osler", async (_, args) => {
  const folder = await scratch();
  const ended = await runHere(args.map((arg) => (arg === "FOLDER" ? folder : arg)));
  expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining("storage/not-a-file") });
});

test.each([
  ["a source that is not there", ["--fhir", "no/such/export"], "storage/file-missing"],
  ["literature that is not there", ["--evidence", "no/such/articles"], "storage/file-missing"],
  ["a source without a patient", ["--fhir", "SCRATCH/empty.ndjson"], "cli/no-patients"],
])("%s is named, with what to do", async (_, args, code) => {
  const home = await scratch();
  await writeFile(join(home, "empty.ndjson"), "not a resource\n");
  const paths = args.map((arg) => arg.replace("SCRATCH", home));
  const ended = await runHere(["up", "--once", "--home", home, ...paths]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain(code);
  expect(ended.stderr).not.toContain("not a resource");
});

test.each([
  ["evidence search", ["evidence", "search", "--queries", "MISSING", "--out", "OUT"]],
  ["evidence evaluate, its questions", ["evidence", "evaluate", "--queries", "MISSING", "--qrels", "QRELS"]],
  ["evidence evaluate, its judgements", ["evidence", "evaluate", "--queries", "QUERIES", "--qrels", "MISSING"]],
  ["answers evaluate", ["answers", "evaluate", "--questions", "MISSING"]],
  ["ask --batch", ["ask", "--batch", "MISSING", "--out", "OUT"]],
])("%s: a file that is not there is named, and is no defect in Osler", async (_, args) => {
  const home = await judgedHome();
  const missing = join(home, "mistyped.jsonl");
  const { code, stderr } = await runHere([...inHome(home, args), "--home", home]);
  expect(code).toBe(1);
  expect(stderr).toContain("storage/file-missing");
  expect(stderr).toContain(missing);
  expect(stderr).not.toContain("defect");
});

test.each([
  [
    "a split that no question names",
    ["evidence", "evaluate", "--queries", "QUERIES", "--qrels", "QRELS", "--split", "tset"],
    "--split",
  ],
  ["questions without judgements", ["evidence", "evaluate", "--queries", "EMPTY", "--qrels", "QRELS"], "query-id"],
  [
    "judged documents that the library does not hold",
    ["evidence", "evaluate", "--queries", "QUERIES", "--qrels", "ELSEWHERE"],
    "osler evidence add",
  ],
  ["no judged question", ["answers", "evaluate", "--questions", "EMPTY"], "Write one"],
])("%s: nothing is scored, and what to do is said", async (_, args, fix) => {
  const home = await judgedHome();
  const { code, stdout, stderr } = await runHere([...inHome(home, args), "--home", home]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("cli/nothing-judged");
  expect(stderr).toContain(fix);
});

test("the split that a question names is scored: its one relevant document, the library's only one, is first", async () => {
  const home = await judgedHome();
  const args = ["evidence", "evaluate", "--queries", "QUERIES", "--qrels", "QRELS", "--split", "dev", "--json"];
  const { stdout } = await runHere([...inHome(home, args), "--home", home]);
  expect(JSON.parse(stdout)).toMatchObject({ questions: 1, mean: { ndcg10: 1 } });
});

/** A home with a library of one document, a question (split "dev") judged on it, judgements of another library, and an empty file. */
async function judgedHome(): Promise<string> {
  const home = await scratch();
  const corpus = join(home, "corpus.jsonl");
  await writeFile(
    corpus,
    `${JSON.stringify({ _id: "d1", title: "Rest", text: "Bed rest did not shorten recovery." })}\n`,
  );
  await writeFile(
    join(home, "queries.jsonl"),
    `${JSON.stringify({ _id: "q1", text: "bed rest", metadata: { split: "dev" } })}\n`,
  );
  await writeFile(join(home, "qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\n");
  await writeFile(join(home, "elsewhere.tsv"), "query-id\tcorpus-id\tscore\nq1\td9\t1\n");
  await writeFile(join(home, "empty.jsonl"), "");
  expect((await runHere(["evidence", "add", corpus, "--home", home])).code).toBe(0);
  return home;
}

/** The arguments with the names of `judgedHome`'s files for words in capitals. */
function inHome(home: string, args: readonly string[]): string[] {
  const files: Readonly<Record<string, string>> = {
    MISSING: "mistyped.jsonl",
    OUT: "out.jsonl",
    QUERIES: "queries.jsonl",
    QRELS: "qrels.tsv",
    ELSEWHERE: "elsewhere.tsv",
    EMPTY: "empty.jsonl",
  };
  return args.map((arg) => (files[arg] === undefined ? arg : join(home, files[arg])));
}
