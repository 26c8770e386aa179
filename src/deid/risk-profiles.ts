/**
 * @module deid/risk-profiles: a MEDS data set as one row a patient: what somebody who knows them might know.
 *
 * DuckDB does the work over the Parquet files, with bounded memory and spilling to disk; only distinct codes come into this process.
 */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { OslerError } from "#core";
import { type DuckDb, requirePath, sqlText } from "#storage";
import { toDiagnosis } from "./diagnosis-chapters.ts";

/** The columns a profile is made of; each row of table `<name>_patient` has them all. */
export const profileColumns = {
  sex: "sex",
  birthBand: "birth years together",
  region: "region",
  heritage: "race, ethnicity and language",
  chapters: "set of ICD chapters ever diagnosed",
  visitBand: "number of visits (0, 1, 2-3, 4-7, 8-15, …)",
  firstYear: "year of first contact",
  died: "whether a death is recorded",
} as const;

export type ProfileColumn = keyof typeof profileColumns;

/** The Parquet files of a MEDS directory or file, as DuckDB reads them. @throws OslerError `storage/file-missing`, `deid/risk-no-events` */
export async function medsSource(database: DuckDb, path: string): Promise<string> {
  const source = parquetOf(path);
  await database.all(`DESCRIBE SELECT subject_id, "time", code FROM ${source}`).catch(() => {
    throw noEvents(`${path} is no Parquet, or lacks one of the columns subject_id, time and code.`);
  });
  return source;
}

function parquetOf(path: string): string {
  requirePath(path, "The MEDS data set");
  if (statSync(path).isFile()) return `read_parquet(${sqlText(path)})`;
  const data = join(path, "data");
  if (!existsSync(data)) {
    throw noEvents(`${path} has no data folder with Parquet files.`);
  }
  return `read_parquet(${sqlText(`${data}/**/*.parquet`)}, union_by_name = true)`;
}

function noEvents(message: string): OslerError {
  return new OslerError("deid/risk-no-events", {
    message,
    fix: "Name a MEDS data set's directory or one Parquet file of events.",
  });
}

/**
 * Makes `<name>_patient` (one row a patient) and `<name>_code` (patients by code) from a MEDS source.
 *
 * @throws OslerError `deid/risk-no-events` if there is no event
 */
export async function makeProfiles(database: DuckDb, name: string, source: string, bandYears: number): Promise<void> {
  await database.run(
    `CREATE TABLE ${name}_code AS SELECT code, count(DISTINCT subject_id) AS patients FROM ${source} GROUP BY code`,
  );
  await makeDiagnosisTable(database, name);
  await database.run(patientSql(name, source, bandYears));
}

async function makeDiagnosisTable(database: DuckDb, name: string): Promise<void> {
  await database.run(`CREATE TABLE ${name}_diagnosis_code (code VARCHAR, chapter VARCHAR, category VARCHAR)`);
  let rows: string[] = [];
  const flush = async () => {
    if (rows.length > 0) await database.run(`INSERT INTO ${name}_diagnosis_code VALUES ${rows.join(", ")}`);
    rows = [];
  };
  let codes = 0;
  for await (const chunk of database.chunks(`SELECT code FROM ${name}_code WHERE code ILIKE '%ICD%'`)) {
    codes += chunk.length;
    for (const [code] of chunk) {
      const diagnosis = toDiagnosis(String(code));
      if (diagnosis === undefined) continue;
      rows.push(`(${sqlText(String(code))}, ${sqlText(diagnosis.chapter)}, ${sqlText(diagnosis.category)})`);
    }
    await flush();
  }
  if (codes === 0 && Number((await database.all(`SELECT count(*)::INT AS n FROM ${name}_code`))[0]?.["n"]) === 0) {
    throw new OslerError("deid/risk-no-events", {
      message: "The MEDS data set holds no event.",
      fix: "Name a data set with events; osler up writes one.",
    });
  }
}

const VISIT = "^(ENCOUNTER_START|HOSPITAL_ADMISSION|ED_REGISTRATION|VISIT_START|VISIT|ENCOUNTER)(//|$)";
const FRAME =
  "^(MEDS_BIRTH|MEDS_DEATH|OBSERVATION_START|OBSERVATION_END|END_OF_FOLLOW_UP|MEDS_OBS_START|MEDS_OBS_END)(//|$)";

/** A code such as `SEX//F`: all of a patient's answers of that kind, in order. */
function answers(pattern: string): string {
  return `coalesce(string_agg(DISTINCT code, ' ' ORDER BY code) FILTER (regexp_matches(code, '^(${pattern})//')), '')`;
}

/** Without visit codes a day with an event counts as a visit. */
function patientSql(name: string, source: string, bandYears: number): string {
  return `CREATE TABLE ${name}_patient AS
WITH visited AS (SELECT coalesce(bool_or(regexp_matches(code, '${VISIT}')), false) AS coded FROM ${name}_code),
facts AS (
  SELECT subject_id,
    coalesce(upper(left(split_part(max(code) FILTER (regexp_matches(code, '^(SEX|GENDER)//')), '//', 2), 1)), '') AS sex,
    year(min(time) FILTER (regexp_matches(code, '^MEDS_BIRTH(//|$)'))) AS birth_year,
    ${answers("REGION|STATE|ZIP|ZIP3|POSTCODE|COUNTY|LOCATION")} AS region,
    ${answers("RACE|ETHNICITY|LANGUAGE")} AS heritage,
    count(DISTINCT time) FILTER (regexp_matches(code, '${VISIT}')) AS coded_visits,
    count(DISTINCT time::DATE) FILTER (NOT (SELECT coded FROM visited) AND NOT regexp_matches(code, '${FRAME}')) AS days,
    coalesce(year(min(time) FILTER (NOT regexp_matches(code, '${FRAME}')))::VARCHAR, '') AS first_year,
    bool_or(regexp_matches(code, '^MEDS_DEATH(//|$)')) AS died
  FROM ${source} GROUP BY subject_id),
diagnoses AS (
  SELECT subject_id, string_agg(DISTINCT chapter, ' ' ORDER BY chapter) AS chapters,
    md5(string_agg(DISTINCT category, ' ' ORDER BY category)) AS categories
  FROM ${source} JOIN ${name}_diagnosis_code USING (code) GROUP BY subject_id)
SELECT facts.subject_id, sex, region, heritage, died,
  coalesce((birth_year // ${bandYears} * ${bandYears})::VARCHAR, '') AS "birthBand",
  coalesce(chapters, '') AS chapters, coalesce(categories, '') AS categories, first_year AS "firstYear",
  CASE WHEN coded_visits + days = 0 THEN 0 ELSE 1 + floor(log2(coded_visits + days))::INT END AS "visitBand"
FROM facts LEFT JOIN diagnoses USING (subject_id)`;
}
