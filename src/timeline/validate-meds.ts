/**
 * @module timeline/validate-meds: whether a directory is what MEDS 0.4 says, and where it is not.
 *
 * Promise: every problem names file, column and row, never a value. Checks the schema (columns, types, nulls), that each subject is
 * in one file, contiguous and in time order, that `codes.parquet` lists every code, and the metadata files. 0.3.3 passes too; there
 * the list of codes need not be complete.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type DuckDb, findDamaged, findJson, listFiles, openDuckDb, sqlText } from "#storage";
import { demandedTypes } from "./meds-schema.ts";
import { splitNames } from "./splits.ts";

export interface MedsProblem {
  /** Relative to the dataset. */
  readonly file: string;
  readonly column?: string;
  /** First row that shows it, from 1. */
  readonly row?: number;
  /** What MEDS asks and the file does not give. */
  readonly problem: string;
}

/** All problems found; empty for a valid dataset. Memory grows with the number of subjects and of distinct codes. */
export async function validateMedsDataset(directory: string): Promise<MedsProblem[]> {
  const database = await openDuckDb({ threads: 1 });
  try {
    const version = await checkDatasetJson(directory);
    const dataFiles = existsSync(join(directory, "data")) ? await listFiles(join(directory, "data")) : [];
    const files = dataFiles.filter((file) => file.endsWith(".parquet")).map((file) => `data/${file}`);
    const dataset: Dataset = { database, directory };
    const problems = [...version.problems];
    if (files.length === 0) problems.push({ file: "data", problem: "holds no Parquet file" });
    const codes = await checkTable(dataset, codesTable);
    const splits = await checkSplits(dataset);
    problems.push(...codes, ...splits);
    const seen = new Map<string, string>();
    for (const file of files) {
      const schema = await checkReadable(dataset, { file, ...dataColumns });
      problems.push(...schema);
      if (schema.length > 0) continue;
      problems.push(...(await checkNulls(dataset, file, ["subject_id", "code"])));
      problems.push(...(await checkOrder(dataset, file, seen)));
      if (codes.length === 0 && version.listsAllCodes) problems.push(...(await checkCodes(dataset, file)));
      if (splits.length === 0) problems.push(...(await checkFolder(dataset, file)));
    }
    return problems;
  } finally {
    database.close();
  }
}

interface Dataset {
  readonly database: DuckDb;
  readonly directory: string;
}

/** What MEDS says of a file's columns. */
interface Table {
  readonly file: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Whether it may hold no others. */
  readonly closed: boolean;
}

const dataColumns = {
  required: ["subject_id", "time", "code"],
  optional: ["numeric_value", "text_value"],
  closed: false,
};
const codesTable: Table = {
  file: "metadata/codes.parquet",
  required: ["code"],
  optional: ["description", "parent_codes"],
  closed: false,
};
const splitsTable: Table = {
  file: "metadata/subject_splits.parquet",
  required: ["subject_id", "split"],
  optional: [],
  closed: true,
};

const texts = z.array(z.string()).optional();
const datasetSchema = z.looseObject({
  dataset_name: z.string().optional(),
  dataset_version: z.string().optional(),
  etl_name: z.string().optional(),
  etl_version: z.string().optional(),
  meds_version: z.string().optional(),
  created_at: z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]).optional(),
  license: z.string().optional(),
  location_uri: z.string().optional(),
  description_uri: z.string().optional(),
  raw_source_id_columns: texts,
  code_modifier_columns: texts,
  additional_value_modality_columns: texts,
  site_id_columns: texts,
  other_extension_columns: texts,
});

async function checkDatasetJson(directory: string): Promise<{ problems: MedsProblem[]; listsAllCodes: boolean }> {
  const file = "metadata/dataset.json";
  if (!existsSync(join(directory, file))) return { problems: [{ file, problem: "is missing" }], listsAllCodes: true };
  let json: unknown;
  try {
    json = await findJson(join(directory, file));
  } catch {
    return { problems: [{ file, problem: "is not JSON" }], listsAllCodes: true };
  }
  const parsed = datasetSchema.safeParse(json);
  const problems = (parsed.error?.issues ?? []).map(
    (issue): MedsProblem => ({ file, column: issue.path.join("."), problem: "does not have the type MEDS gives it" }),
  );
  return { problems, listsAllCodes: !(parsed.data?.meds_version ?? "").startsWith("0.3") };
}

async function checkSplits(dataset: Dataset): Promise<MedsProblem[]> {
  const problems = await checkTable(dataset, splitsTable);
  if (problems.length > 0) return problems;
  return firstRow(
    dataset,
    splitsTable.file,
    `QUALIFY row_number() OVER (PARTITION BY subject_id ORDER BY file_row_number) > 1`,
    { column: "subject_id", problem: "lists a subject twice" },
  );
}

/** A metadata table: present, right columns, no nulls in what it requires. */
async function checkTable(dataset: Dataset, table: Table): Promise<MedsProblem[]> {
  const { file, required } = table;
  if (!existsSync(join(dataset.directory, file))) return [{ file, problem: "is missing" }];
  const problems = await checkReadable(dataset, table);
  return problems.length > 0 ? problems : checkNulls(dataset, file, required);
}

/** Its columns, and that all its rows can be read: a footer may be whole where a page is not. */
async function checkReadable(dataset: Dataset, table: Table): Promise<MedsProblem[]> {
  const problems = await checkColumns(dataset, table);
  if (problems.length > 0) return problems;
  const damaged = await findDamaged(dataset.database, [join(dataset.directory, table.file)]);
  const problem = "is damaged: not all of its rows can be read; write it anew, or restore it from a copy";
  return damaged === undefined ? [] : [{ file: table.file, problem }];
}

async function checkColumns(
  { database, directory }: Dataset,
  { file, required, optional, closed }: Table,
): Promise<MedsProblem[]> {
  let described: Record<string, unknown>[];
  try {
    described = await database.all(`DESCRIBE SELECT * FROM read_parquet(${sqlText(join(directory, file))})`);
  } catch {
    return [{ file, problem: "is not Parquet" }];
  }
  const types = new Map(described.map((row) => [String(row["column_name"]), String(row["column_type"])]));
  const problems: MedsProblem[] = [];
  for (const column of required) if (!types.has(column)) problems.push({ file, column, problem: "is missing" });
  for (const [column, type] of types) {
    const known = required.includes(column) || optional.includes(column) || column === "filed_time";
    if (closed && !known) problems.push({ file, column, problem: "is not allowed: this table takes no other columns" });
    const wanted = known ? demandedTypes[column] : undefined;
    if (wanted !== undefined && !wanted.includes(type)) {
      problems.push({ file, column, problem: `is ${type}, not ${wanted.join(" or ")}` });
    }
  }
  return problems;
}

async function checkNulls(dataset: Dataset, file: string, columns: readonly string[]): Promise<MedsProblem[]> {
  const problems: MedsProblem[] = [];
  for (const column of columns) {
    const what = { column, problem: "is null" };
    problems.push(...(await firstRow(dataset, file, `WHERE "${column}" IS NULL`, what)));
  }
  return problems;
}

/** Each subject's rows stand together, in one file, null times first and then ascending. Reads the file once, row by row. */
async function checkOrder(
  { database, directory }: Dataset,
  file: string,
  seen: Map<string, string>,
): Promise<MedsProblem[]> {
  const problems = new Map<string, MedsProblem>();
  const note = (column: string, row: number, problem: string) => {
    if (!problems.has(problem)) problems.set(problem, { file, column, row, problem });
  };
  let subject: string | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let row = 0;
  const sql = `SELECT subject_id::VARCHAR, epoch_us(time)::DOUBLE FROM read_parquet(${sqlText(join(directory, file))})`;
  for await (const rows of database.chunks(sql)) {
    for (const [key, time] of rows) {
      row++;
      if (key !== subject) {
        subject = String(key);
        last = Number.NEGATIVE_INFINITY;
        const before = seen.get(subject);
        if (before === file) note("subject_id", row, "a subject's rows do not stand together");
        else if (before !== undefined) note("subject_id", row, `a subject is also in ${before}`);
        seen.set(subject, file);
      }
      const moment = typeof time === "number" ? time : Number.NEGATIVE_INFINITY;
      if (moment < last) note("time", row, "a subject's rows are not in time order, static rows first");
      last = moment;
    }
  }
  return [...problems.values()];
}

async function checkCodes(dataset: Dataset, file: string): Promise<MedsProblem[]> {
  const list = sqlText(join(dataset.directory, codesTable.file));
  return firstRow(dataset, file, `WHERE code NOT IN (SELECT code FROM ${list})`, {
    column: "code",
    problem: `is not listed in ${codesTable.file}`,
  });
}

/** By convention a folder named after a split holds that split alone. */
async function checkFolder(dataset: Dataset, file: string): Promise<MedsProblem[]> {
  const folder = splitNames.find((split) => file.startsWith(`data/${split}/`));
  if (folder === undefined) return [];
  const list = sqlText(join(dataset.directory, splitsTable.file));
  const inSplit = `SELECT subject_id FROM ${list} WHERE split = ${sqlText(folder)}`;
  return firstRow(dataset, file, `WHERE subject_id NOT IN (${inSplit})`, {
    column: "subject_id",
    problem: `a subject is not in split ${folder} of ${splitsTable.file}`,
  });
}

/** The first row that meets `condition`, as one problem with the number of such rows. */
async function firstRow(
  { database, directory }: Dataset,
  file: string,
  condition: string,
  what: { column: string; problem: string },
): Promise<MedsProblem[]> {
  const source = `read_parquet(${sqlText(join(directory, file))}, file_row_number = true)`;
  const [found] = await database.all(
    `SELECT count(*) AS n, min(file_row_number) AS first FROM (SELECT file_row_number FROM ${source} ${condition})`,
  );
  const count = Number(found?.["n"] ?? 0);
  if (count === 0) return [];
  return [{ file, column: what.column, row: Number(found?.["first"]) + 1, problem: `${what.problem} (${count} rows)` }];
}
