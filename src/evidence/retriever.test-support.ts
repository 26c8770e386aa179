/**
 * @module evidence/retriever.test-support: libraries to search, and BM25 written down from its formula, for the suite that every engine passes.
 */
import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { createRandom } from "#core";
import { addEvidence } from "./add-evidence.ts";
import type { IndexedPassage } from "./bm25.ts";
import { readCatalogue, readSegment } from "./catalogue.ts";
import { toIndexedPassages } from "./indexed-passage.ts";
import { writeFixtureSources } from "./library-fixture.ts";
import type { RetrievedPassage } from "./retriever.ts";

/** Texts with what breaks careless engines: other scripts, Greek letters, accents, signs, quotation marks. */
export const scripts = {
  a: "β-blockers and VO₂: the naïve patient’s \"résumé\" \\ 'quoted' — 5 µg/L, 95 % CI 0.5–0.9.",
  b: "高血圧 の治療. La presión arterial; Ödeme; 😀 ﬁbrosis.",
};

const random = createRandom("retriever conformance");
/** Zipf's law: the r-th word comes 1/r as often as the first. */
const word = () => `w${Math.floor(4000 ** random.next())}`;
const many = Array.from(
  { length: 10_000 },
  (_, i) => [`d${i}`, Array.from({ length: 5 + random.integer(60) }, word).join(" ")] as const,
);
/** Of one to eight stems, for the library of 10,000 passages. */
export const questions = Array.from({ length: 60 }, () => Array.from({ length: 1 + random.integer(8) }, word));

/** Libraries `five` (documents), `scripts`, `changes` and `many` below `root`, without an index. */
export async function makeLibraries(root: string): Promise<void> {
  await writeFixtureSources(join(root, "sources"));
  await addEvidence({ paths: [join(root, "sources")], directory: join(root, "five") });
  await addArticles(root, join(root, "scripts"), Object.entries(scripts));
  await addArticles(
    root,
    join(root, "changes"),
    Object.entries({ a: "Zinc shortens colds.", b: "Honey soothes coughs." }),
  );
  await addArticles(root, join(root, "many"), many);
}

export function placeOf({ passage }: Pick<RetrievedPassage, "passage">): string {
  return `${passage.doc}#${passage.ordinal}`;
}

/** Articles by their PMCID; that of `a` is under a non-commercial licence. */
export async function addArticles(
  root: string,
  directory: string,
  articles: readonly (readonly [id: string, text: string])[],
): Promise<void> {
  const folder = await mkdtemp(join(root, "added-"));
  const lines = articles.map(([pmcid, abstract]) =>
    JSON.stringify({ pmcid, title: "Of it", abstract, license: pmcid === "a" ? "CC-BY-NC-4.0" : "CC-BY-4.0" }),
  );
  await writeFile(join(folder, "articles.ndjson"), `${lines.join("\n")}\n`);
  await addEvidence({ paths: [folder], directory });
}

/** The current passages of a library, read from its files. */
export async function rowsOf(directory: string): Promise<IndexedPassage[]> {
  const { current } = await readCatalogue(directory);
  const rows: IndexedPassage[] = [];
  for (const segment of new Set([...current.values()].map((entry) => entry.segment))) {
    for await (const document of readSegment(directory, segment))
      if (current.get(document.meta.id)?.version === document.version) rows.push(...toIndexedPassages(document));
  }
  return rows;
}

/** BM25 from its formula (k1 1.2, b 0.75): every passage's score, best first. */
export function reference(rows: readonly IndexedPassage[]) {
  const texts = rows.map(({ headerStems, bodyStems }) => [...headerStems, ...bodyStems]);
  const mean = texts.reduce((sum, stems) => sum + stems.length, 0) / texts.length;
  const held = texts.map((stems) => Map.groupBy(stems, (stem) => stem));
  return (wanted: readonly string[]) => {
    const weights = [...new Set(wanted)].map((stem) => {
      const having = held.filter((counts) => counts.has(stem)).length;
      return [stem, Math.log(1 + (rows.length - having + 0.5) / (having + 0.5))] as const;
    });
    return rows
      .map((row, i) => {
        const score = weights.reduce((sum, [stem, idf]) => {
          const count = held[i]?.get(stem)?.length ?? 0;
          return sum + (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (texts[i]?.length ?? 0)) / mean));
        }, 0);
        return { place: placeOf(row), score };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  };
}

/** Every passage found has the score it should, and none that should stand before the last is missing. */
export function expectSameRanking(
  found: readonly RetrievedPassage[],
  expected: readonly { readonly place: string; readonly score: number }[],
  tolerance: number,
): void {
  const scores = new Map(expected.map(({ place, score }) => [place, score]));
  expect(found.length).toBe(Math.min(10, expected.length));
  for (const hit of found) {
    const due = scores.get(placeOf(hit)) ?? 0;
    expect(Math.abs(hit.score / due - 1)).toBeLessThanOrEqual(tolerance);
  }
  const last = expected[found.length - 1]?.score ?? 0;
  const got = new Set(found.map(placeOf));
  const missed = expected.filter(({ place, score }) => score > last * (1 + 2 * tolerance) + 1e-9 && !got.has(place));
  expect(missed).toEqual([]);
}
