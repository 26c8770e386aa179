import { expect, test } from "vitest";
import { createRandom } from "#core";
import { chapman, cohensKappa, estimateResidualLeaks, type NoteLeaks } from "./residual-leaks.ts";

test("the textbook's turtles: 10 marked, 15 caught, 5 of them marked: 28 turtles, 22 to 65", () => {
  const { value, lo, hi } = chapman(10, 15, 5);
  expect(value).toBeCloseTo((11 * 16) / 6 - 1, 12);
  expect(Math.round(lo)).toBe(22);
  expect(Math.round(hi)).toBe(65);
});

test("what either saw is never estimated away, and if both saw the same there is little left", () => {
  // 8 of 9 caught by both happens by chance in 1 of 9, 8 of 10 in 1 of 45, which is less than .025
  expect(chapman(8, 8, 8)).toEqual({ value: 8, lo: 8, hi: 9 });
  // C(10,8)/C(13,8) = 45/1287 = .035; of 14: .015
  expect(chapman(10, 8, 8).hi).toBe(13);
  expect(chapman(5, 4, 0).value).toBe(29);
});

test("Cohen's kappa of 20 yes-yes, 5 yes-no, 10 no-yes and 15 no-no is .4", () => {
  expect(cohensKappa({ bothYes: 20, onlyFirst: 5, onlySecond: 10, bothNo: 15 })).toBeCloseTo(0.4, 12);
  expect(cohensKappa({ bothYes: 3, onlyFirst: 0, onlySecond: 0, bothNo: 9 })).toBe(1);
});

test("nothing seen in 100 notes is not nothing left: up to 3.69 of a hundred notes' leaks", () => {
  const none = Array.from({ length: 100 }, () => ({ first: 0, second: 0, both: 0 }));
  expect(estimateResidualLeaks(none).perNote).toEqual({
    value: 0,
    lo: 0,
    hi: expect.closeTo(-Math.log(0.025) / 100, 6),
  });
  expect(estimateResidualLeaks([]).perNote.value).toBeNaN();
});

/** Notes with Poisson leaks, a share of notes with many; each reviewer sees each leak with their own chance. */
function simulate(seed: number, notes: number, mean: number, finds: readonly [number, number]) {
  const random = createRandom(`leaks ${seed}`);
  let leaks = 0;
  const seen = Array.from({ length: notes }, (): NoteLeaks => {
    const rate = random.next() < 0.2 ? mean * 3 : mean / 2;
    const counts = { first: 0, second: 0, both: 0 };
    for (let time = random.exponential(rate); time < 1; time += random.exponential(rate)) {
      leaks++;
      const [a, b] = [random.next() < finds[0], random.next() < finds[1]];
      if (a) counts.first++;
      if (b) counts.second++;
      if (a && b) counts.both++;
    }
    return counts;
  });
  return { seen, leaks };
}

test.each([
  [120, 0.3, [0.8, 0.7]],
  [300, 0.1, [0.9, 0.6]],
  [80, 1, [0.6, 0.5]],
] as const)(
  "in simulated reviews of %i notes with %f leaks a note the 95 %% intervals hold the truth about as often as they say",
  (notes, mean, finds) => {
    const runs = 400;
    let [inNotes, perNote, sum, truth] = [0, 0, 0, 0];
    for (let seed = 0; seed < runs; seed++) {
      const { seen, leaks } = simulate(seed, notes, mean, finds);
      const estimate = estimateResidualLeaks(seen);
      if (estimate.inNotes.lo <= leaks && leaks <= estimate.inNotes.hi) inNotes++;
      if (estimate.perNote.lo <= mean && mean <= estimate.perNote.hi) perNote++;
      sum += estimate.inNotes.value;
      truth += leaks;
    }
    expect(sum / truth).toBeCloseTo(1, 1);
    expect(inNotes / runs).toBeGreaterThan(0.92);
    expect(perNote / runs).toBeGreaterThan(0.92);
  },
);
