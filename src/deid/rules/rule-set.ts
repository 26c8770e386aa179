/**
 * @module deid/rules/rule-set: a steward's configuration, in Microsoft's JSON or the same as YAML → rules ready to run.
 *
 * One reader for both: YAML 1.2 holds JSON. Everything that can be known to be wrong is refused at load, before a record is read.
 */
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { OslerError } from "#core";
import type { Method } from "./method.ts";
import { findUnreadSettings, toMethod } from "./methods/method-table.ts";
import { compilePath, findImpossible, type RulePath } from "./rule-paths.ts";

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const key = z
  .string()
  .nullish()
  .transform((value) => (value === "" || value === null ? undefined : value));
/** YAML reads `036` as the number 36. */
const postalArea = z.union([
  z.string().min(1),
  z
    .int()
    .nonnegative()
    .transform((area) => String(area).padStart(3, "0")),
]);
const parametersSchema = z.object({
  dateShiftKey: key,
  dateShiftScope: z
    .string()
    .nullish()
    .transform((scope) => (scope ?? "resource").toLowerCase())
    .pipe(z.enum(["resource", "file", "folder", "patient"])),
  dateShiftFixedOffsetInDays: z
    .int()
    .refine((days) => days !== 0, "must not be 0, which would leave every date as it is")
    .nullish()
    .transform((days) => days ?? undefined),
  cryptoHashKey: key,
  encryptKey: key,
  keyDerivationContext: key,
  enablePartialAgesForRedact: flag,
  enablePartialDatesForRedact: flag,
  enablePartialZipCodesForRedact: flag,
  restrictedZipCodeTabulationAreas: z
    .array(postalArea)
    .nullish()
    .transform((areas) => areas ?? []),
});
const ruleSchema = z.looseObject({ path: z.string().min(1), method: z.string().min(1) });
const fileSchema = z.object({
  fhirVersion: z
    .string()
    .nullish()
    .refine((version) => !version || version.toUpperCase() === "R4", "must be R4 or empty"),
  processingErrors: z
    .enum(["raise", "skip"])
    .nullish()
    .transform((mode) => mode ?? "raise"),
  unknownElements: z
    .enum(["raise", "drop"])
    .nullish()
    .transform((mode) => mode ?? "raise"),
  fhirPathRules: z.array(ruleSchema),
  parameters: parametersSchema
    .refine(
      ({ dateShiftScope, dateShiftFixedOffsetInDays: days }) => dateShiftScope !== "patient" || days === undefined,
      "dates move by the patient's own days or by dateShiftFixedOffsetInDays, not by both",
    )
    .refine(
      ({ encryptKey, keyDerivationContext }) =>
        encryptKey === undefined ||
        keyDerivationContext !== undefined ||
        [16, 24, 32].includes(Buffer.byteLength(encryptKey)),
      { message: "must have 16, 24 or 32 bytes", path: ["encryptKey"] },
    )
    .nullish()
    .transform((parameters) => parameters ?? parametersSchema.parse({})),
});

export type RuleParameters = z.infer<typeof parametersSchema>;
/** One rule as written. */
export type RuleSettings = z.infer<typeof ruleSchema>;

export interface Rule {
  /** `rule 3 (Patient.name, redact)`, for messages. */
  readonly title: string;
  readonly path: RulePath;
  readonly method: Method;
}

export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly parameters: RuleParameters;
  readonly processingErrors: "raise" | "skip";
  readonly unknownElements: "raise" | "drop";
  /** What the steward should know and nobody refuses: keys nobody reads, rules that can never match. */
  readonly warnings: readonly string[];
}

/** @throws OslerError `deid/rules-invalid` with the line or the rule, never the key material */
export function parseRuleSet(text: string): RuleSet {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ""), {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const [problem] = document.errors;
  if (problem !== undefined) throw invalid(`line ${lines.linePos(problem.pos[0]).line}: ${problem.code}`);
  const written: unknown = document.toJS({ maxAliasCount: 50 });
  const parsed = fileSchema.safeParse(written);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(`${issue?.path.join(".") || "the file"}: ${issue?.message ?? "wrong shape"}`);
  }
  const { fhirPathRules, ...rest } = parsed.data;
  const rules = fhirPathRules.map((settings, i): Rule => {
    const title = titleOf(settings, i);
    return {
      title,
      path: attempt(title, () => compilePath(settings.path)),
      method: attempt(title, () => toMethod(settings)),
    };
  });
  const warnings = [...settingWarnings(written as object), ...fhirPathRules.flatMap(ruleWarnings)];
  return { rules, ...rest, warnings };
}

/** Keys of the file and of its parameters that nobody reads. */
function settingWarnings(file: { readonly parameters?: object | null }): string[] {
  const unread = (written: object, read: object) => Object.keys(written).filter((name) => !Object.hasOwn(read, name));
  return [
    ...unread(file, fileSchema.shape),
    ...unread(file.parameters ?? {}, parametersSchema.shape).map((name) => `parameters.${name}`),
  ].map((name) => `Nobody reads the setting "${name}"; is it misspelt?`);
}

function ruleWarnings(settings: RuleSettings, i: number): string[] {
  const title = titleOf(settings, i);
  return [
    ...findUnreadSettings(settings).map((name) => `Nobody reads the setting "${name}" of ${title}; is it misspelt?`),
    ...findImpossible(settings.path).map(
      (what) => `FHIR R4 has no ${what}, so ${title} never applies; is it misspelt?`,
    ),
  ];
}

const titleOf = ({ path, method }: RuleSettings, i: number) => `rule ${i + 1} (${path}, ${method})`;

function attempt<T>(title: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw invalid(`${title}: ${error instanceof Error ? error.message : "cannot be compiled"}`);
  }
}

function invalid(reason: string): OslerError {
  return new OslerError("deid/rules-invalid", {
    message: `The de-identification rules cannot be used. ${reason}.`,
    fix: "Correct the configuration; docs/deid-rules.md lists every setting.",
  });
}
