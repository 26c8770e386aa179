/**
 * @module intake/tables/table-chart: all rows of one subject → their chart.
 *
 * What a mapping gives no `time` is known always only if it cannot change (`isUnchanging`); all else of it is an undated entry of the chart, of
 * no moment and known at none (decision 0012).
 */
import {
  type ClinicalEvent,
  type ClinicalNote,
  comparators,
  type EpochMs,
  isUnchanging,
  type LaboratoryRange,
  type PatientChart,
  type PatientIdentity,
  type PersonName,
  parseBound,
  toEpochMs,
  toPatientId,
  type UndatedEntry,
} from "#core";
import { canonicalUnit, chartSubjectKey, endOfMoment, nameOfWords, startOfMoment } from "#fhir";
import { orderEvents } from "../chart-order.ts";
import { identityOfEvents } from "../meds-identity.ts";
import type { Tally } from "../summary.ts";
import type { PersonField } from "./mapping.ts";
import { toDrugUse } from "./table-drug-use.ts";

/** What one item of a mapping says about one row. */
export interface TableRow {
  readonly subject: string;
  /** Of its file, from 1; the header counts, line breaks within a field and lines that could not be read do not. */
  readonly line: number;
  readonly kind: "fact" | "event" | "note" | "person" | "nobody";
  /** Position among its table's items. */
  readonly item: number;
  readonly code: string | undefined;
  readonly time: string | undefined;
  readonly filed: string | undefined;
  readonly number: string | undefined;
  readonly unit: string | undefined;
  readonly rangeLow: string | undefined;
  readonly rangeHigh: string | undefined;
  readonly text: string | undefined;
  readonly display: string | undefined;
  readonly source: string | undefined;
  /** JSON of the texts a mapping gives under `drug`. */
  readonly drug: string | undefined;
}

/** Hears of what is refused: the row, and which of its values. */
export type Refuse = (row: TableRow, value: "time" | "filed" | "source", reason: string) => void;

export function toTableChart(rows: readonly [TableRow, ...TableRow[]], tally: Tally, refuse: Refuse): PatientChart {
  const patientId = toPatientId(rows[0].subject);
  const subject = chartSubjectKey(patientId);
  const events: ClinicalEvent[] = [];
  const undated: UndatedEntry[] = [];
  const notes = new Map<string, ClinicalNote>();
  const people: Partial<Record<PersonField, string>>[] = [];
  for (const row of rows) {
    if (row.kind === "person") {
      people.push(JSON.parse(row.text ?? "{}"));
      continue;
    }
    if (row.kind === "fact" && row.code !== undefined && !isUnchanging(row.code)) {
      undated.push({ subject, ...toValue(row, row.code, tally) });
      continue;
    }
    const moments = row.kind === "fact" ? { occurredAt: null, filedAt: null } : momentsOf(row, refuse);
    if (moments === undefined || row.code === undefined) continue;
    if (row.kind !== "note") events.push({ subject, ...moments, ...toValue(row, row.code, tally) });
    else if (moments.occurredAt !== null && row.text !== undefined) {
      if (row.source === undefined) refuse(row, "source", "required value missing");
      else notes.set(row.source, { subject, id: row.source, kind: row.code, ...moments, text: row.text });
    }
  }
  const ordered = orderEvents(events);
  const kept = orderEvents(undated);
  tally.duplicates(ordered.duplicates + kept.duplicates);
  tally.undated(kept.events.length);
  return {
    patientId,
    subject,
    identity: identityOf(people, ordered.events),
    events: ordered.events,
    ...(kept.events.length === 0 ? {} : { undated: kept.events }),
    notes: [...notes.values()].sort(
      (a, b) => a.occurredAt - b.occurredAt || a.filedAt - b.filedAt || (a.id < b.id ? -1 : 1),
    ),
  };
}

const lastCodes = /^(?:MEDS_DEATH(?:\/\/.*)?|OBSERVATION_END|END_OF_FOLLOW_UP|MEDS_OBS_END)$/;

function momentsOf(row: TableRow, refuse: Refuse): { occurredAt: EpochMs; filedAt: EpochMs } | undefined {
  const [time, filed] = [fhirMoment(row.time), fhirMoment(row.filed ?? row.time)];
  // Death and observation's end, known by their day alone, are at its end: that day's care came before them.
  const last = time.length === 10 && lastCodes.test(row.code ?? "");
  const [occurredAt, filedAt] = [last ? endOfMoment(time) : startOfMoment(time), endOfMoment(filed)];
  if (Number.isNaN(occurredAt) || Number.isNaN(filedAt)) {
    refuse(row, Number.isNaN(occurredAt) ? "time" : "filed", "not a moment");
    return undefined;
  }
  return { occurredAt: toEpochMs(occurredAt), filedAt: toEpochMs(Math.max(filedAt, occurredAt)) };
}

/** SQL's `2009-11-03 14:05:00+00` as FHIR writes it. */
function fhirMoment(text: string | undefined): string {
  return (text ?? "")
    .trim()
    .replace(" ", "T")
    .replace(/([+-]\d\d)$/, (zone, _, at) => (at > 10 ? `${zone}:00` : zone));
}

function toValue(
  row: TableRow,
  written: string,
  tally: Tally,
): Omit<ClinicalEvent, "subject" | "occurredAt" | "filedAt"> {
  const { display, source } = row;
  const { numeric, text } = readNumber(row);
  const measured = Number.isFinite(numeric) ? inUnit(written, numeric, row.unit, tally) : undefined;
  const drugUse = toDrugUse(row.drug);
  const textValue = measured?.value === undefined ? wordsOf(row) : text;
  const range = measured?.value === undefined ? undefined : rangeOf(row, measured.code, written);
  return {
    code: measured?.code ?? written,
    ...(measured?.value === undefined ? {} : { numericValue: measured.value }),
    ...(range === undefined ? {} : { laboratory: { ranges: [range] } }),
    ...(textValue === undefined ? {} : { textValue }),
    ...(display === undefined ? {} : { display }),
    ...(source === undefined ? {} : { source }),
    ...(drugUse === undefined ? {} : { drugUse }),
  };
}

/** A number, `NaN` if there is none, and what stands beside it: `<5` is 5 with its comparator, in either column. */
function readNumber({ number, text }: TableRow): { readonly numeric: number; readonly text: string | undefined } {
  // To `Number` a blank is 0.
  const numeric = number === undefined || number.trim() === "" ? Number.NaN : Number(number);
  if (!Number.isNaN(numeric)) return { numeric, text };
  const bound = parseBound(text ?? number ?? "");
  return bound === undefined ? { numeric, text } : { numeric: bound.value, text: bound.comparator };
}

/** What stands where no number can be kept; a comparator alone says nothing. */
function wordsOf({ number, text }: TableRow): string | undefined {
  const words = text ?? (Number.isNaN(Number(number ?? 0)) ? number : undefined);
  return comparators.some((one) => one === words) ? undefined : words;
}

/** The limits in the unit the number came to; a range that ends before it begins, or where it begins, says nothing. */
function rangeOf(row: TableRow, code: string, written: string): LaboratoryRange | undefined {
  const [low, high] = [row.rangeLow, row.rangeHigh].map((text) => {
    const limit = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
    const found = Number.isFinite(limit) ? codeInUnit(written, limit, row.unit) : undefined;
    return found?.code === code ? found.value : undefined;
  });
  if ((low === undefined && high === undefined) || (low !== undefined && high !== undefined && low >= high))
    return undefined;
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** A local code keeps the unit its laboratory writes, as UCUM's annotation; a LOINC keeps a number in a unit that fits, or none. */
function inUnit(code: string, value: number, unit: string | undefined, tally: Tally): { code: string; value?: number } {
  const found = codeInUnit(code, value, unit);
  if (found === undefined) tally.unknownUnit(code, printable(unit));
  return found ?? { code };
}

function codeInUnit(
  code: string,
  value: number,
  unit: string | undefined,
): { code: string; value: number } | undefined {
  const loinc = code.startsWith("LOINC//") ? code.slice(7) : "";
  const found = canonicalUnit(loinc, value, unit);
  if (found !== undefined) return { code: `${code}//${found.unit}`, value: found.value };
  const own = printable(unit);
  return loinc === "" && own !== "" ? { code: `${code}//{${own}}`, value } : undefined;
}

function printable(unit: string | undefined): string {
  return (unit ?? "")
    .replace(/[µμ]/g, "u")
    .replace(/[^!-z|~]/g, "")
    .slice(0, 20);
}

function identityOf(
  people: readonly Partial<Record<PersonField, string>>[],
  events: readonly ClinicalEvent[],
): PatientIdentity {
  const values = (field: PersonField) => [...new Set(people.flatMap((person) => person[field] ?? []))].sort();
  const distinct = <T>(items: readonly T[]): T[] => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
  ];
  const [birthDate] = values("birthDate");
  const [deathDate] = values("deathDate");
  return {
    ...identityOfEvents(events),
    names: distinct(people.flatMap(nameOf)),
    ...(birthDate === undefined ? {} : { birthDate: birthDate.slice(0, 10) }),
    ...(deathDate === undefined ? {} : { deathDate: deathDate.slice(0, 10) }),
    addresses: distinct(people.flatMap(addressOf)),
    contactPoints: [
      ...values("phone").map((value) => ({ system: "phone" as const, value })),
      ...values("email").map((value) => ({ system: "email" as const, value })),
    ],
    identifiers: [
      ...values("recordNumber").map((value) => ({ kind: "MR", value })),
      ...values("socialSecurityNumber").map((value) => ({ kind: "SS", value })),
    ],
    kin: distinct(people.flatMap(kinOf)),
    clinicians: values("clinician").flatMap((words) => nameOfWords(words) ?? []),
    organisations: values("organisation"),
  };
}

type Person = Partial<Record<PersonField, string>>;

function nameOf({ family, given, prefix }: Person): PersonName[] {
  if (family === undefined && given === undefined) return [];
  const words = given?.split(/\s+/).filter((word) => word !== "") ?? [];
  return [{ given: words, family: family ?? "", ...(prefix === undefined ? {} : { prefix }) }];
}

function addressOf({ line, city, state, postalCode, country }: Person): PatientIdentity["addresses"][number][] {
  const rest = { city, state, postalCode, country };
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return line === undefined && Object.keys(known).length === 0
    ? []
    : [{ lines: line === undefined ? [] : [line], ...known }];
}

function kinOf({ kin, kinRelation }: Person): PatientIdentity["kin"][number][] {
  const name = kin === undefined ? undefined : nameOfWords(kin);
  if (name === undefined) return [];
  return [{ ...(kinRelation === undefined ? {} : { relation: kinRelation }), name, contactPoints: [] }];
}
