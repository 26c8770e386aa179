/**
 * @module evidence/parse-library: the Markdown grammar of `library/`, one file a topic.
 *
 * ```
 * ---
 * topic: hypertension
 * title: High blood pressure in adults
 * licence: CC-BY-4.0                        (may be left out: then it is not known, and teaches nothing)
 * language: en                              (may be left out: English)
 * ---
 *
 * ## Screening
 *
 * - The statement, in one or two sentences.
 *   source: who says so, and in which document | year: 2021 | grade: A | url: https://…
 *   plain: The same for a patient.            (may be left out)
 * ```
 * Promise: a statement without source, year, grade and https address is refused with its line number, never read half.
 */

import type { DocumentDraft, DraftParagraph, DraftSection, StatementSource } from "./document.ts";
import { toLicenceName } from "./licence-name.ts";

export interface LibraryProblem {
  readonly line: number;
  readonly reason: string;
}

/** Whether a Markdown file claims to be a library topic. */
export function isLibraryFile(content: string): boolean {
  return /^---\r?\n[\s\S]*?^topic:/m.test(content);
}

/** The topic and what in it does not follow the grammar; the draft holds the statements that do. */
export function parseLibrary(content: string): { draft: DocumentDraft | undefined; problems: LibraryProblem[] } {
  const lines = content.split(/\r?\n/);
  const problems: LibraryProblem[] = [];
  const end = lines.indexOf("---", 1);
  const front = new Map(
    lines.slice(1, Math.max(end, 1)).map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim(), unquoted(line.slice(colon + 1).trim())] as const;
    }),
  );
  const topic = front.get("topic") ?? "";
  const title = front.get("title") ?? "";
  if (lines[0] !== "---" || end < 0 || !/^[a-z0-9-]+$/.test(topic) || title === "") {
    return { draft: undefined, problems: [{ line: 1, reason: "front matter needs topic (a-z, 0-9, -) and title" }] };
  }
  const sections = parseSections(lines, end + 1, problems);
  const years = sections.flatMap(({ paragraphs }) => paragraphs.map(({ statement }) => statement?.year ?? 0));
  const id = `library:${topic}`;
  const licence = toLicenceName(front.get("licence") ?? "");
  return {
    draft: {
      meta: {
        id,
        article: id,
        form: "library",
        title,
        year: Math.max(0, ...years),
        language: front.get("language") || "en",
        ...(licence === undefined ? {} : { licence }),
        design: "guideline",
        level: "guideline",
      },
      sections,
      notices: [],
    },
    problems,
  };
}

/** YAML may quote a value. */
function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

function parseSections(lines: readonly string[], from: number, problems: LibraryProblem[]): DraftSection[] {
  const sections: { title: string; kind: "statement"; paragraphs: DraftParagraph[] }[] = [];
  let position = from;
  while (position < lines.length) {
    const line = lines[position] ?? "";
    if (line.trim() === "") position++;
    else if (line.startsWith("## ")) {
      sections.push({ title: line.slice(3).trim(), kind: "statement", paragraphs: [] });
      position++;
    } else if (line.startsWith("- ")) {
      const block = [line.slice(2)];
      const start = position++;
      while (/^ {2}\S/.test(lines[position] ?? "")) block.push((lines[position++] ?? "").trim());
      const section = sections.at(-1);
      if (section === undefined)
        problems.push({ line: start + 1, reason: "a statement stands before the first ## section" });
      else section.paragraphs.push(...parseStatement(block, start + 1, problems));
    } else {
      problems.push({ line: position + 1, reason: "neither a ## section nor a - statement" });
      position++;
    }
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}

function parseStatement(block: readonly string[], line: number, problems: LibraryProblem[]): DraftParagraph[] {
  const at = block.findIndex((part) => part.startsWith("source:"));
  if (at < 1) {
    problems.push({ line, reason: "no source line" });
    return [];
  }
  const fields = new Map(
    (block[at] ?? "").split(" | ").map((field) => {
      const colon = field.indexOf(":");
      return [field.slice(0, colon).trim(), field.slice(colon + 1).trim()] as const;
    }),
  );
  const statement = toStatementSource(fields);
  if (typeof statement === "string") {
    problems.push({ line: line + at, reason: statement });
    return [];
  }
  const rest = block.slice(at + 1);
  if (rest.length > 0 && !(rest[0] ?? "").startsWith("plain:")) {
    problems.push({ line: line + at + 1, reason: "only a plain: line may follow the source line" });
    return [];
  }
  const text = block.slice(0, at).join(" ");
  const plain = rest.join(" ").replace(/^plain:\s*/, "");
  return [{ text, statement }, ...(plain === "" ? [] : [{ text: plain, statement, kind: "plain" as const }])];
}

function toStatementSource(fields: ReadonlyMap<string, string>): StatementSource | string {
  const source = fields.get("source") ?? "";
  const year = Number(fields.get("year"));
  const grade = fields.get("grade") ?? "";
  const url = fields.get("url") ?? "";
  if ([...fields.keys()].some((name) => !["source", "year", "grade", "url"].includes(name)))
    return "the source line has a part that is none of source, year, grade and url";
  if (source === "") return "source is empty";
  if (!Number.isInteger(year) || year < 1950 || year > 2100) return "year is missing or not a year";
  if (grade === "") return "grade is missing";
  if (!/^https:\/\/[^\s|]+$/.test(url)) return "url is missing or not https";
  return { source, year, grade, url };
}
