/**
 * @module core/dosage-words: a dosage as people say it: "500 mg by mouth, twice a day, as needed". Pure.
 *
 * Words of a language are the caller's; English for clinicians is here. What the source wrote stands beside in quotation marks, and
 * alone where nothing is coded. Micrograms and units are written out: `ug` and `U` have been read as `mg` and `0`.
 */
import { type DoseForm, doseFormOf } from "./dose-units.ts";
import { type RouteName, routeNameOf } from "./drug-routes.ts";
import {
  type DayOfWeek,
  type Dosage,
  type DoseLimit,
  type DoseTiming,
  type DrugAmount,
  type DrugUse,
  type TimeUnit,
  timeUnits,
} from "./drug-use.ts";

export interface DosagePhrases {
  readonly routes: Readonly<Record<RouteName, string>>;
  /** One and many. */
  readonly forms: Readonly<Record<DoseForm, readonly [string, string]>>;
  readonly days: Readonly<Record<DayOfWeek, string>>;
  /** By `dayEvents`; what is missing is left as the code. */
  readonly when: Readonly<Record<string, string>>;
  /** One and many. */
  readonly periods: Readonly<Record<TimeUnit, readonly [string, string]>>;
  readonly noUnit: (amount: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly rate: (amount: string) => string;
  /** "twice a day", "3 times every 2 weeks"; `times` is "2" or a range, `count` its number when it is one. */
  readonly often: (times: string, count: number | undefined, period: string | undefined, unit: string) => string;
  /** "every 6 hours". */
  readonly every: (period: string, unit: string) => string;
  readonly on: (days: string) => string;
  readonly at: (times: string) => string;
  readonly asNeeded: (reason: string | undefined) => string;
  /** "at most 4 g in 24 hours"; without a time, in a life. */
  readonly atMost: (amount: string, time: string | undefined) => string;
  readonly atMostAtOnce: (amount: string) => string;
  readonly next: string;
  readonly decimal: (value: string) => string;
}

/** How the drug is used: its instructions in their order; `undefined` when the source has none. */
export function drugUseWords(use: DrugUse | undefined, phrases: DosagePhrases = englishDosage): string | undefined {
  const said = (use?.dosages ?? []).map((dosage) => ({ dosage, words: dosageWords(dosage, phrases) }));
  const [first, ...rest] = said.filter(({ words }) => words !== "");
  if (first === undefined) return undefined;
  let text = first.words;
  let { sequence } = first.dosage;
  for (const { dosage, words } of rest) {
    const follows = sequence !== undefined && dosage.sequence !== undefined && dosage.sequence > sequence;
    text += follows ? `; ${phrases.next} ${words}` : `; ${words}`;
    sequence = dosage.sequence;
  }
  return text;
}

function dosageWords(dosage: Dosage, phrases: DosagePhrases): string {
  const { dose, rate, route, timing, asNeeded, asNeededFor, limits = [], text, further = [] } = dosage;
  const what = [
    dose === undefined ? undefined : amountWords(dose, phrases),
    rate === undefined ? undefined : phrases.rate(amountWords(rate, phrases)),
    route === undefined ? undefined : routeWords(route, phrases),
  ].filter((part) => part !== undefined);
  const when = timing === undefined ? [] : timingWords(timing, phrases);
  const need = asNeeded || asNeededFor !== undefined ? [phrases.asNeeded(asNeededFor)] : [];
  const most = limits.map((limit) => limitWords(limit, phrases));
  const coded = [what.join(" "), ...when, ...need, ...most].filter((part) => part !== "").join(", ");
  const written = [text, ...further].filter((part) => part !== undefined).join(". ");
  if (written === "") return coded;
  return coded === "" ? written : `${coded} (“${written}”)`;
}

function amountWords({ value, high, unit }: DrugAmount, phrases: DosagePhrases): string {
  const written = (number: number) => phrases.decimal(String(number));
  const number = high === undefined ? written(value) : phrases.range(written(value), written(high));
  if (unit === undefined) return phrases.noUnit(number);
  const form = doseFormOf(unit);
  if (form !== undefined) return `${number} ${phrases.forms[form][(high ?? value) <= 1 ? 0 : 1]}`;
  return `${number} ${unitWords(unit)}`;
}

/** `ug/kg/h` → `mcg/kg/h`; an annotation is its words. */
function unitWords(unit: string): string {
  return unit
    .replace(/(^|\/)(?:u|µ|μ)g(?=\/|$)/g, "$1mcg")
    .replace(/(^|\/)(?:U|\[IU\])(?=\/|$)/g, "$1units")
    .replace(/[{}[\]]/g, "");
}

function routeWords(route: NonNullable<Dosage["route"]>, phrases: DosagePhrases): string | undefined {
  const name = routeNameOf(route);
  return name === undefined ? (route.display ?? route.code?.split("//").at(-1)) : phrases.routes[name];
}

function timingWords(timing: DoseTiming, phrases: DosagePhrases): string[] {
  const { days = [], times = [], when = [] } = timing;
  return [
    frequencyWords(timing, phrases),
    days.length === 0 ? undefined : phrases.on(days.map((day) => phrases.days[day]).join(", ")),
    times.length === 0 ? undefined : phrases.at(times.join(", ")),
    when.length === 0 ? undefined : when.map((event) => phrases.when[event] ?? event).join(", "),
  ].filter((part) => part !== undefined);
}

function limitWords({ dose, within }: DoseLimit, phrases: DosagePhrases): string {
  const amount = amountWords(dose, phrases);
  if (within === "administration") return phrases.atMostAtOnce(amount);
  if (within === "lifetime") return phrases.atMost(amount, undefined);
  const { value, unit } = within;
  const time = timeUnits.find((one) => one === unit);
  const words =
    time === undefined
      ? amountWords(within, phrases)
      : `${phrases.decimal(String(value))} ${phrases.periods[time][value === 1 ? 0 : 1]}`;
  return phrases.atMost(amount, words);
}

/** Once in more than one of a unit, or in less than a day, is "every 6 hours"; else it is so and so often. */
function frequencyWords(timing: DoseTiming, phrases: DosagePhrases): string | undefined {
  const { frequency = 1, frequencyMax, period, periodMax, periodUnit } = timing;
  if (period === undefined || periodUnit === undefined) return undefined;
  const most = periodMax ?? period;
  const unit = phrases.periods[periodUnit][most === 1 ? 0 : 1];
  const long = periodMax === undefined ? phrases.decimal(String(period)) : phrases.range(String(period), String(most));
  const shorter = periodUnit === "h" || periodUnit === "min" || periodUnit === "s";
  if (frequency === 1 && frequencyMax === undefined && (most !== 1 || shorter)) {
    return phrases.every(most === 1 ? "" : long, unit);
  }
  const times = frequencyMax === undefined ? String(frequency) : phrases.range(String(frequency), String(frequencyMax));
  return phrases.often(times, frequencyMax === undefined ? frequency : undefined, most === 1 ? undefined : long, unit);
}

const plural = (one: string, many = `${one}s`): readonly [string, string] => [one, many];

export const englishDosage: DosagePhrases = {
  routes: {
    oral: "by mouth",
    oralOrTube: "by mouth or tube",
    tube: "by feeding tube",
    sublingual: "under the tongue",
    buccal: "buccally",
    intravenous: "IV",
    intramuscular: "IM",
    subcutaneous: "under the skin",
    intradermal: "intradermally",
    epidural: "epidurally",
    intrathecal: "intrathecally",
    inhaled: "inhaled",
    nasal: "into the nose",
    ophthalmic: "into the eye",
    leftEye: "into the left eye",
    rightEye: "into the right eye",
    bothEyes: "into both eyes",
    otic: "into the ear",
    leftEar: "into the left ear",
    rightEar: "into the right ear",
    bothEars: "into both ears",
    topical: "on the skin",
    transdermal: "through the skin",
    rectal: "rectally",
    vaginal: "vaginally",
  },
  forms: {
    tablet: plural("tablet"),
    capsule: plural("capsule"),
    puff: plural("puff"),
    drop: plural("drop"),
    patch: plural("patch", "patches"),
    spray: plural("spray"),
    application: plural("application"),
    suppository: plural("suppository", "suppositories"),
    lozenge: plural("lozenge"),
    packet: plural("packet"),
    vial: plural("vial"),
    syringe: plural("syringe"),
    bag: plural("bag"),
    nebule: plural("nebule"),
    dose: plural("dose"),
    unit: plural("unit"),
    internationalUnit: plural("international unit"),
  },
  days: { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" },
  when: {
    MORN: "in the morning",
    "MORN.early": "early in the morning",
    "MORN.late": "late in the morning",
    NOON: "at noon",
    AFT: "in the afternoon",
    "AFT.early": "early in the afternoon",
    "AFT.late": "late in the afternoon",
    EVE: "in the evening",
    "EVE.early": "early in the evening",
    "EVE.late": "late in the evening",
    NIGHT: "at night",
    PHS: "after going to sleep",
    HS: "at bedtime",
    WAKE: "on waking",
    C: "with meals",
    CM: "with breakfast",
    CD: "with lunch",
    CV: "with dinner",
    AC: "before meals",
    ACM: "before breakfast",
    ACD: "before lunch",
    ACV: "before dinner",
    PC: "after meals",
    PCM: "after breakfast",
    PCD: "after lunch",
    PCV: "after dinner",
  },
  periods: {
    s: plural("second"),
    min: plural("minute"),
    h: plural("hour"),
    d: plural("day"),
    wk: plural("week"),
    mo: plural("month"),
    a: plural("year"),
  },
  noUnit: (amount) => `${amount} (unit not stated)`,
  range: (low, high) => `${low} to ${high}`,
  rate: (amount) => `at ${amount}`,
  often: (times, count, period, unit) => {
    const said = count === 1 ? "once" : count === 2 ? "twice" : `${times} times`;
    return period === undefined ? `${said} ${/^h/.test(unit) ? "an" : "a"} ${unit}` : `${said} every ${period} ${unit}`;
  },
  every: (period, unit) => (period === "" ? `every ${unit}` : `every ${period} ${unit}`),
  on: (days) => `on ${days}`,
  at: (times) => `at ${times}`,
  asNeeded: (reason) => (reason === undefined ? "as needed" : `as needed for ${reason}`),
  atMost: (amount, time) => (time === undefined ? `at most ${amount} in a lifetime` : `at most ${amount} in ${time}`),
  atMostAtOnce: (amount) => `at most ${amount} at a time`,
  next: "then",
  decimal: (value) => value,
};
