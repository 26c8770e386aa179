/**
 * @module intake/tables/mapping: what the columns of a hospital's tables mean, read from YAML and checked.
 *
 * Every value is a DuckDB SQL expression over the columns of one table (all of them text) and of the tables joined to it, so what the
 * informatician tries in SQL is what is taken in. `omop-5.4` and `mimic-iv` come with Osler; a path names any other.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseDocument } from "yaml";
import { z } from "zod";
import { OslerError } from "#core";

const sql = z.string().trim().min(1);

/** How a drug was ordered, supplied or given. Amounts are numbers or ranges (`1-2`), units as written. */
const drugFields = [
  "dose",
  "doseUnit",
  "rate",
  "rateUnit",
  /** `SNOMED//26643006`. */
  "route",
  "routeWords",
  /** `BID`, `Q8H`, `DAILY`; other words give no schedule. */
  "schedule",
  /** `true`. */
  "asNeeded",
  /** As the prescriber wrote it. */
  "instruction",
  "quantity",
  "quantityUnit",
  "supplyDays",
] as const;
export type DrugField = (typeof drugFields)[number];

const eventSchema = z.strictObject({
  /** `SYSTEM//CODE`; no event where it is NULL. */
  code: sql,
  /** When it happened; left out for what cannot change (sex, race). Of anything else without it nobody knows when. No event where it is NULL. */
  time: sql.optional(),
  /** When the care team could see it; as soon as it happened if left out. A date alone was seen at the day's end. */
  filed: sql.optional(),
  number: sql.optional(),
  unit: sql.optional(),
  /** The laboratory's range for this number, both ends within it, in the same unit. */
  rangeLow: sql.optional(),
  rangeHigh: sql.optional(),
  text: sql.optional(),
  display: sql.optional(),
  /** `Condition/17`: the FHIR type and id under which the event is offered again. */
  source: sql.optional(),
  drug: z.partialRecord(z.enum(drugFields), sql).optional(),
  where: sql.optional(),
});

const noteSchema = z.strictObject({
  id: sql,
  /** LOINC document type. */
  kind: sql,
  time: sql,
  filed: sql.optional(),
  text: sql,
  where: sql.optional(),
});

/** What a row says about who the patient is: one name, one address, one number of each kind. */
const personFields = [
  "family",
  "given",
  "prefix",
  "birthDate",
  "deathDate",
  "line",
  "city",
  "state",
  "postalCode",
  "country",
  "phone",
  "email",
  "recordNumber",
  "socialSecurityNumber",
  "kin",
  "kinRelation",
  "clinician",
  "organisation",
] as const;
export type PersonField = (typeof personFields)[number];

const tableSchema = z.strictObject({
  /** Name without extension, with as much of its folder as makes it unique: `hosp/labevents`. Case does not matter. */
  file: z.string().min(1),
  subject: sql.optional(),
  join: z
    .array(
      z.strictObject({
        file: z.string().min(1),
        as: z.string().regex(/^[a-z_]\w*$/i),
        on: sql,
        /** Where no file is called so, nothing is joined. */
        optional: z.boolean().default(false),
      }),
    )
    .default([]),
  where: sql.optional(),
  events: z.array(eventSchema).default([]),
  notes: z.array(noteSchema).default([]),
  person: z.partialRecord(z.enum(personFields), sql).default({}),
});

const mappingSchema = z.strictObject({
  name: z.string(),
  /** Whose row it is, in every table that does not say otherwise. */
  subject: sql,
  /** What stands in a CSV field for nothing, beside the empty field. */
  nulls: z.array(z.string()).default(["\\N"]),
  /** SQL macros: `dotted(icd): "left(icd, 3) || '.' || substr(icd, 4)"`. */
  macros: z.record(z.string().regex(/^\w+\([\w, ]*\)$/), sql).default({}),
  tables: z.array(tableSchema).min(1),
});

export type TableMapping = z.infer<typeof mappingSchema>;
export type MappedTable = TableMapping["tables"][number];
export type MappedEvent = MappedTable["events"][number];

/** Mappings that come with Osler. */
export const ownMappings = ["omop-5.4", "mimic-iv"] as const;

/** The file of one of Osler's own mappings, or of the path given. */
export function mappingFile(name: string): string {
  const own = ownMappings.find((known) => known === name);
  return own === undefined ? name : new URL(`${own}.yaml`, import.meta.url).pathname;
}

/** @throws OslerError `intake/mapping-invalid` with the place in the file, `storage/file-missing` */
export async function readMapping(name: string): Promise<TableMapping> {
  const path = mappingFile(name);
  if (!existsSync(path)) {
    throw invalid(`There is no mapping ${name}`, `Give ${ownMappings.join(", ")}, or the path of a mapping in YAML.`);
  }
  const document = parseDocument(await readFile(path, "utf8"), { prettyErrors: true });
  const [problem] = document.errors;
  if (problem !== undefined) {
    // Below its first line the message quotes the file, which may be a table given in the mapping's place.
    const where = problem.message.split("\n")[0]?.replace(/:$/, "");
    throw invalid(`${name} is not YAML: ${where}`, "Mend the YAML.");
  }
  const read = mappingSchema.safeParse(document.toJS());
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw invalid(
    `${name}, ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a mapping"}`,
    "docs/tables.md shows what a mapping may say.",
  );
}

export function invalid(message: string, fix: string): OslerError {
  return new OslerError("intake/mapping-invalid", { message: `${message}.`, fix });
}
