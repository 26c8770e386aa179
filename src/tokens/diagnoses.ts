/**
 * @module tokens/diagnoses: the diagnoses a vocabulary knows, and which of them a record does not hold yet.
 *
 * A diagnosis is a code with a token of its own; a rarer one counts as the nearest broader code that has a token, as in `encodeSubject`. It is
 * new to a record that holds neither the code, nor a narrower one, nor a broader one: who has E11.9 has E11, and whose record says E11 gets no
 * new diagnosis with E11.9. Two codes beside each other (N18.30, N18.4) are two diagnoses.
 */
import { sexOfCode } from "#core";
import { isDiagnosis, type Outcome, sexOfDiagnosis } from "#timeline";
import { findRule } from "./encode-subject.ts";
import { rollUp } from "./roll-up.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface DiagnosisToken {
  readonly code: string;
  readonly token: number;
  /** Only this sex can have it. */
  readonly sex: Outcome["sex"];
  /** Broader codes, the nearest first. */
  readonly broader: readonly string[];
}

const known = new WeakMap<Vocabulary, ReadonlyMap<string, DiagnosisToken>>();

/** By code, in the vocabulary's order. */
export function diagnosisTokens(vocabulary: Vocabulary): ReadonlyMap<string, DiagnosisToken> {
  const held = known.get(vocabulary);
  if (held !== undefined) return held;
  const found = vocabulary.codes
    .filter(({ code, values }) => values === undefined && isDiagnosis(code))
    .map(({ code, token }): [string, DiagnosisToken] => [
      code,
      { code, token, sex: sexOfDiagnosis(code), broader: broaderCodes(code) },
    ]);
  const byCode = new Map(found);
  known.set(vocabulary, byCode);
  return byCode;
}

/** The diagnosis a code counts as: the vocabulary's, or the code itself where that has none; `undefined` for what is no diagnosis. */
export function diagnosisOf(vocabulary: Vocabulary, code: string): string | undefined {
  if (!isDiagnosis(code)) return undefined;
  return diagnosisTokens(vocabulary).get(findRule(vocabulary, code)?.code ?? "")?.code ?? code;
}

/** What a record says of diagnoses so far. */
export interface DiagnosisHistory {
  /** Takes a code down, if it is a diagnosis. */
  add(code: string): void;
  /** Diagnoses the record does not hold yet, of those the patient's sex can have, in the vocabulary's order. */
  open(): DiagnosisToken[];
  /**
   * The diagnosis `code` would add: `token` is `undefined` where the vocabulary has none for it. `undefined` if it would add none: no diagnosis,
   * the record holds it, or the vocabulary counts it as one that the record holds.
   */
  addition(code: string): { readonly token: DiagnosisToken | undefined } | undefined;
}

/** @param codes of the record so far, those that say the sex among them */
export function diagnosisHistory(vocabulary: Vocabulary, codes: Iterable<string> = []): DiagnosisHistory {
  const tokens = diagnosisTokens(vocabulary);
  const recorded = new Set<string>();
  /** Recorded, and all that is broader. */
  const covered = new Set<string>();
  let sex: Outcome["sex"];
  const holds = (code: string, broader: readonly string[]) =>
    covered.has(code) || broader.some((each) => recorded.has(each));
  const isOpen = (token: DiagnosisToken) =>
    (token.sex === undefined || sex === undefined || token.sex === sex) && !holds(token.code, token.broader);
  const history: DiagnosisHistory = {
    add(code) {
      sex = sexOfCode(code) ?? sex;
      if (!isDiagnosis(code) || recorded.has(code)) return;
      recorded.add(code);
      covered.add(code);
      for (const each of broaderCodes(code)) covered.add(each);
    },
    open: () => [...tokens.values()].filter(isOpen),
    addition(code) {
      if (!isDiagnosis(code)) return undefined;
      const token = tokens.get(diagnosisOf(vocabulary, code) ?? "");
      const adds = token === undefined ? !holds(code, broaderCodes(code)) : isOpen(token);
      return adds ? { token } : undefined;
    },
  };
  for (const code of codes) history.add(code);
  return history;
}

function broaderCodes(code: string): string[] {
  const broader: string[] = [];
  for (let at = rollUp(code); at !== undefined; at = rollUp(at)) broader.push(at);
  return broader;
}
