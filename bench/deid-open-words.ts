/**
 * @module bench/deid-open-words: how open medical text writes each of its words, for the English tagger.
 *
 * Usage: node bench/deid-open-words.ts
 * Reads texts under CC BY and CC0 only (docs/data.md) and writes src/deid/tagger/en.words.gz: counts in steps, no text.
 */
import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { readAdmitted } from "./training-admission.ts";

const data = "../shared/data";
const files = [
  ["pmc-rct-fulltext", "articles-ccby"],
  ["medquad", "medquad"],
  ["openstax-health", "openstax-ccby"],
  ["clinical-dialogue-notes", "mts-dialog"],
  ["clinical-dialogue-notes", "aci-bench"],
  ["clinical-dialogue-notes", "primock57"],
] as const;

interface Uses {
  small: number;
  /** With a capital where no sentence begins. */
  capital: number;
  upper: number;
  documents: number;
  lastDocument: number;
}

const uses = new Map<string, Uses>();
let documents = 0;

for (const [set, file] of files)
  for await (const record of readAdmitted(data, set, `${file}.ndjson.gz`)) {
    documents++;
    for (const text of textsIn(record)) count(text);
  }

const lists = new Map<number, string[]>();
for (const [word, use] of uses)
  if (use.documents >= 2) {
    const code = codeOf(use);
    lists.set(code, [...(lists.get(code) ?? []), word]);
  }
const lines = [...lists].toSorted(([a], [b]) => a - b).map(([code, words]) => `${code} ${words.sort().join(" ")}`);
const packed = gzipSync(lines.join("\n"), { level: 9 });
await writeFile("src/deid/tagger/en.words.gz", packed);
console.log(`${documents} documents, ${[...lists.values()].flat().length} words, ${packed.length} bytes`);

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") {
    if (value.length > 40) yield value;
  } else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

function count(text: string): void {
  let previousEnd = 0;
  for (const { 0: written, index } of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu)) {
    const opens = previousEnd === 0 || /[.!?:;\n|"•*#]/.test(text.slice(previousEnd, index));
    previousEnd = index + written.length;
    const word = written.replace(/'s$/, "");
    if (word.length < 2) continue;
    const small = word.toLowerCase();
    const key = small.normalize("NFD").replace(/\p{M}/gu, "");
    const use = uses.get(key) ?? { small: 0, capital: 0, upper: 0, documents: 0, lastDocument: -1 };
    uses.set(key, use);
    if (use.lastDocument !== documents) {
      use.documents++;
      use.lastDocument = documents;
    }
    if (word === small) use.small++;
    else if (word === word.toUpperCase()) use.upper++;
    else if (!opens) use.capital++;
  }
}

/** Documents in five steps, the share with a capital in four (5: never inside a sentence), and whether half and more are in capitals. */
function codeOf({ small, capital, upper, documents: held }: Uses): number {
  const all = small + capital + upper;
  const frequency = [3, 10, 50, 400].filter((step) => held >= step).length + 1;
  const share = all === 0 ? 5 : [0.05, 0.5, 0.9].filter((step) => capital / all >= step).length;
  return frequency * 16 + share * 2 + Number(upper / Math.max(1, all) > 0.5);
}
