/** @module timeline/count-splits: how many subjects each split holds, and whether any is in two. Reads keys only. */
import { join } from "node:path";
import type { MedsDataset } from "#core";
import { listFiles, openDuckDb, requirePath, sqlText } from "#storage";
import { readingFiles } from "./readable-files.ts";
import { type SplitName, splitNames } from "./splits.ts";

export interface SplitSizes {
  readonly subjects: Readonly<Record<SplitName, number>>;
  /** Subjects listed under two splits, or lying in a folder named after another split than the list says. */
  readonly conflicts: number;
}

/**
 * Counts by `metadata/subject_splits.parquet`, and compares it with the keys in the `data/<split>/` folders of train and tuning.
 *
 * @throws OslerError `storage/file-missing`; `timeline/meds-unreadable`, naming the file, where one is damaged
 */
export async function countSplits({ directory }: MedsDataset): Promise<SplitSizes> {
  const list = join(directory, "metadata/subject_splits.parquet");
  requirePath(list, "The dataset's list of splits");
  const files = await listFiles(join(directory, "data"));
  const database = await openDuckDb({ threads: 1 });
  const count = async (sql: string, paths: readonly string[] = []) => {
    const [row] = await readingFiles(database, [list, ...paths], () => database.all(sql));
    return Number(row?.["n"] ?? 0);
  };
  try {
    const subjects = { train: 0, tuning: 0, held_out: 0 };
    let conflicts = await count(
      `SELECT count(*) AS n FROM (SELECT subject_id FROM ${sqlText(list)} GROUP BY subject_id HAVING count(DISTINCT split) > 1)`,
    );
    for (const split of splitNames) {
      subjects[split] = await count(`SELECT count(*) AS n FROM ${sqlText(list)} WHERE split = ${sqlText(split)}`);
      const inFolder = files.filter((file) => file.startsWith(`${split}/`) && file.endsWith(".parquet"));
      if (split === "held_out" || inFolder.length === 0) continue;
      const paths = inFolder.map((file) => join(directory, "data", file));
      conflicts += await count(
        `SELECT count(*) AS n FROM (SELECT DISTINCT subject_id FROM read_parquet([${paths.map(sqlText).join(", ")}])) d WHERE NOT EXISTS (SELECT 1 FROM ${sqlText(list)} s WHERE s.subject_id = d.subject_id AND s.split = ${sqlText(split)})`,
        paths,
      );
    }
    return { subjects, conflicts };
  } finally {
    database.close();
  }
}
