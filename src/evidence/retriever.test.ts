import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noProgress } from "#core";
import { lanceIsSupported, type SqlTextLocation } from "#storage";
import { addNotices } from "./add-evidence.ts";
import { readCatalogue } from "./catalogue.ts";
import { openEvidence } from "./evidence-library.ts";
import { openRetriever } from "./open-retriever.ts";
import { parseQuestion } from "./question.ts";
import {
  addArticles,
  expectSameRanking,
  makeLibraries,
  placeOf,
  questions,
  reference,
  rowsOf,
  scripts,
} from "./retriever.test-support.ts";
import type { RetrievedPassage, Retriever } from "./retriever.ts";
import { toTableIndex, updateIndex } from "./table-retriever.ts";

let made: string;
let rankedByFormula: ReturnType<ReturnType<typeof reference>>[];
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), "osler-retriever-"));
  await makeLibraries(made);
  rankedByFormula = questions.map(reference(await rowsOf(join(made, "many"))));
});
afterAll(() => rm(made, { recursive: true, force: true }));

interface RetrieverUnderTest {
  readonly engine: Retriever["engine"];
  /** A database of its own for each library, for engines that need one. */
  readonly databaseOf?: (library: string) => SqlTextLocation;
  /** Whether an index has one opener at a time, as PGlite's has. */
  readonly oneOpener?: true;
  /** How far a score may be from BM25's, as a share: LanceDB keeps lengths in one byte. */
  readonly tolerance: number;
}

/** The contract of `Retriever`, run against one engine, which is asked as a running home asks it. */
function describeRetriever(name: string, { engine, databaseOf, oneOpener, tolerance }: RetrieverUnderTest): void {
  describe(name, () => {
    let root: string;
    const at = (library: string) => join(root, library);
    beforeAll(async () => {
      root = await mkdtemp(join(made, "engine-"));
      for (const library of ["five", "scripts", "changes", "many"])
        await cp(join(made, library), at(library), { recursive: true });
    });
    const options = (directory: string) => ({
      ...(engine === "memory" ? { engine } : {}),
      ...(databaseOf === undefined ? {} : { database: databaseOf(directory) }),
    });
    /** Brings the index to the library, however few its passages, and opens it. */
    const open = async (directory: string): Promise<Retriever> => {
      const catalogue = await readCatalogue(directory);
      if (engine !== "memory")
        await updateIndex(toTableIndex(directory, databaseOf?.(directory)), directory, catalogue, noProgress);
      const { retriever } = await openRetriever(directory, catalogue, options(directory));
      expect(retriever.engine).toBe(engine);
      return retriever;
    };

    describe("a library of five documents", () => {
      let retriever: Retriever;
      beforeAll(async () => {
        retriever = await open(at("five"));
      });
      afterAll(() => retriever.close());

      test("counts passages that hold a stem", () => {
        expect(retriever.passages).toBe(7);
        expect(retriever.documentFrequency("zinc")).toBe(3);
        expect(retriever.documentFrequency("florbizol")).toBe(0);
      });

      test("finds every passage with any of the stems, the rarer one first, and none for unknown ones or none", async () => {
        const found = await retriever.search(["zinc", "honei"], 10);
        expect(found.map(placeOf).sort()).toEqual(["PMC1#0", "PMC1#1", "PMC2#0", "PMC3#0"]);
        expect(found[0]?.passage.doc).toBe("PMC3");
        expect(await retriever.search(["florbizol"], 10)).toEqual([]);
        expect(await retriever.search([], 10)).toEqual([]);
        expect(await retriever.search(["zinc"], 1)).toHaveLength(1);
        expect(await retriever.search(["zinc"], 0)).toEqual([]);
      });

      test("a stem asked for twice counts once", async () => {
        const once = await retriever.search(["zinc", "honei"], 10);
        expect(await retriever.search(["zinc", "zinc", "honei"], 10)).toEqual(once);
      });

      test("BM25 by hand: one rare stem, k1 1.2, b 0.75", async () => {
        const [found] = await retriever.search(["honei"], 1);
        const all = await retriever.search(["zinc", "honei", "vitamin", "antibiot"], 20);
        const lengths = all.map(({ headerStems, bodyStems }) => headerStems.length + bodyStems.length);
        expect(lengths).toHaveLength(7);
        const mean = lengths.reduce((sum, length) => sum + length, 0) / 7;
        const stems = [...(found?.headerStems ?? []), ...(found?.bodyStems ?? [])];
        const count = stems.filter((stem) => stem === "honei").length;
        const expected =
          (Math.log(1 + (7 - 1 + 0.5) / 1.5) * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * stems.length) / mean));
        expect(Math.abs((found?.score ?? 0) / expected - 1)).toBeLessThanOrEqual(tolerance);
      });

      test("quotation marks, wildcards and operators are letters that no stem has", async () => {
        for (const stem of ["'); drop table passage; --", "%", "_inc", "zinc*", '"zinc"', "zinc OR honei"])
          expect([stem, await retriever.search([stem], 10)]).toEqual([stem, []]);
        expect(await retriever.search(["zinc"], 10)).toHaveLength(3);
      });
    });

    test("a guideline statement is in a collection of its own; a document can be taken away; a retracted article is never found, and said to be withheld", async () => {
      await (await open(at("five"))).close();
      const library = await openEvidence(at("five"), options(at("five")));
      const ask = async (text: string, gone?: string) => {
        const left = await library.without(({ id }) => id === gone);
        const { passages, withheld } = await left.retrieve(parseQuestion(text), { limit: 20 });
        return [[...new Set(passages.map(({ passage }) => passage.doc))].sort(), withheld];
      };
      try {
        const guidelines = await library.guidelines.retrieve(parseQuestion("colds antibiotics zinc"), { limit: 20 });
        expect(new Set(guidelines.passages.map(({ passage }) => passage.doc))).toEqual(new Set(["library:colds"]));
        expect(await ask("honey cough")).toEqual([[], ["PMC3"]]);
        expect(await ask("zinc lozenges")).toEqual([["PMC1", "PMC2"], []]);
        expect(await ask("zinc lozenges", "PMC1")).toEqual([["PMC2"], []]);
      } finally {
        await library.close();
      }
    });

    test("other scripts, Greek letters, accents and signs come back as they were written, at their offsets", async () => {
      const retriever = await open(at("scripts"));
      const library = await openEvidence(at("scripts"), { engine: "memory" });
      try {
        for (const [doc, stem] of [
          ["a", "beta"],
          ["a", "naiv"],
          ["a", "vo2"],
          ["b", "高血圧"],
          ["b", "presion"],
          ["b", "fibrosi"],
        ] as const) {
          const [hit] = await retriever.search([stem], 5);
          expect([stem, hit?.passage.doc, hit?.passage.text]).toEqual([stem, doc, scripts[doc]]);
          const { version = "", start = 0, end = 0 } = hit?.passage ?? {};
          expect((await library.document(version))?.text.slice(start, end)).toBe(scripts[doc]);
        }
      } finally {
        await retriever.close();
      }
    });

    test("a new text of a document is found and its old one is not, though whoever has the old index open still reads that; a retraction and a licence ruled out are obeyed at once; the old library can be opened again", async () => {
      const directory = at("changes");
      const before = await open(directory);
      const { corpusTag } = await openEvidence(directory, { engine: "memory" });
      const news = { a: "Selenium does nothing for colds.", c: "Zinc tastes of metal." };
      await addArticles(root, directory, Object.entries(news));
      if (oneOpener) await before.close();
      const after = await open(directory);
      const docs = async (from: Retriever, stem: string) =>
        (await from.search([stem], 9)).map(({ passage }) => passage.doc);
      try {
        expect(await docs(after, "selenium")).toEqual(["a"]);
        expect(await docs(after, "zinc")).toEqual(["c"]);
        const counts = [after.passages, after.documentFrequency("zinc"), after.documentFrequency("shorten")];
        expect(counts).toEqual([3, 1, 0]);
        const expected = reference(await rowsOf(directory));
        expectSameRanking(await after.search(["cold", "zinc"], 9), expected(["cold", "zinc"]), tolerance);
        if (!oneOpener) expect(await docs(before, "zinc")).toEqual(["a"]);
      } finally {
        await after.close();
        if (!oneOpener) await before.close();
      }
      await addNotices(directory, [{ target: "pmcid:c", status: "retracted" }], databaseOf?.(directory));
      const library = await openEvidence(directory, options(directory));
      expect(library.engine).toBe(engine);
      const { passages, withheld } = await library.retrieve(parseQuestion("zinc taste"), { limit: 9 });
      expect([passages, withheld]).toEqual([[], ["c"]]);
      const free = await library.without(({ licence }) => licence === "CC-BY-NC-4.0");
      const { passages: freePassages } = await free.retrieve(parseQuestion("selenium honey"), { limit: 9 });
      expect(freePassages.map(placeOf)).toEqual(["b#0"]);
      expect([library, free].map((one) => one.documentFrequency("selenium"))).toEqual([1, 0]);
      await library.close();
      const old = await openEvidence(directory, { ...options(directory), corpusTag });
      expect((await old.search("zinc", 9)).map(({ passage }) => passage.text)).toEqual(["Zinc shortens colds."]);
      await old.close();
    });

    test("a text that comes back is found once, and the one it replaces no more", async () => {
      const directory = at("back");
      await cp(join(made, "changes"), directory, { recursive: true });
      for (const text of ["Zinc shortens colds.", "Selenium does nothing for colds.", "Zinc shortens colds."]) {
        await addArticles(root, directory, [["a", text]]);
        await (await open(directory)).close();
      }
      const retriever = await open(directory);
      try {
        expect((await retriever.search(["zinc"], 9)).map(placeOf)).toEqual(["a#0"]);
        expect(await retriever.search(["selenium"], 9)).toEqual([]);
        const counts = [retriever.passages, retriever.documentFrequency("zinc")];
        expect(counts).toEqual([2, 1]);
      } finally {
        await retriever.close();
      }
    });

    describe("10,000 passages", () => {
      let retriever: Retriever;
      beforeAll(async () => {
        retriever = await open(at("many"));
      });
      afterAll(() => retriever.close());

      test("the ten best of sixty questions are BM25's, within ties", async () => {
        for (const [i, stems] of questions.entries())
          expectSameRanking(await retriever.search(stems, 10), rankedByFormula[i] ?? [], tolerance);
      });

      test("sixty questions at once are answered as one after the other", async () => {
        const alone: RetrievedPassage[][] = [];
        for (const stems of questions) alone.push(await retriever.search(stems, 10));
        expect(await Promise.all(questions.map((stems) => retriever.search(stems, 10)))).toEqual(alone);
      });
    });
  });
}

const url = process.env["OSLER_TEST_DATABASE_URL"];
const schemaOf = (library: string) => `evidence_test_${basename(library)}`;

describeRetriever("memory", { engine: "memory", tolerance: 1e-9 });

describe.skipIf(!lanceIsSupported())("LanceDB (needs AVX2 and FMA)", () => {
  describeRetriever("LanceDB", { engine: "lance", tolerance: 0.06 });
});

describe("PGlite", () => {
  const databaseOf = (library: string) => ({ directory: join(made, "pglite"), schema: schemaOf(library) });
  describeRetriever("SQL", { engine: "sql", databaseOf, oneOpener: true, tolerance: 1e-9 });
});

describe.skipIf(url === undefined)("PostgreSQL (set OSLER_TEST_DATABASE_URL)", () => {
  const databaseOf = (library: string) => ({ url: url ?? "", schema: schemaOf(library) });
  describeRetriever("SQL", { engine: "sql", databaseOf, tolerance: 1e-9 });
});
