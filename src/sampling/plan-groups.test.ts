import { expect, test } from "vitest";
import { createOwnCache } from "./own-cache.ts";
import { planGroups } from "./plan-groups.ts";

test("one patient's futures are one group, however many are left", () => {
  expect(planGroups([97])).toEqual({ width: 97, patients: [0] });
});

test("equal patients have a group each; a single future each is a group of one", () => {
  expect(planGroups([8, 8, 8])).toEqual({ width: 8, patients: [0, 1, 2] });
  expect(planGroups([1, 1, 0, 1])).toEqual({ width: 1, patients: [0, 1, 3] });
});

test("patients with 9 and 2 left, groups of 9 would leave 7 of 18 places empty, of 5 four of 15, of 3 one of 12", () => {
  expect(planGroups([9, 2])).toEqual({ width: 3, patients: [0, 0, 0, 1] });
});

test("nobody left, no group", () => {
  expect(planGroups([0, 0])).toEqual({ width: 1, patients: [] });
});

test("kept futures keep their events in order, beyond the first capacity", () => {
  const cache = createOwnCache(1, 3, 2);
  // Future f adds keys 100·event + 10·f and one more, and values 4 above them.
  const rows = (event: number) => [0, 1, 2].flatMap((f) => [0, 1, 4, 5].map((i) => 100 * event + 10 * f + i));
  for (let event = 0; event < 11; event++) cache.append(Float32Array.from(rows(event)));
  cache.keep(Int32Array.of(2, 0));
  cache.append(Float32Array.of(-1, -2, -3, -4, -5, -6, -7, -8));
  expect(cache.events).toBe(12);
  expect([...cache.view(1).subarray(0, 4)]).toEqual([24, 25, 4, 5]);
  expect([...cache.view(0).subarray(40)]).toEqual([1020, 1021, 1000, 1001, -1, -2, -5, -6]);
});
