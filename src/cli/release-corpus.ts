/**
 * @module cli/release-corpus: the corpus a release learnt from, and who is in it, as far as a home can tell.
 *
 * The release names its corpus by hash and holds nobody's key; only the home that built it still has the people.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { OslerError } from "#core";
import { type CorpusSnapshot, openCorpus, readShard } from "#corpus";
import { findReceipt } from "#governance";
import { findCorpusHash } from "#release";
import { openDuckDb, sha256Tree, sqlText } from "#storage";
import type { Home } from "./home.ts";

/**
 * The corpus of a release, and the research data it was made of, which the home must still hold.
 *
 * @throws OslerError `cli/corpus-of-another-release`, `corpus/hash-mismatch`
 */
export async function requireReleaseCorpus(home: Home, release: string): Promise<CorpusSnapshot> {
  const hash = await findCorpusHash(release);
  const name = `Release ${basename(release)}`;
  if (hash === undefined)
    throw apart(`${name} does not say which corpus it learnt from, as an earlier version made it`);
  const receipt = await findReceipt(home.root, "corpus");
  const directory = join(home.corpora, hash);
  if (!existsSync(directory) || receipt?.counts["hash"] !== hash)
    throw apart(`${name} learnt from corpus ${hash.slice(0, 12)}, and ${home.corpora} holds another or none`);
  if (!existsSync(home.meds) || (await sha256Tree(home.meds)) !== receipt.inputs["meds"])
    throw apart(`${home.meds} is no longer what corpus ${hash.slice(0, 12)} of ${name} was made of`);
  return openCorpus(directory);
}

function apart(what: string): OslerError {
  return new OslerError("cli/corpus-of-another-release", {
    message: `${what}.`,
    fix: "Run osler up --once to its end, so that research data, corpus and release of the home belong together; then run this again.",
  });
}

/**
 * Research keys of those who taught the release, tuning subjects among them; `undefined` if another institution built it. Of a release of this home whose
 * corpus is gone, everybody whom the home's research data keep outside the held-out split.
 */
export async function findTaught(home: Home, release: string): Promise<ReadonlySet<string> | undefined> {
  const hash = await findCorpusHash(release);
  const directory = join(home.corpora, hash ?? "none");
  if (existsSync(directory)) return subjectsOf(await openCorpus(directory));
  return (await isOwn(home, release)) ? outsideHeldOut(home) : undefined;
}

async function subjectsOf({ shards }: CorpusSnapshot): Promise<Set<string>> {
  const taught = new Set<string>();
  for (const path of [...shards.train, ...shards.tuning]) {
    for (const subject of (await readShard(path)).subjects) taught.add(String(subject));
  }
  return taught;
}

/** Whether the home's own key signed it. */
async function isOwn(home: Home, release: string): Promise<boolean> {
  const [own, carried] = await Promise.all(
    [home.keys, release].map((place) => readFile(join(place, "signing-key.pub.pem"), "utf8").catch(() => undefined)),
  );
  return own !== undefined && own === carried;
}

async function outsideHeldOut(home: Home): Promise<Set<string> | undefined> {
  const splits = join(home.meds, "metadata", "subject_splits.parquet");
  if (!existsSync(splits)) return undefined;
  const database = await openDuckDb({ threads: 1 });
  try {
    const rows = await database.all(
      `SELECT subject_id::VARCHAR AS subject FROM read_parquet(${sqlText(splits)}) WHERE split <> 'held_out'`,
    );
    return new Set(rows.map(({ subject }) => String(subject)));
  } finally {
    database.close();
  }
}
