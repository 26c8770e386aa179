/**
 * @module answers/record-text: a record as lines that can be quoted, one event a line.
 *
 * What has no date, then dated events in the order they occurred, then static facts. Same entries, same text, whatever order they come in.
 */
import { type Citation, RECORD_SOURCE, type Statement } from "#contract";
import {
  type ChartEntry,
  comparatorOf,
  drugUseWords,
  isSuspected,
  lapsedWords,
  uncodedWords,
  withoutRole,
} from "#core";
import { entryKindOf, isPlanned } from "#timeline";

/** The level of a statement that quotes a record. */
export const RECORD_LEVEL = "record";

export interface RecordLine {
  readonly event: ChartEntry;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `2024-03-01 Hemoglobin A1c: 7.2 % [LOINC//4548-4//%]`; `2024-03-01 Troponin T: <0.01 ng/mL [LOINC//6598-7//ng/mL]`; `2024-03-01 metformin (stopped): 500 mg by mouth, twice a day [RXNORM//6809]`; `Date not recorded: Allergy: Penicillin [ALLERGY//RXNORM//7980]`. */
function renderEvent(event: ChartEntry): string {
  const value = resultOf(event) ?? drugUseWords(event.drugUse) ?? yesOrNo(event.code);
  const lapsed = event.lapsed === undefined ? "" : ` (${lapsedWords[event.lapsed]})`;
  return oneLine(
    `${dateOf(event)} ${toTitle(event)}${lapsed}${value === undefined ? "" : `: ${value}`} [${event.code}]`,
  );
}

/** What was found, with its unit: `7.2 %`, `<0.01 ng/mL`, `positive`; `undefined` where an entry says no more than its name. */
export function resultOf(event: ChartEntry): string | undefined {
  const { numericValue, textValue } = event;
  if (numericValue === undefined) return textValue === nameOf(event) ? undefined : textValue;
  return `${comparatorOf(event) ?? ""}${numericValue} ${unitOf(event)}`.trimEnd();
}

/** The day an entry is quoted with: `2024-03-01`, or what its source says instead of one, `2010`. A static fact has no date; of an entry nobody wrote one down. */
export function dateOf({ occurredAt, dated }: ChartEntry): string {
  if (occurredAt === undefined) return "Date not recorded:";
  if (dated !== undefined) return dated.slice(0, "2024-03-01".length);
  return occurredAt === null ? "undated" : new Date(occurredAt).toISOString().slice(0, 10);
}

/** Whether the entry says that a condition ended. */
export function isConditionEnd(code: string): boolean {
  return code.startsWith("CONDITION_END//");
}

/** What the source calls it: the words of its code, its own where it has no code, or those a MEDS code of a drug is made of. */
export function nameOf(event: ChartEntry): string | undefined {
  return event.display ?? uncodedWords(event) ?? drugInCode(event.code);
}

/** `heparin, Not Given` of `MEDICATION//heparin//Not Given`. */
function drugInCode(code: string): string | undefined {
  const [system, ...parts] = code.split("//");
  return system === "MEDICATION" && parts.length > 0 ? parts.join(", ") : undefined;
}

/** The record's text and where each entry stands in it. */
export function renderRecord(events: readonly ChartEntry[]): { text: string; lines: RecordLine[] } {
  const rendered = events.map((event) => ({
    event,
    text: renderEvent(event),
    at: event.occurredAt === undefined ? Number.NEGATIVE_INFINITY : (event.occurredAt ?? Number.POSITIVE_INFINITY),
  }));
  rendered.sort((a, b) => (a.at === b.at ? compareText(a.text, b.text) : a.at - b.at));
  const lines: RecordLine[] = [];
  let start = 0;
  for (const { event, text } of rendered) {
    lines.push({ event, text, start, end: start + text.length });
    start += text.length + 1;
  }
  return { text: lines.map((line) => line.text).join("\n"), lines };
}

/** A line as a statement; `version` is the hash of the record's text. */
export function quoteLine(line: RecordLine, version: string): Statement {
  return { text: line.text, citations: [toRecordCitation(line, version)], level: RECORD_LEVEL, contradicting: [] };
}

export function toRecordCitation({ event, text, start, end }: RecordLine, version: string): Citation {
  const date = event.occurredAt == null ? undefined : dateOf(event);
  const place = event.source ?? `${event.code}@${date ?? "undated"}`;
  return {
    source: `${RECORD_SOURCE}${place}`,
    version,
    start,
    end,
    quote: text,
    title: "The patient's own record",
    ...(date === undefined ? {} : { year: Number(date.slice(0, 4)) }),
  };
}

/** A plan, an end and an allergy bear the name of what they are of, so each is said. */
function toTitle(event: ChartEntry): string {
  const { code } = event;
  const name = nameOf(event) ?? codeName(withoutRole(code));
  if (isPlanned(code)) return `Planned: ${name}`;
  if (isConditionEnd(code)) return `Ended: ${name}`;
  if (isSuspected(code)) return `Suspected, not confirmed: ${name}`;
  return code.startsWith("ALLERGY//") ? `Allergy: ${name}` : name;
}

function yesOrNo(code: string): string | undefined {
  if (code.endsWith("//true")) return "yes";
  return code.endsWith("//false") ? "no" : undefined;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A pure number's `1` is no unit to read out: an INR of 2.5 is not "2.5 1"; nor is MEDS's `UNK`. What follows the code of a drug is none. */
function unitOf(event: ChartEntry): string {
  const [, , ...unit] = event.code.split("//");
  const told = unit.join("//");
  return entryKindOf(event) === "result" && told !== "1" && told !== "UNK" ? told : "";
}

function codeName(code: string): string {
  const named: Record<string, string> = { MEDS_BIRTH: "Birth", MEDS_DEATH: "Death" };
  return named[code] ?? code.split("//").slice(0, 2).join(" ");
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, " ");
}
