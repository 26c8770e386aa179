/**
 * @module cli/up: builds what is not built yet, and serves it.
 */
import { resolve } from "node:path";
import type { LanguageModel } from "#answers";
import { OslerError } from "#core";
import { ownMappings } from "#intake";
import { parsePublicUrl, parseTrustedProxies } from "#serving";
import { requirePath } from "#storage";
import type { Home } from "./home.ts";
import { findSettings, type HomeSettings, type RouteSource } from "./home-settings.ts";
import { type AskedTraining, chooseTraining } from "./home-training.ts";
import { oslerVersion, starterLibrary } from "./project.ts";
import { buildRoute, keepSettings, planSteps } from "./route.ts";
import { routeTitles } from "./route-titles.ts";
import { serveRoute } from "./serve.ts";
import { summarise } from "./summary.ts";
import { showProgress } from "./terminal.ts";

export interface UpOptions {
  readonly home: Home;
  readonly databaseUrl: string | undefined;
  readonly languageModel?: LanguageModel;
  /** ONNX Runtime's execution providers that serve the model, in order of preference; the CPU's if left out. */
  readonly executionProviders?: readonly string[];
  readonly fhir?: readonly string[];
  /** C-CDA documents: XML files, directories and zips of them. */
  readonly ccda?: readonly string[];
  readonly meds?: readonly string[];
  /** OMOP's tables, shorthand for `tables` by the mapping `omop-5.4`. */
  readonly omop?: readonly string[];
  readonly tables?: readonly string[];
  /** What the tables' columns mean: a mapping of Osler's own, or the path of one. */
  readonly mapping?: string;
  readonly evidence?: readonly string[];
  readonly majorityAge: number;
  readonly staffSecondFactor: "required" | "optional";
  readonly port: number;
  /** The origin people and apps call, with a TLS proxy before the server. */
  readonly publicUrl?: string;
  /** Of proxies who may say whom a request comes from: addresses and CIDR blocks, separated by commas. */
  readonly trustProxy?: string;
  readonly once: boolean;
  readonly patients?: number;
  readonly seed?: number;
  readonly cohortStart?: string;
  readonly learnUntil?: string;
  /** How models are trained from now on. */
  readonly training?: AskedTraining;
}

const defaultPatients = 2500;
const defaultSeed = 1;

/** `osler up`. With `once` it returns when everything is built; else it serves until interrupted. */
export async function runUp({ publicUrl, trustProxy, ...options }: UpOptions): Promise<void> {
  const address = {
    ...(publicUrl === undefined ? {} : { publicUrl: parsePublicUrl(publicUrl) }),
    ...(trustProxy === undefined ? {} : { trustedProxies: parseTrustedProxies(trustProxy) }),
  };
  const settings = chooseSettings(options, await findSettings(options.home));
  for (const path of settings.source.kind === "synthetic" ? [] : settings.source.paths)
    requirePath(path, "The source of records");
  for (const path of settings.evidence) requirePath(path, "Evidence");
  if (options.once) await buildHere(options.home, settings);
  else await serveRoute({ ...options, ...address, settings });
}

/** What was asked now, else what was asked last time, else the synthetic hospital. Evidence adds up; how models are trained outlasts the records. */
export function chooseSettings(options: UpOptions, last: HomeSettings | undefined): HomeSettings {
  const source = chooseRecords(options);
  const evidence = [...new Set([...(last?.evidence ?? []), ...absolute(options.evidence ?? [])])].sort();
  const { cohortStart, learnUntil } = options;
  const training = chooseTraining(options.training ?? {}, last?.training);
  const given = {
    evidence,
    ...(training === undefined ? {} : { training }),
    ...(cohortStart === undefined ? {} : { cohortStart }),
    ...(learnUntil === undefined ? {} : { learnUntil }),
  };
  if (source !== undefined) return { source, ...given };
  const asked = options.patients !== undefined || options.seed !== undefined;
  if (last !== undefined && !asked) {
    const { training: _, ...rest } = last;
    return { ...rest, ...given };
  }
  const before = last?.source;
  if (before !== undefined && before.kind !== "synthetic") throw notInvented(options, before.kind);
  return {
    source: {
      kind: "synthetic",
      patients: options.patients ?? before?.patients ?? defaultPatients,
      seed: options.seed ?? before?.seed ?? defaultSeed,
    },
    ...given,
  };
}

/** The records asked for now. */
function chooseRecords(options: UpOptions): RouteSource | undefined {
  const { fhir, ccda, meds, omop, tables, mapping, patients, seed } = options;
  const given = namesGiven({ fhir, ccda, meds, omop, tables });
  const invented = namesGiven({ patients, seed });
  if (given.length > 1 || (given.length === 1 && invented.length > 0)) {
    throw new OslerError("cli/two-sources", {
      message: `${[...given, ...invented].join(" and ")} were given.`,
      fix: "Give one source of records, of which --patients and --seed make the synthetic one; use two homes for two sources.",
    });
  }
  if ((tables === undefined) !== (mapping === undefined)) {
    throw new OslerError("cli/mapping-missing", {
      message: "--tables and --mapping belong together; one of them was not given.",
      fix: `Give both: the tables, and a mapping of their columns (${ownMappings.join(", ")}, or a file: docs/tables.md).`,
    });
  }
  if (fhir !== undefined) return { kind: "fhir", paths: absolute(fhir) };
  if (ccda !== undefined) return { kind: "ccda", paths: absolute(ccda) };
  if (meds !== undefined) return { kind: "meds", paths: absolute(meds) };
  if (omop !== undefined) return { kind: "tables", mapping: "omop-5.4", paths: absolute(omop) };
  if (tables === undefined || mapping === undefined) return undefined;
  const own = ownMappings.some((name) => name === mapping);
  return { kind: "tables", mapping: own ? mapping : resolve(mapping), paths: absolute(tables) };
}

/** An option mistyped beside real records must not put an invented hospital in their place. */
function notInvented({ patients, seed }: UpOptions, kind: RouteSource["kind"]): OslerError {
  return new OslerError("cli/two-sources", {
    message: `${namesGiven({ patients, seed }).join(" and ")} would replace this home's records (${kind}) by a synthetic hospital.`,
    fix: "Leave it out to build the home's own records, or make the synthetic hospital in another home (--home DIR).",
  });
}

function namesGiven(options: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]));
}

function absolute(paths: readonly string[]): string[] {
  return paths.map((path) => resolve(path));
}

/** Builds in this process with the progress in the terminal, and prints the summary. */
async function buildHere(home: Home, settings: HomeSettings): Promise<void> {
  await keepSettings(home, settings);
  const progress = showProgress(planSteps(settings).map((id) => ({ id, title: routeTitles[id] })));
  const counts = await buildRoute({
    home,
    settings,
    version: oslerVersion,
    library: starterLibrary,
    report: progress.report,
  }).finally(() => progress.stop());
  console.log(await summarise(home, settings, counts));
}
