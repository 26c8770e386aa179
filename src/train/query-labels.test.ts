import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "#core";
import { toQuerySets } from "#model";
import { happenedTokens, nextOccurrences, writeNextOccurrences } from "./query-labels.ts";
import { drawQueries, type QueryPool } from "./query-pool.ts";
import type { SubjectTable } from "./subject-table.ts";

const YEAR = 365.25;
/** One person: a fact of birth, token 2 at 1 and 3 years, token 3 at 3 years; observed to 5. */
const table: SubjectTable = {
  subjects: 1,
  trainSubjects: 1,
  outcomes: 0,
  tokens: Int32Array.of(4, 2, 2, 3),
  ageDays: Float32Array.of(0, YEAR, 3 * YEAR, 3 * YEAR),
  values: new Float32Array(4),
  offsets: Int32Array.of(0, 4),
  firstOccurrenceAgeDays: new Float32Array(0),
  observationStartAgeDays: Float32Array.of(0),
  observationEndAgeDays: Float32Array.of(5 * YEAR),
  deathAgeDays: Float32Array.of(Number.NaN),
};
const groups = { count: 5, of: Int32Array.of(0, 1, 2, 3, 4) };

test("the next of a set is the first of its tokens after the moment; what comes at the moment is past", () => {
  const sets = toQuerySets([[2], [2, 3], [3], [4]], groups);
  const rows = nextOccurrences(table, 0, sets, [0, YEAR, 4 * YEAR]);
  expect(rows.map((row) => [...row].map((age) => age / YEAR))).toEqual([
    [1, 1, 3, Number.NaN],
    [3, 3, 3, Number.NaN],
    [Number.NaN, Number.NaN, Number.NaN, Number.NaN],
  ]);
});

test("who had it is exposed until the next time, who never has it until observation ends", () => {
  const cells = { exposure: new Float32Array(4), event: new Float32Array(4), at: 0, weight: 2 };
  // From 1 year on, edges at 0, 1 and 10 years: the first set comes at 2.5 years, the second never by 5.
  writeNextOccurrences(Float64Array.of(2.5 * YEAR, Number.NaN), YEAR, 5 * YEAR, [0, 1, 10], cells);
  expect([...cells.exposure]).toEqual([2, 2, 1, 6]);
  expect([...cells.event]).toEqual([0, 0, 2, 0]);
});

test("what comes after the end of observation is not seen to come", () => {
  const cells = { exposure: new Float32Array(1), event: new Float32Array(1), at: 0, weight: 1 };
  writeNextOccurrences(Float64Array.of(6 * YEAR), 0, 5 * YEAR, [0, 20], cells);
  expect([cells.exposure[0], cells.event[0]]).toEqual([5, 0]);
});

test("facts of birth did not happen", () => {
  expect([...happenedTokens(table, new Uint8Array(1), 5)]).toEqual([0, 0, 1, 1, 0]);
});

const pools: fc.Arbitrary<QueryPool> = fc
  .array(fc.record({ bins: fc.integer({ min: 1, max: 11 }), type: fc.nat(2), category: fc.nat(4) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((codes) => {
    let token = 2;
    return {
      codes: codes.map(({ bins, ...rest }) => ({ ...rest, tokens: Array.from({ length: bins }, () => token++) })),
    };
  });

test("sets drawn are never empty, hold only tokens of the pool, each once, and fit their slots together", () => {
  fc.assert(
    fc.property(pools, fc.integer(), (pool, seed) => {
      const all = new Set(pool.codes.flatMap(({ tokens }) => tokens));
      const sets = drawQueries(pool, 8, 24, createRandom(seed));
      expect(sets).toHaveLength(8);
      for (const set of sets) {
        expect(set.length).toBeGreaterThan(0);
        expect(new Set(set).size).toBe(set.length);
        expect(set.every((token) => all.has(token))).toBe(true);
      }
      expect(new Set(sets.flat()).size).toBeLessThanOrEqual(24);
      expect(drawQueries(pool, 8, 24, createRandom(seed))).toEqual(sets);
    }),
  );
});
