/** @module deid/ages: ages over 89, in digits and words; they alone are identifiers. */
import type { Finding } from "./finding.ts";
import {
  clinicalSet,
  eponymSet,
  firstNameSet,
  fold,
  isCommonWord,
  moreFirstNameSet,
  ordinaryFirstNameSet,
} from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";

const units = "one|two|three|four|five|six|seven|eight|nine";
const over89 = "(?:9\\d|1[0-2]\\d)";
const word = `(?:ninety(?:[\\s-](?:${units}))?|(?:one|a)[\\s-]hundred(?:(?:[\\s-]and)?[\\s-](?:${units}|ten|eleven|twelve|thirteen|fourteen|fifteen))?)`;
/** Spanish and German. */
const foreignWord =
  "noventa(?: y (?:un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|cien|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?neunzig|(?:ein)?hundert";
const after = `(?:\\s*-?\\s*(?:a[ñn]os|Jahren?|jährig\\p{L}*)(?!\\p{L})|\\s*-?\\s*(?:years?|yrs?\\.?|y)\\b(?:[\\s-]*(?:of\\s+age|old|o)\\b)?|\\s*-?\\s*(?:y\\/?o|y\\.o\\.|yo[mfw]?)\\b|\\s*(?:f|m|female|male|woman|man|lady|gentleman)\\b)`;

const digits = new RegExp(`(?<![\\d./$<>=-])(${over89})(?=${after})`, "giu");
const words = new RegExp(`(?<!\\p{L})(${word}|${foreignWord})(?=${after})`, "giu");
const labelled = new RegExp(
  `\\b(?:aged?|age\\s+of|age\\s+is|turned|turning|turns|edad|alder|alter|lived\\s+to(?:\\s+be)?|alive|(?:died|passed(?:\\s+away)?|deceased|dead)\\s+(?:at|@)(?:\\s+age)?|(?:d\\.|dec\\.))[:\\s-]{1,3}(${over89}|${word})(?!\\d|[.%/]\\d|\\s?%)`,
  "gi",
);
/** `her sister Opal is 101`, `he is now 93`: an age where the subject is a person and nothing is counted after it. */
const subject = new RegExp(
  `\\b(?:she|he|who|mother|father|mom|dad|sister|brother|aunt|uncle|wife|husband|spouse|grandmother|grandfather|grandma|grandpa|patient|pt)(?:,?\\s+(?:\\p{Lu}[\\p{L}'-]+),?){0,2}\\s+(?:is|was|'s|turned|will be|would be)\\s+(?:now\\s+|about\\s+|almost\\s+|nearly\\s+)?(${over89}|${word})(?=[,;.!?)]?(?:\\s|$))(?!\\s?(?:%|percent|mg|kg|lbs?|pounds|cm|mm|in\\b|days?|weeks?|months?|beats|bpm|over|/))`,
  "giu",
);
/** `92/F`, `95 / M`; a small `m` is a minute unless a person's complaint follows. */
const beforeSex = new RegExp(
  `(?<![\\d./$<>=-])(${over89})(?=\\s?/\\s?(?:[FM]|f|female|male|m(?=,?\\s(?:with|w/|c/o|h/o|k/c|known|who|here|admitted|presents?|presented|from)\\b))(?![\\p{L}\\d/]))`,
  "gu",
);
const decades =
  /\b(?:in|into|to)\s+(?:her|his|their|the)\s+((?:early|mid|late)[\s-]?(?:90'?s|nineties))\b|\b((?:early|mid|late)[\s-](?:90'?s|nineties))\b(?!\s+(?:to|bpm|%|on|systolic|diastolic))/gi;
const decade = /\b(?:her|his|their)[\s-]+(?:(?:early|mid|late|low|upper)[\s-]+)?(90'?s|nineties|100s)\b/gi;
const named = /\b(?:super)?(?:nonagenarian|centenarian)s?\b/gi;
const birthday = new RegExp(
  `\\b(${over89}(?:th|st|nd|rd)|ninetieth|ninety-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|hundredth|100th)(?=\\s+birthday)`,
  "gi",
);
/** `ninety-two but spry`: spelt out, with nothing counted after it. */
const spelt =
  /(?<![\p{L}-])(ninety-(?:one|two|three|four|five|six|seven|eight|nine)|ninety(?= (?:this|next|last|in|on|now|and|but|when|by|yesterday|today|years?)\b|[,.;!?)]|$))(?!\s?(?:%|percent|degrees?|minutes?|mins?|seconds?|hours?|days?|weeks?|months?|mg|milli\w*|mcg|units?|pounds?|lbs?|kg|kilos?|dollars?|beats|over|feet|meters|metres|patients|tablets|pills|capsules|cases|million|thousand|hundred))/giu;
/** `Tierney, 93.`, `Viola, 90!`, `Inga (101)`: an age right after a person. */
const afterName = /(?<=(\p{Lu}[\p{L}'-]+)(?:,\s|\s?\())(9\d|10\d)(?=[,.;:!)](?!\d)|\s?$)/gmu;
/** `Hedda Blom 91 | B`, `Ray Sorensen 95 - flew`: after two names no comma is needed. */
const afterFullName =
  /(?<=\p{Lu}[\p{L}'-]+,? (\p{Lu}\p{Ll}[\p{L}'-]*) )(9\d|10\d)(?=[,.;:!)](?!\d)|\s?\||\s[-–]\s|[ \t]?$)/gmu;
/** `Odessa is 97, bedbound`: of somebody with a listed given name. */
const ofGivenName =
  /(?<=(?<!\p{L})(\p{Lu}\p{Ll}+) (?:is|was|turned|turns) )(9\d|10\d)(?=[,.;!?](?!\d)| (?:and|but|now|years)\b|$)/gmu;
const givenNames = [firstNameSet, moreFirstNameSet, ordinaryFirstNameSet];
const said = new RegExp(
  `\\b(?:i'm|i am|he's|she's|is)\\s+(?:now\\s+)?(ninety[\\s-](?:${units}))\\b(?!\\s?(?:percent|pounds|minutes|days|over))`,
  "gi",
);
const notAge = /\b(?:for|over|past|last|previous|about|x|within|in|next|every|hace|durante|seit|vor|smok\w*|pack)\s$/i;

/** Ages of ninety and more. */
export function findAges(text: string): Finding[] {
  const found: Finding[] = [];
  for (const expression of [
    digits,
    words,
    labelled,
    subject,
    decade,
    decades,
    named,
    birthday,
    spelt,
    said,
    beforeSex,
  ]) {
    for (const match of matchesOf(text, expression)) {
      const written = match[1] ?? match[2] ?? match[0];
      const start = match.index + match[0].length - written.length;
      if ((expression === digits || expression === words) && notAge.test(text.slice(Math.max(0, start - 12), start)))
        continue;
      found.push({ start, end: start + written.length, type: "AGE", sureness: 90 });
    }
  }
  for (const match of matchesOf(text, ofGivenName))
    if (givenNames.some((names) => names.has(fold(match[1] ?? ""))))
      found.push({ start: match.index, end: match.index + match[0].length, type: "AGE", sureness: 90 });
  for (const match of [...matchesOf(text, afterName), ...matchesOf(text, afterFullName)]) {
    const name = fold(match[1] ?? "");
    if (isCommonWord(name) || clinicalSet.has(name) || eponymSet.has(name)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, type: "AGE", sureness: 60 });
  }
  return found;
}

const kin =
  "(?:grand)?(?:mother|father|mom|mum|ma|pa|dad|parent)|wife|husband|spouse|partner|sister|brother|aunt|uncle|cousin|twin|daughter|son|neighbou?r|caregiver|abuela|abuelo|madre|padre|esposa|esposo|marido|hermana|hermano|Mutter|Vater|Ehefrau|Ehemann|Schwester|Bruder";
/** `F/93`, `93yF`, `she's 93`, `in her 93rd year`, `age at onset 91`, `93 1/2 years`, `her mother (93)`, `M 93 with chest pain`, German `93 J.` */
const shortAges: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:${kin}|patient|pt|paciente|resident|gentleman|lady|woman|man|widow(?:er)?)\\.?\\s?\\(\\s?(${over89})(?=\\s?[),;])`,
    "giu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d/°º]|[\\d°º]\\s)[FM]\\s(${over89})(?=[,;.)](?!\\d)|\\s(?:with|w/|c/o|h/o|k/c|known|who|here|admitted|presents?|presented|from|lives?|living)(?![\\p{L}])|\\s?$)`,
    "gmu",
  ),
  new RegExp(`(?<![\\p{L}\\d/])[FMfm]\\s?/\\s?(${over89})(?![\\d/.%\\p{L}])`, "gu"),
  new RegExp(`(?<![\\d./$<>=-])(${over89})(?=\\s?(?:y|yr)[\\s/]?[FM](?!\\p{L}))`, "gu"),
  new RegExp(
    `(?<!\\p{L})(?:s?he|who|pt|patient|mom|mother|dad|father)['’]s\\s+(?:now\\s+)?(${over89})(?=[,;.!?)](?!\\d)|\\s+(?:and|but|now)\\b|\\s*$)`,
    "gimu",
  ),
  new RegExp(`(?<!\\p{L})(?:her|his|their)\\s+(${over89}(?:st|nd|rd|th))(?=\\s+year(?!\\p{L}))`, "giu"),
  new RegExp(
    `(?<!\\p{L})age\\s+(?:at|of|on)\\s+\\p{L}+(?:\\s+\\p{L}+)?[:\\s-]{1,3}(${over89})(?![\\d%]|[./]\\d)`,
    "giu",
  ),
  new RegExp(`(?<![\\d./$<>=-])(${over89})(?=(?:\\s?[½¼¾]|\\s1/2)\\s?-?(?:years?|yrs?|yo?|y/o)(?!\\p{L}))`, "giu"),
  new RegExp(`(?<![\\d./$<>=-])(${over89})(?=\\s?J\\.(?=[\\s,;)]|$))`, "gmu"),
];

/** Ages of ninety and more in forms the taggers have learnt without. */
export function findShortAges(text: string): Finding[] {
  return shortAges.flatMap((expression) =>
    matchesOf(text, expression).flatMap((match): Finding[] => {
      const written = match[1] ?? match[0];
      const start = match.index + match[0].length - written.length;
      const isTerm = notAge.test(text.slice(Math.max(0, start - 12), start));
      return isTerm ? [] : [{ start, end: start + written.length, type: "AGE", sureness: 90 }];
    }),
  );
}
