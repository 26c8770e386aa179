/** @module cli/capabilities: opens from a home what the server and the commands ask of it. */
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { answerQuestion, findCautions, findLibraryStatement, type LanguageModel, wordAnswer } from "#answers";
import {
  type Answer,
  type DocumentView,
  evidenceReferenceSchema,
  isOfRecord,
  type ReleaseHistory,
  type Stage,
  validationReportSchema,
} from "#contract";
import { type Clock, OslerError } from "#core";
import { type DocumentVersion, type EvidenceLibrary, openEvidence } from "#evidence";
import { findReceipt } from "#governance";
import { openEventModel } from "#model";
import { findLicence, findRootDigest, type ReleaseProblem, readStage, readStages, verifyRelease } from "#release";
import type { Capabilities, EvidenceDesk } from "#serving";
import { findJson, type State } from "#storage";
import { evidenceIndex, type Home, stagesFile } from "./home.ts";
import { applyStanding } from "./library-standing.ts";
import { routeTitles } from "./route-titles.ts";

/** The library of a home, now or at a past corpus tag. @throws OslerError `cli/no-evidence` if nothing was ever added */
export async function openHomeEvidence(home: Home, corpusTag?: string): Promise<EvidenceLibrary> {
  requireEvidence(home);
  const library = await openEvidence(home.evidence, {
    ...evidenceIndex(home),
    ...(corpusTag === undefined ? {} : { corpusTag }),
  });
  if (library.notice !== undefined) console.error(library.notice);
  return library;
}

/** @throws OslerError `cli/no-evidence` if nothing was ever added */
export function requireEvidence(home: Home): void {
  if (!existsSync(home.evidence)) {
    throw new OslerError("cli/no-evidence", {
      message: `There is no evidence library in ${home.root}.`,
      fix: "Run osler up, or osler evidence add PATH.",
    });
  }
}

/**
 * Questions and documents for the pages. The library is opened anew when documents or notices were added to it, and past answers that
 * cite what was retracted, or reinstated, are marked and unmarked then: at the next question, or when `refresh` is called.
 */
export async function openDesk(
  home: Home,
  state: State,
  clock: Clock,
  languageModel?: LanguageModel,
): Promise<EvidenceDesk & { refresh(): Promise<void> }> {
  const opened = keepOpen(home, async (library) => {
    await applyStanding(state, library, clock);
  });
  await opened();
  return {
    refresh: async () => {
      await opened();
    },
    answer: async (question, { record, audience }) => {
      const library = await opened();
      const release = (await findCurrentRelease(home))?.version;
      const answer = await answerQuestion(library, question, {
        ...(release === undefined ? {} : { release }),
        ...(record === undefined ? {} : { record }),
        ...(audience === undefined ? {} : { audience }),
      });
      return languageModel === undefined || citesRecord(answer) ? answer : wordAnswer(answer, languageModel);
    },
    document: async (version) => {
      const found = await (await opened()).document(version);
      return found === undefined ? undefined : toDocumentView(found);
    },
    statement: async (document, words) => findLibraryStatement(await opened(), document, words),
    cautions: async (names, record, beside) => findCautions(await opened(), record, names, beside),
    search: async (query, limit) => {
      const hits = await (await opened()).search(query, limit);
      return hits.map(({ passage: { doc, version, start, end, title, section } }) => {
        return { source: doc, version, start, end, title, section };
      });
    },
  };
}

/** A patient's own record is never sent to a language model, and neither is what it chose to be quoted beside it, which tells of it. */
function citesRecord({ statements }: Answer): boolean {
  return statements.some(({ citations }) => citations.some(({ source }) => isOfRecord(source)));
}

/** The library as it is on disk; `whenOpened` runs before a newly opened one is used. A replaced one is left to those still reading it. */
function keepOpen(home: Home, whenOpened: (library: EvidenceLibrary) => Promise<void>): () => Promise<EvidenceLibrary> {
  let held: { readonly written: number; readonly library: Promise<EvidenceLibrary> } | undefined;
  const open = async () => {
    const library = await openHomeEvidence(home);
    try {
      await whenOpened(library);
    } catch (error) {
      await library.close();
      throw error;
    }
    return library;
  };
  return async () => {
    const { mtimeMs } = await stat(join(home.evidence, "evidence.json"));
    if (held?.written !== mtimeMs) {
      const opening = { written: mtimeMs, library: open() };
      held = opening;
      // What failed is not held: the next question tries again.
      opening.library.catch(() => {
        if (held === opening) held = undefined;
      });
    }
    return held.library;
  };
}

function toDocumentView({ meta, version, text, status }: DocumentVersion): DocumentView {
  return {
    source: meta.id,
    version,
    title: meta.title === "" ? null : meta.title,
    url:
      meta.pmcid !== undefined
        ? `https://pmc.ncbi.nlm.nih.gov/articles/${meta.pmcid}/`
        : meta.doi !== undefined
          ? `https://doi.org/${meta.doi}`
          : (meta.url ?? null),
    year: meta.year ?? null,
    retracted: status !== "active" && status !== "corrected" && status !== "superseded",
    text,
  };
}

export interface CurrentRelease {
  readonly directory: string;
  readonly version: string;
  /** Of what was signed; by it the stages file knows the release. */
  readonly digest: string;
  readonly stage: Stage;
}

/** The release built last; `undefined` before the first. */
export async function findCurrentRelease(home: Home): Promise<CurrentRelease | undefined> {
  const version = (await findReceipt(home.root, "release"))?.counts["version"];
  if (typeof version !== "string") return undefined;
  const directory = join(home.releases, version);
  const digest = await findRootDigest(directory);
  if (digest === undefined) return undefined;
  return { directory, version, digest, stage: await readStage(stagesFile(home), digest) };
}

/** The model, its release and its report. @throws OslerError `cli/no-release`, or `cli/release-not-verified` if a byte changed since it was signed */
export async function openReleased(home: Home, providers?: readonly string[]) {
  const current = await findCurrentRelease(home);
  if (current === undefined) throw noRelease(home);
  return openRelease(current, {
    publicKeyPem: await readFile(join(home.keys, "signing-key.pub.pem"), "utf8"),
    providers,
  });
}

/** Every release with its moves, and the receipts of what led to the one built last, read now. */
export async function readReleaseHistory(home: Home): Promise<ReleaseHistory> {
  const [current, { releases }] = await Promise.all([findCurrentRelease(home), readStages(stagesFile(home))]);
  const lastMove = ({ moves }: (typeof releases)[number]) => moves.at(-1)?.at ?? "";
  const rank = (release: (typeof releases)[number]) => (release.digest === current?.digest ? 0 : 1);
  const steps = current === undefined ? [] : Object.entries(routeTitles);
  const receipts = await Promise.all(
    steps.map(async ([step, title]) => {
      const receipt = await findReceipt(home.root, step);
      if (receipt === undefined) return [];
      const inputs = Object.entries(receipt.inputs).map(([name, hash]) => ({ name, hash }));
      return [{ step, title, version: receipt.version, inputs }];
    }),
  );
  return {
    inUse: current?.digest ?? null,
    releases: releases.toSorted((a, b) => rank(a) - rank(b) || (lastMove(a) < lastMove(b) ? 1 : -1)),
    receipts: receipts.flat(),
  };
}

/** What decided the answers of a release of this home; `undefined` where it is gone or an earlier version made it. */
export async function findPins(home: Home, release: string): Promise<Readonly<Record<string, string>> | undefined> {
  const reference = evidenceReferenceSchema.safeParse(await findJson(join(home.releases, release, "evidence.json")));
  return reference.data?.pins;
}

/** Any release, whoever signed it. @throws OslerError `cli/release-not-verified` */
export async function openReleaseAt(home: Home, directory: string) {
  const digest = await findRootDigest(directory);
  const stage = digest === undefined ? "draft" : await readStage(stagesFile(home), digest);
  return openRelease({ directory, version: basename(resolve(directory)), digest: digest ?? "", stage });
}

async function openRelease(
  { directory, version, digest, stage }: CurrentRelease,
  options: { readonly publicKeyPem?: string; readonly providers?: readonly string[] | undefined } = {},
) {
  await requireIntact(directory, options.publicKeyPem);
  const read = async (file: string) => JSON.parse(await readFile(join(directory, file), "utf8"));
  const [markdown, chaiXml] = await Promise.all(
    ["model-card.md", "chai-applied-model-card.xml"].map((file) =>
      readFile(join(directory, "cards", file), "utf8").catch(() => undefined),
    ),
  );
  const model = await openEventModel(directory, { providers: options.providers });
  return {
    model,
    digest,
    ...(markdown === undefined
      ? {}
      : { modelCard: { markdown, ...(chaiXml === undefined ? {} : { chaiXml }) } satisfies Capabilities["modelCard"] }),
    validationReport: validationReportSchema.parse(await read("validation/report.json")),
    validationDocument: () => readFile(join(directory, "validation/report.pdf")).catch(() => undefined),
    release: {
      id: version,
      stage,
      expires: (await findLicence(directory))?.expires ?? null,
      evidenceTag: evidenceReferenceSchema.parse(await read("evidence.json")).corpusTag,
      outcomes: model.outcomes.length,
    },
  };
}

export function noRelease(home: Home): OslerError {
  return new OslerError("cli/no-release", {
    message: `There is no release in ${home.root}.`,
    fix: "Run osler up first, or name one with --release DIR.",
  });
}

/** @throws OslerError `cli/release-not-verified` with the problems counted and the first named by its file */
export async function requireIntact(directory: string, publicKeyPem?: string): Promise<readonly ReleaseProblem[]> {
  const problems = await verifyRelease(directory, publicKeyPem);
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first, ...others] = errors.map(({ file, message }) => (file === undefined ? message : `${file}: ${message}`));
  if (first === undefined) return problems;
  throw new OslerError("cli/release-not-verified", {
    message: `${directory} is not what was signed. ${first}${others.length === 0 ? "" : ` And ${others.length} more such problem${others.length === 1 ? "" : "s"}.`}`,
    fix: "Do not use it. Fetch it again from whoever signed it, or build it again.",
  });
}
