/**
 * @module deid/risk: how well patients of a data set hide among each other.
 *
 * Patients with the same profile are a class of size k; somebody who knows the profile picks the right one with 1/k. Two kinds of
 * profile: demographic, and longitudinal (what a patient's history looks like from outside). l is the number of different sets of
 * diagnoses in a class: where it is 1, finding the class tells the diagnoses without finding the patient.
 * Prosecutor: the adversary knows the patient is in the data. Journalist: they know only the population. Marketer: they want many.
 * Years in research data are shifted by up to a year, which is not counted as protection here.
 */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type DuckDb, openDuckDb, sqlText, writeDirectoryAtomic, writeFileAtomic } from "#storage";
import { makeProfiles, medsSource, type ProfileColumn, profileColumns } from "./risk-profiles.ts";
import { findSealHash } from "./seal.ts";
import { SMALL_CELL, toCell, toCellsInTwo } from "./small-cells.ts";

/** 1/11 to two digits: what is commonly taken as a very small risk. The rule gives no number; an expert decides. */
const RISK_THRESHOLD = 0.09;

const cell = z.union([z.int().nonnegative(), z.string()]);
const schemeSchema = z.strictObject({
  name: z.enum(["demographic", "longitudinal"]),
  columns: z.array(z.string()),
  classes: z.int(),
  smallestClass: z.int(),
  uniquePatients: cell,
  /** Patients in classes of fewer than 11, where the risk is above .09. */
  patientsAboveThreshold: cell,
  /** Patients in classes of two or more in which everybody has the same diagnoses. */
  patientsWithoutDiversity: cell,
  smallestDiversity: z.int(),
  sizes: z.array(z.strictObject({ from: z.int(), to: z.int().nullable(), patients: cell })),
  prosecutor: z.strictObject({ highest: z.number(), mean: z.number() }),
  journalist: z.strictObject({ highest: z.number(), mean: z.number() }),
  marketer: z.strictObject({ mean: z.number() }),
});

/** Counts of patients are `"<11"`, `">N-11"` or `"hidden"` where the number itself would tell of few. */
export const riskReportSchema = z.strictObject({
  format: z.literal("osler-deid-risk/1"),
  /** SHA-256 of the data set's de-identification seal; `null` if it has none. */
  seal: z.string().nullable(),
  patients: z.int(),
  threshold: z.number(),
  bandYears: z.int(),
  /** Patients of the population compared with; `null` if none was given: journalist and marketer then are upper bounds. */
  populationPatients: z.int().nullable(),
  schemes: z.array(schemeSchema),
  rareCodes: z.strictObject({ fewerThan: z.int(), codes: z.int(), patientsHoldingOne: cell }),
});

export type RiskReport = z.infer<typeof riskReportSchema>;
type Scheme = RiskReport["schemes"][number];

export interface RiskOptions {
  /** MEDS directory or Parquet file of the research data. */
  readonly meds: string;
  /** MEDS of everybody the data were drawn from, if there is one. */
  readonly population?: string;
  /** Gets `risk.json`, `rare-codes.csv` and `patients.parquet`, whole or not at all. */
  readonly directory: string;
  /** Birth years are taken together in bands of this many. */
  readonly bandYears: number;
  /** A code is rare if fewer patients hold it. */
  readonly rareBelow: number;
  readonly threads?: number;
}

const demographic: readonly ProfileColumn[] = ["sex", "birthBand", "region", "heritage"];
const schemes: Readonly<Record<Scheme["name"], readonly ProfileColumn[]>> = {
  demographic,
  longitudinal: [...demographic, "chapters", "visitBand", "firstYear", "died"],
};

/**
 * Measures and writes the report. `patients.parquet` holds k and l of every patient under their research key: it is for suppressing
 * and generalising in the home, not for handing on.
 *
 * @throws OslerError `storage/file-missing`, `deid/risk-no-events`
 */
export async function measureRisk(options: RiskOptions): Promise<RiskReport> {
  return writeDirectoryAtomic(options.directory, async (temporary) => {
    const spill = join(temporary, "spill.tmp");
    await mkdir(spill, { recursive: true });
    const database = await openDuckDb({ memoryMb: 1024, threads: options.threads ?? 2, temporaryDirectory: spill });
    try {
      await makeProfiles(database, "data", await medsSource(database, options.meds), options.bandYears);
      if (options.population !== undefined)
        await makeProfiles(database, "population", await medsSource(database, options.population), options.bandYears);
      const report = await measure(database, options);
      await writeFileAtomic(join(temporary, "risk.json"), `${JSON.stringify(report, null, 1)}\n`);
      await writeFiles(database, temporary);
      return report;
    } finally {
      database.close();
      await rm(spill, { recursive: true, force: true });
    }
  });
}

async function measure(database: DuckDb, options: RiskOptions): Promise<RiskReport> {
  const populationPatients = options.population === undefined ? null : await count(database, "FROM population_patient");
  const patients = await count(database, "FROM data_patient");
  const measured: Scheme[] = [];
  for (const name of ["demographic", "longitudinal"] as const)
    measured.push(await measureScheme(database, name, patients, options.population !== undefined));
  await markRareCodes(database, options);
  return riskReportSchema.parse({
    format: "osler-deid-risk/1",
    seal: (await findSealHash(options.meds)) ?? null,
    patients,
    threshold: RISK_THRESHOLD,
    bandYears: options.bandYears,
    populationPatients,
    schemes: measured,
    rareCodes: {
      fewerThan: options.rareBelow,
      codes: await count(database, "FROM rare_code"),
      patientsHoldingOne: toCell(await count(database, "FROM patient_rare"), patients),
    },
  });
}

/** Upper ends of the classes of class sizes; 10 | 11 is the threshold. */
const SIZE_ENDS = [1, 2, 4, 10, 19, 49, 99] as const;

async function measureScheme(
  database: DuckDb,
  name: Scheme["name"],
  patients: number,
  hasPopulation: boolean,
): Promise<Scheme> {
  const columns = schemes[name].map((column) => `"${column}"`).join(", ");
  const table = `${name}_class`;
  await database.run(
    `CREATE TABLE ${table} AS SELECT ${columns}, count(*) AS k, count(DISTINCT categories) AS l FROM data_patient GROUP BY ${columns}`,
  );
  const sized = hasPopulation
    ? `(SELECT k, l, greatest(k, coalesce(f, 0)) AS f FROM ${table} LEFT JOIN (SELECT ${columns}, count(*) AS f FROM population_patient GROUP BY ${columns}) USING (${columns}))`
    : `(SELECT k, l, k AS f FROM ${table})`;
  const [figures = {}] = await database.all(
    `SELECT count(*)::INT AS classes, min(k)::INT AS smallest, min(l)::INT AS diversity, max(1.0 / f)::DOUBLE AS journalist, avg(1.0 / f)::DOUBLE AS journalist_mean, (sum(k / f) / ${patients})::DOUBLE AS marketer FROM ${sized}`,
  );
  const figure = (key: string) => Number(figures[key]);
  const inClasses = (where: string) => count(database, `FROM ${table} WHERE ${where}`, "coalesce(sum(k), 0)");
  const bands = [...SIZE_ENDS, null].map((to, i) => ({ from: (SIZE_ENDS[i - 1] ?? 0) + 1, to }));
  const counts: number[] = [];
  for (const { from, to } of bands) counts.push(await inClasses(`k >= ${from}${to === null ? "" : ` AND k <= ${to}`}`));
  const cells = toCellsInTwo(
    counts,
    bands.findIndex(({ from }) => from === SMALL_CELL),
  );
  const unique = toCell(counts[0] ?? 0, patients);
  return {
    name,
    columns: schemes[name].map((column) => profileColumns[column]),
    classes: figure("classes"),
    smallestClass: figure("smallest"),
    uniquePatients: typeof unique === "number" ? (cells[0] ?? 0) : unique,
    patientsAboveThreshold: toCell(await inClasses(`k < ${SMALL_CELL}`), patients),
    patientsWithoutDiversity: toCell(await inClasses("l = 1 AND k > 1"), patients),
    smallestDiversity: figure("diversity"),
    sizes: bands.map((band, i) => ({ ...band, patients: cells[i] ?? 0 })),
    prosecutor: { highest: 1 / figure("smallest"), mean: figure("classes") / patients },
    journalist: { highest: figure("journalist"), mean: figure("journalist_mean") },
    marketer: { mean: figure("marketer") },
  };
}

async function markRareCodes(database: DuckDb, { meds, rareBelow }: RiskOptions): Promise<void> {
  await database.run(
    `CREATE TABLE rare_code AS SELECT code, patients FROM data_code WHERE patients < ${rareBelow} ORDER BY code`,
  );
  await database.run(
    `CREATE TABLE patient_rare AS SELECT subject_id, count(DISTINCT code)::INT AS rare_codes FROM ${await medsSource(database, meds)} JOIN rare_code USING (code) GROUP BY subject_id`,
  );
}

async function writeFiles(database: DuckDb, directory: string): Promise<void> {
  const joins = (["demographic", "longitudinal"] as const).map((name) => {
    const columns = schemes[name].map((column) => `"${column}"`).join(", ");
    return `JOIN (SELECT ${columns}, k AS k_${name}, l AS l_${name} FROM ${name}_class) USING (${columns})`;
  });
  const patients = `SELECT subject_id, k_demographic, l_demographic, k_longitudinal, l_longitudinal, coalesce(rare_codes, 0) AS rare_codes FROM data_patient ${joins.join(" ")} LEFT JOIN patient_rare USING (subject_id) ORDER BY subject_id`;
  await database.run(`COPY (${patients}) TO ${sqlText(join(directory, "patients.parquet"))} (FORMAT parquet)`);
  const codes = `SELECT code, '<' || CASE WHEN patients < ${SMALL_CELL} THEN ${SMALL_CELL} ELSE patients + 1 END AS patients FROM rare_code`;
  await database.run(`COPY (${codes}) TO ${sqlText(join(directory, "rare-codes.csv"))} (HEADER)`);
}

async function count(database: DuckDb, from: string, what = "count(*)"): Promise<number> {
  const [row] = await database.all(`SELECT (${what})::DOUBLE AS n ${from}`);
  return Number(row?.["n"]);
}
