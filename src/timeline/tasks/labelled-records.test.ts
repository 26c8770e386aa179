import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDuckDb, sqlText } from "#storage";
import { openLabelled } from "./labelled-records.ts";
import { writeEvents } from "./task-events.test-support.ts";

test("a diagnosis without a date is known at no prediction, the sex at every one", async () => {
  const root = mkdtempSync(join(tmpdir(), "osler-labelled-test-"));
  const [meds, labels] = [join(root, "events.parquet"), join(root, "labels.parquet")];
  await writeEvents(meds, [
    [1, null, "SEX//F"],
    [1, null, "ICD10CM//I10"],
    [1, "2000-01-01", "ADM"],
  ]);
  const database = await openDuckDb({ threads: 1 });
  await database.run(
    `COPY (SELECT 1::BIGINT AS subject_id, TIMESTAMP '2000-01-01' AS prediction_time, true AS boolean_value) TO ${sqlText(labels)} (FORMAT parquet)`,
  );
  database.close();
  const data = await openLabelled(meds, labels);
  try {
    const codes: string[] = [];
    for await (const { events } of data.records()) codes.push(...events.map(({ code }) => code));
    expect(codes.sort()).toEqual(["ADM", "SEX//F"]);
  } finally {
    await data.close();
    rmSync(root, { recursive: true });
  }
});
