/**
 * @module deid/rules/clean-text: the text engine for the strings of resources, which come short, many and again and again.
 */
import { nobody, type PatientIdentity, toEpochMs } from "#core";
import { type CodeScreen, createCodeScreen, isPlain } from "../code-screen.ts";
import { deidentifyPieces, deidentifyText } from "../deidentify-text.ts";
import { findKnownIdentity, withPatientId } from "../known-identity.ts";
import type { Surrogates } from "../surrogates.ts";
import { wordsOf } from "../words.ts";
import type { RuleProject } from "./anonymise.ts";

export interface TextCleaner {
  /** The text without identifiers; of nobody's resource with typed tags. */
  clean(text: string, patientId: string | undefined, identity: PatientIdentity | undefined): string;
  /** Pieces that stand beside each other, such as cells; `gaps` are what a reader sees between them. */
  cleanPieces(
    pieces: readonly string[],
    gaps: readonly string[],
    patientId: string | undefined,
    identity: PatientIdentity | undefined,
  ): string[];
  /** The term as it stands, unless somebody of the patient's chart, or anybody with a title, is in it. */
  cleanTerm(text: string, patientId: string | undefined, identity: PatientIdentity | undefined): string;
  /** Whether a code (`SYSTEM//CODE`), a unit or a version holds an identifier. */
  identifies(code: string, patientId: string | undefined, identity: PatientIdentity | undefined): boolean;
  /** Whether an address holds an identifier of the patient's chart. */
  leadsTo(address: string, patientId: string | undefined, identity: PatientIdentity | undefined): boolean;
  /** The fictitious persons around a patient. */
  surrogates(patientId: string, identity: PatientIdentity | undefined): Surrogates | undefined;
}

const REMEMBERED_CHARACTERS = 200;
const REMEMBERED_TEXTS = 50_000;

/**
 * Remembers the last patient's persons and short texts; a resource's neighbours are mostly the same patient's.
 *
 * @param today ISO date; dates ninety years before it and earlier tell of an age over 89
 */
export function createTextCleaner(project: RuleProject | undefined, today: string): TextCleaner {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const lastDay = toEpochMs(Date.UTC(year, month - 1, day));
  const earliest = toEpochMs(Date.UTC(year - 90, month - 1, day + 1));
  let patient: { readonly id: string | undefined; readonly identity: PatientIdentity | undefined } | undefined;
  let known: PatientIdentity | undefined;
  let persons: Surrogates | undefined;
  let screen: CodeScreen | undefined;
  let texts = new Map<string, string>();
  const turnTo = (id: string | undefined, identity: PatientIdentity | undefined) => {
    if (patient !== undefined && patient.id === id && patient.identity === identity) return;
    patient = { id, identity };
    texts = new Map();
    screen = undefined;
    known = id === undefined ? identity : withPatientId(identity ?? nobody, id);
    persons = id === undefined ? undefined : project?.pseudonymiser.surrogates(id, identity, earliest);
  };
  const optionsFor = (patientId: string | undefined, identity: PatientIdentity | undefined) => {
    turnTo(patientId, identity);
    const surrogates = project?.tags === true ? undefined : persons;
    return {
      lastDay,
      ...(known === undefined ? {} : { chart: known }),
      ...(surrogates === undefined ? {} : { surrogates }),
    };
  };
  const clean: TextCleaner["clean"] = (text, patientId, identity) => {
    const options = optionsFor(patientId, identity);
    const known = texts.get(text);
    if (known !== undefined) return known;
    const cleaned = deidentifyText(text, options).text;
    if (text.length <= REMEMBERED_CHARACTERS && texts.size < REMEMBERED_TEXTS) texts.set(text, cleaned);
    return cleaned;
  };
  const screenFor = (patientId: string | undefined, identity: PatientIdentity | undefined): CodeScreen => {
    turnTo(patientId, identity);
    screen ??= createCodeScreen(identity ?? nobody, patientId ?? "");
    return screen;
  };
  return {
    clean,
    cleanPieces: (pieces, gaps, patientId, identity) => deidentifyPieces(pieces, gaps, optionsFor(patientId, identity)),
    cleanTerm: (text, patientId, identity) =>
      isPlain(text) && (identity === undefined || findKnownIdentity(text, wordsOf(text), identity).length === 0)
        ? text
        : clean(text, patientId, identity),
    identifies: (code, patientId, identity) => screenFor(patientId, identity).identifies(code),
    leadsTo: (address, patientId, identity) => screenFor(patientId, identity).holdsKnown(address),
    surrogates(patientId, identity) {
      turnTo(patientId, identity);
      return persons;
    },
  };
}
