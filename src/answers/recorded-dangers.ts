/**
 * @module answers/recorded-dangers: newest results on a record that are a danger by themselves, of what a question or its answer names.
 *
 * Before: a patient's question and what was quoted to it. After: an answer that says first whom to call. Promise: of a measure the newest result
 * alone counts, by the limits that a message is read with (`urgent-signs.ts`); finding none shows nothing about safety.
 */
import type { Statement } from "#contract";
import type { ChartEntry } from "#core";
import { sha256 } from "#storage";
import { latestResult } from "./record-answers.ts";
import { dateOf, quoteLine, type RecordLine, renderRecord, resultOf } from "./record-text.ts";
import { isDangerousPressure, signsIn } from "./urgent-signs.ts";

/** What names a measure, English and Spanish, and what records call it. */
const watched: readonly (readonly [named: RegExp, measure: string])[] = [
  [/\bpotass?ium\b|\bpotasio\b/i, "potassium"],
  [/\bsodium\b|\bsodio\b/i, "sodium"],
  [/\bcalci(?:um|o)\b/i, "calcium"],
  [/\b(?:sugar|glucos[ea]|glucemia)\b|\baz[uú]car/i, "glucose"],
  [/\b(?:h[ae]{1,2}moglobina?|hgb|hb)\b/i, "hemoglobin"],
  [/\b(?:platelets?|plt|plaquetas)\b/i, "platelet count"],
  [/\bwbc\b|\b(?:white (?:blood )?cells?|white (?:blood )?count|leu[ck]ocytes?|leucocitos)\b/i, "white blood count"],
  [/\b(?:oxygen|oxygenation|spo2|o2 sats?)\b|\box[ií]geno/i, "oxygen saturation"],
];
const pressure = /\b(?:pressure|bp|systolic|diastolic)\b|\b(?:presi|tensi)[oó]n/i;
const recordedAs: Readonly<Record<string, string>> = { "white blood count": "white blood cell" };

/** @param texts the question, and what of the record was quoted to it */
export function quoteDangers(record: readonly ChartEntry[], texts: readonly string[]): Statement[] {
  const asked = watched.filter(([named]) => texts.some((text) => named.test(text)));
  const found = asked.flatMap(([, measure]) =>
    latestResult(record, recordedAs[measure] ?? measure).lines.filter(
      ({ event }) => signsIn(`${measure} ${resultOf(event) ?? ""}`, false) === "emergency",
    ),
  );
  if (texts.some((text) => pressure.test(text))) found.push(...dangerousPressure(record));
  if (found.length === 0) return [];
  const version = sha256(renderRecord(record).text);
  return found.map((line) => quoteLine(line, version));
}

/** Both parts of the newest pressure, of one day. */
function dangerousPressure(record: readonly ChartEntry[]): readonly RecordLine[] {
  const [systolic, diastolic] = ["systolic pressure", "diastolic pressure"].map((part) => latestResult(record, part).lines[0]); // biome-ignore format: one line
  if (systolic === undefined || diastolic === undefined || dateOf(systolic.event) !== dateOf(diastolic.event))
    return [];
  const told = { systolic: systolic.event.numericValue, diastolic: diastolic.event.numericValue };
  if (told.systolic === undefined || told.diastolic === undefined) return [];
  return isDangerousPressure({ systolic: told.systolic, diastolic: told.diastolic }) ? [systolic, diastolic] : [];
}
