/**
 * @module evidence/evidence-library: a library opened for reading: search, documents, standing.
 *
 * Promise: a document that is retracted, under an expression of concern, deleted from PubMed or superseded by another is never among the hits; how many of the
 * first three were left out is said.
 * `corpusTag` names exactly what was searched: the same tag and question give the same hits.
 */
import { OslerError } from "#core";
import type { SqlTextLocation } from "#storage";
import type { IndexedPassage } from "./bm25.ts";
import { type Catalogue, readCatalogue, readManifest, readVersion, type Snapshot } from "./catalogue.ts";
import { toCorpusTag } from "./corpus-tag.ts";
import {
  type DocumentMeta,
  type DocumentStatus,
  type DocumentVersion,
  identityKeys,
  isWithheld,
  mayBeQuoted,
  type OperatorAct,
  type Passage,
  type StatusNotice,
  type WithheldStatus,
} from "./document.ts";
import { toIndexedPassages } from "./indexed-passage.ts";
import { guidelineRetriever, openRetriever } from "./open-retriever.ts";
import { parseQuestion, type Question } from "./question.ts";
import { differingPins, rankingPins } from "./ranking-pins.ts";
import { RERANK_DEPTH, rerank } from "./rerank.ts";
import { inverseDocumentFrequency, type RetrievedPassage, type Retriever } from "./retriever.ts";

export interface Hit {
  readonly passage: Passage;
  readonly score: number;
}

export interface Retrieval {
  /** Best first. */
  readonly passages: readonly RetrievedPassage[];
  /** Documents that matched and were withheld because they are retracted, under concern or deleted. */
  readonly withheld: readonly string[];
}

export interface RetrieveOptions {
  readonly limit: number;
  /** Search the question's synonyms too. */
  readonly synonyms?: boolean;
}

export interface EvidenceCounts {
  readonly documents: number;
  readonly passages: number;
  readonly withheld: number;
}

/** Something to search: the whole library, or its guideline statements alone. */
export interface Collection {
  readonly passages: number;
  retrieve(question: Question, options: RetrieveOptions): Promise<Retrieval>;
  /** IDF of a stem in this collection. */
  weigh(stem: string): number;
  /** Passages that hold a stem. */
  documentFrequency(stem: string): number;
}

export interface EvidenceLibrary extends Collection {
  /** Guideline statements; a few hundred among many thousand passages would drown without a search of their own. */
  readonly guidelines: Collection;
  readonly corpusTag: string;
  readonly counts: EvidenceCounts;
  /** `memory` when the library is small or the processor cannot run LanceDB; `notice` then says why. */
  readonly engine: Retriever["engine"];
  readonly notice: string | undefined;
  /** The `k` best passages, at most one a document. */
  search(query: string, k: number): Promise<Hit[]>;
  /** A document version by its hash, with its standing now. */
  document(version: string): Promise<DocumentVersion | undefined>;
  /** What is known of a document without reading its text. */
  describe(
    id: string,
  ): { readonly meta: DocumentMeta; readonly version: string; readonly status: DocumentStatus } | undefined;
  /** Documents that are retracted, under concern or deleted from PubMed. */
  retracted(): readonly { readonly id: string; readonly status: WithheldStatus }[];
  /** What operators recorded of publications and took back, in order. */
  acts(): readonly (StatusNotice & { readonly act: OperatorAct })[];
  /** Documents that a name as notices have it stands for, superseded and withheld ones too. */
  named(target: string): readonly string[];
  /** What can be searched as if some documents had never been added: neither found nor counted where words are. The guidelines stay. For evaluation. */
  without(isGone: (meta: DocumentMeta) => boolean): Promise<EvidenceLibrary>;
  close(): Promise<void>;
}

export interface OpenEvidenceOptions {
  /** `memory` uses no index (tests). */
  readonly engine?: "auto" | "memory";
  /** The database that holds this library's index; LanceDB beside the library if left out. */
  readonly database?: SqlTextLocation;
  /** The library as it was when it had this tag; as it is now if left out. */
  readonly corpusTag?: string;
}

/**
 * Opens the library at `directory`; an absent one opens empty.
 *
 * @throws OslerError `evidence/library-unreadable` if its files are damaged
 * @throws OslerError `storage/text-table-unreachable` if its index is in a database that cannot be reached
 * @throws OslerError `evidence/tag-unknown` if it never had the tag, or this version of Osler ranks differently from the one that had
 */
export async function openEvidence(directory: string, options: OpenEvidenceOptions = {}): Promise<EvidenceLibrary> {
  const snapshot = await findSnapshot(directory, options.corpusTag);
  const catalogue = await readCatalogue(directory, snapshot?.segments);
  requireTag(catalogue, options.corpusTag, snapshot);
  const { retriever, notice } = await openRetriever(directory, catalogue, options, snapshot);
  const unquotable = listUnquotable(catalogue);
  const withheld = [...unquotable].flatMap(([id, status]) => (isWithheld(status) ? [{ id, status }] : []));
  const everything = toCollection(retriever, unquotable);
  const statements = await guidelineRetriever(directory, catalogue);
  const library: EvidenceLibrary = {
    ...everything,
    guidelines: toCollection(statements, unquotable, "guidelines"),
    corpusTag: toCorpusTag(catalogue),
    counts: { documents: catalogue.current.size, passages: retriever.passages, withheld: withheld.length },
    engine: retriever.engine,
    notice,
    search: async (query, k) => {
      const limit = Math.max(RERANK_DEPTH, 3 * k);
      const { passages } = await everything.retrieve(parseQuestion(query), { limit });
      return bestOfEachDocument(passages).slice(0, k);
    },
    document: async (version) => {
      const entry = catalogue.findByHash(version);
      return entry === undefined ? undefined : readVersion(directory, entry, catalogue.status(entry));
    },
    describe: (id) => {
      const entry = catalogue.current.get(id);
      return entry === undefined
        ? undefined
        : { meta: entry.meta, version: entry.version, status: catalogue.status(entry) };
    },
    retracted: () => withheld,
    acts: () => catalogue.acts,
    named: (target) =>
      [...catalogue.current.values()].flatMap(({ meta }) => (identityKeys(meta).includes(target) ? [meta.id] : [])),
    without: async (isGone) => {
      const gone = [...catalogue.current.values()].filter(({ meta }) => isGone(meta));
      const documents = await Promise.all(gone.map((entry) => readVersion(directory, entry, catalogue.status(entry))));
      const left = withoutPassages(retriever, documents.flatMap(toIndexedPassages));
      return { ...library, ...toCollection(left, unquotable) };
    },
    close: () => retriever.close(),
  };
  return library;
}

/** The retriever as if `gone` had never been indexed. BM25's scores alone still count them, which moves none past another for one word. */
function withoutPassages(retriever: Retriever, gone: readonly IndexedPassage[]): Retriever {
  const holding = new Map<string, number>();
  for (const { headerStems, bodyStems } of gone)
    for (const stem of new Set([...headerStems, ...bodyStems])) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  // Another document may hold the same words.
  const versionOf = new Map(gone.map(({ passage }) => [passage.doc, passage.version]));
  return {
    ...retriever,
    passages: retriever.passages - gone.length,
    documentFrequency: (stem) => retriever.documentFrequency(stem) - (holding.get(stem) ?? 0),
    search: async (stems, limit) => {
      const found = await retriever.search(stems, limit + gone.length);
      return found.filter(({ passage }) => versionOf.get(passage.doc) !== passage.version).slice(0, limit);
    },
  };
}

async function findSnapshot(directory: string, corpusTag: string | undefined): Promise<Snapshot | undefined> {
  if (corpusTag === undefined) return undefined;
  const { snapshots } = await readManifest(directory);
  return snapshots.find((snapshot) => snapshot.corpusTag === corpusTag);
}

/** A tag that no snapshot has may be of the library as it is now, under another version of Osler than the one that wrote it. */
function requireTag(catalogue: Catalogue, corpusTag: string | undefined, snapshot: Snapshot | undefined): void {
  if (corpusTag === undefined || toCorpusTag(catalogue) === corpusTag) return;
  if (snapshot === undefined) throw tagUnknown(corpusTag, "this library never had it");
  const differing = snapshot.pins === undefined ? [] : differingPins(snapshot.pins, rankingPins());
  const what = differing.length === 0 ? "" : `; what differs: ${differing.join(", ")}`;
  throw tagUnknown(corpusTag, `this version of Osler ranks passages differently${what}`);
}

function tagUnknown(corpusTag: string, why: string): OslerError {
  return new OslerError("evidence/tag-unknown", {
    message: `The corpus ${corpusTag.slice(0, 12)} cannot be opened: ${why}.`,
    fix: "Use the library, and the version of Osler, that the tag comes from.",
  });
}

function toCollection(
  retriever: Retriever,
  unquotable: ReadonlyMap<string, DocumentStatus>,
  of: "literature" | "guidelines" = "literature",
): Collection {
  const weigh = (stem: string) => inverseDocumentFrequency(retriever.passages, retriever.documentFrequency(stem));
  return {
    passages: retriever.passages,
    weigh,
    documentFrequency: (stem) => retriever.documentFrequency(stem),
    retrieve: async (question, { limit, synonyms = false }) => {
      const stems = synonyms ? [...question.stems, ...question.synonymStems] : question.stems;
      const found = await retriever.search(stems, limit);
      const left = new Set(
        found.map(({ passage }) => passage.doc).filter((id) => isWithheld(unquotable.get(id) ?? "active")),
      );
      const kept = found.filter(({ passage }) => !unquotable.has(passage.doc));
      return { passages: rerank(question, kept, weigh, of), withheld: [...left].sort() };
    },
  };
}

function bestOfEachDocument(passages: readonly RetrievedPassage[]): Hit[] {
  const seen = new Set<string>();
  const hits: Hit[] = [];
  for (const { passage, score } of passages) {
    if (seen.has(passage.doc)) continue;
    seen.add(passage.doc);
    hits.push({ passage, score });
  }
  return hits;
}

function listUnquotable(catalogue: Catalogue): Map<string, DocumentStatus> {
  const unquotable = new Map<string, DocumentStatus>();
  for (const entry of catalogue.current.values()) {
    const status = catalogue.status(entry);
    if (!mayBeQuoted(status)) unquotable.set(entry.meta.id, status);
  }
  return unquotable;
}
