/**
 * @module timeline/tasks/task-definition: a prediction task in ACES's YAML, read and checked.
 *
 * Predicates say what an event is, the trigger which event starts a realisation, windows what must hold around it, which window is
 * labelled and at which moment the prediction is made. Promise: a task that is read without an error can be compiled, and an error
 * names the path in the file.
 *
 * @see https://github.com/justin13601/ACES docs/source/configuration.md
 */
import { parseDocument } from "yaml";
import { z } from "zod";
import { parseBounds, parseCountRange, parseExpression } from "./task-expressions.ts";
import { invalid } from "./task-invalid.ts";

/** An event the data can show directly. A missing code matches every code. */
export interface PlainPredicate {
  readonly kind: "plain";
  readonly code: { readonly exactly: readonly string[] } | { readonly regex: string } | undefined;
  readonly minimum?: { readonly value: number; readonly inclusive: boolean };
  readonly maximum?: { readonly value: number; readonly inclusive: boolean };
  readonly otherColumns: Readonly<Record<string, string | number | boolean>>;
}

/** True at an instant at which all, or any, of the others are. */
export interface DerivedPredicate {
  readonly kind: "derived";
  readonly operation: "and" | "or";
  readonly of: readonly string[];
}

/** One end of a window. `base` is `trigger`, or the end of a window. */
export interface WindowEnd {
  readonly base: string;
  readonly step:
    | { readonly kind: "offset"; readonly microseconds: number }
    | { readonly kind: "next" | "previous"; readonly predicate: string };
}

export interface TaskWindow {
  readonly name: string;
  readonly start: WindowEnd;
  readonly end: WindowEnd;
  readonly startInclusive: boolean;
  readonly endInclusive: boolean;
  readonly has: readonly {
    readonly predicate: string;
    readonly minimum: number | undefined;
    readonly maximum: number | undefined;
  }[];
}

export interface TaskDefinition {
  readonly predicates: ReadonlyMap<string, PlainPredicate | DerivedPredicate>;
  /** What the subject's undated facts must show. */
  readonly demographics: ReadonlyMap<string, PlainPredicate>;
  readonly trigger: string;
  /** In an order in which each refers only to those before it or to itself. */
  readonly windows: readonly TaskWindow[];
  readonly label: { readonly window: string; readonly predicate: string };
  readonly predictionTime: { readonly window: string; readonly end: "start" | "end" };
}

/** Predicates every data set has: any dated event, a subject's first and last instant. */
export const recordPredicates = ["_ANY_EVENT", "_RECORD_START", "_RECORD_END"] as const;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const plainSchema = z.strictObject({
  code: z
    .union(
      [
        z.string(),
        z.strictObject({ regex: z.string().min(1) }),
        z.strictObject({ any: z.array(z.string()).min(1) }),
        z.null(),
      ],
      { error: 'a code is text ("50912", in quotation marks), { regex: TEXT } or { any: [TEXT, …] }' },
    )
    .optional(),
  value_min: z.number().nullish(),
  value_max: z.number().nullish(),
  value_min_inclusive: z.boolean().nullish(),
  value_max_inclusive: z.boolean().nullish(),
  other_cols: z.record(z.string(), scalar).nullish(),
});
const derivedSchema = z.strictObject({ expr: z.string() });
const windowSchema = z.strictObject({
  start: z.string().nullish(),
  end: z.string().nullish(),
  start_inclusive: z.boolean().default(true),
  end_inclusive: z.boolean().default(true),
  has: z.record(z.string(), z.union([z.string(), z.array(z.number().nullable())])).nullish(),
  label: z.string().nullish(),
  index_timestamp: z.enum(["start", "end"]).nullish(),
});
const fileSchema = z.looseObject({
  predicates: z.record(z.string(), z.unknown()),
  patient_demographics: z.record(z.string(), z.unknown()).nullish(),
  trigger: z.string(),
  windows: z.record(z.string(), windowSchema),
});

/**
 * Reads a task.
 *
 * @param text the YAML of the task
 * @param dataset the YAML of a data set's predicates, which fill the places the task leaves as `???`
 * @throws OslerError `timeline/task-invalid`, naming the path in the file
 */
export function parseTask(text: string, dataset?: string): TaskDefinition {
  const file = parseAs(fileSchema, parseYaml(text, "task"), "");
  const own = dataset === undefined ? {} : predicatesOf(dataset);
  const predicates = readPredicates(file.predicates, own);
  const known = namesIn(predicates);
  requireWhole(predicates, known);
  known(file.trigger, "trigger");
  const windows = Object.entries(file.windows).map(([name, window]) => readWindow(name, window, known));
  return {
    predicates,
    demographics: new Map(
      Object.entries(file.patient_demographics ?? {}).map(([name, raw]) => [
        name,
        parsePredicate(raw, `patient_demographics.${name}`),
      ]),
    ),
    trigger: file.trigger,
    windows: inOrder(windows),
    ...readMarks(file.windows, known),
  };
}

/**
 * The predicates of a file that holds nothing else, such as a data set's.
 *
 * @throws OslerError `timeline/task-invalid`, naming the path in the file
 */
export function parsePredicates(text: string): TaskDefinition["predicates"] {
  const predicates = readPredicates(predicatesOf(text), {});
  if (predicates.size === 0) throw invalid("predicates", "are none", "Define at least one.");
  requireWhole(predicates, namesIn(predicates));
  return predicates;
}

/**
 * The plain predicates of which any must hold for the predicate `name` to: itself, or what its `or(…)` comes to.
 *
 * @param text YAML with `predicates`: a task, or a data set's
 * @throws OslerError `timeline/task-invalid`, also for an `and(…)`: that holds at an instant and is no set of events
 */
export function parseAnyOf(text: string, name: string): PlainPredicate[] {
  return plainParts(readPredicates(predicatesOf(text), {}), name);
}

/** As `parseAnyOf`, of predicates that were read. @throws OslerError `timeline/task-invalid` */
export function plainParts(predicates: TaskDefinition["predicates"], name: string): PlainPredicate[] {
  const plain = (wanted: string, path: string, depth: number): PlainPredicate[] => {
    if (recordPredicates.some((special) => special === wanted))
      throw invalid(path, "is said of whatever the record holds, which is no set of codes", "Ask for events by code.");
    const predicate = predicates.get(wanted);
    if (predicate === undefined || depth > predicates.size)
      throw invalid(path, "names a predicate that is not defined", "Define it under predicates, or correct the name.");
    if (predicate.kind === "plain") return [predicate];
    if (predicate.operation === "and")
      throw invalid(path, "is an and(…), which is no set of events", "Ask for or(…), or for one of its parts.");
    return predicate.of.flatMap((part) => plain(part, `predicates.${wanted}.expr`, depth + 1));
  };
  return plain(name, `predicates.${name}`, 0);
}

/** One plain predicate given as an object (JSON, say). @throws OslerError `timeline/task-invalid` */
export function parsePredicate(raw: unknown, path: string): PlainPredicate {
  const { value_min: low, value_max: high, ...rest } = parseAs(plainSchema, raw, path);
  if (typeof low === "number" && typeof high === "number" && low > high)
    throw invalid(path, "has a value_min above its value_max, between which no value lies", "Swap them.");
  return toPlain({ value_min: low, value_max: high, ...rest });
}

function predicatesOf(text: string): Readonly<Record<string, unknown>> {
  const schema = z.looseObject({ predicates: z.record(z.string(), z.unknown()) });
  return parseAs(schema, parseYaml(text, "predicates"), "").predicates;
}

type RequireName = (name: string, path: string) => void;

function namesIn(predicates: TaskDefinition["predicates"]): RequireName {
  return (name, path) => {
    if (predicates.has(name) || recordPredicates.some((special) => special === name)) return;
    throw invalid(path, "names a predicate that is not defined", "Define it under predicates, or correct the name.");
  };
}

/** Every derived predicate is made of others, and none of itself. */
function requireWhole(predicates: TaskDefinition["predicates"], known: RequireName): void {
  for (const [name, predicate] of predicates) {
    if (predicate.kind === "plain") continue;
    for (const part of predicate.of) {
      known(part, `predicates.${name}.expr`);
      if (predicates.get(part)?.kind === "derived" && dependsOn(predicates, part, name)) {
        throw invalid(`predicates.${name}.expr`, "depends on itself", "Break the circle.");
      }
    }
  }
}

function parseYaml(text: string, which: string): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  const [problem] = document.errors;
  if (problem === undefined) return document.toJS();
  throw invalid(
    `${which} file, line ${problem.linePos?.[0].line ?? 1},`,
    `is not YAML (${problem.code})`,
    problem.code === "DUPLICATE_KEY"
      ? "A name stands there for the second time: rename one of the two."
      : problem.code === "TAB_AS_INDENT"
        ? "Indent with spaces there, not with a tab."
        : "Correct the indentation or quoting there.",
  );
}

function parseAs<T>(schema: z.ZodType<T>, value: unknown, prefix: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = [...(prefix === "" ? [] : [prefix]), ...(issue?.path ?? []).map(String)].join(".");
  throw invalid(
    path === "" ? "file" : path,
    `has the wrong shape: ${issue?.message ?? "unknown"}`,
    "See the ACES configuration language, or the examples in tasks/.",
  );
}

function readPredicates(raw: Readonly<Record<string, unknown>>, dataset: Readonly<Record<string, unknown>>) {
  const read = new Map<string, PlainPredicate | DerivedPredicate>();
  const add = (name: string, value: unknown, path: string) => {
    if (recordPredicates.some((special) => special === name))
      throw invalid(path, "has a name that ACES keeps for itself", "Call it otherwise.");
    const derived = isRecord(value) && "expr" in value;
    read.set(
      name,
      derived ? parseExpression(parseAs(derivedSchema, value, path).expr, `${path}.expr`) : parsePredicate(value, path),
    );
  };
  const wanted = Object.entries(raw);
  for (let i = 0; i < wanted.length; i++) {
    const [name, value] = wanted[i] as [string, unknown];
    if (read.has(name)) continue;
    const blank = value === "???" || (isRecord(value) && Object.values(value).includes("???"));
    if (blank && dataset[name] === undefined) {
      throw invalid(
        `predicates.${name}`,
        "is left to the data set (???)",
        "Give the data set's predicates with --predicates FILE, and define it there.",
      );
    }
    add(name, blank ? dataset[name] : value, `predicates.${name}`);
    const added = read.get(name);
    // A data set's own derived predicate brings along what it is made of.
    if (blank && added?.kind === "derived") {
      for (const part of added.of) {
        if (raw[part] === undefined && dataset[part] !== undefined) wanted.push([part, dataset[part]]);
      }
    }
  }
  return read;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function toPlain(raw: z.infer<typeof plainSchema>): PlainPredicate {
  const { code, value_min: low, value_max: high } = raw;
  return {
    kind: "plain",
    code:
      code === undefined || code === null
        ? undefined
        : typeof code === "string"
          ? { exactly: [code] }
          : "any" in code
            ? { exactly: code.any }
            : code,
    ...(typeof low === "number" ? { minimum: { value: low, inclusive: raw.value_min_inclusive ?? false } } : {}),
    ...(typeof high === "number" ? { maximum: { value: high, inclusive: raw.value_max_inclusive ?? false } } : {}),
    otherColumns: raw.other_cols ?? {},
  };
}

function dependsOn(predicates: TaskDefinition["predicates"], from: string, on: string, depth = 0): boolean {
  if (from === on || depth > predicates.size) return true;
  const predicate = predicates.get(from);
  return predicate?.kind === "derived" && predicate.of.some((part) => dependsOn(predicates, part, on, depth + 1));
}

function readWindow(name: string, raw: z.infer<typeof windowSchema>, known: RequireName): TaskWindow {
  const path = `windows.${name}`;
  const { start, end } = parseBounds(name, raw.start ?? null, raw.end ?? null, path);
  for (const [which, bound] of Object.entries({ start, end })) {
    if (bound.step.kind !== "offset") known(bound.step.predicate, `${path}.${which}`);
  }
  const has = Object.entries(raw.has ?? {}).map(([predicate, range]) => {
    known(predicate, `${path}.has`);
    return { predicate, ...parseCountRange(range, `${path}.has.${predicate}`) };
  });
  return { name, start, end, startInclusive: raw.start_inclusive, endInclusive: raw.end_inclusive, has };
}

/** Windows so that each stands after those it refers to. */
function inOrder(windows: readonly TaskWindow[]): TaskWindow[] {
  const placed: TaskWindow[] = [];
  let waiting = [...windows];
  const names = new Set(windows.map(({ name }) => name));
  while (waiting.length > 0) {
    const ready = waiting.filter((window) =>
      [window.start.base, window.end.base].every((base) => {
        const [owner = ""] = base.split(".");
        return base === "trigger" || owner === window.name || placed.some(({ name }) => name === owner);
      }),
    );
    const [first] = waiting;
    if (ready.length === 0 && first !== undefined) {
      const lost = [first.start.base, first.end.base].find((base) => {
        const [owner = ""] = base.split(".");
        return base !== "trigger" && !names.has(owner);
      });
      throw invalid(
        `windows.${first.name}`,
        lost === undefined ? "refers to windows that refer to one another" : `refers to ${lost}, which does not exist`,
        "Refer to trigger, or to NAME.start or NAME.end of another window.",
      );
    }
    placed.push(...ready);
    waiting = waiting.filter((window) => !ready.includes(window));
  }
  return placed;
}

function readMarks(
  windows: Readonly<Record<string, z.infer<typeof windowSchema>>>,
  known: RequireName,
): Pick<TaskDefinition, "label" | "predictionTime"> {
  const one = (field: "label" | "index_timestamp") => {
    const named = Object.entries(windows).filter(([, window]) => typeof window[field] === "string");
    const [only] = named;
    if (named.length === 1 && only !== undefined) return only;
    throw invalid("windows", `have ${named.length} with ${field}`, `Give exactly one window a ${field}.`);
  };
  const [labelled, { label }] = one("label");
  const [indexed, { index_timestamp: end }] = one("index_timestamp");
  known(label ?? "", `windows.${labelled}.label`);
  return {
    label: { window: labelled, predicate: label ?? "" },
    predictionTime: { window: indexed, end: end ?? "end" },
  };
}
