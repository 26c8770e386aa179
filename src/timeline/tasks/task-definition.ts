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

/** True at an instant at which all, or any, of the others are; a fact about the subject holds at every instant of the record. */
export interface DerivedPredicate {
  readonly kind: "derived";
  readonly operation: "and" | "or";
  readonly of: readonly string[];
  /** Those of its parts that `patient_demographics` define: what the subject's undated facts must show. */
  readonly facts: readonly PlainPredicate[];
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
const definitions = z.record(z.string(), z.unknown()).nullish();
/** Of a data set. Strict, as ACES is: a restriction under a misspelt key would be lifted without a word. */
const predicatesSchema = z.strictObject({
  description: z.unknown().optional(),
  metadata: z.unknown().optional(),
  predicates: definitions,
  patient_demographics: definitions,
});
const fileSchema = predicatesSchema.extend({ trigger: z.string(), windows: z.record(z.string(), windowSchema) });

/**
 * Reads a task.
 *
 * @param text the YAML of the task
 * @param dataset the YAML of a data set's predicates and demographics: what it defines goes before what the task does, and fills the places
 * the task leaves as `???`
 * @throws OslerError `timeline/task-invalid`, naming the path in the file
 */
export function parseTask(text: string, dataset?: string): TaskDefinition {
  const file = parseAs(fileSchema, parseYaml(text, "task"), "");
  const own = dataset === undefined ? {} : parseAs(predicatesSchema, parseYaml(dataset, "predicates"), "");
  const { predicates, demographics, known } = readDefinitions(file, own);
  known(file.trigger, "trigger");
  const windows = Object.entries(file.windows).map(([name, window]) => readWindow(name, window, known));
  return {
    predicates,
    demographics,
    trigger: file.trigger,
    windows: inOrder(windows),
    ...readMarks(file.windows, known),
  };
}

/**
 * The predicates of a file that holds nothing else but demographics, such as a data set's.
 *
 * @throws OslerError `timeline/task-invalid`, naming the path in the file
 */
export function parsePredicates(text: string): TaskDefinition["predicates"] {
  const { predicates } = readDefinitions(parseAs(predicatesSchema, parseYaml(text, "predicates"), ""), {});
  if (predicates.size === 0) throw invalid("predicates", "are none", "Define at least one.");
  return predicates;
}

/**
 * The plain predicates of which any must hold for the predicate `name` to: itself, or what its `or(…)` comes to.
 *
 * @param text YAML with `predicates`: a task, or a data set's
 * @throws OslerError `timeline/task-invalid`, also for an `and(…)`: that holds at an instant and is no set of events
 */
export function parseAnyOf(text: string, name: string): PlainPredicate[] {
  const either = fileSchema.partial();
  return plainParts(readDefinitions(parseAs(either, parseYaml(text, "predicates"), ""), {}).predicates, name);
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
    if (predicate.operation === "and" || predicate.facts.length > 0)
      throw invalid(
        path,
        predicate.operation === "and"
          ? "is an and(…), which is no set of events"
          : "asks for a fact about the subject, which is no event",
        "Ask for or(…) of events, or for one of its parts.",
      );
    return predicate.of.flatMap((part) => plain(part, `predicates.${wanted}.expr`, depth + 1));
  };
  return plain(name, `predicates.${name}`, 0);
}

/** One plain predicate given as an object (JSON, say). @throws OslerError `timeline/task-invalid` */
export function parsePredicate(raw: unknown, path: string): PlainPredicate {
  const { value_min: low, value_max: high, ...rest } = parseAs(plainSchema, withOtherColumns(raw), path);
  if (typeof low === "number" && typeof high === "number" && low > high)
    throw invalid(path, "has a value_min above its value_max, between which no value lies", "Swap them.");
  return toPlain({ value_min: low, value_max: high, ...rest });
}

/** As ACES writes them: whatever key is no field of a predicate is a column of the data. */
function withOtherColumns(raw: unknown): unknown {
  if (!isRecord(raw)) return raw;
  const [fields, columns] = [true, false].map((isField) =>
    Object.fromEntries(Object.entries(raw).filter(([key]) => Object.hasOwn(plainSchema.shape, key) === isField)),
  );
  const { other_cols: named = null } = raw;
  return { ...fields, other_cols: named === null ? columns : isRecord(named) ? { ...columns, ...named } : named };
}

type Predicates = Map<string, PlainPredicate | DerivedPredicate>;
/** Requires that a predicate is defined, and reads it if it was not yet. */
type RequireName = (name: string, path: string) => void;
type Definitions = Readonly<Record<string, unknown>> | null | undefined;
interface DefinitionFile {
  readonly predicates?: Definitions;
  readonly patient_demographics?: Definitions;
}

const isSpecial = (name: string) => recordPredicates.some((special) => special === name);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** `???`, which a data set fills. */
const isBlank = (value: unknown) => value === "???" || (isRecord(value) && Object.values(value).includes("???"));

/** What a file defines, and of a data set's definitions those that are asked for. A blank that nothing refers to may stay one. */
function readDefinitions(file: DefinitionFile, dataset: DefinitionFile) {
  const demographics = new Map(
    [...merged(file.patient_demographics, dataset.patient_demographics)].map(([name, raw]) => {
      const path = `patient_demographics.${name}`;
      requireFilled(raw, path);
      return [name, parsePredicate(raw, path)] as const;
    }),
  );
  const raw = merged(file.predicates, dataset.predicates);
  const predicates: Predicates = new Map();
  const add = (name: string) => {
    if (demographics.has(name))
      throw invalid(
        `predicates.${name}`,
        "has the name of a fact under patient_demographics",
        "Rename one of the two.",
      );
    predicates.set(name, readPredicate(name, raw.get(name), demographics));
  };
  const known: RequireName = (name, path) => {
    if (isSpecial(name) || predicates.has(name)) return;
    if (demographics.has(name))
      throw invalid(path, "names a fact about the subject, which has no moment", "Name it in an and(…) with an event.");
    if (!raw.has(name))
      throw invalid(path, "names a predicate that is not defined", "Define it under predicates, or correct the name.");
    requireFilled(raw.get(name), `predicates.${name}`);
    add(name);
    requireWhole(name);
  };
  const requireWhole = (name: string) => {
    const predicate = predicates.get(name);
    if (predicate?.kind !== "derived") return;
    for (const part of predicate.of) {
      known(part, `predicates.${name}.expr`);
      if (predicates.get(part)?.kind === "derived" && dependsOn(predicates, part, name))
        throw invalid(`predicates.${name}.expr`, "depends on itself", "Break the circle.");
    }
  };
  for (const name of Object.keys(file.predicates ?? {})) if (!isBlank(raw.get(name))) add(name);
  for (const name of [...predicates.keys()]) requireWhole(name);
  return { predicates, demographics, known };
}

function merged(file: Definitions, dataset: Definitions): ReadonlyMap<string, unknown> {
  return new Map([...Object.entries(file ?? {}), ...Object.entries(dataset ?? {})]);
}

function requireFilled(value: unknown, path: string): void {
  if (!isBlank(value)) return;
  throw invalid(
    path,
    "is left to the data set (???)",
    "Give the data set's predicates with --predicates FILE, and define it there.",
  );
}

function readPredicate(
  name: string,
  value: unknown,
  demographics: TaskDefinition["demographics"],
): PlainPredicate | DerivedPredicate {
  const path = `predicates.${name}`;
  if (isSpecial(name)) throw invalid(path, "has a name that ACES keeps for itself", "Call it otherwise.");
  if (!isRecord(value) || !("expr" in value)) return parsePredicate(value, path);
  const { operation, of } = parseExpression(parseAs(derivedSchema, value, path).expr, `${path}.expr`);
  return {
    kind: "derived",
    operation,
    of: of.filter((part) => !demographics.has(part)),
    facts: of.flatMap((part) => demographics.get(part) ?? []),
  };
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
  const missing = issue?.code === "invalid_type" && issue.message.endsWith("received undefined");
  throw invalid(
    path === "" ? "file" : path,
    missing ? "is missing" : `has the wrong shape: ${issue?.message ?? "unknown"}`,
    "See the ACES configuration language, or the examples in tasks/.",
  );
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
