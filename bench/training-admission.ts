/**
 * @module bench/training-admission: the one way from open data to a training set.
 *
 * A record teaches by its own licence; one that names none, by its set's in `SOURCE.txt`. A set of several licences needs each of them
 * admitted; one whose line cannot be read whole, or that is not of class A, is as if it had none. `mayTeach` of `#evidence` decides.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DocumentMeta, type EvidenceLibrary, mayTeach } from "#evidence";
import { readLines, writeLines } from "#storage";

/** Whether a record of a set may teach, by the licence it names itself if it names one. */
export type Admits = (own: string | undefined) => boolean;

/** @param data the folder of all sets */
export async function openAdmission(data: string, set: string): Promise<Admits> {
  const ofSet = readSetLicences(await readFile(join(data, set, "SOURCE.txt"), "utf8"));
  const setTeaches = ofSet.length > 0 && ofSet.every(mayTeach);
  return (own) => (own === undefined ? setTeaches : mayTeach(own));
}

/** The records of one NDJSON file (gz or not) of a set that may teach. */
export async function* readAdmitted(data: string, set: string, file: string): AsyncGenerator<Record<string, unknown>> {
  const admits = await openAdmission(data, set);
  for await (const { text } of readLines(join(data, set, file))) {
    if (text === "") continue;
    const record: Record<string, unknown> = JSON.parse(text);
    if (admits(licenceOf(record))) yield record;
  }
}

/** A copy of a set's BEIR corpus at `path`, of what may teach alone. */
export async function writeAdmittedCorpus(data: string, set: string, path: string): Promise<string> {
  async function* lines() {
    for await (const record of readAdmitted(data, set, "corpus.jsonl.gz")) yield JSON.stringify(record);
  }
  await writeLines(path, lines());
  return path;
}

/** A library as if what may not teach had never been added. */
export function teachingLibrary(library: EvidenceLibrary, admits: Admits): Promise<EvidenceLibrary> {
  return library.without(({ licence }: DocumentMeta) => !admits(licence));
}

/** The licences of the line `LICENCE`, remarks in parentheses aside; none where a part of it is no licence's name, or the class is not A. */
export function readSetLicences(source: string): string[] {
  const line = (name: string) => new RegExp(`^${name} +(.+)$`, "m").exec(source)?.[1]?.trim() ?? "";
  if (!/^A usable \(ship\/train\/eval\)$/.test(line("CLASS"))) return [];
  const parts = line("LICENCE")
    .replace(/\([^)]*\)/g, "")
    .split(/[+;]/)
    .map((part) => /^(?:BioASQ )?(\S.*\S)$/.exec(part.trim())?.[1] ?? "");
  return parts.every((part) => mayTeach(part)) ? parts : [];
}

function licenceOf(record: Record<string, unknown>): string | undefined {
  const { license, metadata } = record;
  const within = typeof metadata === "object" && metadata !== null ? Reflect.get(metadata, "license") : undefined;
  const own = license ?? within;
  return own === undefined || own === null ? undefined : String(own);
}
