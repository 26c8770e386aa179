import fc from "fast-check";
import { expect, test } from "vitest";
import { toCell, toCells, toCellsInTwo } from "./small-cells.ts";

test("0 and 11 are told, 1 to 10 are not, nor are all but 1 to 10", () => {
  expect([0, 1, 10, 11, 89, 90, 99, 100].map((n) => toCell(n, 100))).toEqual([
    0,
    "<11",
    "<11",
    11,
    89,
    ">89",
    ">89",
    100,
  ]);
});

test("counts of a known total: what is hidden cannot be had by taking the rest from the total", () => {
  expect(toCells([5, 40, 20, 0])).toEqual(["<11", 40, "hidden", 0]);
  expect(toCells([5, 40, 3, 30])).toEqual(["<11", 40, "<11", "hidden"]);
  expect(toCells([6, 40, 7, 30])).toEqual(["<11", 40, "<11", 30]);
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 8 }), (counts) => {
      const cells = toCells(counts);
      for (const [i, cell] of cells.entries()) {
        if (typeof cell === "number") expect(cell === 0 || cell >= 11).toBe(true);
        else expect(counts[i]).toBeGreaterThan(0);
      }
      const hidden = cells.flatMap((cell, i) => (typeof cell === "number" ? [] : [counts[i] ?? 0]));
      const others = counts.filter((count) => count > 0).length;
      if (hidden.length === 1) expect(others).toBe(1); // one class of everybody: there is nothing to hide it with
      if (hidden.length > 0 && hidden.length < others) expect(hidden.reduce((a, b) => a + b)).toBeGreaterThan(10);
    }),
  );
});

test("the first counts' sum is told besides: no small count can be had from it, nor from the sum of all", () => {
  expect(toCellsInTwo([3, 0, 0, 50, 12, 100], 4)).toEqual(["<11", 0, 0, "hidden", 12, 100]);
  expect(toCellsInTwo([3, 0, 0, 0, 12, 100], 4)).toEqual(["<11", 0, 0, 0, "hidden", 100]);
  const large = fc.oneof(fc.constant(0), fc.integer({ min: 11, max: 60 }));
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }),
      fc.array(large, { minLength: 4, maxLength: 4 }),
      (low, high) => {
        const cells = toCellsInTwo([...low, ...high], 4);
        const hidden = cells.map((cell) => typeof cell !== "number");
        const told = low.reduce((a, b) => a + b);
        const smallOnes = low.map((count) => count > 0 && count < 11);
        if (!smallOnes.includes(true)) return;
        const places = told < 11 ? hidden : hidden.slice(0, 4);
        const others = (told < 11 ? [...low, ...high] : low).filter((count) => count > 0).length;
        if (others > 1) expect(places.filter(Boolean).length).toBeGreaterThan(1);
        for (const [i, isSmall] of smallOnes.entries()) if (isSmall) expect(cells[i]).toBe("<11");
      },
    ),
  );
});
