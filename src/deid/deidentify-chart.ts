/**
 * @module deid/deidentify-chart: one patient's chart → one subject's research record.
 *
 * Before: `intake/` (identified). After: `timeline/` (no identifiers reach it). One of the two files that mint `Deidentified<T>`.
 * Promise: identity, sources and free text of events are gone; every moment, in events and notes, moved by the same whole number of
 * days, so intervals are exact; nobody appears older than 90. What stands at a placeholder for a date is dropped and changes nothing else.
 */
import {
  addDays,
  type ClinicalEvent,
  type ClinicalNote,
  DAYS_PER_YEAR,
  type Deidentified,
  type EpochMs,
  type PatientChart,
  type SubjectRecord,
} from "#core";
import { type CodeScreen, createCodeScreen, isPublishedCode } from "./code-screen.ts";
import { countDropped, type DeidCounts } from "./counts.ts";
import { deidentifyDrugUse } from "./deidentify-drug-use.ts";
import { deidentifyText } from "./deidentify-text.ts";
import { withPatientId } from "./known-identity.ts";
import { isPlaceholder } from "./placeholder-date.ts";
import type { Pseudonymiser } from "./pseudonymiser.ts";

export interface DeidContext {
  readonly pseudonymiser: Pseudonymiser;
  readonly counts: DeidCounts;
}

/** The research record of one chart. Adds to `context.counts`. */
export function deidentifyChart(
  chart: PatientChart,
  { pseudonymiser, counts }: DeidContext,
): Deidentified<SubjectRecord> {
  const subject = pseudonymiser.subjectKey(chart.patientId);
  const shiftDays = pseudonymiser.shiftDays(chart.patientId);
  const move = (moment: EpochMs) => addDays(moment, shiftDays);
  const screen = createCodeScreen(chart.identity, chart.patientId);
  const isDated = datedIn(chart.events);
  const dated = chart.events.filter(isDated);
  const datedNotes = chart.notes.filter(isDated);
  const misdated = chart.events.length - dated.length + chart.notes.length - datedNotes.length;
  for (let i = 0; i < misdated; i++) countDropped(counts, "placeholder-date");
  for (const _ of chart.undated ?? []) countDropped(counts, "undated");
  const earliest = earliestBirth([...dated, ...datedNotes]);
  const born = dated.find(isBirth)?.occurredAt ?? undefined;
  const capped = born !== undefined && earliest !== undefined && born < earliest ? earliest : undefined;
  if (capped !== undefined) countDropped(counts, "birth-moved-for-age-over-89");
  const events: ClinicalEvent[] = [];
  for (const event of dated) {
    if (screen.identifies(event.code)) {
      countDropped(counts, "code-identifying");
      continue;
    }
    const birth = isBirth(event);
    const occurredAt = birth ? (capped ?? event.occurredAt) : event.occurredAt;
    const filedAt = birth ? (capped ?? event.filedAt) : event.filedAt;
    if (!birth && capped !== undefined && occurredAt !== null && occurredAt < capped) {
      countDropped(counts, "before-capped-birth");
      continue;
    }
    events.push({
      subject,
      code: event.code,
      occurredAt: occurredAt === null ? null : move(occurredAt),
      filedAt: filedAt === null ? null : move(filedAt),
      ...keptValues(event, screen, counts),
    });
  }
  events.sort((a, b) => (a.occurredAt ?? Number.NEGATIVE_INFINITY) - (b.occurredAt ?? Number.NEGATIVE_INFINITY));
  const surrogates = pseudonymiser.surrogates(chart.patientId, chart.identity, earliest);
  const known = withPatientId(chart.identity, chart.patientId);
  const notes: ClinicalNote[] = datedNotes.map((note) => {
    const { text, spans } = deidentifyText(note.text, {
      chart: known,
      surrogates,
      lastDay: note.occurredAt,
    });
    for (const span of spans) counts.spans[span.type] = (counts.spans[span.type] ?? 0) + 1;
    const isKindNamed = screen.identifies(note.kind);
    if (isKindNamed) countDropped(counts, "code-identifying");
    return {
      subject,
      id: pseudonymiser.noteId(chart.patientId, note.id),
      kind: isKindNamed ? UNTYPED_NOTE : note.kind,
      occurredAt: move(note.occurredAt),
      filedAt: move(note.filedAt),
      text,
    };
  });
  countDropped(counts, "identity");
  counts.patients++;
  counts.events += events.length;
  counts.notes += notes.length;
  const person = chart.person === undefined ? {} : { person: pseudonymiser.subjectKey(chart.person) };
  const record: SubjectRecord = { subject, ...person, events, notes };
  return record as Deidentified<SubjectRecord>;
}

/** LOINC's note of any kind. */
const UNTYPED_NOTE = "LOINC//34109-9";

const isBirth = ({ code }: { readonly code?: string }) => code?.startsWith("MEDS_BIRTH") === true;

/** Whether an event or a note of this chart has real moments, or none; of births only those in the far future are not real. */
function datedIn(events: readonly ClinicalEvent[]) {
  const found = events.find((event) => isBirth(event) && event.occurredAt !== null)?.occurredAt ?? undefined;
  type Dated = Pick<ClinicalEvent, "occurredAt" | "filedAt"> & { readonly code?: string };
  return (dated: Dated): boolean =>
    [dated.occurredAt, dated.filedAt].every(
      (moment) => moment === null || (isBirth(dated) && moment < 0) || !isPlaceholder(moment, found),
    );
}

const NINETY_YEARS_DAYS = 90 * DAYS_PER_YEAR;

/**
 * Ninety years before the last event or note: Safe Harbor aggregates all ages over 89. A person born earlier is said to be born then;
 * events keep their intervals, ages before the last one are too low by the same number of years.
 */
function earliestBirth(dated: readonly Pick<ClinicalEvent, "occurredAt" | "filedAt">[]): EpochMs | undefined {
  let last: EpochMs | undefined;
  for (const { occurredAt, filedAt } of dated)
    for (const moment of [occurredAt, filedAt])
      if (moment !== null && (last === undefined || moment > last)) last = moment;
  return last === undefined ? undefined : addDays(last, -NINETY_YEARS_DAYS);
}

/** Coded answers short and general enough to keep as text. */
const codedValues = new Set(
  `positive negative detected not-detected reactive non-reactive nonreactive present absent normal abnormal trace small moderate large none few
many rare occasional yes no unknown equivocal indeterminate borderline high low critical clear cloudy turbid yellow amber straw red brown green
colorless male female other never former current light heavy every-day some-day alert oriented drowsy confused awake intact impaired left right
bilateral regular irregular sinus afib a b ab o rh-positive rh-negative a+ a- b+ b- ab+ ab- o+ o- + ++ +++ ++++ 1+ 2+ 3+ 4+ neg pos nl wnl
growth no-growth susceptible intermediate resistant s i r grade-1 grade-2 grade-3 grade-4 stage-1 stage-2 stage-3 stage-4 mild severe`.split(
    /\s+/,
  ),
);

/** LOINC codes of an age; the training profile for FHIR names the same. */
const ageCodes = /^LOINC\/\/(?:30525-0|21612-7|29553-5|63900-5)(?:\/\/(.*))?$/;
const unitsPerYear: Readonly<Record<string, number>> = { mo: 12, wk: DAYS_PER_YEAR / 7, d: DAYS_PER_YEAR };

/** In how many units of its code an age counts a year; `undefined` for what is no age. */
function ageUnitsPerYear(code: string): number | undefined {
  const age = ageCodes.exec(code);
  return age === null ? undefined : (unitsPerYear[age[1] ?? ""] ?? 1);
}

function keptValues(
  event: ClinicalEvent,
  screen: CodeScreen,
  counts: DeidCounts,
): Pick<ClinicalEvent, "numericValue" | "textValue" | "display" | "drugUse"> {
  if (event.source !== undefined) countDropped(counts, "source");
  const coded =
    event.textValue !== undefined && codedValues.has(event.textValue.trim().toLowerCase().replace(/\s+/g, "-"));
  if (event.textValue !== undefined && !coded) countDropped(counts, "free-text-value");
  let numericValue = event.numericValue;
  const perYear = ageUnitsPerYear(event.code);
  if (numericValue !== undefined && perYear !== undefined && numericValue > 89 * perYear) {
    numericValue = 90 * perYear;
    countDropped(counts, "age-value-over-89");
  }
  let display = event.display;
  if (display !== undefined && !isPublishedCode(event.code)) {
    display = undefined;
    countDropped(counts, "display-not-standard");
  }
  if (display !== undefined && screen.mentionsSomebody(display)) {
    display = undefined;
    countDropped(counts, "display-identifying");
  }
  if (event.laboratory !== undefined) countDropped(counts, "laboratory-view");
  if (event.lapsed !== undefined) countDropped(counts, "lapsed");
  const drugUse = event.drugUse && deidentifyDrugUse(event.drugUse, () => countDropped(counts, "dosage-words"));
  return {
    ...(numericValue === undefined ? {} : { numericValue }),
    ...(coded && event.textValue !== undefined ? { textValue: event.textValue } : {}),
    ...(display === undefined ? {} : { display }),
    ...(drugUse === undefined ? {} : { drugUse }),
  };
}
