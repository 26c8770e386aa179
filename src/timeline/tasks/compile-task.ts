/**
 * @module timeline/tasks/compile-task: a task as SQL over a table of MEDS events.
 *
 * Two statements: `occurrences` keeps, of the millions of events, the instants at which a predicate of the task holds, with running
 * counts; `realisations` follows each trigger through its windows by ordered (ASOF) joins on those. A count in a window is a difference of two
 * running counts, so time grows as n log n of the kept instants and never with the width of a window. Times are microseconds.
 */
import { sqlText } from "#storage";
import type { PlainPredicate, TaskDefinition, TaskWindow, WindowEnd } from "./task-definition.ts";
import { recordPredicates } from "./task-definition.ts";

/** What the events' table offers. */
export interface EventColumns {
  /** `numeric_value`, or what stands for it; `undefined` if the data set has no numbers. */
  readonly numeric: string | undefined;
  /** All columns by name, and DuckDB's names of their types, for `other_cols`. */
  readonly all: ReadonlyMap<string, string>;
}

export interface CompiledTask {
  /** Fills `occurrences`: subject, moment, a count of each predicate there and its running count. */
  readonly occurrences: string;
  /**
   * Rows `subject_id`, `prediction_time_us`, `label` (count of the labelled predicate), `failed` (first window not met, or null),
   * `label_start_us` (where the labelled window begins).
   */
  readonly realisations: string;
}

/** @param source SQL of the table of events, e.g. `read_parquet('data/train/0.parquet')` */
export function compileTask(task: TaskDefinition, source: string, columns: EventColumns): CompiledTask {
  const names = namesOf(task);
  return {
    occurrences: compileOccurrences(task, names, source, columns),
    realisations: compileRealisations(task, names, source, columns),
  };
}

/** Rows `subject`, `moment` (microseconds): the instants at which a predicate holds. */
export function compileInstants(
  predicates: TaskDefinition["predicates"],
  name: string,
  source: string,
  columns: EventColumns,
): string {
  const nowhere = { window: "", end: "end" } as const;
  const task = { predicates, demographics: new Map(), trigger: name, windows: [] };
  const alone: TaskDefinition = { ...task, label: { window: "", predicate: name }, predictionTime: nowhere };
  const names = namesOf(alone);
  return `SELECT subject, moment FROM (${compileOccurrences(alone, names, source, columns)}) WHERE ${names.predicate(name)} > 0`;
}

/** Columns are numbered: a name of the file never reaches SQL, which would take MI and mi for one. */
interface Names {
  predicate(name: string): string;
  /** Of `trigger`, or of an end of a window (`gap.end`). */
  end(reference: string): string;
  count(window: string, predicate: string): string;
}

function namesOf(task: TaskDefinition): Names {
  const all = [...recordPredicates, ...task.predicates.keys()];
  const predicate = (name: string) => `p${all.indexOf(name)}`;
  const window = (name: string) => `w${task.windows.findIndex((each) => each.name === name)}`;
  return {
    predicate,
    end(reference) {
      if (reference === "trigger") return "trigger_moment";
      const dot = reference.lastIndexOf(".");
      return `${window(reference.slice(0, dot))}_${reference.slice(dot + 1)}`;
    },
    count: (name, counted) => `${window(name)}_${predicate(counted)}`,
  };
}

function compileOccurrences(task: TaskDefinition, names: Names, source: string, columns: EventColumns): string {
  const used = usedPredicates(task);
  const plain = [...task.predicates].flatMap(([name, predicate]) =>
    predicate.kind === "plain" && used.has(name) ? [{ name, condition: condition(predicate, columns) }] : [],
  );
  const any = used.has("_ANY_EVENT");
  const filter = any ? "TRUE" : [...plain.map(({ condition: sql }) => `(${sql})`), "FALSE"].join(" OR ");
  const counts = plain.map(({ name, condition: sql }) => `count(*) FILTER (WHERE ${sql}) AS ${names.predicate(name)}`);
  const parts = [
    `SELECT subject_id AS subject, epoch_us("time") AS moment, ${[...counts, `1 AS ${names.predicate("_ANY_EVENT")}`].join(", ")} FROM ${source} WHERE "time" IS NOT NULL AND (${filter}) GROUP BY ALL`,
  ];
  for (const [special, bound] of [
    ["_RECORD_START", "min"],
    ["_RECORD_END", "max"],
  ] as const) {
    if (!used.has(special)) continue;
    parts.push(
      `SELECT subject_id AS subject, epoch_us(${bound}("time")) AS moment, 1 AS ${names.predicate(special)} FROM ${source} WHERE "time" IS NOT NULL GROUP BY subject_id`,
    );
  }
  const basic = [...recordPredicates, ...plain.map(({ name }) => name)].filter((name) => used.has(name));
  const merged = `SELECT subject, moment, ${basic.map((name) => `coalesce(sum(${names.predicate(name)}), 0)::BIGINT AS ${names.predicate(name)}`).join(", ")} FROM (${parts.join(" UNION ALL BY NAME ")}) GROUP BY subject, moment`;
  const derived = derivedInOrder(task).filter((name) => used.has(name));
  const withDerived = derived.reduce((sql, name) => {
    const predicate = task.predicates.get(name);
    if (predicate?.kind !== "derived") return sql;
    const parts = [
      ...predicate.of.map((part) => `${names.predicate(part)} > 0`),
      ...predicate.facts.map((fact) => showsFact(fact, source, columns)),
    ];
    const all = parts.join(` ${predicate.operation.toUpperCase()} `);
    return `SELECT *, CASE WHEN ${all} THEN 1 ELSE 0 END AS ${names.predicate(name)} FROM (${sql})`;
  }, merged);
  const running = countedPredicates(task).map(
    (name) => `sum(${names.predicate(name)}) OVER own AS ${names.predicate(name)}_so_far`,
  );
  return `SELECT ${["*", ...running].join(", ")} FROM (${withDerived}) WINDOW own AS (PARTITION BY subject ORDER BY moment)`;
}

function compileRealisations(task: TaskDefinition, names: Names, source: string, columns: EventColumns): string {
  const demographics = [...task.demographics.values()].map((fact) => showsFact(fact, source, columns));
  const where = [`${names.predicate(task.trigger)} > 0`, ...demographics].join(" AND ");
  const tables = [`r0 AS (SELECT subject, moment AS ${names.end("trigger")} FROM occurrences WHERE ${where})`];
  const failures: string[] = [];
  const last = () => `r${tables.length - 1}`;
  const push = (select: (from: string) => string) => tables.push(`r${tables.length} AS (${select(last())})`);
  for (const window of task.windows) {
    for (const which of placingOrder(window)) push((from) => placeEnd(window, which, names, from));
    push((from) => countInside(task, window, names, from));
    const [start, end] = (["start", "end"] as const).map((which) => names.end(`${window.name}.${which}`));
    const conditions = [`${start} IS NULL OR ${end} IS NULL`];
    for (const { predicate, minimum, maximum } of window.has) {
      const count = names.count(window.name, predicate);
      if (minimum !== undefined) conditions.push(`${count} < ${minimum}`);
      if (maximum !== undefined) conditions.push(`${count} > ${maximum}`);
    }
    failures.push(`WHEN ${conditions.join(" OR ")} THEN ${sqlText(window.name)}`);
  }
  const { label, predictionTime } = task;
  const moment = names.end(`${predictionTime.window}.${predictionTime.end}`);
  return `WITH ${tables.join(", ")} SELECT subject AS subject_id, ${moment} AS prediction_time_us, ${names.count(label.window, label.predicate)} AS label, CASE ${failures.join(" ")} END AS failed, ${names.end(`${label.window}.start`)} AS label_start_us FROM ${last()}`;
}

/** SQL that holds of a `subject` whose undated facts show it. */
function showsFact(fact: PlainPredicate, source: string, columns: EventColumns): string {
  return `subject IN (SELECT subject_id FROM ${source} WHERE "time" IS NULL AND (${condition(fact, columns)}))`;
}

/** The end that refers outside, then the one that refers to it. */
function placingOrder(window: TaskWindow): readonly ("start" | "end")[] {
  return window.start.base === `${window.name}.end` ? ["end", "start"] : ["start", "end"];
}

function placeEnd(window: TaskWindow, which: "start" | "end", names: Names, from: string): string {
  const bound: WindowEnd = window[which];
  const base = `r.${names.end(bound.base)}`;
  const placed = names.end(`${window.name}.${which}`);
  if (bound.step.kind === "offset")
    return `SELECT r.*, ${base} + ${bound.step.microseconds} AS ${placed} FROM ${from} r`;
  const own = bound.base.startsWith(`${window.name}.`);
  // An arrow finds the instant it starts from if that end belongs to the window; the record's limit, reached at once, is the other end itself.
  const limit = bound.step.predicate === (which === "end" ? "_RECORD_END" : "_RECORD_START");
  const atBase = own && ((which === "end") === limit ? window.endInclusive : window.startInclusive);
  const comparison = `${bound.step.kind === "next" ? "<" : ">"}${atBase ? "=" : ""}`;
  const holds = `(SELECT subject, moment FROM occurrences WHERE ${names.predicate(bound.step.predicate)} > 0)`;
  return `SELECT r.*, o.moment AS ${placed} FROM ${from} r ASOF LEFT JOIN ${holds} o ON r.subject = o.subject AND ${base} ${comparison} o.moment`;
}

/** Counts of what the window asks for, as differences of running counts at its ends. */
function countInside(task: TaskDefinition, window: TaskWindow, names: Names, from: string): string {
  const asked = countedIn(task, window);
  if (asked.length === 0) return `SELECT * FROM ${from}`;
  const running = asked.map((name) => `${names.predicate(name)}_so_far`).join(", ");
  const before = (which: "start" | "end", inclusive: boolean) =>
    `ASOF LEFT JOIN (SELECT subject, moment, ${running} FROM occurrences) ${which}_ ON r.subject = ${which}_.subject AND r.${names.end(`${window.name}.${which}`)} ${inclusive ? ">=" : ">"} ${which}_.moment`;
  const counts = asked.map((name) => {
    const of = (which: string) => `coalesce(${which}_.${names.predicate(name)}_so_far, 0)`;
    return `greatest(0, ${of("end")} - ${of("start")}) AS ${names.count(window.name, name)}`;
  });
  return `SELECT r.*, ${counts.join(", ")} FROM ${from} r ${before("end", window.endInclusive)} ${before("start", !window.startInclusive)}`;
}

function countedIn({ label }: TaskDefinition, { name, has }: TaskWindow): string[] {
  const asked = has.map(({ predicate }) => predicate);
  return [...new Set(label.window === name ? [...asked, label.predicate] : asked)];
}

function countedPredicates(task: TaskDefinition): string[] {
  return [...new Set(task.windows.flatMap((window) => countedIn(task, window)))];
}

/** Predicates the answer depends on; the others are not looked for. */
function usedPredicates(task: TaskDefinition): Set<string> {
  const used = new Set<string>();
  const visit = (name: string) => {
    if (used.has(name)) return;
    used.add(name);
    const predicate = task.predicates.get(name);
    if (predicate?.kind !== "derived") return;
    for (const part of predicate.of) visit(part);
    // A fact holds at every instant, so an event need not be among those looked for.
    const byFactAlone = predicate.operation === "or" || predicate.of.length === 0;
    if (predicate.facts.length > 0 && byFactAlone) visit("_ANY_EVENT");
  };
  visit(task.trigger);
  for (const name of countedPredicates(task)) visit(name);
  for (const { start, end } of task.windows) {
    for (const { step } of [start, end]) if (step.kind !== "offset") visit(step.predicate);
  }
  return used;
}

function derivedInOrder(task: TaskDefinition): string[] {
  const placed: string[] = [];
  const visit = (name: string) => {
    const predicate = task.predicates.get(name);
    if (predicate?.kind !== "derived" || placed.includes(name)) return;
    for (const part of predicate.of) visit(part);
    placed.push(name);
  };
  for (const name of task.predicates.keys()) visit(name);
  return placed;
}

/** SQL that holds of the rows the predicate says. */
export function condition({ code, minimum, maximum, otherColumns }: PlainPredicate, columns: EventColumns): string {
  const parts: string[] = [];
  if (code !== undefined) {
    if ("regex" in code) parts.push(`regexp_matches(code, ${sqlText(code.regex)})`);
    else parts.push(`code IN (${code.exactly.map(sqlText).join(", ")})`);
  }
  const value = numericValueOf(columns);
  if (minimum !== undefined) parts.push(`${value} ${minimum.inclusive ? ">=" : ">"} ${minimum.value}::FLOAT`);
  if (maximum !== undefined) parts.push(`${value} ${maximum.inclusive ? "<=" : "<"} ${maximum.value}::FLOAT`);
  for (const [name, wanted] of Object.entries(otherColumns)) parts.push(holdsIn(columns, name, wanted));
  return parts.length === 0 ? "TRUE" : parts.join(" AND ");
}

/**
 * SQL of a row's number, NULL where it has none; DuckDB takes NaN for the greatest of all.
 *
 * Values rest on disk as 32-bit floats, so thresholds are compared as such: 1.3 is ≥ 1.3.
 */
export function numericValueOf({ numeric }: EventColumns): string {
  return numeric === undefined ? "NULL::FLOAT" : `nullif(TRY_CAST("${numeric}" AS FLOAT), 'nan'::FLOAT)`;
}

function holdsIn({ all }: EventColumns, name: string, wanted: string | number | boolean): string {
  const type = all.get(name);
  if (type === undefined) return "FALSE";
  const column = `"${name.replaceAll('"', '""')}"`;
  // 5 stands as 5.0 in a column of floats.
  return typeof wanted === "number" && /^(FLOAT|DOUBLE|DECIMAL)/.test(type)
    ? `${column} = ${wanted}::${type}`
    : `${column}::VARCHAR = ${sqlText(String(wanted))}`;
}
