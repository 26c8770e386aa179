import { expect, test } from "vitest";
import { describeRefused } from "./commands/validate.ts";

// Two thirds of a file were dropped, and a file beside it passed over, and the test said neither.
test("rows that could not be taken in and files passed over are told by reason and name; of whole records nothing is", () => {
  const rejected = { "time: not a moment": 1334, "code: required value missing": 666 };
  expect(describeRefused({ read: 4000, rejected, skippedFiles: ["mixed/b.parquet"] })).toEqual([
    "2,000 of 4,000 rows could not be taken in:",
    "  1,334  time: not a moment",
    "  666  code: required value missing",
    "Files passed over, for they hold no MEDS events: mixed/b.parquet.",
  ]);
  expect(describeRefused({ read: 4000, rejected: {}, skippedFiles: [] })).toEqual([]);
});
