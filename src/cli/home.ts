/** @module cli/home: what lies where in Osler's home. Touches nothing, and loads nothing that does. */
import { join, resolve } from "node:path";
import { OslerError } from "#core";

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
  /** Figures of the library and its answers on judged questions; the next release of the same library carries them. */
  readonly evidenceEvaluations: string;
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
    evidenceEvaluations: join(root, "evidence-evaluations"),
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

/** Where the index of the evidence is, as `#evidence` asks for it. */
export function evidenceIndex({ evidenceDatabase }: Home): { readonly database?: { readonly url: string } } {
  return evidenceDatabase === undefined ? {} : { database: evidenceDatabase };
}

/** Where the stages of all releases are kept; beside the signed directories, because stages change after signing. */
export function stagesFile(home: Home): string {
  return join(home.releases, "stages.json");
}
