/** @module evidence/neighbouring: which words of a question stand side by side, and how many of them do so in a text. */

/** Stem → the stems that stand right after it. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

export function neighboursOf(stems: readonly string[]): Neighbours {
  const pairs = new Map<string, Set<string>>();
  for (const [i, next] of stems.slice(1).entries()) {
    const first = stems[i] ?? "";
    pairs.set(first, (pairs.get(first) ?? new Set()).add(next));
  }
  return pairs;
}

/** Share of the pairs wanted that are neighbours in `stems` too, 0 to 1; 0 when none is wanted. */
export function shareOfNeighbours(wanted: Neighbours, stems: readonly string[]): number {
  let count = 0;
  for (const { size } of wanted.values()) count += size;
  if (count === 0) return 0;
  const found = new Set<string>();
  for (let i = 1; i < stems.length; i++) {
    const [first = "", next = ""] = [stems[i - 1], stems[i]];
    if (wanted.get(first)?.has(next) === true) found.add(`${first} ${next}`);
  }
  return found.size / count;
}
