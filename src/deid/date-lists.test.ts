import { expect, test } from "vitest";
import { findListedDates } from "./date-lists.ts";

const written = (text: string) => findListedDates(text).map(({ start, end }) => text.slice(start, end));

test("of `March 4, 11 and 18` the later days are dates too, of a dose nothing is", () => {
  expect(written("seen on March 4, 11 and 18, for two hours")).toEqual(["11", "18"]);
  expect(written("on March 4 and 11 mg given")).toEqual([]);
});

test("`29.12. ski` and `30.12.,` are days of a letter from abroad; one decimal before a comma is none", () => {
  expect(written("injured 29.12. skiing, fixed 30.12., home 14.1. Then clinic")).toEqual(["29.12.", "30.12.", "14.1."]);
  expect(written("Hgb was 9.1., then stable.")).toEqual([]);
});

test("small weekdays that open the lines of a log are dates, one sat alone is none", () => {
  expect(written("thurs new guy came\nfri house meeting\nsat fell off roof")).toEqual(["thurs", "fri", "sat"]);
  expect(written("sat up in bed\nate well")).toEqual([]);
});

test("a birth dictated in numbers is a date with its year, a count of the same words is none", () => {
  expect(written("date of birth twelve one forty nine date of surgery")).toEqual(["twelve one forty nine"]);
  expect(written("blood loss one fifty, size twenty five")).toEqual([]);
});

test("the year before a month and the day after a weekday belong to the date", () => {
  expect(written("2024 October 3")).toEqual(["2024"]);
  expect(written("collect Fri 14. Took Mon 10 mg")).toEqual(["14"]);
});

test("`the second Monday in December` and a birth `seven nine fifty two` are dates, `born two days ago` is none", () => {
  expect(written("again on the second Monday in December")).toEqual(["second"]);
  expect(written("for Loretta Fisk, born seven nine fifty two.")).toEqual(["seven nine fifty two"]);
  expect(written("born two days ago")).toEqual([]);
});
