import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openDuckDb, sqlText } from "#storage";
import { tasksCheck } from "./commands/tasks.ts";

const task = (outcome: string) => `predicates:
  outcome: { code: "${outcome}" }
  discharge: { code: "DISCHARGE" }
trigger: discharge
windows:
  target: { start: trigger, end: start + 30d, has: { outcome: "(0, None)" }, label: outcome, index_timestamp: start }
`;

test("each of several tasks is checked by its own predicates, also where theirs are called the same", async () => {
  const directory = await mkdtemp(join(tmpdir(), "osler-tasks-check-"));
  try {
    const database = await openDuckDb({ threads: 1 });
    const meds = join(directory, "events.parquet");
    const rows = `(1::BIGINT, TIMESTAMP '2020-01-01', 'DISCHARGE', NULL::FLOAT), (1, TIMESTAMP '2020-01-05', 'DEATH', NULL)`;
    await database.run(
      `COPY (SELECT * FROM (VALUES ${rows}) AS events(subject_id, "time", code, numeric_value)) TO ${sqlText(meds)} (FORMAT parquet)`,
    );
    database.close();
    const files = ["lost.yaml", "found.yaml"].map((name) => join(directory, name));
    await writeFile(files[0] ?? "", task("DIED"));
    await writeFile(files[1] ?? "", task("DEATH"));
    const printed = vi.spyOn(console, "log").mockImplementation(() => {});
    const check = async (json: boolean) => {
      printed.mockClear();
      const allFound = await tasksCheck({ config: files, meds, json });
      return { allFound, stdout: printed.mock.calls.flat() };
    };

    const { allFound, stdout } = await check(false);
    expect(allFound).toBe(false);
    expect(stdout).toContain(`outcome of ${files[0]}: NOTHING`);
    expect(stdout).toContain(`outcome of ${files[1]}: 1 events, 1 codes, 1 subjects`);
    expect(stdout.at(-1)).toBe(`1 of 4 predicates find nothing: outcome of ${files[0]}.`);

    const { findings } = JSON.parse((await check(true)).stdout[0]);
    expect(findings.map(({ name, tasks, matches }: never) => [name, tasks, matches])).toEqual([
      ["outcome", [files[0]], 0],
      ["discharge", [files[0]], 1],
      ["outcome", [files[1]], 1],
      ["discharge", [files[1]], 1],
    ]);
    printed.mockRestore();
  } finally {
    await rm(directory, { recursive: true });
  }
});
