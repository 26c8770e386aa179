/** @module evidence/open-retriever: the engine that searches a library: its index where that is current, memory where it is not. */
import { lanceIsSupported } from "#storage";
import { createMemoryRetriever, type IndexedPassage } from "./bm25.ts";
import { type Catalogue, readSegment, readVersion, type Snapshot } from "./catalogue.ts";
import type { OpenEvidenceOptions } from "./evidence-library.ts";
import { toIndexedPassages } from "./indexed-passage.ts";
import type { Retriever } from "./retriever.ts";
import { findIndexState, indexIsCurrent, openTableRetriever, toTableIndex } from "./table-retriever.ts";

/** Searches every passage of the library, now or at a snapshot; `notice` says what the operator should know of the engine. */
export async function openRetriever(
  directory: string,
  catalogue: Catalogue,
  { engine, database }: OpenEvidenceOptions,
  snapshot?: Snapshot,
): Promise<{ readonly retriever: Retriever; readonly notice: string | undefined }> {
  const memory = async (notice?: string) => ({ retriever: await memoryRetriever(directory, catalogue), notice });
  if (engine === "memory" || snapshot?.table === null) return memory();
  const index = toTableIndex(directory, database);
  const state = await findIndexState(index, snapshot?.table ?? undefined);
  if (state === undefined || !indexIsCurrent(state, catalogue))
    return memory(index.engine === "sql" && snapshot === undefined ? notIndexed : undefined);
  if (index.engine === "lance" && !lanceIsSupported())
    return memory(
      "This processor lacks AVX2 or FMA, which the index on disk needs: searching in memory instead. OSLER_EVIDENCE_DATABASE_URL names a PostgreSQL that can hold the index.",
    );
  return { retriever: await openTableRetriever(index, state), notice: undefined };
}

const notIndexed =
  "The database named for it holds no index of this library as it is: searching in memory. osler evidence add makes the index.";

/** Every current document, segment by segment. */
async function memoryRetriever(directory: string, catalogue: Catalogue): Promise<Retriever> {
  const rows: IndexedPassage[] = [];
  const segments = new Set([...catalogue.current.values()].map(({ segment }) => segment));
  const taken = new Set<string>();
  for (const segment of [...segments].sort()) {
    for await (const document of readSegment(directory, segment)) {
      const { id } = document.meta;
      if (catalogue.current.get(id)?.version !== document.version || taken.has(id)) continue;
      taken.add(id);
      rows.push(...toIndexedPassages(document));
    }
  }
  return createMemoryRetriever(rows);
}

/** The guideline statements, read from their places; their segment may hold thousands of articles beside them. */
export async function guidelineRetriever(directory: string, catalogue: Catalogue): Promise<Retriever> {
  const rows: IndexedPassage[] = [];
  for (const entry of catalogue.current.values()) {
    if (entry.meta.form !== "library") continue;
    rows.push(...toIndexedPassages(await readVersion(directory, entry, catalogue.status(entry))));
  }
  return createMemoryRetriever(rows);
}
