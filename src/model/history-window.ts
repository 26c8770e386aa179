/**
 * @module model/history-window: the part of a long record the model looks at.
 */

/**
 * Indices of the tokens to keep of `length`, of which the first `statics` are facts of birth: those (up to a quarter of the context),
 * then the most recent up to `end`.
 */
export function windowIndices(length: number, statics: number, end: number, contextLength: number): Int32Array {
  const stop = Math.min(end, length);
  if (stop <= contextLength) return Int32Array.from({ length: stop }, (_, i) => i);
  const kept = Math.min(statics, Math.floor(contextLength / 4));
  const start = stop - (contextLength - kept);
  return Int32Array.from({ length: contextLength }, (_, i) => (i < kept ? i : start + i - kept));
}

/** How many leading tokens stand at age 0: static facts and birth. */
export function countStatics(ageDays: Float32Array, from = 0, to = ageDays.length): number {
  let n = from;
  while (n < to && ageDays[n] === 0) n++;
  return n - from;
}
