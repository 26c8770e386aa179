/**
 * @module deid/gold: annotated notes for measuring, and which of their annotations are identifiers.
 *
 * Word level follows HIPAA Safe Harbor (45 CFR 164.514(b)(2)). Neutral words are neither asked for nor held against: countries and US
 * states, nationalities, titles and function words inside an annotation, titles, ages up to 89, a year alone, professions, sex. Companies that have nothing to do with a patient
 * (the general-domain set's ORGANIZATION) are reported apart; hospitals and clinics count, as geography below the state.
 * i2b2's types (2014 de-identification guidelines; Stubbs & Uzuner, J Biomed Inform 2015;58:S20-9) are read by the same rule.
 * Promise: a type nobody decided on is never taken for neutral; a steward names it, or nothing is measured.
 */
import { readFile } from "node:fs/promises";
import { hashText, OslerError } from "#core";
import { readLines } from "#storage";
import { type SpanType, spanTypes } from "./finding.ts";
import { countrySet, fold, stateCodeSet, stateNameSet } from "./lexicon/lookup.ts";
import { parseMarkedNotes } from "./marked-notes.ts";
import { noteSchema, parseNoteLine, writtenSpans } from "./note-line.ts";

/** Part of a gold set: a note's part is a hash of its id, so that development never sees the held-out fifth. */
export type GoldSplit = "train" | "tuning" | "held_out";

export interface GoldNote {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const goldSchema = noteSchema
  .extend({ spans: writtenSpans })
  .refine(({ text, spans }) => spans.every(({ end }) => end <= text.length));

/** `identifier` counts, `neutral` does not, `organisation` is reported apart. */
export type GoldRole =
  | { readonly kind: "identifier"; readonly type: SpanType }
  | { readonly kind: "neutral" | "organisation" };

const neutral: GoldRole = { kind: "neutral" };
const is = (type: SpanType): GoldRole => ({ kind: "identifier", type });

/** Annotation types of the open sets and of i2b2 → ours. `GPE`, `AGE` and dates are decided by their text. */
const goldTypes: Readonly<Record<string, GoldRole>> = {
  NAME: is("NAME"),
  PERSON: is("NAME"),
  NAME_PATIENT: is("NAME"),
  NAME_DOCTOR: is("NAME"),
  NAME_RELATIVE: is("NAME"),
  NAME_EXT: is("NAME"),
  NAME_USERNAME: is("NAME"),
  PATIENT: is("NAME"),
  DOCTOR: is("NAME"),
  USERNAME: is("NAME"),
  First_Name: is("NAME"),
  Last_Name: is("NAME"),
  Name: is("NAME"),
  NOMBRE_SUJETO_ASISTENCIA: is("NAME"),
  NOMBRE_PERSONAL_SANITARIO: is("NAME"),
  FAMILIARES_SUJETO_ASISTENCIA: neutral,
  DATE: is("DATE"),
  DATE_TIME: is("DATE"),
  FECHAS: is("DATE"),
  Date: is("DATE"),
  ID: is("ID"),
  UNIQUE_IDENTIFIER: is("ID"),
  IDNUM: is("ID"),
  BIOID: is("ID"),
  ID_SUJETO_ASISTENCIA: is("MRN"),
  ID_CONTACTO_ASISTENCIAL: is("ID"),
  ID_EMPLEO_PERSONAL_SANITARIO: is("ID"),
  MEDICAL_RECORD_NUMBER: is("MRN"),
  MEDICALRECORD: is("MRN"),
  MRN: is("MRN"),
  SSN: is("SSN"),
  US_SSN: is("SSN"),
  SOCIAL_SECURITY_NUMBER: is("SSN"),
  Social_Security_Number: is("SSN"),
  ID_ASEGURAMIENTO: is("HEALTH_PLAN"),
  HEALTH_PLAN: is("HEALTH_PLAN"),
  HEALTHPLAN: is("HEALTH_PLAN"),
  HEALTH_PLAN_BENEFICIARY_NUMBER: is("HEALTH_PLAN"),
  ACCOUNT: is("ACCOUNT"),
  ACCOUNT_NUMBER: is("ACCOUNT"),
  CREDIT_CARD: is("ACCOUNT"),
  IBAN_CODE: is("ACCOUNT"),
  US_DRIVER_LICENSE: is("LICENSE"),
  CERTIFICATE_LICENSE_NUMBER: is("LICENSE"),
  LICENSE: is("LICENSE"),
  ID_TITULACION_PERSONAL_SANITARIO: is("LICENSE"),
  VEHICLE: is("VEHICLE"),
  DEVICE: is("DEVICE"),
  CONTACT: is("PHONE"),
  PHONE: is("PHONE"),
  PHONE_NUMBER: is("PHONE"),
  CONTACT_PHONE: is("PHONE"),
  NUMERO_TELEFONO: is("PHONE"),
  Phone_Number: is("PHONE"),
  Phone_fax: is("PHONE"),
  FAX: is("FAX"),
  FAX_NUMBER: is("FAX"),
  CONTACT_FAX: is("FAX"),
  NUMERO_FAX: is("FAX"),
  EMAIL: is("EMAIL"),
  EMAIL_ADDRESS: is("EMAIL"),
  CONTACT_EMAIL: is("EMAIL"),
  CORREO_ELECTRONICO: is("EMAIL"),
  Email: is("EMAIL"),
  URL: is("URL"),
  DOMAIN_NAME: is("URL"),
  URL_IP: is("URL"),
  IP: is("IP"),
  IP_ADDRESS: is("IP"),
  IPADDR: is("IP"),
  IPADDRESS: is("IP"),
  ADDRESS: is("ADDRESS"),
  STREET_ADDRESS: is("ADDRESS"),
  STREET: is("ADDRESS"),
  LOCATION_STREET: is("ADDRESS"),
  CALLE: is("ADDRESS"),
  Address: is("ADDRESS"),
  LOCATION: is("ADDRESS"),
  "LOCATION-OTHER": is("ADDRESS"),
  ZIP: is("ZIP"),
  ZIP_CODE: is("ZIP"),
  LOCATION_ZIP: is("ZIP"),
  CITY: is("CITY"),
  GPE: is("CITY"),
  LOCATION_CITY: is("CITY"),
  TERRITORIO: is("CITY"),
  Location: is("CITY"),
  GEOGRAPHIC_LOCATION: is("ORGANIZATION"),
  HOSPITAL: is("ORGANIZATION"),
  Hospital: is("ORGANIZATION"),
  LOCATION_HOSPITAL: is("ORGANIZATION"),
  INSTITUCION: is("ORGANIZATION"),
  CENTRO_SALUD: is("ORGANIZATION"),
  Health_Care_Unit: is("ORGANIZATION"),
  ORGANIZATION: is("ORGANIZATION"),
  LOCATION_ORGANIZATION: is("ORGANIZATION"),
  AGE: is("AGE"),
  Age: is("AGE"),
  EDAD_SUJETO_ASISTENCIA: is("AGE"),
  SEXO_SUJETO_ASISTENCIA: neutral,
  OTROS_SUJETO_ASISTENCIA: neutral,
  PROFESION: neutral,
  PROFESSION: neutral,
  TITLE: neutral,
  NAME_TITLE: neutral,
  NRP: neutral,
  STATE: neutral,
  COUNTRY: neutral,
  LOCATION_COUNTRY: neutral,
  PAIS: neutral,
  Internal_Location: neutral,
  Other: neutral,
};

const general = /^presidio-/;

/** Whether the table says what annotations of this type ask for. */
export const isGoldType = (type: string): boolean => Object.hasOwn(goldTypes, type);

/** What a gold annotation of note `noteId` asks for. Types not in the table are neutral: ask `isGoldType` first. */
export function goldRole(noteId: string, type: string, written: string): GoldRole {
  const role = goldTypes[type] ?? neutral;
  if (role.kind !== "identifier") return role;
  if (type === "ORGANIZATION" && general.test(noteId)) return { kind: "organisation" };
  if (role.type === "AGE") {
    const digits = /\d+/.exec(written)?.[0];
    const over89 =
      digits === undefined
        ? /ninet|hundred|(?:nona|cente)narian|novent|cien\b|ciento|neunzig/i.test(written)
        : Number(digits) > 89;
    return over89 ? role : neutral;
  }
  if (role.type === "DATE" && /^(?:last|this|next|past)\s+(?:week|month|year)$/i.test(written.trim())) return neutral;
  if (role.type === "DATE" && /^(?:año\s+)?(?:19|20)\d\d$/.test(written.trim())) return neutral;
  if (role.type === "CITY")
    return countrySet.has(fold(written)) ||
      stateNameSet.has(fold(written)) ||
      stateCodeSet.has(written) ||
      written === "nan"
      ? neutral
      : role;
  return role;
}

/** Our type for another system's: one of ours under its own name, one of the open sets' by the table, else `OTHER`. */
export function typeOfAnnotation(type: string): SpanType | "OTHER" {
  const ours = spanTypes.find((known) => known === type.toUpperCase());
  if (ours !== undefined) return ours;
  const role = goldTypes[type];
  return role?.kind === "identifier" ? role.type : "OTHER";
}

/** Words inside an annotated identifier that tell nothing by themselves: titles, function words, US states, countries. */
export function isNeutralWord(word: string): boolean {
  return (
    /^(?:dr|mr|mrs|ms|miss|prof|of|the|and|in|at|on|a|und)$/i.test(word) ||
    /^(?:united|kingdom|republic)$/i.test(word) ||
    stateCodeSet.has(word) ||
    stateNameSet.has(fold(word)) ||
    countrySet.has(fold(word))
  );
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text with their places: runs of letters, digits and accents, the unit of all figures. */
export function wordsIn(text: string): { readonly text: string; readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** 60 % train, 20 % tuning, 20 % held out, by a hash of the note's id. */
export function goldSplitOf(noteId: string): GoldSplit {
  const bucket = hashText(`deid-split/${noteId}`) % 10;
  return bucket < 6 ? "train" : bucket < 8 ? "tuning" : "held_out";
}

/** NDJSON, or notes marked by hand in a `.txt`. @throws OslerError `deid/gold-unreadable` for a line that is no annotated note */
export async function* readGold(path: string): AsyncGenerator<GoldNote> {
  if (path.endsWith(".txt")) return yield* parseMarkedNotes(await readFile(path, "utf8"));
  for await (const { line, text } of readLines(path)) {
    if (text === "") continue;
    const note = parseNoteLine(text, goldSchema);
    if (note === undefined) {
      throw new OslerError("deid/gold-unreadable", {
        message: `Line ${line} of the gold file is not an annotated note.`,
        fix: 'Write one JSON object a line: {"id","text","spans":[{"start","end","type"}]}.',
      });
    }
    yield note;
  }
}
