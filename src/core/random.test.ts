import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom, hashWord, resumeRandom } from "./random.ts";

test("the same seed gives the same numbers and another seed does not", () => {
  const draws = (seed: string) => {
    const random = createRandom(seed);
    return Array.from({ length: 8 }, () => random.next());
  };
  expect(draws("a")).toEqual(draws("a"));
  expect(draws("a")).not.toEqual(draws("b"));
});

test("xoshiro128++ from the state 1, 2, 3, 4 gives the outputs of its authors' C code", () => {
  // First outputs of xoshiro128plusplus.c with s = {1, 2, 3, 4}, worked by hand:
  // 1: rotl(1 + 4, 7) + 1 = 641. Then s = {7, 0, 1026, 12288}: rotl(7 + 12288, 7) + 7 = 1573767.
  const random = resumeRandom({ seed: "", words: [1, 2, 3, 4] });
  expect(random.next() * 2 ** 32).toBe(641);
  expect(random.next() * 2 ** 32).toBe(1573767);
});

test("hashed words are those of MurmurHash3's published vectors of four bytes", () => {
  const word = (text: string) => new DataView(new TextEncoder().encode(text).buffer).getInt32(0, true);
  expect(hashWord(0, 0)).toBe(0x2362f9de);
  expect(hashWord(0, -1)).toBe(0x76293b50);
  expect(hashWord(0x5082edee, 0x87654321)).toBe(0x2362f9de);
  expect(hashWord(0, word("test"))).toBe(0xba6bd213);
  expect(hashWord(0x9747b28c, word("aaaa"))).toBe(0x5a97808a);
});

test("a stream resumed from its state continues as if it had not stopped", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(200), (seed, skipped) => {
      const random = createRandom(seed);
      for (let i = 0; i < skipped; i++) random.next();
      const resumed = resumeRandom(random.state());
      expect(resumed.next()).toBe(random.next());
      expect(resumed.fork("x").next()).toBe(random.fork("x").next());
    }),
  );
});

test("forking does not advance the parent, so a new draw in one place moves no draw elsewhere", () => {
  const a = createRandom(1);
  const b = createRandom(1);
  b.fork("elsewhere").next();
  expect(a.next()).toBe(b.next());
});

test("normals have mean 0 and variance 1, exponentials mean 1/rate, within four standard errors", () => {
  const random = createRandom("moments");
  const n = 20_000;
  const normals = Array.from({ length: n }, () => random.normal());
  const mean = normals.reduce((sum, x) => sum + x, 0) / n;
  const variance = normals.reduce((sum, x) => sum + x * x, 0) / n;
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(n));
  expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  const waits = Array.from({ length: n }, () => random.exponential(4)).reduce((sum, x) => sum + x, 0) / n;
  expect(Math.abs(waits - 0.25)).toBeLessThan((4 * 0.25) / Math.sqrt(n));
});

test("shuffling loses nothing and repeats nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      expect(createRandom(seed).shuffle(items).toSorted()).toEqual(items.toSorted());
    }),
  );
});
