/**
 * @module storage/group-calls: many small reads or writes, one statement or transaction.
 *
 * Promise: a call is answered after the statement that holds it is done, and a write's is committed; what is asked while one runs is
 * gathered for the next, never answered by one that began before it. Where a group fails, each of its calls is tried alone, so that a bad
 * one harms nobody else.
 */

const MOST_IN_A_GROUP = 256;

interface Waiting<T, R> {
  readonly item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

/** `call` does all of the items or none, and answers each in order. */
export function groupCalls<T, R>(call: (items: readonly T[]) => Promise<readonly R[]>): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let running = false;

  const settle = async (group: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await call(group.map(({ item }) => item));
      for (const [place, { resolve }] of group.entries()) resolve(results[place] as R);
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const alone of group) await settle([alone]);
    }
  };
  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) await settle(waiting.splice(0, MOST_IN_A_GROUP));
    running = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void run();
    });
}
