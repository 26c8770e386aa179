import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFiles, sha256Tree } from "#storage";
import { addEvidence, addNotices } from "./add-evidence.ts";
import { openEvidence } from "./evidence-library.ts";
import { writeFixtureSources } from "./library-fixture.ts";
import { parseQuestion } from "./question.ts";
import { searchBatch } from "./search-batch.ts";

let root: string;
let sources: Awaited<ReturnType<typeof writeFixtureSources>>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-evidence-"));
  sources = await writeFixtureSources(join(root, "sources"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("adding evidence", () => {
  test("what is not understood is named with its reason, and the rest goes on", async () => {
    const summary = await addEvidence({ paths: [join(root, "sources")], directory: join(root, "a") });
    expect(summary.documents).toEqual({ added: 5, updated: 0, unchanged: 0, duplicate: 0 });
    expect(summary.skipped).toEqual([
      { file: join(root, "sources", "articles.ndjson"), reason: "line 5 is not JSON", count: 1 },
    ]);
    expect(summary.withheld).toBe(1);
  });

  test("adding the same again changes no byte", async () => {
    const before = await sha256Tree(join(root, "a"));
    const summary = await addEvidence({ paths: [join(root, "sources")], directory: join(root, "a") });
    expect(summary.documents).toMatchObject({ added: 0, updated: 0, unchanged: 5 });
    expect(await sha256Tree(join(root, "a"))).toBe(before);
  });

  test("two runs on the same sources write the same bytes", async () => {
    await addEvidence({ paths: [join(root, "sources")], directory: join(root, "b") });
    expect(await sha256Tree(join(root, "b"))).toBe(await sha256Tree(join(root, "a")));
    expect(await listFiles(join(root, "b"))).toContain("evidence.json");
  });

  test("XML is read in the encoding it names, or that its byte order mark shows", async () => {
    const xml = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><article><front><article-meta><article-id pub-id-type="pmid">7</article-id><title-group><article-title>Łódź</article-title></title-group></article-meta></front><body><p>Za mało cynku.</p></body></article>`;
    const files = {
      "polish.xml": Buffer.from(
        xml("ISO-8859-2")
          .replaceAll("Ł", "\u00a3")
          .replaceAll("ó", "\u00f3")
          .replaceAll("ź", "\u00bc")
          .replaceAll("ł", "\u00b3"),
        "latin1",
      ),
      "wide.nxml": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml("UTF-16"), "utf16le")]),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const directory = await mkdtemp(join(root, "encoded-"));
      await writeFile(join(directory, name), bytes);
      await addEvidence({ paths: [directory], directory: join(directory, "library") });
      const library = await openEvidence(join(directory, "library"));
      expect(
        [library.describe("pmid:7")?.meta.title, (await library.search("cynku", 1))[0]?.passage.text],
        name,
      ).toEqual(["Łódź", "Za mało cynku."]);
      await library.close();
    }
  });

  test("a retraction that PMC gives without any id reaches the article by its title", async () => {
    const directory = join(root, "by-title");
    const link = `<related-article related-article-type="retracted-article" ext-link-type="pmc" vol="7" page="e2"><article-title>Zinc lozenges in adults with colds: a <italic>randomised</italic> trial</article-title></related-article>`;
    const notice = `<article article-type="retraction"><front><article-meta><article-id pub-id-type="pmc">9</article-id><title-group><article-title>Retraction: Zinc</article-title></title-group>${link}</article-meta></front><body><p>Retracted.</p></body></article>`;
    await writeFile(join(root, "notice.nxml"), notice);
    await addEvidence({ paths: [sources.articles, join(root, "notice.nxml")], directory });
    const library = await openEvidence(directory);
    expect(library.retracted()).toEqual([{ id: "PMC2", status: "retracted" }]);
    await library.close();
  });

  test("what another publication supersedes is found no more, and is not told to be retracted; a topic is withdrawn by its id", async () => {
    const directory = join(root, "superseded");
    await addEvidence({ paths: [join(root, "sources")], directory });
    await addNotices(directory, [
      { target: "pmid:11", status: "superseded" },
      { target: "library:colds", status: "retracted" },
    ]);
    const library = await openEvidence(directory);
    expect((await library.search("zinc lozenges colds", 9)).map(({ passage }) => passage.doc)).toEqual([
      "PMC2",
      "pmid:44",
    ]);
    expect(library.describe("PMC1")?.status).toBe("superseded");
    expect(library.retracted().map(({ id }) => id)).toEqual(["PMC3", "library:colds"]);
    await library.close();
  });

  test("a new text supersedes the old one, which stays readable; the corpus tag changes", async () => {
    const directory = join(root, "c");
    await addEvidence({ paths: [sources.topic], directory });
    const old = await openEvidence(directory);
    const oldVersion = old.describe("library:colds")?.version ?? "";
    const changed = join(root, "changed.md");
    await writeFile(changed, (await readFile(sources.topic, "utf8")).replace("in adults", "at any age"));
    expect((await addEvidence({ paths: [changed], directory })).documents.updated).toBe(1);
    const now = await openEvidence(directory);
    expect(now.corpusTag).not.toBe(old.corpusTag);
    expect((await now.document(oldVersion))?.status).toBe("superseded");
    expect((await now.document(oldVersion))?.text).toContain("in adults");
    expect((await now.search("antibiotics common cold", 5)).map(({ passage }) => passage.version)).not.toContain(
      oldVersion,
    );
  });

  test("a text that comes back is current again; sources that hold both texts leave the last, and change no byte when added again", async () => {
    const directory = join(root, "back");
    const folder = join(root, "back-sources");
    await mkdir(folder);
    const old = await readFile(sources.topic, "utf8");
    const texts = { "1.md": old, "2.md": old.replace("in adults", "at any age") };
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
    const add = async (...names: string[]) => {
      const { documents } = await addEvidence({ paths: names.map((name) => join(folder, name)), directory });
      const library = await openEvidence(directory);
      const [found] = await library.search("antibiotics common cold", 1);
      return { documents, corpusTag: library.corpusTag, text: found?.passage.text ?? "", library };
    };
    const first = await add("1.md");
    expect((await add("2.md")).text).toContain("at any age");
    const back = await add("1.md");
    expect(back.documents).toMatchObject({ updated: 1, unchanged: 0 });
    expect(back.text).toContain("in adults");
    expect(back.corpusTag).toBe(first.corpusTag);
    expect(back.library.describe("library:colds")?.status).toBe("active");
    expect((await openEvidence(directory, { corpusTag: first.corpusTag })).counts).toEqual(first.library.counts);
    expect((await add("1.md", "2.md")).text).toContain("at any age");
    const before = await sha256Tree(directory);
    expect((await add("1.md", "2.md")).documents).toMatchObject({ updated: 0, unchanged: 2 });
    expect(await sha256Tree(directory)).toBe(before);
  });

  test("a poorer record that was replaced by the full text does not come back", async () => {
    const directory = join(root, "poorer");
    const record = join(root, "poor.ndjson");
    await writeFile(record, `${JSON.stringify({ doi: "10.1/A", title: "Zinc", abstract: "Only the abstract." })}\n`);
    await addEvidence({ paths: [record], directory });
    await addEvidence({ paths: [sources.articles], directory });
    const before = await sha256Tree(directory);
    expect((await addEvidence({ paths: [record], directory })).documents.unchanged).toBe(1);
    expect(await sha256Tree(directory)).toBe(before);
  });

  test("of two processes that add at once, and one that retracts meanwhile, each keeps what it wrote", async () => {
    const directory = join(root, "at-once");
    const added = [sources.topic, sources.articles].map((path) => addEvidence({ paths: [path], directory }));
    const retracted = addNotices(directory, [{ target: "doi:10.1000/never-added", status: "retracted" }]);
    expect((await retracted).changed).toBe(true);
    const counts = (await Promise.all(added)).map(({ documents }) => documents.added);
    const library = await openEvidence(directory);
    expect(library.counts.documents).toBe(counts.reduce((sum, count) => sum + count, 0));
    const again = await addNotices(directory, [{ target: "doi:10.1000/never-added", status: "retracted" }]);
    expect(again.changed).toBe(false);
    await library.close();
  });

  test("a library left by a version with other synonyms cannot be opened as it was, and what differs is named", async () => {
    const directory = join(root, "pins");
    await addEvidence({ paths: [sources.topic], directory });
    const manifest = JSON.parse(await readFile(join(directory, "evidence.json"), "utf8"));
    const [snapshot] = manifest.snapshots;
    const corpusTag = "a".repeat(64);
    snapshot.corpusTag = corpusTag;
    snapshot.pins.synonyms = "other";
    await writeFile(join(directory, "evidence.json"), JSON.stringify(manifest));
    await expect(openEvidence(directory, { corpusTag })).rejects.toMatchObject({
      code: "evidence/tag-unknown",
      message: expect.stringMatching(/differently; what differs: synonyms\.$/),
    });
    const now = await openEvidence(directory);
    expect((await openEvidence(directory, { corpusTag: now.corpusTag })).corpusTag).toBe(now.corpusTag);
  });

  test("the same article as a poorer record is a duplicate, not a new version", async () => {
    const directory = join(root, "d");
    await addEvidence({ paths: [sources.articles], directory });
    const poorer = join(root, "abstract.ndjson");
    await writeFile(poorer, `${JSON.stringify({ doi: "10.1/A", title: "Zinc", abstract: "Only the abstract." })}\n`);
    expect((await addEvidence({ paths: [poorer], directory })).documents.duplicate).toBe(1);
  });

  test("an article whose full text does not say its PMID is still withheld when that PMID is retracted", async () => {
    const directory = join(root, "e");
    const add = async (name: string, content: string) => {
      await writeFile(join(root, name), content);
      return addEvidence({ paths: [join(root, name)], directory });
    };
    await add(
      "cited.medline.txt",
      "PMID- 77\nTI  - Ginger for nausea\nAB  - Ginger helped.\nAID - 10.1/ginger [doi]\n",
    );
    const full =
      '<article article-type="research-article"><front><article-meta><article-id pub-id-type="doi">10.1/ginger</article-id>' +
      "<title-group><article-title>Ginger for nausea</article-title></title-group></article-meta></front><body><p>Ginger helped most.</p></body></article>";
    expect((await add("full.xml", full)).documents.updated).toBe(1);
    expect((await add("by-pmid.csv", "pmid,nature\n77,Retraction\n")).withheld).toBe(1);
  });

  test("a citation that comes after the full text tells its PMID, so that a retraction by PMID reaches the full text", async () => {
    const directory = join(root, "f");
    const add = async (name: string, content: string) => {
      await writeFile(join(root, name), content);
      return addEvidence({ paths: [join(root, name)], directory });
    };
    const full =
      '<article article-type="research-article"><front><article-meta><article-id pub-id-type="doi">10.1/mint</article-id>' +
      "<title-group><article-title>Mint for nausea</article-title></title-group></article-meta></front><body><p>Mint helped most.</p></body></article>";
    await add("mint.xml", full);
    const citation = "PMID- 78\nTI  - Mint for nausea\nAB  - Mint helped.\nAID - 10.1/mint [doi]\n";
    expect((await add("mint.medline.txt", citation)).documents.duplicate).toBe(1);
    const before = await sha256Tree(directory);
    await add("mint.medline.txt", citation);
    expect(await sha256Tree(directory)).toBe(before);
    // The row's title goes on over two lines.
    expect((await add("mint.csv", 'title,pmid,nature\n"Mint\nfor nausea",78,Retraction\n')).withheld).toBe(1);
    const library = await openEvidence(directory);
    const [hit] = library.retracted();
    const version = library.describe(hit?.id ?? "")?.version ?? "";
    expect(await library.document(version)).toMatchObject({
      status: "retracted",
      text: expect.stringContaining("Mint helped most."),
    });
  });
});

describe("searching", () => {
  test("a retracted article never comes up, and is said to have been withheld", async () => {
    const library = await openEvidence(join(root, "a"));
    expect((await library.search("honey cough children", 5)).map(({ passage }) => passage.doc)).not.toContain("PMC3");
    expect(library.retracted()).toEqual([{ id: "PMC3", status: "retracted" }]);
  });

  test("instructions and markup inside a document are words like any others", async () => {
    const library = await openEvidence(join(root, "a"));
    const [hit] = await library.search("ignore previous instructions zinc cures cancer", 1);
    expect(hit?.passage.text).toContain("<b>zinc cures cancer</b>");
  });

  test("a library without one document keeps another that holds the same words", async () => {
    const directory = join(root, "twins");
    const twin = (pmcid: string) => JSON.stringify({ pmcid, title: "Sage", abstract: "Sage soothes throats." });
    await writeFile(join(root, "twins.ndjson"), `${twin("PMC8")}\n${twin("PMC9")}\n`);
    await addEvidence({ paths: [join(root, "twins.ndjson")], directory });
    const left = await (await openEvidence(directory)).without(({ id }) => id === "PMC8");
    const { passages } = await left.retrieve(parseQuestion("sage for throats"), { limit: 5 });
    expect(passages.map(({ passage }) => passage.doc)).toEqual(["PMC9"]);
  });

  test("a batch gives one hit a document, best first", async () => {
    const library = await openEvidence(join(root, "a"));
    const queries = join(root, "q.jsonl");
    await writeFile(queries, '{"_id":"1","text":"zinc lozenges colds"}\n');
    await searchBatch(library, { queries, out: join(root, "run.jsonl"), k: 3 });
    const run = JSON.parse(await readFile(join(root, "run.jsonl"), "utf8"));
    expect(run._id).toBe("1");
    expect(new Set(run.hits.map((hit: { doc: string }) => hit.doc)).size).toBe(run.hits.length);
    expect(["PMC1", "PMC2"]).toContain(run.hits[0].doc);
  });
});
