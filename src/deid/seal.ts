/**
 * @module deid/seal: the proof that a data set on disk is the one de-identification wrote.
 *
 * The other file that mints `Deidentified<T>`. The seal lists the SHA-256 of every data file; neither the secret nor any shift is in it.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Deidentified, type MedsDataset, OslerError } from "#core";
import { findJson, listFiles, requirePath, sha256File, writeFileAtomic } from "#storage";
import type { DeidCounts } from "./counts.ts";
import { rulesHash } from "./rules-hash.ts";

/** Names what is done; how well, the rules' hash tells. */
export const DEID_METHOD = "osler-deid/1";

/** What the seal says to whoever reads it. */
export const deidStatement =
  "Direct identifiers were removed or replaced and all dates of a patient shifted by one number of whole days. Dates shifted with intervals kept remain date elements, so this is not HIPAA Safe Harbor by itself: it needs an Expert Determination (45 CFR 164.514(b)(1)). The tool does not attest; an expert signs.";

const count = z.int().nonnegative();
/** `DeidCounts` by any names: an older seal may name kinds and reasons of its own. */
const countsSchema = z.object({
  patients: count,
  events: count,
  notes: count,
  spans: z.record(z.string(), count),
  dropped: z.record(z.string(), count),
});
const sealSchema = z.object({
  method: z.literal(DEID_METHOD),
  /** SHA-256 of the rules that made the data set (`rulesHash`); older seals have none. */
  rules: z.string().optional(),
  statement: z.string(),
  counts: countsSchema,
  /** Path below the data set → SHA-256. */
  files: z.record(z.string(), z.string()),
});

export type DeidSeal = z.infer<typeof sealSchema>;

const sealFile = "metadata/deidentification.json";

/**
 * Seals a MEDS directory written from de-identified records alone. Call it when every file is in place.
 *
 * @throws OslerError `deid/not-deidentified` if `counts` tell of no patient, `storage/file-missing` if the directory is absent
 */
export async function sealDataset(dataset: MedsDataset, counts: DeidCounts): Promise<Deidentified<MedsDataset>> {
  requirePath(dataset.directory, "The data set to seal");
  if (counts.patients < 1) {
    throw new OslerError("deid/not-deidentified", {
      message: "The data set cannot be sealed: no patient went through de-identification.",
      fix: "Write the data set from the records deidentifyCharts yields, and pass its counts.",
    });
  }
  const seal: DeidSeal = {
    method: DEID_METHOD,
    rules: await rulesHash(),
    statement: deidStatement,
    counts,
    files: await hashFiles(dataset.directory),
  };
  await writeFileAtomic(join(dataset.directory, sealFile), `${JSON.stringify(sortKeys(seal), null, 2)}\n`);
  return dataset as Deidentified<MedsDataset>;
}

/**
 * Opens a sealed data set after checking every data file against the seal.
 *
 * @throws OslerError `deid/seal-missing`, `deid/seal-unreadable`, `deid/seal-broken` (a file changed, is missing or was added)
 */
export async function openDeidentified(directory: string): Promise<Deidentified<MedsDataset>> {
  const seal = await readSeal(directory);
  const files = await hashFiles(directory);
  for (const path of [...new Set([...Object.keys(seal.files), ...Object.keys(files)])].sort()) {
    if (seal.files[path] === files[path]) continue;
    const what = files[path] === undefined ? "is missing" : seal.files[path] === undefined ? "was added" : "changed";
    throw new OslerError("deid/seal-broken", {
      message: `${path} in ${directory} ${what} after the data set was sealed.`,
      fix: "Restore the file, or run de-identification again from the charts.",
    });
  }
  return { directory } as Deidentified<MedsDataset>;
}

/** SHA-256 of the seal, which holds those of all data files: the data set's name by content. `undefined` without a seal. */
export async function findSealHash(directory: string): Promise<string | undefined> {
  const path = join(directory, sealFile);
  return existsSync(path) ? sha256File(path) : undefined;
}

/** The seal of a data set, unverified; `openDeidentified` verifies. */
export async function readSeal(directory: string): Promise<DeidSeal> {
  const problem = (cause?: unknown) =>
    new OslerError("deid/seal-unreadable", {
      message: `The seal of ${directory} cannot be read.`,
      fix: "Run de-identification again from the charts.",
      cause,
    });
  let value: unknown;
  try {
    value = await findJson(join(directory, sealFile));
  } catch (error) {
    throw problem(error);
  }
  if (value === undefined) {
    throw new OslerError("deid/seal-missing", {
      message: `${directory} has no ${sealFile}.`,
      fix: "Only data sets that passed de-identification can be opened; run it first.",
    });
  }
  const seal = sealSchema.safeParse(value);
  if (!seal.success) throw problem();
  return seal.data;
}

async function hashFiles(directory: string): Promise<Record<string, string>> {
  requirePath(directory, "The data set");
  const hashes: Record<string, string> = {};
  for (const path of await listFiles(directory)) {
    if (/^(?:data|notes|metadata)\//.test(path) && path !== sealFile)
      hashes[path] = await sha256File(join(directory, path));
  }
  return hashes;
}

/** The same value with keys in order, so that the same data set gives the same seal bytes. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sortKeys(member)]),
  );
}
