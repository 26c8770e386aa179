import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { addEvidence, mayTeach, openEvidence, parseQuestion } from "#evidence";
import { readLines } from "#storage";
import {
  openAdmission,
  readAdmitted,
  readSetLicences,
  teachingLibrary,
  writeAdmittedCorpus,
} from "./training-admission.ts";

const root = await mkdtemp(join(tmpdir(), "osler-admission-"));
afterAll(() => rm(root, { recursive: true, force: true }));

const open = ["CC0", "CC-BY-4.0", "CC-BY-2.0", "CC-BY-3", "CC-BY-text", "CC BY", "MIT", "Apache-2.0"];
const shut = [
  "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-3.0", "CC-BY-SA-4.0", "CC BY NC", "CC-BY non-commercial", "CC-BY and CC-BY-NC", "non-commercial use only",
  "no machine-readable licence", "NLM terms: abstracts may be under copyright", "all rights reserved", "unknown", "", "MIT (abstracts: NLM terms)",
]; // biome-ignore format: a list
const sources: Record<string, string> = {
  open: "LICENCE  CC BY 4.0 (all)\nCLASS    A usable (ship/train/eval)\n",
  unclear: "LICENCE  per article\nCLASS    A usable (ship/train/eval) for some\n",
};
/** A record with its own licence, `null` for one that names none; in the record, or in its metadata. */
const records = fc.array(
  fc.record({
    licence: fc.option(fc.oneof(fc.constantFrom(...open), fc.constantFrom(...shut), fc.string())),
    inMetadata: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);
let folder = 0;

/** A data folder with one set of a BEIR corpus, each entry of which says its licence in its text. */
async function writeSet(kind: string, of: readonly { licence: string | null; inMetadata: boolean }[]) {
  const data = join(root, String(folder++));
  await mkdir(join(data, "set"), { recursive: true });
  await writeFile(join(data, "set", "SOURCE.txt"), sources[kind] ?? "");
  const lines = of.map(({ licence, inMetadata }, n) => {
    const own = licence === null ? {} : { license: licence };
    return JSON.stringify({
      _id: `d${n}`,
      title: "",
      text: `Zinc for colds, number ${n}.`,
      ...(inMetadata ? { metadata: own } : own),
    });
  });
  await writeFile(join(data, "set", "corpus.jsonl.gz"), gzipSync(`${lines.join("\n")}\n`));
  const may = of.map(({ licence }) => (licence === null ? kind === "open" : mayTeach(licence)));
  return { data, taught: may.flatMap((yes, n) => (yes ? [`d${n}`] : [])) };
}

test.each(open)("%s may teach", (licence) => expect(mayTeach(licence)).toBe(true));
test.each([...shut, undefined])("%s may not teach", (licence) => expect(mayTeach(licence)).toBe(false));

test("whatever is added to a licence's name, it teaches no more: no words after it make an open licence of a closed one", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...open),
      fc.constantFrom("-NC", "-ND", "-SA", " or similar", ", unclear"),
      (name, more) => {
        expect(mayTeach(`${name}${more}`)).toBe(false);
      },
    ),
  );
});

test("no record of a licence that is not admitted enters a training set, and none that is admitted is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("open", "unclear"), records, async (kind, of) => {
      const { data, taught } = await writeSet(kind, of);
      const read = [];
      for await (const record of readAdmitted(data, "set", "corpus.jsonl.gz")) read.push(record["_id"]);
      expect(read).toEqual(taught);
      const written = [];
      for await (const { text } of readLines(await writeAdmittedCorpus(data, "set", join(data, "admitted.jsonl"))))
        written.push(JSON.parse(text)._id);
      expect(written).toEqual(taught);
    }),
    { numRuns: 60 },
  );
});

test("no passage of a licence that is not admitted is found in a library that teaches", async () => {
  const entry = (licence: string) => ({ licence, inMetadata: true });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("open", "unclear"),
      fc.subarray([...open, ...shut.filter((one) => one !== "")]),
      async (kind, of) => {
        const { data, taught } = await writeSet(kind, [...of.map(entry), { licence: null, inMetadata: true }]);
        const directory = join(data, "library");
        await addEvidence({ paths: [join(data, "set", "corpus.jsonl.gz")], directory });
        const library = await openEvidence(directory);
        const teaching = await teachingLibrary(library, await openAdmission(data, "set"));
        const { passages } = await teaching.retrieve(parseQuestion("zinc for colds"), { limit: 100 });
        expect(passages.map(({ passage }) => passage.doc).sort()).toEqual([...taught].sort());
        await library.close();
      },
    ),
    { numRuns: 15 },
  );
});

test.each([
  ["CC BY (articles) + MIT (annotations)", "A usable (ship/train/eval)", ["CC BY", "MIT"]],
  ["BioASQ CC BY 2.5 (snippets are NLM abstracts)", "A usable (ship/train/eval)", ["CC BY 2.5"]],
  ["CC BY 4.0", "D non-commercial: local research evaluation only", []],
  ["MIT; nor-deid-synth: no licence file", "A usable (ship/train/eval)", []],
  ["CC BY-NC 4.0", "A usable (ship/train/eval)", []],
])("a set under %s, class %s, teaches under %j", (licence, level, expected) => {
  expect(readSetLicences(`DATASET  x\nLICENCE  ${licence}\nCLASS    ${level}\n`)).toEqual(expected);
});
