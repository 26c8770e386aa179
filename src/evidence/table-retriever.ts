/**
 * @module evidence/table-retriever: BM25 in a table of passages: LanceDB on disk, or SQL in PostgreSQL.
 *
 * `state.json` names the table version, the document versions in it and every stem's document frequency, and is written
 * last: a run that stops half-way leaves the state, and with it the index, as it was. `state-N.json` keeps the same for every past
 * version N of the table, so that an old answer can be asked again on the index it came from.
 */
import { join } from "node:path";
import { z } from "zod";
import type { Progress } from "#core";
import {
  findJson,
  openLanceTextReader,
  openLanceTextWriter,
  openSqlTextReader,
  openSqlTextWriter,
  type SqlTextLocation,
  type TextRow,
  type TextTableReader,
  type TextTableWriter,
  writeFileAtomic,
} from "#storage";
import type { IndexedPassage } from "./bm25.ts";
import { type Catalogue, readSegment, readVersion } from "./catalogue.ts";
import type { SectionKind, StatementSource } from "./document.ts";
import { toIndexedPassages } from "./indexed-passage.ts";
import { rankingPins } from "./ranking-pins.ts";
import { byScore, type RetrievedPassage, type Retriever } from "./retriever.ts";

const BATCH_ROWS = 8000;
const columns = [
  "doc",
  "article",
  "version",
  "ordinal",
  "start",
  "stop",
  "section",
  "kind",
  "statement",
  "title",
  "text",
  "header",
  "stems",
];

const stateSchema = z.strictObject({
  /** Counts the ways passages were made into stems; an index made another way is made anew. */
  format: z.literal(2),
  /** The analysis its stems come from; not kept by earlier versions. */
  analysis: z.literal(rankingPins().analysis).optional(),
  table: z.int(),
  passages: z.int().nonnegative(),
  /** Document id → version indexed. */
  documents: z.record(z.string(), z.string()),
  frequencies: z.record(z.string(), z.int().positive()),
});
type IndexState = z.infer<typeof stateSchema>;

/** An engine that can hold the passages of one library. */
export interface TableIndex {
  readonly engine: "lance" | "sql";
  /** Where its states are kept. */
  readonly directory: string;
  openReader(version: number): Promise<TextTableReader>;
  openWriter(from: number | undefined): Promise<TextTableWriter>;
}

/** In LanceDB beside the library, or in a database that holds this library's passages and no other's. */
export function toTableIndex(library: string, database: SqlTextLocation | undefined): TableIndex {
  const directory = join(library, "index");
  if (database !== undefined) {
    return {
      engine: "sql",
      directory: join(directory, "sql"),
      openReader: (version) => openSqlTextReader(database, version),
      openWriter: (from) => openSqlTextWriter(database, from),
    };
  }
  return {
    engine: "lance",
    directory,
    openReader: (version) => openLanceTextReader(join(directory, "lance"), version),
    openWriter: (from) => openLanceTextWriter(join(directory, "lance"), toRow(exampleRow), from),
  };
}

/** What the index holds, now or at a past version of its table; `undefined` if there is none that can be read. */
export async function findIndexState(index: TableIndex, table?: number): Promise<IndexState | undefined> {
  const parsed = stateSchema.safeParse(await findJson(statePath(index, table)));
  return parsed.success ? parsed.data : undefined;
}

function statePath({ directory }: TableIndex, table?: number): string {
  return join(directory, table === undefined ? "state.json" : `state-${table}.json`);
}

/** Whether the index holds exactly the current version of every document. */
export function indexIsCurrent(state: IndexState, catalogue: Catalogue): boolean {
  const indexed = Object.keys(state.documents);
  if (indexed.length !== catalogue.current.size) return false;
  return indexed.every((id) => catalogue.current.get(id)?.version === state.documents[id]);
}

/** Brings an index of the library at `directory` to its catalogue: new versions in, superseded ones out. */
export async function updateIndex(
  index: TableIndex,
  directory: string,
  catalogue: Catalogue,
  progress: Progress,
): Promise<void> {
  const before = await findIndexState(index);
  if (before !== undefined && indexIsCurrent(before, catalogue)) return;
  const table = await index.openWriter(before?.table);
  const frequencies = new Map(Object.entries(before?.frequencies ?? {}));
  let passages = before?.passages ?? 0;
  const count = (row: IndexedPassage, change: 1 | -1) => {
    passages += change;
    for (const stem of new Set([...row.headerStems, ...row.bodyStems])) {
      const now = (frequencies.get(stem) ?? 0) + change;
      if (now > 0) frequencies.set(stem, now);
      else frequencies.delete(stem);
    }
  };
  try {
    const gone: string[] = [];
    for (const [id, version] of Object.entries(before?.documents ?? {})) {
      if (catalogue.current.get(id)?.version === version) continue;
      const entry = catalogue.findVersion(id, version);
      if (entry === undefined) continue;
      gone.push(toOwner(id, version));
      for (const row of toIndexedPassages(await readVersion(directory, entry, "superseded"))) count(row, -1);
    }
    await table.remove("owner", gone);
    await appendNew(directory, catalogue, before, progress, table.append, (row) => count(row, 1));
    const state: IndexState = {
      format: 2,
      analysis: rankingPins().analysis,
      table: await table.index("stems"),
      passages,
      documents: Object.fromEntries([...catalogue.current].map(([id, { version }]) => [id, version])),
      frequencies: Object.fromEntries(frequencies),
    };
    await writeFileAtomic(statePath(index, state.table), JSON.stringify(state));
    await writeFileAtomic(statePath(index), JSON.stringify(state));
  } finally {
    await table.close();
  }
}

async function appendNew(
  directory: string,
  catalogue: Catalogue,
  before: IndexState | undefined,
  progress: Progress,
  append: (rows: readonly TextRow[]) => Promise<void>,
  count: (row: IndexedPassage) => void,
): Promise<void> {
  const fresh = [...catalogue.current.values()].filter(({ meta, version }) => before?.documents[meta.id] !== version);
  const wanted = new Map(fresh.map(({ meta, version }) => [meta.id, version]));
  const total = fresh.reduce((sum, { passages }) => sum + passages, 0);
  let batch: TextRow[] = [];
  let done = 0;
  for (const segment of [...new Set(fresh.map((entry) => entry.segment))].sort()) {
    for await (const document of readSegment(directory, segment)) {
      if (wanted.get(document.meta.id) !== document.version) continue;
      wanted.delete(document.meta.id);
      for (const row of toIndexedPassages(document)) {
        count(row);
        batch.push(toRow(row));
        done++;
      }
      if (batch.length < BATCH_ROWS) continue;
      await append(batch);
      batch = [];
      progress({ done, total, note: "passages indexed" });
    }
  }
  await append(batch);
  progress({ done, total, note: "passages indexed" });
}

/** @throws if the state names a table version that is gone */
export async function openTableRetriever(index: TableIndex, state: IndexState): Promise<Retriever> {
  const table = await index.openReader(state.table);
  const frequencies = new Map(Object.entries(state.frequencies));
  return {
    engine: index.engine,
    passages: state.passages,
    documentFrequency: (stem) => frequencies.get(stem) ?? 0,
    search: async (stems, limit) => {
      const known = [...new Set(stems)].filter((stem) => frequencies.has(stem));
      if (known.length === 0 || limit < 1) return [];
      const rows = await table.search("stems", known, limit, columns);
      return rows.map(fromRow).sort(byScore).slice(0, limit);
    },
    close: () => table.close(),
  };
}

const exampleRow: IndexedPassage = {
  passage: {
    doc: "x", article: "x", version: "x", ordinal: 0, start: 0, end: 1, section: "x", kind: "other", title: "x", text: "x",
  },
  headerStems: ["x"],
  bodyStems: ["x"],
}; // biome-ignore format: a sample

/** What a row belongs to, so that a version's rows can be removed together. */
function toOwner(id: string, version: string): string {
  return `${id} ${version}`;
}

function toRow({ passage, headerStems, bodyStems }: IndexedPassage): TextRow {
  return {
    owner: toOwner(passage.doc, passage.version),
    doc: passage.doc,
    article: passage.article,
    version: passage.version,
    ordinal: passage.ordinal,
    start: passage.start,
    stop: passage.end,
    section: passage.section,
    kind: passage.kind,
    statement: passage.statement === undefined ? "" : JSON.stringify(passage.statement),
    title: passage.title,
    text: passage.text,
    header: headerStems.length,
    stems: [...headerStems, ...bodyStems].join(" "),
  };
}

function fromRow(row: TextRow): RetrievedPassage {
  const text = (name: string) => String(row[name] ?? "");
  const stems = text("stems").split(" ");
  const header = Number(row["header"]);
  const statement = text("statement");
  return {
    passage: {
      doc: text("doc"),
      article: text("article"),
      version: text("version"),
      ordinal: Number(row["ordinal"]),
      start: Number(row["start"]),
      end: Number(row["stop"]),
      section: text("section"),
      kind: text("kind") as SectionKind,
      ...(statement === "" ? {} : { statement: JSON.parse(statement) as StatementSource }),
      title: text("title"),
      text: text("text"),
    },
    headerStems: stems.slice(0, header),
    bodyStems: stems.slice(header),
    score: Number(row["_score"]),
  };
}
