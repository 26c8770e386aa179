import { expect, test } from "vitest";
import type { ValidationReport } from "#contract";
import { makeReport } from "./made-report.fixture.ts";
import { testedTerms } from "./report-about.ts";

test("rows that could not be taken in are among what was left out, where there were any", () => {
  const leftOut = (more: Pick<ValidationReport, "rowsRefused">) =>
    testedTerms({ ...makeReport(1), ...more }).find(({ term }) => term === "Left out")?.words;
  expect(leftOut({ rowsRefused: 2000 })).toContain(
    "2,000 rows of the records, because they stand at no moment or lack a subject or a code.",
  );
  expect(leftOut({})).not.toContain("rows");
});
