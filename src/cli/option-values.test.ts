import { expect, test } from "vitest";
import { isoDate, moment, port, positive, whole } from "./option-values.ts";

test.each([
  [isoDate, "2024-02-30", "a day its month has not: a home that kept it could not be opened again"],
  [isoDate, "2023-02-29", "a leap day of no leap year"],
  [isoDate, "2024-13-01", "a thirteenth month"],
  [moment, "2024-04-31T08:00:00Z", "a day its month has not"],
  [moment, "2024-04-30T25:00:00Z", "a 25th hour"],
  [port, "65536", "a port above the last"],
  [port, "0", "no port"],
  [whole, "", "nothing"],
  [positive, " ", "a blank"],
])("%o refuses %s: %s", (read: (text: string) => unknown, text, _why) => {
  expect(() => read(text)).toThrow(/must be/);
});

test("what is in the calendar and in range is taken as written", () => {
  expect([isoDate("2024-02-29"), moment("2024-02-29"), moment("2024-02-29T01:00:00+02:00")]).toEqual([
    "2024-02-29",
    Date.UTC(2024, 1, 29),
    Date.UTC(2024, 1, 28, 23),
  ]);
  expect([port("65535"), whole("0"), positive("7")]).toEqual([65_535, 0, 7]);
});
