/**
 * @module model/next-diagnosis: of the diagnoses new to a record, how probable each is to be the next, given that the next event is one of them.
 *
 * The next event's marks are a distribution over all tokens; what is not a diagnosis, what the record holds already and what the patient's sex
 * cannot have is struck out and the rest scaled to 1. No other mark leaves the model.
 */
import { type ClinicalEvent, isDeath, OslerError } from "#core";
import { type DiagnosisToken, diagnosisHistory, diagnosisTokens, type Vocabulary } from "#tokens";

export interface NextDiagnoses {
  /** Most probable first; together 1. None after death, or when nothing dated is known. */
  readonly diagnoses: readonly { readonly code: string; readonly probability: number }[];
  /** As of a risk panel. */
  readonly knownShare: number;
}

export interface NextExplanation {
  readonly code: string;
  readonly probability: number;
  /** As of a risk panel. */
  readonly knownShare: number;
  /** Probability with the event minus probability without it, among the same diagnoses; otherwise as of a risk's explanation. */
  readonly contributions: readonly { readonly eventIndex: number; readonly change: number }[];
  readonly eventsInAll: number;
}

/** Diagnoses that can still be made for the first time. */
export function openDiagnoses(vocabulary: Vocabulary, known: readonly ClinicalEvent[]): readonly DiagnosisToken[] {
  if (known.some(({ code }) => isDeath(code))) return [];
  return diagnosisHistory(
    vocabulary,
    known.map(({ code }) => code),
  ).open();
}

/** Most probable first; equally probable ones in the vocabulary's order. @param marks `[V]` probabilities of the next event's mark */
export function rankDiagnoses(open: readonly DiagnosisToken[], marks: ArrayLike<number>): NextDiagnoses["diagnoses"] {
  const total = open.reduce((sum, { token }) => sum + (marks[token] ?? 0), 0);
  if (!(total > 0)) return [];
  return open
    .map(({ code, token }) => ({ code, probability: (marks[token] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** Probability of one of the diagnoses that are open; 0 if it is not. */
export function probabilityOf(open: readonly DiagnosisToken[], code: string, marks: ArrayLike<number>): number {
  return rankDiagnoses(open, marks).find((each) => each.code === code)?.probability ?? 0;
}

/** @throws OslerError `model/diagnosis-unknown` for a code that is no diagnosis with a token of its own */
export function requireDiagnosis(vocabulary: Vocabulary, code: string): void {
  if (diagnosisTokens(vocabulary).has(code)) return;
  throw new OslerError("model/diagnosis-unknown", {
    message: "The model was asked about a diagnosis that has no token of its own in its vocabulary.",
    fix: "Ask about a code that `next` gave for the same record.",
  });
}
