/**
 * @module core/remember: a pure function that keeps what it found out, for texts that come again and again.
 *
 * Promise: its memory is bounded whatever it is asked, so that a server which runs for months does not grow with every code it is sent.
 */

/**
 * `read` with a memory of at most `most` keys. When it is full, it forgets the tenth that it learnt first.
 *
 * What is found must depend on the key alone, and `undefined` is not kept.
 */
export function remember<Asked, Found>(
  most: number,
  keyOf: (asked: Asked) => string,
  read: (asked: Asked) => Found,
): (asked: Asked) => Found {
  const known = new Map<string, Found>();
  return (asked) => {
    const key = keyOf(asked);
    const found = known.get(key);
    if (found !== undefined) return found;
    const told = read(asked);
    if (known.size >= most) forgetFirst(known, Math.ceil(most / 10));
    known.set(key, told);
    return told;
  };
}

/** `remember` for what is asked of a text. */
export function rememberText<Found>(most: number, read: (text: string) => Found): (text: string) => Found {
  return remember(most, (text) => text, read);
}

function forgetFirst(known: Map<string, unknown>, count: number): void {
  for (const key of [...known.keys()].slice(0, count)) known.delete(key);
}
