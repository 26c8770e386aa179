/**
 * @module timeline/tasks/check-predicates: what each predicate finds in a data set.
 *
 * A predicate that finds nothing makes a task that is empty or wrong without a word: a code spelt otherwise, a unit of another case, a
 * threshold in another unit. So where nothing is found, what was nearly found is counted.
 */
import type { Progress } from "#core";
import { type DuckDb, openDuckDb, sqlText } from "#storage";
import { readingFiles } from "../readable-files.ts";
import { compileInstants, condition, type EventColumns, numericValueOf } from "./compile-task.ts";
import { columnsOf, dataFiles } from "./meds-source.ts";
import type { PlainPredicate, TaskDefinition } from "./task-definition.ts";

/** What one predicate finds. */
export interface PredicateFindings {
  readonly name: string;
  readonly kind: "plain" | "derived";
  /** Dated events a plain predicate says; instants at which a derived one holds. */
  readonly matches: number;
  readonly subjects: number;
  /** Different codes among them; `null` for a derived one. */
  readonly codes: number | null;
  /** Of a plain one that finds nothing: where it went wrong. */
  readonly near?: NearMisses;
}

export interface NearMisses {
  /** Dated events of its code, whatever their value. */
  readonly ofCode: number;
  /** Those of them that have a value. */
  readonly withValue: number;
  /** The least and the greatest of these values; `null` if there is none. */
  readonly values: readonly [number, number] | null;
  /** Facts without a date that it says: `patient_demographics` looks at these, a predicate does not. */
  readonly undated: number;
  /** Codes of the data that differ in case only, or in the last part (a unit, mostly) only; at most three. */
  readonly alike: readonly string[];
}

export interface CheckPredicatesOptions {
  readonly predicates: TaskDefinition["predicates"];
  /** A MEDS directory, or a Parquet file of events. */
  readonly meds: string;
  readonly progress: Progress;
}

/**
 * One finding a predicate, in the order of the file.
 *
 * @throws OslerError `timeline/task-invalid` for a column the data lacks; `timeline/meds-unreadable`, `storage/file-missing`
 */
export async function checkPredicates({
  predicates,
  meds,
  progress,
}: CheckPredicatesOptions): Promise<PredicateFindings[]> {
  const files = await dataFiles(meds);
  const database = await openDuckDb({ memoryMb: 1024 });
  try {
    const source = `read_parquet([${files.map(sqlText).join(", ")}], union_by_name = true)`;
    return await readingFiles(database, files, async () => {
      const columns = await columnsOf(database, source, meds, predicates);
      const found: PredicateFindings[] = [];
      for (const [name, predicate] of predicates) {
        found.push(
          predicate.kind === "plain"
            ? await checkPlain(database, source, columns, name, predicate)
            : await checkDerived(database, source, columns, name, predicates),
        );
        progress({ done: found.length, total: predicates.size });
      }
      return found;
    });
  } finally {
    database.close();
  }
}

const DATED = `"time" IS NOT NULL`;

async function checkPlain(
  database: DuckDb,
  source: string,
  columns: EventColumns,
  name: string,
  predicate: PlainPredicate,
): Promise<PredicateFindings> {
  const holds = condition(predicate, columns);
  const [row] = await database.all(
    `SELECT count(*) FILTER (WHERE ${DATED}) AS matches, count(DISTINCT subject_id) FILTER (WHERE ${DATED}) AS subjects, count(DISTINCT code) FILTER (WHERE ${DATED}) AS codes, count(*) FILTER (WHERE "time" IS NULL) AS undated FROM ${source} WHERE ${holds}`,
  );
  const of = (column: string) => Number(row?.[column] ?? 0);
  const counts = { name, kind: "plain", matches: of("matches"), subjects: of("subjects"), codes: of("codes") } as const;
  if (counts.matches > 0) return counts;
  const { ofCode, withValue, values } = await countOfCode(database, source, columns, predicate);
  const alike = ofCode > 0 ? [] : await findAlike(database, source, predicate);
  return { ...counts, near: { ofCode, withValue, values, undated: of("undated"), alike } };
}

async function countOfCode(
  database: DuckDb,
  source: string,
  columns: EventColumns,
  { code }: PlainPredicate,
): Promise<Pick<NearMisses, "ofCode" | "withValue" | "values">> {
  const value = numericValueOf(columns);
  const codeAlone = condition({ kind: "plain", code, otherColumns: {} }, columns);
  const [row] = await database.all(
    `SELECT count(*) AS n, count(${value}) AS measured, min(${value}) AS low, max(${value}) AS high FROM ${source} WHERE ${DATED} AND ${codeAlone}`,
  );
  const withValue = Number(row?.["measured"] ?? 0);
  return {
    ofCode: Number(row?.["n"] ?? 0),
    withValue,
    values: withValue === 0 ? null : [Number(row?.["low"]), Number(row?.["high"])],
  };
}

/** Codes a reader would take for those asked for. */
async function findAlike(database: DuckDb, source: string, { code }: PlainPredicate): Promise<readonly string[]> {
  if (code === undefined) return [];
  const near =
    "regex" in code
      ? `regexp_matches(code, ${sqlText(`(?i)${code.regex}`)})`
      : code.exactly
          .map((one) => {
            const parts = one.split("//");
            const stem = parts.slice(0, Math.max(1, parts.length - 1)).join("//");
            const sameStem =
              parts.length > 1 ? ` OR starts_with(lower(code), ${sqlText(`${stem.toLowerCase()}//`)})` : "";
            return `lower(code) = ${sqlText(one.toLowerCase())}${parts.length > 2 ? sameStem : ""}`;
          })
          .join(" OR ");
  const rows = await database.all(
    `SELECT code, count(*) AS n FROM ${source} WHERE ${DATED} AND (${near}) GROUP BY code ORDER BY n DESC, code LIMIT 3`,
  );
  return rows.map((row) => String(row["code"]));
}

async function checkDerived(
  database: DuckDb,
  source: string,
  columns: EventColumns,
  name: string,
  predicates: TaskDefinition["predicates"],
): Promise<PredicateFindings> {
  const [row] = await database.all(
    `SELECT count(*) AS matches, count(DISTINCT subject) AS subjects FROM (${compileInstants(predicates, name, source, columns)})`,
  );
  return { name, kind: "derived", matches: Number(row?.["matches"]), subjects: Number(row?.["subjects"]), codes: null };
}
