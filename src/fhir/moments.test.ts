import fc from "fast-check";
import { expect, test } from "vitest";
import { endOfMoment, startOfMoment } from "./moments.ts";

test("a moment agrees with the engine's own ISO parser wherever both are exact", () => {
  fc.assert(
    fc.property(fc.integer({ min: -60_000_000_000_000, max: 250_000_000_000_000 }), (ms) => {
      const iso = new Date(ms).toISOString();
      expect(startOfMoment(iso)).toBe(Date.parse(iso));
      expect(startOfMoment(iso.slice(0, 10))).toBe(Date.parse(iso.slice(0, 10)));
      expect(startOfMoment(iso.slice(0, 7))).toBe(Date.parse(iso.slice(0, 7)));
    }),
  );
});

test.each([
  ["2015-02-07T13:28:17.239+02:00", Date.UTC(2015, 1, 7, 11, 28, 17, 239)],
  ["2015-02-07T13:28:17-05:00", Date.UTC(2015, 1, 7, 18, 28, 17)],
  ["2015-02-07T13:28:17.2391234Z", Date.UTC(2015, 1, 7, 13, 28, 17, 239)],
  ["2015-02-07T13:28:17.2Z", Date.UTC(2015, 1, 7, 13, 28, 17, 200)],
  ["2015-02-07T13:28:17", Date.UTC(2015, 1, 7, 13, 28, 17)],
  ["2015-02-07T13:28Z", Date.UTC(2015, 1, 7, 13, 28)],
  ["2016-12-31T23:59:60Z", Date.UTC(2017, 0, 1)],
  ["2000-02-29", Date.UTC(2000, 1, 29)],
])("%s is the right millisecond", (text, ms) => {
  expect(startOfMoment(text)).toBe(ms);
});

test.each([
  ["2015", Date.UTC(2016, 0, 1) - 1],
  ["2016-02", Date.UTC(2016, 2, 1) - 1],
  ["2015-12", Date.UTC(2016, 0, 1) - 1],
  ["2015-02-07", Date.UTC(2015, 1, 8) - 1],
  ["2015-02-07T13:28:17Z", Date.UTC(2015, 1, 7, 13, 28, 17)],
])("nobody can have known what happened in %s before it was over", (text, ms) => {
  expect(endOfMoment(text)).toBe(ms);
});

test.each([
  "2015-02-30",
  "1900-02-29",
  "2015-13-01",
  "2015-00-01",
  "0000",
  "15-01-01",
  "2015-1-1",
  "2015-02-07 13:28:17",
  "2015-02-07T24:00:00Z",
  "2015-02-07T13:60:00Z",
  "2015-02-07T13:28:17+15:00",
  "2015-02-07T13:28:17.Z",
  "2015-02-07T13:28:17Zulu",
  "yesterday",
  "",
])("%j is not a moment", (text) => {
  expect(startOfMoment(text)).toBeNaN();
  expect(endOfMoment(text)).toBeNaN();
});
