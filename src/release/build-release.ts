/**
 * @module release/build-release: from a checkpoint and its test report to a signed directory.
 *
 * Before: `train` (checkpoint), `validation` (report). After: `serving`, licensees.
 * Promise: the directory is there whole or not at all; everything but `model.sig` is the same bytes for the same inputs; no time
 * and no path of the machine is inside.
 */
import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import {
  type AttackReport,
  attackReportSchema,
  type CorpusReference,
  corpusReferenceSchema,
  type EvidenceEvaluation,
  type EvidenceReference,
  evidenceReferenceSchema,
  type LicenceTerms,
  licenceTermsSchema,
  type ValidationReport,
  validationReportSchema,
} from "#contract";
import { canonicalJson, OslerError } from "#core";
import { findJson, readTensorShapes, sha256File, writeDirectoryAtomic, writeFileAtomic } from "#storage";
import { renderChaiXml, toChaiCard } from "./chai-card.ts";
import { defaultLicence } from "./licence.ts";
import { toMlBom } from "./ml-bom.ts";
import { renderModelCard } from "./model-card.ts";
import { rootDigest, signModel } from "./model-signing.ts";
import {
  type DifferentialPrivacy,
  evaluationFile,
  type InstitutionFacts,
  type ReleaseFacts,
  untriedAttacks,
} from "./release-facts.ts";
import { SIGNATURE_FILE, takeInventory } from "./signed-directory.ts";
import type { SigningKeys } from "./signing-keys.ts";
import { fillSourceAttributes } from "./source-attributes.ts";
import { CARRIED_KEY } from "./verify-release.ts";

export interface BuildReleaseOptions {
  /** Directory with `model.safetensors`, `config.json`, `vocabulary.json`, `outcomes.json`, and `model.onnx` if there is one. */
  readonly checkpoint: string;
  /** Directory with `report.json`, `report.html` and, unless an earlier version wrote it, `report.pdf`. */
  readonly validation: string;
  /** What the de-identification run counted; JSON, no record's content. */
  readonly deidSummary?: unknown;
  readonly evidence: EvidenceReference;
  /** Figures of that library on judged questions; none if left out. */
  readonly evaluations?: readonly EvidenceEvaluation[];
  /** Own sites only, no end date, if none is given. */
  readonly licence?: LicenceTerms;
  readonly directory: string;
  readonly keys: Pick<SigningKeys, "privateKeyPem" | "publicKeyPem">;
  readonly version: string;
  readonly name?: string;
  readonly institution?: InstitutionFacts;
  /** File that `osler attack` wrote; goes along if it speaks of this very model, and is passed over if of another or not there. */
  readonly attack?: string;
  /** Corpus snapshot directory; its `datasheet.json` and `sources.json` go along. */
  readonly corpus?: string;
}

export interface ReleaseSummary {
  readonly directory: string;
  readonly name: string;
  readonly version: string;
  /** SHA-256 over the digests of all signed files. */
  readonly digest: string;
  readonly files: number;
  readonly sourceAttributes: { readonly filled: number; readonly missing: number };
}

const BILL = "ml-bom.cdx.json";
const CORPUS_REFERENCE = "data/corpus.json";
const CHECKPOINT_FILES = ["model.safetensors", "config.json", "vocabulary.json", "outcomes.json"];

/** Writes and signs the release. @throws OslerError `release/missing-input` if a checkpoint or report file is absent or another shape; `storage/safetensors-invalid` */
export async function buildRelease(options: BuildReleaseOptions): Promise<ReleaseSummary> {
  const facts = await readFacts(options);
  const attributes = fillSourceAttributes(facts);
  const result = await writeDirectoryAtomic(options.directory, async (temporary) => {
    const writeJson = (path: string, value: unknown) => writeText(temporary, path, `${pretty(value)}\n`);
    await copyInputs(options, temporary);
    if (facts.attack !== undefined) await writeJson("privacy/attack.json", facts.attack);
    const chai = toChaiCard(facts);
    // In the schema's order, not in that of the alphabet.
    await writeText(
      temporary,
      "cards/chai-applied-model-card.json",
      `${JSON.stringify({ AppliedModelCard: chai }, null, 1)}\n`,
    );
    await writeText(temporary, "cards/chai-applied-model-card.xml", renderChaiXml(chai));
    await writeJson("cards/source-attributes.json", { rule: "45 CFR 170.315(b)(11)(iv)(B)", attributes });
    await writeText(temporary, "cards/model-card.md", renderModelCard(facts, attributes));
    await writeJson("privacy/privacy.json", describePrivacy(facts));
    await writeJson("evidence.json", evidenceReferenceSchema.parse(options.evidence));
    for (const evaluation of facts.evaluations) await writeJson(evaluationFile(evaluation), evaluation);
    const corpus = await findTaughtBy(options.checkpoint);
    if (corpus !== undefined) await writeJson(CORPUS_REFERENCE, corpus);
    await writeJson("licence.json", facts.licence);
    await writeText(temporary, CARRIED_KEY, options.keys.publicKeyPem);
    const inventory = await takeInventory(temporary);
    // The key says who signs, not what is signed: with it the bill of materials would differ from signer to signer.
    const files = inventory.files
      .filter(({ name }) => name !== CARRIED_KEY)
      .map(({ name, digest }) => ({ path: name, sha256: digest }));
    await writeJson(BILL, toMlBom(facts, files));
    const signed = await takeInventory(temporary);
    const signature = signModel(`${facts.name}-${facts.version}`, signed.files, options.keys.privateKeyPem);
    await writeText(temporary, SIGNATURE_FILE, signature);
    return { digest: rootDigest(signed.files), files: signed.files.length };
  });
  const filled = attributes.filter(({ status }) => status === "filled").length;
  return {
    directory: options.directory,
    name: facts.name,
    version: facts.version,
    ...result,
    sourceAttributes: { filled, missing: attributes.length - filled },
  };
}

async function readFacts(options: BuildReleaseOptions): Promise<ReleaseFacts> {
  for (const file of CHECKPOINT_FILES) require(options.checkpoint, file, "checkpoint");
  for (const file of ["report.json", "report.html"]) require(options.validation, file, "validation report");
  const { corpus, institution = {} } = options;
  return {
    name: options.name ?? "osler-event-model",
    version: options.version,
    institution,
    report: await readReport(options.validation),
    config: await findJson(join(options.checkpoint, "config.json")),
    parameters: await countParameters(join(options.checkpoint, "model.safetensors")),
    differentialPrivacy: await readPromise(options.checkpoint),
    attack: await findAttack(options),
    deidSummary: options.deidSummary,
    datasheet: corpus === undefined ? undefined : await findJson(join(corpus, "datasheet.json")),
    evidenceTag: options.evidence.corpusTag,
    evaluations: options.evaluations ?? [],
    licence: licenceTermsSchema.parse(options.licence ?? defaultLicence(institution.developer ?? "the institution")),
  };
}

/** All the training run says of it goes into the release. */
async function readPromise(checkpoint: string): Promise<DifferentialPrivacy | undefined> {
  const schema = z.object({ privacy: z.looseObject({ epsilon: z.number(), delta: z.number() }) });
  return schema.safeParse(await findJson(join(checkpoint, "training.json"))).data?.privacy;
}

/** The training run says which corpus it learnt from. */
async function findTaughtBy(checkpoint: string): Promise<CorpusReference | undefined> {
  const log = z.object({ corpus: z.string() }).safeParse(await findJson(join(checkpoint, "training.json")));
  return corpusReferenceSchema.safeParse({ format: "osler-corpus-reference/1", hash: log.data?.corpus }).data;
}

async function findAttack({ attack, checkpoint }: BuildReleaseOptions): Promise<AttackReport | undefined> {
  if (attack === undefined) return undefined;
  const { data } = attackReportSchema.safeParse(await findJson(attack));
  return data?.model === (await sha256File(join(checkpoint, "model.safetensors"))) ? data : undefined;
}

async function readReport(directory: string): Promise<ValidationReport> {
  const parsed = validationReportSchema.safeParse(await findJson(join(directory, "report.json")));
  if (parsed.success) return parsed.data;
  throw new OslerError("release/missing-input", {
    message: "report.json of the validation directory has another shape than this version writes.",
    fix: "Validate the model again with this version.",
  });
}

function require(directory: string, file: string, what: string): void {
  if (existsSync(join(directory, file))) return;
  throw new OslerError("release/missing-input", {
    message: `${file} is not in the ${what} directory.`,
    fix: `Pass the directory the ${what} was written to.`,
  });
}

async function copyInputs(options: BuildReleaseOptions, target: string): Promise<void> {
  const copies: [from: string, to: string][] = CHECKPOINT_FILES.map((file) => [join(options.checkpoint, file), file]);
  if (existsSync(join(options.checkpoint, "model.onnx")))
    copies.push([join(options.checkpoint, "model.onnx"), "model.onnx"]);
  for (const file of ["report.json", "report.html", "report.pdf"]) {
    const from = join(options.validation, file);
    if (existsSync(from)) copies.push([from, `validation/${file}`]);
  }
  for (const file of options.corpus === undefined ? [] : ["datasheet.json", "sources.json"]) {
    const from = join(options.corpus ?? "", file);
    if (existsSync(from)) copies.push([from, `data/${file}`]);
  }
  for (const [from, to] of copies) {
    await mkdir(dirname(join(target, to)), { recursive: true });
    await copyFile(from, join(target, to));
  }
}

/** What is known of privacy, and what nobody has tested. */
function describePrivacy(facts: ReleaseFacts) {
  const { deidSummary, differentialPrivacy } = facts;
  return {
    format: "osler-privacy/1",
    deidentification: deidSummary ?? null,
    deidentificationStatus: deidSummary === undefined ? "missing" : "counted by the run that made the training data",
    notTested: [
      "expert determination (45 CFR 164.514(b)(1)): shifted dates are not Safe Harbor",
      ...untriedAttacks(facts),
    ],
    attacks: facts.attack?.gates ?? null,
    differentialPrivacy: differentialPrivacy ?? null,
  };
}

/** Values in all tensors. */
async function countParameters(path: string): Promise<number> {
  const shapes = await readTensorShapes(path);
  return [...shapes.values()].reduce((sum, shape) => sum + shape.reduce((product, side) => product * side, 1), 0);
}

async function writeText(directory: string, path: string, text: string): Promise<void> {
  await writeFileAtomic(join(directory, path), text);
}

/** Keys in a fixed order, one line each. */
function pretty(value: unknown): string {
  return JSON.stringify(JSON.parse(canonicalJson(value)), null, 1);
}

/**
 * The release's licence, as written; `undefined` if it has none.
 *
 * @throws OslerError `release/licence-unreadable`: terms that are not understood are no permission, least of all one without an end
 */
export async function findLicence(directory: string): Promise<LicenceTerms | undefined> {
  const path = join(directory, "licence.json");
  if (!existsSync(path)) return undefined;
  const parsed = licenceTermsSchema.safeParse(await findJson(path).catch(() => undefined));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new OslerError("release/licence-unreadable", {
    message: `${path} states terms that this version does not know: ${issue?.path.join(".") || "the file"}: ${issue?.message ?? ""}.`,
    fix: "Serve the release with the version of Osler its licensor names, or ask them for a licence this one reads.",
  });
}

/** What the release calls itself, by its bill of materials. `undefined` if it has none that can be read. */
export async function findReleaseName(directory: string): Promise<{ name: string; version: string } | undefined> {
  const component = z.object({ name: z.string().min(1), version: z.string().min(1) });
  const bom = z.object({ metadata: z.object({ component }) });
  return bom.safeParse(await findJson(join(directory, BILL))).data?.metadata.component;
}

/** The hash of the corpus the release's model learnt from. `undefined` if the release does not say: earlier versions did not. */
export async function findCorpusHash(directory: string): Promise<string | undefined> {
  return corpusReferenceSchema.safeParse(await findJson(join(directory, CORPUS_REFERENCE))).data?.hash;
}
