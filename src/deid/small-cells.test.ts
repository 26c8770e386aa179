import fc from "fast-check";
import { expect, test } from "vitest";
import { toCell, toCells } from "./small-cells.ts";

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
