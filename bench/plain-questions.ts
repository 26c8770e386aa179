/**
 * @module bench/plain-questions: what people type, asked of the starter library.
 *
 *   node bench/plain-questions.ts [--held] [--second|--third|--fourth] [--list] [--questions FILE]
 *
 * `fixtures/questions/plain.ndjson`: 80 questions the library answers, with the statements that do, and 40 it cannot answer; half of each by
 * clinicians, half by patients, every second one held out; `--second`: 60 more for tuning and 32 more held out, in patients' words (of the
 * 32 only counts were read). `--third`: 120 long, worried or misspelt messages, 30 of them in Spanish, written before the summariser; 50 drawn by
 * seed are held out. `--fourth`: 148 more for tuning, one for nearly each statement. `--list` prints what went wrong. `--questions` instead asks every `text` of an
 * NDJSON file, for whoever reads the answers given, and prints those.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerQuestion } from "#answers";
import { addEvidence, openEvidence } from "#evidence";
import { listFiles } from "#storage";
import { parseLibrary } from "../src/evidence/parse-library.ts";

interface PlainQuestion {
  readonly text: string;
  readonly by: "clinician" | "patient";
  /** Words of the statements that answer; none where the library cannot. */
  readonly answers: readonly string[];
  readonly split: `${"tuning" | "held"}${"" | "-2" | "-3" | "-4"}`;
  /** English where left out. */
  readonly language?: "es";
}

const flags = process.argv.slice(2);
const fileAsked = flags.includes("--questions") ? flags[flags.indexOf("--questions") + 1] : undefined;
const root = await mkdtemp(join(tmpdir(), "osler-plain-"));
try {
  await addEvidence({ paths: ["library"], directory: root });
  const library = await openEvidence(root);
  const statementOf = await readStatements("library");
  const quoted = async (text: string, audience: PlainQuestion["by"]) => {
    const answer = await answerQuestion(library, text, { audience });
    return answer.statements.map((statement) => statementOf.get(statement.text) ?? statement.text);
  };
  if (fileAsked === undefined) {
    const part = ["--second", "--third", "--fourth"].findIndex((flag) => flags.includes(flag)) + 2;
    const split = `${flags.includes("--held") ? "held" : "tuning"}${part === 1 ? "" : `-${part}`}`;
    const questions = (await readRows<PlainQuestion>("fixtures/questions/plain.ndjson")).filter(
      (q) => q.split === split,
    );
    const counts = {
      answerable: 0,
      rightFirst: 0,
      wrongFirst: 0,
      abstained: 0,
      statements: 0,
      beside: 0,
      unanswerable: 0,
      refused: 0,
    };
    for (const { text, by, answers } of questions) {
      const said = await quoted(text, by);
      const answersIt = (statement: string | undefined) => answers.some((words) => statement?.includes(words));
      const beside = said.filter((statement) => !answersIt(statement));
      if (answers.length > 0) {
        counts.answerable++;
        counts[said.length === 0 ? "abstained" : answersIt(said[0]) ? "rightFirst" : "wrongFirst"]++;
        counts.statements += said.length;
        counts.beside += beside.length;
      } else {
        counts.unanswerable++;
        counts.refused += Number(said.length === 0);
      }
      if (flags.includes("--list") && (beside.length > 0 || (answers.length > 0 && said.length === 0)))
        console.log([text, ...said.map((s) => `${answersIt(s) ? "+" : "-"} ${s}`)].join("\n    "));
    }
    console.log(JSON.stringify({ split, ...counts }));
  } else {
    for (const { text } of await readRows<{ text: string }>(fileAsked)) {
      const said = await quoted(text, "patient");
      if (said.length > 0) console.log([text, ...said].join("\n    "));
    }
  }
  await library.close();
} finally {
  await rm(root, { recursive: true, force: true });
}

/** From each statement, and from its plain wording, to the statement. */
async function readStatements(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const file of await listFiles(folder)) {
    const { draft } = parseLibrary(await readFile(join(folder, file), "utf8"));
    for (const { paragraphs } of draft?.sections ?? []) {
      let last = "";
      for (const { text, kind } of paragraphs) {
        if (kind !== "plain") last = text;
        found.set(text, last);
      }
    }
  }
  return found;
}

async function readRows<T>(file: string): Promise<T[]> {
  return (await readFile(file, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}
