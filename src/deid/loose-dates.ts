/**
 * @module deid/loose-dates: dates that only their neighbours make dates: `11/5`, `the 3rd`, `Tues`, `MWF`, `Summer 2026`, and dates as they are spoken.
 *
 * Fractions, scores, strengths and ranges have the same form; a form that may be one needs words before it that announce a date.
 */
import { wholeYear } from "./century.ts";
import { monthNames, romanMonths, weekdays } from "./date-words.ts";
import type { DatePart, Finding } from "./finding.ts";
import { isCommonWord } from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";
import { withinOneEdit } from "./one-edit.ts";

const partial =
  /(?:(?<![\p{L}\d./,:-]|(?<!\d\d\d)\d[ x]\s?|[<>=~]\s?)|(?<=\/\d{1,2}\s?-))(0?[1-9]|1[0-2])([/-])(0?[1-9]|[12]\d|3[01])(?![\d/%]|:\d|-\d(?!\d?\/)|[.,]\d|[ x]?x\s)/gu;
/** Words before a fraction or a range that make it no date. */
const measured =
  /\b(?:strength|motor|power|reflex(?:es)?|dtrs?|pulses?|pain|murmur|sem|graded?|apgars?|scores?|scored|of|rated|rating|scale|vision|acuity|snellen|gleason|wells|bp|pressure|ratio|hpv|stage|level|gcs|phq-?\d?|gad-?\d?|kt|vent|ac|doses?|q|every|x|times|about|approximately|items?|positive|negative|nodes?|mmse|moca|epworth|l|r|od|os|ou|was|is|are|at|kcl|ns|tabs?|tablets?|takes?|took|norco|percocet|vicodin|lortab|edema|cn|t|c|s|types?|sizes?|ages?|aged|for|in|over|past|within|all|still|now|currently|down|up|wks?|weeks?|delayed|immediate|recalled|suboxone|zubsolv|bup(?:renorphine)?|cycle|session|module|fraction|fx|day|d)[\s:=(]{0,3}$/i;
const countedAfter =
  /^\s*(?:\+|strength|motor|power|reflex|pulses?|pain|on\s(?:the\s)?(?:pain|scale)|mm\b|cm\b|mg|ml(?!:)|mcg|weeks?|wks?\b|days?|systolic|diastolic|holosystolic|murmur|sem\b|throughout|bilat|grade|hours?|hrs?\b|h\b|items?|patients?|doses?|tabs?|of\s|quadrants|extremities|limbs|cases|fields|views|tests|sets|bottles|minutes|mins?\b|times|score|for\sa|points?|months?|mos?\b|years?|yrs?\b|ns\b|normal saline|criteria|nodes|positive|negative|in\s(?:all|the|both|bilateral|upper|lower)|cup|tsp|inch|kg\b|bid\b|tid\b|qid\b|qhs\b|daily|nightly|prn\b|films?\b|strips?\b|cores\b|words|recall|steps|pack)/i;
/** Words before that announce a date, whatever the numbers are. */
const announced =
  /(?:^|\n[ \t]*|\|\s*|\(|\b(?:on|tc|since|by|dated|date|from|until|till|to|through|thru|appt|appointment|seen|visit|visited|dos|adm|admit|admitted|admission|discharged?|d\/c|dc|started|start|due|born|between|and|after|before|around|begun|f\/u|fu|rtc|return|scheduled|received|given|drawn|trained|taught|faxed|mailed|emailed|texted|enrolled|clinic|hospital|ctr|center|er|ed|lmp|edd|edc|labs?|xray|cxr|mri|ct|echo|gtt|last|recheck|addendum|called|note|entry|shift|surgery|procedure|biopsy|tka|tha|acdf|cabg|lap|chole|orif|egd|c-section|cs|svd|call|review|rv|tci|referral|referred|stopped|held|planned|applied|foley|picc|midline|port|rhogam|tdap|mmr|\w+(?:ectomy|ostomy|otomy|plasty|scopy)|typed|dictated|clinic|ward|icu|since|next call|s\/p|placed|removed|coll|collected|rec'd|sent|signed|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week of|wk of|tomorrow|today|yesterday|refill|refilled|filled|exp|vaccine|shot|done|completed|cx|culture|results?|hd|compare|compared|comparison|vs|next|home|back|arriv(?:ed|es|ing)|depart(?:ed|s)?|left|leaving|prior|previous|colonoscopy|mammogram|dexa|pap|day|[ap]m)[:,.]?\s{1,2}(?:the\s)?)$/i;

/** Before a fraction with a stroke these announce the day something is drawn or done: `BMP 3/10`, `Dr. Lim 9/10`. */
const announcedByStroke =
  /\b(?:bmp|cmp|cbc|inr|lfts?|(?:next|repeat|random|trough) level|onset|recert|idt|tsh|a1c|hcg|due|with dr\.? [a-z'-]+|w\/ dr\.? [a-z'-]+)[:,]?\s$/i;
/** `biopsy 28/11`: the day first, where a day is announced and no month is that large. */
const dayFirst = /(?<![\p{L}\d./,:-]|[<>=~]\s?)(1[3-9]|2\d|3[01])\/(0?[1-9]|1[0-2])(?![\d/%]|[.,]\d|\s?[x%])/gu;
/** `10/29-30/2025`. */
const dayRange = /(?<![\d./-])(0?[1-9]|1[0-2])\/(\d{1,2})\s?-\s?(\d{1,2})\/((?:19|20)?\d\d)(?![\d/])/g;
const shortMonths = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
/** `7.VII.1963`. */
const romanMonth =
  /(?<![\p{L}\d]|\d\.)(0?[1-9]|[12]\d|3[01])(?:[./ -](I{1,3}|IV|VI{0,3}|IX|XI{0,2})[./ -]|\.(i{1,3}|iv|vi{0,3}|ix|xi{0,2})\.)((?:19|20)?\d\d)(?![\p{L}\d])/gu;
/** `-19` of `July 6-19`. */
const rangeEnd = new RegExp(
  `(?<=(?:${shortMonths})[a-z]*\\.?\\s\\d{1,2}(?:st|nd|rd|th)?\\s?(?:-|to|and|&|/)\\s?)(\\d{1,2})(?:st|nd|rd|th)?(?![\\d/:.%]|\\s?(?:mg|%))`,
  "g",
);
/** `Feb` of `Feb-Oct 2024`. */
const rangeStart = new RegExp(
  `(?<![\\p{L}\\d])(${shortMonths})[a-z]*(?=\\s?[-/]\\s?(?:${shortMonths})[a-z]*\\b)`,
  "gu",
);
/** A month's name alone, where no other word is written so. */
const monthAlone =
  /(?<![\p{L}\d'-])(January|February|April|June|July|August|September|October|November|December|JANUARY|FEBRUARY|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|Sept|Jan|Feb|Aug|Oct|Nov)(?![\p{L}\d'-])/gu;
/** `fri pm`. */
const smallWeekday =
  /(?<![\p{L}\d])(mon|tues?|wed|thurs?|fri|sat|sun)(?=\s(?:am|pm|a\.m|p\.m|morning|afternoon|evening|night|nite|noon)\b)|(?<![\p{L}\d])(thurs|tues|weds)(?![\p{L}])|(?<=\b(?:see|appt|missed|until?|till|by|next|last|this|every|due|call|call back|back|rv|r\/v|f\/u|fu|rtc|recheck|again|since)\s)(mon|fri|sat|sun)(?=[\s]?[,.;:)\n]|$|\s(?:w|with|at|and|or|to|then|if|for|from)\b)/gimu;

const ordinalWords =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[\\s-]first|twenty[\\s-]second|twenty[\\s-]third|twenty[\\s-]fourth|twenty[\\s-]fifth|twenty[\\s-]sixth|twenty[\\s-]seventh|twenty[\\s-]eighth|twenty[\\s-]ninth|thirtieth|thirty[\\s-]first";
const ordinals = ordinalWords.split("|").map((word) => word.replace("[\\s-]", " "));
const units = "one|two|three|four|five|six|seven|eight|nine";
const tens = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:${units}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|oh[\\s-](?:${units})`;
const spokenYear = `(?:(?:eighteen|nineteen|twenty)[\\s-](?:${tens})|two thousand(?:\\s(?:and\\s)?(?:${tens}|${units}))?|(?:19|20)\\d\\d)`;
const months = monthNames.join("|");
const spokenMonthDay = new RegExp(
  `\\b(${months})\\s+(?:the\\s+)?(${ordinalWords})\\b(?:,?\\s+(${spokenYear})\\b)?`,
  "gi",
);
const spokenDayMonth = new RegExp(
  `\\b(${ordinalWords})\\s+(?:day\\s+)?(?:of\\s+)?(${months})\\b(?:,?\\s+(${spokenYear})\\b)?`,
  "gi",
);
const numericDay = `\\d{1,2}(?:st|nd|rd|th)`;
const dayAlone = new RegExp(
  `(?=[\\dfsten])(?<=\\b(?:on|by|until|till|from|to|through|thru|since|before|after|of|yesterday|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun),?\\s+the\\s+)(${numericDay}|${ordinalWords})(?=[.,;:)!?\\n]|$|\\s+(?:at|was|is|were|had|showed|to|with|and|for|but|when|if|until|through|then|he|she|they|of\\s+(?:this|last|next|the)\\s+month)\\b)`,
  "gi",
);
const seasonYear = /\b(?:(?:early|mid|late)[\s-])?(spring|summer|fall|autumn|winter)(?:\s+of)?,?\s+((?:19|20)\d\d)\b/gi;
const weekdayLetters =
  /\b(M\/?W\/?F|T\/?Th?\/?S(?:a|at)?|TTHS|MWF|TThS|TuThSa|(?:M|Tu?|W|Th|F|Sa|Su)(?:[/,](?:M|Tu?|W|Th|F|Sa|Su)){2,5}|(?:M|W|F|Sa|Su)\/(?:Tu|Th|Sa|Su)|(?:Tu|Th|Sa|Su)\/(?:M|W|F|Th|Sa|Su)|T\/Th|M ?[-–] ?(?:F|Th|Sat?))\b/g;
/** `the 18th but`, `the 22nd`: no other count goes so far. */
const dayOrdinal =
  /(?<=\b(?:the|til|till|until|by|since|before|after|thru|through)\s)((?:1[3-9]|2\d)th|2(?:1st|2nd|3rd)|30th|31st)(?![\w-]|\s(?:percentile|week|wk|century|floor|street|st\b|ave|avenue|rd\b|day\b|hour|visit|session|dose|cycle|edition|birthday|year|time|patient|chromosome|anniversary|annual))/gi;
/** `til 3rd`, `Fri 30th`, `Weds 3`. */
const dayAfterWord =
  /(?<=\b(?:til|till|until|(?:mon|tues?|weds?|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?),?\s(?:the\s)?)(\d{1,2}(?:st|nd|rd|th))(?![\w-])/gi;
/** `1 / 22 / 26`, `12 /03/25`, `Date: 4 4 61`. */
const spaced =
  /(?<![\d./-]\s?)(0?[1-9]|1[0-2])\s?([/-])\s?(0?[1-9]|[12]\d|3[01])\s?\2\s?((?:19|20)?\d\d)(?![\d/-])|(?<=\b(?:dob|birth|born|date)\b[:\s]{1,3})(0?[1-9]|1[0-2])\s(0?[1-9]|[12]\d|3[01])\s((?:19|20)?\d\d)(?!\d)/gi;
/** `15/09`: two digits each, the second a month. */
const dayMonthPadded = /(?<![\p{L}\d./,:-]|[<>=~]\s?)(1[3-9]|2\d|3[01])\/(0[1-9]|1[0-2])(?![\d/%]|[.,]\d|\s?[x%])/gu;
/** `Youth Day`, `White Sunday`: a day with a name. */
const namedDay =
  /(?<![\p{L}\d])(?!(?:Hospital|Op|Operative|Postop|Treatment|Study|Cycle|Chemo|Post|Same|Every|Next|First|Second|Third|Last|Rest|One|Per|Sick|All|Each|Full|Bad|Good|Great|Nice|Any|This|That|The|What|Some|Other|Previous|Prior|Mid|Off|Work|School|Half|Whole|Typical|Usual|Long|Transfusion|Surgery|Procedure|Dialysis|Stim|Dosing|Visit|Birth|Life|ICU|Vent|Vacation|Have|On|By|A|Two)\s)(\p{Lu}\p{Ll}{2,}(?:'s?|s')?\sDay)(?!\p{L}|\s(?:\d|Surgery|Case|Unit|Hospital|Care|Centre|Center|Program|Treatment|Ward|Room|School|Camp|Spa|Clinic))|(?<!\p{L})((?:White|Palm|Easter|Ash|Maundy|Holy|Shrove|Whit|Super|Black|Cyber|Mothering|Orthodox|Spy|Pancake)\s(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)/gu;
/** `home Sat`, `Sun after service`: these two are also a saturation and a star. */
const weekend =
  /(?<=\b(?:home|til|till|until|every|each|next|last|this|on|by|for|visit|Fri|and|since|due|again|come|seen)\s)(Sat|Sun)(?=[.,;:)\n]|$|\s(?:am|pm|at|after|before|if|w|with|and|morning|night|evening|afternoon|visit)\b)|(?<=\p{Ll}[,;]?\s)(Sat|Sun)(?=\s(?:\d{1,2}[/.-]\d|\d{1,2}(?:st|nd|rd|th)?\b(?!%)|\p{Ll}{3,}\b(?<!exposure|burn|screen|protection|damage|block|safety|prob|monitor|probe)))/gmu;
/** `18` of `18-19 Nov`. */
const rangeDay = new RegExp(
  `(?<![\\d./-])(\\d{1,2})(?:st|nd|rd|th)?(?=\\s?(?:-|to|and|&|/)\\s?\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${shortMonths})[a-z]*\\b)`,
  "g",
);
const spanishDay = /(?=[dlmjvs])(?<!\p{L})(lunes|martes|miércoles|miercoles|jueves|viernes|sábado|domingo)(?!\p{L})/giu;
const spanishDays = ["domingo", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado"];
/** A word that may be a misspelt month or weekday; for a month a number stands beside it. */
const longWord = /(?<![\p{L}\d'-])(\p{Lu}?[a-z]{5,9}|\p{Lu}{6,10})(?![\p{L}'-])/gu;
const longMonths = monthNames.filter((name) => name.length >= 6);
const weekdayShort =
  /(?=[MTWFSmtwfs])(?:(?<![\p{L}\d])(Mon|Tues?|Weds?|Thu(?:rs?)?|Fri)(?![\p{L}'-])|(?<![\p{L}\d])(MON|TUES?|WEDS?|THURS?|FRI)(?![\p{L}'-])|(?<=(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|[Nn]xt|NXT)(?:\s*[/,&-]\s*| and |\s))(Sat|Sun|tues?|wed|thurs?|fri|mon)(?!\p{L})|(?<=\b(?:til|till|every|each|next|nxt|last|this|on)\s)((?:wens|wednes|wends|wendes|thrus|thur|tuse|tus|fir|satru|satu|mon|mond|modn)(?:day|dya|y|ay))(?!\p{L}))/gu;

const seasonMonths: Readonly<Record<string, number>> = { spring: 4, summer: 7, fall: 10, autumn: 10, winter: 1 };
const monthOf = (word = "") => monthNames.indexOf(word.toLowerCase()) + 1;
const weekdayOf = (word = "") =>
  Math.max(0, ["su", "mo", "tu", "we", "th", "fr", "sa"].indexOf(word.toLowerCase().slice(0, 2)));

type Parts = readonly (readonly [DatePart["kind"], number, number])[];

const shortMonth = (written = "") =>
  monthNames.findIndex((name) => name.startsWith(written.slice(0, 3).toLowerCase())) + 1;

/** Expression, what its groups are, sureness, and what the words around must say. */
const forms: readonly (readonly [
  RegExp,
  (match: RegExpExecArray) => Parts,
  number,
  ((text: string, match: RegExpExecArray) => boolean)?,
])[] = [
  [
    partial,
    (m) => [
      ["month", 1, Number(m[1])],
      ["day", 3, Number(m[3])],
    ],
    60,
    isPartialDate,
  ],
  [
    partial,
    (m) => [
      ["month", 1, Number(m[1])],
      ["day", 3, Number(m[3])],
    ],
    62,
    isToldDate,
  ],
  [
    dayFirst,
    (m) => [
      ["day", 1, Number(m[1])],
      ["month", 2, Number(m[2])],
    ],
    60,
    isAnnounced,
  ],
  [
    dayRange,
    (m) => [
      ["month", 1, Number(m[1])],
      ["day", 2, Number(m[2])],
      ["day", 3, Number(m[3])],
      ["year", 4, wholeYear(Number(m[4]))],
    ],
    79,
  ],
  [
    romanMonth,
    (m) => [
      ["day", 1, Number(m[1])],
      ["month", m[2] === undefined ? 3 : 2, romanMonths.indexOf((m[2] ?? m[3] ?? "").toUpperCase()) + 1],
      ["year", 4, wholeYear(Number(m[4]))],
    ],
    70,
  ],
  [rangeEnd, (m) => [["day", 1, Number(m[1])]], 60],
  [rangeStart, (m) => [["monthName", 1, shortMonth(m[1])]], 60],
  [
    smallWeekday,
    (m) => {
      const group = [1, 2, 3].find((k) => m[k] !== undefined) ?? 1;
      return [["weekday", group, weekdayOf(m[group])]];
    },
    50,
  ],
  [monthAlone, (m) => [["monthName", 1, shortMonth(m[1])]], 48],
  [
    spokenMonthDay,
    (m) => [
      ["monthName", 1, monthOf(m[1])],
      ["day", 2, ordinalOf(m[2])],
      ["year", 3, yearOf(m[3])],
    ],
    76,
  ],
  [
    spokenDayMonth,
    (m) => [
      ["day", 1, ordinalOf(m[1])],
      ["monthName", 2, monthOf(m[2])],
      ["year", 3, yearOf(m[3])],
    ],
    76,
  ],
  [dayAlone, (m) => [["day", 1, ordinalOf(m[1])]], 55],
  [
    seasonYear,
    (m) => [
      ["monthName", 1, seasonMonths[m[1]?.toLowerCase() ?? ""] ?? 7],
      ["year", 2, Number(m[2])],
    ],
    55,
  ],
  [weekdayLetters, () => [["weekday", 1, 1]], 50],
  [dayOrdinal, (m) => [["day", 1, ordinalOf(m[1])]], 55],
  [dayAfterWord, (m) => [["day", 1, ordinalOf(m[1])]], 55],
  [
    spaced,
    (m) => [
      ["month", m[1] === undefined ? 5 : 1, Number(m[1] ?? m[5])],
      ["day", m[1] === undefined ? 6 : 3, Number(m[3] ?? m[6])],
      ["year", m[1] === undefined ? 7 : 4, wholeYear(Number(m[4] ?? m[7]))],
    ],
    60,
  ],
  [
    dayMonthPadded,
    (m) => [
      ["day", 1, Number(m[1])],
      ["month", 2, Number(m[2])],
    ],
    55,
    isUnmeasured,
  ],
  [rangeDay, (m) => [["day", 1, Number(m[1])]], 60],
  [namedDay, (m) => [["weekday", m[1] === undefined ? 2 : 1, 1]], 50],
  [weekend, (m) => [["weekday", m[1] === undefined ? 2 : 1, weekdayOf(m[1] ?? m[2])]], 50],
  [
    spanishDay,
    (m) => [
      [
        "weekday",
        1,
        Math.max(
          0,
          spanishDays.findIndex((day) => day.slice(0, 2) === m[1]?.slice(0, 2).toLowerCase()),
        ),
      ],
    ],
    50,
  ],
  [
    weekdayShort,
    (m) => {
      const group = [1, 2, 3, 4].find((k) => m[k] !== undefined) ?? 1;
      return [["weekday", group, weekdayOf(m[group])]];
    },
    50,
  ],
];

/** Dates by context. */
export function findLooseDates(text: string): Finding[] {
  const found = findMisspelt(text).concat(findByForm(text));
  const all = found.concat(findInChains(text, found));
  return all.concat(findInKnownMonths(text, all));
}

/** `15/5` in a note that writes the day first and tells three days of that month or more: no fraction has so large a part before the stroke. */
function findInKnownMonths(text: string, found: readonly Finding[]): Finding[] {
  const days = new Map<number, number>();
  for (const { dateParts = [] } of found) {
    const [day, month] = dateParts;
    if (dateParts.length !== 2 || day?.kind !== "day" || month?.kind !== "month") continue;
    days.set(month.value, (days.get(month.value) ?? 0) + 1);
  }
  if (days.size === 0) return [];
  const starts = new Set(found.map(({ start }) => start));
  return matchesOf(text, dayFirst)
    .filter((match) => !starts.has(match.index) && (days.get(Number(match[2])) ?? 0) >= 2 && isUnmeasured(text, match))
    .map((match) => {
      const dateParts = placed(match, [
        ["day", 1, Number(match[1])],
        ["month", 2, Number(match[2])],
      ]);
      return { start: match.index, end: match.index + match[0].length, type: "DATE", sureness: 61, dateParts };
    });
}

const dayAndMonth = /(?<![\p{L}\d./:-])(\d{1,2})\/(\d{1,2})(?![\d/%]|[.,]\d|\s?[x%])/gu;
/** Between two dates of one list: `3/1, 3/3 pos; 3/5` and `Tdap 9/9, flu 9/30`. */
const betweenDates = /^(?:[,;&]|\s?[-–]|,? and| &|,? \p{L}{2,6}[,;]|[,;] \p{L}{2,6})\s?$/u;

/** What looks like a fraction right after a day and month of the same order is the next date of a list. */
function findInChains(text: string, found: readonly Finding[]): Finding[] {
  const kindsAt = new Map(found.map(({ end, dateParts }) => [end, dateParts?.map(({ kind }) => kind).join("/")]));
  const starts = new Set(found.map(({ start }) => start));
  const added: Finding[] = [];
  let last = { end: -1, order: "" };
  for (const match of matchesOf(text, dayAndMonth)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const order = kindsAt.get(end);
    if (starts.has(start) && (order === "month/day" || order === "day/month")) {
      last = { end, order };
      continue;
    }
    if (last.end < 0 || !betweenDates.test(text.slice(last.end, start)) || !isUnmeasured(text, match)) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    const [month, day] = last.order === "month/day" ? [first, second] : [second, first];
    if (month < 1 || month > 12 || day < 1 || day > 31) continue;
    const kinds = last.order.split("/") as ("month" | "day")[];
    const dateParts = placed(match, [
      [kinds[0] ?? "month", 1, first],
      [kinds[1] ?? "day", 2, second],
    ]);
    added.push({ start, end, type: "DATE", sureness: 58, dateParts });
    last = { end, order: last.order };
  }
  return added;
}

/** `Novmeber 3rd`, `Thrusday`: one slip away from a long month beside a number, or from a weekday, and no word itself. */
function findMisspelt(text: string): Finding[] {
  return matchesOf(text, longWord).flatMap((match) => {
    const word = match[0].toLowerCase();
    if (!/[bdhrtuy]/.test(word.slice(-3)) || isCommonWord(word)) return [];
    const start = match.index;
    const weekday =
      word.endsWith("y") || word.endsWith("a") ? weekdays.findIndex((day) => withinOneEdit(word, day)) : -1;
    if (weekday >= 0 && word !== weekdays[weekday])
      return [
        {
          start,
          end: start + word.length,
          type: "DATE",
          sureness: 50,
          dateParts: [{ kind: "weekday", start, end: start + word.length, value: weekday }],
        },
      ];
    const month = longMonths.findIndex((name) => withinOneEdit(word, name));
    const name = longMonths[month];
    if (name === undefined || name === word) return [];
    const day = /^\.?\s(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(
      text.slice(start + word.length, start + word.length + 12),
    );
    const part: DatePart = { kind: "monthName", start, end: start + word.length, value: monthNames.indexOf(name) + 1 };
    const end = start + word.length + (day?.[0].length ?? 0);
    const dayStart = end - (day?.[0].trim().replace(/^the\s/, "").length ?? 0);
    return [
      {
        start,
        end,
        type: "DATE",
        sureness: 60,
        dateParts: day === null ? [part] : [part, { kind: "day", start: dayStart, end, value: Number(day[1]) }],
      },
    ];
  });
}

function findByForm(text: string): Finding[] {
  return forms.flatMap(([expression, partsOf, sureness, holds]) =>
    matchesOf(text, expression).flatMap((match) => {
      if (holds?.(text, match) === false) return [];
      const dateParts = placed(match, partsOf(match));
      const end = match.index + match[0].length;
      return dateParts.length === 0 ? [] : [{ start: match.index, end, type: "DATE" as const, sureness, dateParts }];
    }),
  );
}

function ordinalOf(word = ""): number {
  const digits = Number.parseInt(word, 10);
  return Number.isNaN(digits) ? ordinals.indexOf(word.toLowerCase().replace(/[\s-]+/, " ")) + 1 : digits;
}

/** The year of spoken words is near enough for a shift: its written form becomes digits. */
function yearOf(word = ""): number {
  if (/^\d/.test(word)) return Number(word);
  const century = /^nineteen/i.test(word) ? 1900 : /^eighteen/i.test(word) ? 1800 : 2000;
  const rest = word.toLowerCase().replace(/^(?:nineteen|eighteen|two thousand(?: and)?|twenty)[\s-]?/, "");
  const ten = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].findIndex((t) =>
    rest.startsWith(t),
  );
  const teen = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ").indexOf(rest);
  const unit = units.split("|").findIndex((u) => new RegExp(`(?:^|[\\s-])${u}$`).test(rest));
  return century + (teen >= 0 ? teen + 11 : (ten + 1) * 10 + (unit + 1));
}

function placed(match: RegExpExecArray, parts: Parts): DatePart[] {
  let cursor = 0;
  return parts.flatMap(([kind, group, value]) => {
    const written = match[group];
    if (written === undefined) return [];
    const at = match[0].indexOf(written, cursor);
    cursor = at + written.length;
    return [{ kind, start: match.index + at, end: match.index + cursor, value }];
  });
}

function isAnnounced(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  return announced.test(before) && !measured.test(before) && !countedAfter.test(after);
}

function isUnmeasured(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const end = match.index + match[0].length;
  return !measured.test(before) && !countedAfter.test(text.slice(end, end + 24));
}

const scoredBefore =
  /\b(?:pain|scores?|scored|rate[sd]?|rating|level|strength|motor|power|reflexes|murmur|graded?|slight)\b[^.;\n\d]{0,14}$/i;

/** Whether the words around a fraction say that it is a score, a strength or a murmur's grade, whatever else speaks for a date. */
export function isScore(text: string, start: number, end: number): boolean {
  return scoredBefore.test(text.slice(Math.max(0, start - 30), start)) || countedAfter.test(text.slice(end, end + 24));
}

/** `11/5` is a date where nothing says it is a score; `2/6` and `3-5` only where the words before announce a date. */
function isPartialDate(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  const [month, day] = [Number(match[1]), Number(match[3])];
  if (countedAfter.test(after) || (month === 2 && day > 29)) return false;
  const told = announced.test(before);
  if (match[2] === "-") return told && !/\b(?:to|from|between|and|next|last|after|day|[ap]m)\s+$|\($/i.test(before);
  if (announcedByStroke.test(before)) return true;
  if (measured.test(before)) return false;
  return told || !isFraction(month, day);
}

/** What may be a share of few: `2/6`, `3/8`, `7/10`. */
const isFraction = (month: number, day: number) => month <= day && (day <= 6 || day === 8 || day === 10);

/** A date both by its numbers and by the words before it: `admitted 9/30`. */
function isToldDate(text: string, match: RegExpExecArray): boolean {
  if (match[2] !== "/") return false;
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const told = announced.test(before) && !isFraction(Number(match[1]), Number(match[3]));
  return (told || announcedByStroke.test(before)) && isPartialDate(text, match);
}
