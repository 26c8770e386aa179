/**
 * @module deid/deidentify-fhir: FHIR files of any length, NDJSON, bundles or single resources, gz or not, through a rule set.
 *
 * Promise: one resource is in memory at a time, and what is known of each patient; outputs appear whole or not at all. Output names
 * say nothing of a patient, though input names may.
 */
import { readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { nobody, OslerError, type PatientIdentity, type Progress } from "#core";
import { listFiles, openLineSink, readLines, requirePath, writeDirectoryAtomic } from "#storage";
import { createPseudonymiser } from "./pseudonymiser.ts";
import { type Anonymiser, createAnonymiser } from "./rules/anonymise.ts";
import { isWrittenNumber, parseFhirJson } from "./rules/fhir-json.ts";
import type { JsonObject } from "./rules/fhir-tree.ts";
import { createMentions, type Mentions } from "./rules/mentions.ts";
import { identityOf, mergeIdentities } from "./rules/patients.ts";
import { isR4Resource } from "./rules/r4-elements.ts";
import { parseRuleSet, type RuleSet } from "./rules/rule-set.ts";

export interface DeidentifyFhirOptions {
  /** A file, or a directory of them. */
  readonly input: string;
  /** A file for a file, a directory for a directory. */
  readonly output: string;
  readonly ruleSet: RuleSet;
  /** The project's: shifts, pseudonyms and fictitious persons hang on it. */
  readonly secret: Uint8Array;
  /** Typed tags in text instead of fictitious persons. */
  readonly tags: boolean;
  /** ISO date against which ages are counted. */
  readonly today: string;
  readonly uniform: () => number;
  /** `done` counts resources. */
  readonly progress: Progress;
}

export interface DeidentifyFhirSummary {
  readonly files: number;
  readonly resources: number;
  /** Rules that treated nothing in any of the files. */
  readonly idleRules: readonly string[];
}

/** The rules that run when a steward names none. */
export function trainingProfile(): RuleSet {
  return parseRuleSet(readFileSync(new URL("./rules/training-profile.yaml", import.meta.url), "utf8"));
}

/** @throws OslerError `deid/rules-invalid` without a rule, `deid/resource-unreadable`, `deid/rule-failed` or `deid/fhir-unknown-element`, with file and line */
export async function deidentifyFhir(options: DeidentifyFhirOptions): Promise<DeidentifyFhirSummary> {
  requirePath(options.input, "The input");
  if (options.ruleSet.rules.length === 0) {
    throw new OslerError("deid/rules-invalid", {
      message: "The de-identification rules cannot be used. There is none, so every resource would stay as it is.",
      fix: "Write rules under fhirPathRules; docs/deid-rules.md shows how.",
    });
  }
  const identities = new Map<string, PatientIdentity>();
  const inputs = await planInputs(options.input);
  const mentions = createMentions();
  for (const input of inputs) await gatherIdentities(input, identities, mentions);
  for (const [id, around] of mentions.byPatient())
    identities.set(id, mergeIdentities(identities.get(id), { ...nobody, ...around }));
  const project = { secret: options.secret, pseudonymiser: createPseudonymiser(options.secret), tags: options.tags };
  const { ruleSet, today, uniform } = options;
  const anonymiser = createAnonymiser({ ruleSet, today, uniform, project, findIdentity: (id) => identities.get(id) });
  let resources = 0;
  const count = () => options.progress({ done: ++resources });
  if (!statSync(options.input).isDirectory()) {
    const [input] = inputs;
    if (input !== undefined) await writeFile(anonymiser, input, options.output, count);
  } else {
    await writeDirectoryAtomic(options.output, async (directory) => {
      for (const input of inputs) await writeFile(anonymiser, input, join(directory, input.outputName), count);
    });
  }
  return { files: inputs.length, resources, idleRules: anonymiser.idleRules() };
}

interface Input {
  readonly path: string;
  readonly label: string;
  readonly outputName: string;
  readonly lines: boolean;
}

const FHIR_FILE = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/i;

async function planInputs(path: string): Promise<Input[]> {
  const directory = statSync(path).isDirectory();
  const found = directory ? await listFiles(path) : [basename(path)];
  const names = directory ? found.filter((name) => FHIR_FILE.test(name) && !/(^|\/)\./.test(name)) : found;
  const taken = new Set<string>();
  return names.map((name, i) => {
    const [, type = "", end = ".json"] =
      /^([A-Za-z]+)?.*?(\.(?:json|ndjson|jsonl)(?:\.gz)?)$/i.exec(basename(name)) ?? [];
    const speaking = isR4Resource(type) && /^[A-Za-z]+(?:[.-]\d{1,4})?\.(?:ndjson|jsonl)/i.test(basename(name));
    const keeps = speaking && !taken.has(basename(name).toLowerCase());
    if (keeps) taken.add(basename(name).toLowerCase());
    return {
      path: directory ? join(path, name) : path,
      label: name,
      outputName: keeps ? basename(name) : `part-${String(i + 1).padStart(6, "0")}${end}`,
      lines: /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(name),
    };
  });
}

/** Every Patient and RelatedPerson, and whom and what the others name, so that a note in one file is searched with what another says of its patient. */
async function gatherIdentities(input: Input, into: Map<string, PatientIdentity>, mentions: Mentions): Promise<void> {
  for await (const { text } of textsOf(input)) {
    const resource = parseObject(text, JSON.parse);
    for (const found of resource === undefined ? [] : resourcesIn(resource)) {
      mentions.add(found);
      const person = isPerson(found) ? identityOf(found) : undefined;
      if (person !== undefined) into.set(person.id, mergeIdentities(into.get(person.id), person.identity));
    }
  }
}

const isPerson = (resource: JsonObject) => /^(?:Patient|RelatedPerson)$/.test(String(resource["resourceType"]));

/** A resource, or those among a bundle's entries. */
function resourcesIn(resource: JsonObject): JsonObject[] {
  const entries = Array.isArray(resource["entry"]) ? (resource["entry"] as { resource?: JsonObject }[]) : [];
  return [resource, ...entries.map((entry) => entry?.resource)].filter(
    (candidate): candidate is JsonObject => typeof candidate === "object" && candidate !== null,
  );
}

async function writeFile(anonymiser: Anonymiser, input: Input, output: string, count: () => void): Promise<void> {
  const sink = openLineSink(output);
  try {
    for await (const { line, text } of textsOf(input)) {
      sink.add(JSON.stringify(treat(anonymiser, input, line, text)));
      count();
      await sink.drained();
    }
    await sink.close();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

async function* textsOf(input: Input): AsyncGenerator<{ line: number; text: string }> {
  if (!input.lines) {
    const bytes = await readFile(input.path);
    yield { line: 1, text: (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8") };
    return;
  }
  for await (const line of readLines(input.path)) if (line.text.trim() !== "") yield line;
}

function treat(anonymiser: Anonymiser, input: Input, line: number, text: string): Record<string, unknown> {
  const resource = parseObject(text, parseFhirJson);
  if (resource === undefined) {
    throw new OslerError("deid/resource-unreadable", {
      message: `${input.label}, line ${line}, is not a JSON object.`,
      fix: "Correct or remove it; nothing was written for this run.",
    });
  }
  try {
    return anonymiser.anonymise(resource, { file: input.label, folder: basename(dirname(input.path)) });
  } catch (error) {
    if (!(error instanceof OslerError)) throw error;
    throw new OslerError(error.code, { message: `${input.label}, line ${line}: ${error.message}`, fix: error.fix });
  }
}

function parseObject(text: string, parse: (text: string) => unknown): JsonObject | undefined {
  try {
    const value = parse(text.replace(/^\uFEFF/, ""));
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value) && !isWrittenNumber(value);
    return isObject ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
