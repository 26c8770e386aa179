/** @module cli/commands/evidence: `osler evidence fetch`, `add`, `retract`, `reinstate`, `notices`, `search` and `evaluate`. */
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import type { MarkedAnswer } from "#answers";
import { OslerError, toEpochMs } from "#core";
import {
  addEvidence,
  addNotices,
  evaluateRetrieval,
  listRemoteFiles,
  type PublicSource,
  publicRequestsPerSecond,
  readJudgedQueries,
  searchBatch,
  withdrawNotices,
} from "#evidence";
import { fetchFiles, openPoliteClient } from "#fetch";
import { COMMAND_LINE, withLedger } from "../asked-answers.ts";
import { openHomeEvidence, requireEvidence } from "../capabilities.ts";
import { keepEvidenceEvaluation } from "../evidence-evaluations.ts";
import { evidenceIndex, type Home } from "../home.ts";
import { applyStanding, STANDING_WITHIN_SECONDS } from "../library-standing.ts";
import { requireFilePlace, requireOutsideHome } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";
import { type AccountsOptions, hasState } from "./accounts.ts";

export interface FetchOptions {
  readonly source: PublicSource;
  readonly out: string;
  readonly base?: string;
  readonly limit?: number;
}

/**
 * Downloads what a public source has that `out` has not.
 *
 * @throws OslerError `fetch/incomplete` after everything else was fetched
 */
export async function evidenceFetch({ source, out, base, limit }: FetchOptions): Promise<void> {
  const client = openPoliteClient({ perSecond: publicRequestsPerSecond });
  const listed = listRemoteFiles(client, source, {
    ...(base === undefined ? {} : { base }),
    ...(limit === undefined ? {} : { limit }),
  });
  const progress = printProgress("files");
  const { fetched, unchanged, bytes, failed } = await fetchFiles(listed, { directory: resolve(out), client, progress });
  progress.end();
  console.log(`${fetched} files fetched (${(bytes / 1e6).toFixed(1)} MB), ${unchanged} already here, in ${out}.`);
  for (const { path, reason } of failed) console.log(`not fetched: ${path}: ${reason}`);
  if (failed.length > 0)
    throw new OslerError("fetch/incomplete", {
      message: `${failed.length} files of ${source} could not be fetched; they are named above.`,
      fix: "Run the same command again later; what is here is not asked for again.",
    });
  console.log(`Next: osler evidence add ${out}`);
}

/**
 * Adds literature to the home's library; the starter library comes with `osler up`, or by naming `library/` here. Past answers that cite
 * what fell with it are marked and named.
 */
export async function evidenceAdd({
  home,
  databaseUrl,
  paths,
}: AccountsOptions & { paths: readonly string[] }): Promise<void> {
  const progress = printProgress("files");
  const summary = await addEvidence({
    paths: paths.map((path) => resolve(path)),
    directory: home.evidence,
    progress,
    ...evidenceIndex(home),
  });
  progress.end();
  const { added, updated, unchanged, duplicate } = summary.documents;
  console.log(`${added} documents added, ${updated} new versions, ${unchanged} unchanged, ${duplicate} duplicates.`);
  console.log(`The library holds ${summary.total.documents} documents in ${summary.total.passages} passages.`);
  if (summary.withheld > 0)
    console.log(`${summary.withheld} retracted, doubted or deleted documents are never quoted.`);
  for (const { file, reason, count } of summary.skipped) {
    console.log(`skipped: ${file}: ${reason}${count > 1 ? ` (${count} times)` : ""}`);
  }
  if (summary.withheld > 0) await tellOfMarked({ home, databaseUrl });
}

/** Marks past answers and names those not marked before. */
async function tellOfMarked(place: AccountsOptions): Promise<void> {
  const now = toEpochMs(Date.now());
  const standing = await bringStanding(place);
  const marked = standing?.marked.filter(({ finding }) => finding.at >= now) ?? [];
  if (standing === undefined || marked.length === 0) return;
  console.log(`${marked.length} past answers cite what fell; they are marked and their readers are told:`);
  for (const found of marked)
    console.log(`${standing.words(found)}  cites ${found.finding.source} (${found.finding.status})`);
}

/**
 * Brings what happened to the library to the past answers; `undefined` where none was ever kept, or where a running server has the state
 * and will do it, which is said.
 */
async function bringStanding(place: AccountsOptions) {
  if (!hasState(place)) return undefined;
  const library = await openHomeEvidence(place.home);
  try {
    return await withLedger(place, async (state) => {
      const standing = await applyStanding(state, library, () => toEpochMs(Date.now()));
      const names = new Map((await state.accounts.list()).map(({ id, name, role }) => [id, `${role} ${name}`]));
      names.set(COMMAND_LINE, "osler ask");
      const words = ({ entry }: MarkedAnswer) =>
        `  ${entry.id}  ${new Date(entry.at).toISOString()}  ${names.get(entry.accountId) ?? entry.accountId}`;
      return { ...standing, words };
    });
  } catch (error) {
    if (!(error instanceof OslerError && error.code === "storage/state-in-use")) throw error;
    console.log(
      `Past answers were not marked here: a running server has the state open. It brings them up to date within ${STANDING_WITHIN_SECONDS} seconds;`,
    );
    console.log("with the server stopped, osler answers list --marked names them.");
    return undefined;
  } finally {
    await library.close();
  }
}

export interface RetractOptions extends AccountsOptions {
  readonly publication: string;
  readonly status: "retracted" | "concern";
  readonly reason?: string;
}

/** Records that a publication fell, and names the answers that cite it with who was given them. */
export async function evidenceRetract({ publication, status, reason, ...place }: RetractOptions): Promise<void> {
  requireEvidence(place.home);
  const notice = { target: toNoticeTarget(publication), status, act: newAct("retract", reason) } as const;
  const { documents } = await addNotices(place.home.evidence, [notice], place.home.evidenceDatabase);
  console.log(
    documents.length === 0
      ? `Recorded. The library does not hold ${publication}; if it comes, it will not be quoted.`
      : `${documents.join(", ")} will not be quoted from now on.`,
  );
  const standing = await bringStanding(place);
  if (standing === undefined) return;
  const cited = standing.marked.filter(({ finding }) => documents.includes(finding.source));
  console.log(
    `${cited.length} past answers cite it${cited.length === 0 ? "." : "; they are marked and their readers are told:"}`,
  );
  for (const found of cited) console.log(standing.words(found));
}

/**
 * Takes back what `osler evidence retract` recorded, and unmarks the past answers that stand again.
 *
 * @throws OslerError `cli/nothing-to-reinstate` where no such word stands: a source's own retraction is not the operator's to take back
 */
export async function evidenceReinstate({
  publication,
  reason,
  ...place
}: AccountsOptions & { readonly publication: string; readonly reason: string }): Promise<void> {
  requireEvidence(place.home);
  const target = toNoticeTarget(publication);
  const act = newAct("reinstate", reason);
  const { withdrawn, documents } = await withdrawNotices(place.home.evidence, target, act, place.home.evidenceDatabase);
  if (withdrawn.length === 0) {
    const fallen = documents.filter(({ status }) => status !== "active").map(({ id, status }) => `${id} is ${status}`);
    throw new OslerError("cli/nothing-to-reinstate", {
      message: `No retraction recorded by osler evidence retract stands for ${publication}${fallen.length === 0 ? "" : `; ${fallen.join(", ")} by the word of a source that was added`}.`,
      fix: "Give the name under which it was retracted; osler evidence notices lists them. What a source says stays.",
    });
  }
  for (const { target: name, status } of withdrawn) console.log(`Taken back: ${name} ${status}.`);
  for (const { id, status } of documents) {
    const isQuotable = status === "active" || status === "corrected";
    console.log(isQuotable ? `${id} may be quoted again.` : `${id} stays ${status} by the word of a source.`);
  }
  const standing = await bringStanding(place);
  if (standing === undefined) return;
  console.log(`${standing.unmarked.length} past answers were verified again and are no longer marked.`);
  for (const found of standing.unmarked) console.log(standing.words(found));
}

/** What operators recorded of publications and took back, with the reasons. */
export async function evidenceNotices({ home, json }: { home: Home; json: boolean }): Promise<void> {
  const library = await openHomeEvidence(home);
  const acts = library.acts().map(({ target, status, act: { id, at, kind, reason } }) => {
    return { id, at: new Date(at).toISOString(), kind, target, status, reason: reason ?? null };
  });
  await library.close();
  if (json) return console.log(JSON.stringify(acts));
  if (acts.length === 0) console.log("No operator has recorded or taken back a retraction.");
  for (const { at, kind, target, status, reason } of acts)
    console.log(`${at}  ${kind}  ${target}  ${status}${reason === null ? "" : `  ${reason}`}`);
}

function newAct<Kind extends "retract" | "reinstate">(kind: Kind, reason: string | undefined) {
  const act = { id: randomUUID(), at: toEpochMs(Date.now()), kind };
  return reason === undefined ? act : { ...act, reason };
}

/** A DOI, PMID, PMCID, a web page's address or the id of a page, a drug label or a library topic as notices name it. @throws OslerError `cli/publication-unknown` */
export function toNoticeTarget(publication: string): string {
  const text = publication
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//, "")
    .replace(/^(?:doi|pmid|pmcid):\s*/, "");
  if (/^10\.\d{4,9}\/\S+$/.test(text)) return `doi:${text}`;
  if (/^pmc\d+$/.test(text)) return `pmcid:${text}`;
  if (/^\d{1,8}$/.test(text)) return `pmid:${text}`;
  if (/^https?:\/\/\S+$/.test(text)) return `url:${text.replace(/#.*$/, "")}`;
  if (/^(?:url|page|spl|library):\S+$/.test(text)) return text;
  throw new OslerError("cli/publication-unknown", {
    message: `"${publication}" is not a DOI, a PMID, a PMCID, a web page's address or the id of a page, a label or a library topic.`,
    fix: "Give one, such as 10.1186/1741-7015-3-6, 15771782, PMC1079844, https://example.org/guideline or library:hypertension.",
  });
}

export async function evidenceSearch(options: { home: Home; queries: string; out: string; k: number }): Promise<void> {
  requireOutsideHome(options.out, options.home);
  requireFilePlace(options.out, [options.queries]);
  const library = await openHomeEvidence(options.home);
  const progress = printProgress("questions");
  try {
    const { queries } = await searchBatch(library, {
      queries: options.queries,
      out: options.out,
      k: options.k,
      progress,
    });
    progress.end();
    console.log(`${queries} questions searched; hits in ${options.out}`);
  } finally {
    await library.close();
  }
}

export interface EvaluateOptions {
  readonly home: Home;
  readonly queries: string;
  readonly qrels: string;
  readonly split?: string;
  readonly json: boolean;
  /** Keeps the figures in the home under this name, for its next release. */
  readonly keep?: string;
}

/**
 * Scores the library's ranking against judgements; `split` keeps the questions whose metadata names it.
 *
 * @throws OslerError `cli/nothing-judged`
 */
export async function evidenceEvaluate({ home, queries, qrels, split, json, keep }: EvaluateOptions): Promise<void> {
  const library = await openHomeEvidence(home);
  const progress = printProgress("questions");
  try {
    const all = await readJudgedQueries(queries, qrels);
    const judged = all.filter(({ metadata }) => split === undefined || metadata["split"] === split);
    if (all.length === 0)
      throw nothingJudged(
        `No question of ${queries} has a relevant document in ${qrels}.`,
        "Give the two files of one data set: _id of the questions is query-id of the judgements, whose score is above 0.",
      );
    if (judged.length === 0)
      throw nothingJudged(
        `None of the ${all.length} judged questions has "${split}" as its metadata.split.`,
        "Give a --split that the questions name, or leave it out.",
      );
    const named = new Set(judged.flatMap(({ relevant }) => [...relevant.keys()]));
    const missing = [...named].filter((id) => library.describe(id) === undefined).length;
    if (missing === named.size)
      throw nothingJudged(
        `The library holds none of the documents that ${qrels} judges relevant.`,
        "Add the data set's documents with osler evidence add; their _id is corpus-id of the judgements.",
      );
    const result = await evaluateRetrieval(library, judged, progress);
    progress.end();
    const { questions, mean, ndcg10Interval } = result;
    const [low, high] = ndcg10Interval.map((value) => value.toFixed(3));
    const words = [
      `${questions} judged questions over ${library.counts.passages} passages (corpus ${library.corpusTag.slice(0, 12)})`,
      `nDCG@10 ${mean.ndcg10.toFixed(3)} (95 % interval ${low} to ${high}), MRR@10 ${mean.mrr10.toFixed(3)}`,
      `recall@10 ${mean.recall10.toFixed(3)}, recall@100 ${mean.recall100.toFixed(3)}`,
    ];
    if (missing > 0)
      words.push(
        `${missing} of the ${named.size} documents judged relevant are not in the library and count as not found`,
      );
    const { corpusTag } = library;
    console.log(json ? JSON.stringify({ ...result, missing, corpusTag }) : words.join("\n"));
    const measured = { kind: "ranking", split: split ?? null, result: { ...result, missing } } as const;
    if (keep !== undefined) await keepEvidenceEvaluation(home, keep, { corpusTag, judged: [queries, qrels], measured });
  } finally {
    await library.close();
  }
}

function nothingJudged(message: string, fix: string): OslerError {
  return new OslerError("cli/nothing-judged", { message, fix });
}
