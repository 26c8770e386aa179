/**
 * @module evidence/sources: paths → drafts, notices, and what was not understood and why.
 *
 * Promise: nothing inside a file or archive can stop the run; every file is either read or reported with a reason.
 */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { createGunzip, gunzipSync } from "node:zlib";
import { type EpochMs, OslerError } from "#core";
import { listFiles, readElements, readLines, readTarEntries, requirePath, type XmlElement } from "#storage";
import { xmlDecoder } from "./decoder.ts";
import type { DocumentDraft, StatusNotice } from "./document.ts";
import { decodeHtml } from "./html/decode-html.ts";
import { parseHtml } from "./html/parse-html.ts";
import { parseJats } from "./parse-jats.ts";
import { parseArticleRecord, parseCorpusEntry } from "./parse-json.ts";
import { isLibraryFile, parseLibrary } from "./parse-library.ts";
import { isMedline, parseDeletedCitations, parseMedline, parsePubmedArticle, parsePubmedBook } from "./parse-pubmed.ts";
import { retractionReader } from "./parse-retractions.ts";
import { parseSpl } from "./parse-spl.ts";

const MAX_PAGE_BYTES = 16e6;

export type SourceItem =
  | { readonly kind: "draft"; readonly file: string; readonly draft: DocumentDraft }
  | { readonly kind: "notices"; readonly file: string; readonly notices: readonly StatusNotice[] }
  | { readonly kind: "skipped"; readonly file: string; readonly reason: string };

/** A file to read and the name it goes by in reports (as the caller gave it, never absolute unless they did). */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
}

/**
 * Files at or below `paths`, in an order that does not depend on the file system. Publishers' XML comes before parsed records,
 * so an article present in both is read in its richer form; what PubMed and PMC issued later comes later.
 *
 * @throws OslerError `storage/file-missing` for a path that is not there
 */
export async function listSources(paths: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    requirePath(path, "Evidence");
    if (!(await stat(path)).isDirectory()) {
      files.push({ path, name: path });
      continue;
    }
    const below = (await listFiles(path)).map((file) => ({ path: join(path, file), name: join(path, file) }));
    files.push(
      ...below.sort(
        (a, b) =>
          readingOrder(a.path) - readingOrder(b.path) ||
          compare(issueOf(a.path), issueOf(b.path)) ||
          compare(a.path, b.path),
      ),
    );
  }
  return files;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** When PubMed and PMC issued a file, by its name: last year's updates, kept beside this year's baseline, are older than it. */
function issueOf(path: string): string {
  const [, year, number] = /\bpubmed(\d\d)n(\d+)\.xml/.exec(path) ?? [];
  if (year !== undefined && number !== undefined) return `20${year} ${number.padStart(6, "0")}`;
  const [, kind, day] = /\.(baseline|incr)\.(\d{4}-\d\d-\d\d)\.tar/.exec(path) ?? [];
  return day === undefined ? "" : `${day} ${kind}`;
}

function readingOrder(path: string): number {
  if (/\.(xml|nxml)(\.gz)?$|\.tar(\.gz)?$|\.tgz$/i.test(path)) return 0;
  return /\.(csv|tsv)(\.gz)?$/i.test(path) ? 2 : 1;
}

/** Everything one file holds. @param now dates of web pages after it are not believed */
export async function* readSource(file: SourceFile, now: EpochMs): AsyncGenerator<SourceItem> {
  try {
    yield* readKnown(file, now);
  } catch (error) {
    yield { kind: "skipped", file: file.name, reason: reasonOf(error) };
  }
}

async function* readKnown({ path, name }: SourceFile, now: EpochMs): AsyncGenerator<SourceItem> {
  const lower = path.toLowerCase();
  if (/\.tar$|\.tar\.gz$|\.tgz$/.test(lower)) {
    for await (const entry of readTarEntries(path)) {
      const inner = `${name}:${entry.name}`;
      if (entry.content === undefined) yield { kind: "skipped", file: inner, reason: "larger than 64 MB" };
      else yield* readContent(inner, entry.name, entry.content, now);
    }
  } else if (/\.(xml|nxml)(\.gz)?$/.test(lower)) yield* readXml(name, decodeStream(path));
  else if (/\.(ndjson|jsonl)(\.gz)?$/.test(lower)) yield* readJsonLines(path, name);
  else if (/\.(csv|tsv)(\.gz)?$/.test(lower)) yield* readRetractions(path, name);
  else if (/\.(md|txt|nbib|x?html?)(\.gz)?$/.test(lower)) {
    const bytes = await readFile(path);
    yield* readContent(name, path.replace(/\.gz$/i, ""), lower.endsWith(".gz") ? gunzipSync(bytes) : bytes, now);
  } else yield { kind: "skipped", file: name, reason: "not a kind of file that holds evidence" };
}

async function* readContent(file: string, path: string, bytes: Buffer, now: EpochMs): AsyncGenerator<SourceItem> {
  const lower = path.toLowerCase();
  try {
    if (/\.(xml|nxml)$/.test(lower)) yield* readXml(file, [decode(bytes)]);
    else if (/\.x?html?$/.test(lower)) yield* readPage(file, path, bytes, now);
    else if (lower.endsWith(".md")) yield* readMarkdown(file, decode(bytes));
    else if (/\.(txt|nbib)$/.test(lower) && isMedline(decode(bytes))) {
      for (const draft of parseMedline(decode(bytes))) yield { kind: "draft", file, draft };
    } else if (/\.(txt|nbib)$/.test(lower)) yield { kind: "skipped", file, reason: "text without MEDLINE records" };
    else yield { kind: "skipped", file, reason: "not a kind of file that holds evidence" };
  } catch (error) {
    yield { kind: "skipped", file, reason: reasonOf(error) };
  }
}

const xmlParsers: Readonly<Record<string, (element: XmlElement) => DocumentDraft | undefined>> = {
  article: parseJats,
  PubmedArticle: parsePubmedArticle,
  PubmedBookArticle: parsePubmedBook,
  document: parseSpl,
};

/** What PubMed's updates say is gone, beside their articles. */
const deletions = new Set(["DeleteCitation", "DeleteDocument"]);
const xmlNames = new Set([...Object.keys(xmlParsers), ...deletions]);

async function* readXml(file: string, chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<SourceItem> {
  let root = "";
  let articles = 0;
  try {
    const onRoot = (name: string) => {
      root = name;
    };
    for await (const element of readElements(chunks, xmlNames, { onRoot })) {
      articles++;
      if (deletions.has(element.name)) {
        if (root === "PubmedArticleSet") yield { kind: "notices", file, notices: parseDeletedCitations(element) };
        continue;
      }
      const draft = xmlParsers[element.name]?.(element);
      if (draft === undefined) yield { kind: "skipped", file, reason: "an article or a label without an id" };
      else yield { kind: "draft", file, draft };
    }
  } catch (error) {
    articles++;
    yield { kind: "skipped", file, reason: reasonOf(error) };
  }
  if (articles === 0)
    yield {
      kind: "skipped",
      file,
      reason: `XML with root ${root.slice(0, 40)}, which is neither an article nor a drug label`,
    };
}

async function* readPage(file: string, path: string, bytes: Buffer, now: EpochMs): AsyncGenerator<SourceItem> {
  if (bytes.length > MAX_PAGE_BYTES) {
    yield { kind: "skipped", file, reason: "a web page larger than 16 MB" };
    return;
  }
  const draft = parseHtml(decodeHtml(bytes), basename(path), now);
  if (draft === undefined) yield { kind: "skipped", file, reason: "a web page without text" };
  else yield { kind: "draft", file, draft };
}

async function* readMarkdown(file: string, content: string): AsyncGenerator<SourceItem> {
  if (!isLibraryFile(content)) {
    yield { kind: "skipped", file, reason: "Markdown without a library topic" };
    return;
  }
  const { draft, problems } = parseLibrary(content);
  for (const { line, reason } of problems) yield { kind: "skipped", file, reason: `line ${line}: ${reason}` };
  if (draft !== undefined) yield { kind: "draft", file, draft };
}

async function* readJsonLines(path: string, file: string): AsyncGenerator<SourceItem> {
  // BEIR's questions look like its corpus; they are not evidence.
  const questions = /^quer(?:y|ies)\b/i.test(basename(path));
  for await (const { line, text } of readLines(path)) {
    if (text.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      yield { kind: "skipped", file, reason: `line ${line} is not JSON` };
      continue;
    }
    const draft = parseArticleRecord(value) ?? (questions ? undefined : parseCorpusEntry(value));
    if (draft !== undefined) yield { kind: "draft", file, draft };
    else
      yield {
        kind: "skipped",
        file,
        reason: questions
          ? "questions, which are not evidence"
          : "lines that are neither an article nor an entry of a BEIR corpus",
      };
  }
}

async function* readRetractions(path: string, file: string): AsyncGenerator<SourceItem> {
  let read: ReturnType<typeof retractionReader>;
  let notices: StatusNotice[] = [];
  for await (const { line, text } of readLines(path)) {
    if (line === 1) {
      read = retractionReader(text);
      if (read === undefined) {
        yield { kind: "skipped", file, reason: "a table without identifier and retraction columns" };
        return;
      }
    } else notices.push(...(read?.(text) ?? []));
    if (notices.length >= 1000) {
      yield { kind: "notices", file, notices };
      notices = [];
    }
  }
  notices.push(...(read?.() ?? []));
  if (notices.length > 0) yield { kind: "notices", file, notices };
}

function decode(bytes: Uint8Array): string {
  return xmlDecoder(bytes).decode(bytes);
}

async function* decodeStream(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const source = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => source.destroy(error));
  let decoder: TextDecoder | undefined;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    decoder ??= xmlDecoder(chunk);
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

function reasonOf(error: unknown): string {
  if (error instanceof OslerError) return `${error.code}: ${error.message}`;
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return `cannot be read (${error.code})`;
  return error instanceof RangeError ? "nested too deeply" : "cannot be parsed";
}
