/**
 * @module deid/rules/anonymise: runs a rule set on one resource, as Microsoft's anonymizer does.
 *
 * Depth first: a bundle's own elements, then each resource in it, then what those contain. Rules in the file's order; the first that
 * meets a node treats it and all below it, and no later one touches them again. Empty elements are dropped, labels are added.
 */
import { randomUUID } from "node:crypto";
import { OslerError, type PatientIdentity } from "#core";
import type { Pseudonymiser } from "../pseudonymiser.ts";
import { createTextCleaner } from "./clean-text.ts";
import { type FhirNode, type JsonObject, parseResource, pathOf, prune, toWrittenJson } from "./fhir-tree.ts";
import { type MethodContext, MethodFailure, type RuleKeys, type Treatment } from "./method.ts";
import { microsoftShiftDays } from "./methods/date-shift.ts";
import { derivedKey } from "./methods/hash.ts";
import { findPatients, identitiesIn, mergeIdentities, type PatientOf } from "./patients.ts";
import type { Rule, RuleParameters, RuleSet } from "./rule-set.ts";
import { addSecurityLabels, redactedStub } from "./security-labels.ts";

/** Where a resource comes from; what file and folder scoped shifts hang on. */
interface ResourceOrigin {
  readonly file: string;
  readonly folder: string;
}

/** The research project whose pseudonyms, shifts and fictitious persons are used. */
export interface RuleProject {
  readonly secret: Uint8Array;
  readonly pseudonymiser: Pseudonymiser;
  /** Typed tags in text instead of fictitious persons. */
  readonly tags: boolean;
}

export interface AnonymiserOptions {
  readonly ruleSet: RuleSet;
  /** ISO date against which ages are counted. */
  readonly today: string;
  /** Uniform in [0, 1), for noise. */
  readonly uniform: () => number;
  readonly project?: RuleProject;
  /** What is known of a patient from elsewhere; what a resource itself says of its patients is used as well. */
  readonly findIdentity?: (patientId: string) => PatientIdentity | undefined;
}

export interface Anonymiser {
  /**
   * The resource de-identified.
   *
   * @throws OslerError `deid/rule-failed` with the element's path and the rule, `deid/fhir-unknown-element`; never a value
   */
  anonymise(resource: JsonObject, origin: ResourceOrigin): Record<string, unknown>;
  /** Rules that treated nothing until now: what they mean was not there, stands otherwise, or an earlier rule took it. */
  idleRules(): string[];
}

/** @throws OslerError `deid/rules-invalid` if dates are to move by patient and no project is given */
export function createAnonymiser(options: AnonymiserOptions): Anonymiser {
  const { ruleSet, project } = options;
  const { dateShiftKey, dateShiftScope } = ruleSet.parameters;
  if (dateShiftScope === "patient" && project === undefined) {
    throw new OslerError("deid/rules-invalid", {
      message: "dateShiftScope is patient, and no project's secret was given.",
      fix: "Give the project's secret, or another scope.",
    });
  }
  const keys: RuleKeys = { dateShift: dateShiftKey ?? randomKey(), ...hidingKeys(ruleSet.parameters) };
  const cleaner = createTextCleaner(project, options.today);
  const used = new Set<Rule>();
  return {
    idleRules: () => ruleSet.rules.filter((rule) => !used.has(rule)).map(({ title }) => title),
    anonymise(resource, origin) {
      const root = parseResource(resource, ruleSet.unknownElements);
      const run: Run = { options, keys, origin, visited: new Set(), ...personsIn(root, options), cleaner, used };
      try {
        treatResource(root, root, run);
      } catch (error) {
        if (!(error instanceof RuleFailure)) throw error;
        if (ruleSet.processingErrors === "skip") return redactedStub(root.type);
        throw new OslerError("deid/rule-failed", {
          message: `${error.message}.`,
          fix: "Correct the rule, or set processingErrors to skip to leave such resources out.",
        });
      }
      prune(root);
      return toWrittenJson(root);
    },
  };
}

const randomKey = () => randomUUID().replaceAll("-", "");

/** Keys as they are, or those derived of them for the project of `keyDerivationContext`, so that projects cannot be linked. */
function hidingKeys({ cryptoHashKey, encryptKey, keyDerivationContext: context }: RuleParameters) {
  const [cryptoHash, encrypt] = [cryptoHashKey ?? randomKey(), encryptKey ?? randomKey()];
  return context === undefined
    ? { cryptoHash, encrypt: Buffer.from(encrypt) }
    : {
        cryptoHash: derivedKey(cryptoHash, context, "cryptoHash").toString("hex"),
        encrypt: derivedKey(encrypt, context, "encrypt"),
      };
}

class RuleFailure extends Error {
  override readonly name = "RuleFailure";
}

interface Run {
  readonly options: AnonymiserOptions;
  readonly keys: RuleKeys;
  readonly origin: ResourceOrigin;
  readonly visited: Set<FhirNode>;
  readonly patientOf: PatientOf;
  /** What is known of whom a node's resource is about; of nobody's resource, of the one patient beside it. */
  readonly personOf: (node: FhirNode) => PatientIdentity | undefined;
  readonly cleaner: ReturnType<typeof createTextCleaner>;
  readonly used: Set<Rule>;
}

/** Treats one resource, then those in it; the labels of all of them are its own too. */
function treatResource(resource: FhirNode, root: FhirNode, run: Run): Set<Treatment> {
  const done = new Set<Treatment>();
  const context = contextOf(root, run, done);
  for (const rule of run.options.ruleSet.rules) {
    if (!rule.path.appliesTo(resource.type)) continue;
    for (const node of selected(rule, resource)) if (treat(node, rule, context, run.visited)) run.used.add(rule);
  }
  for (const nested of [...resourcesIn(resource)])
    for (const treatment of treatResource(nested, root, run)) done.add(treatment);
  if (resource.key !== "contained") addSecurityLabels(resource, done);
  return done;
}

function selected(rule: Rule, resource: FhirNode): FhirNode[] {
  try {
    return rule.path.select(resource);
  } catch {
    throw new RuleFailure(`${rule.title} cannot be evaluated on ${pathOf(resource)}`);
  }
}

/** Whether the node was still there to be treated. */
function treat(node: FhirNode, rule: Rule, context: MethodContext, visited: Set<FhirNode>): boolean {
  if (visited.has(node)) return false;
  try {
    rule.method(node, context);
  } catch (error) {
    if (!(error instanceof MethodFailure)) throw error;
    throw new RuleFailure(`${rule.title} failed at ${pathOf(node)}: ${error.message}`);
  }
  visited.add(node);
  for (const child of node.children) if (!child.isResource) treat(child, rule, context, visited);
  return true;
}

function* resourcesIn(node: FhirNode): Generator<FhirNode> {
  for (const child of node.children) {
    if (child.isResource) yield child;
    else yield* resourcesIn(child);
  }
}

function contextOf(root: FhirNode, run: Run, done: Set<Treatment>): MethodContext {
  const { options, keys, origin, visited, patientOf, personOf, cleaner } = run;
  const { ruleSet, today, uniform, project } = options;
  const { parameters } = ruleSet;
  return {
    parameters,
    keys,
    today,
    uniform,
    secret: project?.secret,
    isVisited: (node) => visited.has(node),
    visit: (node) => visited.add(node),
    record: (treatment) => done.add(treatment),
    shiftDays(node) {
      if (parameters.dateShiftFixedOffsetInDays !== undefined) return parameters.dateShiftFixedOffsetInDays;
      const { dateShiftScope: scope } = parameters;
      if (scope === "patient") {
        const patient = patientOf(node);
        return patient === undefined ? undefined : project?.pseudonymiser.shiftDays(patient);
      }
      const prefix = { resource: idOf(root), file: origin.file, folder: origin.folder }[scope];
      return microsoftShiftDays(prefix, keys.dateShift);
    },
    birthDate: (node) => personOf(node)?.birthDate,
    cleanText: (written, node) => cleaner.clean(written, patientOf(node), personOf(node)),
    cleanPieces: (pieces, gaps, node) => cleaner.cleanPieces(pieces, gaps, patientOf(node), personOf(node)),
    cleanTerm: (written, node) => cleaner.cleanTerm(written, patientOf(node), personOf(node)),
    identifies: (code, node) => cleaner.identifies(code, patientOf(node), personOf(node)),
    leadsTo: (address, node) => cleaner.leadsTo(address, patientOf(node), personOf(node)),
    surrogates(node) {
      const patient = patientOf(node);
      return patient === undefined ? undefined : cleaner.surrogates(patient, personOf(node));
    },
  };
}

/** The id as it stands now: an earlier rule may have hashed it, as in Microsoft's tool. */
const idOf = (root: FhirNode) => String(root.children.find(({ name }) => name === "id")?.value ?? "");

/** Whose a node is, and what the resource itself and the caller know of them, put together once a run. */
function personsIn(root: FhirNode, { findIdentity }: AnonymiserOptions): Pick<Run, "patientOf" | "personOf"> {
  const patientOf = findPatients(root);
  const { byPatient, sole } = identitiesIn(root, patientOf);
  const persons = new Map<string, PatientIdentity | undefined>();
  const personOf = (node: FhirNode) => {
    const id = patientOf(node);
    if (id === undefined) return sole;
    if (!persons.has(id)) {
      const [here, elsewhere] = [byPatient.get(id), findIdentity?.(id)];
      persons.set(id, here === undefined ? elsewhere : mergeIdentities(elsewhere, here));
    }
    return persons.get(id);
  };
  return { patientOf, personOf };
}
