/**
 * @module answers/kept-answers: the last answers a library gave, so that what is asked again is not searched for again.
 *
 * An opened library never changes, and what it says is a function of the question and its options: what is kept is what would be found anew.
 */
import type { EvidenceLibrary } from "#evidence";

const MOST_KEPT = 500;
const keptOf = new WeakMap<EvidenceLibrary, Map<string, Promise<unknown>>>();

/** What `answer` gave for this key, from now on or from the last `MOST_KEPT` keys asked; a failure is not kept. One library's keys must all stand for one type. */
export function answerOnce<T>(library: EvidenceLibrary, key: string, answer: () => Promise<T>): Promise<T> {
  const kept = keptOf.get(library) ?? new Map<string, Promise<unknown>>();
  keptOf.set(library, kept);
  const given = (kept.get(key) as Promise<T> | undefined) ?? answer();
  kept.delete(key);
  kept.set(key, given);
  given.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return given;
}
