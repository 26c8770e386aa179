/**
 * @module answers/measured-ranges: the results that a text tells, each as a range of its measure: "LDL of 190 mg/dL or higher", "my LDL is 165".
 *
 * Read by words, of questions and of guideline statements alike; what fits no form is not read. A unit that is not told is taken from the number
 * where only one is possible (an LDL of 165 is no mmol/L). What is aimed at tells of nobody.
 */

export interface MeasuredRange {
  /** As the field calls it. */
  readonly measure: string;
  /** In the measure's own unit; `to` is not part of the range. */
  readonly from: number;
  readonly to: number;
  /** Place in the text. */
  readonly at: number;
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
  { name: "albumin-to-creatinine ratio", names: "albumin(?:-to-|[-/ ])creatinine ratio|u?acr", within: [0, 20_000], other: { unit: /mg\/mmol/i, turn: (value) => value * 8.84 } },
  { name: "LDL cholesterol", names: "(?<!non )ldl(?:[- ]?c)?(?: cholest\\w*)?|bad cholest\\w*|colesterol (?:ldl|malo)", within: [15, 800], other: cholesterol },
  { name: "HDL cholesterol", names: "(?<!non )hdl(?:[- ]?c)?(?: cholest\\w*)?|good cholest\\w*|colesterol (?:hdl|bueno)", within: [10, 200], other: { ...cholesterol, below: 6 } },
  { name: "total cholesterol", names: "(?:total )?(?<!(?:[lh]dl|bad|good) )cholest(?:erol|rol|orol)|colesterol(?: total)?(?! (?:[lh]dl|malo|bueno))", within: [60, 900], other: cholesterol },
  { name: "triglycerides", names: "tr[iy]gl[iy]c[ei]rides?|trigs|tg|trigl[ií]c[eé]ridos", within: [20, 9000], other: { unit: /mmol/i, below: 15, turn: (value) => value * 88.57 } },
  { name: "HbA1c", names: "(?:hb|h)? ?a1c|ha?emoglobin a1c|glycated ha?emoglobin|hemoglobina (?:glicosilada|glucosilada|glicada)", within: [3, 20], other: { unit: /mmol/i, above: 20, turn: (value) => 0.0915 * value + 2.15 } },
  { name: "fasting plasma glucose", names: "fasting (?:plasma |blood )?(?:glucose|sugar)|fpg|fbs|(?:az[uú]car|glucosa|glucemia) en ayunas", within: [30, 900], other: { unit: /mmol/i, below: 30, turn: (value) => value * 18.02 } },
  { name: "body mass index", names: "bmi|body mass index|imc", within: [8, 100] },
  { name: "hemoglobin", names: "(?<!glycated )(?:ha?emoglobina?|hgb|hb)(?! ?(?:a1c|glicosilada|glucosilada|glicada))", within: [30, 260], other: { unit: /g\/dl/i, below: 26, turn: (value) => value * 10 } },
  { name: "ferritin", names: "ferritina?", within: [0, 20_000] },
  { name: "potassium", names: "potassium", within: [1.5, 10] },
  { name: "sodium", names: "sodium", within: [90, 200] },
  { name: "calcium", names: "calcium(?! score)", within: [1, 20] },
  { name: "creatinine", names: "(?<!albumin[-/ ])creatinin[ea](?! (?:ratio|clearance))", within: [0.1, 2000] },
  { name: "TSH", names: "tsh", within: [0, 200] },
  { name: "PSA", names: "(?<!free )psa(?! (?:density|velocity))", within: [0, 5000] },
  { name: "ALT", names: "alt", within: [1, 20_000] },
  { name: "AST", names: "ast", within: [1, 20_000] },
  { name: "C-reactive protein", names: "crp|c-reactive protein", within: [0, 1000] },
  { name: "white blood count", names: "wbc|white (?:blood )?(?:cell )?count", within: [0, 1_000_000] },
  { name: "platelet count", names: "platelets?(?: count)?|plt", within: [0, 5_000_000] },
  { name: "ejection fraction", names: "(?:lv)?ef|ejection fraction", within: [5, 90] },
  { name: "10-year cardiovascular risk", names: "(?:10|ten)[- ]year (?:cardiovascular |ascvd |cvd |heart )?risk(?: score)?|ascvd (?:risk )?score|ascvd risk", within: [0, 100] },
  { name: "T-score", names: "t[- ]?score", within: [-8, 6] },
  { name: "FIB-4", names: "fib-?4(?: score| index)?", within: [0.05, 50] },
  { name: "CHA2DS2-VASc score", names: "cha2?ds2?-?vasc(?: score)?", within: [0, 9] },
  { name: "PHQ-9 score", names: "phq-?9(?: score)?", within: [0, 27] },
  { name: "urate", names: "urate|uric acid", within: [1, 25] },
  { name: "systolic pressure", names: "systolic(?: (?:blood )?pressure)?", within: [50, 300] },
  { name: "diastolic pressure", names: "diastolic(?: (?:blood )?pressure)?", within: [20, 200] },
]; // biome-ignore format: a table

const patterns = measures.map((measure) => ({
  measure,
  pattern: new RegExp(`(?<![\\w-])(?:${measure.names})(?!\\w)`, "gi"),
}));

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

/** "It was 190, now 80": the number after the name is no longer so. */
const changedSince = /^[^.?!]{0,40}?\b(?:now|down to|up to|currently|(?:dropped|fell|rose|went) to)\b[^.?!\d]{0,12}\d/i;

const known = new Map<string, readonly MeasuredRange[]>();
const MAX_KNOWN = 5000;

export function measuredRanges(text: string): readonly MeasuredRange[] {
  const found = known.get(text);
  if (found !== undefined) return found;
  const named = patterns.flatMap(({ measure, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => rangeAt(text, measure, match)),
  );
  const read = [...named, ...furtherRanges(text, named), ...pressures(text)];
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, read);
  return read;
}

function rangeAt(text: string, { name, within, other }: Measure, match: RegExpExecArray): MeasuredRange[] {
  const told = spoken.exec(text.slice(match.index + match[0].length));
  const [, link = "", first = "", unitTold = "", side = "", lessThan, second = first, after = ""] = told ?? [];
  if (told === null || joinsAnother.test(link) || notResult.test(after)) return [];
  if (changedSince.test(after)) return [];
  if (isAimed(text.slice(0, match.index) + link)) return [];
  const toOwn = (value: number) => {
    const isOther =
      other !== undefined &&
      (other.unit.test(unitTold) ||
        (unitTold === "" && (value < (other.below ?? -Infinity) || value > (other.above ?? Infinity))));
    return isOther ? other.turn(value) : value;
  };
  // "Went from 7.9 to 7.1": the latter is what it is.
  const [from, last] = [toOwn(Math.min(toNumber(first), toNumber(second))), toOwn(toNumber(second))];
  if (Math.min(from, last) < within[0] || Math.max(from, last) > within[1]) return [];
  const next = toOwn(toNumber(second) + (lessThan === undefined ? stepOf(second) : 0));
  return [{ measure: name, ...toRange(link, side, from, next), at: match.index }];
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
  /(?<![\d/.–-])(\d{2,3})(?: ?mm ?hg)? ?(?:\/|over|systolic or) ?(\d{2,3})(?![\d/.]\d)(?: ?mm ?hg)?(?: diastolic)?( or (?:higher|more|above))?/gi;

function pressures(text: string): MeasuredRange[] {
  return [...text.matchAll(pressurePairs)].flatMap(({ index: at, 1: upper, 2: lower, 3: side = "" }) => {
    const [systolic, diastolic] = [Number(upper), Number(lower)];
    const before = text.slice(0, at);
    if (systolic < 60 || diastolic < 30 || diastolic >= systolic || isAimed(before)) return [];
    return [
      { measure: "systolic pressure", ...toRange(before.slice(-14), side, systolic, systolic + 1), at },
      { measure: "diastolic pressure", ...toRange(before.slice(-14), side, diastolic, diastolic + 1), at },
    ];
  });
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
  return /\b(?:blood pressure|bp)\b/i.test(text) ? [...named, "blood pressure"] : named;
}

/** A text in which `mark` stands for each measure with its result and unit. */
export function withoutMeasures(text: string, mark = ""): string {
  const result = new RegExp(
    `\\b(?:blood pressure|bp|presi[oó]n|tensi[oó]n)(?: arterial)?(?![\\p{L}])|${number}(?:${unit})?`,
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
