/**
 * @module answers/measured-ranges: the results that a text tells, each as a range of its measure: "LDL of 190 mg/dL or higher", "my LDL is 165".
 *
 * Read by words, of questions and of guideline statements alike; what fits no form is not read. A unit that is not told is taken from the number
 * where only one is possible (an LDL of 165 is no mmol/L). What is aimed at tells of nobody.
 */

import { rememberText } from "#core";

export interface MeasuredRange {
  /** As the field calls it. */
  readonly measure: string;
  /** In the measure's own unit; `to` is not part of the range. */
  readonly from: number;
  readonly to: number;
  /** Place in the text. */
  readonly at: number;
}

/** A number told of a measure, in the measure's own unit. */
export interface ToldNumber {
  readonly measure: string;
  readonly value: number;
}

interface Measure {
  readonly name: string;
  readonly names: string;
  /** Numbers that are no result of it are not read: the least and the most. */
  readonly within: readonly [least: number, most: number];
  /** The other unit in use, by its name or by numbers that can be of no other; turned into the measure's own. */
  readonly other?: {
    readonly unit: RegExp;
    readonly below?: number;
    readonly above?: number;
    readonly turn: (value: number) => number;
  };
}

const cholesterol = { unit: /mmol/i, below: 15, turn: (value: number) => value * 38.67 };

const measures: readonly Measure[] = [
  { name: "glomerular filtration rate", names: "e?gfr|(?:estimated )?(?:glomerular )?filtration rate|kidney function|filtrado glomerular", within: [1, 200] },
  { name: "albumin-to-creatinine ratio", names: "albumin(?:-to-|[-/ ]| to )creatinine ratio|u?acr", within: [0, 20_000], other: { unit: /mg\/mmol/i, turn: (value) => value * 8.84 } },
  { name: "LDL cholesterol", names: "(?<!non )ldl(?:[- ]?c)?(?: cholest\\w*)?|bad cholest\\w*|colesterol (?:ldl|malo)", within: [15, 800], other: cholesterol },
  { name: "HDL cholesterol", names: "(?<!non )hdl(?:[- ]?c)?(?: cholest\\w*)?|good cholest\\w*|colesterol (?:hdl|bueno)", within: [10, 200], other: { ...cholesterol, below: 6 } },
  { name: "total cholesterol", names: "(?:total )?(?<!(?:[lh]dl|bad|good) )chol(?:est(?:e?r[oa]l|orol))?|colesterol(?: total)?(?! (?:[lh]dl|malo|bueno))", within: [60, 900], other: cholesterol },
  { name: "triglycerides", names: "tr[iy]gl?[iy]g?l?[iy]?c[ei]r[iy]des?|trigs?|tg|trigl[ií]c[eé]ridos", within: [20, 9000], other: { unit: /mmol/i, below: 15, turn: (value) => value * 88.57 } },
  { name: "HbA1c", names: "(?:hb|h)? ?a1 ?c|a[il]c|h[ae]{1,2}m[ao]globin a1c|glycated ha?emoglobin|hemoglobina (?:glicosilada|glucosilada|glicada)", within: [3, 20], other: { unit: /mmol/i, above: 20, turn: (value) => 0.0915 * value + 2.15 } },
  { name: "fasting plasma glucose", names: "(?<!non[- ]|not )fasting (?:plasma |blood )?(?:glucose|sugar)|(?:glucose|sugar) fasting|fpg|fbs|(?:az[uú]car|glucosa|glucemia) en ayunas", within: [30, 900], other: { unit: /mmol/i, below: 30, turn: (value) => value * 18.02 } },
  { name: "body mass index", names: "bmi|body mass index|imc", within: [8, 100] },
  { name: "hemoglobin", names: "(?<!glycated )(?:h[ae]{1,2}m[ao]globina?|hgb|hb)(?! ?(?:a1c|glicosilada|glucosilada|glicada))", within: [10, 260], other: { unit: /g\/dl/i, below: 26, turn: (value) => value * 10 } },
  { name: "ferritin", names: "ferritina?", within: [0, 20_000] },
  { name: "potassium", names: "potass?ium|potasio", within: [1, 10] },
  { name: "sodium", names: "sodium|sodio", within: [90, 200] },
  { name: "calcium", names: "calci(?:um|o)(?! score)", within: [1, 24.9] },
  { name: "creatinine", names: "(?<!albumin[-/ ]|urine )creatinin[ea](?! (?:ratio|clearance))", within: [0.1, 2000] },
  { name: "TSH", names: "tsh", within: [0, 200] },
  { name: "albumin", names: "(?<!urine |micro)albumin(?!uria|[-/ ](?:to|creat))", within: [1, 80] },
  { name: "PSA", names: "(?<!free )psa(?! (?:density|velocity))", within: [0, 5000] },
  { name: "ALT", names: "alt", within: [1, 20_000] },
  { name: "AST", names: "ast", within: [1, 20_000] },
  { name: "C-reactive protein", names: "crp|c-reactive protein", within: [0, 1000] },
  { name: "white blood count", names: "wbc|white (?:blood )?(?:cell )?count", within: [0, 1_000_000] },
  { name: "platelet count", names: "platelets?(?: count)?|plt|plaquetas", within: [0, 5_000_000] },
  { name: "ejection fraction", names: "(?:lv)?ef|ejection fraction", within: [5, 90] },
  { name: "10-year cardiovascular risk", names: "(?:10|ten)[- ]year (?:cardiovascular |ascvd |cvd |heart |atherosclerotic cardiovascular disease )?risk(?: score)?(?! of (?!heart|cardio|ascvd|\\d))|ascvd (?:risk )?score|ascvd risk", within: [0, 100] },
  { name: "T-score", names: "t[- ]?score", within: [-8, 6] },
  { name: "FIB-4", names: "fib-?4(?: score| index)?", within: [0.05, 50] },
  { name: "CHA2DS2-VASc score", names: "cha2?ds2?-?vasc(?: score)?", within: [0, 9] },
  { name: "PHQ-9 score", names: "phq-?9(?: score)?", within: [0, 27] },
  { name: "urate", names: "urate|uric acid", within: [1, 25] },
  { name: "systolic pressure", names: "systolic(?: (?:blood )?pressure)?", within: [50, 300] },
  { name: "diastolic pressure", names: "diastolic(?: (?:blood )?pressure)?", within: [20, 200] },
]; // biome-ignore format: a table

/** At any hour, mg/dL. A decimal number is of mmol/L. */
const anyGlucose: Measure = {
  name: "glucose",
  names: "(?:fasting |random )?(?:blood[- ]?)?(?:sugar|glucose)|az[uú]car|glucosa|glucemia",
  within: [10, 1500],
  other: { unit: /mmol|[.,]\d$/i, turn: (value) => value * 18.02 },
};

const withPattern = (measure: Measure) => ({
  measure,
  pattern: new RegExp(`(?<![\\w-])(?:${measure.names})(?!\\w)`, "gi"),
});
const patterns = measures.map(withPattern);
/** With those of which no guideline's range is read: for dangers alone. */
const ofDangers = [...patterns, withPattern(anyGlucose), withPattern({ name: "INR", names: "inr", within: [0.5, 30] })];

/** `6.1`, `6,1` as half of Europe writes, `150,000`. */
const number = "-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+|,\\d{1,2}(?!\\d))?";
const unit =
  "\\s?(?:%|percent|mg/d?l|mg/g|mg/mmol|g/d?l|mmol/mol|mmol/l|ng/ml|kg/m2|mm ?hg|ml/min(?:/1\\.73 ?m[2²])?)(?![a-z])";
/** What stands between a measure and its number, the number, and what follows it. */
const spoken = new RegExp(
  `^([^.;?!\\d]{0,24}?(?<![a-z]))(${number})(${unit})?(?: \\([^)]*\\))?(,? or (?:higher|more|greater|above|over)| and (?:above|over)|,? or (?:lower|less|below|under)|(?: to| and|-|–)( less than)? ?(${number}))?(.{0,60})`,
  "is",
);
const orMore = /\b(?:higher|more|greater|above|over)$/i;
const orLess = /\b(?:lower|less|below|under)$/i;
const overWords = /(?:\b(?:above|over|more than|greater than|higher than)|>)\s*$/i;
const fromWords = /(?:\b(?:at least)|≥)\s*$/i;
const underWords = /(?:\b(?:below|under|less than|lower than)|<)\s*$/i;
const aims =
  /\b(?:targets?|goals?|aim|lower(?:ing)?|bring|reduce|get|keep|should|must|ha(?:ve|s) to|wants?)\b(?:, such as)?[^,.;?!]*$/i;
const joinsAnother =
  /\b(?:i'?m|i am|aged?|old|by|and|or|but|with|ratio|percentile|score|she'?s|he'?s|since|for|took|takes?)\b/i;
const notResult =
  /^(?:st|nd|rd|th)\b|^ ?(?:years?|yrs?|months?|weeks?|days?|yo\b|mg\b(?!\/)|times|ago|pills?|tablets?|\/\d)/i;
const tellsAge = /\b(?:i'?m|i am|aged?|she'?s|he'?s|(?:he|she|who) is|turn\w*|(?:a|de) los) $/i;
/** Before a measure whose test is asked for: "do I need a sugar test at 45?"; "my sugar tested at 45" is a result. */
const asksTest = /\b(?:an?|the|any|another|(?:need|have|get|having|getting|start|for)(?: (?:my|your|his|her))?) $/i;
/** From the measure to an age: "checked after 40". */
const testFrom =
  /^ (?:tests?|tested|testing|check\w*|screen\w*|measured)\b(?!.*\b(?:is|was|were|came|sa(?:id|ys)|show\w*|reads?)\b).*\b(?:at|after|over|past|from|by|in (?:my|your|his|her)) $/i;

/** "It was 190, now 80": the number after the name is no longer so. */
const changedSince = /^[^.?!]{0,40}?\b(?:now|down to|up to|currently|(?:dropped|fell|rose|went) to)\b[^.?!\d]{0,12}\d/i;

const moved = /\b(?:went|rose|fell|dropped|came down|climbed|improved|increased|decreased)\b/i;
const anyName = patterns.map(({ measure }) => measure.names).join("|");
const firstNamed = new RegExp(`(?<![\\w-])(?:${anyName})(?!\\w)`, "i");
const nextNamed = new RegExp(`^ ?(?:${anyName})(?!\\w)`, "i");

const MOST_TEXTS = 5000;

/** The results that a text tells, those of blood pressures last. */
export const measuredRanges: (text: string) => readonly MeasuredRange[] = rememberText(MOST_TEXTS, readRanges);

function readRanges(text: string): readonly MeasuredRange[] {
  const named = patterns.flatMap(({ measure, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => rangeAt(text, measure, match)),
  );
  return [...named, ...furtherRanges(text, named), ...pressures(text)];
}

function rangeAt(text: string, measure: Measure, match: RegExpExecArray): MeasuredRange[] {
  const { name, within } = measure;
  const told = spoken.exec(text.slice(match.index + match[0].length));
  const [, link = "", first = "", unitTold = "", side = "", lessThan, second = first, after = ""] = told ?? [];
  const isOfNext = told !== null && startsWithMeasure(after);
  if (told === null || isOfNext || startsWithNumber(text, match)) return numberBefore(text, measure, match);
  if (joinsAnother.test(link) || notResult.test(after) || isAge(text.slice(0, match.index), link, first)) return [];
  if (changedSince.test(after) || isAimed(text.slice(0, match.index) + link)) return [];
  // "Went from 7.9 to 7.1": the latter is what it is.
  const start = moved.test(link) ? second : first;
  const { value: from } = toOwn(measure, start, unitTold);
  const last = toOwn(measure, second, unitTold);
  if (from > last.value || Math.min(from, last.value) < within[0] || last.value > within[1]) return [];
  const next = lessThan === undefined ? last.next : last.value;
  return [{ measure: name, ...toRange(link, side, from, next), at: match.index }];
}

/** @param before what stands before the measure's name @param link from there to the number */
function isAge(before: string, link: string, digits: string): boolean {
  return /^\d\d$/.test(digits) && (tellsAge.test(link) || (testFrom.test(link) && asksTest.test(before)));
}

/**
 * Every number that follows a measure's name, also one that was, or is not to be passed: for dangers, where a doubt counts. Ages and doses are none.
 */
export function toldNumbers(text: string): ToldNumber[] {
  return ofDangers.flatMap(({ measure, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => numbersAt(text, measure, match)),
  );
}

function numbersAt(text: string, measure: Measure, match: RegExpExecArray): ToldNumber[] {
  const told = spoken.exec(text.slice(match.index + match[0].length));
  if (told === null) return [];
  const [, link = "", first = "", unitTold = "", side = "", , second = first, rest = ""] = told;
  const after = measure === anyGlucose ? rest.replace(/^ ?mg\b/i, "") : rest; // "420 mg": nobody takes it by mg.
  if (/%|percent/i.test(unitTold) || isAge(text.slice(0, match.index), link, first)) return [];
  // Of "420 and 62 years old" the second number alone is no result.
  const hasSecond = second !== first;
  if (!hasSecond && notResult.test(after)) return [];
  const isRange = hasSecond && !side.startsWith(" and") && !notResult.test(after);
  const [least, most] = measure.within;
  return [first, ...(isRange ? [second] : [])]
    .map((digits) => ({ measure: measure.name, value: toOwn(measure, digits, unitTold).value }))
    .filter(({ value }) => value >= least && value <= most);
}

/** "165 LDL", "6.1 was my A1c", "is 58 a good eGFR": where no number of its own follows. */
const before = new RegExp(
  `(?<![\\d.,/-])(${number})(${unit})?(?: (?:was|is|for|on|in|my|his|her|the|an?|high|low|good|bad|normal)){0,4} ?$`,
  "i",
);

function numberBefore(text: string, measure: Measure, match: RegExpExecArray): MeasuredRange[] {
  const [, digits = "", unitTold = ""] = before.exec(text.slice(0, match.index)) ?? [];
  if (digits === "" || pressure.test(measure.name)) return [];
  const { value, next } = toOwn(measure, digits, unitTold);
  const [least, most] = measure.within;
  return value < least || value > most ? [] : [{ measure: measure.name, from: value, to: next, at: match.index }];
}

/** Of lists with the number first: "165 LDL, 6.1 A1c". */
function startsWithNumber(text: string, match: RegExpExecArray): boolean {
  const first = firstNamed.exec(text);
  const isFirst =
    first !== null && new RegExp(`(?<![\\d.,/-])${number}(?:${unit})? ?$`, "i").test(text.slice(0, first.index));
  return isFirst && !/^\W{0,3}\d/.test(text.slice(match.index + match[0].length));
}

function startsWithMeasure(after: string): boolean {
  const next = nextNamed.exec(after);
  return next !== null && !/^[ :=]{0,3}\d/.test(after.slice(next[0].length));
}

/** A number in the measure's own unit, and what comes after it: one of its last digit further, or, from another unit, next to nothing. */
function toOwn({ other, within }: Measure, digits: string, unitTold: string): { value: number; next: number } {
  // "Potassium -6.9": a dash.
  const value = within[0] < 0 ? toNumber(digits) : Math.abs(toNumber(digits));
  const isOther =
    other !== undefined &&
    (other.unit.test(`${digits}${unitTold}`) ||
      (unitTold === "" && (value < (other.below ?? -Infinity) || value > (other.above ?? Infinity))));
  if (!isOther) return { value, next: value + stepOf(digits) };
  return { value: other.turn(value), next: other.turn(value) * (1 + 1e-9) };
}

function isAimed(before: string): boolean {
  return aims.test(before.slice(-60));
}

/** What a number written so stands for ends one of its last digit further. */
function stepOf(digits: string): number {
  return 10 ** -(toNumber(digits).toString().split(".")[1] ?? "").length;
}

function toNumber(digits: string): number {
  return Number(digits.replace(/,(?=\d{3}(?!\d))/g, "").replace(",", "."));
}

/** @param next what comes after the last number told */
function toRange(link: string, side: string, from: number, next: number): { from: number; to: number } {
  if (overWords.test(link)) return { from: next, to: Infinity };
  if (underWords.test(link)) return { from: -Infinity, to: from };
  if (orMore.test(side) || fromWords.test(link)) return { from, to: Infinity };
  if (orLess.test(side)) return { from: -Infinity, to: next };
  return { from, to: next };
}

const further = new RegExp(
  `\\bbetween (${number}) and (${number})|(?:, |and |from )(${number})(?: to (${number})|(?:${unit})?(?: \\([^)]*\\))? or (?:higher|more))`,
  "gi",
);

/** Of the one measure named: "… is below 30, and should not be started between 30 and 45"; "…, 160 to 189 high, and 190 or higher very high". */
function furtherRanges(text: string, named: readonly MeasuredRange[]): MeasuredRange[] {
  const [first] = named;
  if (first === undefined || named.some(({ measure }) => measure !== first.measure)) return [];
  const found = [...text.slice(first.at).matchAll(further)];
  return found
    .filter(({ 1: low }) => low !== undefined || defining.test(text))
    .map(({ index, 1: low, 2: high, 3: from, 4: to }) => {
      const at = first.at + index;
      const between = [toNumber(low ?? "0"), toNumber(high ?? "0")] as const;
      if (low !== undefined)
        return { measure: first.measure, from: Math.min(...between), to: Math.max(...between), at };
      const end = to === undefined ? Infinity : toNumber(to) + stepOf(to);
      return { measure: first.measure, from: toNumber(from ?? "0"), to: end, at };
    });
}

/** "138/88", "130 over 80 or more", "140 mm Hg systolic or 90 mm Hg diastolic or higher". */
const pressurePairs =
  /(?<![\d/.])(\d{2,3})(?: ?mm ?hg)? ?(?:\/|over|sobre|systolic or) ?(\d{2,3})(?![\d/.]\d)(?: ?mm ?hg)?(?: diastolic)?( or (?:higher|more|above))?/gi;

interface ToldPressure {
  readonly systolic: number;
  readonly diastolic: number;
  readonly side: string;
  readonly at: number;
  readonly isOfOthers: boolean;
}

function pressurePairsIn(text: string): ToldPressure[] {
  return [...text.matchAll(pressurePairs)].map(({ index: at, 1: systolic, 2: diastolic, 3: side = "" }) => ({
    systolic: Number(systolic),
    diastolic: Number(diastolic),
    side,
    at,
    isOfOthers: isOfOthers(text, text.slice(0, at)),
  }));
}

/** Every pair that may be a pressure, mm Hg: for dangers. After a word that tells nothing it is one if no inhaler holds two drugs so: "Advair 250/50". */
export function toldPressures(text: string): Pick<ToldPressure, "systolic" | "diastolic">[] {
  return pressurePairsIn(text).filter(({ isOfOthers, systolic, diastolic }) => !isOfOthers || diastolic * 4 > systolic);
}

function pressures(text: string): MeasuredRange[] {
  return pressurePairsIn(text).flatMap(({ systolic, diastolic, side, at, isOfOthers }) => {
    const before = text.slice(0, at);
    if (systolic < 60 || diastolic < 30 || diastolic >= systolic || isOfOthers) return [];
    if (/[–-]$/.test(before) || isAimed(before)) return [];
    return [
      { measure: "systolic pressure", ...toRange(before.slice(-14), side, systolic, systolic + 1), at },
      { measure: "diastolic pressure", ...toRange(before.slice(-14), side, diastolic, diastolic + 1), at },
    ];
  });
}

/** Whether a text speaks of pressure. */
export const pressureNamed = /\b(?:bp|b\.p\.|pressure|presi[oó]n|tensi[oó]n)(?!\p{L})/iu;

/** "ALT/AST 62/55", "Symbicort 160/80": a pair after a word is a pressure's where pressure is spoken of, or where the word only tells that it is. */
function isOfOthers(text: string, before: string): boolean {
  if (pressureNamed.test(text) || /\b(?:hypertens\w*|readings?|cuff)\b/i.test(text))
    return nextNamed.test(before.slice(-14).replace(/^.*[\s/]/, "")) || /\w\/\w+ $/.test(before);
  return !/(?:^|[.;!?,]\s?|\b(?:is|was|of|at|got|said|says|showed|pressures?|a|an?|over|su|es|con|de|en)\s)$/i.test(
    before,
  );
}

/** By the universal definition of heart failure (Bozkurt et al., J Card Fail 2021;27:387-413), in percent. */
const ejectionNames: readonly (readonly [words: RegExp, from: number, to: number])[] = [
  [/(?<!mildly )\breduced ejection fraction\b|\bhfref\b/gi, -Infinity, 41],
  [/\bmildly reduced ejection fraction\b|\bhfmref\b/gi, 41, 50],
  [/\bpreserved ejection fraction\b|\bhfpef\b/gi, 50, Infinity],
];

/** Results, and ranges that are told by their names. */
export function toldRanges(text: string): MeasuredRange[] {
  const named = ejectionNames.flatMap(([words, from, to]) =>
    [...text.matchAll(words)].map(({ index: at }) => ({ measure: "ejection fraction", from, to, at })),
  );
  return [...measuredRanges(text), ...named];
}

/** The measures that a text names, whether it tells a result or not. */
export function namedMeasures(text: string): string[] {
  const named = patterns.filter(({ pattern }) => text.search(pattern) >= 0).map(({ measure }) => measure.name);
  const plain = [...new Set(named.map((name) => name.replace(/^(?:systolic|diastolic) /, "blood ")))];
  return /\b(?:blood pres+ure|bp|presi[oó]n|tensi[oó]n arterial)(?!\p{L})/iu.test(text) &&
    !plain.includes("blood pressure")
    ? [...plain, "blood pressure"]
    : plain;
}

/** Measures that a text names without a result that could be read: of no range, so that only names of ranges are said of them. */
export function unreadMeasures(text: string): MeasuredRange[] {
  const read = new Set(
    measuredRanges(text).map(({ measure }) => measure.replace(/^(?:systolic|diastolic) /, "blood ")),
  );
  const unread = namedMeasures(text).filter((measure) => !read.has(measure));
  return unread.map((measure) => ({
    measure: measure === "blood pressure" ? "systolic pressure" : measure,
    from: Number.NaN,
    to: Number.NaN,
    at: 0,
  }));
}

/** How many numbers stand in a text beside those in measures' names and in their units. */
export function countNumbers(text: string): number {
  const rest = patterns.reduce((before, { pattern }) => before.replace(pattern, " "), text);
  return rest.match(new RegExp(`${number}(?:${unit})?`, "gi"))?.length ?? 0;
}

/** A text in which `mark` stands for each measure with its result and unit. */
export function withoutMeasures(text: string, mark = ""): string {
  const result = new RegExp(
    `\\b(?:blood pres+ure|bp|presi[oó]n|tensi[oó]n)(?: arterial)?(?![\\p{L}])|${number}(?:${unit})?`,
    "giu",
  );
  return patterns.reduce((rest, { pattern }) => rest.replace(pattern, mark), text).replace(result, mark);
}

/** Pressures are told in pairs of which either is enough. */
const pressure = /^(?:systolic|diastolic) pressure$/;

/** Whether a statement speaks of measures whose results are `told`, and only of other ranges of them. */
export function isForOtherResults(told: readonly MeasuredRange[], statement: string): boolean {
  if (told.length === 0) return false;
  const byMeasure = Map.groupBy(toldRanges(statement), ({ measure }) =>
    pressure.test(measure) ? "blood pressure" : measure,
  );
  return [...byMeasure.values()].some((ranges) => {
    const compared = told.filter((one) => ranges.some(({ measure }) => measure === one.measure));
    return compared.length > 0 && !compared.some((one) => ranges.some((range) => overlap(one, range)));
  });
}

export function overlap(a: MeasuredRange, b: MeasuredRange): boolean {
  return a.measure === b.measure && a.from < b.to && b.from < a.to;
}

const defining =
  /\b(?:means?|cut-?off|diagnosed|defined|called)\b|^[^,.;]{1,70}? (?:is|are) (?!recommended|suggested|indicated|appropriate|contraindicated)(?:an?|the|heart failure|stage|normal|low|high)\b/i;

/** Whether a statement says what a range is called: "A BMI of 30 or more means obesity". */
export function namesRange(statement: string): boolean {
  return defining.test(statement) && measuredRanges(statement).length > 0;
}
