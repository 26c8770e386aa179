import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDuckDb, sqlText } from "#storage";
import { buildSmallRelease } from "../release/small-release.test-support.ts";
import { tasksPredict } from "./commands/tasks-predict.ts";
import { toHome } from "./home.ts";

const root = mkdtempSync(join(tmpdir(), "osler-predict-test-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

// The file the error spoke of was one of ours, removed by then.
test("a task without a label over the data is told with how many triggers which window lost, not as a file nobody gave", async () => {
  const [meds, config] = [join(root, "events.parquet"), join(root, "task.yaml")];
  const database = await openDuckDb({ threads: 1 });
  await database.run(
    `COPY (SELECT 7::BIGINT AS subject_id, TIMESTAMP '2020-01-01' + INTERVAL (i) DAY AS "time", 'VISIT' AS code FROM range(3) a(i)) TO ${sqlText(meds)} (FORMAT parquet)`,
  );
  database.close();
  writeFileSync(
    config,
    `
predicates: { visit: { code: VISIT }, stay: { code: STAY } }
trigger: visit
windows:
  input: { start: null, end: trigger, index_timestamp: end, has: { stay: "(1, None)" } }
  target: { start: input.end, end: start + 30d, start_inclusive: false, label: visit }`,
  );
  const { directory } = await buildSmallRelease(root);
  const asked = {
    home: toHome(join(root, "home")),
    release: directory,
    config,
    meds,
    out: join(root, "p.parquet"),
    fit: false,
  };
  await expect(tasksPredict(asked)).rejects.toMatchObject({
    code: "cli/nothing-foretold",
    message: `${config} gives no label over ${meds}: 3 triggers, 3 do not meet window input.`,
  });
});
