/**
 * @module deid/clinical-values: stretches of medicine that have the form of a date, a number of somebody or a name, whatever a reader who knows no
 * medicine takes them for: variants of genes, coma scores, stages, acuities, terms of weeks, laboratory pairs, ranges, departments.
 *
 * Forms and names are those of HGVS and ISCN (variants, bands), the UICC (TNM), the Glasgow coma scale and the Snellen chart.
 */
import { eponymSet, firstNameSet, fold, surnameSet } from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A form, and what the words around must say where the form alone could identify somebody. */
interface ClinicalForm {
  readonly expression: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly accept?: (match: RegExpExecArray) => boolean;
}

/** Genes and words of genetics that stand before a variant. */
const gene =
  /\b(?:CFTR|[EF]GFR\d?|[KNH]RAS|BRAF|JAK2|KIT|PIK3CA|IDH[12]|TTR|TP53|BRCA[12]|FLT3|NPM1|MPL|CALR|ALK|RET|MET|ERBB2|HER2|ESR1|AKT1|PTEN|HFE|MTHFR|APO[EL]1?|SERPINA1|rpo[BC]|katG|inhA|gyrA|pncA|[12][36]S|PSEN1|LRRK2|GBA|SOD1|MYD88|BTK|ABL1?|GNAS|CYP\w+|SLCO1B1|VKORC1|UGT1A1|INSTI|NNRTI|NRTI|prothrombin|genotypes?|mutations?|mutant|variants?|carrier)\b[^\n]{0,60}$/;
const aminoAcid = "[ACDEFGHIKLMNPQRSTVWY]";
/** Acuity in words on the line, or an eye or `VA` (no hospital of veterans) just before, other acuities between. */
const acuityBefore =
  /\b(?:[Vv]ision|[Vv]isual|[Aa]cuity|[Uu]naided|[Pp]inhole|[Ee]yes)\b[^\n]{0,50}$|(?<!\b(?:the|at|from|by|via|to)\s)\b(?:VAs?|ph|PH|sc|SC|cc|CC|RE|LE|BE|OD|OS|OU)[:\s]{1,3}(?:\d{1,2}\/\d[\d.]*(?:[+-]\d)?,?\s{1,8}(?:(?:RE|LE|BE|OD|OS|OU|ph|PH|R|L)[:\s]{1,3})?)*$/;
const termBefore = /(?:\b(?:x|for|in|hx|every|aged?|girl|boy|baby|infant|bno)|\bhx:)\s?$/i;
const termAfter = /^\s?(?:ago\b|old\b|later\b|hx\b|history\b|scripts?\b|supply\b|duration\b)/i;
/** What two numbers with a stroke between them are shares or pressures of. */
const pairBefore =
  /\b(?:AST\/ALT|ALT\/AST|BUN\/Cr|MIP\/MEP|bi?pap|cpap|apap|ipap|epap|index|chronicity|swollen|tender|barthel|beighton|tinetti|berg|iddsi|braden|norton|waterlow|oxford hip score|oxford knee score|allred|nuclei|mitoses|gleason|fitzpatrick|trails|pac 6-clicks|schirmer|pinch|grip|mrss|huber|suboxone|zubsolv|bup)\b[^\n.;\d]{0,14}(?<!\b(?:to|until|till|on|since|thru|through|from) )$/i;
/** A drug that is given for some days. */
const courseBefore =
  /\b(?:\p{L}+(?:cycline|cillin|mycin|floxacin|azole|olone|profen|cef\p{L}+)|amox|doxy|pred|fluclox|clari|metro|trimethoprim|nitrofurantoin|tazocin|abx|antibiotics|course|steroids?)\s$/iu;
const culturesBefore = /\b(?:b(?:lood )?cx|blood cultures?)\s(?:\d{1,2}\/\d{1,2}:?\s)?$/i;
const culturesAfter =
  /^\s?(?:GP|GN|MSSA|MRSA|VRE|CoNS|bottles|sets|pos|neg|NG|staph|strep|yeast|[A-Z]\.\s\p{Ll}|\d{1,2}\/\d)/u;

/** A length or weight in halves, quarters and eighths: `37 1/4 in`. */
const lengthBefore = /\b(?:ht|hgt|height|len|length|wt|weight|hc|ofc|head|girth|waist|chest|circ\w*)\b[^\n.;]{0,20}$/i;
const lengthAfter =
  /^\s?(?:in\b|inch|"|''|lbs?\b|oz\b|ounces?|cups?\b|tsp|tbsp|tabs?\b|tablets?|pints?|miles?\b|packs?\b|ppd\b)/i;

const clock = "(?:[01]\\d|2[0-3])[0-5]\\d";

/** Of the same sentence, before a number. */
const placeOrCall =
  /\b(?:liv(?:es?|ed|ing)|(?:resid|locat|address|stay|home|house|flat|room|apartment|reach|call|phon|rang|ring|dial|bleep|contact|text|pag|deliver|mail)\w*|ext(?:ension)?|found|meet|sen[dt])\b[^.\n]*$/i;
const forms: readonly ClinicalForm[] = [
  { expression: /(?<![\w.])[cgmnp]\.\(?[*-]?(?:\d[\d_+*-]*|\p{Lu}\p{Ll}{2}\d+)[\w>*=]*\)?/gu },
  { expression: /(?<!\w)(?:N[MRPCG]_\d+(?:\.\d+)?|rs\d{4,}|HLA-[A-Z]+\d?(?:\*[\d:]+)?)(?!\w)/g },
  { expression: /(?<![\w-])(?:\d+(?:_\d+)?(?:del|dup|ins|inv)[ACGT]*|[A-Z]\d{1,4}(?:del|dup|fs))(?!\w)/g },
  { expression: new RegExp(`(?<![\\w-])${aminoAcid}\\d{2,5}(?:${aminoAcid}|X|\\*)(?![\\w-])`, "g"), before: gene },
  { expression: /(?<![\w.])(?:\d{1,2}|[XY])[pq]\d{1,2}(?:\.\d{1,2})?(?:\(\d+_\d+\)(?:x\d)?)?(?![\w])/g },
  {
    expression:
      /(?<!\w)(?:4[5-9],X[XY]?(?:,\S+)?|t\(\d+;\d+\)(?:\([^)\s]*\))?|arr\[[^\]\s]*\]|[A-Z][A-Z\d]{1,7}::[A-Z][A-Z\d]{1,7})/g,
  },
  { expression: /(?<!\w)(?:(?:PA|FNP|NP|CRNP|EP)-C|EMT-[ABIP]|CCC-(?:SLP|A)|OTR\/L|[MB]\.S\.(?:N\.)?)(?!\w)/g },
  /** `Ewa Jablonska, AuD`. */
  { expression: /(?<=\p{Ll}, ?)(?:AuD|BCBA|CNS|DMD|DNP|DPT|DrPH|EdD|LMFT|LMSW|OTR|PsyD|RRT|SLP)(?![\w-])/gu },
  { expression: /(?<!\w)A[1-3]L[1-4]B[1-3]p?(?!\w)/g },
  { expression: /(?<!\w)E[1-4]\s?V[1-5T]\s?M[1-6](?!\w)/g },
  {
    expression:
      /(?<!\w)[cpyrm]{0,3}T(?:is|[0-4x])[a-d]?\s?N[0-3x][a-c]?(?:\s?\(\d+\/\d+\))?(?:\s?M[01x])?(?:\s?\(\d+\/\d+\))?/g,
  },
  { expression: /(?<![\p{L}\d])(?:\p{Lu}\p{Ll}+ )?(?:I{1,3}|IV|V)[a-d](?![\p{L}\d])/gu },
  {
    expression:
      /(?<![\d/])(?:6\/(?:4|5|6|7\.5|9|9\.5|12|15|18|24|36|60)|20\/(?:1[0-6]|[2-8]0|25|100|125|200|400))(?![\d/])/g,
    before: acuityBefore,
  },
  { expression: /(?<![\d/.])\d{1,2}\/52(?![\d/])/g },
  { expression: /(?<![\d/.])(?:[1-9]|1[01])\/12(?![\d/])/g, before: termBefore },
  { expression: /(?<![\d/.])(?:[1-9]|10)\/7(?![\d/])/g, before: termBefore },
  { expression: /(?<![\d/.])\d{1,2}\/(?:12|7)(?![\d/])/g, after: termAfter },
  { expression: /(?<![\d/.])\d{1,3}\/\d{1,3}(?:[\s,]+\d{1,3}\/\d{1,3})*(?![\d/])/g, before: pairBefore },
  { expression: /(?<![\d/.])\d{1,3} (?:1\/[2-48]|2\/3|[357]\/8|3\/4)(?![\d/])/g, before: lengthBefore },
  { expression: /(?<![\d/.])\d{1,3} (?:1\/[2-48]|2\/3|[357]\/8|3\/4)(?![\d/])/g, after: lengthAfter },
  { expression: /(?=[MF] \d)(?<=\p{L},? )[MF](?= \d{1,3}(?![\d/.-]))/gu },
  { expression: /(?<![\d/.])\d{1,2}\/10(?: ?(?:\(|->|→|to) ?\d{1,2}\/10)+(?![\d/])/g },
  /** Items of OASIS and of the MDS: `M1860`, `GG0130`. */
  {
    expression: /(?<![\w-])(?:[A-Q]|GG)\d{4}[A-Z]?\d?(?![\w-])/g,
    accept: ({ input }) => /\b(?:OASIS|MDS)\b/.test(input),
  },
  /** `BIN 004336` of a payer of drugs, `KES 800`. */
  { expression: /(?<=\bBIN:? ?#?)\d{6}(?!\d)/g },
  {
    expression:
      /(?<![\w-])(?:KES|NGN|GHS|UGX|TZS|ZAR|PKR|BDT|LKR|NPR|PHP|MYR|SGD|IDR|THB|VND|AED|SAR|QAR|ETB|USD|EUR|GBP) ?\d[\d,]*/g,
  },
  /** `SN 2w4 1w5`: visits a week and for how many weeks. */
  { expression: /(?<![\w-])\d{1,2}w\d{1,2}(?![\w-])/g },
  /** `70 x 58 x 31 mm (S-I x M-L x A-P)`, the columns `T N M`. */
  { expression: /(?<![\w-])[SMAIP]-[ILPSA] x [MSA]-[LIP](?: x [AMS]-[PLI])?(?![\w-])|(?<=\s)T N M(?=\s)/g },
  /** `doxycycline 5/7`, `I/O 1850/2100 (-250)`. */
  { expression: /(?<![\d/.])\d{1,2}\/(?:7|52|12)(?![\d/])/g, before: courseBefore },
  { expression: /(?<=\bI\/?O:? )\d{2,4}\/\d{2,4}(?: \([+-]?\d{1,4}\))?(?![\d/])/g },
  { expression: /(?<![\d/.])[0-4]\/[1-4](?![\d/])/g, before: culturesBefore, after: culturesAfter },
  { expression: new RegExp(`(?<![\\w#:/.-]|\\d )${clock}\\s?[-–]\\s?${clock}(?![\\w-]|\\.\\d)`, "g") },
  {
    expression: new RegExp(
      `(?<=\\/\\d{1,4} |(?:19|20)\\d\\d |(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}* \\d{1,2},? )${clock}\\s?[-–]\\s?${clock}(?![\\w-]|\\.\\d)`,
      "gu",
    ),
  },
  { expression: /(?<![\w.])\d{1,3}\.\d{1,2}(?:\s+\d{1,3}\.\d{1,2}){2,}(?![\w.])/g },
  { expression: /(?<![\w+])[+-]\d{1,2}\.\d\d(?:\s?[/x]?\s?[+-]\d{1,2}\.\d\d)?(?:\s?[xX]\s?\d{1,3})?(?!\d)/g },
  { expression: /(?<![\w./-])(?:19|20)\d\d[-–](?:19|20)\d\d(?![\w/-]|\.\d)/g, accept: isRising },
  { expression: /(?<![\w./-])(?:19|20)\d\d (?:to|through|until) (?:19|20)\d\d(?![\w/-]|\.\d)/g },
  /** `Take one to Two 5 mg tablets`. */
  { expression: /(?<!\w)(?:One|Two|Three|Four)(?= \d{1,4}(?:\.\d)? ?(?:mg|mcg|g|m[lL]|units?)\b)/g },
  {
    expression:
      /(?<![\w./-])(?<!\b(?:fax|phone|tel|tlf|mobile|cell|desk|call|dial|ring|text|messages?|sms|whatsapp|number|reach(?:ed)?|contact)\b[^\n\d]{0,8})\d{1,2}(?:-\d{1,2}){3,}(?![\w/-])/gi,
    accept: isRising,
  },
  /** `moved to Telemetry from ED`, `seen by PT and OT`: places and trades of any hospital. */
  {
    expression:
      /(?<=\b(?:to|from|in|into|at|via) )(?:Telemetry|Step-?[Dd]own|(?:Interventional )?Radiology|Nuclear Medicine|Urgent Care|Endoscopy|Post-?partum|Triage|Recovery|Observation|Med-?[Ss]urg|Cath [Ll]ab|Dialysis|Oncology|Cardiology|Neurology|Pediatrics|E[DR]|OR|[MSPN]?ICU|CCU|PACU|IR|CT|MRI|L&D)(?: \d{1,2})?(?![\p{L}\d-]|\s\p{Lu}\p{Ll})|(?<=\b[Bb]y )(?:[PO]T|SLP)(?:(?: and |, |\/)(?:[PO]T|SLP))*(?![\p{L}\d-])/gu,
  },
  /** `Extubated at 1400`: a time of day, but where somebody may live or be called at it. */
  {
    expression: /(?<=\bat )(?:[01]\d|2[0-3])[0-5]\d(?![\d-]|,?\s\p{Lu})/gu,
    accept: ({ index, input }) => !placeOrCall.test(input.slice(Math.max(0, index - 80), index)),
  },
  /** `D6010`: what dentists bill. */
  {
    expression: /(?<![\w-])D[0-9]\d{3}(?![\w-])/g,
    before: /\b(?:implant|crown|tooth|teeth|tx|exam|prophy|bill\w*|code\w*|D\d{4})[^\n]{0,20}$|^$/i,
  },
  { expression: /(?<!\d)\d{1,2}(?:st|nd|rd|th)(?=(?:,? \p{L}+ \d{1,2}(?:st|nd|rd|th)){0,4} (?:per)?centiles?\b)/gu },
];

/** A range of a measurement: no number of somebody, though it may be days. */
const range = /(?<![\w./#-])(\d{1,3})[-–](\d{1,3})(?![\w/-]|\.\w)/g;

const field =
  "(?:renal|kidney|liver|heart|failure|lung|transplant(?:ation)?|psychiatry|psychology|cardiology|cardiac|neurology|neurosurgery|vascular|surgery|surgical|orthopa?edics?|orthopa?edic|trauma|fracture|hand|spine|spinal|pain|palliative|oncology|ha?ematology|rheumatology|dermatology|endocrine|endocrinology|diabetes|diabetic|foot|eye|ophthalmology|ENT|audiology|respiratory|pulmonary|sleep|gastroenterology|colorectal|urology|nephrology|ha?emodialysis|gyna?ecology|obstetrics|antenatal|prenatal|postnatal|maternal|child|fetal|maternity|pa?ediatrics?|neonatal|adolescent|geriatric|elderly|general|internal|medicine|emergency|accident|intensive|care|critical|acute|medical|stroke|memory|falls|rehabilitation|physiotherapy|physical|occupational|speech|therapy|dietetics|nutrition|radiology|pathology|microbiology|biochemistry|anticoagulation|wound|stoma|breast|thyroid|allergy|immunology|infectious|diseases?|treatment|resistant|depression|primary|health|nuclear|studies)";
/** `RENAL TRANSPLANT CLINIC`, `Department of Rheumatology`: a part of any hospital. */
const department = new RegExp(
  `(?<!\\p{L})(?:(?:department|dept\\.?|division|section) of ${field}(?:(?: and | & |,? )${field}){0,3}|${field}(?:(?: and | & |[ /-])${field}){0,4} (?:department|clinics?|unit|ward|service|consultation|outpatients?))(?! of\\b)(?!\\p{L})`,
  "giu",
);

/** Stretches of `text` that are values; doubtful findings of any kind inside them are none. */
export function findClinicalValues(text: string): Extent[] {
  return forms
    .flatMap(({ expression, before, after, accept }) =>
      matchesOf(text, expression).filter((match) => {
        const end = match.index + match[0].length;
        if (before?.test(text.slice(Math.max(0, match.index - 70), match.index)) === false) return false;
        return after?.test(text.slice(end, end + 16)) !== false && accept?.(match) !== false;
      }),
    )
    .concat(eponymsWithSide(text), eponymLists(text))
    .map(extentOf);
}

/** Ranges, where only a number of somebody is doubted. */
export const findRanges = (text: string): Extent[] =>
  matchesOf(text, range)
    .filter(([, from, to]) => Number(from) < Number(to))
    .map(extentOf);

/** Departments, where only an institution is doubted; none with a capital before them, which may name whose they are (`Orange Health Service`). */
export const findDepartments = (text: string): Extent[] =>
  matchesOf(text, department)
    .filter(({ index }) => !/\p{Lu}[\p{L}'’-]* $/u.test(text.slice(Math.max(0, index - 40), index)))
    .map(extentOf);

const extentOf = (match: RegExpExecArray): Extent => ({ start: match.index, end: match.index + match[0].length });

/** `4-8-12-16-20`: steps of a dose, not a telephone number; `1985-1989`: years. */
function isRising([written]: RegExpExecArray): boolean {
  const steps = written.split(/[-–]/).map(Number);
  return steps.every((step, i) => i === 0 || step > (steps[i - 1] ?? 0));
}

/** Borne by signs and scales and not well known as anybody's name. */
function isPlainEponym(written = ""): boolean {
  const key = fold(written);
  return eponymSet.has(key) && !surnameSet.has(key) && !firstNameSet.has(key);
}

/** `Babinski L`. */
const eponymsWithSide = (text: string) =>
  [...text.matchAll(/(\p{Lu}\p{Ll}+)(?:'s)? [LR](?![\p{L}\d]|\.\s?\p{Lu}\p{Ll})/gu)].filter(([, word]) =>
    isPlainEponym(word),
  );

/** `Phalen, Froment, Watson, Finkelstein`: a list in which at least three and half of the words are eponyms. */
const eponymLists = (text: string) =>
  [...text.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}+(?:(?:, | and |\/| \/ )\p{Lu}\p{Ll}+){3,}/gu)].filter(([list]) => {
    const listed = list.split(/, | and | ?\/ ?/);
    const plain = listed.filter(isPlainEponym).length;
    return plain >= 3 && 2 * plain >= listed.length;
  });
