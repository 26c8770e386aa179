/** @module intake/tables/table-query: one mapped file as one SELECT, a row for each event, note and statement about the person. Pure. */
import { sqlText } from "#storage";
import type { MappedEvent, MappedTable, TableMapping } from "./mapping.ts";
import type { TableFile } from "./table-files.ts";

/** Columns of every SELECT, in this order; all text but `line` and the position of the item among the table's. */
export const rowColumns = [
  "subject",
  "line",
  "kind",
  "item",
  "code",
  "time",
  "filed",
  "number",
  "unit",
  "rangeLow",
  "rangeHigh",
  "text",
  "display",
  "source",
  "drug",
] as const;

type Item = Partial<Record<Exclude<(typeof rowColumns)[number], "subject" | "line" | "item">, string>> & {
  readonly where: string | undefined;
};

/**
 * What `file`, one part of a table, says. A row without a subject is there once, as kind `nobody`; nothing else of it is.
 *
 * @param lookups what DuckDB calls each table joined, in the order of `table.join`
 */
export function tableQuery(
  table: MappedTable,
  { subject, nulls }: Pick<TableMapping, "subject" | "nulls">,
  file: TableFile,
  lookups: readonly string[],
): string {
  const alias = aliasOf(table.file);
  const given = table.subject ?? subject;
  const written = `nullif(trim((${/^\w+$/.test(given) ? `"${alias}"."${given}"` : given})::VARCHAR), '')`;
  // A column of whole numbers with gaps becomes one of decimals in many tools: 7.0 in one table is the 7 of another.
  const whose = `regexp_replace(${written}, '^([0-9]{1,15})\\.0$', '\\1')`;
  const joins = table.join.map(({ as, on }, i) => `LEFT JOIN ${lookups[i]} AS "${as}" ON (${on})`);
  const items = itemsOf(table).map(
    (item, i) => `CASE WHEN ${whose} IS NOT NULL AND (${item.where ?? "true"}) THEN ${structOf(item, i)} END`,
  );
  const nobody = `CASE WHEN ${whose} IS NULL THEN ${structOf({ kind: "'nobody'", where: undefined }, -1)} END`;
  const columns = rowColumns.slice(2).map((name) => `item_.${name}`);
  return `SELECT subject_ AS subject, line_ AS line, ${columns.join(", ")} FROM (
    SELECT ${whose} AS subject_, line_, unnest([${[nobody, ...items].join(", ")}]) AS item_
    FROM (SELECT row_number() OVER () + ${file.parquet ? 0 : 1} AS line_, * FROM (${readOne(file, nulls)})) AS "${alias}"
    ${joins.join(" ")} ${table.where === undefined ? "" : `WHERE (${table.where})`}
  ) WHERE item_ IS NOT NULL`;
}

/**
 * Whether a subject's id is a number that some tool keeps with 53 bits and that has more: `9.00719925474099e+15`, `9007199254740992.0`. Others
 * may have become the same.
 */
export function isRounded(subject: string): boolean {
  return /^\d(?:\.\d+)?e\+\d+$/i.test(subject) || /^\d{16,}\.0$/.test(subject);
}

/** What a table is called in its own expressions: the last part of its name. */
function aliasOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

function itemsOf({ events, notes, person }: MappedTable): Item[] {
  const fields = Object.entries(person);
  return [
    ...events.map(eventItem),
    ...notes.map(({ id, kind, time, filed, text, where }) => ({
      kind: "'note'",
      source: id,
      code: kind,
      time,
      ...(filed === undefined ? {} : { filed }),
      text,
      where,
    })),
    ...(fields.length === 0
      ? []
      : [
          {
            kind: "'person'",
            text: jsonOf(fields),
            where: undefined,
          },
        ]),
  ];
}

function jsonOf(fields: readonly (readonly [string, string])[]): string {
  return `to_json({${fields.map(([name, value]) => `'${name}': (${value})::VARCHAR`).join(", ")}})`;
}

function eventItem({ where, time, drug, ...values }: MappedEvent): Item {
  const use = Object.entries(drug ?? {});
  const needed = [where, `(${values.code}) IS NOT NULL`, time === undefined ? undefined : `(${time}) IS NOT NULL`];
  return {
    kind: time === undefined ? "'fact'" : "'event'",
    ...Object.fromEntries(Object.entries({ ...values, time }).filter(([, value]) => value !== undefined)),
    ...(use.length === 0 ? {} : { drug: jsonOf(use) }),
    where: needed
      .filter((condition) => condition !== undefined)
      .map((condition) => `(${condition})`)
      .join(" AND "),
  };
}

function structOf(item: Item, position: number): string {
  const fields = rowColumns.slice(2).map((name) => {
    if (name === "item") return `item: ${position}`;
    const value = item[name as keyof Item];
    return `${name}: ${value === undefined ? "NULL::VARCHAR" : `(${value})::VARCHAR`}`;
  });
  return `{${fields.join(", ")}}`;
}

/** Every column as text; an empty field, and what the mapping says stands for one, is NULL. */
function readOne({ path, parquet }: TableFile, nulls: readonly string[]): string {
  if (parquet) return `SELECT COLUMNS(*)::VARCHAR FROM read_parquet(${sqlText(path)})`;
  const nothing = ["", ...nulls].map(sqlText).join(", ");
  return `SELECT * FROM read_csv(${sqlText(path)}, header = true, all_varchar = true, nullstr = [${nothing}], ignore_errors = true, store_rejects = true, rejects_limit = 0)`;
}

/** The rows of a table that others are joined to, with the columns some expression names as `alias.column`; none without a file. */
export function lookupQuery(columns: readonly string[], files: readonly TableFile[], nulls: readonly string[]): string {
  if (files.length === 0) return `SELECT ${columns.map((name) => `NULL::VARCHAR AS "${name}"`).join(", ")} WHERE false`;
  const chosen = columns.map((name) => `"${name}"`).join(", ");
  return files.map((file) => `SELECT ${chosen} FROM (${readOne(file, nulls)})`).join(" UNION ALL ");
}

/** Columns of the table joined as `as` that the expressions of `table` name. */
export function columnsNamed(table: MappedTable, as: string): string[] {
  const found = JSON.stringify(table).matchAll(new RegExp(`\\b${as}\\.(\\w+)`, "gi"));
  return [...new Set([...found].map(([, column = ""]) => column.toLowerCase()))].sort();
}
