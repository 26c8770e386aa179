/** @module deid/eponym-use: whether what stands after a capitalised word makes it a term of medicine: `Weber fracture`, `Xyzol 20 mg`. */
import { eponymHeadSet } from "./lexicon/lookup.ts";
import { gapAfter, type Word } from "./words.ts";

/** An eponym in its medical use: a possessive or a medical noun within three words. */
export function followsEponym(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined) return false;
  const limit = word.eponym ? 4 : 2;
  for (let k = i + 1; k <= i + limit; k++) {
    const gap = gapAfter(text, words, k - 1);
    if (!/^(?: |-|'s |s' |' |\/| and | & )$/.test(gap) && !(k > i + 1 && gap === ", ")) return false;
    const next = words[k];
    if (next === undefined) return false;
    if (eponymHeadSet.has(next.key)) return word.eponym || word.possessive || k === i + 1;
    if (!word.eponym && k === i + 1 && next.eponym) continue;
  }
  return false;
}

/** Followed by a strength or a dosage form: a drug. */
export function isDosed(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i];
  return (
    word !== undefined &&
    /^\s*(?:\([^)]{1,30}\)\s*)?(?:\d[\d.,]*\s?(?:mg|mcg|g|ml|units?|iu|%|meq)\b|(?:XR|ER|SR|HCl|CR|DR|oral|tablets?|capsules?|cream|ointment|injection|inhaler|patch)\b)/i.test(
      text.slice(word.end, word.end + 40),
    )
  );
}
