/**
 * @module deid/rules/method: what a rule does to the nodes it meets, and what it leaves to say afterwards.
 */
import type { Surrogates } from "../surrogates.ts";
import type { FhirNode } from "./fhir-tree.ts";
import type { RuleParameters } from "./rule-set.ts";

/** What was done to something in a resource; becomes its security labels, in this order. */
export const treatments = [
  "redacted",
  "abstracted",
  "hashed",
  "masked",
  "perturbed",
  "substituted",
  "generalized",
] as const;
export type Treatment = (typeof treatments)[number];

/** Keys made of the configuration's parameters, random where it leaves them out. */
export interface RuleKeys {
  readonly dateShift: string;
  readonly cryptoHash: string;
  /** 16, 24 or 32 bytes. */
  readonly encrypt: Uint8Array;
}

export interface MethodContext {
  readonly parameters: RuleParameters;
  readonly keys: RuleKeys;
  /** ISO date against which ages are counted. */
  readonly today: string;
  /** The project's, for pseudonyms. */
  readonly secret: Uint8Array | undefined;
  /** Days by which dates of this node's resource move; `undefined` if they move by patient and it is about none. */
  shiftDays(node: FhirNode): number | undefined;
  /** ISO date on which this node's patient was born, if known. */
  birthDate(node: FhirNode): string | undefined;
  /** Prose of this node's resource without identifiers. */
  cleanText(written: string, node: FhirNode): string;
  /** Pieces of prose that stand beside each other, such as cells; `gaps` are what a reader sees between them. */
  cleanPieces(pieces: readonly string[], gaps: readonly string[], node: FhirNode): string[];
  /** A published term, which names nobody unless it holds a word of the patient's own chart, or a title and a name. */
  cleanTerm(written: string, node: FhirNode): string;
  /** Whether a code (`SYSTEM//CODE`), a unit or a version holds an identifier. */
  identifies(code: string, node: FhirNode): boolean;
  /** Whether an address holds an identifier of the patient's chart. */
  leadsTo(address: string, node: FhirNode): boolean;
  /** The fictitious persons around this node's patient. */
  surrogates(node: FhirNode): Surrogates | undefined;
  /** Nodes an earlier rule has treated. */
  isVisited(node: FhirNode): boolean;
  visit(node: FhirNode): void;
  /** Uniform in [0, 1). */
  uniform(): number;
  record(treatment: Treatment): void;
}

/**
 * Treats one node; the engine then goes on to its children. Methods that treat a whole subtree visit it themselves.
 *
 * @throws MethodFailure if the node's content does not allow it
 */
export type Method = (node: FhirNode, context: MethodContext) => void;

/** A method could not treat a node. The message holds no value of the record. */
export class MethodFailure extends Error {
  override readonly name = "MethodFailure";
}
