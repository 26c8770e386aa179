/**
 * @module cli/home: what lies where in Osler's home, and the secrets made on the first run.
 *
 * Promise: the project secret never leaves `keys/` and is readable by its owner only. For the synthetic hospital it is derived from
 * the seed, so that two machines build the same bytes; for real records it is random.
 */
import { createHash, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { canonicalJson, OslerError } from "#core";
import { findJson, writeFileAtomic } from "#storage";
import { type TrainOptions, trainOptionsSchema } from "#train";

/** Where the records come from. */
const sourceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("synthetic"), patients: z.int().positive(), seed: z.int() }),
  z.strictObject({ kind: z.literal("fhir"), paths: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal("ccda"), paths: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal("meds"), paths: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal("tables"), mapping: z.string(), paths: z.array(z.string()).min(1) }),
]);
/** How the home's models are trained. */
const trainingSchema = z.strictObject({
  /** What differs from the preset for a corpus of the home's size. */
  options: z.custom<Partial<TrainOptions>>((value) => trainOptionsSchema.partial().safeParse(value).success),
  /** Processes of PyTorch on this machine; ONNX Runtime in the route's own process if left out. */
  torch: z
    .strictObject({
      processes: z.int().positive(),
      strategy: z.enum(["ddp", "fsdp"]),
      python: z.string().exactOptional(),
    })
    .optional(),
});
const settingsSchema = z.strictObject({
  source: sourceSchema,
  evidence: z.array(z.string()),
  /** ISO date on which every member of the cohort had to be alive, for cohorts gathered backwards from one date. */
  cohortStart: z.iso.date().optional(),
  /** ISO date up to which records teach the model; it is tested on other people from then on. */
  learnUntil: z.iso.date().optional(),
  training: trainingSchema.optional(),
});

export type RouteSource = z.infer<typeof sourceSchema>;
/** What the operator asked for; kept, so that the next `osler up` needs no argument. */
export type HomeSettings = z.infer<typeof settingsSchema>;
export type HomeTraining = z.infer<typeof trainingSchema>;

export interface Home {
  readonly root: string;
  readonly synthetic: string;
  readonly chart: string;
  /** Consent resources as they came; whose records may teach a model. */
  readonly consents: string;
  /** What patients chose on their pages about teaching a model. */
  readonly choices: string;
  readonly meds: string;
  /** What a steward gathers to sign de-identification: risk, review, dossier. */
  readonly deidEvidence: string;
  readonly corpora: string;
  readonly checkpoint: string;
  /** People the model learnt from, to compare a patient with; in no release. */
  readonly neighbours: string;
  readonly training: string;
  readonly validation: string;
  /** What the last `osler attack` found; a release built of the same model carries it. */
  readonly attack: string;
  readonly evidence: string;
  /** Answers of `osler ask` that the ledger could not take yet. */
  readonly asked: string;
  /** What commands ask of the ledger while a server has the state, and what it answers. */
  readonly inquiries: string;
  /** The PostgreSQL that holds the index of the evidence's passages; LanceDB beside them if left out. */
  readonly evidenceDatabase?: { readonly url: string };
  readonly releases: string;
  readonly keys: string;
  readonly rejects: string;
  /** Who may call CDS Hooks; written by the operator. */
  readonly cdsHooks: string;
  /** The institution's own codes of preventive tests; written by the operator. */
  readonly preventiveCare: string;
  /** SMART apps and services; written by the operator. */
  readonly smartClients: string;
  /** The identity provider at which people sign in; written by the operator. */
  readonly signIn: string;
  /** One line a request (`request-log-file`). */
  readonly requestLog: string;
}

/** The layout of a home at `directory`. Touches nothing. */
export function toHome(directory: string, evidenceDatabaseUrl?: string): Home {
  const root = resolve(directory);
  return {
    root,
    synthetic: join(root, "synthetic"),
    chart: join(root, "chart"),
    consents: join(root, "consents.ndjson"),
    choices: join(root, "choices.ndjson"),
    meds: join(root, "research", "meds"),
    deidEvidence: join(root, "deid"),
    corpora: join(root, "corpus"),
    checkpoint: join(root, "model"),
    neighbours: join(root, "neighbours"),
    training: join(root, "training"),
    validation: join(root, "validation"),
    attack: join(root, "attack.json"),
    evidence: join(root, "evidence"),
    asked: join(root, "asked"),
    inquiries: join(root, "inquiries"),
    ...(evidenceDatabaseUrl === undefined ? {} : { evidenceDatabase: { url: evidenceDatabaseUrl } }),
    releases: join(root, "releases"),
    keys: join(root, "keys"),
    rejects: join(root, "rejects"),
    cdsHooks: join(root, "cds-hooks.json"),
    preventiveCare: join(root, "preventive-care.json"),
    smartClients: join(root, "smart-clients.json"),
    signIn: join(root, "sign-in.json"),
    requestLog: join(root, "log", "requests.ndjson"),
  };
}

/** What is wrong with a place that is no home. */
export function noHome({ root }: Home): OslerError {
  return new OslerError("cli/no-home", { message: `${root} holds no home.`, fix: "Name it by --home or OSLER_HOME." });
}

/** @throws OslerError `cli/settings-unreadable` if the settings file was damaged */
export async function findSettings(home: Home): Promise<HomeSettings | undefined> {
  const path = join(home.root, "settings.json");
  const parsed = settingsSchema.safeParse(await findJson(path).catch(() => null));
  if (!existsSync(path)) return undefined;
  if (parsed.success) return parsed.data;
  throw new OslerError("cli/settings-unreadable", {
    message: `${path} is not what Osler wrote.`,
    fix: "Name the source again (osler up --fhir PATH, --ccda PATH or --meds PATH), or remove the file to start with the synthetic hospital.",
  });
}

export async function writeSettings(home: Home, settings: HomeSettings): Promise<void> {
  await writeFileAtomic(join(home.root, "settings.json"), `${canonicalJson(settings)}\n`);
}

/** 32 bytes from which every pseudonym and date shift of this home's research data is derived. */
export async function projectSecret(home: Home, source: RouteSource): Promise<Uint8Array> {
  if (source.kind === "synthetic")
    return createHash("sha256").update(`osler synthetic hospital ${source.seed}`).digest();
  return randomProjectSecret(home);
}

/** The home's own 32 random bytes, made on the first call and readable by the owner only. */
export function randomProjectSecret(home: Home): Promise<Uint8Array> {
  return findOrMakeKey(join(home.keys, "project.secret"));
}

async function findOrMakeKey(path: string): Promise<Uint8Array> {
  if (!existsSync(path)) await writeFileAtomic(path, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  return Buffer.from((await readFile(path, "utf8")).trim(), "hex");
}

/** 32 random bytes that seal the second factors of the home's accounts, made on the first call and readable by the owner only. */
export function secondFactorKey(home: Home): Promise<Uint8Array> {
  return findOrMakeKey(join(home.keys, "second-factor.key"));
}

/** The Ed25519 key that signs checkpoints of the audit log, made on the first call and readable by the owner only; its public half stands beside it. */
export async function auditKey(home: Home): Promise<{ readonly privateKeyPem: string; readonly publicKeyPem: string }> {
  const path = join(home.keys, "audit-key.pem");
  if (!existsSync(path)) {
    const made = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
    await writeFileAtomic(path, made, { mode: 0o600 });
  }
  const privateKeyPem = await readFile(path, "utf8");
  const publicKeyPem = createPublicKey(privateKeyPem).export({ type: "spki", format: "pem" }).toString();
  await writeFileAtomic(join(home.keys, "audit-key.pub.pem"), publicKeyPem);
  return { privateKeyPem, publicKeyPem };
}

/** Where the index of the evidence is, as `#evidence` asks for it. */
export function evidenceIndex({ evidenceDatabase }: Home): { readonly database?: { readonly url: string } } {
  return evidenceDatabase === undefined ? {} : { database: evidenceDatabase };
}

/** Where the stages of all releases are kept; beside the signed directories, because stages change after signing. */
export function stagesFile(home: Home): string {
  return join(home.releases, "stages.json");
}
