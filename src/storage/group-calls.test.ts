import { expect, test } from "vitest";
import { groupCalls } from "./group-calls.ts";

/** A store that takes a turn of the event loop a transaction, and refuses negative numbers. */
function slowStore() {
  const groups: number[][] = [];
  const write = groupCalls(async (items: readonly number[]) => {
    await new Promise((done) => setImmediate(done));
    if (items.some((item) => item < 0)) throw new RangeError("negative");
    groups.push([...items]);
    return items.map((item) => item * 10);
  });
  return { groups, write };
}

test("what arrives while a transaction runs is written by the next one, in order, and each is given its own answer", async () => {
  const { groups, write } = slowStore();
  expect(await Promise.all([1, 2, 3, 4].map(write))).toEqual([10, 20, 30, 40]);
  expect(groups).toEqual([[1], [2, 3, 4]]);
});

test("a write that fails fails alone", async () => {
  const { groups, write } = slowStore();
  const settled = await Promise.allSettled([1, 2, -3, 4].map(write));
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(groups.flat()).toEqual([1, 2, 4]);
  expect(await write(5)).toBe(50);
});
