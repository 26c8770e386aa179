/**
 * @module governance/receipts: what a step read and wrote, by hash, so that it is not done twice and can be proved later.
 *
 * Promise: a step is skipped only if its inputs, its version, its seed and its outputs are what its receipt says. A receipt holds no
 * clock and no path outside the home, so the same work leaves the same receipt; how long it took goes to `log/steps.ndjson`.
 */
import { existsSync } from "node:fs";
import { appendFile, mkdir, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { canonicalJson, OslerError } from "#core";
import { findJson, listFiles, sha256, sha256Tree, writeFileAtomic } from "#storage";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Numbers and words, nested as the step likes; never a record's content, a clock or a path. */
export type CountValue =
  | number
  | string
  | boolean
  | null
  | readonly CountValue[]
  | { readonly [name: string]: CountValue };

const receiptSchema = z.strictObject({
  step: z.string().min(1),
  version: z.string().min(1),
  seed: z.string().optional(),
  /** SHA-256 of each input: of a file, of a directory's files, or of the text given. */
  inputs: z.record(z.string(), hash),
  /** SHA-256 by output path, relative to the home. */
  outputs: z.record(z.string(), hash),
  /** What the step counted: kept, rejected by reason, … */
  counts: z.record(z.string(), countValueSchema()),
});

export type Receipt = Readonly<z.infer<typeof receiptSchema>>;
export type Counts = Receipt["counts"];

export interface StepOutcome {
  readonly skipped: boolean;
  readonly receipt: Receipt;
}

/** An input is a path to hash, or words (a version, a licence, settings as JSON) hashed as they are. */
export type StepInput = { readonly path: string } | string;

export interface StepOptions {
  readonly home: string;
  /** File-name safe: `deid`, `corpus`, … */
  readonly name: string;
  /** Raise it when the step's code changes what it writes. */
  readonly version: string;
  readonly inputs: Readonly<Record<string, StepInput>>;
  /** Files or directories the step writes, each put in place whole. Relative paths are under the home. */
  readonly outputs: readonly string[];
  readonly seed?: string | number;
  /** Does the work; what it returns is kept as the receipt's counts. */
  readonly run: () => Promise<Counts>;
  /** Milliseconds from any origin, for the log of how long steps take. Nothing is logged without one. */
  readonly stopwatch?: () => number;
}

/**
 * Runs a step unless its receipt shows that it is done.
 *
 * @throws OslerError `governance/receipt-unreadable` if the receipt is not one; `governance/output-missing` if the step did not write an output
 */
export async function runStep(options: StepOptions): Promise<StepOutcome> {
  const path = receiptPath(options.home, options.name);
  const known = await findReceipt(options.home, options.name);
  const begun = options.stopwatch?.() ?? 0;
  const cache = await openHashCache(options.home);
  const inputs: Record<string, string> = {};
  for (const [name, input] of Object.entries(options.inputs)) {
    inputs[name] = typeof input === "string" ? sha256(input) : await cache.hashOf(input.path);
  }
  const version = { step: options.name, version: options.version };
  const wanted = { ...version, ...(options.seed === undefined ? {} : { seed: String(options.seed) }), inputs };
  if (known !== undefined && sameWork(known, wanted) && (await outputsAre(known, options, cache))) {
    await cache.save();
    await log(options, { skipped: true, begun });
    return { skipped: true, receipt: known };
  }
  const counts = await options.run();
  const receipt = receiptSchema.parse({ ...wanted, outputs: await hashOutputs(options, cache), counts });
  await writeFileAtomic(path, `${canonicalJson(receipt)}\n`);
  await cache.save();
  await log(options, { skipped: false, begun });
  return { skipped: false, receipt };
}

/** The receipt a step left; `undefined` if it never finished. @throws OslerError `governance/receipt-unreadable` */
export async function findReceipt(home: string, name: string): Promise<Receipt | undefined> {
  const path = receiptPath(home, name);
  let json: unknown;
  try {
    json = await findJson(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
  if (json === undefined) return undefined;
  const parsed = receiptSchema.safeParse(json);
  if (!parsed.success) throw unreadable(path, parsed.error);
  return parsed.data;
}

function receiptPath(home: string, name: string): string {
  return join(home, "receipts", `${name}.receipt.json`);
}

function unreadable(path: string, cause: unknown): OslerError {
  return new OslerError("governance/receipt-unreadable", {
    message: `${path} is not a receipt.`,
    fix: "Delete it; the step runs again.",
    cause,
  });
}

function sameWork(known: Receipt, wanted: Omit<Receipt, "outputs" | "counts">): boolean {
  const { outputs: _outputs, counts: _counts, ...work } = known;
  return canonicalJson(work) === canonicalJson(wanted);
}

async function outputsAre(known: Receipt, options: StepOptions, cache: HashCache): Promise<boolean> {
  const names = options.outputs.map((output) => nameOf(options.home, output));
  if (canonicalJson([...names].sort()) !== canonicalJson(Object.keys(known.outputs).sort())) return false;
  for (const output of options.outputs) {
    const path = pathOf(options.home, output);
    if (!existsSync(path) || (await cache.hashOf(path)) !== known.outputs[nameOf(options.home, output)]) return false;
  }
  return true;
}

async function hashOutputs(options: StepOptions, cache: HashCache): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const output of options.outputs) {
    const path = pathOf(options.home, output);
    if (!existsSync(path)) {
      throw new OslerError("governance/output-missing", {
        message: `Step ${options.name} ended without writing ${nameOf(options.home, output)}.`,
        fix: "This is a defect of the step; report it.",
      });
    }
    hashes[nameOf(options.home, output)] = await cache.hashOf(path);
  }
  return hashes;
}

function pathOf(home: string, output: string): string {
  return isAbsolute(output) ? output : join(home, output);
}

/** The output's path under the home with `/`; outside it, only the last part, so that no machine's paths get into a receipt. */
function nameOf(home: string, output: string): string {
  const inside = relative(resolve(home), resolve(pathOf(home, output)))
    .split(sep)
    .join("/");
  return inside.startsWith("../") || isAbsolute(inside) ? (inside.split("/").at(-1) ?? inside) : inside;
}

async function log(options: StepOptions, entry: { skipped: boolean; begun: number }): Promise<void> {
  if (options.stopwatch === undefined) return;
  const seconds = Math.round(options.stopwatch() - entry.begun) / 1000;
  await mkdir(join(options.home, "log"), { recursive: true });
  const line = canonicalJson({ step: options.name, version: options.version, skipped: entry.skipped, seconds });
  await appendFile(join(options.home, "log", "steps.ndjson"), `${line}\n`);
}

interface HashCache {
  hashOf(path: string): Promise<string>;
  save(): Promise<void>;
}

/**
 * Hashes remembered by every file's path, size, inode and change time (`ctime`), so that a next run does not read gigabytes to
 * learn that nothing happened. `ctime` cannot be set by a program, so an edit that restores size and `mtime` is still seen; a
 * file changed within the last two seconds of the file system's own clock is not remembered, so an edit within one tick is too.
 * The cache is only a shortcut: deleting `log/hashes.json` costs time, nothing else.
 */
async function openHashCache(home: string): Promise<HashCache> {
  const path = join(home, "log", "hashes.json");
  const hashes = z.record(z.string(), hash).catch({});
  const known = new Map<string, string>(Object.entries(hashes.parse(await findCache(path))));
  const used = new Map<string, string>();
  return {
    async hashOf(target) {
      const before = await stateOf(target);
      const found = known.get(before.key) ?? (await sha256Tree(target));
      const settled = before.newestChange < (await fileSystemClock(home)) - 2_000_000_000n;
      if (settled && (await stateOf(target)).key === before.key) used.set(before.key, found);
      return found;
    },
    save: () => writeFileAtomic(path, canonicalJson(Object.fromEntries([...known, ...used].slice(-2000)))),
  };
}

/** Now, as the file system stamps it, in nanoseconds. */
async function fileSystemClock(home: string): Promise<bigint> {
  const path = join(home, "log", "clock");
  await writeFileAtomic(path, "");
  return (await stat(path, { bigint: true })).ctimeNs;
}

async function findCache(path: string): Promise<unknown> {
  try {
    return (await findJson(path)) ?? {};
  } catch {
    return {};
  }
}

/** A hash of every file's name, size, inode and change time, and the newest of those times. */
async function stateOf(target: string): Promise<{ key: string; newestChange: bigint }> {
  const files = (await stat(target)).isDirectory() ? await listFiles(target) : [""];
  const states: string[] = [];
  let newestChange = 0n;
  for (const file of files) {
    const { size, ctimeNs, ino } = await stat(join(target, file), { bigint: true });
    states.push(`${file}\0${size}\0${ino}\0${ctimeNs}`);
    if (ctimeNs > newestChange) newestChange = ctimeNs;
  }
  return { key: sha256(`${resolve(target)}\n${states.join("\n")}`), newestChange };
}

function countValueSchema(): z.ZodType<CountValue> {
  return z.lazy(() =>
    z.union([
      z.number(),
      z.string(),
      z.boolean(),
      z.null(),
      z.array(countValueSchema()),
      z.record(z.string(), countValueSchema()),
    ]),
  );
}
