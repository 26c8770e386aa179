/**
 * @module deid/dossier: everything an expert needs before them to determine the risk of re-identification, and what is missing.
 *
 * Promise: nothing here attests. Evidence that is absent, or was made with other rules or of other data than those in hand, stands in
 * the list of what is missing; it is never left out in silence. No record's content is in it.
 */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Clock, OslerError } from "#core";
import { findJson, sha256File, writeDirectoryAtomic, writeFileAtomic } from "#storage";
import { type DossierFacts, type KeptEvaluation, keptEvaluationSchema } from "./dossier-facts.ts";
import { renderDossierPage } from "./dossier-page.ts";
import { openReview } from "./review.ts";
import { type ReviewFigures, reviewFigures } from "./review-figures.ts";
import { type RiskReport, riskReportSchema } from "./risk.ts";
import { rulesHash } from "./rules-hash.ts";
import { DEID_METHOD, deidStatement, findSealHash, openDeidentified, readSeal } from "./seal.ts";

export interface DossierOptions {
  /** The sealed research data set. */
  readonly meds: string;
  /** Holds `evaluations/*.json`, `risk/risk.json` and `reviews/*`. */
  readonly evidence: string;
  /** Files of the steward's own rules, hashed into the dossier. */
  readonly configuration: readonly string[];
  /** Gets `dossier.html` and `dossier.json`. */
  readonly directory: string;
  readonly version: string;
  /** Who is asked to sign, e.g. `Dr. A. Expert, statistician`. */
  readonly expert?: string;
  /** To whom the data are to go. */
  readonly recipient?: string;
  /** ISO date after which the determination has to be made again. */
  readonly expires: string;
  readonly clock: Clock;
}

/**
 * Gathers and writes the dossier; returns what is missing.
 *
 * @throws OslerError `deid/dossier-expired` if it would expire before it is made; as `openReview` and `readSeal` for damaged evidence
 */
export async function writeDossier(options: DossierOptions): Promise<readonly string[]> {
  const preparedOn = new Date(options.clock()).toISOString().slice(0, 10);
  if (options.expires <= preparedOn) {
    throw new OslerError("deid/dossier-expired", {
      message: `The dossier would expire on ${options.expires}, not after the day it is made.`,
      fix: "Give a later date; a determination is commonly made again after one to three years.",
    });
  }
  const facts = await gather(options, preparedOn);
  await writeDirectoryAtomic(options.directory, async (temporary) => {
    await writeFileAtomic(join(temporary, "dossier.json"), `${JSON.stringify(facts, null, 1)}\n`);
    await writeFileAtomic(join(temporary, "dossier.html"), renderDossierPage(facts));
  });
  return facts.missing;
}

async function gather(options: DossierOptions, preparedOn: string): Promise<DossierFacts> {
  const missing: string[] = [];
  const rules = await rulesHash();
  const dataset = await findDataset(options.meds, rules, missing);
  const evaluations = await findEvaluations(join(options.evidence, "evaluations"), rules, missing);
  const risk = await findRisk(join(options.evidence, "risk/risk.json"), dataset?.sealSha256, missing);
  const reviews = await findReviews(join(options.evidence, "reviews"), rules, missing);
  if (options.expert === undefined) missing.push("An expert to sign: name one with --expert.");
  if (options.recipient === undefined)
    missing.push("A recipient: the risk depends on who gets the data; name them with --recipient.");
  return {
    format: "osler-deid-dossier/1",
    preparedOn,
    expiresOn: options.expires,
    statement: deidStatement,
    expert: options.expert ?? null,
    recipient: options.recipient ?? null,
    configuration: {
      version: options.version,
      method: DEID_METHOD,
      rulesSha256: rules,
      files: await Promise.all(
        options.configuration.map(async (path) => ({ name: basename(path), sha256: await sha256File(path) })),
      ),
    },
    dataset,
    ...{ evaluations, risk, reviews, missing },
  };
}

async function findDataset(meds: string, rules: string, missing: string[]): Promise<DossierFacts["dataset"]> {
  try {
    await openDeidentified(meds);
    const seal = await readSeal(meds);
    if (seal.rules !== rules)
      missing.push(
        `A data set made by the rules the figures are of: its seal names ${seal.rules === undefined ? "none" : "others"}; run osler up again.`,
      );
    return { sealSha256: (await findSealHash(meds)) ?? "", rulesSha256: seal.rules ?? null, counts: seal.counts };
  } catch (error) {
    if (!(error instanceof OslerError)) throw error;
    missing.push(`A sealed research data set whose files are what was sealed (${error.code}).`);
    return null;
  }
}

async function findEvaluations(directory: string, rules: string, missing: string[]): Promise<KeptEvaluation[]> {
  const files = await jsonFiles(directory);
  const kept: KeptEvaluation[] = [];
  for (const file of files) {
    const found = keptEvaluationSchema.safeParse(await findJson(file).catch(() => undefined));
    if (!found.success)
      missing.push(`Figures in ${basename(file)}: the file is not what osler deid evaluate --keep wrote.`);
    else if (found.data.rules !== rules)
      missing.push(`Figures in ${basename(file)}: they were measured with other rules than these.`);
    else kept.push(found.data);
  }
  if (kept.length === 0)
    missing.push("Recall, precision and leaks on annotated notes: osler deid evaluate --gold FILE --keep NAME.");
  return kept;
}

async function findRisk(file: string, sealSha256: string | undefined, missing: string[]): Promise<RiskReport | null> {
  const found = riskReportSchema.safeParse(await findJson(file).catch(() => undefined));
  if (!found.success) {
    missing.push("Risk of whole records (k, l, uniqueness): osler deid risk.");
    return null;
  }
  if (sealSha256 === undefined || found.data.seal !== sealSha256) {
    missing.push(
      "Risk of whole records: what is there was measured on other data than the sealed ones; run osler deid risk again.",
    );
    return null;
  }
  if (found.data.populationPatients === null)
    missing.push(
      "A population to compare with: journalist and marketer risks are upper bounds (osler deid risk --population).",
    );
  return found.data;
}

async function findReviews(directory: string, rules: string, missing: string[]) {
  const reviews: { name: string; figures: ReviewFigures }[] = [];
  const names = existsSync(directory) ? (await readdir(directory)).sort() : [];
  for (const name of names) {
    if (!existsSync(join(directory, name, "plan.json"))) continue;
    const review = await openReview(join(directory, name));
    const figures = reviewFigures(review);
    const left = figures.sampledNotes - figures.doubleReviewed;
    const lacks = [
      ...(review.plan.rules === rules ? [] : ["its notes were marked with other rules than these"]),
      ...(left === 0 ? [] : [`${left} notes are not yet reviewed twice`]),
      ...(figures.toAdjudicate.length === 0 ? [] : [`${figures.toAdjudicate.length} notes await adjudication`]),
    ];
    if (lacks.length === 0) reviews.push({ name, figures });
    else missing.push(`Review ${name}: ${lacks.join("; ")}.`);
  }
  if (reviews.length === 0)
    missing.push("An estimate of what is left in the notes from double review: osler deid review start.");
  return reviews;
}

async function jsonFiles(directory: string): Promise<string[]> {
  if (!existsSync(directory)) return [];
  return (await readdir(directory))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(directory, name));
}
