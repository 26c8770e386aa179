import { expect, test } from "vitest";
import { stoppingSubjects } from "./stopping-subjects.ts";

const chosen = (stops: Uint8Array) => [...stops.keys()].filter((subject) => stops[subject] === 1);

test("the first member leaves out the tuning split, the later ones disjoint parts of train of the same size", () => {
  const members = [0, 1, 2, 3, 4].map((member) =>
    chosen(stoppingSubjects({ subjects: 85, trainSubjects: 70 }, member, "s")),
  );
  expect(members[0]).toEqual(Array.from({ length: 15 }, (_, i) => 70 + i));
  const later = members.slice(1).flat();
  expect(later).toHaveLength(4 * 15);
  expect(new Set(later).size).toBe(4 * 15);
  expect(Math.max(...later)).toBeLessThan(70);
});

test("without a tuning split nobody is left out", () => {
  expect(chosen(stoppingSubjects({ subjects: 9, trainSubjects: 9 }, 2, "s"))).toEqual([]);
});
