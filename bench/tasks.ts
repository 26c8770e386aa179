/**
 * Time and memory of `osler tasks extract` as rows grow: MIMIC-IV's demo copied under other subject ids into one file, at 1, 10 and 40 copies or those given.
 *
 *   node bench/tasks.ts EVENTS.parquet TASK.yaml PREDICATES.yaml [copies…]
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDb, sqlText } from "#storage";

const [events = "", task = "", predicates = "", ...asked] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "osler-bench-tasks-"));
try {
  for (const copies of asked.length === 0 ? [1, 10, 40] : asked.map(Number)) {
    const file = join(scratch, `${copies}.parquet`);
    const database = await openDuckDb({ memoryMb: 2048, threads: 1, temporaryDirectory: scratch });
    const copied = `SELECT subject_id + 100000000 * n AS subject_id, "time", code, value AS numeric_value FROM range(${copies}) AS copies(n), read_parquet(${sqlText(events)})`;
    await database.run(`COPY (${copied}) TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd)`);
    const [counted] = await database.all(`SELECT count(*) AS n FROM read_parquet(${sqlText(file)})`);
    database.close();
    const arguments_ = ["src/cli/main.ts", "tasks", "extract", "--config", task, "--predicates", predicates];
    const started = performance.now();
    const printed = execFileSync(
      "/usr/bin/env",
      [
        "node",
        "--import",
        `data:text/javascript,process.on("exit",()=>console.log("peakMb",Math.round(process.resourceUsage().maxRSS/1024)))`,
        ...arguments_,
        "--meds",
        file,
        "--out",
        join(scratch, "labels.parquet"),
        "--json",
      ],
      { encoding: "utf8" },
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const peak = /peakMb (\d+)/.exec(printed)?.[1];
    console.log(
      `${Number(counted?.["n"]).toLocaleString("en")} rows: ${seconds} s, peak ${peak} MB; ${printed.split("\n")[0]}`,
    );
    rmSync(file);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
