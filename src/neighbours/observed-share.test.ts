import { describe, expect, test } from "vitest";
import { observedShare } from "./observed-share.ts";

const [censored, outcome, death] = [0, 1, 2];

function followed(rows: readonly (readonly [days: number, end: number])[]) {
  return {
    people: rows.length,
    days: Float64Array.from(rows, ([days]) => days),
    ends: Uint8Array.from(rows, ([, end]) => end),
  };
}

describe("the share of a group that had the outcome", () => {
  test("with nobody censored it is the proportion, and its variance F(1 - F)/n", () => {
    const people = Array.from({ length: 100 }, (_, i): [number, number] =>
      i < 20 ? [10 + i, outcome] : [400, censored],
    );
    const { value, lo, hi } = observedShare(followed(people), 365);
    expect(value).toBeCloseTo(0.2, 12);
    // exp(±1.96 · .04 / (.2 · ln 5)) = 1.27571, 0.78388.
    expect(lo).toBeCloseTo(0.2 ** 1.27571, 4);
    expect(hi).toBeCloseTo(0.2 ** 0.78388, 4);
  });

  test("two moments a person say no more than one: twice the rows of the same people give the same interval", () => {
    const once = Array.from({ length: 60 }, (_, i): [number, number] => (i < 15 ? [10, outcome] : [400, censored]));
    const twice = { ...followed([...once, ...once]), people: 60 };
    const [a, b] = [observedShare(followed(once), 365), observedShare(twice, 365)];
    expect([b.value, b.lo, b.hi]).toEqual([a.value, a.lo, a.hi].map((share) => expect.closeTo(share, 10)));
  });

  test("who died can no longer have it: four people, one dies first, then one has it, by hand 1/4", () => {
    expect(
      observedShare(
        followed([
          [1, death],
          [2, outcome],
          [9, censored],
          [9, censored],
        ]),
        5,
      ).value,
    ).toBe(0.25);
  });

  test("who left early counts only while followed: by hand 1/3", () => {
    expect(
      observedShare(
        followed([
          [1, censored],
          [2, outcome],
          [9, censored],
          [9, censored],
        ]),
        5,
      ).value,
    ).toBeCloseTo(1 / 3, 12);
  });

  test("with censoring between two outcomes the interval is as by hand", () => {
    // 5 people: outcome at 1, censored at 2, outcome at 3, two followed to 9. F = 1/5 + 4/5 · 1/3 = 7/15.
    // Variance: (4/15)² · 1/20 + 4/125 - 2 · 4/15 · 1/25, then 0 + (4/5)² · 2/27 - 0: .0035556 + .032 - .0213333 + .0474074 = .0616296.
    const { value, lo, hi } = observedShare(
      followed([
        [1, outcome],
        [2, censored],
        [3, outcome],
        [9, censored],
        [9, censored],
      ]),
      5,
    );
    expect(value).toBeCloseTo(7 / 15, 12);
    const width = (1.96 * Math.sqrt(0.0616296)) / ((7 / 15) * Math.log(15 / 7));
    expect(lo).toBeCloseTo((7 / 15) ** Math.exp(width), 5);
    expect(hi).toBeCloseTo((7 / 15) ** Math.exp(-width), 5);
  });
});
