/**
 * @module synth/plant-leak: a MEDS data set with one known leak in it, to prove that a lint sees it.
 *
 * Each leak is a defect that spoilt a published model. Everything else in the copy stays as it was. Same seed, same rows.
 */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OslerError } from "#core";
import { type DuckDb, listFiles, openDuckDb, requirePath, sqlText, writeDirectoryAtomic } from "#storage";

export const plantableLeaks = [
  "static-fact-undated",
  "billing-before-discharge",
  "end-time-column",
  "end-time-value",
  "future-window-score",
  "same-instant-order",
  "subject-in-two-splits",
  "person-in-two-splits",
  "filed-before-occurred",
  "time-reversed",
] as const;
export type PlantableLeak = (typeof plantableLeaks)[number];

export interface PlantLeakOptions {
  /** A MEDS directory with split folders and `filed_time`, as Osler writes. */
  readonly meds: string;
  readonly out: string;
  readonly leak: PlantableLeak;
  readonly seed: number;
}

/**
 * Writes a copy of `meds`'s data with the leak; metadata is not copied.
 *
 * @throws OslerError `synth/leak-not-planted` where the data have nothing it could be planted in: a copy without it would prove nothing
 */
export async function plantLeak({ meds, out, leak, seed }: PlantLeakOptions): Promise<void> {
  requirePath(join(meds, "data"), "A MEDS dataset's data folder");
  const files = (await listFiles(join(meds, "data"))).filter((file) => file.endsWith(".parquet"));
  const database = await openDuckDb({ threads: 1 });
  try {
    await requireGround(database, meds, files);
    await writeDirectoryAtomic(out, async (temporary) => {
      let changed = false;
      for (const file of files) {
        const target = join(temporary, "data", file);
        await mkdir(dirname(target), { recursive: true });
        const own = `(SELECT *, file_row_number::DOUBLE AS line FROM read_parquet(${sqlText(join(meds, "data", file))}, file_row_number = true))`;
        const others = files
          .filter((name) => name.startsWith("train/"))
          .map((name) => sqlText(join(meds, "data", name)));
        const train = `(SELECT *, file_row_number::DOUBLE AS line FROM read_parquet([${others.join(", ")}], file_row_number = true))`;
        const rows = plant(leak, { own, train, seed, heldOut: file.startsWith("held_out/") });
        await database.run(
          `COPY (SELECT * EXCLUDE (line, file_row_number) FROM (${rows}) ORDER BY subject_id, "time" NULLS FIRST, line) TO ${sqlText(target)} (FORMAT parquet)`,
        );
        changed ||= (await printOf(database, target)) !== (await printOf(database, join(meds, "data", file)));
      }
      if (!changed) throw notPlanted(leak, `${meds} holds nothing it could be planted in`);
    });
  } finally {
    database.close();
  }
}

async function requireGround(database: DuckDb, meds: string, files: readonly string[]): Promise<void> {
  for (const split of ["train", "held_out"]) {
    if (!files.some((file) => file.startsWith(`${split}/`)))
      throw notPlanted("A leak", `${join(meds, "data")} has no folder ${split} with Parquet files`);
  }
  for (const file of files) {
    const path = join(meds, "data", file);
    const columns = await database.all(`DESCRIBE SELECT * FROM read_parquet(${sqlText(path)})`);
    if (!columns.some((column) => column["column_name"] === "filed_time"))
      throw notPlanted("A leak", `${path} has no column filed_time`);
  }
}

/** Of a file's rows in whatever order, by their columns. */
async function printOf(database: DuckDb, path: string): Promise<string> {
  const [row] = await database.all(`SELECT count(*) AS n, sum(hash(t)) AS print FROM read_parquet(${sqlText(path)}) t`);
  return `${row?.["n"]} ${row?.["print"]}`;
}

function notPlanted(leak: string, why: string): OslerError {
  return new OslerError("synth/leak-not-planted", {
    message: `${leak} was not planted: ${why}.`,
    fix: "Plant it in research data as Osler writes them: folders of splits, filed_time, ICD10CM, LOINC and ENCOUNTER codes.",
  });
}

interface Ground {
  readonly own: string;
  readonly train: string;
  readonly seed: number;
  readonly heldOut: boolean;
}

const STAYS = (own: string) =>
  `(SELECT * FROM (SELECT b.subject_id AS who, b."time" AS start, e."time" AS stop FROM (SELECT * FROM ${own} WHERE code = 'ENCOUNTER_START//IMP') b ASOF JOIN (SELECT * FROM ${own} WHERE code = 'ENCOUNTER_END//IMP') e ON b.subject_id = e.subject_id AND b."time" < e."time") WHERE stop - start >= INTERVAL 24 HOURS)`;
const NEW_ROW = "NULL::VARCHAR AS text_value";

function plant(leak: PlantableLeak, { own, train, seed, heldOut }: Ground): string {
  const picked = (share: number) => `hash(subject_id, ${seed}) % 1000 < ${1000 * share}`;
  switch (leak) {
    case "static-fact-undated":
      return `SELECT * REPLACE (CASE WHEN ${picked(0.2)} AND code LIKE 'ICD10CM%' THEN NULL ELSE "time" END AS "time", CASE WHEN ${picked(0.2)} AND code LIKE 'ICD10CM%' THEN NULL ELSE filed_time END AS filed_time) FROM ${own}`;
    case "billing-before-discharge":
      return `SELECT * REPLACE (CASE WHEN code LIKE 'ICD10CM%' THEN "time" ELSE filed_time END AS filed_time) FROM ${own}`;
    case "end-time-column":
      return `SELECT *, lead("time") OVER (PARTITION BY subject_id ORDER BY "time" NULLS FIRST, line) AS end_time FROM ${own}`;
    case "end-time-value":
      return `SELECT * FROM ${own} UNION ALL BY NAME SELECT who AS subject_id, start AS "time", start AS filed_time, 'EXPECTED_STAY//h' AS code, (epoch(stop - start) / 3600)::FLOAT AS numeric_value, ${NEW_ROW}, 1e9 AS line FROM ${STAYS(own)}`;
    case "future-window-score":
      return `SELECT * FROM ${own} UNION ALL BY NAME SELECT who AS subject_id, start AS "time", start AS filed_time, 'SOFA//total' AS code, (hash(who, start, ${seed}) % 20)::FLOAT AS numeric_value, ${NEW_ROW}, 1e9 AS line FROM ${STAYS(own)}`;
    case "same-instant-order":
      return `SELECT o.* REPLACE (CASE WHEN o.code = 'MEDS_DEATH' THEN -1 ELSE o.line END AS line, CASE WHEN o.code LIKE 'LOINC%' AND d.day IS NOT NULL AND o."time" >= d.day - INTERVAL 400 DAYS THEN d.day ELSE o."time" END AS "time", CASE WHEN o.code LIKE 'LOINC%' AND d.day IS NOT NULL AND o."time" >= d.day - INTERVAL 400 DAYS THEN d.day ELSE o.filed_time END AS filed_time) FROM ${own} o LEFT JOIN (SELECT subject_id AS dead, min("time") AS day FROM ${own} WHERE code = 'MEDS_DEATH' GROUP BY subject_id) d ON o.subject_id = d.dead`;
    case "subject-in-two-splits":
      return heldOut ? `SELECT * FROM ${own} UNION ALL BY NAME SELECT * FROM ${train} WHERE ${picked(0.1)}` : own;
    case "person-in-two-splits":
      return heldOut
        ? `SELECT * FROM ${own} UNION ALL BY NAME SELECT * REPLACE (subject_id + 4000000000000000 AS subject_id, "time" + INTERVAL 17 DAYS AS "time", filed_time + INTERVAL 17 DAYS AS filed_time) FROM ${train} WHERE ${picked(0.1)}`
        : own;
    case "filed-before-occurred":
      return `SELECT * REPLACE (CASE WHEN code LIKE 'LOINC%' AND hash(subject_id, line, ${seed}) % 100 < 2 THEN "time" - INTERVAL 1 DAY ELSE filed_time END AS filed_time) FROM ${own}`;
    case "time-reversed":
      return `SELECT o.* REPLACE (turned - o."time" + TIMESTAMP '1970-01-01' AS "time", turned - o."time" + TIMESTAMP '1970-01-01' AS filed_time) FROM ${own} o JOIN (SELECT subject_id AS who, min("time") + (max("time") - TIMESTAMP '1970-01-01') AS turned FROM ${own} GROUP BY subject_id) b ON o.subject_id = b.who`;
  }
}
