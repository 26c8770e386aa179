/**
 * @module answers/recorded-dangers: newest results on a record that are a danger by themselves, of what a question or its answer names.
 *
 * Before: a patient's question and what was quoted to it. After: an answer that says first whom to call. Promise: of a measure the newest result
 * alone counts, by the limits that a message is read with (`urgent-signs.ts`), in a unit that is known (of "<20" all below 20), and none that was followed by a year of
 * other entries; finding none shows nothing about safety.
 */
import type { Statement } from "#contract";
import { type ChartEntry, comparatorOf, MS_PER_DAY } from "#core";
import { sha256 } from "#storage";
import { entryKindOf } from "#timeline";
import { nameOf, quoteLine, type RecordLine, renderRecord } from "./record-text.ts";
import { latestResult } from "./recorded-results.ts";
import { type DangerLimits, dangerLimits, isDanger } from "./urgent-signs.ts";

interface Watched {
  /** What names it in a question or on record, English and Spanish. */
  readonly named: RegExp;
  /** As records are searched for it. */
  readonly topic: string;
  /** Folded units, each with what turns its values into those of the limit. In another unit it is another thing. */
  readonly units: Readonly<Record<string, number>>;
  readonly limits: DangerLimits;
}

const mmol = { "mmol/l": 1, "meq/l": 1 };
const cells = {
  "10*3/ul": 1,
  "10*9/l": 1,
  "k/ul": 1,
  "thou/ul": 1,
  "10^3/ul": 1,
  "10^9/l": 1,
  "/ul": 1e-3,
  "{cells}/ul": 1e-3,
};
const pressure = /\b(?:pressure|bp|systolic|diastolic)\b|\b(?:presi|tensi)[oó]n/i;
const mmHg = { "mm[hg]": 1, mmhg: 1 };

const watched: readonly Watched[] = [
  { named: /\bpotass?ium\b|\bpotasio\b/i, topic: "potassium", units: mmol, limits: dangerLimits.potassium },
  { named: /\bsodium\b|\bsodio\b/i, topic: "sodium", units: mmol, limits: dangerLimits.sodium },
  { named: /\bcalci(?:um|o)\b/i, topic: "calcium", units: { "mg/dl": 1, "mmol/l": 4.008 }, limits: dangerLimits.calcium },
  { named: /\b(?:sugars?|glucos[ea]|gl[iy]c[ae]?emia)\b|\baz[uú]car/i, topic: "glucose", units: { "mg/dl": 1, "mmol/l": 18.02 }, limits: dangerLimits.glucose },
  { named: /\b(?:h[ae]{1,2}moglobina?|hgb|hb)\b/i, topic: "hemoglobin", units: { "g/dl": 10, "g/l": 1 }, limits: dangerLimits.hemoglobin },
  { named: /\b(?:platelets?|plt|plaquetas)\b/i, topic: "platelets", units: cells, limits: dangerLimits["platelet count"] },
  { named: /\bwbcs?\b|\bwhite (?:blood )?(?:cells?|count)\b|\bleu[ck]o(?:cytes|citos)\b|\bgl[oó]bulos blancos/i, topic: "white blood cell", units: cells, limits: dangerLimits["white blood count"] },
  { named: /\binr\b/i, topic: "INR", units: { "1": 1, "{inr}": 1, "": 1 }, limits: dangerLimits.INR },
  { named: /\b(?:oxygen\w*|spo2|sats?|pulse ox)\b|\box[ií]gen|\bsaturaci[oó]n/i, topic: "oxygen saturation", units: { "%": 1 }, limits: { below: 89 } },
  { named: pressure, topic: "systolic pressure", units: mmHg, limits: { below: 80, from: 180 } },
  { named: pressure, topic: "diastolic pressure", units: mmHg, limits: { from: 120 } },
]; // biome-ignore format: a table

/** Names of results that hold a measure's and are of another specimen, part, moment or thing. */
const ofOther =
  /\b(?:urin\w*|ua|ur|random|venous|mixed|central|cord|cerebral|csf|fluid|dialy\w*|bath|rbc|hpf|casts?|score|channel|antibod\w*|ab|product|standard|deviation|challenge|dose|dehydrogenase|entitic|mean|reticulocyte\w*|immature|large|giant|fraction|estimate|adequacy|alarm|limit|pulmonary|artery|maximum|exercise|ankle|per|time|lowest|free|ionized)\b|\w\/\s?creatinine|\ba1c?\b|hemoglobin [fsc]\b/i;
const MOST_DAYS = 365;

/** @param texts the question, and what of the record was quoted to it */
export function quoteDangers(record: readonly ChartEntry[], texts: readonly string[]): Statement[] {
  const asked = watched.filter(({ named }) => texts.some((text) => named.test(text)));
  if (asked.length === 0) return [];
  const since = newestMoment(record) - MOST_DAYS * MS_PER_DAY;
  const found = asked.flatMap((one) =>
    newestOf(one, record).filter((line) => momentOf(line.event) >= since && isDangerous(one, line)),
  );
  if (found.length === 0) return [];
  const version = sha256(renderRecord(record).text);
  return found.map((line) => quoteLine(line, version));
}

function newestOf({ topic }: Watched, record: readonly ChartEntry[]): readonly RecordLine[] {
  // LOINC names the property and the specimen from the bracket on.
  const own = latestResult(record, topic).lines.filter(
    ({ event }) =>
      entryKindOf(event) === "result" &&
      typeof event.occurredAt === "number" &&
      !ofOther.test(nameOf(event)?.replace(/\[[^\]]*\]/g, "") ?? ""),
  );
  const newest = newestMoment(own.map(({ event }) => event));
  return own.filter(({ event }) => momentOf(event) === newest);
}

function isDangerous({ units, limits }: Watched, { event }: RecordLine): boolean {
  const factor = units[event.code.split("//").slice(2).join("//").toLowerCase()];
  const { numericValue } = event;
  return (
    factor !== undefined && numericValue !== undefined && isDanger(limits, numericValue * factor, comparatorOf(event))
  );
}

function newestMoment(entries: readonly ChartEntry[]): number {
  return entries.reduce((newest, entry) => Math.max(newest, momentOf(entry)), Number.NEGATIVE_INFINITY);
}

/** What has no date is never the newest. */
function momentOf({ occurredAt }: ChartEntry): number {
  return occurredAt ?? Number.NEGATIVE_INFINITY;
}
